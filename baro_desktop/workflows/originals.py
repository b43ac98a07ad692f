"""Give a stored report back as the file that it was."""

from __future__ import annotations

from pathlib import Path

from baro_desktop.export.target import replace_file
from baro_desktop.models.errors import ExportError
from baro_desktop.storage import reports as stored_reports
from baro_desktop.storage.database import Database
from baro_desktop.workflows.own_files import refuse_own_files


def save_original(db: Database, document: str, target: Path) -> Path:
    """Write the bytes that were imported, and read them back to be sure.

    Raises:
        StorageError: `original-damaged` if the stored bytes are not those of the report.
        ExportError: if the file cannot be written.
    """
    refuse_own_files(db, target)
    _, content = stored_reports.original_of(db, document)
    replace_file(target, content)
    if target.read_bytes() != content:
        raise ExportError("export-target", path=str(target), reason="other")
    return target
