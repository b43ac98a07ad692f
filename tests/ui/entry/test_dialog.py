"""The entry dialog as a user meets it."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QMessageBox,
    QPushButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from baro_desktop.models.entry import Entry, GroupInput, HousingArea
from baro_desktop.models.period import year_period
from baro_desktop.storage.database import Database
from baro_desktop.ui.entry.dialog import EntryDialog
from baro_desktop.workflows.enter_figures import current_entry, enter, entry_history
from baro_desktop.workflows.workspace import Workspace

Opened = Callable[[str], EntryDialog]
CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def opened(qtbot: QtBot, filled: Workspace, database: Database) -> Opened:
    def of(code: str) -> EntryDialog:
        dialog = EntryDialog(filled, database, "Ballerup", indicator=code)
        qtbot.addWidget(dialog)
        dialog.show()
        dialog.activateWindow()
        return dialog

    return of


def field(dialog: EntryDialog, name: str) -> QLineEdit:
    found = [
        f for f in dialog.findChildren(QLineEdit) if f.accessibleName() == name and f.isVisible()
    ]
    assert len(found) == 1, name
    return found[0]


def write(dialog: EntryDialog, **typed: str) -> None:
    for name, text in typed.items():
        group, _, part = name.partition("__")
        title = {"target": "Målgruppen", "comparison": "Etnisk danske"}[group]
        edit = field(dialog, f"{title}: {part.replace('_', ' ')}")
        edit.clear()
        QTest.keyClicks(edit, text)


def click(widget: QWidget, text: str) -> None:
    button = next(b for b in widget.findChildren(QPushButton) if b.text() == text and b.isVisible())
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def said(dialog: EntryDialog) -> str:
    return "\n".join(w.text() for w in dialog.findChildren(QLabel) if w.isVisible())


def test_share_is_computed_while_one_types(opened: Opened) -> None:
    dialog = opened("L2")
    write(dialog, target__Antal_i_tilbuddet="214", target__Borgere_i_gruppen="7.950")
    assert "2,7\u00a0pct." in said(dialog)


def test_saved_figure_is_stored_and_told(opened: Opened, qtbot: QtBot, database: Database) -> None:
    dialog = opened("L2")
    write(dialog, target__Antal_i_tilbuddet="214", target__Borgere_i_gruppen="7950")
    with qtbot.waitSignal(dialog.saved) as told:
        click(dialog, "Gem")
    assert told.args == ["L2"]
    stored = current_entry(database, "Ballerup", "L2", year_period(2025))
    assert stored is not None
    assert stored.entry.target.base == 7950


def test_ctrl_enter_saves(opened: Opened, qtbot: QtBot) -> None:
    dialog = opened("L5")
    edit = field(dialog, "Målgruppen: IGU-forløb")
    QTest.keyClicks(edit, "5")
    with qtbot.waitSignal(dialog.saved):
        QTest.keyClick(edit, Qt.Key.Key_Return, CONTROL)


def test_wrong_number_is_told_and_saving_refused(opened: Opened, qtbot: QtBot) -> None:
    dialog = opened("L2")
    write(dialog, target__Antal_i_tilbuddet="803", target__Borgere_i_gruppen="31,2")
    with qtbot.assertNotEmitted(dialog.saved):
        click(dialog, "Gem")
    assert "»31,2« er ikke et antal borgere. Mente du 31.200?" in said(dialog)
    assert field(dialog, "Målgruppen: Borgere i gruppen").property("invalid") == "true"


def test_refusal_lands_at_its_field(opened: Opened, qtbot: QtBot) -> None:
    dialog = opened("L2")
    write(dialog, target__Antal_i_tilbuddet="214")
    with qtbot.assertNotEmitted(dialog.saved):
        click(dialog, "Gem")
    assert field(dialog, "Målgruppen: Borgere i gruppen").property("invalid") == "true"
    assert "Skriv både antallet og antal borgere i gruppen." in said(dialog)


def test_third_generation_needs_its_reason(opened: Opened, qtbot: QtBot) -> None:
    dialog = opened("L2")
    write(dialog, target__Antal_i_tilbuddet="1", target__Borgere_i_gruppen="2")
    box = next(b for b in dialog.findChildren(QWidget) if "Tredje generation indgår" in _text(b))
    box.setChecked(True)  # type: ignore[attr-defined]
    with qtbot.assertNotEmitted(dialog.saved):
        click(dialog, "Gem")
    assert field(dialog, "Begrundelse for tredje generation").property("invalid") == "true"


def test_stored_figure_is_loaded_and_a_correction_needs_a_reason(
    opened: Opened, qtbot: QtBot, filled: Workspace, database: Database
) -> None:
    _store(filled, database, "L2", "206", "7950")
    dialog = opened("L2")
    assert field(dialog, "Målgruppen: Antal i tilbuddet").text() == "206"
    write(dialog, target__Antal_i_tilbuddet="207")
    with qtbot.assertNotEmitted(dialog.saved):
        click(dialog, "Gem")
    QTest.keyClicks(field(dialog, "Begrundelse for rettelsen"), "Tastefejl")
    with qtbot.waitSignal(dialog.saved):
        click(dialog, "Gem")
    history = entry_history(database, "Ballerup", "L2", year_period(2025))
    assert [stored.reason for stored in history] == ["Tastefejl", ""]


def test_latest_entry_is_told(opened: Opened, filled: Workspace, database: Database) -> None:
    _store(filled, database, "L2", "206", "7950")
    _store(filled, database, "L2", "207", "7950", reason="Talt igen")
    text = said(opened("L2"))
    assert "Seneste: 2025 · 2,6\u00a0pct. · ændret 1 gang" in text


def test_escape_asks_when_something_is_typed(opened: Opened, qtbot: QtBot) -> None:
    dialog = opened("L2")
    write(dialog, target__Antal_i_tilbuddet="214")
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert dialog.isVisible()
    box = dialog.findChild(QMessageBox)
    assert isinstance(box, QMessageBox)
    click(box, "Kassér")
    qtbot.waitUntil(lambda: not dialog.isVisible())


def test_escape_closes_an_untouched_dialog(opened: Opened) -> None:
    dialog = opened("L2")
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_another_period_does_not_lose_what_was_typed(opened: Opened) -> None:
    dialog = opened("L2")
    write(dialog, target__Antal_i_tilbuddet="214")
    box = next(b for b in dialog.findChildren(QComboBox) if b.accessibleName() == "Periode")
    box.setFocus()
    QTest.keyClick(box, Qt.Key.Key_Down)
    assert field(dialog, "Målgruppen: Antal i tilbuddet").text() == "214"
    assert box.currentIndex() == 0
    assert dialog.findChild(QMessageBox) is not None


@pytest.mark.parametrize(
    ("code", "period"),
    [("L1", "2025"), ("L4", "18. november 2025"), ("L6", "1. oktober 2024-30. september 2025")],
)
def test_period_is_the_one_asked_for(opened: Opened, code: str, period: str) -> None:
    dialog = opened(code)
    box = next(b for b in dialog.findChildren(QComboBox) if b.accessibleName() == "Periode")
    assert box.currentText() == period


def test_residents_give_the_index_at_once(opened: Opened, qtbot: QtBot, database: Database) -> None:
    dialog = opened("L9")
    QTest.keyClicks(field(dialog, "Boligområde 1: navn"), "Parken")
    for group, number in (("Dansk oprindelse", "50"), ("Ikke-vestlig oprindelse", "50")):
        QTest.keyClicks(field(dialog, f"Boligområde 1: {group}"), number)
    assert "Alle boligområder: 0,50" in said(dialog)
    with qtbot.waitSignal(dialog.saved):
        click(dialog, "Gem")
    stored = current_entry(database, "Ballerup", "L9", year_period(2025))
    assert stored is not None
    assert stored.entry.housing_areas[0].name == "Parken"


def test_housing_rows_come_and_go(opened: Opened, filled: Workspace, database: Database) -> None:
    area = HousingArea("Parken", (("Dansk oprindelse", 10), ("Vestlig oprindelse", 5)))
    enter(
        database, filled.catalogue,
        Entry("Ballerup", "L9", year_period(2025), housing_areas=(area,)),
    )  # fmt: skip
    dialog = opened("L9")
    click(dialog, "Tilføj boligområde")
    assert field(dialog, "Boligområde 2: navn").text() == ""
    click(dialog, "Fjern")
    names = [f.accessibleName() for f in dialog.findChildren(QLineEdit) if f.isVisible()]
    assert "Boligområde 2: navn" not in names
    assert field(dialog, "Boligområde 1: navn").text() == ""


def test_data_that_cannot_be_had_needs_a_remark(opened: Opened, qtbot: QtBot) -> None:
    dialog = opened("L10.1")
    box = next(b for b in dialog.findChildren(QWidget) if _text(b) == "Data kan ikke udtrækkes")
    QTest.mouseClick(box, Qt.MouseButton.LeftButton, pos=box.rect().center())
    with qtbot.assertNotEmitted(dialog.saved):
        click(dialog, "Gem")
    assert "Skriv i bemærkningen, hvorfor data ikke kan udtrækkes." in said(dialog)


def _text(widget: QWidget) -> str:
    return str(widget.text()) if hasattr(widget, "text") else ""


def _store(
    workspace: Workspace, database: Database, code: str, count: str, base: str, reason: str = ""
) -> None:
    from decimal import Decimal

    group = GroupInput(Decimal(count), Decimal(base))
    entry = Entry("Ballerup", code, year_period(2025), group)
    enter(database, workspace.catalogue, entry, reason=reason)


def test_nothing_moves_when_a_number_is_wrong(opened: Opened, qtbot: QtBot) -> None:
    dialog = opened("L2")
    qtbot.waitExposed(dialog)
    below = next(b for b in dialog.findChildren(QCheckBox) if b.text() == "Kun andelen kendes")
    QApplication.sendPostedEvents()
    before = below.y()
    write(dialog, comparison__Borgere_i_gruppen="31,2")
    QTest.keyClick(field(dialog, "Etnisk danske: Borgere i gruppen"), Qt.Key.Key_Tab)
    assert "Mente du 31.200?" in said(dialog)
    QApplication.sendPostedEvents()
    assert below.y() == before


def test_a_share_alone_stands_under_its_own_name_and_not_under_its_parts(opened: Opened) -> None:
    dialog = opened("L1")
    assert "Borgere i gruppen" in said(dialog)
    box = next(b for b in dialog.findChildren(QCheckBox) if b.text() == "Kun andelen kendes")
    box.click()
    assert "Borgere i gruppen" not in said(dialog)
    head = next(w for w in dialog.findChildren(QLabel) if w.text() == "Andel" and w.isVisible())
    below = field(dialog, "Målgruppen: Andel").geometry()
    assert head.geometry().left() <= below.left() <= below.right() <= head.geometry().right()
    box.click()
    assert "Borgere i gruppen" in said(dialog)
