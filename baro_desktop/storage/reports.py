"""Reports: compared with what held, stored whole in one transaction, told about.

A document keeps all its figures even if another report says the same, so that removing
either leaves exactly what held without it.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from baro_desktop.models.observation import Observation, StoredObservation
from baro_desktop.models.records import field, record
from baro_desktop.models.report import NewDefinition, Outcome, Report
from baro_desktop.storage.batches import restore
from baro_desktop.storage.database import Database
from baro_desktop.storage.documents import (
    find_document,
    insert_document,
    list_reports,
    newest_months,
    original_of,
    reports_by_id,
    same_reports,
    withdrawn_document,
)
from baro_desktop.storage.observation_rows import (
    COLUMNS,
    HeldFigure,
    Origin,
    held_figures,
    held_for,
    insert_observations,
    read_observations,
    same_figure,
)
from baro_desktop.storage.rules import COUNTS

if TYPE_CHECKING:
    from baro_desktop.storage.originals import Original

__all__ = [
    "Changes",
    "Revision",
    "StoreCounts",
    "compare_report",
    "definitions_in_use",
    "find_document",
    "known_definitions",
    "list_reports",
    "newest_months",
    "original_of",
    "reports_by_id",
    "store_report",
]

_OF_DOCUMENT = f"""
SELECT {COLUMNS} FROM observations o JOIN keys k ON k.seq = o.key
WHERE o.document = ? ORDER BY o.seq
"""

_IN_USE = f"""
SELECT u.indicator, u.definition FROM (SELECT DISTINCT indicator, definition FROM keys) u
WHERE EXISTS (SELECT 1 FROM keys k JOIN observations x ON x.key = k.seq
    WHERE k.indicator = u.indicator AND k.definition = u.definition AND {COUNTS})
"""


@record
class Revision:
    """Two reports that say different things about the same figure.

    Attributes:
        old: what held before.
        new: what the report says.
        new_holds: False when the report is older than the one that `old` comes from.
    """

    old: StoredObservation
    new: Observation
    new_holds: bool


@record
class Changes:
    """What the figures of a report are to the database; the three add up to all of them.

    Attributes:
        twin: the document that says all of it already, None when there is none.
        held: what holds for each figure in brief, for storing them in the same transaction.
    """

    new: int
    unchanged: int
    revised: int
    revisions: tuple[Revision, ...]
    twin: str | None = None
    held: Sequence[HeldFigure | None] = field(default=(), repr=False)


@record
class StoreCounts:
    """What storing a report came to; `document_id` may be of one that was there already."""

    document_id: str
    new: int
    unchanged: int
    revised: int
    revisions: tuple[Revision, ...]


def compare_report(db: Database, report: Report) -> Changes:
    """Tell what the figures of a report would be to the database; nothing is stored."""
    twin = _same_report(db, report)
    if twin is not None:
        return Changes(0, len(report.observations), 0, (), twin)
    return _compare(db, report.observations, rank_of(report))


def store_report(
    db: Database,
    report: Report,
    *,
    name: str,
    kind: str,
    original: Original,
    outcome: Outcome,
    batch: str,
    changes: Changes | None = None,
) -> StoreCounts:
    """Store a report with its original, findings and new definitions, or nothing of it.

    A report that is there already, as the same bytes or with the same figures, is not
    stored again. A withdrawn one with the same bytes counts again with the figures that
    were read then.

    Args:
        changes: what `compare_report` said in this very transaction; asked where left out.

    Raises:
        StorageError: if the database refuses or cannot be written.
        ValueError: if the hash is not that of the content.
    """
    original.packed()  # refused, or long at work, before the transaction
    with db.writing():
        if known := find_document(db, original.sha256):
            return StoreCounts(known.id, 0, known.observations, 0, ())
        changes = changes or compare_report(db, report)
        if changes.twin is not None:
            return _counts(changes.twin, changes)
        if earlier := withdrawn_document(db, original.sha256):
            return _restore(db, report, earlier, batch)
        document = insert_document(
            db, report, original, name=name, kind=kind, outcome=outcome, batch=batch
        )
        origin = Origin(rank_of(report), document=document)
        insert_observations(db, report.observations, origin, changes.held)
    return _counts(document, changes)


def rank_of(report: Report) -> str:
    """Return the text by which its figures are ranked: its day, else that of its month."""
    return (report.generated_on or report.month).isoformat()


def known_definitions(db: Database) -> tuple[NewDefinition, ...]:
    """Return the wordings that reports brought, in the order they came."""
    rows = db.rows("SELECT id, indicator, wording FROM definitions ORDER BY seq")
    return tuple(NewDefinition(*row) for row in rows)


def definitions_in_use(db: Database) -> dict[str, set[str]]:
    """Return the ids of the meanings that figures have, by indicator."""
    used: dict[str, set[str]] = {}
    for indicator, definition in db.rows(_IN_USE):
        used.setdefault(indicator, set()).add(definition)
    return used


def _restore(db: Database, report: Report, document: str, batch: str) -> StoreCounts:
    observations = _observations_of(db, document)
    changes = _compare(db, observations, rank_of(report))
    restore(db, [document], batch)
    return _counts(document, changes)


def _counts(document: str, changes: Changes) -> StoreCounts:
    return StoreCounts(document, changes.new, changes.unchanged, changes.revised, changes.revisions)


def _compare(db: Database, observations: Sequence[Observation], rank: str) -> Changes:
    held = held_figures(db, observations)
    new = 0
    other: list[Observation] = []
    for observation, found in zip(observations, held, strict=True):
        if found is None or found.rank is None:
            new += 1
        elif not found.says(observation.figure):
            other.append(observation)
    told = held_for(db, [observation.key for observation in other]) if other else {}
    revisions = tuple(Revision(told[item.key], item, rank >= told[item.key].rank) for item in other)
    unchanged = len(observations) - new - len(revisions)
    return Changes(new, unchanged, len(revisions), revisions, held=held)


def _same_report(db: Database, report: Report) -> str | None:
    """Return the document that says all of this already, under the same title and day."""
    for document in same_reports(db, report):
        own = {held.key: held for held in _observations_of(db, document)}
        if all(_says(own.get(wanted.key), wanted) for wanted in report.observations):
            return document
    return None


def _says(own: Observation | None, wanted: Observation) -> bool:
    return (
        own is not None
        and same_figure(own.figure, wanted.figure)
        and own.baseline == wanted.baseline
    )


def _observations_of(db: Database, document: str) -> tuple[Observation, ...]:
    stored = read_observations(db, db.rows(_OF_DOCUMENT, [document]))
    return tuple(item.observation for item in stored)
