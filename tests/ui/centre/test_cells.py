"""What the cells of a centre's table say, and its model."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from pytestqt.modeltest import ModelTester

from baro_desktop.models.assessment import Assessment
from baro_desktop.models.catalogue import Catalogue
from baro_desktop.models.centre import CentreRow, Change, Compared
from baro_desktop.models.observation import Figure
from baro_desktop.models.period import year_period
from baro_desktop.models.target import Target
from baro_desktop.storage.database import Database
from baro_desktop.texts.notes import PROVISIONAL
from baro_desktop.ui.centre import order_by
from baro_desktop.ui.centre.cells import CHANGE, COLUMNS, COMPARISON, JUDGEMENT, NAME, STATUS
from baro_desktop.ui.centre.model import CentreModel
from baro_desktop.ui.centre.order_by import in_order
from baro_desktop.ui.centre.widths import column_widths
from baro_desktop.workflows import show


def row(catalogue: Catalogue, **changes: object) -> CentreRow:
    held: dict[str, object] = {
        "indicator": catalogue.by_code["1.2"],
        "status": None,
        "comparison": None,
        "change": None,
        "assessment": Assessment.WANTED,
        "series": None,
        "series_break": False,
    }
    return CentreRow(**(held | changes))  # type: ignore[arg-type]


def test_model_is_sound(
    qtmodeltester: ModelTester, database: Database, catalogue: Catalogue
) -> None:
    model = CentreModel(catalogue.unit_by_name)
    table = show.centre_table(database, catalogue, catalogue.centres[0], "Ballerup", ())
    model.set_table(table)
    qtmodeltester.check(model)


def test_a_unit_that_the_name_says_already_takes_no_room(catalogue: Catalogue) -> None:
    figure = Figure(Decimal(0), "omdannelsesområder")
    one = Figure(Decimal(1), "omdannelsesområder")
    held = row(
        catalogue,
        indicator=catalogue.by_code["8.2"],
        comparison=Compared("Hele landet", figure, year_period(2025), True),
        change=Change(one, "2018", printed=True),
    )
    assert COLUMNS[COMPARISON].cell(held, catalogue.unit_by_name).text == "0"
    assert COLUMNS[CHANGE].cell(held, catalogue.unit_by_name).text == "+1"
    other = row(catalogue, change=Change(one, "2018", printed=True))
    said = COLUMNS[CHANGE].cell(other, catalogue.unit_by_name).text
    assert said == "+1\u00a0omdannelsesområde"


@pytest.mark.parametrize(
    ("name", "unit", "said"),
    [
        ("Udsatte boligområder", "boligområder", "0"),
        ("Registrerede IGU-forløb siden juli 2016", "forløb", "0\u00a0forløb"),
        ("Klienttimer", "timer", "0\u00a0timer"),
        ("Personer pr. forløb", "personer", "0\u00a0personer"),
        ("Afsluttede forløb", "forløb", "0"),
    ],
)
def test_a_unit_is_left_out_only_where_the_name_ends_with_the_whole_word(
    catalogue: Catalogue, name: str, unit: str, said: str
) -> None:
    indicator = replace(catalogue.by_code["8.3"], short_name=name)
    compared = Compared("Hele landet", Figure(Decimal(0), unit), year_period(2025), True)
    held = row(catalogue, indicator=indicator, comparison=compared)
    assert COLUMNS[COMPARISON].cell(held, catalogue.unit_by_name).text == said


def test_comparison_of_another_period_is_marked(catalogue: Catalogue) -> None:
    figure = Figure(Decimal(66), "pct.")
    held = row(catalogue, comparison=Compared("Hele landet", figure, year_period(2023), False))
    cell = COLUMNS[COMPARISON].cell(held, catalogue.unit_by_name)
    assert cell.under == "Hele landet ≠ 2023"
    assert "anden periode" in cell.note


def test_change_says_since_when_and_whether_it_is_computed(catalogue: Catalogue) -> None:
    figure = Figure(Decimal(17), "pct. point")
    printed = row(catalogue, change=Change(figure, "2012", printed=True))
    computed = row(catalogue, change=Change(figure, "2024", printed=False))
    cells = [COLUMNS[CHANGE].cell(held, catalogue.unit_by_name) for held in (printed, computed)]
    assert [cell.text for cell in cells] == ["+17\u00a0pct.point"] * 2
    assert [cell.under for cell in cells] == ["siden 2012", "siden 2024, beregnet"]
    narrow = row(catalogue, change=Change(figure, "31. december 2025", printed=False))
    cell = COLUMNS[CHANGE].cell(narrow, catalogue.unit_by_name)
    assert cell.under == "siden 31. dec. 2025, beregnet"
    assert "31. december 2025" in cell.note


def test_judgement_is_sign_and_word(catalogue: Catalogue) -> None:
    assert COLUMNS[JUDGEMENT].cell(row(catalogue), {}).text == "▲\u00a0Ønsket retning"


def test_broken_series_carries_a_flag(catalogue: Catalogue) -> None:
    cell = COLUMNS[NAME].cell(row(catalogue, series_break=True), {})
    assert cell.text.endswith("⚑")


def test_tooltip_is_the_official_wording_as_plain_text(
    database: Database, catalogue: Catalogue
) -> None:
    model = CentreModel(catalogue.unit_by_name)
    model.set_table(show.centre_table(database, catalogue, catalogue.centres[0], "Ballerup", ()))
    tip = model.find("1.2").data(Qt.ItemDataRole.ToolTipRole)
    assert "Beskæftigelsesfrekvensen blandt" in tip


def test_columns_give_way_in_order_and_never_below_the_least() -> None:
    wishes = [200, 100, 100], [180, 80, 90], [150, 60, 60]
    assert column_widths(500, wishes, (1, 2, 0), 0) == [300, 100, 100]
    assert column_widths(360, wishes, (1, 2, 0), 0) == [190, 80, 90]
    assert column_widths(340, wishes, (1, 2, 0), 0) == [180, 70, 90]
    assert column_widths(100, wishes, (1, 2, 0), 0) == [150, 60, 60]


def test_judgement_explains_its_rule_and_shows_the_target(catalogue: Catalogue) -> None:
    target = Target("Ballerup", "1.2", year_period(2027), Decimal(75))
    held = row(catalogue, target=target, assessment=Assessment.NO_DATA)
    cell = COLUMNS[JUDGEMENT].cell(held, catalogue.unit_by_name)
    assert cell.under == "Mål 75\u00a0pct. i 2027"
    assert cell.note == "Der er ingen tal endnu, så der er intet at vurdere."


def test_provisional_figure_says_so(catalogue: Catalogue) -> None:
    held = row(catalogue, conditions=(PROVISIONAL,))
    assert COLUMNS[STATUS].cell(held, {}).under == "foreløbigt"


def test_cells_are_read_aloud_in_words(database: Database, catalogue: Catalogue) -> None:
    model = CentreModel(catalogue.unit_by_name)
    model.set_table(show.centre_table(database, catalogue, catalogue.centres[0], "Ballerup", ()))
    spoken = Qt.ItemDataRole.AccessibleTextRole
    index = model.find("1.2")
    said = [index.siblingAtColumn(place).data(spoken) for place in range(len(COLUMNS))]
    assert said[NAME] == "1.2 Beskæftigelsesfrekvens, 25-64 år"
    assert said[STATUS] == "Status 62 pct., 2024"
    assert said[CHANGE] == "Ændring +15 pct.point, siden 2012"
    assert said[JUDGEMENT] == "Vurdering Ønsket retning"
    assert said[-1].startswith("Forløb 3 kendte tal, fra 47 pct. i 2012 til 62 pct. i 2024")
    nothing = model.find("3.2").siblingAtColumn(STATUS)
    assert nothing.data(spoken) == "Status opgøres ikke, 2025"
    group = model.index(0, 0)
    assert group.data(spoken) == "Gruppe Barometer, 6 rækker"


def test_names_sort_in_the_danish_alphabet(catalogue: Catalogue) -> None:
    names = ("Åben", "Ære", "Zebra", "Øl", "aften")
    rows = [
        row(catalogue, indicator=replace(catalogue.by_code["1.2"], short_name=name))
        for name in names
    ]
    found = in_order(rows, order_by.name, descending=False)
    assert [held.indicator.short_name for held in found] == ["aften", "Zebra", "Ære", "Øl", "Åben"]
