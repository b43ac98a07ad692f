"""One window at a time has the database, and the next is told who it is."""

from __future__ import annotations

import os
import subprocess
import sys
from datetime import datetime
from pathlib import Path

import pytest

from baro_desktop.models.errors import StorageError
from baro_desktop.storage.claim import claim

NOW = datetime(2026, 6, 10, 12, 30)
HOLDER = """
import sys
from datetime import datetime
from pathlib import Path
from baro_desktop.storage.claim import claim
held = claim(Path(sys.argv[1]), "bo", datetime(2026, 6, 10, 9, 5))
print("held", flush=True)
sys.stdin.read()
"""


@pytest.fixture
def database(tmp_path: Path) -> Path:
    return tmp_path / "data" / "baro.db"


def refused(database: Path) -> str:
    with pytest.raises(StorageError, match="database-in-use") as caught:
        claim(database, "anne", NOW)
    return str(caught.value.data["who"])


def test_the_second_is_told_who_came_first(database: Path) -> None:
    held = claim(database, "anne", NOW)
    assert refused(database).startswith("anne på ")
    assert refused(database).endswith(" siden 10-06-2026 kl. 12.30")
    held.release()


def test_what_was_released_can_be_had_again_and_leaves_nothing(database: Path) -> None:
    for _ in range(2):
        held = claim(database, "anne", NOW)
        held.release()
        held.release()
    assert [*database.parent.iterdir()] == []


def test_another_process_has_it_until_it_is_killed(database: Path) -> None:
    other = subprocess.Popen(
        [sys.executable, "-c", HOLDER, str(database)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
    )
    with other:
        assert other.stdout is not None
        assert other.stdout.readline().strip() == b"held"
        assert refused(database).startswith("bo på ")
        other.kill()
    claim(database, "anne", NOW).release()


def test_a_file_that_a_crash_left_hinders_nobody(database: Path) -> None:
    database.parent.mkdir()
    (database.parent / "baro.db.lock").write_bytes(b"\xff old")
    claim(database, "anne", NOW).release()
