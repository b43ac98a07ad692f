"""Seals: a hash over every column of every row, chained from one transaction to the next.

SQLite has no checksums of its own: a flipped bit in a figure is another figure, and
`integrity_check` finds nothing wrong. So each transaction ends with a seal over the rows that
it added and over the seal before it. What was written once can be read back for certain, and
a row that is changed, lost, put in or moved breaks the chain.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable, Iterator, Mapping

from baro_desktop.models.records import record
from baro_desktop.storage.digests import sha256_of
from baro_desktop.storage.failures import NOT_A_SEAL
from baro_desktop.storage.schema import SEALED

_ROWS_AT_ONCE = 256  # part of the format: these rows are hashed as one text

_COLUMNS = "seq, through, sealed_at, previous, digest"
_SEALS = f"SELECT {_COLUMNS} FROM seals ORDER BY seq"
_LAST = f"SELECT {_COLUMNS} FROM seals ORDER BY seq DESC LIMIT 1"
_HIGHEST = ", ".join(f"(SELECT max(seq) FROM {table})" for table in SEALED)
# One statement, so that no other window can write between the two.
_NOW = f"SELECT {_HIGHEST}, (SELECT through FROM seals ORDER BY seq DESC LIMIT 1)"
_INSERT = "INSERT INTO seals (seq, through, sealed_at, previous, digest) VALUES (?, ?, ?, ?, ?)"
_ADDED = "SELECT * FROM {} WHERE seq > ? AND seq <= ? ORDER BY seq"
_SETTINGS = "SELECT key, value, digest FROM settings ORDER BY key"


@record
class Seal:
    """What one transaction added.

    Attributes:
        through: the last `seq` of each table that it covers.
        previous: digest of the seal before, "" for the first.
    """

    number: int
    through: str
    sealed_at: str
    previous: str
    digest: str


@record
class Rows:
    """Rows that were added to a table, each with all columns that are named."""

    columns: tuple[str, ...]
    values: tuple[tuple[object, ...], ...]


@record
class Sealed:
    """A transaction as it was read back for its seal, so that nobody has to read it again.

    Attributes:
        rows: of each table that has new ones; of an original only its hash.
    """

    seal: Seal
    rows: Mapping[str, Rows]


@record
class Break:
    """A seal that does not fit what it covers.

    Attributes:
        sealed_at: when the rows were stored, "" for rows that no seal covers.
    """

    sealed_at: str


def seal(connection: sqlite3.Connection, now: Callable[[], str]) -> Sealed | None:
    """Seal what the transaction under way has added, None where that is nothing.

    Raises:
        sqlite3.Error: if the database cannot be written.
    """
    before, after = _before_and_after(connection)
    if after == before:
        return None
    number, previous = chain_head(connection)
    new = Seal(number + 1, json.dumps(after), now(), previous, "")
    read: dict[str, Rows] = {}
    digest = _digest(connection, new, before, after, read)
    row = (new.number, new.through, new.sealed_at, new.previous, digest)
    connection.execute(_INSERT, row).close()
    return Sealed(Seal(*row), read)


def broken_seals(connection: sqlite3.Connection) -> Iterator[Break]:
    """Yield what does not fit its seal: all that is held is read and hashed again.

    Only short reading locks are held, so that another window can go on writing.

    Raises:
        sqlite3.Error: if the database cannot be read.
    """
    before: dict[str, int] = {}
    previous = ""
    for number, row in enumerate(connection.execute(_SEALS).fetchall(), start=1):
        held = Seal(*row)
        try:
            after = _decode(held.through)
        except sqlite3.DatabaseError:
            yield Break(held.sealed_at)
            return
        fits = held.number == number and held.previous == previous and _grows(before, after)
        if not fits or _digest(connection, held, before, after) != held.digest:
            yield Break(held.sealed_at)
        before, previous = after, held.digest
    last, now = _before_and_after(connection)
    if last != now:
        yield Break("")


def seals_from(connection: sqlite3.Connection, first: int) -> list[Seal]:
    """Return the seals from a number on.

    Raises:
        sqlite3.Error: if the database cannot be read.
    """
    sql = f"SELECT {_COLUMNS} FROM seals WHERE seq >= ? ORDER BY seq"
    return [Seal(*row) for row in connection.execute(sql, (first,))]


def covered(held: Seal | None) -> dict[str, int]:
    """Return the last `seq` of each table that a seal covers; nothing for none.

    Raises:
        sqlite3.DatabaseError: if it is no seal.
    """
    return {} if held is None else _decode(held.through)


def sealed_again(connection: sqlite3.Connection, wanted: Seal, before: Seal | None) -> Seal:
    """Seal rows that were put back as another database had them, and return the seal.

    Its hash is that of `wanted` where the rows and all before them are the same.

    Raises:
        sqlite3.Error: if the database cannot be written.
    """
    previous = "" if before is None else before.digest
    new = Seal(wanted.number, wanted.through, wanted.sealed_at, previous, "")
    digest = _digest(connection, new, covered(before), covered(new))
    row = (new.number, new.through, new.sealed_at, previous, digest)
    connection.execute(_INSERT, row).close()
    return Seal(*row)


def setting_digest(key: str, value: str) -> str:
    """Return the hash that stands beside a setting."""
    return sha256_of(ascii((key, value)).encode()).hexdigest()


def broken_settings(connection: sqlite3.Connection) -> tuple[str, ...]:
    """Return the keys of settings that are not what was set.

    Raises:
        sqlite3.Error: if the database cannot be read.
    """
    rows = connection.execute(_SETTINGS).fetchall()
    return tuple(key for key, value, digest in rows if setting_digest(key, value) != digest)


def seal_settings(connection: sqlite3.Connection) -> None:
    """Put the hash beside every setting that an older version wrote.

    Raises:
        sqlite3.Error: if the database cannot be written.
    """
    for key, value, digest in connection.execute(_SETTINGS).fetchall():
        if not digest:
            values = (setting_digest(key, value), key)
            connection.execute("UPDATE settings SET digest = ? WHERE key = ?", values).close()


def chain_head(connection: sqlite3.Connection) -> tuple[int, str]:
    """Return number and digest of the last seal; (0, "") for a database without rows."""
    row = connection.execute(_LAST).fetchone()
    return (0, "") if row is None else (row[0], row[4])


def _before_and_after(connection: sqlite3.Connection) -> tuple[dict[str, int], dict[str, int]]:
    """Return the last `seq` of each table that has rows: as sealed, and as it is."""
    *highest, through = connection.execute(_NOW).fetchone()
    after = {table: seq for table, seq in zip(SEALED, highest, strict=True) if seq}
    return {} if through is None else _decode(through), after


def _decode(text: str) -> dict[str, int]:
    try:
        through = json.loads(text)
    except (TypeError, ValueError) as error:
        raise sqlite3.DatabaseError(NOT_A_SEAL) from error
    if not isinstance(through, dict) or not through.keys() <= set(SEALED):
        raise sqlite3.DatabaseError(NOT_A_SEAL)
    if not all(isinstance(seq, int) for seq in through.values()):
        raise sqlite3.DatabaseError(NOT_A_SEAL)
    return through


def _grows(before: Mapping[str, int], after: Mapping[str, int]) -> bool:
    return all(after.get(table, 0) >= seq for table, seq in before.items())


def _digest(
    connection: sqlite3.Connection,
    new: Seal,
    before: Mapping[str, int],
    after: Mapping[str, int],
    read: dict[str, Rows] | None = None,
) -> str:
    """Return the hash over rows and head of a seal.

    Args:
        read: gets the rows, where somebody wants them all at once.
    """
    head = (new.number, new.through, new.sealed_at, new.previous)
    digest = sha256_of(ascii(head).encode())
    for table in sorted(after):
        first, last = before.get(table, 0), after[table]
        if first == last:
            continue
        digest.update(ascii((table, first, last)).encode())
        cursor = connection.execute(_ADDED.format(table), (first, last))
        kept: list[tuple[object, ...]] = []
        for rows in _parts(cursor, table):
            digest.update(ascii(rows).encode())
            if read is not None:
                kept += rows
        if read is not None:
            read[table] = Rows(tuple(name for name, *_ in cursor.description), tuple(kept))
        cursor.close()
    return digest.hexdigest()


def _parts(cursor: sqlite3.Cursor, table: str) -> Iterator[list[tuple[object, ...]]]:
    """Yield all columns of rows, some at a time.

    `ascii` tells NULL, numbers, text and bytes apart, and gives a float back exactly.
    """
    originals = table == "documents"
    while part := cursor.fetchmany(1 if originals else _ROWS_AT_ONCE):
        yield [tuple(map(_short, row)) for row in part] if originals else part


def _short(value: object) -> object:
    """Return bytes as their own hash, so that an original is not written out as text."""
    return (sha256_of(value).hexdigest(),) if isinstance(value, bytes) else value
