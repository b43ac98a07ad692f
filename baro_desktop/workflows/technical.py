"""What those who help want to know about a database, without any figure in it."""

from __future__ import annotations

from baro_desktop.storage.connection import pragma
from baro_desktop.storage.database import Database


def schema_version(db: Database) -> int:
    """Return the version of the database's schema."""
    return int(str(pragma(db.connection, "user_version")))
