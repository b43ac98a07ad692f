"""Sheets, rows and columns that were moved are found again, or told; never mistaken."""

from __future__ import annotations

import pytest

from baro_desktop.importing.form.entries import FormReading, read_entries
from baro_desktop.importing.form.reader import read_workbook
from baro_desktop.models.catalogue import Catalogue
from tests.forms.filling import FilledForm


def read(form: FilledForm, catalogue: Catalogue) -> FormReading:
    return read_entries(read_workbook(form.save().read_bytes()), catalogue)


@pytest.fixture
def filled(short_form: FilledForm) -> FilledForm:
    """A form with two indicators filled in on one sheet."""
    short_form.fill("L6", target_count=12)
    short_form.fill("L7", target_value=6.4, comparison_value=7.4)
    return short_form


def counts(reading: FormReading) -> dict[str, str]:
    """Return the figure of each indicator."""
    groups = {item.entry.indicator: item.entry.target for item in reading.entries}
    return {code: str(group.count or group.value) for code, group in groups.items()}


ALL = {"L6": "12", "L7": "6.4"}


def test_renamed_sheet_is_found_by_its_mark(filled: FilledForm, catalogue: Catalogue) -> None:
    filled.sheet("L6").title = "Skoler (færdig)"
    assert counts(read(filled, catalogue)) == ALL


def test_order_of_sheets_and_sheets_of_others_do_not_matter(
    filled: FilledForm, catalogue: Catalogue
) -> None:
    filled.book.move_sheet("C-SIK", 4)
    filled.book.create_sheet("Mellemregning", 0)["A1"] = "L6|count"
    assert counts(read(filled, catalogue)) == ALL


def test_deleted_sheet_is_told_and_the_others_are_read(
    filled: FilledForm, catalogue: Catalogue
) -> None:
    del filled.book["C-ARB"]
    reading = read(filled, catalogue)
    assert counts(reading) == ALL
    assert reading.missing_sheets == ("C-ARB",)


@pytest.mark.parametrize("place", [1, 5, 8, 10, 14])
def test_inserted_rows_are_found_by_their_keys(
    filled: FilledForm, catalogue: Catalogue, place: int
) -> None:
    sheet = filled.sheet("L6")
    for merged in list(sheet.merged_cells.ranges):
        sheet.unmerge_cells(str(merged))
    sheet.insert_rows(place)
    assert counts(read(filled, catalogue)) == ALL


@pytest.mark.parametrize("place", [1, 2, 3, 4])
def test_inserted_columns_are_found_by_their_keys(
    filled: FilledForm, catalogue: Catalogue, place: int
) -> None:
    sheet = filled.sheet("L6")
    for merged in list(sheet.merged_cells.ranges):
        sheet.unmerge_cells(str(merged))
    sheet.insert_cols(place)
    reading = read(filled, catalogue)
    assert counts(reading) == ALL
    assert reading.refused == ()


def test_row_that_stands_twice_is_refused(filled: FilledForm, catalogue: Catalogue) -> None:
    sheet = filled.sheet("L6")
    key = f"A{filled.address('L6', 'target.count')[1:]}"
    sheet["A60"] = sheet[key].value
    reading = read(filled, catalogue)
    assert {cell.code for cell in reading.refused} == {"form-row-twice"}
    assert counts(reading) == {"L7": "6.4"}


def test_row_without_its_key_is_found_by_address_where_nothing_moved(
    filled: FilledForm, catalogue: Catalogue
) -> None:
    sheet = filled.sheet("L6")
    sheet[f"A{filled.address('L6', 'target.count')[1:]}"] = None
    assert counts(read(filled, catalogue)) == ALL
    sheet.move_range("A20:I40", rows=1)
    reading = read(filled, catalogue)
    assert {cell.code for cell in reading.refused} == {"form-row-missing"}
    assert "L6" not in counts(reading)


def test_sheet_without_its_hidden_row_is_refused(filled: FilledForm, catalogue: Catalogue) -> None:
    for cell in filled.sheet("L6")[1]:
        cell.value = None
    reading = read(filled, catalogue)
    assert reading.entries == ()
    assert {cell.code for cell in reading.refused} == {"form-sheet-missing"}
    assert {cell.indicator for cell in reading.refused} == {"L6", "L7"}
    assert reading.missing_sheets == ()


def test_copied_sheet_is_refused_once_for_each_indicator(
    filled: FilledForm, catalogue: Catalogue
) -> None:
    filled.book.copy_worksheet(filled.sheet("L6")).title = "C-SIK (2)"
    reading = read(filled, catalogue)
    assert reading.entries == ()
    assert [(c.indicator, c.code) for c in reading.refused] == [
        ("L6", "form-sheet-twice"), ("L7", "form-sheet-twice"),
    ]  # fmt: skip
