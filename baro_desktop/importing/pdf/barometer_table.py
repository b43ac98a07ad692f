"""The tables of the nine goals: find their columns, and read what stands in them."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from baro_desktop.importing.pdf.columns import Split, deal
from baro_desktop.importing.pdf.goals import goal_rows
from baro_desktop.importing.pdf.headers import BarometerHeader
from baro_desktop.importing.pdf.labels import BlockKind, has_stray_values, into_blocks
from baro_desktop.importing.pdf.lines import into_lines
from baro_desktop.importing.pdf.rows import TableRows, row_of
from baro_desktop.importing.pdf.tail import above_or_value, end_of_table, take_headings
from baro_desktop.importing.pdf.tokens import count_faults, tokenise
from baro_desktop.importing.pdf.words import Word

_HEADER = ("", "Aktuel status", "Udvikling siden basismåling*")


def read_barometer_table(
    words: Sequence[Word], headers: Sequence[tuple[float, BarometerHeader]], split: Split
) -> TableRows:
    """Read the goals from the words below the first header.

    Args:
        words: highest first, without those of the headers.
        headers: every printing of the header with the height where it holds, highest first.
        split: cuts a word of two cells.
    """
    columns = _columns(words, headers, split)
    lines = into_lines(columns[0])
    blocks = into_blocks(lines, goals=True)
    take_headings(columns[1:], blocks)
    status, change = (tokenise(column, years=True) for column in columns[1:])
    labels = [block for block in blocks if block.kind is not BlockKind.OTHER]
    end = end_of_table([*status, *change], labels)
    status, change = (above_or_value(column, end) for column in (status, change))
    inside = [block for block in blocks if block.top < end]
    rows = goal_rows(inside, status, change, stray=has_stray_values(lines))
    rest = tuple(word for word in words if word.top >= end)
    return TableRows((row_of("", *_HEADER), *rows), rest, (*status, *change))


def _columns(
    words: Sequence[Word], headers: Sequence[tuple[float, BarometerHeader]], split: Split
) -> list[list[Word]]:
    """Deal the words to labels, status and change."""
    first = headers[0][1]
    change_first = first.change.centre < first.status.centre
    cells = [
        (begin, (header.change, header.status) if change_first else (header.status, header.change))
        for begin, header in headers
    ]
    labels, left, right = deal(words, cells, partial(count_faults, years=True), split)
    return [labels, right, left] if change_first else [labels, left, right]
