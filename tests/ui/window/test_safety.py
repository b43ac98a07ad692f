"""The window comes first; then the database is read back, and nothing is stored before."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QDialog, QPushButton
from pytestqt.qtbot import QtBot

from baro_desktop.app import Program
from baro_desktop.models.errors import StorageError
from baro_desktop.storage import batches, settings
from baro_desktop.storage.database import Database
from baro_desktop.ui.widgets.banner import Banner
from baro_desktop.ui.window.safety import Safety
from baro_desktop.ui.window.trouble import TroubleDialog
from baro_desktop.workflows import safekeeping
from baro_desktop.workflows.workspace import Workspace, claim_database


@pytest.fixture
def program(qapp: QApplication, filled: Workspace) -> Iterator[Program]:
    made = Program(qapp, filled)
    yield made
    for dialog in qapp.topLevelWidgets():
        if isinstance(dialog, QDialog):
            dialog.close()
    if made.window is not None:
        made.window.close()
    made.release()


def rot(path: Path) -> None:
    """Change one figure as a flipped bit would."""
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        (sql,) = connection.execute(
            "SELECT sql FROM sqlite_schema WHERE name = 'observations_forbid_update'"
        ).fetchone()
        connection.execute("DROP TRIGGER observations_forbid_update")
        connection.execute("UPDATE observations SET value = 7.5 WHERE value IS NOT NULL")
        connection.execute(sql)


def opened(program: Program, workspace: Workspace) -> Database:
    """Open the window and return its own connection."""
    made: list[Database] = []

    def open_and_tell(self: Workspace) -> Database:
        made.append(Database.open(self.database))
        return made[-1]

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Workspace, "open", open_and_tell)
        program.open(workspace)
    return made[0]


def told(qapp: QApplication) -> list[TroubleDialog]:
    return [w for w in qapp.topLevelWidgets() if isinstance(w, TroubleDialog) and w.isVisible()]


def test_figures_are_stored_only_once_the_database_was_read_back(
    qtbot: QtBot, program: Program, filled: Workspace
) -> None:
    database = opened(program, filled)
    with pytest.raises(StorageError, match="database-unverified"):
        batches.new_batch(database, "entry", "Indtastning")
    settings.set(database, "a", 1)
    qtbot.waitUntil(lambda: not database.unverified, timeout=30_000)
    batches.new_batch(database, "entry", "Indtastning")


def test_a_look_that_failed_is_told_and_hinders_nobody(
    qtbot: QtBot, program: Program, filled: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(_database: Database) -> None:
        raise StorageError("database-io", path="baro.db", detail="EIO")

    monkeypatch.setattr(safekeeping, "verify", fail)
    database = opened(program, filled)
    qtbot.waitUntil(lambda: not database.unverified, timeout=30_000)
    assert program.window is not None
    assert "ikke kontrolleret" in program.window.statusBar().currentMessage()


def test_the_first_copy_of_the_day_is_kept(
    qtbot: QtBot, program: Program, filled: Workspace
) -> None:
    database = opened(program, filled)
    qtbot.waitUntil(lambda: not database.unverified, timeout=30_000)
    (copy,) = (filled.database.parent / "sikkerhedskopier").iterdir()
    assert copy.name.endswith("dagens første.db")


def test_a_day_that_comes_while_the_window_stands_open_has_a_first_copy_too(
    qtbot: QtBot, program: Program, filled: Workspace
) -> None:
    database = opened(program, filled)
    qtbot.waitUntil(lambda: not database.unverified, timeout=30_000)
    folder = filled.database.parent / "sikkerhedskopier"
    (copy,) = folder.iterdir()
    copy.rename(copy.with_name(f"{filled.database.stem} 2026-01-05 08.00.00 dagens første.db"))
    batches.new_batch(database, "entry", "Indtastning")
    assert program.window is not None
    safety = program.window.findChild(Safety)
    assert safety is not None
    safety.look_at_the_day()
    qtbot.waitUntil(lambda: len([*folder.glob("* dagens første.db")]) == 2, timeout=30_000)


def test_a_database_that_is_not_what_was_written_is_told_and_only_read(
    qtbot: QtBot, qapp: QApplication, program: Program, filled: Workspace
) -> None:
    rot(filled.database)
    opened(program, filled)

    qtbot.waitUntil(lambda: bool(told(qapp)), timeout=30_000)
    assert told(qapp)[0].accessibleName() == "Databasen er beskadiget"
    assert program.window is not None
    assert program.window.read_only


def test_a_second_window_says_who_has_the_database_and_only_reads(
    qapp: QApplication, program: Program, filled: Workspace
) -> None:
    first = claim_database(filled.database)
    program.start()
    (dialog,) = told(qapp)
    assert " på " in dialog.accessibleDescription()
    assert program.window is not None
    assert program.window.read_only
    first.release()
    dialog.retry_requested.emit()
    assert not program.window.read_only


def test_what_is_new_is_kept_when_the_program_ends(program: Program, filled: Workspace) -> None:
    program.keep_copy()
    program.keep_copy()
    (copy,) = (filled.database.parent / "sikkerhedskopier").iterdir()
    assert copy.name.endswith("ved lukning.db")


def test_a_database_in_a_synced_folder_is_warned_about(
    qapp: QApplication, filled: Workspace, tmp_path: Path
) -> None:
    synced = tmp_path / "OneDrive - Kommunen" / "baro.db"
    synced.parent.mkdir()
    synced.write_bytes(filled.database.read_bytes())
    program = Program(qapp, filled)
    window = program.open(filled.at(synced))
    (banner,) = window.findChildren(Banner)
    assert "synkroniseres" in banner.accessibleName()
    (hide,) = banner.findChildren(QPushButton)
    hide.click()
    assert not banner.isVisible()
    window.close()
    program.release()
