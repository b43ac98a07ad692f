"""What a copy holds is told before it is put back, and looking changes nothing."""

from __future__ import annotations

from pathlib import Path

import pytest

from baro_desktop.commandline.copies import preview_lines
from baro_desktop.models.errors import StorageError
from baro_desktop.storage.database import Database
from baro_desktop.workflows.backup import back_up, preview
from tests.storage.builders import observation, program_of, remove, report, store


@pytest.fixture
def database(tmp_path: Path) -> Path:
    return tmp_path / "baro.db"


@pytest.fixture
def copy(tmp_path: Path, database: Path) -> Path:
    """A copy with the report of May; the database went on, and June is there instead."""
    with Database.open(database) as db:
        may = store(db, report(observation("20"), month=5))
        made = back_up(db, tmp_path / "kopi.db")
        store(db, report(observation("21"), observation("3", "1.2"), month=6))
        remove(db, may.document_id)
    return made


def test_what_would_be_lost_and_regained_is_named(database: Path, copy: Path) -> None:
    found = preview(database, copy)
    assert found.lost == ("rapport-2026-06.txt",)
    assert found.regained == ("rapport-2026-05.txt",)
    assert found.present is not None
    assert (found.copy.observations, found.present.observations) == (1, 2)


def test_looking_changes_no_file(tmp_path: Path, database: Path, copy: Path) -> None:
    def files() -> dict[Path, bytes]:
        return {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()}

    before = files()
    preview(database, copy)
    assert files() == before


def test_the_lines_are_danish_and_count_right(database: Path, copy: Path) -> None:
    lines = [*preview_lines(preview(database, copy))]
    assert lines[0].startswith("Kopien rummer 1 rapport, 1 gældende tal og 0 indtastninger")
    assert lines[2:] == [
        "Kun i databasen: rapport-2026-06.txt",
        "Kun i kopien: rapport-2026-05.txt",
        "Intet er ændret.",
    ]


def test_a_database_that_cannot_be_read_hinders_no_look(database: Path, copy: Path) -> None:
    database.write_bytes(b"")
    assert preview(database, copy).present is None


def test_a_copy_of_an_older_version_is_looked_into_and_stays_older(
    tmp_path: Path, database: Path
) -> None:
    older = tmp_path / "older.db"
    with program_of(3), Database.open(older) as db:
        store(db, report(observation("20")))
    before = older.read_bytes()
    assert preview(database, older).copy.observations == 1
    assert older.read_bytes() == before


def test_a_copy_that_is_damaged_is_refused(database: Path, copy: Path) -> None:
    copy.write_bytes(b"rubbish")
    with pytest.raises(StorageError):
        preview(database, copy)
