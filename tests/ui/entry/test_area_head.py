"""Whom figures are typed in for: told where somebody may have forgotten to go back."""

from __future__ import annotations

from decimal import Decimal

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QFrame, QLabel, QLineEdit, QMessageBox, QPushButton
from pytestqt.qtbot import QtBot

from baro_desktop.models.entry import Entry, GroupInput
from baro_desktop.models.period import year_period
from baro_desktop.storage.database import Database
from baro_desktop.ui.entry.dialog import EntryDialog
from baro_desktop.ui.entry.grid_dialog import GridDialog
from baro_desktop.ui.main_window import MainWindow
from baro_desktop.ui.widgets.choice_box import ChoiceBox
from baro_desktop.workflows import undo
from baro_desktop.workflows.enter_figures import current_entry, enter
from baro_desktop.workflows.workspace import Workspace


def enter_for(area: str, filled: Workspace, database: Database) -> None:
    entry = Entry(area, "L5", year_period(2024), target=GroupInput(count=Decimal(3)))
    enter(database, filled.catalogue, entry)


def notices(dialog: QDialog) -> list[str]:
    frames = [f for f in dialog.findChildren(QFrame) if f.property("panel") == "notice"]
    return [f.accessibleName() for f in frames if not f.isHidden()]


def test_typing_for_a_municipality_without_figures_names_the_one_that_has(
    qtbot: QtBot, filled: Workspace, database: Database
) -> None:
    enter_for("Ballerup", filled, database)
    for dialog in (
        EntryDialog(filled, database, "Glostrup", indicator="L1"),
        GridDialog(filled, database, "Glostrup", "C-ARB"),
    ):
        qtbot.addWidget(dialog)
        (told,) = notices(dialog)
        assert told.startswith("Tallene gemmes for Glostrup.")
        assert "kun indtastet for Ballerup" in told


def test_nothing_is_told_where_figures_are_usually_typed_in(
    qtbot: QtBot, filled: Workspace, database: Database
) -> None:
    enter_for("Ballerup", filled, database)
    enter_for("Glostrup", filled, database)
    dialog = EntryDialog(filled, database, "Glostrup", indicator="L1")
    qtbot.addWidget(dialog)
    assert notices(dialog) == []
    assert "Glostrup" in [found.text() for found in dialog.findChildren(QLabel)]


def test_a_figure_that_was_taken_back_makes_no_municipality_the_usual_one(
    qtbot: QtBot, filled: Workspace, database: Database
) -> None:
    enter_for("Ballerup", filled, database)
    enter_for("Glostrup", filled, database)
    undo.undo(database)
    dialog = EntryDialog(filled, database, "Glostrup", indicator="L1")
    qtbot.addWidget(dialog)
    assert len(notices(dialog)) == 1


def test_the_dialog_of_one_figure_leads_to_all_figures_of_the_centre(
    qtbot: QtBot, window: MainWindow
) -> None:
    dialog = window.enter(indicator="L2")
    link = next(b for b in dialog.findChildren(QPushButton) if b.text().startswith("Alle centrets"))
    assert link.isVisible()
    qtbot.waitUntil(lambda: isinstance(dialog.focusWidget(), ChoiceBox))
    qtbot.mouseClick(link, Qt.MouseButton.LeftButton)
    assert not dialog.isVisible()
    grid = window.findChild(GridDialog)
    assert grid is not None
    assert grid.windowTitle() == "Indtast alle tal · Social og Sundhed"
    grid.close()


def test_what_is_typed_is_asked_about_before_all_figures_are_shown(
    qtbot: QtBot, window: MainWindow
) -> None:
    dialog = window.enter(indicator="L5")
    (field,) = (
        f for f in dialog.findChildren(QLineEdit) if f.isVisible() and "IGU" in f.accessibleName()
    )
    qtbot.keyClicks(field, "7")
    link = next(b for b in dialog.findChildren(QPushButton) if b.text().startswith("Alle centrets"))
    link.click()
    box = dialog.findChild(QMessageBox)
    assert box is not None
    next(b for b in box.buttons() if b.text() == "Gem").click()
    assert window.findChild(GridDialog) is not None
    stored = current_entry(window.database, "Ballerup", "L5", year_period(2025))
    assert stored is not None
