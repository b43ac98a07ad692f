"""The open database: one connection, its transactions, and who writes when."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence
from contextlib import closing, contextmanager, suppress
from datetime import UTC, date, datetime
from pathlib import Path
from types import TracebackType
from typing import Any, Self, TypeVar, cast

from baro_desktop.models.errors import StorageError
from baro_desktop.models.period import month_end
from baro_desktop.models.records import record
from baro_desktop.storage.connection import connect, identify, keep_journal, pragma
from baro_desktop.storage.copying import copy_before_migration
from baro_desktop.storage.failures import file_failures, sqlite_failures
from baro_desktop.storage.files import (
    NO_FILE,
    flush_folder,
    identity_of,
    link_or_rename,
    make_folder,
    remove_database,
    temporary_beside,
)
from baro_desktop.storage.journal import Journal
from baro_desktop.storage.journal_lines import journal_beside
from baro_desktop.storage.migrations import READABLE_FROM, VERSION, columns_of, migrate
from baro_desktop.storage.schema import TABLES
from baro_desktop.storage.seals import chain_head, seal

T = TypeVar("T")


def utc_now() -> datetime:
    """Return the present moment in UTC."""
    return datetime.now(UTC)


def system_user() -> str:
    """Return the user name of the system, "" where it has none."""
    import getpass  # it loads the terminal's settings, which a start does without

    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):
        return ""


@record
class Readings:
    """What a connection has read of a whole database.

    Attributes:
        head: of the chain of seals, which says what the database held.
        known: what was read, by its name.
    """

    head: tuple[int, str]
    known: Mapping[str, object]


class Database:
    """A database that is open for reading and writing, in the thread that opened it.

    Attributes:
        path: the file.
        connection: its only connection; reading through `rows` turns errors into ours.
        clock: gives the time that rows are marked with.
        user: the name that rows are marked with.
        identity: what tells the file from another one at its path.
        as_of: None, or the last day of the month that figures are read as of.
        unverified: nothing but settings is stored until what is there was read back.
    """

    def __init__(
        self,
        path: Path,
        connection: sqlite3.Connection,
        clock: Callable[[], datetime],
        user: str,
    ) -> None:
        self.path = path
        self.connection = connection
        self.clock = clock
        self.user = user
        self.as_of: date | None = None
        self.unverified = False
        self.identity = identity_of(path)
        self._journal = Journal(path)
        self._known: dict[str, tuple[tuple[object, ...], object]] = {}

    @classmethod
    def open(
        cls,
        path: Path,
        *,
        clock: Callable[[], datetime] = utc_now,
        user: str | None = None,
        keep_copy: bool = True,
        newer: bool = False,
        beside: Database | None = None,
    ) -> Self:
        """Open a database; a missing one is created, an older one is migrated.

        Args:
            path: the file; missing folders are made.
            clock: gives aware datetimes.
            user: who writes; the user name of the system when left out.
            keep_copy: put a copy aside before an older database is migrated.
            newer: take a newer database too, as long as it holds all that this version reads;
                it must not be written.
            beside: an open connection to this path; only the very file that it has is opened.

        Raises:
            StorageError: `database-moved` where the file is another than `beside` has, or gone.
                `database-newer`, `-foreign`, `-damaged` (also for an emptied
                file), `-locked`, `-readonly`. The file is then as it was. `-gone` where a
                journal says that there was one.
        """
        with file_failures(path):
            if beside is not None:
                beside.require_same_file()
            elif not path.exists():
                _require_no_journal(path)
                _create(path)
        connection = _connect(path, clock if keep_copy else None, newer=newer)
        made = cls(path, connection, clock, system_user() if user is None else user)
        if beside is not None and made.identity != beside.identity:
            made.close()
            raise StorageError("database-moved", path=str(path))
        return made

    def close(self) -> None:
        """Close the connection; once more does no harm."""
        self.connection.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self.close()

    def now(self) -> str:
        """Return the clock's time as rows hold it: UTC, ISO, microseconds."""
        return self.clock().astimezone(UTC).isoformat(timespec="microseconds")

    def rows(self, sql: str, values: Sequence[object] = ()) -> list[tuple[Any, ...]]:
        """Return all rows of a query.

        Where another file has taken the place of this one, SQLite would take that one's journal
        for its own and play it back into this one, so nothing is read any more.

        Raises:
            StorageError: if SQLite cannot answer; `database-moved`.
        """
        held = self.connection.in_transaction  # which began with a look at the file
        if not held and identity_of(self.path) not in {self.identity, NO_FILE}:
            raise StorageError("database-moved", path=str(self.path))
        with sqlite_failures(self.path):
            return self.connection.execute(sql, tuple(values)).fetchall()

    def remembered(self, name: str, read: Callable[[], T], *, about: Hashable = None) -> T:
        """Return what a reading gave last, or read again where anything was written since.

        Args:
            name: says which reading it is; the same one must mean the same to all callers.
            read: must depend on the database alone, and its result must never be changed.
            about: what it was read for; only the last one is kept.
        """
        if self.connection.in_transaction:
            return read()
        now = (*self._version(), self.as_of, about)
        then, known = self._known.get(name, (None, None))
        if then == now:
            return cast(T, known)
        fresh = read()
        self._known[name] = (now, fresh)
        return fresh

    def readings(self) -> Readings:
        """Return what is remembered of all that holds now, for a connection of another thread.

        What was read about something is left out. No other reading may depend on settings, which
        no seal covers.
        """
        head = self._head()
        now = (*self._version(), None, None)
        known = {name: read for name, (then, read) in self._known.items() if then == now}
        return Readings(head, known)

    def take(self, readings: Readings) -> None:
        """Remember what another connection has read, where this one would read the same."""
        version = self._version()
        if self._head() == readings.head and self._version() == version:
            now = (*version, None, None)
            self._known |= {name: (now, read) for name, read in readings.known.items()}

    def _head(self) -> tuple[int, str]:
        with sqlite_failures(self.path):
            return chain_head(self.connection)

    def _version(self) -> tuple[int, int]:
        """Return what changes whenever anybody stores anything."""
        return self.rows("PRAGMA data_version")[0][0], self.connection.total_changes

    @contextmanager
    def reading_as_of(self, month: date | None) -> Iterator[None]:
        """Read figures as they were known when the reports of a month were out.

        Args:
            month: any day of it; None for what holds now.
        """
        self.as_of = month and month_end(month)
        try:
            yield
        finally:
            self.as_of = None

    def write(self, sql: str, values: Iterable[Sequence[object]]) -> None:
        """Run a statement once for each sequence of values.

        Raises:
            StorageError: if SQLite refuses.
        """
        with sqlite_failures(self.path):
            self.connection.executemany(sql, values)

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """Do everything in the block, or nothing of it.

        Raises:
            StorageError: if the database is locked, cannot be written, or has been
                removed or replaced under our feet (`database-moved`), or is not verified yet.
                After `journal-unfinished` alone the block is stored all the same.
            RuntimeError: if a transaction is under way already.
        """
        if self.connection.in_transaction:
            raise RuntimeError("a transaction is under way")
        with sqlite_failures(self.path):
            self.connection.execute("BEGIN IMMEDIATE")
            try:
                self.require_same_file()
                yield
                sealed = seal(self.connection, self.now)
                if sealed and self.unverified:
                    raise StorageError("database-unverified", path=str(self.path))
                with self._journal.written(self.connection, sealed):
                    self.connection.execute("COMMIT")
            except BaseException:
                with suppress(sqlite3.Error):
                    self.connection.rollback()
                raise

    @contextmanager
    def writing(self) -> Iterator[None]:
        """Join the transaction that is under way, or make one for this block."""
        if self.connection.in_transaction:
            yield
        else:
            with self.transaction():
                yield

    def catch_up(self) -> None:
        """Write into the journal what a crash, or an older version, left out.

        Raises:
            StorageError: as `transaction`.
        """
        with self.transaction():
            pass

    def require_same_file(self) -> None:
        """Refuse where the file was removed, renamed or replaced since it was opened.

        Raises:
            StorageError: `database-moved`.
        """
        if identity_of(self.path) != self.identity:
            raise StorageError("database-moved", path=str(self.path))


def _connect(
    path: Path, clock: Callable[[], datetime] | None, *, newer: bool
) -> sqlite3.Connection:
    """Connect to a file that is there, and bring it to this version; see `Database.open`."""
    connection = connect(path)
    try:
        if not (newer and _is_readable(connection, path)):
            _prepare(connection, path, clock)
    except BaseException:
        connection.close()
        raise
    return connection


def _require_no_journal(path: Path) -> None:
    """Refuse to begin anew in silence where figures were stored before."""
    journal = journal_beside(path)
    if journal.exists() and journal.stat().st_size:
        raise StorageError("database-gone", path=str(path))


def _create(path: Path) -> None:
    """Make a whole database under another name and give it its own when it is done.

    So a file that is there but empty is always one that was emptied.
    """
    make_folder(path.parent)
    temporary = temporary_beside(path)
    try:
        with closing(connect(temporary)) as connection:
            keep_journal(connection, temporary)
            migrate(connection, temporary)
        with suppress(FileExistsError):
            link_or_rename(temporary, path)
        flush_folder(path.parent)
    finally:
        remove_database(temporary)


def _is_readable(connection: sqlite3.Connection, path: Path) -> bool:
    """Return whether a database is a newer one that this version reads rightly.

    Columns alone do not tell: a newer version may mean something else by them. So its migration
    must say from which version on it can be read (`READABLE_FROM`), else it is refused.
    """
    with sqlite_failures(path):
        if int(str(pragma(connection, "user_version"))) <= VERSION:
            return False
        sql = "SELECT value FROM settings WHERE key = ?"
        said = connection.execute(sql, [READABLE_FROM]).fetchone() or ("",)
        if not said[0].isdecimal() or int(said[0]) > VERSION:
            return False
        for table in TABLES:
            held = {row[1] for row in connection.execute(f"PRAGMA table_info({table})")}
            if not set(columns_of(table)) <= held:
                return False
    return True


def _prepare(
    connection: sqlite3.Connection, path: Path, clock: Callable[[], datetime] | None
) -> None:
    version = identify(connection, path, VERSION)
    keep_journal(connection, path)
    if version < VERSION:
        if clock is not None:
            now = clock().astimezone().replace(tzinfo=None)
            copy_before_migration(connection, path, now)
        migrate(connection, path)
    with sqlite_failures(path):
        names = connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")
        missing = set(TABLES) - {name for (name,) in names}
    if missing:
        detail = ", ".join(sorted(missing))
        raise StorageError("database-damaged", path=str(path), detail=detail)
