"""The journal beside the database: every transaction once more, in a file that only grows.

A line is written before the transaction is committed, but its end (the newline) only afterwards,
and the end is on the disk before anybody is told that something was stored. So a line without an
end was never promised and does not count. What was committed without getting its end, because of
a crash between the two, is found by comparing the newest seal of the database with the last line,
and written again with the next transaction or check.
"""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from datetime import datetime
from pathlib import Path

from baro_desktop.models.errors import StorageError
from baro_desktop.models.records import record
from baro_desktop.storage.connection import BUSY_SECONDS, pragma
from baro_desktop.storage.copying import STAMP
from baro_desktop.storage.digests import sha256_of
from baro_desktop.storage.failures import file_failures
from baro_desktop.storage.files import flush_folder, free_name, write_all
from baro_desktop.storage.journal_lines import (
    NO_LINE,
    SUFFIX,
    BrokenLineError,
    Change,
    decode,
    encode,
    journal_beside,
)
from baro_desktop.storage.locking import lock_within
from baro_desktop.storage.schema import SEALED
from baro_desktop.storage.seals import Rows, Seal, Sealed, covered, seals_from

_KEPT_SETTINGS = """
SELECT key, value, digest FROM settings WHERE key <> 'memory' AND key NOT LIKE 'draft/%'
ORDER BY key
"""
"""Drafts and habits of the window are not what anybody would miss after a rebuild."""

_BLOCK = 1 << 16
_LONGEST_TAIL = 1 << 22
"""Bytes behind the last whole line that are taken for what a crash left."""

_ORIGINAL = ("documents", "content")


@record
class Head:
    """Where a journal ends.

    Attributes:
        size: of its whole lines.
        hash: of the last one.
        number, digest: of the newest seal that it holds.
        state: hash over the settings.
    """

    size: int = 0
    hash: str = NO_LINE
    number: int = 0
    digest: str = ""
    state: str = ""


class Journal:
    """The journal of one database, written by one connection of it.

    Attributes:
        path: the file; it is made with the first line.
    """

    def __init__(self, database: Path) -> None:
        self.path = journal_beside(database)
        self._head: Head | None = None

    @contextmanager
    def written(self, connection: sqlite3.Connection, sealed: Sealed | None) -> Iterator[None]:
        """Write what the journal does not hold yet; the last line counts after the block.

        Args:
            connection: in a transaction; the block commits it.
            sealed: what this transaction adds.

        Raises:
            StorageError: why the journal cannot be written, before the block, and nothing is
                then changed; `journal-unfinished` after it: the transaction is committed.
        """
        descriptor, head = self._opened(connection)
        try:
            with file_failures(self.path):
                before, after = _write_missing(descriptor, connection, head, sealed)
            try:
                yield
            except BaseException:
                with suppress(OSError):
                    os.ftruncate(descriptor, before.size)
                raise
            if after is not head:
                self._finish(descriptor, after)
        finally:
            os.close(descriptor)

    def _opened(self, connection: sqlite3.Connection) -> tuple[int, Head]:
        """Return the open, locked journal and where it ends; a foreign one is set aside."""
        while True:
            with file_failures(self.path):
                descriptor = _open(self.path)
            try:
                if not lock_within(descriptor, BUSY_SECONDS):
                    raise StorageError("database-locked", path=str(self.path))
                with file_failures(self.path):
                    head = self._found(descriptor)
                if head is not None and _belongs(connection, head):
                    return descriptor, head
            except BaseException:
                os.close(descriptor)
                raise
            os.close(descriptor)
            set_aside(self.path)

    def _found(self, descriptor: int) -> Head | None:
        """Return where the journal ends, without an unfinished line; None where it is broken."""
        size = os.fstat(descriptor).st_size
        if self._head is not None and self._head.size == size:
            return self._head
        head = _head_of(descriptor, size)
        if head is not None and head.size < size:
            os.ftruncate(descriptor, head.size)
        return head

    def _finish(self, descriptor: int, head: Head) -> None:
        """Give the last line its end, and wait until all of it is on the disk."""
        self._head = None
        try:
            os.lseek(descriptor, head.size - 1, os.SEEK_SET)
            write_all(descriptor, b"\n")
            os.fsync(descriptor)
        except OSError as error:
            detail = str(error)
            raise StorageError("journal-unfinished", path=str(self.path), detail=detail) from error
        self._head = head


def set_aside(journal: Path, database: Path | None = None) -> Path | None:
    """Give a journal that does not belong to the database another name.

    Args:
        database: the one that it does belong to, where that lies under another name now.

    Returns:
        Where it lies, None if there was none.

    Raises:
        StorageError: if it cannot be renamed.
    """
    if not journal.exists():
        return None
    with file_failures(journal):
        if database is not None:
            kept = free_name(journal_beside(database))
        else:
            name = journal.name.removesuffix(SUFFIX)
            stamp = datetime.now().strftime(STAMP)
            kept = free_name(journal.with_name(f"{name} {stamp}{SUFFIX}"))
        journal.rename(kept)
        flush_folder(kept.parent)
    return kept


def head_of(journal: Path) -> Head | None:
    """Return where a journal ends; None where there is none, or its end is broken.

    Raises:
        StorageError: if it cannot be read.
    """
    if not journal.exists():
        return None
    with file_failures(journal), journal.open("rb") as stream:
        return _head_of(stream.fileno(), os.fstat(stream.fileno()).st_size)


def _open(path: Path) -> int:
    flags = os.O_RDWR | getattr(os, "O_BINARY", 0)
    try:
        return os.open(path, flags)
    except FileNotFoundError:
        descriptor = os.open(path, flags | os.O_CREAT, 0o600)
        flush_folder(path.parent)
        return descriptor


def _head_of(descriptor: int, size: int) -> Head | None:
    """Read the last line; where a crash left something torn there, the one before it."""
    end = size
    while size - end <= _LONGEST_TAIL:
        end, line = _line_before(descriptor, end)
        if not end:
            return Head()
        try:
            found = decode(line)
        except BrokenLineError:
            end -= len(line) + 1
            continue
        seal = found.change.seal
        number, digest = (seal.number, seal.digest) if seal else (0, "")
        return Head(end, found.hash, number, digest, found.change.state)
    return None


def _line_before(descriptor: int, end: int) -> tuple[int, bytes]:
    """Return the last whole line that ends at `end` or before, and where it ends."""
    start, content = end, b""
    while start and content.count(b"\n") < 2:
        length = min(_BLOCK, start)
        start -= length
        os.lseek(descriptor, start, os.SEEK_SET)
        content = _read(descriptor, length) + content
    last = content.rfind(b"\n")
    if last < 0:
        return 0, b""
    return start + last + 1, content[content.rfind(b"\n", 0, last) + 1 : last]


def _read(descriptor: int, length: int) -> bytes:
    parts = []
    while length and (part := os.read(descriptor, length)):
        parts.append(part)
        length -= len(part)
    return b"".join(parts)


def _belongs(connection: sqlite3.Connection, head: Head) -> bool:
    """Return whether the database went through the seal that the journal ends with."""
    if not head.number:
        return True
    return any(seal.digest == head.digest for seal in seals_from(connection, head.number)[:1])


def _write_missing(
    descriptor: int, connection: sqlite3.Connection, head: Head, sealed: Sealed | None
) -> tuple[Head, Head]:
    """Write the lines that are missing, the last one without its end.

    Returns:
        Where the journal ends without the last line, and with it.
    """
    before = after = head
    for change in _missing(connection, head, sealed):
        if after is not before:
            os.lseek(descriptor, after.size - 1, os.SEEK_SET)
            write_all(descriptor, b"\n")
        before = after
        line, digest = encode(before.hash, change)
        os.lseek(descriptor, before.size, os.SEEK_SET)
        write_all(descriptor, line + b" ")
        seal = change.seal
        number, sign = (seal.number, seal.digest) if seal else (0, "")
        after = Head(before.size + len(line) + 1, digest, number, sign, change.state)
    return before, after


def _missing(connection: sqlite3.Connection, head: Head, sealed: Sealed | None) -> Iterator[Change]:
    """Yield what the database holds and the journal does not."""
    schema = int(str(pragma(connection, "user_version")))
    settings = tuple(connection.execute(_KEPT_SETTINGS).fetchall())
    state = sha256_of(ascii(settings).encode()).hexdigest() if settings else ""
    seals = seals_from(connection, max(head.number, 1))
    before: Seal | None = None
    if head.number:
        before, *seals = seals
    set_now = settings if state != head.state else None
    for seal in seals:
        last = seal is seals[-1]
        if sealed is not None and sealed.seal == seal:
            rows = _as_kept(sealed.rows)
        else:
            rows = _added(connection, covered(before), covered(seal))
        yield Change(schema, seal, rows, set_now if last else None, state if last else head.state)
        before = seal
    if not seals and set_now is not None:
        yield Change(schema, before, {}, set_now, state)


def _added(
    connection: sqlite3.Connection, before: dict[str, int], after: dict[str, int]
) -> dict[str, Rows]:
    return {
        table: _rows(connection, table, before.get(table, 0), after[table])
        for table in SEALED
        if after.get(table, 0) > before.get(table, 0)
    }


def _as_kept(read: Mapping[str, Rows]) -> dict[str, Rows]:
    """Return the rows of a transaction, parents before children, without an original's bytes."""
    rows = {table: read[table] for table in SEALED if table in read}
    table, column = _ORIGINAL
    if table in rows:
        columns, values = rows[table].columns, rows[table].values
        at = columns.index(column)
        rows[table] = Rows(
            (*columns[:at], *columns[at + 1 :]),
            tuple((*row[:at], *row[at + 1 :]) for row in values),
        )
    return rows


def _rows(connection: sqlite3.Connection, table: str, first: int, last: int) -> Rows:
    """Return rows with all their columns but the original's bytes."""
    empty = connection.execute(f"SELECT * FROM {table} LIMIT 0")
    columns = tuple(name for name, *_ in empty.description if (table, name) != _ORIGINAL)
    sql = f"SELECT {', '.join(columns)} FROM {table} WHERE seq > ? AND seq <= ? ORDER BY seq"
    return Rows(columns, tuple(connection.execute(sql, (first, last))))
