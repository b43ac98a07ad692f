"""A window and a command at one database; `dev.py torture two` has two windows for a minute."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from pytestqt.qtbot import QtBot

from baro_desktop.models.catalogue import Catalogue
from baro_desktop.models.report import FileResult, Outcome
from baro_desktop.storage import integrity
from baro_desktop.storage.database import Database
from baro_desktop.ui.main_window import MainWindow
from baro_desktop.ui.tasks import TaskProgress
from baro_desktop.workflows.enter_figures import enter
from baro_desktop.workflows.import_reports import import_reports
from baro_desktop.workflows.workspace import Workspace
from benchmarks.data import write_reports
from tests.torture.scenes import one_entry

ENTRIES = 20


def test_a_window_and_a_command_store_in_turn_and_lose_nothing(
    qtbot: QtBot, window: MainWindow, filled: Workspace, tmp_path: Path, catalogue: Catalogue
) -> None:
    files = [*write_reports(tmp_path, catalogue, 0, 4)]
    told: list[str] = []
    refused: list[Exception] = []

    def imported() -> tuple[FileResult, ...]:
        with filled.open() as db:
            return import_reports(db, filled.shipped, files)

    def entered(number: int) -> None:
        def work(db: Database, _progress: TaskProgress) -> str:
            return enter(db, catalogue, one_entry(number))

        window.tasks.run(work, told.append, refused.append, window)

    with ThreadPoolExecutor(1) as beside:
        results = beside.submit(imported)
        for number in range(1, ENTRIES + 1):
            entered(number)
        qtbot.waitUntil(
            lambda: results.done() and len(told) + len(refused) == ENTRIES, timeout=30_000
        )
    assert refused == []
    assert {result.outcome for result in results.result()} <= {Outcome.IMPORTED, Outcome.UNCHANGED}
    with filled.open() as db:
        assert set(told) == {row[0] for row in db.rows("SELECT id FROM entries")}
        assert integrity.check(db) == ()
