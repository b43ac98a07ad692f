"""Small counts in printed status tables are hidden, with others that would give them away."""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set
from dataclasses import replace
from decimal import Decimal
from itertools import pairwise

from baro_desktop.export.disclosure.sums import Order, Sum
from baro_desktop.export.disclosure.tables import hide_small_counts
from baro_desktop.export.hidden_texts import TEXT_HIDDEN, tells
from baro_desktop.models.disclosure_rule import SmallNumberRule
from baro_desktop.models.reception.forms import TOTAL, CrossCheck, Relation, Term
from baro_desktop.models.reception.layout import (
    PrintedCell,
    PrintedColumn,
    PrintedRow,
    PrintedTable,
    RowKind,
)
from baro_desktop.texts.words import WITHHELD_SIGN

_REST = "rest"
SOURCE_HIDDEN = "udeladt, fordi den kan afsløre et skjult tal"


def hide_small(tables: Sequence[PrintedTable], rule: SmallNumberRule) -> tuple[PrintedTable, ...]:
    """Return the tables as they may be printed together in one document.

    What was written about them goes where it tells a hidden count of any of them.
    """
    if not rule.active:
        return tuple(tables)
    knowledge = _Knowledge(tables)
    hidden = hide_small_counts(
        knowledge.counts, knowledge.sums, rule, orders=knowledge.orders
    ).cells
    values = {Decimal(knowledge.counts[name]) for name in hidden}
    return tuple(_silent(_without(table, hidden), values) for table in tables)


class _Knowledge:
    """What a reader of the tables knows: counts by name, and what adds up."""

    def __init__(self, tables: Sequence[PrintedTable]) -> None:
        self.counts: dict[str, int] = {}
        self.sums: list[Sum] = []
        self.orders: list[Order] = []
        for table in tables:
            self._add_counts(table)
        for table in tables:
            self._add_sums(table)
            self._add_order(table)
            for check in table.form.checks:
                self._add_check(check)

    def _add_counts(self, table: PrintedTable) -> None:
        for row in table.rows:
            for column, cell in zip(table.columns, row.cells, strict=True):
                if cell.value is not None and not cell.percent and row.kind is not RowKind.PERCENT:
                    self.counts[_name(table, row, column)] = cell.value

    def _add_sums(self, table: PrintedTable) -> None:
        counted = [column for column in table.columns if not column.percent]
        rows = [row for row in table.rows if row.kind is not RowKind.PERCENT]
        for column in counted:
            for total, parts in _down(rows):
                self._add(_name(table, total, column), [_name(table, row, column) for row in parts])
        for row in rows:
            for whole, columns in _across(counted):
                self._add(_name(table, row, whole), [_name(table, row, c) for c in columns])

    def _add(self, total: str, parts: Sequence[str]) -> None:
        """Add a sum; what is unknown in it is one rest, which a reader can compute."""
        known = [part for part in parts if part in self.counts]
        if total not in self.counts or not known:
            return
        if len(known) < len(parts):
            rest = f"{total}/{_REST}/{len(self.sums)}"
            self.counts[rest] = self.counts[total] - sum(self.counts[part] for part in known)
            known.append(rest)
        self.sums.append(Sum(total, tuple(known)))

    def _add_order(self, table: PrintedTable) -> None:
        """Add that a list of the most frequent goes from the largest on, where it does."""
        rows = [row for row in table.rows if row.rank]
        for column in (column for column in table.columns if column.total and not column.percent):
            names = [_name(table, row, column) for row in rows]
            names = [name for name in names if name in self.counts]
            if all(self.counts[a] >= self.counts[b] for a, b in pairwise(names)):
                self.orders += [Order(a, b) for a, b in pairwise(names)]

    def _add_check(self, check: CrossCheck) -> None:
        """Add what holds between two tables, where it does."""
        if check.relation is not Relation.EQUAL:
            return
        whole = [_term(term) for term in check.other if term.sign > 0]
        parts = [_term(term) for term in (*check.own, *check.other)]
        parts = [part for part in parts if part not in whole]
        known = all(name in self.counts for name in (*whole, *parts))
        if len(whole) != 1 or not known:
            return
        if self.counts[whole[0]] == sum(self.counts[part] for part in parts):
            self.sums.append(Sum(whole[0], tuple(parts)))


def _down(rows: Sequence[PrintedRow]) -> Iterator[tuple[PrintedRow, list[PrintedRow]]]:
    """Yield which rows add up to which; »heraf« and the rest add up to the total too."""
    parts = [row for row in rows if row.kind is RowKind.PART]
    named = [row for row in parts if row.id.startswith("#")]
    total = next((row for row in rows if row.kind is RowKind.TOTAL), None)
    for row in rows:
        if row.kind is RowKind.SUBTOTAL:
            yield row, named
        if row.kind is RowKind.OF_WHICH and total is not None:
            yield total, [row, replace(row, id=f"{row.id}/{_REST}")]
    if total is not None:
        yield total, parts


def _across(
    columns: Sequence[PrintedColumn],
) -> Iterator[tuple[PrintedColumn, list[PrintedColumn]]]:
    total = next((column for column in columns if column.total), None)
    if total is None:
        return
    for group in dict.fromkeys(column.group for column in columns if not column.total):
        parts = [column for column in columns if column.group == group and not column.total]
        yield total, parts


def _name(table: PrintedTable, row: PrintedRow, column: PrintedColumn) -> str:
    return "/".join((table.form.id, row.id, *column.key))


def _term(term: Term) -> str:
    return "/".join((term.form, *term.key))


def _silent(printed: PrintedTable, values: Set[Decimal]) -> PrintedTable:
    said = printed.table
    remark = TEXT_HIDDEN if tells(said.remark, values) else said.remark
    source = SOURCE_HIDDEN if tells(said.source, values) else said.source
    return replace(printed, table=replace(said, remark=remark, source=source))


def _without(table: PrintedTable, hidden: frozenset[str]) -> PrintedTable:
    rows = tuple(
        replace(
            row,
            cells=tuple(
                _cell(table, row, column, cell, hidden)
                for column, cell in zip(table.columns, row.cells, strict=True)
            ),
        )
        for row in table.rows
    )
    return replace(table, rows=rows)


def _cell(
    table: PrintedTable,
    row: PrintedRow,
    column: PrintedColumn,
    cell: PrintedCell,
    hidden: frozenset[str],
) -> PrintedCell:
    """Return the cell, or the sign of a hidden one; a share goes with its part or its whole."""
    names = {_name(table, row, column)}
    if row.kind is RowKind.PERCENT:
        whole = (TOTAL,) * len(table.form.columns)
        names = {"/".join((table.form.id, TOTAL, *key)) for key in (column.key, whole)}
    elif cell.percent:
        names.add("/".join((table.form.id, TOTAL, *column.key)))
    elif cell.value is None and cell.text:
        names = _parts_of(table, row, column)
    if not cell.text or names.isdisjoint(hidden):
        return cell
    return PrintedCell(None, WITHHELD_SIGN, cell.percent, hidden=True)


def _parts_of(table: PrintedTable, row: PrintedRow, column: PrintedColumn) -> set[str]:
    """Return what an unfinished sum (»mindst«) is made of."""
    summed = row.kind in {RowKind.TOTAL, RowKind.SUBTOTAL}
    down = {_name(table, other, column) for other in table.rows} if summed else set()
    across = {_name(table, row, other) for other in table.columns} if column.total else set()
    return down | across
