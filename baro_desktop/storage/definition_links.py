"""Definitions that the user counts as the same series; the newest word that is not undone holds."""

from __future__ import annotations

from collections.abc import Iterable

from baro_desktop.models.definitions import DefinitionLink
from baro_desktop.storage.database import Database
from baro_desktop.storage.observation_rows import new_id
from baro_desktop.storage.rules import withdrawn

_INSERT = """
INSERT INTO definition_links (id, indicator, definition, same_as, linked, batch, recorded_at,
    recorded_by)
VALUES (?, ?, ?, ?, ?, ?, ?, ?)
"""
_CURRENT = f"""
SELECT l.indicator, l.definition, l.same_as FROM definition_links l
WHERE l.linked AND l.id = (SELECT n.id FROM definition_links n
    WHERE n.definition = l.definition AND n.same_as = l.same_as AND NOT {withdrawn("n.id")}
    ORDER BY n.seq DESC LIMIT 1)
ORDER BY l.seq
"""


def store_links(db: Database, links: Iterable[DefinitionLink], *, linked: bool, batch: str) -> None:
    """Say that definitions are the same series, or that they are not any more.

    Raises:
        StorageError: if the database refuses or cannot be written.
    """
    with db.writing():
        said = (int(linked), batch, db.now(), db.user)
        rows = [(new_id(), link.indicator, link.definition, link.same_as, *said) for link in links]
        db.write(_INSERT, rows)


def current_links(db: Database) -> tuple[DefinitionLink, ...]:
    """Return the links that hold, oldest first."""
    return tuple(DefinitionLink(*row) for row in db.rows(_CURRENT))
