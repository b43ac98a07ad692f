"""What lies beside a database, held against it: the journal and the archive of originals.

Neither is the database, so nothing of it is damage: what is missing is written again from the
database, and told.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from baro_desktop.models.errors import StorageError
from baro_desktop.storage.archive import archive_beside, archived, place_in, put_back
from baro_desktop.storage.database import Database
from baro_desktop.storage.documents import original_of
from baro_desktop.storage.failures import sqlite_failures
from baro_desktop.storage.integrity import Problem
from baro_desktop.storage.journal import head_of, set_aside
from baro_desktop.storage.journal_lines import JournalReader, journal_beside
from baro_desktop.storage.seals import chain_head, seals_from

_MOST_NAMES = 3
_DOCUMENTS = "SELECT id, sha256, name, size FROM documents ORDER BY seq"


def mend(db: Database, *, thorough: bool) -> tuple[Problem, ...]:
    """Let journal and archive hold what the database holds, and return what they did not.

    Args:
        db: was read back and is whole.
        thorough: read every line and every original; otherwise the end of the journal, and
            how long the files are.

    Raises:
        StorageError: if something cannot be read or written.
    """
    older = not (journal_beside(db.path).exists() or archive_beside(db.path).exists())
    with sqlite_failures(db.path):
        told = (*_journal(db, thorough=thorough), *_originals(db, thorough=thorough))
    db.catch_up()
    return (Problem("companions-begun"),) if older and told else told


def _journal(db: Database, *, thorough: bool) -> Iterator[Problem]:
    journal = journal_beside(db.path)
    number, _ = chain_head(db.connection)
    if not journal.exists():
        if number:
            yield Problem("journal-was-missing")
        return
    if thorough and (broken := _broken_line(journal)):
        set_aside(journal)
        yield Problem("journal-was-broken", {"line": broken})
        return
    head = head_of(journal)
    if head is None or not _is_ours(db, head.number, head.digest):
        kept = set_aside(journal)
        yield Problem("journal-was-foreign", {"name": kept.name if kept else ""})
        return
    if head.size < journal.stat().st_size:
        yield Problem("journal-was-torn")
    if head.number < number:
        yield Problem("journal-was-behind", {"count": number - head.number})


def _broken_line(journal: Path) -> int:
    """Return the number of the first line that is not as it was written, 0 for none."""
    try:
        for _ in JournalReader(journal):
            pass
    except StorageError as error:
        if error.code != "journal-broken":
            raise
        return int(str(error.data["line"]))
    return 0


def _is_ours(db: Database, number: int, digest: str) -> bool:
    found = seals_from(db.connection, number)[:1] if number else []
    return not number or any(seal.digest == digest for seal in found)


def _originals(db: Database, *, thorough: bool) -> Iterator[Problem]:
    """Put back what the archive lacks; many are told in one go."""
    names = [*_put_back(db, thorough=thorough)]
    if len(names) > _MOST_NAMES:
        yield Problem("originals-were-missing", {"count": len(names)})
    else:
        yield from (Problem("original-was-missing", {"name": name}) for name in names)


def _put_back(db: Database, *, thorough: bool) -> Iterator[str]:
    """Put back each original that the archive does not hold, and yield its name."""
    archive = archive_beside(db.path)
    for document, sha256, name, size in db.rows(_DOCUMENTS):
        place = place_in(archive, sha256)
        if not thorough and place.is_file() and place.stat().st_size == size:
            continue
        if archived(db.path, sha256) is None:
            put_back(db.path, sha256, original_of(db, document)[1])
            yield name
