"""What is written into a form comes out as the entry that was meant."""

from __future__ import annotations

import io
from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from openpyxl import load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from baro_desktop.importing.form.entries import FormReading, read_entries
from baro_desktop.importing.form.reader import read_workbook
from baro_desktop.models.catalogue import Catalogue, Indicator, IndicatorKind
from baro_desktop.models.entry import Entry, GroupInput, Population
from baro_desktop.models.form.answers import answers_of
from baro_desktop.models.form.map import MAP_SHEET
from baro_desktop.models.period import parse_period
from baro_desktop.resources import resource
from baro_desktop.samples.local_figures import FILE_NAME, load_local_figures
from tests.forms.filling import FilledForm
from tests.forms.strategies import entries

Told = dict[str, Entry]


def read(content: bytes, catalogue: Catalogue) -> FormReading:
    return read_entries(read_workbook(content), catalogue)


@pytest.fixture(scope="module")
def told(blank: bytes, catalogue: Catalogue, tmp_path_factory: pytest.TempPathFactory) -> Told:
    """What comes out of one form whose indicators are each filled in differently."""
    path = tmp_path_factory.mktemp("told") / "udfyldt.xlsx"
    path.write_bytes(blank)
    form = FilledForm(path)
    form.fill("L1", target_count="1.234", target_base="2.468", comparison_value="12,5")
    form.fill(
        "L2", target_value=2.5, period=2024, provisional="foreløbigt",
        population="Statsborgerskab", third_generation="Ja", third_generation_reason=" Børnebørn ",
        source=2026, remark="=SUM",
    )  # fmt: skip
    form.sheet("L2")[form.address("L2", "remark")].data_type = "s"
    form.write("L4", "period", date(2021, 11, 16), "Politisk Sekretariat")
    form.write("L4", "target.value", 38.4, "Politisk Sekretariat")
    form.write("L5", "target.count", 7, "C-HRO")
    form.fill("L7", target_value=0.1 + 0.2, comparison_value=7.4)
    form.fill("L10.1", unavailable="Ja", remark="Grupperne er for små.")
    reading = read(form.save().read_bytes(), catalogue)
    assert reading.refused == ()
    return {item.entry.indicator: item.entry for item in reading.entries}


def write_entries(blank: bytes, catalogue: Catalogue, *entered: Entry) -> bytes:
    """Write entries into a blank form, each into the sheet of its first centre."""
    book = load_workbook(io.BytesIO(blank))
    rows = list(book[MAP_SHEET].iter_rows(values_only=True))
    names = {row[1]: row[2] for row in rows if row[0] == "sheet"}
    for entry in entered:
        indicator = catalogue.by_code[entry.indicator]
        block = f"{indicator.centres[0]}/{indicator.code}"
        places = {r[2]: r[5] for r in rows if r[0] == "field" and r[1] == block}
        _fill(book[str(names[indicator.centres[0]])], places, entry, indicator)
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def _fill(
    sheet: Worksheet, places: Mapping[Any, object], entry: Entry, indicator: Indicator
) -> None:
    assert indicator.form is not None
    answers = answers_of(entry, indicator.form)
    sheet[str(places["period"])] = entry.period.label
    for name, number in answers.numbers.items():
        sheet[str(places[name])] = float(number)
    for name, text in answers.texts.items():
        sheet[str(places[name])] = text


@settings(
    max_examples=5, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(entry=entries())
def test_any_entry_survives_the_form(
    entry: Entry, blanks: dict[str, bytes], catalogue: Catalogue
) -> None:
    blank = blanks[catalogue.by_code[entry.indicator].centres[0]]
    content = write_entries(blank, catalogue, entry)
    reading = read(content, catalogue)
    assert reading.refused == ()
    assert [item.entry for item in reading.entries] == [entry]


def test_sample_entries_survive_the_form(blank: bytes, catalogue: Catalogue) -> None:
    samples = load_local_figures(resource("samples", FILE_NAME), catalogue)
    newest = {entry.indicator: entry for entry in samples}
    assert len(newest) >= len(catalogue.of_kind(IndicatorKind.LOCAL)) - 1
    content = write_entries(blank, catalogue, *newest.values())
    found = {item.entry.indicator: item.entry for item in read(content, catalogue).entries}
    assert found == newest


def test_nothing_comes_out_but_what_was_filled_in(told: Told) -> None:
    assert set(told) == {"L1", "L2", "L4", "L5", "L7", "L10.1"}


def test_texts_of_danish_numbers_are_numbers(told: Told) -> None:
    assert told["L1"].target == GroupInput(Decimal(1234), Decimal(2468))
    assert told["L1"].comparison == GroupInput(value=Decimal("12.5"))


def test_noise_of_binary_fractions_is_no_decimal(told: Told) -> None:
    assert told["L7"].target.value == Decimal("0.3")


def test_choices_and_texts_are_taken(told: Told) -> None:
    assert told["L2"] == Entry(
        "Ballerup", "L2", parse_period("2024"), GroupInput(value=Decimal("2.5")),
        population=Population.CITIZENSHIP, third_generation=True,
        third_generation_reason="Børnebørn", source="2026", remark="=SUM", provisional=True,
    )  # fmt: skip


def test_unavailable_figures_are_entries(told: Told) -> None:
    assert told["L10.1"].unavailable
    assert told["L10.1"].target.empty


def test_date_is_read_as_election_day(told: Told) -> None:
    assert told["L4"].period == parse_period("16. november 2021")


def test_blank_form_says_nothing(blank: bytes, catalogue: Catalogue) -> None:
    reading = read(blank, catalogue)
    assert (reading.entries, reading.refused) == ((), ())
    assert set(reading.untouched) == {i.code for i in catalogue.of_kind(IndicatorKind.LOCAL)}


@pytest.mark.parametrize("second", [5, 6])
def test_shared_indicator_is_told_where_its_sheets_differ(
    form: FilledForm, catalogue: Catalogue, second: int
) -> None:
    one = form.write("L5", "target.count", 5, "C-ARB")
    other = form.write("L5", "target.count", second, "C-HRO")
    reading = read(form.save().read_bytes(), catalogue)
    if second == 5:
        assert [item.entry.target.count for item in reading.entries] == [5]
        return
    assert reading.entries == ()
    assert [(c.sheet, c.cell) for c in reading.refused] == [("C-ARB", one), ("C-HRO", other)]
    assert reading.refused[0].data == {"other": f"C-HRO!{other}"}


def test_shared_indicator_may_be_filled_on_one_sheet(told: Told) -> None:
    assert replace(told["L5"], source="") == Entry(
        "Ballerup", "L5", parse_period("2025"), GroupInput(Decimal(7))
    )
