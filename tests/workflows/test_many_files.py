"""Many files are read by two processes and stored by one hand, in the order of the files."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from baro_desktop.models.catalogue import Catalogue
from baro_desktop.models.report import FileResult
from baro_desktop.storage.database import Database
from baro_desktop.workflows import import_reports as workflow
from baro_desktop.workflows.list_observations import list_observations

Write = Callable[..., Path]


@pytest.fixture
def files(tmp_path: Path, write: Write) -> list[Path]:
    """Twenty reports, one of them twice, and some files that are none."""
    reports = [
        write(area, date(2024, month, 1), date(2024, month, 20))
        for area in ("Ballerup", "Glostrup")
        for month in range(1, 11)
    ]
    (tmp_path / "tom.txt").write_bytes(b"")
    (tmp_path / "andet.pdf").write_bytes(b"%PDF-1.7")
    return [*reports[:7], reports[3], tmp_path / "tom.txt", *reports[7:], tmp_path / "andet.pdf"]


def told(results: tuple[FileResult, ...]) -> list[tuple[object, ...]]:
    return [(r.path, r.outcome, r.new, r.unchanged, r.revised, r.findings) for r in results]


def test_together_gives_what_one_by_one_gives(
    tmp_path: Path, catalogue: Catalogue, files: list[Path]
) -> None:
    with Database.open(tmp_path / "one.db") as one, Database.open(tmp_path / "many.db") as many:
        single = tuple(workflow.import_reports(one, catalogue, [path])[0] for path in files)
        together = workflow.import_reports(many, catalogue, files)
        assert told(together) == told(single)
        assert len(together) == len(files) == 23
        assert list_observations(many) == list_observations(one)


def test_import_that_is_stopped_gives_what_was_stored(
    tmp_path: Path, catalogue: Catalogue, files: list[Path]
) -> None:
    class Stop:
        done = 0

        def step(self, done: int, total: int, name: str) -> None:
            self.done = done

        def cancelled(self) -> bool:
            return self.done >= 4

    with Database.open(tmp_path / "many.db") as db:
        results = workflow.import_reports(db, catalogue, files, Stop())
        assert [result.path for result in results] == [str(path) for path in files[:5]]
        assert db.rows("SELECT count(*) FROM documents") == [(5,)]
