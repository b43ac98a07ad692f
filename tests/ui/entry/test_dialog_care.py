"""What the entry dialog does so that no figure is wrong or lost."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime
from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QLabel,
    QLineEdit,
    QMessageBox,
    QPushButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from baro_desktop.models.entry import Entry, GroupInput, HousingArea
from baro_desktop.models.period import parse_period, year_period
from baro_desktop.storage.database import Database
from baro_desktop.texts import entries as words
from baro_desktop.ui.entry.clearing import ClearDialog
from baro_desktop.ui.entry.dialog import EntryDialog
from baro_desktop.ui.entry.draft_offer import when
from baro_desktop.ui.entry.history import HistoryDialog
from baro_desktop.ui.entry.problem_line import ProblemLine
from baro_desktop.workflows import drafts, undo
from baro_desktop.workflows.enter_figures import current_entry, enter
from baro_desktop.workflows.workspace import Workspace

Opened = Callable[[str], EntryDialog]
KEY = drafts.key_of_figure("Ballerup", "L2")


@pytest.fixture
def opened(qtbot: QtBot, filled: Workspace, database: Database) -> Opened:
    def of(code: str) -> EntryDialog:
        dialog = EntryDialog(filled, database, "Ballerup", indicator=code)
        qtbot.addWidget(dialog)
        dialog.show()
        dialog.activateWindow()
        qtbot.waitUntil(dialog.isActiveWindow)
        return dialog

    return of


@pytest.fixture
def before(filled: Workspace, database: Database) -> None:
    """A figure for the year before, by a source."""
    group = GroupInput(Decimal(206), Decimal(7950))
    entry = Entry("Ballerup", "L2", year_period(2024), group, source="Nexus", remark="Kun 2024")
    enter(database, filled.catalogue, entry)


@pytest.fixture
def stored(filled: Workspace, database: Database) -> None:
    """A figure for the year that is asked for."""
    entry = Entry("Ballerup", "L2", year_period(2025), GroupInput(Decimal(206), Decimal(7950)))
    enter(database, filled.catalogue, entry)


def field(dialog: QWidget, name: str) -> QLineEdit:
    found = [f for f in dialog.findChildren(QLineEdit) if f.accessibleName() == name]
    return next(f for f in found if f.isVisible())


def write(dialog: QWidget, name: str, text: str) -> None:
    edit = field(dialog, f"Målgruppen: {name}")
    edit.setFocus()
    edit.clear()
    QTest.keyClicks(edit, text)
    QTest.keyClick(edit, Qt.Key.Key_Tab)


def click(widget: QWidget, text: str) -> None:
    button = next(b for b in widget.findChildren(QPushButton) if b.text() == text and b.isVisible())
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def said(dialog: QWidget) -> str:
    return "\n".join(w.text() for w in dialog.findChildren(QLabel) if w.isVisible())


def tick(dialog: QWidget) -> QCheckBox:
    return next(b for b in dialog.findChildren(QCheckBox) if b.text() == words.IT_IS_RIGHT)


COUNTED = GroupInput(Decimal(300), Decimal(12000))
ALONE = GroupInput(value=Decimal("2.5"))


@pytest.mark.parametrize("groups", [(ALONE, COUNTED), (COUNTED, ALONE)])
def test_groups_that_are_known_in_different_ways_both_survive_a_correction(
    opened: Opened,
    filled: Workspace,
    database: Database,
    qtbot: QtBot,
    groups: tuple[GroupInput, GroupInput],
) -> None:
    year = year_period(2025)
    enter(database, filled.catalogue, Entry("Ballerup", "L2", year, *groups))
    dialog = opened("L2")
    field(dialog, "Kilde").setText("Nexus")
    field(dialog, "Begrundelse for rettelsen").setText("Kilden manglede")
    with qtbot.waitSignal(dialog.saved):
        click(dialog, "Gem")
    held = current_entry(database, "Ballerup", "L2", year)
    assert held is not None
    assert held.entry.source == "Nexus"
    assert (held.entry.target, held.entry.comparison) == groups


def test_draft_of_groups_that_are_known_in_different_ways_comes_back(
    opened: Opened, filled: Workspace, database: Database, qtbot: QtBot
) -> None:
    entry = Entry("Ballerup", "L2", year_period(2025), ALONE, COUNTED)
    enter(database, filled.catalogue, entry)
    crashed = opened("L2")
    write(crashed, "Andel", "2,6")
    qtbot.waitUntil(lambda: drafts.find(database, KEY) is not None)
    dialog = opened("L2")
    click(dialog, "Fortsæt")
    assert field(dialog, "Målgruppen: Andel").text() == "2,6"
    assert field(dialog, "Etnisk danske: Antal i tilbuddet").text() == "300"
    assert field(dialog, "Etnisk danske: Borgere i gruppen").text() == "12.000"


def test_what_was_typed_and_deleted_again_leaves_no_draft(
    opened: Opened, database: Database, qtbot: QtBot
) -> None:
    dialog = opened("L2")
    edit = field(dialog, "Målgruppen: Antal i tilbuddet")
    QTest.keyClicks(edit, "7")
    qtbot.waitUntil(lambda: drafts.find(database, KEY) is not None)
    QTest.keyClick(edit, Qt.Key.Key_Backspace)
    assert drafts.find(database, KEY) is None


def test_draft_of_a_period_that_is_not_offered_is_not_typed_for_another(
    opened: Opened, database: Database
) -> None:
    rows = {"target": ["7", "70"], "comparison": ["", ""]}
    days = ["1999-01-01", "1999-12-31", "1999"]
    drafts.keep(database, KEY, {"period": days, "figures": {"rows": rows}})
    dialog = opened("L2")
    click(dialog, "Fortsæt")
    assert field(dialog, "Målgruppen: Antal i tilbuddet").text() == ""
    assert drafts.find(database, KEY) is not None


@pytest.mark.usefixtures("before")
def test_far_figure_is_saved_only_with_a_tick(opened: Opened, qtbot: QtBot) -> None:
    dialog = opened("L2")
    write(dialog, "Antal i tilbuddet", "2140")
    write(dialog, "Borgere i gruppen", "7950")
    assert "Målgruppen: Antal i tilbuddet er 2.140, men var 206 i 2024." in said(dialog)
    with qtbot.assertNotEmitted(dialog.saved):
        click(dialog, "Gem")
    QTest.keyClick(tick(dialog), Qt.Key.Key_Space)
    with qtbot.waitSignal(dialog.saved):
        click(dialog, "Gem")


@pytest.mark.usefixtures("before")
def test_near_figure_is_not_asked_about(opened: Opened, qtbot: QtBot) -> None:
    dialog = opened("L2")
    write(dialog, "Antal i tilbuddet", "214")
    write(dialog, "Borgere i gruppen", "7950")
    assert not tick(dialog).isVisible()
    with qtbot.waitSignal(dialog.saved):
        click(dialog, "Gem")


@pytest.mark.usefixtures("before")
def test_period_before_is_copied_and_asked_about_while_unchanged(opened: Opened) -> None:
    dialog = opened("L2")
    click(dialog, "Kopiér fra 2024")
    assert field(dialog, "Målgruppen: Antal i tilbuddet").text() == "206"
    assert field(dialog, "Kilde").text() == "Nexus"
    assert "Tallene er kopieret fra 2024 og er ikke ændret." in said(dialog)
    write(dialog, "Antal i tilbuddet", "207")
    assert not tick(dialog).isVisible()


def test_a_long_period_is_read_whole_beside_the_offer_to_copy_the_one_before(
    opened: Opened, filled: Workspace, database: Database
) -> None:
    before = parse_period("1. oktober 2023-30. september 2024")
    enter(database, filled.catalogue, Entry("Ballerup", "L6", before, GroupInput(Decimal(14))))
    dialog = opened("L6")
    boxes = dialog.findChildren(QComboBox)
    period = next(box for box in boxes if box.accessibleName() == "Periode")
    assert period.currentText() == "1. oktober 2024-30. september 2025"
    assert period.width() >= period.sizeHint().width()
    copy = next(b for b in dialog.findChildren(QPushButton) if b.text().startswith("Kopiér"))
    assert "1. oktober 2023-30. september 2024" in copy.accessibleName()
    room = copy.parentWidget()
    assert room is not None
    assert copy.geometry().right() <= room.width()
    assert room.mapTo(dialog, room.rect().topRight()).x() <= dialog.width()


@pytest.mark.usefixtures("stored")
def test_unchanged_figure_is_not_stored_again(
    opened: Opened, qtbot: QtBot, database: Database
) -> None:
    dialog = opened("L2")
    with qtbot.assertNotEmitted(dialog.saved):
        click(dialog, "Gem")
    assert not dialog.isVisible()
    assert undo.undo_state(database).undo == "Indtastning af L2"


@pytest.mark.usefixtures("stored")
def test_figure_is_cleared_with_a_reason_and_undone(
    opened: Opened, qtbot: QtBot, database: Database
) -> None:
    dialog = opened("L2")
    click(dialog, "Ryd tal…")
    asked = dialog.findChild(ClearDialog)
    assert isinstance(asked, ClearDialog)
    click(asked, "Ryd tal")
    assert words.CLEAR_REASON_NEEDED in said(asked)
    QTest.keyClicks(field(asked, "Hvorfor ryddes tallet?"), "Forkert udtræk")
    with qtbot.waitSignal(dialog.saved):
        click(asked, "Ryd tal")
    assert current_entry(database, "Ballerup", "L2", year_period(2025)) is None
    undo.undo(database)
    assert current_entry(database, "Ballerup", "L2", year_period(2025)) is not None


def test_nothing_is_offered_to_be_cleared_before_it_is_there(opened: Opened) -> None:
    dialog = opened("L2")
    shown = [b.text() for b in dialog.findChildren(QPushButton) if b.isVisible()]
    assert "Ryd tal…" not in shown


def test_draft_of_a_crash_is_offered_and_taken(
    opened: Opened, qtbot: QtBot, database: Database
) -> None:
    write(opened("L2"), "Antal i tilbuddet", "31,2")
    qtbot.waitUntil(lambda: drafts.find(database, KEY) is not None)
    dialog = opened("L2")
    assert not field(dialog, "Målgruppen: Antal i tilbuddet").isEnabled()
    click(dialog, "Fortsæt")
    assert field(dialog, "Målgruppen: Antal i tilbuddet").text() == "31,2"


def test_draft_of_housing_areas_comes_back(
    opened: Opened, qtbot: QtBot, database: Database
) -> None:
    key = drafts.key_of_figure("Ballerup", "L9")
    QTest.keyClicks(field(opened("L9"), "Boligområde 1: navn"), "Parken")
    qtbot.waitUntil(lambda: drafts.find(database, key) is not None)
    dialog = opened("L9")
    click(dialog, "Fortsæt")
    assert field(dialog, "Boligområde 1: navn").text() == "Parken"


def test_discarded_input_leaves_no_draft(opened: Opened, qtbot: QtBot, database: Database) -> None:
    dialog = opened("L2")
    write(dialog, "Antal i tilbuddet", "214")
    qtbot.waitUntil(lambda: drafts.find(database, KEY) is not None)
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    box = dialog.findChild(QMessageBox)
    assert isinstance(box, QMessageBox)
    click(box, "Kassér")
    qtbot.waitUntil(lambda: not dialog.isVisible())
    assert drafts.find(database, KEY) is None


def test_published_figure_stands_beside_the_local_one(opened: Opened) -> None:
    assert "Til sammenligning: N12 Registrerede IGU-forløb siden juli 2016 er " in said(
        opened("L5")
    )
    assert "Til sammenligning" not in said(opened("L2"))


def test_residents_far_from_the_year_before_are_asked_about(
    opened: Opened, filled: Workspace, database: Database
) -> None:
    area = HousingArea("Parken", (("Dansk oprindelse", 500),))
    entry = Entry("Ballerup", "L9", year_period(2024), housing_areas=(area,))
    enter(database, filled.catalogue, entry)
    dialog = opened("L9")
    QTest.keyClicks(field(dialog, "Boligområde 1: navn"), "Parken")
    count = field(dialog, "Boligområde 1: Dansk oprindelse")
    count.setFocus()
    QTest.keyClicks(count, "50")
    QTest.keyClick(count, Qt.Key.Key_Tab)
    assert "Parken: beboere er 50, men var 500 i 2024." in said(dialog)


@pytest.mark.usefixtures("stored")
def test_history_opens_from_the_dialog(opened: Opened) -> None:
    dialog = opened("L2")
    click(dialog, "Vis historik")
    assert isinstance(dialog.findChild(QDialog), HistoryDialog)


@pytest.mark.parametrize(
    ("day", "text"),
    [(15, "i dag kl. 14.05"), (14, "i går kl. 14.05"), (3, "3. juni 2026 kl. 14.05")],
)
def test_draft_says_when_as_one_speaks_of_it(day: int, text: str) -> None:
    moment = datetime(2026, 6, day, 14, 5, tzinfo=UTC)
    assert when(moment, date(2026, 6, 15)) == text


def test_a_draft_that_is_gone_on_with_leads_to_the_first_figure_that_is_missing(
    opened: Opened, qtbot: QtBot, database: Database
) -> None:
    write(opened("L2"), "Antal i tilbuddet", "31")
    qtbot.waitUntil(lambda: drafts.find(database, KEY) is not None)
    dialog = opened("L2")
    click(dialog, "Fortsæt")
    qtbot.waitUntil(lambda: field(dialog, "Målgruppen: Borgere i gruppen").hasFocus())


def test_a_draft_that_is_thrown_away_leads_to_the_first_field(
    opened: Opened, qtbot: QtBot, database: Database
) -> None:
    drafts.keep(database, KEY, {"figures": {}})
    dialog = opened("L2")
    click(dialog, "Kassér")
    qtbot.waitUntil(lambda: field(dialog, "Målgruppen: Antal i tilbuddet").hasFocus())


def told(dialog: EntryDialog) -> str:
    """Return what the line under the figures says."""
    return next(line.text() for line in dialog.findChildren(ProblemLine) if line.isVisible())


OF_DANES = "Etnisk danske: Antal i tilbuddet"


def type_in(dialog: QWidget, name: str, text: str) -> None:
    edit = field(dialog, name)
    edit.setFocus()
    QTest.keyClicks(edit, text)


def test_what_is_told_is_about_the_field_that_has_the_keyboard(opened: Opened) -> None:
    dialog = opened("L2")
    write(dialog, "Antal i tilbuddet", "31,2")
    type_in(dialog, OF_DANES, "47,5")
    assert told(dialog).startswith("Skriv et helt tal. »47,5«")
    field(dialog, "Målgruppen: Antal i tilbuddet").setFocus()
    assert told(dialog).startswith("Skriv et helt tal. »31,2«")
    field(dialog, OF_DANES).setFocus()
    assert told(dialog).startswith("Skriv et helt tal. »47,5«")


def test_a_part_above_its_whole_is_framed_and_told_where_it_stands(opened: Opened) -> None:
    dialog = opened("L2")
    write(dialog, "Antal i tilbuddet", "9")
    write(dialog, "Borgere i gruppen", "5")
    type_in(dialog, OF_DANES, "47,5")
    click(dialog, "Gem")
    count = field(dialog, "Målgruppen: Antal i tilbuddet")
    assert count.hasFocus()
    assert count.property("invalid") == "true"
    assert told(dialog).startswith("Antallet kan ikke være større")
    write(dialog, "Antal i tilbuddet", "4")
    assert count.property("invalid") == "false"


def test_two_housing_areas_of_one_name_lead_to_the_second(opened: Opened) -> None:
    dialog = opened("L9")
    click(dialog, "Tilføj boligområde")
    for number in (1, 2):
        type_in(dialog, f"Boligområde {number}: navn", "Parken")
        type_in(dialog, f"Boligområde {number}: Dansk oprindelse", "5")
    click(dialog, "Gem")
    second = field(dialog, "Boligområde 2: navn")
    assert second.hasFocus()
    assert second.property("invalid") == "true"
    assert told(dialog).startswith("Giv hvert boligområde sit eget navn")
    QTest.keyClicks(second, "B")
    assert second.property("invalid") == "false"
