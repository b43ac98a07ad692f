"""Key figures printed as a list of labels, then the areas' names, then rows of values."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import partial

from baro_desktop.importing.document import Row
from baro_desktop.importing.pdf.areas import AreaHeader
from baro_desktop.importing.pdf.columns import Split, divide, find_boundary
from baro_desktop.importing.pdf.labels import BlockKind, into_blocks, place_of
from baro_desktop.importing.pdf.lines import into_lines
from baro_desktop.importing.pdf.rows import TableRows, row_of
from baro_desktop.importing.pdf.tables import span
from baro_desktop.importing.pdf.tokens import Token, count_faults, may_be_value, tokenise
from baro_desktop.importing.pdf.words import Word


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
        stacked = blocks[-1].kind is BlockKind.OTHER if blocks else False
        values, rest = _until_text(rest)
        found, more = _value_rows(values, header, stacked=stacked, split=split)
        rows += found
        tokens += more
    return TableRows(tuple(rows), tuple(rest), tuple(tokens))


def _until_text(words: Sequence[Word]) -> tuple[list[Word], list[Word]]:
    """Cut the words where the values end and the next heading or label begins."""
    first = next((word for word in words if not may_be_value(word)), None)
    end = first.top - 0.3 * first.height if first else float("inf")
    return [word for word in words if word.top < end], [word for word in words if word.top >= end]


def _value_rows(
    words: Sequence[Word], header: AreaHeader, *, stacked: bool, split: Split
) -> tuple[list[Row], list[Token]]:
    columns = _columns(words, header, stacked=stacked, split=split)
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
    words: Sequence[Word], header: AreaHeader, *, stacked: bool, split: Split
) -> list[list[Word]]:
    """Deal the values to columns: below the header's cells, or where the values themselves lie.

    A column without any value cannot be told from the other one.
    """
    if not words or (len(header.cells) < 2 and not stacked):
        return [list(words)]
    faults = partial(count_faults, years=False)
    last = header.cells[-1].centre if len(header.cells) > 1 else max(w.left for w in words)
    boundary = find_boundary(words, last, faults)
    columns = divide(words, (boundary,), split)
    certain = all(columns) and not any(map(faults, columns))
    return columns if certain else [list(words)]
