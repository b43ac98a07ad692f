"""The main job on the sample reports, into one folder."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from baro_desktop.models.paper_choice import PaperChoice
from baro_desktop.storage.journal_lines import journal_beside
from baro_desktop.workflows import choices
from baro_desktop.workflows.export_workbook import export_workbook
from baro_desktop.workflows.sample_data import load_samples
from baro_desktop.workflows.workspace import SAMPLE_NAME, Workspace, open_workspace

WORKBOOK_NAME = "udvalgets-projektmappe.xlsx"


@dataclass(frozen=True, slots=True)
class Demo:
    """What the demonstration made."""

    workspace: Workspace
    workbook: Path
    area: str


def make_demo(folder: Path) -> Demo:
    """Import the samples, enter local figures and write the workbook, all in one folder."""
    folder.mkdir(parents=True, exist_ok=True)
    database = folder / SAMPLE_NAME
    for earlier in (database, journal_beside(database)):
        earlier.unlink(missing_ok=True)
    workspace = open_workspace(database)
    with workspace.open() as db:
        load_samples(db, workspace.catalogue)
        area = choices.municipality(db, workspace.catalogue)
        workbook = export_workbook(
            db,
            workspace.catalogue,
            folder / WORKBOOK_NAME,
            area,
            PaperChoice(comparison=choices.comparison(db, area)),
            made_at=datetime.now(),
        )
    return Demo(workspace, workbook, area)
