"""Write the committee workbook."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from baro_desktop.models.catalogue import Catalogue
from baro_desktop.models.paper_choice import PaperChoice
from baro_desktop.storage.database import Database
from baro_desktop.workflows.write_papers import write_workbook


def export_workbook(
    db: Database,
    catalogue: Catalogue,
    path: Path,
    area: str,
    choice: PaperChoice | None = None,
    *,
    made_at: datetime,
) -> Path:
    """Write the workbook of an area as the command does: a file that is there is replaced.

    Args:
        choice: what to take along; by default everything but the history, small counts hidden.

    Raises:
        ExportError: if there are no figures, or the file cannot be written.
    """
    wanted = choice or PaperChoice()
    return write_workbook(db, catalogue, path, area, wanted, made_at=made_at, replace=True)
