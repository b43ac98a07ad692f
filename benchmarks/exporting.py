"""The committee workbook and the sheet of all figures, beside XlsxWriter writing the same cells."""

from __future__ import annotations

import io
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from itertools import cycle, islice
from pathlib import Path

import openpyxl
import openpyxl.chart.series
import xlsxwriter

from baro_desktop.export.book import book_bytes
from baro_desktop.export.contents import CommitteeWorkbook
from baro_desktop.export.data_sheet import write_data_sheet
from baro_desktop.export.styles import Styles
from baro_desktop.models.catalogue import Catalogue
from baro_desktop.models.paper_choice import PaperChoice
from baro_desktop.storage.database import Database
from baro_desktop.workflows.committee import committee_contents
from baro_desktop.workflows.write_papers import write_workbook
from benchmarks.data import large_database
from benchmarks.measure import medians_beside
from benchmarks.table import Line

ROWS = 110_000
_NOW = datetime(2026, 6, 15, 12)
Series = dict[str, str]
"""Where name, days and values of a line stand."""

Sheet = tuple[Sequence[Sequence[object]], Sequence[Sequence[Series]]]
"""Rows of cells, and the lines of each chart."""


def lines(catalogue: Catalogue) -> Iterator[Line]:
    """Write from the large database; the peer gets the cells that ours wrote."""
    choice = PaperChoice()
    with Database.open(large_database(catalogue)) as db, tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "ours.xlsx")

        def ours() -> None:
            write_workbook(db, catalogue, path, "Ballerup", choice, made_at=_NOW, replace=True)

        ours()
        sheets = _sheets(path)
        taken, peer = medians_beside(ours, lambda: _plain(sheets))
        yield Line("projektmappe, læst, skrevet og efterprøvet", taken, peer, "XlsxWriter", 2)
        contents = committee_contents(db, catalogue, "Ballerup", choice, _NOW)
    yield _data_sheet(contents)


def _data_sheet(contents: CommitteeWorkbook) -> Line:
    many = replace(contents, observations=tuple(islice(cycle(contents.observations), ROWS)))
    content = book_bytes(lambda book: _write_data(book, many))
    rows = _rows(openpyxl.load_workbook(io.BytesIO(content), read_only=True).worksheets[0])
    ours, peer = medians_beside(
        lambda: book_bytes(lambda book: _write_data(book, many)), lambda: _constant_memory(rows)
    )
    return Line(f"dataark med {ROWS} rækker", ours, peer, "XlsxWriter constant_memory", 1.3)


def _write_data(book: xlsxwriter.Workbook, contents: CommitteeWorkbook) -> None:
    write_data_sheet(book.add_worksheet("Alle tal"), contents, Styles(book), "Alle tal")


def _sheets(path: Path) -> dict[str, Sheet]:
    book = openpyxl.load_workbook(path)
    return {
        sheet.title: (
            _rows(sheet),
            [[_drawn(one) for one in chart.series] for chart in getattr(sheet, "_charts", ())],
        )
        for sheet in book.worksheets
    }


def _drawn(series: openpyxl.chart.series.Series) -> Series:
    """Return what a line is drawn from; its look is left to the peer."""
    parts = {"name": series.tx, "categories": series.cat, "values": series.val}
    held = {
        key: getattr(part, "strRef", None) or getattr(part, "numRef", None)
        for key, part in parts.items()
    }
    return {key: f"={place.f}" for key, place in held.items() if place}


def _rows(sheet: object) -> list[tuple[object, ...]]:
    return list(sheet.iter_rows(values_only=True))  # type: ignore[attr-defined]


def _plain(sheets: Mapping[str, Sheet]) -> None:
    with xlsxwriter.Workbook(io.BytesIO(), {"in_memory": True}) as book:
        for name, (rows, charts) in sheets.items():
            sheet = book.add_worksheet(name)
            _write_rows(book, sheet, rows)
            for number, drawn in enumerate(charts):
                chart = book.add_chart({"type": "line"})
                for series in drawn:
                    chart.add_series(series)
                sheet.insert_chart(20 * number, 12, chart)


def _constant_memory(rows: Sequence[Sequence[object]]) -> None:
    with (
        tempfile.TemporaryDirectory() as folder,
        xlsxwriter.Workbook(Path(folder, "x.xlsx"), {"constant_memory": True}) as book,
    ):
        _write_rows(book, book.add_worksheet(), rows)


def _write_rows(book: xlsxwriter.Workbook, sheet: object, rows: Sequence[Sequence[object]]) -> None:
    day = book.add_format({"num_format": "d. mmm yyyy"})
    for at, row in enumerate(rows):
        for column, value in enumerate(row):
            if isinstance(value, datetime):
                sheet.write_datetime(at, column, value, day)  # type: ignore[attr-defined]
            elif isinstance(value, str):
                sheet.write_string(at, column, value)  # type: ignore[attr-defined]
            elif value is not None:
                sheet.write(at, column, value)  # type: ignore[attr-defined]
