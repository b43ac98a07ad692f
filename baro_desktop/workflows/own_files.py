"""What a database is made of is never written over by a paper, a form or a copy."""

from __future__ import annotations

from pathlib import Path

from baro_desktop.models.errors import ExportError
from baro_desktop.storage.belongings import belonging_to
from baro_desktop.storage.database import Database


def refuse_own_files(db: Database, target: Path) -> None:
    """Refuse a target that belongs to the database: a mistyped name would lose all figures.

    Raises:
        ExportError: `export-target` with `path` and the reason `own`.
    """
    database = db.path.resolve()
    own = belonging_to(database)(target.resolve())
    if own or (target.exists() and target.samefile(database)):
        raise ExportError("export-target", path=str(target), reason="own")
