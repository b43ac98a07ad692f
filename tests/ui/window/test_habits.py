from __future__ import annotations

import sqlite3
from pathlib import Path
from types import ModuleType

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialog, QMenu, QMessageBox
from pytestqt.qtbot import QtBot

from baro_desktop.models.errors import StorageError
from baro_desktop.models.report import FileResult, Outcome
from baro_desktop.ui.main_window import MainWindow
from baro_desktop.ui.window.recent import RecentFiles, imported_places
from baro_desktop.ui.window.shortcuts import shortcut_groups
from baro_desktop.ui.window.sizes import fit_to_screen
from baro_desktop.workflows import preferences, remember
from baro_desktop.workflows.remember import Memory
from baro_desktop.workflows.workspace import Workspace
from tests.ui.conftest import open_window


def texts(menu: QMenu) -> list[str]:
    return [action.text() for action in menu.actions() if action.text()]


def test_recent_files_can_be_emptied(qapp: QApplication) -> None:
    recent = RecentFiles(Memory(imported=("/a/rapport & co.txt",)), qapp)
    recent.add_exported(Path("/b/udvalg.xlsx"))
    holder = QMenu()
    menu = recent.add_to(holder)
    assert any("rapport && co.txt" in text for text in texts(menu))
    menu.actions()[-1].trigger()
    menu.aboutToShow.emit()
    assert texts(menu) == ["Ingen endnu"]


def test_pasted_text_is_not_remembered_and_many_files_are_one_folder(tmp_path: Path) -> None:
    gone = FileResult(str(tmp_path / "borte.txt"), Outcome.REJECTED)
    assert imported_places([gone]) == []


def test_many_files_are_remembered_by_their_folders(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tempfile.gettempdir", lambda: str(tmp_path / "temp"))
    names = ["a/1.txt", "b/2.txt", "b/3.txt", "b/gemt.zip/4.txt", "temp/5.txt"]
    came = [FileResult(str(tmp_path / name), Outcome.IMPORTED) for name in names]
    empty = FileResult(str(tmp_path / "tom"), Outcome.REJECTED)
    for name in ("a", "b", "temp", "tom"):
        (tmp_path / name).mkdir()
    for name in ("a/1.txt", "b/2.txt", "b/3.txt", "b/gemt.zip"):
        (tmp_path / name).touch()
    single = [str(tmp_path / name) for name in ("b/3.txt", "b/2.txt", "a/1.txt")]
    assert imported_places([*came, empty]) == single
    again = FileResult(str(tmp_path / "b/2.txt"), Outcome.UNCHANGED)
    folders = [str(tmp_path / "a"), str(tmp_path / "b")]
    assert imported_places([*came, again, empty]) == folders


def test_a_file_that_is_gone_is_told_and_dropped(window: MainWindow) -> None:
    window.habits.recent.add_exported(Path("/findes/ikke.xlsx"))
    window.habits.recent.open_requested.emit("/findes/ikke.xlsx")
    (box,) = window.findChildren(QMessageBox)
    assert "findes ikke længere" in box.text()
    assert window.habits.recent.put_into(Memory()).exported == ()
    box.close()


def test_what_was_remembered_comes_back(filled: Workspace) -> None:
    memory = Memory(("a",), ("b",), {"EntryDialog": (700, 500)}, {"C-ARB": "1.1"})
    with filled.open() as database:
        remember.save(database, memory)
        assert remember.load(database) == memory


def test_a_dialog_comes_back_as_large_as_it_was_made(qapp: QApplication, filled: Workspace) -> None:
    with filled.open() as database:
        remember.save(database, Memory(sizes={"ShortcutDialog": (640, 420)}))
    windows = open_window(qapp, filled)
    dialog = next(windows).helping.shortcuts()
    assert (dialog.width(), dialog.height()) == (640, 420)
    dialog.close()
    next(windows, None)


def test_no_two_commands_share_a_key(window: MainWindow) -> None:
    keys = [key for g in shortcut_groups(window.menuBar()) for _, key in g.lines]
    single = [part for text in keys for part in text.split(" eller ")]
    assert len(single) == len(set(single))


def test_the_keys_that_people_know_are_there(window: MainWindow) -> None:
    listed = " ".join(key for g in shortcut_groups(window.menuBar()) for _, key in g.lines)
    wanted = "Ctrl+O Ctrl+E Ctrl+P Ctrl+F Ctrl+C Ctrl+Skift+C Ctrl+V Ctrl+Z Ctrl+Y F1 F2 F5 Esc"
    assert [keys for keys in wanted.split() if keys not in listed] == []


def test_escape_goes_from_the_search_to_the_page(qtbot: QtBot, window: MainWindow) -> None:
    window.pages.open("Rapporter")
    window.activateWindow()
    window.search()
    qtbot.keyClicks(window.toolbar.search, "x")
    qtbot.keyClick(window, Qt.Key.Key_Escape)
    assert window.toolbar.search.text() == ""


def test_undo_is_listed_by_its_verb_alone(window: MainWindow) -> None:
    window.undoing.undo_action.setText("&Fortryd Import af 3 rapporter")
    named = {name for group in shortcut_groups(window.menuBar()) for name, _ in group.lines}
    assert "Fortryd" in named


def test_a_dialog_never_opens_larger_than_the_screen(window: MainWindow) -> None:
    dialog = QDialog(window)
    dialog.resize(5000, 4000)
    dialog.show()
    room = dialog.screen().availableSize()
    assert dialog.width() <= room.width()
    assert dialog.height() <= room.height()


def test_a_window_is_made_no_larger_than_its_screen(qtbot: QtBot) -> None:
    window = QDialog()
    qtbot.addWidget(window)
    window.resize(5000, 4000)
    fit_to_screen(window)
    room = window.screen().availableSize()
    assert window.width() <= room.width()
    assert window.height() <= room.height()


@pytest.mark.parametrize("kept", [preferences, remember])
def test_a_window_whose_habits_cannot_be_kept_is_closed_whole(
    window: MainWindow, kept: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_what: object) -> None:
        raise StorageError("database-full", path="baro.db")

    monkeypatch.setattr(kept, "save", fail)
    window.pages.open("Rapporter")
    window.habits.recent.add_exported(Path("/a/b.xlsx"))
    window.close()
    with pytest.raises(sqlite3.ProgrammingError):
        window.database.rows("SELECT 1")
