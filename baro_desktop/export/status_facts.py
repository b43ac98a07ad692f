"""Factual sentences about a status table, made by rule: sum, shares, »heraf«.

They are made of the printed cells alone, so that a hidden count is hidden here too.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import groupby

from baro_desktop.models.display import NO_BREAK_SPACE
from baro_desktop.models.numbers import format_number
from baro_desktop.models.period_words import for_period
from baro_desktop.models.reception.forms import TOTAL, Dimension, DimensionKind, Percents
from baro_desktop.models.reception.layout import (
    AT_LEAST,
    PrintedCell,
    PrintedColumn,
    PrintedRow,
    PrintedTable,
    RowKind,
)
from baro_desktop.models.reception.notes import PROVISIONAL

_MOST, _LARGEST = 5, 3
"""Parts that are all named, and how many of more parts are."""

Part = tuple[str, int, str]
"""Name, count, and its share as text, "" where none is printed."""


def status_facts(table: PrintedTable) -> tuple[str, ...]:
    """Return the sentences of a table; none where nothing of it is known."""
    said = _by_column(table) if table.form.percents is Percents.COLUMNS else _of_whole(table)
    sentences = tuple(said)
    return (*sentences, PROVISIONAL) if sentences and table.table.provisional else sentences


def _of_whole(table: PrintedTable) -> Iterator[str]:
    total = _row(table, RowKind.TOTAL)
    whole = next((place for place, column in enumerate(table.columns) if column.total), None)
    if total is not None and whole is not None:
        yield from _scope(table, total.cells[whole])
    if total is not None:
        yield from _across(table, total)
    if whole is not None:
        yield from _down(table, whole)


def _scope(table: PrintedTable, cell: PrintedCell) -> Iterator[str]:
    counted = _lower(table.form.population)
    when = for_period(table.table.period)
    if cell.value is not None or (cell.text.startswith(AT_LEAST) and not cell.hidden):
        yield f"Opgørelsen {when} omfatter {_people(cell)}: {counted}."


def _people(cell: PrintedCell) -> str:
    if cell.value == 0:
        return "ingen personer"
    return f"{cell.text}{NO_BREAK_SPACE}{'person' if cell.value == 1 else 'personer'}"


def _across(table: PrintedTable, total: PrintedRow) -> Iterator[str]:
    """Say how the total is made up of the columns, one sentence for each dimension."""
    percents = _row(table, RowKind.PERCENT)
    shares = percents.cells if percents else (None,) * len(table.columns)
    columns = tuple(zip(table.columns, total.cells, shares, strict=True))
    for place, dimension in enumerate(table.form.columns):
        own = (item for item in columns if _dimension(item[0]) == place)
        parts = [_part(column.title, cell, share) for column, cell, share in own]
        yield from _made_up(dimension, parts)


def _dimension(column: PrintedColumn) -> int | None:
    """Return which dimension across a column is a category of; None for a sum or share."""
    if column.percent or column.total:
        return None
    return next((place for place, key in enumerate(column.key) if key != TOTAL), None)


def _down(table: PrintedTable, whole: int) -> Iterator[str]:
    share = next((place for place, column in enumerate(table.columns) if column.percent), None)

    def part(row: PrintedRow) -> Part | None:
        return _part(row.title, row.cells[whole], None if share is None else row.cells[share])

    rows = [row for row in table.rows if row.kind is RowKind.PART]
    if table.form.rows.kind is DimensionKind.NAMED:
        rows = [row for row in rows if row.id.startswith("#")]  # the others are no group
    yield from _made_up(table.form.rows, [part(row) for row in rows])
    for row in table.rows:
        found = part(row)
        if found is not None and row.kind is RowKind.SUBTOTAL:
            yield f"{found[0]} udgør {_count(found)}."
        if found is not None and row.kind is RowKind.OF_WHICH:
            yield f"{_capital(found[0])}: {_count(found)}."


def _by_column(table: PrintedTable) -> Iterator[str]:
    """Say what each group is made up of, where every group is a whole of its own."""
    total = _row(table, RowKind.TOTAL)
    rows = [row for row in table.rows if row.kind is RowKind.PART]
    yield f"Opgørelsen {for_period(table.table.period)} omfatter {_lower(table.form.population)}."
    places = enumerate(table.columns)
    for name, members in groupby(places, key=lambda item: item[1].group):
        at = [place for place, _ in members]
        parts = [_part(row.title, row.cells[at[0]], row.cells[at[-1]]) for row in rows]
        known = [part for part in parts if part is not None]
        cell = total.cells[at[0]] if total else None
        whole = f"{_people(cell)}, heraf " if cell is not None and cell.value is not None else ""
        if known:
            yield f"{name}: {whole}{_listed(known, lower=True)}."


def _made_up(dimension: Dimension, parts: Sequence[Part | None]) -> Iterator[str]:
    known = [part for part in parts if part is not None and part[1] > 0]
    lower = dimension.kind is DimensionKind.FIXED
    if len(known) < 2:
        return
    if len(parts) <= _MOST:
        yield f"Fordelt på {_lower(dimension.name)}: {_listed(known, lower=lower)}."
        return
    border = sorted((count for _, count, _ in known), reverse=True)[:_LARGEST][-1]
    largest = sorted((part for part in known if part[1] >= border), key=lambda part: -part[1])
    if len(largest) <= _MOST:
        which = "De største grupper" if None not in parts else "De største af de viste grupper"
        yield f"{which} efter {_lower(dimension.name)} er {_listed(largest, lower=lower)}."


def _part(name: str, cell: PrintedCell, share: PrintedCell | None) -> Part | None:
    if cell.value is None:
        return None
    return (name, cell.value, share.text if share is not None and share.value is not None else "")


def _listed(parts: Sequence[Part], *, lower: bool) -> str:
    """Join the parts; a name with a digit in it needs a colon before its count."""
    sign = ":" if any(letter.isdigit() for name, _, _ in parts for letter in name) else ""
    told = [f"{_lower(part[0]) if lower else part[0]}{sign} {_count(part)}" for part in parts]
    return told[0] if len(told) == 1 else f"{', '.join(told[:-1])} og {told[-1]}"


def _count(part: Part) -> str:
    number = format_number(Decimal(part[1]))
    return f"{number} ({part[2]})" if part[2] else number


def _row(table: PrintedTable, kind: RowKind) -> PrintedRow | None:
    return next((row for row in table.rows if row.kind is kind), None)


def _lower(text: str) -> str:
    return text[:1].lower() + text[1:]


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
