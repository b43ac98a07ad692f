from __future__ import annotations

import sys
import threading
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject, QThread
from pytestqt.qtbot import QtBot

from baro_desktop.storage.database import Database
from baro_desktop.ui.tasks import TaskProgress, Tasks
from baro_desktop.workflows import show
from baro_desktop.workflows.undo import undo
from baro_desktop.workflows.workspace import Workspace


class Answers(QObject):
    """An owner that writes down what it is told."""

    def __init__(self) -> None:
        super().__init__()
        self.results: list[object] = []
        self.errors: list[Exception] = []


@pytest.fixture
def tasks(filled: Workspace, database: Database) -> Iterator[Tasks]:
    made = Tasks(filled, database)
    yield made
    made.close()


def test_a_task_works_in_another_thread_and_answers_in_this_one(qtbot: QtBot, tasks: Tasks) -> None:
    owner, threads = Answers(), []

    def work(database: Database, _progress: TaskProgress) -> int:
        threads.append(QThread.currentThread())
        return show.counts(database).reports

    def done(count: int) -> None:
        threads.append(QThread.currentThread())
        owner.results.append(count)

    tasks.run(work, done, owner.errors.append, owner)
    qtbot.waitUntil(lambda: bool(owner.results))
    assert owner.results == [3]
    assert threads[0] is not threads[1]


def test_an_error_is_told_and_the_next_task_runs(qtbot: QtBot, tasks: Tasks) -> None:
    owner = Answers()

    def fail(_database: Database, _progress: TaskProgress) -> None:
        raise RuntimeError("i stykker")

    tasks.run(fail, owner.results.append, owner.errors.append, owner)
    tasks.run(lambda _db, _p: "videre", owner.results.append, owner.errors.append, owner)
    qtbot.waitUntil(lambda: bool(owner.results))
    assert owner.results == ["videre"]
    assert isinstance(owner.errors[0], RuntimeError)


def test_an_answer_to_a_deleted_owner_is_dropped(qtbot: QtBot, tasks: Tasks) -> None:
    owner, go = QObject(), threading.Event()
    told: list[object] = []
    task = tasks.run(lambda _db, _p: go.wait(5), told.append, told.append, owner)
    with qtbot.waitSignal(task.ended):
        owner.deleteLater()
        qtbot.waitUntil(lambda: not _valid(owner))
        go.set()
    assert told == []


def test_a_task_is_told_to_stop(qtbot: QtBot, tasks: Tasks) -> None:
    owner = Answers()

    def work(_database: Database, progress: TaskProgress) -> str:
        while not progress.cancelled():
            threading.Event().wait(0.005)
        return "standset"

    task = tasks.run(work, owner.results.append, owner.errors.append, owner)
    task.cancel()
    qtbot.waitUntil(lambda: owner.results == ["standset"])


def test_what_a_task_stored_was_read_before_the_window_is_told(
    qtbot: QtBot, tasks: Tasks, database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    owner = Answers()
    before = show.counts(database)
    tasks.run(lambda db, _: undo(db), owner.results.append, owner.errors.append, owner)
    qtbot.waitUntil(lambda: bool(owner.results))
    monkeypatch.setattr(show, "_counts", lambda _db: pytest.fail("the window reads it itself"))
    assert show.counts(database).reports < before.reports


def test_a_reading_that_fails_afterwards_takes_nothing_from_what_was_stored(
    qtbot: QtBot, tasks: Tasks, monkeypatch: pytest.MonkeyPatch
) -> None:
    owner = Answers()
    monkeypatch.setattr(show, "_counts", lambda _db: 1 / 0)
    tasks.run(lambda db, _: undo(db), owner.results.append, owner.errors.append, owner)
    qtbot.waitUntil(lambda: bool(owner.results))
    assert owner.errors == []


def test_progress_is_throttled_but_the_last_step_is_told(qtbot: QtBot, tasks: Tasks) -> None:
    owner, steps = Answers(), []

    def work(_database: Database, progress: TaskProgress) -> None:
        for done in range(1001):
            progress.step(done, 1000, "fil")

    task = tasks.run(work, owner.results.append, owner.errors.append, owner)
    task.progressed.connect(lambda done, _total, _name: steps.append(done))
    qtbot.waitUntil(lambda: bool(owner.results))
    assert steps[-1] == 1000
    assert len(steps) < 200


@pytest.mark.skipif(sys.platform == "win32", reason="Windows keeps open files in place")
def test_a_task_never_makes_a_new_database_where_the_folder_was_renamed(
    qtbot: QtBot, tasks: Tasks, filled: Workspace
) -> None:
    owner, path = Answers(), filled.database
    path.parent.rename(path.parent.with_name("omdøbt"))
    tasks.run(lambda db, _: show.counts(db), owner.results.append, owner.errors.append, owner)
    qtbot.waitUntil(lambda: bool(owner.errors))
    assert "database-moved" in str(owner.errors[0])
    assert not path.exists()


def test_closing_waits_for_the_thread_and_answers_no_more(
    filled: Workspace, database: Database
) -> None:
    tasks = Tasks(filled, database)
    told: list[object] = []
    owner = QObject()
    tasks.run(lambda _db, _p: "for sent", told.append, told.append, owner)
    tasks.close()
    assert told == []
    assert not tasks.busy


def test_a_task_that_comes_after_closing_never_begins(
    filled: Workspace, database: Database
) -> None:
    tasks = Tasks(filled, database)
    told: list[object] = []
    tasks.close()
    tasks.run(lambda _db, _p: "for sent", told.append, told.append, QObject())
    assert not tasks.busy
    tasks.deleteLater()  # a thread that runs now would end the program
    assert told == []


def _valid(thing: QObject) -> bool:
    import shiboken6

    return shiboken6.isValid(thing)
