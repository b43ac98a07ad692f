"""Taking back and doing again, across restarts."""

from __future__ import annotations

from pathlib import Path

import pytest

from baro_desktop.models.errors import StorageError
from baro_desktop.storage import batches, remarks
from baro_desktop.storage.batches import Batch
from baro_desktop.storage.database import Database
from baro_desktop.storage.schema import REVERSIBLE
from tests.storage.builders import Clock, enter, entry, observation, remove, report, store, values
from tests.storage.builders import year as year_of


def undo(db: Database) -> str:
    return _apply(db, batches.undoable(db), redo=False)


def redo(db: Database) -> str:
    return _apply(db, batches.redoable(db), redo=True)


def _apply(db: Database, batch: Batch | None, *, redo: bool) -> str:
    assert batch is not None
    (batches.redo if redo else batches.undo)(db, batch.id)
    return batch.label


def test_a_whole_import_is_taken_back_and_done_again(db: Database) -> None:
    batch = batches.new_batch(db, "import", "Import af 2 filer")
    store(db, report(observation("1")), batch=batch)
    store(db, report(observation("2"), day=11), batch=batch)
    assert undo(db) == "Import af 2 filer"
    assert values(db) == []
    assert redo(db) == "Import af 2 filer"
    assert values(db) == ["2"]


def test_what_was_done_can_be_taken_back_after_a_restart(
    db: Database, path: Path, clock: Clock
) -> None:
    store(db, report(observation()))
    db.close()
    with Database.open(path, clock=clock) as again:
        undo(again)
        assert values(again) == []


def test_steps_are_taken_back_latest_first(db: Database) -> None:
    store(db, report(observation("1")))
    remove(db, store(db, report(observation("2"), day=11)).document_id)
    enter(db, entry(), status="30.0")
    assert [undo(db), undo(db), undo(db)] == ["Indtastning", "Fjern rapport", "Import"]
    assert values(db) == ["1"]
    assert [redo(db), redo(db)] == ["Import", "Fjern rapport"]
    assert values(db) == ["1"]


def test_something_new_ends_doing_again(db: Database) -> None:
    store(db, report(observation("1")))
    undo(db)
    store(db, report(observation("2"), day=11))
    assert batches.redoable(db) is None


def test_a_batch_that_stored_nothing_is_not_offered(db: Database) -> None:
    store(db, report(observation("1")))
    batches.new_batch(db, "import", "Import af en ulæselig fil")
    store(db, report(observation("1")))
    undo(db)
    assert batches.undoable(db) is None


def test_importing_a_removed_report_again_can_be_taken_back(db: Database) -> None:
    remove(db, store(db, report(observation("1"))).document_id)
    store(db, report(observation("1")))
    assert values(db) == ["1"]
    undo(db)
    assert values(db) == []


def test_a_removal_in_the_batch_that_imported_is_taken_back_with_it(db: Database) -> None:
    batch = batches.new_batch(db, "import", "Import")
    counts = store(db, report(observation("1")), batch=batch)
    batches.withdraw(db, [counts.document_id], batch)
    undo(db)
    assert values(db) == []
    redo(db)
    assert values(db) == []


def test_a_remark_is_taken_back(db: Database) -> None:
    for text in ("første", "anden"):
        batch = batches.new_batch(db, "remark", "Bemærkning")
        remarks.store_remark(db, "Ballerup", "1.1", year_of(2024), text, batch=batch)
    undo(db)
    assert [held.text for held in remarks.current_remarks(db, "Ballerup")] == ["første"]


def test_undoing_what_another_window_overtook_is_refused(db: Database) -> None:
    store(db, report(observation("1")))
    shown = batches.undoable(db)
    assert shown is not None
    store(db, report(observation("2"), day=11))
    with pytest.raises(StorageError, match="undo-stale"):
        batches.undo(db, shown.id)
    assert values(db) == ["2"]


def test_restoring_says_that_a_row_counts_again(db: Database) -> None:
    counts = store(db, report(observation("1")))
    remove(db, counts.document_id)
    batches.restore(db, [counts.document_id], batches.new_batch(db, "restore", "Hent igen"))
    assert values(db) == ["1"]


def test_withdrawing_what_does_not_exist_is_refused(db: Database) -> None:
    with pytest.raises(KeyError):
        remove(db, "00000000-0000-0000-0000-000000000000")


def test_every_table_that_a_step_writes_to_is_looked_into(db: Database) -> None:
    tables = {name for (name,) in db.rows("SELECT name FROM sqlite_schema WHERE type = 'table'")}
    columns = {
        table: {row[1] for row in db.rows(f"PRAGMA table_info({table})")} for table in tables
    }
    of_steps = {table for table, named in columns.items() if "batch" in named}
    assert of_steps == {*REVERSIBLE, "withdrawals"}
    assert all("id" in columns[table] for table in of_steps)
