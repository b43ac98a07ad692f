"""From archive and journal alone comes the database that was."""

from __future__ import annotations

import tempfile
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import settings as settings_of_hypothesis
from hypothesis import strategies as st

from baro_desktop.models.errors import StorageError
from baro_desktop.storage import backup, batches, integrity, settings
from baro_desktop.storage.archive import archive_beside, keep_original, place_in, put_back
from baro_desktop.storage.database import Database
from baro_desktop.storage.journal_lines import journal_beside
from baro_desktop.storage.rebuilding import rebuild
from baro_desktop.storage.reports import list_reports
from baro_desktop.storage.schema import TABLES
from tests.storage.builders import enter, entry, fill, observation, remove, report, store, values


def dump(path: Path) -> dict[str, list[tuple[object, ...]]]:
    """Return every row of every table, drafts aside."""
    with Database.open(path) as db:
        rows = {table: db.rows(f"SELECT * FROM {table} ORDER BY 1") for table in TABLES}
    rows["settings"] = [row for row in rows["settings"] if not row[0].startswith("draft/")]
    return rows


@pytest.fixture
def lived(db: Database) -> Path:
    """A database in which everything happened, closed."""
    fill(db)
    first = store(db, report(observation("20"), observation("5", "1.2"), day=11))
    store(db, report(observation("20"), observation("5", "1.2"), day=11))
    store(db, report(observation("21.5"), day=12))
    enter(db, entry("13"), "rettet", status="32.5")
    remove(db, first.document_id)
    for turn in (batches.undoable, batches.redoable, batches.undoable):
        found = turn(db)
        assert found is not None
        (batches.redo if turn is batches.redoable else batches.undo)(db, found.id)
    settings.set(db, "customisation", {"centres": {"A": "Ny"}})
    settings.set(db, "small_numbers", {"limit": 7})
    settings.set(db, "draft/figure/Ballerup/L1", {"count": "1"})
    enter(db, entry("14"), status="35.0")
    db.close()
    return db.path


def test_a_rebuilt_database_is_the_one_that_was(lived: Path, tmp_path: Path) -> None:
    out = tmp_path / "ny" / "bygget.db"
    account = rebuild(lived, out)
    assert account.exact
    assert not account.torn
    assert dump(out) == dump(lived)
    with Database.open(out) as db:
        assert integrity.check(db) == ()


def test_a_rebuilt_database_lives_on(lived: Path, tmp_path: Path) -> None:
    rebuild(lived, tmp_path / "ny" / "bygget.db")
    with Database.open(tmp_path / "ny" / "bygget.db") as db:
        enter(db, entry("15"), status="37.5")
        before = values(db)
    for found in (lived.parent / "arkiv").rglob("*"):
        if found.is_file():
            keep_original(db.path, found.parent.name + found.name, found.read_bytes())
    rebuild(db.path, tmp_path / "igen.db")
    with Database.open(tmp_path / "igen.db") as again:
        assert values(again) == before


def test_nothing_but_archive_and_journal_is_needed(lived: Path, tmp_path: Path) -> None:
    whole = dump(lived)
    lived.unlink()
    rebuild(lived, tmp_path / "bygget.db")
    assert dump(tmp_path / "bygget.db") == whole


def test_a_copy_and_the_rest_of_the_journal_give_the_same(
    db: Database, path: Path, tmp_path: Path
) -> None:
    fill(db)
    copy = backup.backup(db, tmp_path / "copy.db")
    store(db, report(observation("21.5"), day=12))
    settings.set(db, "customisation", {})
    db.close()
    lines = journal_beside(path).read_bytes().splitlines(keepends=True)
    assert rebuild(path, tmp_path / "out.db", base=copy).steps == 2
    assert dump(tmp_path / "out.db") == dump(path)
    assert len(lines) > 3


def test_a_copy_of_another_life_is_refused(lived: Path, tmp_path: Path) -> None:
    other = tmp_path / "other.db"
    with Database.open(other) as db:
        store(db, report(observation("1"), day=9))
    with pytest.raises(StorageError, match="journal-foreign"):
        rebuild(lived, tmp_path / "out.db", base=other)


def test_an_unfinished_last_line_is_left_out_and_told(lived: Path, tmp_path: Path) -> None:
    with journal_beside(lived).open("ab") as stream:
        stream.write(b'{"previous": "12')
    assert rebuild(lived, tmp_path / "out.db").torn
    assert dump(tmp_path / "out.db") == dump(lived)


def test_what_is_broken_missing_or_in_the_way_is_refused(lived: Path, tmp_path: Path) -> None:
    out = tmp_path / "out.db"
    original = next(path for path in archive_beside(lived).rglob("*") if path.is_file())
    content = original.read_bytes()
    original.write_bytes(b"noget andet")
    with pytest.raises(StorageError, match="original-missing"):
        rebuild(lived, out)
    put_back(lived, original.parent.name + original.name, content)
    assert (original.parent / f"{original.name} beskadiget").read_bytes() == b"noget andet"
    rebuild(lived, out)
    with pytest.raises(StorageError, match="rebuild-exists"):
        rebuild(lived, out)
    with pytest.raises(StorageError, match="journal-missing"):
        rebuild(out, tmp_path / "third.db")
    assert sorted(path.name for path in tmp_path.iterdir() if path.suffix == ".tmp") == []


def test_an_original_is_never_written_over(tmp_path: Path) -> None:
    database, sha256 = tmp_path / "baro.db", "ab" * 32
    keep_original(database, sha256, b"en")
    keep_original(database, sha256, b"to")
    assert place_in(archive_beside(database), sha256).read_bytes() == b"en"


def break_line(database: Path, number: int) -> None:
    journal = journal_beside(database)
    lines = journal.read_bytes().splitlines(keepends=True)
    lines[number - 1] = lines[number - 1].replace(b'"rows"', b'"rovs"')
    journal.write_bytes(b"".join(lines))


def test_a_broken_line_is_refused_unless_the_copy_holds_what_it_said(
    db: Database, path: Path, tmp_path: Path
) -> None:
    fill(db)
    copy = backup.backup(db, tmp_path / "copy.db")
    store(db, report(observation("21.5"), day=12))
    db.close()
    break_line(path, 2)
    with pytest.raises(StorageError, match="journal-broken"):
        rebuild(path, tmp_path / "out.db")
    assert not rebuild(path, tmp_path / "out.db", base=copy).cut
    assert dump(tmp_path / "out.db") == dump(path)


def test_nothing_is_put_back_from_behind_a_gap(db: Database, path: Path, tmp_path: Path) -> None:
    copy = backup.backup(db, tmp_path / "copy.db")
    for day in (11, 12, 13):
        store(db, report(observation(str(day)), day=day))
    db.close()
    break_line(path, 4)
    assert rebuild(path, tmp_path / "out.db", base=copy).cut
    with Database.open(tmp_path / "out.db") as out:
        assert values(out) == ["11"]


def step(db: Database, kind: str, number: int) -> None:
    """Do one thing that a user can do."""
    if kind == "import":
        store(db, report(observation(str(number)), day=1 + number % 28))
    elif kind == "enter":
        enter(db, entry(str(number)), status=str(number))
    elif kind == "setting":
        settings.set(db, "small_numbers", {"limit": number})
    elif kind == "remove" and (reports := list_reports(db)):
        remove(db, reports[number % len(reports)].id)
    elif kind == "undo" and (done := batches.undoable(db)):
        batches.undo(db, done.id)
    elif kind == "redo" and (undone := batches.redoable(db)):
        batches.redo(db, undone.id)


KINDS = ("import", "enter", "setting", "remove", "undo", "redo")


@settings_of_hypothesis(max_examples=5, deadline=None)
@given(
    steps=st.lists(st.tuples(st.sampled_from(KINDS), st.integers(0, 40)), max_size=15),
    copied=st.integers(0, 15),
)
def test_whatever_was_done_comes_back(
    empty_database: bytes, steps: list[tuple[str, int]], copied: int
) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path, copy = Path(folder) / "baro.db", Path(folder) / "copy.db"
        path.write_bytes(empty_database)
        with Database.open(path) as db:
            for place, (kind, number) in enumerate([*steps, ("import", 3)]):
                step(db, kind, number)
                if place == min(copied, len(steps)):
                    backup.backup(db, copy)
            before = state(db)
        for base in (None, copy):
            out = path.with_name(f"out {base is None}.db")
            rebuild(path, out, base)
            assert dump(out) == dump(path)
            with Database.open(out) as again:
                assert state(again) == before


def state(db: Database) -> tuple[object, ...]:
    return batches.undoable(db), batches.redoable(db), values(db)


def test_a_copy_keeps_later_settings_than_the_journal_knows(
    db: Database, path: Path, tmp_path: Path
) -> None:
    settings.set(db, "small_numbers", {"limit": 3})
    torn = journal_beside(path).read_bytes()
    store(db, report(observation("21.5"), day=12))
    settings.set(db, "small_numbers", {"limit": 7})
    copy = backup.backup(db, tmp_path / "copy.db")
    db.close()
    journal_beside(path).write_bytes(torn)
    rebuild(path, tmp_path / "out.db", base=copy)
    assert dump(tmp_path / "out.db") == dump(path)
