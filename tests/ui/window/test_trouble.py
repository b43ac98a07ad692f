from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from baro_desktop.app import Program
from baro_desktop.models.errors import StorageError
from baro_desktop.storage.database import Database
from baro_desktop.ui.importing.dropping import DropTarget
from baro_desktop.ui.window.trouble import TroubleDialog
from baro_desktop.workflows import safekeeping, show
from baro_desktop.workflows.reading_copy import copy_for_reading
from baro_desktop.workflows.workspace import Workspace, claim_database

pytestmark = pytest.mark.usefixtures("stays_awake")


def button(dialog: TroubleDialog, text: str) -> QPushButton:
    return next(b for b in dialog.findChildren(QPushButton) if b.text() == text)


def trouble(qtbot: QtBot, code: str) -> TroubleDialog:
    made = TroubleDialog(StorageError(code, path="baro.db"), Path("/data/baro.db"))
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.fixture
def program(qapp: QApplication, filled: Workspace) -> Iterator[Program]:
    made = Program(qapp, filled)
    yield made
    if made.window is not None:
        made.window.close()


def test_a_locked_database_says_what_to_do_and_tries_again(qtbot: QtBot) -> None:
    dialog = trouble(qtbot, "database-locked")
    said = " ".join(label.text() for label in dialog.findChildren(QLabel))
    assert "Databasen er optaget" in said
    assert "Luk andre vinduer" in said
    with qtbot.waitSignal(dialog.retry_requested):
        qtbot.keyClick(button(dialog, "Prøv igen"), Qt.Key.Key_Return)


def test_the_path_can_be_marked(qtbot: QtBot) -> None:
    field = trouble(qtbot, "database-damaged").findChild(QLineEdit)
    assert field is not None
    assert field.text() == str(Path("/data/baro.db"))
    assert field.isReadOnly()


def test_a_protected_folder_can_still_be_looked_at(qtbot: QtBot) -> None:
    dialog = trouble(qtbot, "database-readonly")
    with qtbot.waitSignal(dialog.reading_requested):
        qtbot.mouseClick(button(dialog, "Kun visning"), Qt.MouseButton.LeftButton)


def test_a_copy_for_reading_refuses_to_write(filled: Workspace, tmp_path: Path) -> None:
    copied = copy_for_reading(filled, tmp_path_for(tmp_path))
    with copied.open() as database:
        assert show.counts(database).reports == 3
        with pytest.raises(StorageError) as refused:
            database.write("DELETE FROM settings", [()])
    assert refused.value.code == "database-readonly"


def tmp_path_for(tmp_path: Path) -> Path:
    made = tmp_path / "kopi"
    made.mkdir()
    return made


def test_the_reading_window_takes_nothing_in(program: Program) -> None:
    program.open_for_reading()
    window = program.window
    assert window is not None
    texts = {button.text(): button.isEnabled() for button in window.findChildren(QPushButton)}
    assert not texts["Importér rapporter…"]
    assert not texts["Indtast tal…"]
    assert texts["Eksportér til Excel…"]
    assert not window.findChildren(DropTarget)


def test_trying_again_opens_the_own_figures_for_writing(qtbot: QtBot, program: Program) -> None:
    program.open_for_reading()
    assert program.window is not None
    assert program.window.read_only
    qtbot.mouseClick(
        next(b for b in program.window.findChildren(QPushButton) if b.text() == "Prøv igen"),
        Qt.MouseButton.LeftButton,
    )
    assert not program.window.read_only


def test_a_database_held_by_another_instance_is_told(
    qtbot: QtBot, program: Program, filled: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("baro_desktop.storage.connection.BUSY_SECONDS", 0.05)
    with closing(sqlite3.connect(filled.database, isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        program.start()
        dialogs = [w for w in QApplication.topLevelWidgets() if isinstance(w, TroubleDialog)]
        (dialog,) = [d for d in dialogs if d.isVisible()]
        other.execute("ROLLBACK")
    qtbot.keyClick(button(dialog, "Prøv igen"), Qt.Key.Key_Space)
    assert program.window is not None
    assert program.window.holds_reports()


def test_a_damaged_database_comes_back_with_all_that_was_stored(
    qtbot: QtBot, program: Program, filled: Workspace
) -> None:
    with filled.open() as database:
        safekeeping.mend(database)
    filled.database.write_bytes(b"")
    program.start()
    shown = QApplication.topLevelWidgets()
    (dialog,) = [it for it in shown if isinstance(it, TroubleDialog) and it.isVisible()]
    qtbot.waitUntil(lambda: button(dialog, "Hent tallene tilbage").isEnabled())
    said = " ".join(label.text() for label in dialog.findChildren(QLabel))
    assert "Der er ingen hel sikkerhedskopi" in said
    assert "3\xa0rapporter" in said
    again = button(dialog, "Prøv igen")
    qtbot.mouseClick(button(dialog, "Hent tallene tilbage"), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: again.text() == "Åbn databasen", timeout=30_000)
    qtbot.mouseClick(again, Qt.MouseButton.LeftButton)
    assert program.window is not None
    assert program.window.holds_reports()
    assert len([*filled.database.parent.glob(f"{filled.database.stem} 2*.db")]) == 1


def test_a_window_that_finds_damage_while_it_is_made_lets_the_database_go(
    program: Program, filled: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened = []

    def broken(_workspace: Workspace, database: Database, *_: object, **__: object) -> None:
        opened.append(database)
        raise StorageError("database-damaged", path=str(filled.database), detail="malformed")

    monkeypatch.setattr("baro_desktop.app.MainWindow", broken)
    with pytest.raises(StorageError, match="database-damaged"):
        program.open(filled)
    with pytest.raises(sqlite3.ProgrammingError):
        opened[0].connection.execute("SELECT 1")
    claim_database(filled.database).release()


def test_a_lost_database_without_copy_or_journal_offers_another(qtbot: QtBot) -> None:
    dialog = trouble(qtbot, "database-gone")
    qtbot.waitUntil(lambda: "Intet at hente" in [x.text() for x in dialog.findChildren(QLabel)])
    assert not button(dialog, "Hent tallene tilbage").isEnabled()
    assert button(dialog, "Åbn en anden…").isEnabled()


def test_a_newer_database_that_may_mean_something_else_is_told_once_and_not_shown(
    qapp: QApplication, program: Program, filled: Workspace
) -> None:
    with closing(sqlite3.connect(filled.database)) as connection:
        connection.execute("PRAGMA user_version = 99")
    program.start()
    shown = [it for it in qapp.topLevelWidgets() if isinstance(it, TroubleDialog)]
    (dialog,) = [it for it in shown if it.isVisible()]
    assert program.window is None
    dialog.hide()  # closing it ends the program, and with it every event loop of later tests


def test_a_newer_database_is_shown_and_not_changed(
    qapp: QApplication, program: Program, filled: Workspace
) -> None:
    with closing(sqlite3.connect(filled.database)) as connection:
        connection.execute("PRAGMA user_version = 99")
        settings = "INSERT INTO settings (key, value, digest) VALUES (?, '6', '')"
        connection.execute(settings, ["schema.readable_from"])
        connection.commit()
    before = filled.database.read_bytes()
    program.start()
    shown = qapp.topLevelWidgets()
    (dialog,) = [it for it in shown if isinstance(it, TroubleDialog) and it.isVisible()]
    assert "Databasen er fra en nyere udgave" in [x.text() for x in dialog.findChildren(QLabel)]
    assert program.window is not None
    assert program.window.read_only
    assert program.window.holds_reports()
    assert filled.database.read_bytes() == before
    dialog.close()
