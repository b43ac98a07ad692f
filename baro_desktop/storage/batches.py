"""Batches: what a user did in one go, and how it is taken back.

Nothing is deleted. A withdrawal says that a document, an entry, a remark, a tick or a link of
definitions does not count (or counts again); undoing a batch withdraws what it added and
turns its withdrawals round.
"""

from __future__ import annotations

from collections.abc import Iterable

from baro_desktop.models.errors import StorageError
from baro_desktop.models.records import record
from baro_desktop.storage.database import Database
from baro_desktop.storage.observation_rows import new_id
from baro_desktop.storage.rules import withdrawn
from baro_desktop.storage.schema import REVERSIBLE

UNDO, REDO = "undo", "redo"

_WRITTEN = (*REVERSIBLE, "withdrawals")

_INSERT = """
INSERT INTO batches (id, kind, label, reverts, recorded_at, recorded_by)
VALUES (?, ?, ?, ?, ?, ?)
"""

# A batch that stored nothing (a refused file, a repeated report) cannot be undone.
_FILLED = f"""
SELECT id, kind, label, reverts, recorded_at, recorded_by FROM batches b
WHERE b.reverts IS NOT NULL
    OR {" OR ".join(f"EXISTS (SELECT 1 FROM {t} WHERE batch = b.id)" for t in _WRITTEN)}
ORDER BY b.seq
"""

_KNOWN = " UNION ALL ".join(f"SELECT id FROM {table} WHERE id = ?1" for table in REVERSIBLE)

_ADDED = " UNION ALL ".join(f"SELECT id FROM {table} WHERE batch = ?1" for table in REVERSIBLE)

_INSERT_WITHDRAWAL = """
INSERT INTO withdrawals (id, target, withdrawn, batch, recorded_at, recorded_by)
VALUES (?, ?, ?, ?, ?, ?)
"""

_CHANGES = """
SELECT w.target, w.withdrawn, COALESCE((SELECT b.withdrawn FROM withdrawals b
    WHERE b.target = w.target AND b.seq < w.seq ORDER BY b.seq DESC LIMIT 1), 0)
FROM withdrawals w WHERE w.batch = ? ORDER BY w.seq
"""


@record
class Batch:
    """What was done in one go.

    Attributes:
        kind: `import`, `entry`, `removal`, `remark`, … or `undo` and `redo`.
        label: Danish name for »Fortryd«.
        reverts: the batch that an undo takes back or a redo does again.
    """

    id: str
    kind: str
    label: str
    reverts: str | None
    recorded_at: str
    recorded_by: str


def new_batch(db: Database, kind: str, label: str, *, reverts: str | None = None) -> str:
    """Begin a batch and return its id; the label may name a file that is about to be refused.

    Raises:
        StorageError: if the database cannot be written.
    """
    batch = new_id()
    _insert(db, batch, kind, label, reverts)
    return batch


class ComingBatch:
    """A batch that is stored with the first thing that it holds, in the same transaction.

    So a step that comes to nothing leaves nothing, and one of a single thing costs the disk no
    second transaction.
    """

    def __init__(self, db: Database, kind: str, label: str) -> None:
        """Prepare a batch as `new_batch` begins one; nothing is stored yet."""
        self._db = db
        self._kind = kind
        self._label = label
        self._id = new_id()

    def stored(self) -> str:
        """Return its id, for the transaction that is under way and stores something of it.

        Raises:
            StorageError: if the database cannot be written.
        """
        if not self._db.rows("SELECT 1 FROM batches WHERE id = ?", [self._id]):
            _insert(self._db, self._id, self._kind, self._label, None)
        return self._id


def withdraw(db: Database, targets: Iterable[str], batch: str) -> None:
    """Say that documents, entries or remarks do not count; what held before holds again.

    Raises:
        KeyError: for an id that is none of these.
        StorageError: if the database cannot be written.
    """
    _change(db, dict.fromkeys(targets, True), batch)


def restore(db: Database, targets: Iterable[str], batch: str) -> None:
    """Say that withdrawn documents, entries or remarks count again.

    Raises:
        KeyError, StorageError: as `withdraw`.
    """
    _change(db, dict.fromkeys(targets, False), batch)


def undoable(db: Database) -> Batch | None:
    """Return what »Fortryd« would take back, None when there is nothing."""
    done, _ = _stacks(db)
    return done[-1] if done else None


def redoable(db: Database) -> Batch | None:
    """Return what »Annullér fortryd« would do again, None when there is nothing."""
    _, undone = _stacks(db)
    return undone[-1] if undone else None


def undo(db: Database, batch: str) -> None:
    """Take back the batch that `undoable` named.

    Raises:
        StorageError: `undo-stale` if something else was done since, in another window.
    """
    with db.writing():
        found = _require(undoable(db), batch)
        changes = reversed(db.rows(_CHANGES, [batch]))
        before = {target: bool(held) for target, _, held in changes}
        before |= dict.fromkeys(_added(db, batch), True)
        _change(db, before, new_batch(db, UNDO, found.label, reverts=batch))


def redo(db: Database, batch: str) -> None:
    """Do again the batch that `redoable` named.

    Raises:
        StorageError: `undo-stale`, as `undo`.
    """
    with db.writing():
        found = _require(redoable(db), batch)
        after = dict.fromkeys(_added(db, batch), False)
        after |= {target: bool(held) for target, held, _ in db.rows(_CHANGES, [batch])}
        _change(db, after, new_batch(db, REDO, found.label, reverts=batch))


def _insert(db: Database, batch: str, kind: str, label: str, reverts: str | None) -> None:
    from baro_desktop.models.personal_data import without_cpr_numbers  # patterns: not for a start

    row = (batch, kind, str(without_cpr_numbers(label)), reverts, db.now(), db.user)
    with db.writing():
        db.write(_INSERT, [row])


def _stacks(db: Database) -> tuple[list[Batch], list[Batch]]:
    """Return the batches that are done and those that are undone, latest last."""
    done: list[Batch] = []
    undone: list[Batch] = []
    for batch in (Batch(*row) for row in db.rows(_FILLED)):
        if batch.kind == UNDO:
            undone.append(done.pop())
        elif batch.kind == REDO:
            done.append(undone.pop())
        else:
            done.append(batch)
            undone.clear()
    return done, undone


def _require(found: Batch | None, batch: str) -> Batch:
    if found is None or found.id != batch:
        raise StorageError("undo-stale", label=found.label if found else "")
    return found


def _added(db: Database, batch: str) -> list[str]:
    return [target for (target,) in db.rows(_ADDED, [batch])]


def _change(db: Database, wanted: dict[str, bool], batch: str) -> None:
    with db.writing():
        rows = []
        for target, state in wanted.items():
            if not db.rows(_KNOWN, [target]):
                raise KeyError(target)
            if bool(db.rows(f"SELECT {withdrawn('?1')}", [target])[0][0]) != state:
                rows.append((new_id(), target, int(state), batch, db.now(), db.user))
        db.write(_INSERT_WITHDRAWAL, rows)
