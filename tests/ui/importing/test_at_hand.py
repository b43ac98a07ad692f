"""What reads files is started when they are about to come, and ends when none do."""

from __future__ import annotations

import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from baro_desktop.models.catalogue import Catalogue
from baro_desktop.models.errors import UnreadableFileError
from baro_desktop.ui.importing import at_hand as module
from baro_desktop.ui.importing.at_hand import ReaderAtHand
from baro_desktop.ui.tasks import Tasks
from baro_desktop.workflows import import_reports
from baro_desktop.workflows.workspace import Workspace


class _Reader:
    def __init__(self, _catalogue: Catalogue) -> None:
        self.did: list[str] = []
        self.fails = False

    def prepare(self) -> None:
        self.did.append("prepare")
        if self.fails:
            raise UnreadableFileError("reader-unstarted")

    def close(self) -> None:
        self.did.append("close")


@pytest.fixture
def at_hand(
    qapp: QObject, catalogue: Catalogue, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[ReaderAtHand]:
    monkeypatch.setattr(import_reports, "FileReader", _Reader)
    workspace = Workspace(catalogue, tmp_path / "baro.db")
    with workspace.open() as database:
        tasks = Tasks(workspace, database)
    yield ReaderAtHand(workspace, tasks, qapp)
    tasks.close()


def test_reader_is_started_once_and_kept(at_hand: ReaderAtHand) -> None:
    at_hand.prepare()
    reader = at_hand.take()
    at_hand.prepare()
    assert at_hand.take() is reader
    assert reader.did == ["prepare", "prepare"]  # type: ignore[attr-defined]


def test_closed_reader_is_replaced_by_the_next_one(at_hand: ReaderAtHand) -> None:
    reader = at_hand.take()
    at_hand.close()
    assert reader.did == ["close"]  # type: ignore[attr-defined]
    assert at_hand.take() is not reader


def test_reader_that_cannot_start_is_told_with_the_file_and_not_before(
    at_hand: ReaderAtHand,
) -> None:
    reader = at_hand.take()
    reader.fails = True  # type: ignore[attr-defined]
    at_hand.prepare()
    assert reader.did == ["prepare", "close"]  # type: ignore[attr-defined]


def test_what_reads_is_loaded_away_from_the_window_and_only_once(
    qtbot: QtBot, at_hand: ReaderAtHand, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "reads_here.py").write_text("import threading\nby = threading.current_thread()\n")
    monkeypatch.syspath_prepend(str(tmp_path))
    monkeypatch.setattr(module, "_READS", "reads_here")
    loaded: list[object] = []
    at_hand.load(lambda: loaded.append(sys.modules["reads_here"].by), loaded.append)
    assert loaded == []
    qtbot.waitUntil(lambda: len(loaded) == 1)
    assert loaded[0] is not threading.main_thread()
    at_hand.load(lambda: loaded.append("at once"), loaded.append)
    assert loaded[1:] == ["at once"]
    monkeypatch.delitem(sys.modules, "reads_here")
