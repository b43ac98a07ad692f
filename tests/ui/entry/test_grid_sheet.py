"""What the grid holds and says, step by step."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from baro_desktop.models.catalogue import Catalogue
from baro_desktop.models.catalogue_loader import load_catalogue
from baro_desktop.models.entry import Entry, GroupInput, HousingArea, observations_of
from baro_desktop.models.local_periods import period_of_year
from baro_desktop.models.period import year_period
from baro_desktop.resources import resource
from baro_desktop.ui.entry.grid_cells import COMPARISON, TARGET, YES, Cell, Field, GridFigure
from baro_desktop.ui.entry.grid_columns import cell_text, columns_of
from baro_desktop.ui.entry.grid_judging import State
from baro_desktop.ui.entry.grid_sheet import GridSheet

SHIPPED = load_catalogue(resource("catalogue"))
COUNT = Cell(0, TARGET, Field.COUNT)
BASE = Cell(0, TARGET, Field.BASE)
VALUE = Cell(0, TARGET, Field.VALUE)
REASON = Cell(0, TARGET, Field.REASON)
CONFIRMED = Cell(0, TARGET, Field.CONFIRMED)


def share(count: int, base: int, year: int = 2025) -> Entry:
    group = GroupInput(Decimal(count), Decimal(base))
    return Entry("Ballerup", "L2", year_period(year), group, source="Nexus")


def sheet_of(
    catalogue: Catalogue, code: str, *, stored: Entry | None = None, before: Entry | None = None
) -> GridSheet:
    indicator = catalogue.by_code[code]
    assert indicator.form is not None
    period = period_of_year(indicator.form, catalogue, 2025, date(2026, 6, 15))
    assert period is not None
    return GridSheet("Ballerup", [GridFigure(indicator, indicator.form, period, stored, before)])


def state(sheet: GridSheet) -> State:
    return sheet.judged(0).state


def test_share_is_computed_and_its_cell_is_closed(catalogue: Catalogue) -> None:
    sheet = sheet_of(catalogue, "L2")
    assert sheet.editable(VALUE)
    sheet.set({COUNT: "214", BASE: "7.950"})
    assert sheet.computed(VALUE) == "2,7"
    assert not sheet.editable(VALUE)
    assert state(sheet) is State.READY


def test_half_a_share_is_missing_and_a_wrong_number_is_wrong(catalogue: Catalogue) -> None:
    sheet = sheet_of(catalogue, "L2")
    sheet.set({COUNT: "214"})
    assert state(sheet) is State.MISSING
    sheet.set({BASE: "31,2"})
    assert state(sheet) is State.WRONG
    assert "Mente du 31.200?" in sheet.judged(0).problems[TARGET, Field.BASE].text


def test_count_above_base_is_marked_at_the_count(catalogue: Catalogue) -> None:
    sheet = sheet_of(catalogue, "L2")
    sheet.set({COUNT: "20", BASE: "10"})
    assert list(sheet.judged(0).problems) == [(TARGET, Field.COUNT)]


def test_share_typed_alone_gives_way_to_counts(catalogue: Catalogue) -> None:
    sheet = sheet_of(catalogue, "L2")
    sheet.set({VALUE: "2,5"})
    assert state(sheet) is State.READY
    sheet.set({COUNT: "1", BASE: "10"})
    assert sheet.text(VALUE) == ""
    assert sheet.undo()
    assert sheet.text(VALUE) == "2,5"


def test_correction_needs_a_reason(catalogue: Catalogue) -> None:
    sheet = sheet_of(catalogue, "L2", stored=share(206, 7950))
    assert state(sheet) is State.STORED
    sheet.set({COUNT: "207"})
    assert list(sheet.judged(0).problems) == [(TARGET, Field.REASON)]
    sheet.set({REASON: "Tastefejl"})
    assert state(sheet) is State.READY


def test_emptied_figure_is_cleared_with_a_reason(catalogue: Catalogue) -> None:
    sheet = sheet_of(catalogue, "L2", stored=share(206, 7950))
    sheet.set({COUNT: "", BASE: "", REASON: "Forkert udtræk"})
    assert state(sheet) is State.CLEARING
    assert sheet.entry(0).cleared


def test_far_figure_is_asked_about_until_it_is_ticked(catalogue: Catalogue) -> None:
    sheet = sheet_of(catalogue, "L2", before=share(206, 7950, 2024))
    sheet.set({COUNT: "2.140", BASE: "7.950"})
    assert state(sheet) is State.ASKED
    assert "2.140, men var 206 i 2024" in sheet.judged(0).question
    sheet.set({CONFIRMED: YES})
    assert state(sheet) is State.READY
    sheet.set({COUNT: "2.141"})
    assert state(sheet) is State.ASKED


def test_copied_figures_are_asked_about_while_they_are_unchanged(catalogue: Catalogue) -> None:
    sheet = sheet_of(catalogue, "L2", before=share(206, 7950, 2024))
    assert sheet.copy_before() == 1
    assert state(sheet) is State.ASKED
    sheet.set({COUNT: "207"})
    assert state(sheet) is State.READY
    assert sheet.entry(0).source == "Nexus"


def test_counting_indicator_has_one_field_and_no_comparison(catalogue: Catalogue) -> None:
    sheet = sheet_of(catalogue, "L6")
    assert len(sheet.lines) == 1
    assert not sheet.editable(BASE)
    sheet.set({COUNT: "14"})
    assert sheet.entry(0).target == GroupInput(count=Decimal(14))


def test_unavailable_needs_a_remark_and_closes_the_numbers(catalogue: Catalogue) -> None:
    sheet = sheet_of(catalogue, "L10.1")
    sheet.set({Cell(0, TARGET, Field.UNAVAILABLE): YES})
    assert not sheet.editable(COUNT)
    assert list(sheet.judged(0).problems) == [(TARGET, Field.REMARK)]
    sheet.set({Cell(0, TARGET, Field.REMARK): "For små grupper"})
    assert state(sheet) is State.READY


def test_written_reason_counts_the_third_generation(catalogue: Catalogue) -> None:
    sheet = sheet_of(catalogue, "L2")
    sheet.set({COUNT: "1", BASE: "2", Cell(0, TARGET, Field.THIRD): "Særlige udfordringer"})
    entry = sheet.entry(0)
    assert (entry.third_generation, entry.third_generation_reason) == (True, "Særlige udfordringer")


def test_pasted_share_beside_counts_is_refused_unless_it_is_the_same(catalogue: Catalogue) -> None:
    sheet = sheet_of(catalogue, "L2")
    assert sheet.paste([(COUNT, "214"), (BASE, "7.950"), (VALUE, "2,7 %")]) == ()
    (refused,) = sheet.paste([(COUNT, "214"), (BASE, "7.950"), (VALUE, "9,9")])
    assert (refused.cell, refused.text) == (VALUE, "9,9")


def test_tick_takes_yes_and_no_and_refuses_the_rest(catalogue: Catalogue) -> None:
    sheet = sheet_of(catalogue, "L2")
    tick = Cell(0, TARGET, Field.PROVISIONAL)
    assert sheet.paste([(tick, "Ja")]) == ()
    assert sheet.text(tick) == YES
    assert [item.text for item in sheet.paste([(tick, "måske")])] == ["måske"]


def test_draft_brings_everything_back(catalogue: Catalogue) -> None:
    sheet = sheet_of(catalogue, "L2", stored=share(206, 7950))
    sheet.set({COUNT: "31,2", Cell(0, COMPARISON, Field.COUNT): "803", REASON: "Rettes"})
    other = sheet_of(catalogue, "L2", stored=share(206, 7950))
    other.show_draft(sheet.draft())
    assert other.draft() == sheet.draft()
    assert other.text(COUNT) == "31,2"


@given(st.lists(st.tuples(st.sampled_from([COUNT, BASE, VALUE, REASON]), st.text(max_size=6))))
def test_undo_goes_back_to_what_was_stored(steps: list[tuple[Cell, str]]) -> None:
    sheet = sheet_of(SHIPPED, "L2", stored=share(206, 7950))
    for cell, text in steps:
        sheet.set({cell: text})
        sheet.judged(0)
    while sheet.undo():
        pass
    assert not sheet.dirty(0)


@pytest.mark.parametrize("code", ["L1", "L4", "L7", "L8.1", "L8.2", "L10.2"])
def test_comparing_indicators_have_a_line_for_ethnic_danes(catalogue: Catalogue, code: str) -> None:
    assert [line.group for line in sheet_of(catalogue, code).lines] == [TARGET, COMPARISON]


def test_index_of_housing_areas_is_rounded_as_it_is_stored(catalogue: Catalogue) -> None:
    indicator, period = catalogue.by_code["L9"], year_period(2025)
    assert indicator.form is not None
    areas = (HousingArea("A", (("x", 1), ("y", 1), ("z", 2))),)  # 0,625
    entry = Entry("Ballerup", "L9", period, housing_areas=areas)
    figure = GridFigure(indicator, indicator.form, period, entry, None)
    (stored,) = observations_of(entry, indicator)
    sheet = GridSheet("Ballerup", (figure,))
    column = next(c for c in columns_of((figure,)) if c.field is Field.VALUE)
    assert stored.figure.value == Decimal("0.63")
    assert cell_text(sheet, sheet.lines[0], column) == "0,63"
