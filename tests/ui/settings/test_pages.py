"""What each page changes."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QDialog, QLineEdit, QListWidget, QPushButton

from baro_desktop.models.catalogue import Catalogue, Desired, FormKind
from baro_desktop.models.customisation import Customisation, customised
from baro_desktop.models.display import date_text
from baro_desktop.models.own_indicator import OwnIndicator
from baro_desktop.models.period import year_period
from baro_desktop.models.target import Target
from baro_desktop.storage.database import Database
from baro_desktop.ui.settings.indicator_lines import with_own
from baro_desktop.ui.settings.indicators_page import IndicatorsPage
from baro_desktop.ui.settings.targets_page import TargetsPage
from baro_desktop.ui.settings.ticked_list import TickedList
from baro_desktop.workflows import customise, preferences
from baro_desktop.workflows.targets import set_target, targets_of
from baro_desktop.workflows.undo import undo_state
from tests.ui.settings.conftest import Open
from tests.ui.settings.test_dialog import field, page_of, press, type_into

GOAL = Target("Ballerup", "1.2", year_period(2027), Decimal(60))


def stored(database: Database, catalogue: Catalogue) -> Catalogue:
    return customised(catalogue, customise.load(database, catalogue).customisation)


def tick(dialog: QDialog, name: str, text: str) -> None:
    """Tick a line by keyboard."""
    lines = field(dialog, TickedList, name)
    assert isinstance(lines, TickedList)
    (item,) = lines.findItems(text, Qt.MatchFlag.MatchStartsWith)
    lines.setCurrentItem(item)
    QTest.keyClick(lines, Qt.Key.Key_Space)


def test_the_own_municipality_and_its_group_are_remembered(
    database: Database, open_page: Open
) -> None:
    dialog = open_page("Kommune")
    own = field(dialog, QComboBox, "Egen kommune")
    QTest.keyClicks(own, "Glostrup")
    type_into(dialog, "Søg kommune", "hede")
    tick(dialog, "Sammenligningsgruppe", "Hedensted")
    press(dialog, "Sæt flueben ved Region Nordjylland")
    press(dialog, "OK")
    held = preferences.load(database)
    assert held.municipality == "Glostrup"
    assert "Hedensted" in held.comparison
    assert "Aalborg" in held.comparison
    assert len(held.comparison) == 12


def test_a_centre_is_renamed_moved_and_follows_something_else(
    database: Database, catalogue: Catalogue, open_page: Open
) -> None:
    dialog = open_page("Centre")
    type_into(dialog, "Kort navn på fanen", "Job")
    tick(dialog, "Indikatorer, som centret følger", "2.1 ")
    press(dialog, "Flyt ned")
    press(dialog, "OK")
    made = stored(database, catalogue)
    assert [centre.tab for centre in made.centres][:2] == ["C-SIK", "Job"]
    assert "2.1" in [item.code for item in made.of_centre("C-ARB")]


def test_an_own_centre_comes_and_goes_but_a_shipped_one_stays(
    database: Database, catalogue: Catalogue, open_page: Open
) -> None:
    dialog = open_page("Centre")
    press(dialog, "Nyt center")
    type_into(dialog, "Navn", "Center for Fritid")
    type_into(dialog, "Kort navn på fanen", "Fritid")
    press(dialog, "Anvend")
    assert stored(database, catalogue).find_centre("Fritid") is not None
    press(dialog, "Fjern centret")
    press(dialog, "OK")
    assert stored(database, catalogue).centres == catalogue.centres


def test_a_tab_name_that_is_taken_keeps_the_dialog(
    database: Database, catalogue: Catalogue, open_page: Open
) -> None:
    dialog = open_page("Centre")
    tab = type_into(dialog, "Kort navn på fanen", "Overblik")
    centres = field(dialog, QListWidget, "Centre")
    QTest.keyClick(centres, Qt.Key.Key_Down)
    press(dialog, "OK")
    assert dialog.isVisible()
    assert (tab.text(), tab.property("invalid")) == ("Overblik", "true")
    assert customise.load(database, catalogue).problems == ()


def test_two_centres_swap_their_long_names(
    database: Database, catalogue: Catalogue, open_page: Open
) -> None:
    one, other = catalogue.centres[0], catalogue.centres[1]
    dialog = open_page("Centre")
    type_into(dialog, "Navn", other.name)
    QTest.keyClick(field(dialog, QListWidget, "Centre"), Qt.Key.Key_Down)
    type_into(dialog, "Navn", one.name)
    QTest.keyClick(dialog, Qt.Key.Key_Return)
    assert not dialog.isVisible()
    assert customise.load(database, catalogue).problems == ()
    names = [centre.name for centre in stored(database, catalogue).centres[:2]]
    assert names == [other.name, one.name]


def test_a_long_name_that_is_taken_is_told_at_the_long_name(
    catalogue: Catalogue, open_page: Open
) -> None:
    dialog = open_page("Centre")
    name = type_into(dialog, "Navn", catalogue.centres[1].name)
    QTest.keyClick(dialog, Qt.Key.Key_Return)
    assert dialog.isVisible()
    assert name.property("invalid") == "true"
    assert "hedder det" in name.accessibleDescription()
    tab = field(dialog, QLineEdit, "Kort navn på fanen")
    assert tab.property("invalid") == "false"


def test_the_code_of_a_renamed_centre_is_told_truly(open_page: Open) -> None:
    dialog = open_page("Centre")
    type_into(dialog, "Kort navn på fanen", "Job")
    QTest.keyClick(field(dialog, QListWidget, "Centre"), Qt.Key.Key_Down)
    tab = type_into(dialog, "Kort navn på fanen", "c-arb")
    QTest.keyClick(dialog, Qt.Key.Key_Return)
    assert dialog.isVisible()
    assert "»C-ARB« er koden for »Job«" in tab.accessibleDescription()


def test_one_of_an_own_unit_has_a_word_of_its_own(
    database: Database, catalogue: Catalogue, open_page: Open
) -> None:
    dialog = open_page("Indikatorer")
    own = page_of(dialog, IndicatorsPage).add()
    type_into(own, "Navn", "Mentorer")
    type_into(own, "Spørgsmål", "Hvor mange mentorer er der?")
    assert not field(own, QLineEdit, "Enhed i ental").isEnabled()
    QTest.keyClick(field(own, QComboBox, "Form"), Qt.Key.Key_Down)
    one = field(own, QLineEdit, "Enhed i ental")
    assert isinstance(one, QLineEdit)
    assert (one.isEnabled(), one.text()) == (False, "person")
    type_into(own, "Enhed", "mentorer")
    type_into(own, "Enhed i ental", "mentor")
    QTest.keyClick(own, Qt.Key.Key_Return)
    QTest.keyClick(dialog, Qt.Key.Key_Return)
    assert stored(database, catalogue).unit_by_name["mentorer"].singular == "mentor"


def test_a_unit_that_two_own_indicators_share_has_one_singular(catalogue: Catalogue) -> None:
    count = OwnIndicator("L11", "Mentorer", "Hvor mange?", FormKind.COUNT, "mentorer")
    made = with_own(catalogue, Customisation(), count, ())
    other = replace(count, code="L12", singular="mentor")
    made = with_own(catalogue, made, other, ())
    assert [own.singular for own in made.indicators] == ["mentor", "mentor"]


def test_a_wanted_direction_is_turned_and_brought_back(
    database: Database, catalogue: Catalogue, open_page: Open
) -> None:
    dialog = open_page("Indikatorer")
    type_into(dialog, "Søg", "N3")
    desired = field(dialog, QComboBox, "Ønsket retning for den valgte indikator")
    QTest.keyClick(desired, Qt.Key.Key_Up)
    press(dialog, "Anvend")
    turned = stored(database, catalogue).by_code["N3"].desired
    assert turned is not catalogue.by_code["N3"].desired
    press(dialog, "Tilbage til standard")
    press(dialog, "OK")
    assert stored(database, catalogue).by_code["N3"].desired is catalogue.by_code["N3"].desired


def test_an_own_indicator_is_made_and_followed(
    database: Database, catalogue: Catalogue, open_page: Open
) -> None:
    dialog = open_page("Indikatorer")
    own = page_of(dialog, IndicatorsPage).add()
    press(own, "OK")
    assert own.isVisible()
    type_into(own, "Navn", "Mentorer")
    type_into(own, "Spørgsmål", "Hvor mange mentorer er der?")
    QTest.keyClick(field(own, QComboBox, "Form"), Qt.Key.Key_Down)
    type_into(own, "Enhed", "mentorer")
    tick(own, "Centre, som følger indikatoren", "C-SIK")
    press(own, "OK")
    press(dialog, "OK")
    made = stored(database, catalogue)
    indicator = made.by_code["L11"]
    assert indicator.form is not None
    assert (indicator.form.kind, indicator.unit) == (FormKind.COUNT, "mentorer")
    assert indicator.desired is Desired.UP
    assert indicator in made.of_centre("C-SIK")


def test_an_indicator_with_a_figure_cannot_change_its_form_or_go(
    database: Database, open_page: Open
) -> None:
    set_target(database, Target("Ballerup", "L11", year_period(2027), Decimal(60)))
    own = OwnIndicator("L11", "Foreningsliv", "Hvor mange?")
    customise.save(database, Customisation(indicators=(own,)))
    dialog = open_page("Indikatorer")
    page = page_of(dialog, IndicatorsPage)
    page.choose("L11")
    assert not field(dialog, QPushButton, "Fjern den egne indikator").isEnabled()
    asked = page.edit()
    assert asked is not None
    assert not field(asked, QComboBox, "Form").isEnabled()
    asked.reject()


def test_a_target_is_added_in_strict_danish_numbers(database: Database, open_page: Open) -> None:
    dialog = open_page("Mål")
    asked = page_of(dialog, TargetsPage).add()
    QTest.keyClicks(field(asked, QComboBox, "Indikator"), "1.2")
    type_into(asked, "Periode", "2027")
    value = type_into(asked, "Mål", "62.5")
    QTest.keyClick(asked, Qt.Key.Key_Return)
    assert asked.isVisible()
    assert value.property("invalid") == "true"
    assert "62,5" in value.accessibleDescription()
    type_into(asked, "Mål", "62,5")
    type_into(asked, "Besluttet", "12/3-2026")
    type_into(asked, "Udvalg og punkt", "Punkt 4")
    press(asked, "OK")
    press(dialog, "OK")
    (target,) = targets_of(database, "Ballerup")
    assert (target.indicator, target.value, target.decision) == ("1.2", Decimal("62.5"), "Punkt 4")
    assert target.decided_on is not None
    assert date_text(target.decided_on) == "12. marts 2026"
    assert undo_state(database).undo == "Mål for 1.2, 2027"


def test_the_same_period_twice_is_refused(database: Database, open_page: Open) -> None:
    set_target(database, GOAL)
    dialog = open_page("Mål")
    asked = page_of(dialog, TargetsPage).add()
    QTest.keyClicks(field(asked, QComboBox, "Indikator"), "1.2")
    period = type_into(asked, "Periode", "2027")
    type_into(asked, "Mål", "70")
    press(asked, "OK")
    assert asked.isVisible()
    assert "allerede et mål" in period.accessibleDescription()
    asked.reject()


def test_a_target_is_changed_and_taken_away(database: Database, open_page: Open) -> None:
    set_target(database, GOAL)
    dialog = open_page("Mål")
    asked = page_of(dialog, TargetsPage).edit()
    assert asked is not None
    type_into(asked, "Mål", "61")
    press(asked, "OK")
    press(dialog, "Anvend")
    assert [target.value for target in targets_of(database, "Ballerup")] == [Decimal(61)]
    press(dialog, "Fjern det valgte mål")
    press(dialog, "OK")
    assert targets_of(database, "Ballerup") == ()
