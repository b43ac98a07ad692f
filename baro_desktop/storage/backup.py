"""Whole copies of the database: made through SQLite, verified, and put back."""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from datetime import datetime
from pathlib import Path

from baro_desktop.models.errors import StorageError
from baro_desktop.models.passing import PREFIX
from baro_desktop.storage import integrity
from baro_desktop.storage.connection import connect, identify
from baro_desktop.storage.copying import copy_pages
from baro_desktop.storage.database import Database, utc_now
from baro_desktop.storage.failures import file_failures, sqlite_failures
from baro_desktop.storage.files import (
    flush_file,
    flush_folder,
    free_name,
    journal_of,
    link_or_rename,
    make_folder,
    put_in_place,
    remove_database,
    temporary_beside,
)
from baro_desktop.storage.journal import head_of, set_aside
from baro_desktop.storage.journal_lines import journal_beside
from baro_desktop.storage.migrations import VERSION
from baro_desktop.storage.seals import chain_head


def backup(db: Database, target: Path) -> Path:
    """Write a verified copy; an earlier file of that name is replaced at the very end.

    Returns:
        The target.

    Raises:
        StorageError: `backup-same-file`, `backup-damaged` (the copy does not verify),
            or why it cannot be written. The target is then as it was.
    """
    if target.exists() and target.samefile(db.path):
        raise StorageError("backup-same-file", path=str(target))
    with file_failures(target):
        target.parent.mkdir(parents=True, exist_ok=True)
        temporary = temporary_beside(target)
        try:
            copy_pages(db.connection, temporary, target)
            _verify(temporary, target)
            flush_file(temporary)
            put_in_place(temporary, target)
            flush_folder(target.parent)
        finally:
            remove_database(temporary)
    return target


def restore(source: Path, target: Path, *, clock: Callable[[], datetime] = utc_now) -> Path | None:
    """Replace a database by a copy that verifies; the present one is kept beside it.

    The copy is migrated first, so that an older one comes back as a present one. No
    `Database` may be open on the target.

    Returns:
        Where the present database lies now, None if there was none.

    Raises:
        StorageError: if the copy is not a sound database of ours, or another process has
            the target open in a transaction. The target is then as it was.
    """
    with file_failures(target):
        if not source.exists():
            raise StorageError("backup-missing", path=str(source))
        if target.exists() and source.samefile(target):
            raise StorageError("backup-same-file", path=str(source))
        make_folder(target.parent)
        temporary = temporary_beside(target)
        try:
            _copy_file(source, temporary)
            _verify(temporary, source)
            flush_file(temporary)
            return exchange(temporary, target, clock())
        finally:
            remove_database(temporary)


@contextmanager
def opened_copy(source: Path) -> Iterator[Database]:
    """Open a copy to look into it, without touching it: an older one is migrated elsewhere.

    Raises:
        StorageError: if the copy is not a sound database of ours.
    """
    with file_failures(source):
        if not source.exists():
            raise StorageError("backup-missing", path=str(source))
        # A program against viruses may hold the copy; what stays is removed with the leftovers.
        with tempfile.TemporaryDirectory(prefix=PREFIX, ignore_cleanup_errors=True) as folder:
            temporary = temporary_beside(Path(folder) / source.name)
            _copy_file(source, temporary)
            _verify(temporary, source)
            with Database.open(temporary, keep_copy=False) as copy:
                yield copy


def _copy_file(source: Path, temporary: Path) -> None:
    with _told_as_copy(source), closing(connect(source)) as connection:
        identify(connection, source, VERSION)
        copy_pages(connection, temporary, source)


def _verify(path: Path, named: Path) -> None:
    """Read a copy back; `named` is the file that the user knows it by."""
    with _told_as_copy(named), Database.open(path, keep_copy=False) as copy:
        problems = integrity.check(copy)
    if problems:
        codes = ", ".join(sorted({problem.code for problem in problems}))
        raise StorageError("backup-damaged", path=str(named), problems=codes)


@contextmanager
def _told_as_copy(named: Path) -> Iterator[None]:
    """Say that the copy is damaged: the same words about the database would frighten."""
    try:
        yield
    except StorageError as error:
        if error.code != "database-damaged":
            raise
        raise StorageError("backup-damaged", path=str(named), problems=error.code) from error


def exchange(temporary: Path, target: Path, now: datetime) -> Path | None:
    """Put a new database in place, under the lock of the old one where there is one.

    The journal stays where it ends with the same seal; otherwise it goes with the old one.

    Returns:
        Where the old one lies now, None if there was none.

    Raises:
        StorageError: if the old one is locked, or cannot be renamed.
    """
    kept, journal = None, journal_beside(target)
    continues = _continues(temporary, journal)
    if target.exists():
        _settle(target)
        kept = _keep(target, now)
    put_in_place(temporary, target)
    flush_folder(target.parent)
    if not continues:
        set_aside(journal, kept)
    return kept


def _continues(database: Path, journal: Path) -> bool:
    """Return whether a journal ends with the seal that a database ends with."""
    head = head_of(journal)
    with closing(connect(database)) as connection, sqlite_failures(database):
        return head is not None and (head.number, head.digest) == chain_head(connection)


def _settle(target: Path) -> None:
    """Let SQLite finish what a crash left, and see that nobody is writing.

    A database that SQLite cannot read is put aside as it is, with its journal.
    """
    try:
        with closing(connect(target)) as present, sqlite_failures(target):
            present.execute("BEGIN EXCLUSIVE")
            present.rollback()
    except StorageError as error:
        if error.code == "database-locked":
            raise


def _keep(target: Path, now: datetime) -> Path:
    """Give the present database a second name with the time, and its journal with it."""
    stamp = now.astimezone().strftime("%Y-%m-%d %H.%M.%S")
    kept = free_name(target.with_name(f"{target.stem} {stamp}{target.suffix}"))
    journal = journal_of(target)
    link_or_rename(target, kept)
    if journal.exists():
        if journal.stat().st_size:
            journal.replace(journal_of(kept))
        else:
            journal.unlink()
    return kept
