"""A database that is damaged, emptied or gone: what there is to go on with, and going on."""

from __future__ import annotations

import uuid
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from enum import Enum
from pathlib import Path

from baro_desktop.models.errors import StorageError
from baro_desktop.storage import backup as stored_backup
from baro_desktop.storage import rebuilding
from baro_desktop.storage.backup_folder import copies_in
from baro_desktop.storage.copying import folder_beside
from baro_desktop.storage.failures import file_failures
from baro_desktop.storage.files import remove_database
from baro_desktop.storage.journal import head_of
from baro_desktop.storage.journal_lines import Change, JournalReader, journal_beside
from baro_desktop.storage.rebuilding import Account
from baro_desktop.storage.seals import chain_head
from baro_desktop.workflows.backup import Held, held_by

_TYPED = ("entries", "remarks", "status_tables", "targets")
_STEPS = ("withdrawals", "finding_ticks", "definition_links")


class Way(Enum):
    """What a database was made of."""

    JOURNAL = "journal"
    COPY_AND_JOURNAL = "copy-and-journal"
    COPY = "copy"


@dataclass(frozen=True, slots=True)
class LastCopy:
    """The newest copy that was read back and is whole.

    Attributes:
        number: of its newest seal.
    """

    path: Path
    made_at: datetime
    held: Held
    number: int


@dataclass(frozen=True, slots=True)
class After:
    """What the journal says was stored after a copy.

    Attributes:
        reports: their names.
        entries: figures, remarks, status tables and targets that were typed.
        steps: removals, undone steps, ticks and links.
        broken: the journal cannot be read to its end.
    """

    reports: tuple[str, ...] = ()
    entries: int = 0
    steps: int = 0
    broken: bool = False

    @property
    def nothing(self) -> bool:
        """True when the copy holds everything that the journal tells of."""
        return not (self.reports or self.entries or self.steps)


@dataclass(frozen=True, slots=True)
class Prospect:
    """What can be had back.

    Attributes:
        copy: None where there is no whole one.
        after: None where there is no journal.
    """

    copy: LastCopy | None
    after: After | None

    @property
    def hopeless(self) -> bool:
        """True when there is nothing to go on with."""
        return self.copy is None and self.after is None


@dataclass(frozen=True, slots=True)
class Rescued:
    """What was made of it.

    Attributes:
        kept: where the damaged database lies now, None where there was none.
        lost: what was stored last may be missing.
    """

    way: Way
    kept: Path | None
    lost: bool


def has_journal(database: Path) -> bool:
    """Tell whether a journal says that there was a database of ours under this name."""
    journal = journal_beside(database)
    return journal.is_file() and journal.stat().st_size > 0


def prospect(database: Path) -> Prospect:
    """Tell what could be had back; nothing is changed.

    Raises:
        StorageError: if the folder cannot be read.
    """
    copy = next(_whole_copies(database), None)
    return Prospect(copy, _after(database, copy.number if copy else 0))


def rescue(database: Path) -> Rescued:
    """Put the best that can be had in the place of a database, which is kept beside it.

    First from journal and archive alone, then from the newest whole copy and the rest of the
    journal, then from that copy.

    Raises:
        StorageError: `rescue-hopeless`, or why nothing could be written; the database is then
            as it was.
    """
    made = database.with_name(f".{uuid.uuid4().hex}.tmp")
    try:
        with file_failures(database):
            way, lost = _make(database, made)
            kept = stored_backup.exchange(made, database, datetime.now().astimezone())
    finally:
        remove_database(made)
    return Rescued(way, kept, lost)


def rebuild(database: Path, out: Path, base: Path | None = None) -> tuple[Account, Held]:
    """Make a database equal to another one, from what lies beside that.

    Returns:
        What was used, and what the new database holds.

    Raises:
        StorageError: as `storage.rebuilding.rebuild`.
    """
    account = rebuilding.rebuild(database, out, base)
    with stored_backup.opened_copy(out) as db:
        return account, held_by(db)


def _make(database: Path, out: Path) -> tuple[Way, bool]:
    """Make the best database that can be had; return what of, and whether something is lost."""
    copy = next(_whole_copies(database), None)
    if _reaches(database, copy.number if copy else 1):
        with suppress(StorageError):
            rebuilding.rebuild(database, out)
            return Way.JOURNAL, False
    if copy is None:
        raise StorageError("rescue-hopeless", path=str(database))
    with suppress(StorageError):
        account = rebuilding.rebuild(database, out, copy.path)
        return Way.COPY_AND_JOURNAL, account.cut
    with stored_backup.opened_copy(copy.path) as db:
        stored_backup.backup(db, out)
    return Way.COPY, True


def _reaches(database: Path, number: int) -> bool:
    """Return whether the journal goes at least as far as a seal."""
    head = head_of(journal_beside(database))
    return head is not None and head.number >= number


def _whole_copies(database: Path) -> Iterator[LastCopy]:
    """Yield the copies that are whole when they are read back, newest first."""
    folder = folder_beside(database)
    for copy in copies_in(folder, database):
        path = folder / copy.name
        with suppress(StorageError), stored_backup.opened_copy(path) as db:
            yield LastCopy(path, copy.made_at, held_by(db), chain_head(db.connection)[0])


def _after(database: Path, number: int) -> After | None:
    journal = journal_beside(database)
    if not journal.exists():
        return None
    reader = JournalReader(journal, over_broken=True)
    new = [change for change in (line.change for line in reader) if _is_after(change, number)]
    reports = [name for change in new for name in _names(change)]
    entries = sum(_count(change, _TYPED) for change in new)
    steps = sum(_count(change, _STEPS) for change in new)
    return After(tuple(reports), entries, steps, bool(reader.broken))


def _is_after(change: Change, number: int) -> bool:
    return bool(change.rows) and change.seal is not None and change.seal.number > number


def _names(change: Change) -> list[str]:
    documents = change.rows.get("documents")
    if documents is None:
        return []
    name = documents.columns.index("name")
    return [str(row[name]) for row in documents.values]


def _count(change: Change, tables: tuple[str, ...]) -> int:
    return sum(len(change.rows[table].values) for table in tables if table in change.rows)
