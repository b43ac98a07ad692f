"""A database made anew from what lies beside it: the archive of originals and the journal.

Nothing is read or guessed again: every row comes back with its own id and place, and is sealed
by the same hashes as before, so that the result is the database that was, or is refused.
"""

from __future__ import annotations

import sqlite3
import zlib
from collections.abc import Callable, Mapping
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from baro_desktop.models.errors import StorageError
from baro_desktop.storage import integrity
from baro_desktop.storage.archive import archived
from baro_desktop.storage.connection import connect, keep_journal
from baro_desktop.storage.copying import copy_pages
from baro_desktop.storage.database import Database
from baro_desktop.storage.failures import file_failures, sqlite_failures
from baro_desktop.storage.files import (
    flush_file,
    flush_folder,
    link_or_rename,
    make_folder,
    remove_database,
    temporary_beside,
)
from baro_desktop.storage.journal_lines import Change, JournalReader, journal_beside
from baro_desktop.storage.migrations import VERSION, migrate
from baro_desktop.storage.schema import SEALED
from baro_desktop.storage.seals import Rows, Seal, sealed_again, seals_from

_SET = """
INSERT INTO settings (key, value, digest) VALUES (?, ?, ?)
ON CONFLICT (key) DO UPDATE SET value = excluded.value, digest = excluded.digest
"""

Original = Callable[[str], bytes | None]
"""Gives the bytes of an original by its hash, None where they are missing."""


@dataclass(frozen=True, slots=True)
class Account:
    """What a rebuild came to.

    Attributes:
        steps: of the journal that were put back.
        exact: every seal is the one that was; False where this machine packs originals in
            another way, or the journal began with an older version.
        torn: an unfinished line at the end was left out, as a crash leaves it.
        cut: a line that cannot be read ended it; what came after is missing.
    """

    steps: int
    exact: bool
    torn: bool
    cut: bool = False


def rebuild(database: Path, out: Path, base: Path | None = None) -> Account:
    """Make a database equal to another one from the archive and the journal beside that.

    Args:
        database: the one that is lost; it is not touched, and need not exist.
        out: must not exist.
        base: a copy to begin with, None for nothing. Lines of the journal that are broken do
            no harm where the copy holds what they said.

    Raises:
        StorageError: `rebuild-exists`, `journal-missing`, `journal-broken`, `journal-foreign`
            (it does not fit the copy), `journal-newer`, `original-missing`, or why a file
            cannot be read or written. Nothing is left behind then.
    """
    if out.exists():
        raise StorageError("rebuild-exists", path=str(out))
    journal = journal_beside(database)
    if not journal.exists():
        raise StorageError("journal-missing", path=str(journal))
    with file_failures(out):
        make_folder(out.parent)
        temporary = temporary_beside(out)
        try:
            _begin(temporary, base)
            reader = JournalReader(journal, over_broken=base is not None)
            account = _fill(temporary, reader, lambda sha: archived(database, sha))
            _require_sound(temporary)
            flush_file(temporary)
            _name(temporary, out)
        finally:
            remove_database(temporary)
    return account


def _begin(temporary: Path, base: Path | None) -> None:
    """Make an empty database, or a present one of an older copy."""
    if base is None:
        with closing(connect(temporary)) as connection:
            keep_journal(connection, temporary)
            migrate(connection, temporary)
        return
    with closing(connect(base)) as connection:
        copy_pages(connection, temporary, base)
    _require_sound(temporary)


def _fill(temporary: Path, journal: JournalReader, original: Original) -> Account:
    with closing(connect(temporary)) as connection, sqlite_failures(temporary):
        connection.execute("BEGIN IMMEDIATE")
        held = {seal.number: seal for seal in seals_from(connection, 1)}
        last = held[max(held)] if held else None
        steps, exact, cut = 0, True, False
        for change in (line.change for line in journal):
            _require_known(change, held)
            number = change.seal.number if change.seal else 0
            ahead = number - (last.number if last else 0)
            if cut := ahead > 1:
                break
            if change.seal is not None and ahead == 1:
                last = _put_back(connection, change, change.seal, last, original)
                steps, exact = steps + 1, exact and last == change.seal
            if ahead >= 0:  # a copy to begin with holds later settings than the lines before it
                connection.executemany(_SET, change.settings or ())
        connection.execute("COMMIT")
    return Account(steps, exact, journal.torn, cut)


def _require_known(change: Change, held: Mapping[int, Seal]) -> None:
    """See that the program knows the line, and that the copy to begin with went the same way."""
    if change.schema > VERSION:
        raise StorageError("journal-newer", ours=VERSION, theirs=change.schema)
    known = held.get(change.seal.number) if change.seal else None
    if known is not None and known != change.seal:
        raise StorageError("journal-foreign", day=known.sealed_at[:10])


def _put_back(
    connection: sqlite3.Connection, change: Change, seal: Seal, before: Seal | None, find: Original
) -> Seal:
    for table in SEALED:  # parents before children
        if table in change.rows:
            _insert(connection, table, _with_originals(table, change.rows[table], find))
    return sealed_again(connection, seal, before)


def _insert(connection: sqlite3.Connection, table: str, rows: Rows) -> None:
    marks = ", ".join("?" * len(rows.columns))
    sql = f"INSERT INTO {table} ({', '.join(rows.columns)}) VALUES ({marks})"
    connection.executemany(sql, rows.values)


def _with_originals(table: str, rows: Rows, find: Original) -> Rows:
    """Return the rows of documents with the bytes that the journal leaves out."""
    if table != "documents":
        return rows
    name, sha256 = rows.columns.index("name"), rows.columns.index("sha256")
    values = []
    for row in rows.values:
        content = find(str(row[sha256]))
        if content is None:
            raise StorageError("original-missing", name=row[name])
        values.append((*row, zlib.compress(content)))
    return Rows((*rows.columns, "content"), tuple(values))


def _require_sound(temporary: Path) -> None:
    with Database.open(temporary, keep_copy=False) as made:
        problems = integrity.check(made)
    if problems:
        codes = ", ".join(sorted({problem.code for problem in problems}))
        raise StorageError("rebuild-damaged", problems=codes)


def _name(temporary: Path, out: Path) -> None:
    try:
        link_or_rename(temporary, out)
    except FileExistsError:
        raise StorageError("rebuild-exists", path=str(out)) from None
    flush_folder(out.parent)
