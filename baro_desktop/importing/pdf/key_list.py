"""Key figures printed as a list of labels, then the areas' names, then rows of values."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import partial
from itertools import takewhile

from baro_desktop.importing.document import Row
from baro_desktop.importing.pdf.areas import AreaHeader
from baro_desktop.importing.pdf.columns import Split, divide, find_boundary, widest_gaps
from baro_desktop.importing.pdf.labels import Block, BlockKind, into_blocks, place_of
from baro_desktop.importing.pdf.lines import into_lines
from baro_desktop.importing.pdf.rows import TableRows, row_of, text_rows
from baro_desktop.importing.pdf.tables import span
from baro_desktop.importing.pdf.tokens import Token, count_faults, may_be_value, tokenise
from baro_desktop.importing.pdf.words import Word

_NEAR = 30
"""Among how many words below »Hele landet« the names of further areas are."""


def read_key_list(
    words: Sequence[Word], headers: Sequence[tuple[float, AreaHeader]], split: Split
) -> TableRows:
    """Read key figures whose values stand below all labels of their section.

    Args:
        words: highest first, from the first label on, without those of the headers.
        headers: every naming of »Hele landet« with the height where it holds.
        split: cuts a word of two cells.
    """
    rows: list[Row] = []
    tokens: list[Token] = []
    rest: Sequence[Word] = words
    for begin, header in headers:
        labels = [word for word in rest if word.top < begin]
        rest = [word for word in rest if word.top >= begin]
        blocks = into_blocks(into_lines(labels), goals=False)
        rows += [row_of(block.place, block.text) for block in blocks]
        rows.append(row_of("", *header.names))
        below, rest = _names_below(rest)
        rows += text_rows(below)
        values, rest = _until_text(rest)
        stacked = _trailing_texts(blocks) + len(into_lines(below))
        columns = _columns(values, header, stacked, split)
        found, more = _value_rows(columns)
        rows += found
        tokens += more
    return TableRows(tuple(rows), tuple(rest), tuple(tokens))


def _trailing_texts(blocks: Sequence[Block]) -> int:
    """Return how many texts follow the last label: each may name an area."""
    texts = takewhile(lambda block: block.kind is BlockKind.OTHER, reversed(blocks))
    return sum(1 for _ in texts)


def _names_below(words: Sequence[Word]) -> tuple[list[Word], Sequence[Word]]:
    """Cut the lines between »Hele landet« and the first figure: further areas."""
    names: list[Word] = []
    for line in into_lines(words[:_NEAR]):
        if all(map(may_be_value, line.words)):
            return names, [word for word in words if word not in names]
        if any(character.isdigit() for character in line.text):
            break
        names += line.words
    return [], words


def _until_text(words: Sequence[Word]) -> tuple[list[Word], list[Word]]:
    """Cut the words where the values end and the next heading or label begins."""
    first = next((word for word in words if not may_be_value(word)), None)
    end = first.top - 0.3 * first.height if first else float("inf")
    return [word for word in words if word.top < end], [word for word in words if word.top >= end]


def _value_rows(columns: Sequence[Sequence[Word]]) -> tuple[list[Row], list[Token]]:
    found = [tokenise(column, years=False) for column in columns]
    by_height = sorted(
        ((token, number) for number, column in enumerate(found) for token in column),
        key=lambda pair: pair[0].lines[-1].middle,
    )
    rows: list[dict[int, Token]] = []
    for token, number in by_height:
        if not rows or number in rows[-1] or not _is_level(token, rows[-1].values()):
            rows.append({})
        rows[-1][number] = token
    return [_row(row, len(columns)) for row in rows], [token for token, _ in by_height]


def _is_level(token: Token, others: Iterable[Token]) -> bool:
    """True if the lines of a value overlap with another's in height."""
    first, last = span(token)
    return any(first < bottom and top < last for top, bottom in map(span, others))


def _row(tokens: Mapping[int, Token], count: int) -> Row:
    place = place_of(next(iter(tokens.values())).lines[0])
    texts = (tokens[number].text if number in tokens else "" for number in range(count))
    return row_of(place, *texts)


def _columns(
    words: Sequence[Word], header: AreaHeader, stacked: int, split: Split
) -> list[list[Word]]:
    """Deal the values to columns: below the header's cells, or where the values themselves lie.

    A column without any value cannot be told from the other one.

    Args:
        stacked: how many lines around the header may name further areas.
    """
    beside = len(header.cells)
    if not words or (beside < 2 and not stacked):
        return [list(words)]
    faults = partial(count_faults, years=False)
    if beside > 2 or (beside == 1 and stacked > 1):
        boundaries = widest_gaps(words, (beside if beside > 1 else stacked + 1) - 1)
    else:
        last = header.cells[-1].centre if beside > 1 else max(w.left for w in words)
        boundaries = (find_boundary(words, last, faults),)
    columns = divide(words, boundaries, split)
    certain = all(columns) and not any(map(faults, columns))
    return columns if certain else [list(words)]
