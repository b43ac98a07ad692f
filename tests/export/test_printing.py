from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from openpyxl import Workbook, load_workbook
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from baro_desktop.export.cells import room_for
from baro_desktop.export.centre_columns import CHANGE, JUDGEMENT, LAST, STATUS, column_widths
from baro_desktop.export.contents import CommitteeWorkbook
from baro_desktop.export.page_setup import points_per_page
from baro_desktop.export.workbook import write_workbook
from baro_desktop.models.display import figure_text


def _footer(sheet: Worksheet) -> tuple[str, ...]:
    footer = sheet.oddFooter
    assert footer is not None
    parts = (footer.left, footer.center, footer.right)
    return tuple(str(part.text).strip() for part in parts)


def test_every_sheet_prints_on_a4_landscape_one_page_wide(book: Workbook) -> None:
    for sheet in book.worksheets:
        assert sheet.page_setup.orientation == "landscape"
        assert str(sheet.page_setup.paperSize) == "9"
        assert sheet.sheet_properties.pageSetUpPr is not None
        assert sheet.sheet_properties.pageSetUpPr.fitToPage
        assert sheet.page_setup.fitToWidth in {None, 1}


def test_headers_are_repeated_and_stay_in_sight(
    book: Workbook, contents: CommitteeWorkbook
) -> None:
    centres = {table.centre.tab for table in contents.tables}
    for sheet in book.worksheets[1:]:
        if sheet.title == "Grafer C-ARB":
            continue
        assert str(sheet.freeze_panes)[1:] == "4"
        # A table that ends on its first page needs no heads on the pages of its graphs.
        second = min((one.id for one in sheet.row_breaks.brk), default=sheet.max_row)
        judged = (row[JUDGEMENT].value for row in sheet.iter_rows(second + 1))
        whole = sheet.title in centres and not any(judged)
        assert str(sheet.print_title_rows).endswith("$2" if whole else "$3"), sheet.title


def test_no_page_of_graphs_begins_with_the_heads_of_a_table(book: Workbook) -> None:
    table, graphs = book["C-ARB"], book["Grafer C-ARB"]
    assert str(table.print_title_rows).endswith("$3")
    assert table.max_column == LAST + 1  # where the data of graphs would stand, is nothing
    assert str(graphs.print_title_rows).endswith("$2")
    assert graphs["A1"].value == "Center for Arbejdsmarked (C-ARB)"
    assert graphs["A3"].value == "Grafer"
    for sheet in (book["Forside"], table):
        links = [cell.hyperlink.location for cell in sheet["A"] if cell.hyperlink]
        assert "'Grafer C-ARB'!A1" in links


def test_the_footer_has_title_date_and_page_numbers(book: Workbook) -> None:
    for sheet in book.worksheets:
        assert _footer(sheet) == (
            "Integration i Ballerup Kommune",
            "None",
            "21. november 2026 · Side &P af &N",
        )


def test_an_ampersand_in_the_title_is_printed(short: CommitteeWorkbook, tmp_path: Path) -> None:
    path = write_workbook(replace(short, title="Børn & Unge"), tmp_path / "ud.xlsx")
    assert _footer(load_workbook(path)["Forside"])[0] == "Børn && Unge"


def test_the_data_of_graphs_is_not_printed(book: Workbook) -> None:
    assert "$A$1:$I$" in book["C-ARB"].print_area


def test_the_data_sheet_prints_large_enough_to_read(book: Workbook) -> None:
    sheet = book["Alle tal"]
    assert "$A$1:$H$" in sheet.print_area
    assert points_per_page([sheet.column_dimensions[c].width for c in "ABCDEFGH"]) < 730
    for place, column in enumerate(sheet.iter_cols(min_row=4), start=1):
        width = sheet.column_dimensions[get_column_letter(place)].width
        texts = [cell.value for cell in column if isinstance(cell.value, str)]
        assert all(room_for(text) < width for text in texts)


def test_every_sheet_leads_back_to_the_front_page(book: Workbook) -> None:
    for sheet in book.worksheets[1:]:
        links = [cell for cell in sheet[1] if cell.hyperlink]
        assert [link.value for link in links] == ["Til forsiden"], sheet.title


def test_names_of_sheets_fit_into_the_table_of_contents(
    short: CommitteeWorkbook, tmp_path: Path
) -> None:
    table = short.tables[0]
    name = "Ungeindsatsen i hele kommunen"
    long = replace(short, tables=(replace(table, centre=replace(table.centre, tab=name)),))
    front = load_workbook(write_workbook(long, tmp_path / "ud.xlsx"))["Forside"]
    assert front.column_dimensions["A"].width > len(name)


def test_properties_name_title_and_municipality(book: Workbook) -> None:
    assert book.properties.title == "Integration i Ballerup Kommune"
    assert book.properties.creator == "Baro Desktop"


def test_no_number_is_wider_than_its_column(contents: CommitteeWorkbook) -> None:
    units = contents.catalogue.unit_by_name
    for table in contents.tables:
        widths = column_widths(table, units)
        for row in table.rows:
            change = row.change.figure if row.change else None
            assert len(figure_text(row.figure, units)) < widths[STATUS]
            assert len(figure_text(change, units, signed=True)) < widths[CHANGE]


def test_a_long_title_goes_on_below_and_not_beside(
    short: CommitteeWorkbook, tmp_path: Path
) -> None:
    long = replace(short, title="Halvårlig opfølgning på integrationsindsatsen " * 5)
    front = load_workbook(write_workbook(long, tmp_path / "ud.xlsx"))["Forside"]
    assert "A1:E1" in {str(area) for area in front.merged_cells.ranges}
    assert front["A1"].alignment.wrap_text
    assert (front.row_dimensions[1].height or 0) > 50
    assert _footer(front)[0].endswith("…")
