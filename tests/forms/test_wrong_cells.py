"""Whatever is wrong in a cell is told with its cell and reason, and nothing of it is stored."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

import pytest

from baro_desktop.importing.form.entries import FormReading, read_entries
from baro_desktop.importing.form.reader import RawForm, read_workbook
from baro_desktop.models.catalogue import Catalogue
from baro_desktop.texts.errors import sentence
from tests.forms.filling import FilledForm
from tests.forms.saying import SaidForm


@pytest.fixture(scope="session")
def raw(blank: bytes) -> RawForm:
    return read_workbook(blank)


@pytest.fixture
def said(raw: RawForm) -> SaidForm:
    return SaidForm(raw)


def read(said: SaidForm, catalogue: Catalogue) -> FormReading:
    return said.read(catalogue)


def codes(reading: FormReading) -> dict[str, str]:
    """Return why each cell is wrong; every reason has a sentence."""
    assert all(sentence(cell.code, cell.data) for cell in reading.refused)
    return {cell.cell: cell.code for cell in reading.refused}


@pytest.mark.parametrize(
    ("value", "code"),
    [
        ("mange", "form-cell-text"),
        ("12.5", "form-cell-point"),
        ("1,234.5", "form-cell-point"),
        ("12 stk.", "form-cell-text"),
        (-1, "not-count"),
        (12.5, "not-count"),
        ("12,5", "not-count"),
        (10_000_000, "out-of-range"),
        (1e300, "out-of-range"),
        (datetime(2026, 5, 12), "form-cell-date"),
        (date(2026, 5, 12), "form-cell-date"),
        (True, "form-cell-boolean"),
        ("٣", "form-cell-text"),
    ],
)
def test_no_count_is_refused_at_its_cell(
    said: SaidForm, catalogue: Catalogue, value: Any, code: str
) -> None:
    said.fill("L6", target_count=3)
    address = said.write("L5", "target.count", value)
    reading = read(said, catalogue)
    assert codes(reading) == {address: code}
    assert [item.entry.indicator for item in reading.entries] == ["L6"]


@pytest.mark.parametrize(
    ("value", "code"),
    [
        (6.45, "too-many-decimals"),
        (12.1, "out-of-range"),
        (-3.1, "out-of-range"),
        ("7.4", "form-cell-point"),
    ],
)
def test_no_grade_is_refused_at_its_cell(
    said: SaidForm, catalogue: Catalogue, value: Any, code: str
) -> None:
    address = said.write("L7", "target.value", value)
    assert codes(read(said, catalogue)) == {address: code}


@pytest.mark.parametrize("shape", ["0.0%", "0%", "#,##0,", '0.0,"t"'])
def test_number_that_means_another_in_its_format_is_refused(
    said: SaidForm, catalogue: Catalogue, shape: str
) -> None:
    address = said.write("L2", "target.value", 0.5, number_format=shape)
    assert codes(read(said, catalogue)) == {address: "form-cell-format"}


GIVEN = "unavailable-value"
REASON = "third_generation_reason"


@pytest.mark.parametrize(
    ("values", "field", "code"),
    [
        ({"target_count": 5}, "target.base", "share-half"),
        ({"target_base": 5}, "target.count", "share-half"),
        ({"target_count": 6, "target_base": 5}, "target.count", "count-above-base"),
        ({"target_count": 0, "target_base": 0}, "target.base", "base-zero"),
        ({"target_count": 1, "target_base": 2, "target_value": 50}, "target.value", "share-twice"),
        ({"comparison_value": 5}, "target.count", "entry-empty"),
        ({"target_value": 5, "third_generation": "Ja"}, REASON, "third-generation-reason"),
        ({"target_value": 5, REASON: "x"}, REASON, "form-third-contradiction"),
        ({"target_value": 5, "population": "Religion"}, "population", "form-cell-choice"),
        ({"target_value": 5, "provisional": None}, "provisional", "form-cell-choice-missing"),
        ({"target_value": 5, "period": None}, "period", "form-cell-period-missing"),
        ({"target_value": 5, "period": "2002"}, "period", "form-cell-period"),
        ({"target_value": 5, "period": date(2024, 1, 1)}, "period", "form-cell-period"),
        ({"target_value": 5, "remark": "x" * 1001}, "remark", "form-cell-long"),
        ({"remark": "Kommer senere"}, "target.count", "entry-empty"),
        ({"unavailable": "Ja"}, "remark", "unavailable-remark"),
        ({"unavailable": "Ja", "remark": "x", "target_value": 1}, "target.count", GIVEN),
    ],
)  # fmt: skip
def test_what_cannot_stand_together_is_refused_at_its_cell(
    said: SaidForm, catalogue: Catalogue, values: dict[str, Any], field: str, code: str
) -> None:
    said.fill("L10.1", **values)
    reading = read(said, catalogue)
    assert codes(reading) == {said.address("L10.1", field): code}
    assert reading.entries == ()


@pytest.mark.parametrize(
    ("row", "wrong", "code"),
    [
        ((None, 1, 2, 3), 0, "form-housing-name"),
        (("Parken", 1, None, 3), 2, "form-housing-count"),
        (("Parken", 0, 0, 0), 1, "no-residents"),
        (("gården", 1, 2, 3), 0, "housing-names"),
        (("Parken", 1, 2.5, 3), 2, "not-count"),
    ],
)
def test_half_a_housing_area_is_refused(
    said: SaidForm, catalogue: Catalogue, row: tuple[Any, ...], wrong: int, code: str
) -> None:
    fields = ["name", "1", "2", "3"]
    for field, value in zip(fields, ("Gården", 4, 5, 6), strict=True):
        said.write("L9", f"housing.1.{field}", value)
    for field, value in zip(fields, row, strict=True):
        said.write("L9", f"housing.2.{field}", value)
    reading = read(said, catalogue)
    assert codes(reading) == {said.address("L9", f"housing.2.{fields[wrong]}"): code}


def test_every_wrong_cell_of_an_indicator_is_told(said: SaidForm, catalogue: Catalogue) -> None:
    one = said.write("L1", "target.count", "x")
    two = said.write("L1", "target.base", -1)
    assert codes(read(said, catalogue)) == {one: "form-cell-text", two: "not-count"}


def test_cells_merged_over_are_told(form: FilledForm, catalogue: Catalogue) -> None:
    form.fill("L2", target_count=1, target_base=2)
    base = form.address("L2", "target.base")
    form.sheet("L2").merge_cells(f"{form.address('L2', 'target.count')}:{base}")
    reading = read_entries(read_workbook(form.save().read_bytes()), catalogue)
    assert codes(reading)[base] == "form-cell-merged"
    assert reading.entries == ()


def test_what_excel_itself_holds_is_told_apart(form: FilledForm, catalogue: Catalogue) -> None:
    wrong = {
        form.write("L5", "target.count", "#N/A"): "form-cell-error",
        form.write("L6", "target.count", "=1+1"): "form-cell-formula",
        form.write("L7", "target.value", datetime(2026, 5, 12)): "form-cell-date",
        form.write("L2", "target.count", value=True): "form-cell-boolean",
        form.write("L1", "target.count", "12.5"): "form-cell-point",
        form.write("L10.1", "target.count", -1): "not-count",
    }
    reading = read_entries(read_workbook(form.save().read_bytes()), catalogue)
    assert codes(reading) == wrong
    assert reading.entries == ()
