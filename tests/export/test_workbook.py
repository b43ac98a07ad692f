from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from decimal import Decimal
from pathlib import Path
from zipfile import ZipFile

import pytest
from openpyxl import Workbook, load_workbook
from openpyxl.cell import Cell
from openpyxl.worksheet.worksheet import Worksheet

from baro_desktop.export.contents import CommitteeWorkbook
from baro_desktop.export.data_sheet import sorted_observations
from baro_desktop.export.workbook import write_workbook
from baro_desktop.models.catalogue import IndicatorKind
from baro_desktop.models.centre import CentreRow, CentreTable
from baro_desktop.models.observation import Figure, State
from baro_desktop.texts.words import ASSESSMENTS
from tests.export.conftest import with_remarks

SIGNS = {State.NOT_COMPUTED: "–", State.BLANK: "·"}


def _rows(sheet: Worksheet) -> dict[str, tuple[object, ...]]:
    """The table of a centre by the indicator's title."""
    found: dict[str, tuple[object, ...]] = {}
    for cells in sheet.iter_rows(min_row=4, max_col=9, values_only=True):
        if cells[7]:
            found[str(cells[0])] = cells
    return found


def _cell(figure: Figure | None) -> object:
    if figure is None:
        return None
    return SIGNS[figure.state] if figure.value is None else figure.value


def _number(cell: object) -> object:
    return Decimal(str(cell)) if isinstance(cell, int | float) else cell


def _table_rows(
    book: Workbook, contents: CommitteeWorkbook
) -> Iterator[tuple[CentreTable, CentreRow, tuple[object, ...]]]:
    for table in contents.tables:
        rows = _rows(book[table.centre.tab])
        assert len(rows) == len(table.rows)
        for row in table.rows:
            yield table, row, rows[row.indicator.title]


def test_every_centre_has_a_sheet_in_order(book: Workbook) -> None:
    assert book.sheetnames == [
        "Forside",
        "Overblik",
        "C-ARB",
        "Grafer C-ARB",
        "C-SIK",
        "Social og Sundhed",
        "Politisk Sekretariat",
        "C-HRO",
        "Børne- og Unge",
        "By, Erhverv og Miljø",
        "Kriminalitet",
        "Sammenligning",
        "Alle tal",
        "Definitioner",
        "Kilder",
    ]


def test_every_number_of_a_centre_is_the_number_of_its_table(
    book: Workbook, contents: CommitteeWorkbook
) -> None:
    for table, row, cells in _table_rows(book, contents):
        name = f"{table.centre.id} {row.indicator.code}"
        status = _cell(row.figure) if row.figure else "…"
        assert _number(cells[1]) == status, name
        compared = row.comparison.figure if row.comparison else None
        assert _number(cells[3]) == _cell(compared), name
        change = row.change.figure if row.change else None
        assert _number(cells[5]) == _cell(change), name


def test_every_judgement_has_its_sign_and_word(book: Workbook, contents: CommitteeWorkbook) -> None:
    for _, row, cells in _table_rows(book, contents):
        assert cells[7] == ASSESSMENTS[row.assessment.value].text


def test_a_figure_of_another_period_names_its_period(
    book: Workbook, contents: CommitteeWorkbook
) -> None:
    for _, row, cells in _table_rows(book, contents):
        if row.comparison and not row.comparison.same_period:
            assert row.comparison.period.label in str(cells[4])


def test_units_stand_in_the_number_format(book: Workbook) -> None:
    sheet = book["C-ARB"]
    formats = {row[0].value: row[1].number_format for row in sheet.iter_rows(min_row=4)}
    changes = {row[0].value: row[5].number_format for row in sheet.iter_rows(min_row=4)}
    title = "1.2 Beskæftigelsesfrekvens, 25-64 år"
    assert formats[title] == '#,##0"\u00a0pct.";"−"#,##0"\u00a0pct."'
    assert changes[title].startswith('"+"#,##0"\u00a0pct.point";"−"#,##0')


def test_all_observations_stand_in_the_data_table(
    book: Workbook, contents: CommitteeWorkbook
) -> None:
    rows = list(book["Alle tal"].iter_rows(min_row=4, values_only=True))
    expected = sorted_observations(contents.observations, contents.catalogue)
    assert len(rows) == len(expected)
    for cells, stored in zip(rows, expected, strict=True):
        item = stored.observation
        assert cells[:2] == (item.area, item.indicator)
        assert _number(cells[4]) == item.figure.value
        assert cells[5] == item.figure.unit
        assert cells[7] == item.period.label
        days = [cell.date() for cell in cells if isinstance(cell, datetime)]
        assert days == [item.period.start, item.period.end, stored.generated_on]
        assert cells[10] == item.baseline


def test_the_data_is_an_excel_table_with_filters(book: Workbook) -> None:
    table = book["Alle tal"].tables["AlleTal"]
    assert table.autoFilter is not None
    assert table.ref.startswith("A3:N")


def test_sources_have_their_fingerprint(book: Workbook, contents: CommitteeWorkbook) -> None:
    rows = list(book["Kilder"].iter_rows(min_row=4, values_only=True))
    assert len(rows) == len(contents.reports)
    assert {row[7] for row in rows} == {report.sha256 for report in contents.reports}


def test_days_and_moments_of_sources_are_such_in_excel_too(
    book: Workbook, contents: CommitteeWorkbook
) -> None:
    _, _, made, *_, imported, _ = next(book["Kilder"].iter_rows(min_row=4))
    assert isinstance(made.value, datetime)
    local = datetime.fromisoformat(contents.reports[0].imported_at).astimezone()
    assert imported.value == local.replace(second=0, microsecond=0, tzinfo=None)
    assert (made.number_format, imported.number_format) == ("dd-mm-yyyy", "dd-mm-yyyy hh:mm")


def test_years_are_not_marked_as_numbers_gone_wrong(workbook_path: Path) -> None:
    with ZipFile(workbook_path) as package:
        sheets = [name for name in package.namelist() if name.startswith("xl/worksheets/sheet")]
        assert all(b'numberStoredAsText="1"' in package.read(name) for name in sheets)


def test_the_front_page_links_to_every_other_sheet(book: Workbook) -> None:
    front = book["Forside"]
    links = {
        cell.hyperlink.location: cell.value
        for row in front.iter_rows()
        for cell in row
        if cell.hyperlink
    }
    assert [f"'{name}'!A1" for name in book.sheetnames[1:]] == list(links)


def test_the_front_page_explains_the_four_kinds_of_nothing(book: Workbook) -> None:
    cells = {str(row[3]): row[4] for row in book["Forside"].iter_rows(values_only=True)}
    assert {"–", "·", "…", "0"} <= cells.keys()
    assert str(cells["–"]).startswith("Opgøres ikke")


@pytest.mark.parametrize("kind", IndicatorKind)
def test_groups_are_headed(kind: IndicatorKind, book: Workbook) -> None:
    heads = {"barometer": "Barometer", "key_figure": "Nøgletal", "local": "Lokale indikatorer"}
    assert heads[kind.value] in [cell.value for cell in book["C-ARB"]["A"]]


def test_notes_tell_of_the_series_break_and_the_source(book: Workbook) -> None:
    texts = [str(cell.value) for cell in book["C-ARB"]["A"]]
    assert any("N6" in text and "Databrud fra august 2025" in text for text in texts)
    source = next(text for text in texts if text.startswith("Kilde:"))
    assert "Udviklingsrapport Ballerup, juni 2026" in source
    assert "Egne beregninger på baggrund heraf" in source


REMARKS = ("=1+1", "+45 12 34", "-3", "@SUM(A1)", "\t=1", "\r=1", "http://example.org", "0012")
TOO_LONG = "a " * 20_000


@pytest.fixture(scope="module")
def remarked(short: CommitteeWorkbook, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Cell]:
    """The cell that each remark stands in, all of one workbook."""
    paper = with_remarks(short, *REMARKS, TOO_LONG)
    path = write_workbook(paper, tmp_path_factory.mktemp("remarks") / "ud.xlsx")
    rows = load_workbook(path)["C-ARB"].iter_rows(min_row=5)
    by_title = {row[0].value: row[8] for row in rows if isinstance(row[8], Cell)}
    told = (row for row in paper.tables[0].rows if row.remark)
    return {row.remark: by_title[row.indicator.title] for row in told}


@pytest.mark.parametrize("remark", REMARKS)
def test_remarks_stay_text(remark: str, remarked: dict[str, Cell]) -> None:
    cell = remarked[remark]
    assert cell.data_type == "s"
    assert str(cell.value).strip() == remark.strip()
    assert cell.hyperlink is None


def test_a_remark_longer_than_a_cell_is_cut_with_an_ellipsis(remarked: dict[str, Cell]) -> None:
    assert str(remarked[TOO_LONG].value).endswith("…")


def test_the_same_contents_make_the_same_workbook(
    contents: CommitteeWorkbook, workbook_path: Path, tmp_path: Path
) -> None:
    again = write_workbook(contents, tmp_path / "igen.xlsx")
    assert again.read_bytes() == workbook_path.read_bytes()
