"""The key figures: labels with their period, and one value for each area.

Either a table whose header names the areas, or a list of labels followed by the areas'
names and the values. The list is handed on as a list; the reader of key figures matches it.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from itertools import groupby

from baro_desktop.importing.document import Row
from baro_desktop.importing.pdf.areas import AreaHeader
from baro_desktop.importing.pdf.columns import Split, deal
from baro_desktop.importing.pdf.labels import Block, BlockKind, has_stray_values, into_blocks
from baro_desktop.importing.pdf.lines import into_lines
from baro_desktop.importing.pdf.rows import TableRows, row_of
from baro_desktop.importing.pdf.tables import Assigned, assign, proves_rows
from baro_desktop.importing.pdf.tail import above_or_value, end_of_table, take_headings
from baro_desktop.importing.pdf.tokens import Kind, Token, count_faults, tokenise
from baro_desktop.importing.pdf.words import Word


def read_key_table(
    words: Sequence[Word], headers: Sequence[tuple[float, AreaHeader]], split: Split
) -> TableRows:
    """Read a table of key figures from the words below the first header.

    Args:
        words: highest first, without those of the headers.
        headers: every printing of the header with the height where it holds, highest first.
        split: cuts a word of two cells.
    """
    rows: list[Row] = []
    tokens: list[Token] = []
    rest: tuple[Word, ...] = tuple(words)
    doubt = len({"".join(header.names).replace(" ", "") for _, header in headers}) > 1
    same = [list(group) for _, group in groupby(headers, key=lambda pair: pair[1].names)]
    for number, group in enumerate(same):
        end = same[number + 1][0][0] if number + 1 < len(same) else float("inf")
        table = _read_like([word for word in rest if word.top < end], group, split, doubt=doubt)
        rows += table.rows
        tokens += table.tokens
        rest = (*table.rest, *(word for word in rest if word.top >= end))
    return TableRows(tuple(rows), rest, tuple(tokens))


def _read_like(
    words: Sequence[Word],
    headers: Sequence[tuple[float, AreaHeader]],
    split: Split,
    *,
    doubt: bool,
) -> TableRows:
    """Read tables whose headers name the same areas in the same order.

    Args:
        doubt: other headers name other areas, so that an empty cell says nothing.
    """
    cells = [(begin, header.cells) for begin, header in headers]
    labels, *values = deal(words, cells, partial(count_faults, years=False), split)
    lines = into_lines(labels)
    blocks = into_blocks(lines, goals=False)
    headings = take_headings(values, blocks)
    columns = [tokenise(column, years=False) for column in values]
    keys = [block for block in blocks if block.kind is BlockKind.KEY_FIGURE]
    end = end_of_table([token for column in columns for token in column], keys)
    columns = [above_or_value(column, end) for column in columns]
    rows = [
        row_of("", "", *headers[0][1].names),
        *_rows(keys, columns, stray=doubt or has_stray_values(lines)),
    ]
    rows += [
        row_of(f"side {line[0].page + 1}", " ".join(word.text for word in line))
        for line in headings
        if line[0].top < end
    ]
    rest = tuple(word for word in words if word.top >= end)
    return TableRows(tuple(rows), rest, tuple(token for column in columns for token in column))


def _rows(keys: Sequence[Block], columns: Sequence[Sequence[Token]], *, stray: bool) -> list[Row]:
    """Return a row for each key figure; what is not certain is written so that it is refused.

    An empty cell is certain if the rows are, and no value of them went astray.
    """
    assigned = [assign(tokens, keys) for tokens in columns]
    doubtful = [
        set() if column.certain else _doubtful(keys, tokens)
        for column, tokens in zip(assigned, columns, strict=True)
    ]
    proved = any(_is_full(column) or _proved(keys, column) for column in assigned)
    blanks = proved and not stray and not any(map(_has_two_values, assigned))
    doubts = set().union(*doubtful, *(_spoilt(column) for column in assigned))
    doubts.update(number for number, key in enumerate(keys) if key.is_doubtful)
    doubts.update(*map(_without_unit, assigned))
    rows = []
    for number, key in enumerate(keys):
        cells = [
            _cell(column.by_label[number], doubt=number in doubts, blanks=blanks)
            for column in assigned
        ]
        rows.append(row_of(key.place, key.text, *cells))
    return rows


def _spoilt(column: Assigned) -> set[int]:
    """Return the labels with something beside them that is no value: a word of theirs may lack.

    Of two values one is another column's.
    """
    return {
        number
        for number, tokens in enumerate(column.by_label)
        if len(tokens) > 1 or any(token.kind is Kind.OTHER for token in tokens)
    }


def _without_unit(column: Assigned) -> set[int]:
    """Return the labels whose value alone has no unit: the rest may be in the next column."""
    values = [
        (number, token.bare)
        for number, tokens in enumerate(column.by_label)
        for token in tokens
        if token.kind is Kind.VALUE
    ]
    bare = {number for number, is_bare in values if is_bare}
    return bare if 2 * len(bare) <= len(values) else set()


def _has_two_values(column: Assigned) -> bool:
    """True if two values stand beside one label: one of them is another column's."""
    return any(len(tokens) > 1 for tokens in column.by_label)


def _cell(tokens: Sequence[Token], *, doubt: bool, blanks: bool) -> str:
    text = " / ".join(token.text for token in tokens)
    if doubt:
        return f"? {text}".strip()
    return text if text or blanks else "?"


def _doubtful(keys: Sequence[Block], tokens: Sequence[Token]) -> set[int]:
    """Return the labels beside which a value stands that is level with none, or with several."""
    doubts: set[int] = set()
    for token in tokens:
        level = assign([token], keys)
        if level.certain:
            continue
        above = [number for number, key in enumerate(keys) if key.top <= token.top]
        doubts.update((above[-1] if above else 0, min(len(keys) - 1, len(above))))
    return doubts


def _is_full(column: Assigned) -> bool:
    return column.certain and all(len(tokens) == 1 for tokens in column.by_label)


def _proved(keys: Sequence[Block], column: Assigned) -> bool:
    pairs = [(tokens[0], key) for tokens, key in zip(column.by_label, keys, strict=True) if tokens]
    return column.certain and proves_rows(pairs)
