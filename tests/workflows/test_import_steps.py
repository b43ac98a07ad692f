"""What an import is to »Fortryd« and to the disk: one step, and one transaction a stored file."""

from __future__ import annotations

import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from baro_desktop.models.catalogue import Catalogue
from baro_desktop.models.errors import StorageError
from baro_desktop.storage import batches
from baro_desktop.storage.archive import archive_beside
from baro_desktop.storage.database import Database
from baro_desktop.storage.journal_lines import journal_beside
from baro_desktop.storage.originals import Original
from baro_desktop.workflows.import_reports import import_reports
from baro_desktop.workflows.list_observations import list_observations

Write = Callable[..., Path]
JUNE = date(2026, 6, 1)


def count(db: Database, table: str) -> int:
    return int(db.rows(f"SELECT count(*) FROM {table}")[0][0])


def test_a_file_is_one_transaction(db: Database, catalogue: Catalogue, write: Write) -> None:
    import_reports(db, catalogue, [write("Ballerup", JUNE, date(2026, 6, 6))])
    assert (count(db, "batches"), count(db, "documents"), count(db, "seals")) == (1, 1, 1)


def test_only_a_lone_file_is_packed_by_a_thread(
    db: Database, catalogue: Catalogue, write: Write, monkeypatch: pytest.MonkeyPatch
) -> None:
    ahead: list[str] = []
    monkeypatch.setattr(Original, "pack_ahead", lambda self, _: ahead.append(self.sha256))
    first, second, lone = (write(area, JUNE, JUNE) for area in ("Ballerup", "Herlev", "Glostrup"))
    import_reports(db, catalogue, [first, second])
    assert not ahead
    import_reports(db, catalogue, [lone])
    assert len(ahead) == 1
    assert count(db, "documents") == 3


def test_files_of_one_import_are_taken_back_together(
    db: Database, catalogue: Catalogue, write: Write, tmp_path: Path
) -> None:
    bad = tmp_path / "andet.txt"
    bad.write_bytes(b"ikke en rapport")
    good = [write(area, JUNE, date(2026, 6, 6)) for area in ("Ballerup", "Herlev")]
    import_reports(db, catalogue, [bad, *good])
    step = batches.undoable(db)
    assert step is not None
    assert step.label == "Import af 3 filer"
    batches.undo(db, step.id)
    assert list_observations(db) == []


def test_an_import_that_stores_nothing_writes_nothing(
    db: Database, catalogue: Catalogue, write: Write, tmp_path: Path
) -> None:
    path = write("Ballerup", JUNE, date(2026, 6, 6))
    import_reports(db, catalogue, [path])
    before = (count(db, "batches"), journal_beside(db.path).read_bytes())
    same_figures = tmp_path / "igen.txt"
    same_figures.write_bytes(path.read_bytes() + b"\n")
    results = import_reports(db, catalogue, [path, same_figures, tmp_path / "væk.txt"])
    assert [result.outcome for result in results] == ["unchanged", "unchanged", "rejected"]
    assert (count(db, "batches"), journal_beside(db.path).read_bytes()) == before


def test_a_removed_report_that_comes_again_is_a_step(
    db: Database, catalogue: Catalogue, write: Write
) -> None:
    path = write("Ballerup", JUNE, date(2026, 6, 6))
    (first,) = import_reports(db, catalogue, [path])
    batches.withdraw(db, [first.document or ""], batches.new_batch(db, "removal", "Fjern"))
    import_reports(db, catalogue, [path])
    step = batches.undoable(db)
    assert step is not None
    assert (step.kind, step.label) == ("import", f"Import af {path.name}")


def test_a_file_that_is_not_stored_leaves_no_step(
    db: Database, catalogue: Catalogue, write: Write
) -> None:
    db.unverified = True
    with pytest.raises(StorageError, match="database-unverified"):
        import_reports(db, catalogue, [write("Ballerup", JUNE, date(2026, 6, 6))])
    assert (count(db, "batches"), count(db, "documents")) == (0, 0)


def test_the_archive_holds_what_was_stored_and_nothing_else(
    db: Database, catalogue: Catalogue, write: Write, tmp_path: Path
) -> None:
    path = write("Ballerup", JUNE, date(2026, 6, 6))
    same_figures, refused = tmp_path / "igen.txt", tmp_path / "borger.txt"
    same_figures.write_bytes(path.read_bytes() + b"\n")
    refused.write_bytes(path.read_bytes() + b"\n010190-1234\n")
    import_reports(db, catalogue, [path, same_figures, refused])
    held = [found for found in archive_beside(db.path).rglob("*") if found.is_file()]
    assert [found.read_bytes() for found in held] == [path.read_bytes()]


def test_bytes_of_a_refused_file_are_never_written(
    db: Database, catalogue: Catalogue, write: Write, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = write("Ballerup", JUNE, date(2026, 6, 6))
    path.write_bytes(path.read_bytes() + b"\n010190-1234\n")
    written: list[object] = []
    monkeypatch.setattr("baro_desktop.storage.archive.write_all", lambda *new: written.append(new))
    (result,) = import_reports(db, catalogue, [path])
    assert (result.outcome, written) == ("rejected", [])


@pytest.mark.skipif(sys.platform == "win32", reason="an open file cannot be moved")
def test_nothing_is_written_where_a_database_was(
    db: Database, catalogue: Catalogue, write: Write, tmp_path: Path
) -> None:
    path = write("Ballerup", JUNE, date(2026, 6, 6))
    db.path.rename(tmp_path / "flyttet.db")
    before = sorted(tmp_path.rglob("*"))
    with pytest.raises(StorageError, match="database-moved"):
        import_reports(db, catalogue, [path])
    assert sorted(tmp_path.rglob("*")) == before
