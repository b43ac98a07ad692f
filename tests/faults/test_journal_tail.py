"""What a power cut leaves behind the journal's last line is no reason to refuse the lines."""

from __future__ import annotations

from pathlib import Path

import pytest

from baro_desktop.storage import journal
from baro_desktop.storage.database import Database
from baro_desktop.storage.journal_lines import JournalReader, journal_beside
from tests.storage.builders import enter, entry, observation, report, store

LEFTOVERS = b"\x00\n\xff\x80 of another file\n{}\n" * 20


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "t.db"
    with Database.open(path) as db:
        store(db, report(observation("20")))
        enter(db, entry(), status="30.0")
    return path


def test_a_tail_of_other_files_bytes_counts_as_torn(path: Path) -> None:
    lines = journal_beside(path)
    whole = [*JournalReader(lines)]
    with lines.open("ab") as stream:
        stream.write(LEFTOVERS)
    reader = JournalReader(lines)
    assert [*reader] == whole
    assert reader.torn


def test_such_a_tail_is_cut_off_and_the_journal_goes_on(path: Path) -> None:
    lines = journal_beside(path)
    with lines.open("ab") as stream:
        stream.write(LEFTOVERS)
    with Database.open(path) as db:
        enter(db, entry("13"), status="32.5")
    assert journal.head_of(lines) is not None
    reader = JournalReader(lines)
    assert len([*reader]) > 1
    assert not reader.torn
    assert [*path.parent.glob("*.jsonl")] == [lines]
