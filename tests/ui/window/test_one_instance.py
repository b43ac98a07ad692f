"""A second start hands its files to the first window and brings it forward."""

from __future__ import annotations

import getpass
import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QDialog, QMainWindow
from pytestqt.qtbot import QtBot

from baro_desktop.models.errors import StorageError
from baro_desktop.storage.claim import claim
from baro_desktop.ui.window.one_instance import Inbox, Waiting
from baro_desktop.workflows import handover
from baro_desktop.workflows.workspace import claim_database

SECOND = "import sys; from baro_desktop.cli import run; sys.exit(run(sys.argv[1:]))"


@pytest.fixture
def inbox(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """The folder for requests about a database, where children find it, too."""
    base = tmp_path / "session"
    base.mkdir(mode=0o700)
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(base))
    monkeypatch.setenv("TMPDIR", str(base))
    monkeypatch.setattr(tempfile, "tempdir", None)
    monkeypatch.setattr(handover, "_base", lambda: base)
    made = handover.inbox_of(tmp_path / "baro.db")
    assert made is not None
    yield made
    handover.close_inbox(made)


def refused(database: Path) -> StorageError:
    """What a second claim says while a first one holds."""
    with pytest.raises(StorageError) as told:
        claim_database(database)
    return told.value


def test_a_second_program_hands_its_files_to_the_first_and_ends(
    qtbot: QtBot, inbox: Path, tmp_path: Path
) -> None:
    first = claim_database(tmp_path / "baro.db")
    owner = QMainWindow()
    qtbot.addWidget(owner)
    got: list[tuple[Path, ...]] = []
    listening = Inbox(tmp_path / "baro.db", owner)
    listening.asked.connect(got.append)
    command = [sys.executable, "-c", SECOND, "window", "--database", "baro.db", "Ærø rapport.pdf"]
    environment = {**os.environ, "PYTHONPATH": str(Path.cwd())}
    second = subprocess.Popen(command, cwd=tmp_path, env=environment)
    qtbot.waitUntil(lambda: second.poll() is not None, timeout=60_000)
    listening.close()
    first.release()
    assert second.returncode == 0
    assert got == [(tmp_path / "Ærø rapport.pdf",)]
    assert not inbox.exists()


def test_nobody_answers_so_the_request_is_taken_back(
    inbox: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(handover, "_ANSWER_SECONDS", 0.05)
    held = claim_database(tmp_path / "baro.db")
    handover.open_inbox(inbox)
    error = refused(tmp_path / "baro.db")
    assert not handover.hand_over(tmp_path / "baro.db", [Path("a.pdf")], error)
    assert not list(inbox.iterdir())
    held.release()


@pytest.mark.usefixtures("inbox")
def test_a_database_that_somebody_else_has_is_told_at_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(handover, "_wait", lambda *_: pytest.fail("nobody here can answer"))
    held = claim(tmp_path / "baro.db", "en anden", datetime.now())
    assert not handover.hand_over(tmp_path / "baro.db", [], refused(tmp_path / "baro.db"))
    held.release()


@pytest.mark.parametrize(
    "said",
    [
        "nonsense",
        "{}",
        '"/tmp/a.pdf"',
        '["relative.pdf"]',
        "[1]",
        '["/a\\u0000b"]',
        "[" * 100_000,
        json.dumps(["/a"] * 6_000),
        " " * 1_000_001 + "[]",
    ],
    ids=["text", "object", "string", "relative", "number", "nul", "deep", "many", "long"],
)
def test_what_is_no_list_of_paths_is_thrown_away(inbox: Path, said: str) -> None:
    handover.open_inbox(inbox)
    (inbox / "x.json").write_text(said, encoding="utf-8")
    assert handover.take(inbox) == ()
    assert not list(inbox.iterdir())


def test_a_request_that_a_killed_program_left_is_not_carried_out(inbox: Path) -> None:
    handover.open_inbox(inbox)
    old = inbox / "x.json"
    old.write_text("[]", encoding="utf-8")
    os.utime(old, (time.time() - 3600,) * 2)
    assert handover.take(inbox) == ()
    assert not old.exists()


@pytest.mark.skipif(sys.platform == "win32", reason="permissions are told by ACLs there")
def test_a_folder_that_others_can_write_is_not_listened_to(inbox: Path) -> None:
    inbox.mkdir(mode=0o700)
    inbox.chmod(0o777)
    (inbox / "x.json").write_text("[]", encoding="utf-8")
    assert not handover.open_inbox(inbox)
    assert handover.take(inbox) == ()


@pytest.mark.skipif(sys.platform == "win32", reason="needs a right there")
def test_a_link_in_the_folder_is_not_followed(inbox: Path, tmp_path: Path) -> None:
    handover.open_inbox(inbox)
    (tmp_path / "list.json").write_text("[]", encoding="utf-8")
    (inbox / "x.json").symlink_to(tmp_path / "list.json")
    assert handover.take(inbox) == ()
    assert (tmp_path / "list.json").exists()


def test_files_wait_until_a_dialog_is_closed(qtbot: QtBot) -> None:
    window = QMainWindow()
    qtbot.addWidget(window)
    window.show()
    got: list[Path] = []
    waiting = Waiting(lambda: window, got.extend)
    dialog = QDialog(window)
    dialog.open()
    waiting.add([Path("/a.pdf")])
    waiting.add([Path("/a.pdf")])
    assert not got
    assert "dialogen" in window.statusBar().currentMessage()
    dialog.reject()
    qtbot.waitUntil(lambda: bool(got))
    assert got == [Path("/a.pdf")]
    assert QApplication.activeModalWidget() is None


def test_a_minimised_window_is_shown_again(qtbot: QtBot) -> None:
    window = QMainWindow()
    qtbot.addWidget(window)
    window.showMinimized()
    Waiting(lambda: window, lambda _paths: None).add(())
    assert not window.isMinimized()


def test_two_users_and_two_databases_have_their_own_folders(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    own = handover.inbox_of(tmp_path / "baro.db")
    assert own != handover.inbox_of(tmp_path / "anden.db")
    monkeypatch.setattr(getpass, "getuser", lambda: "en anden")
    assert own != handover.inbox_of(tmp_path / "baro.db")
