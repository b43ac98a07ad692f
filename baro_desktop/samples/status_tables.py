"""Read the invented status tables that go with the sample reports."""

from __future__ import annotations

import csv
from collections.abc import Sequence
from pathlib import Path

from baro_desktop.models.period import parse_period
from baro_desktop.models.reception.checks import check_table
from baro_desktop.models.reception.forms import DimensionKind, Key, TableForm
from baro_desktop.models.reception.table import StatusTable, named_id

FILE_NAME = "status_tables.csv"
_Subject = tuple[str, str, str]


def load_status_tables(path: Path, forms: Sequence[TableForm]) -> tuple[StatusTable, ...]:
    """Return the sample tables in the order of the file, each checked against its form.

    Args:
        path: a CSV file with a line for each cell: area, form, period, row, across (ids of
            the columns' categories joined by `/`) and count; source and remark stand on the
            first line of a table.
        forms: the status tables of the catalogue.

    Raises:
        KeyError: if a column is missing, or there is no such form.
        ValueError: if a count or period is in no known form.
        EntryError: if a table cannot be right.
    """
    by_id = {form.id: form for form in forms}
    lines: dict[_Subject, list[dict[str, str]]] = {}
    with path.open(encoding="utf-8", newline="") as stream:
        for line in csv.DictReader(stream):
            subject = (line["area"], line["form"], line["period"])
            lines.setdefault(subject, []).append(line)
    tables = []
    for (area, form, period), cells in lines.items():
        table = _table(by_id[form], area, period, cells)
        check_table(by_id[form], table)
        tables.append(table)
    return tuple(tables)


def _table(form: TableForm, area: str, period: str, lines: list[dict[str, str]]) -> StatusTable:
    fixed = {item.id for item in form.rows.categories}
    names: list[str] = []
    cells: list[tuple[Key, int]] = []
    for line in lines:
        row = line["row"]
        if form.rows.kind is DimensionKind.NAMED and row not in {*fixed, "total"}:
            if row not in names:
                names.append(row)
            row = named_id(names.index(row))
        across = tuple(line["across"].split("/")) if line["across"] else ()
        cells.append(((row, *across), int(line["count"])))
    first = lines[0]
    return StatusTable(
        area,
        form.id,
        parse_period(period),
        tuple(names),
        tuple(cells),
        first["source"],
        first["remark"],
        first["provisional"] == "yes",
    )
