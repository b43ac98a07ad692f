"""Write the committee workbook."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from baro_desktop.export.workbook import write_workbook
from baro_desktop.models.catalogue import Catalogue
from baro_desktop.models.paper_choice import PaperChoice
from baro_desktop.storage.database import Database
from baro_desktop.workflows.committee import committee_contents


def export_workbook(
    db: Database,
    catalogue: Catalogue,
    path: Path,
    area: str,
    choice: PaperChoice | None = None,
    *,
    made_at: datetime,
) -> Path:
    """Write the workbook of an area.

    Args:
        choice: what to take along; by default everything but the history, small counts hidden.

    Raises:
        ExportError: if there are no figures, or the file cannot be written.
    """
    contents = committee_contents(db, catalogue, area, choice or PaperChoice(), made_at)
    return write_workbook(contents, path)
