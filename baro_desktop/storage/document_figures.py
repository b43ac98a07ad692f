"""The figures of one document, withdrawn or not, as they were read then."""

from __future__ import annotations

from baro_desktop.models.observation import StoredObservation
from baro_desktop.storage.database import Database
from baro_desktop.storage.observation_rows import COLUMNS, read_observations

_OF_INDICATOR = f"""
SELECT {COLUMNS} FROM observations o JOIN keys k ON k.seq = o.key
WHERE o.document = ? AND k.indicator = ? ORDER BY o.seq
"""

_OF_DOCUMENT = f"""
SELECT {COLUMNS} FROM observations o JOIN keys k ON k.seq = o.key
WHERE o.document = ? ORDER BY o.seq
"""


def figures_in(db: Database, document: str) -> tuple[StoredObservation, ...]:
    """Return everything that a document says."""
    return read_observations(db, db.rows(_OF_DOCUMENT, [document]))


def figures_of(db: Database, document: str, indicator: str) -> tuple[StoredObservation, ...]:
    """Return what a document says about an indicator, in the order of its columns."""
    return read_observations(db, db.rows(_OF_INDICATOR, [document, indicator]))
