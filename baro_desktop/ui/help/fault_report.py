"""»Kopiér fejlrapport«: what those who help must know, and nothing that is private."""

from __future__ import annotations

import platform
import sys
from typing import TYPE_CHECKING

from PySide6.QtCore import qVersion
from PySide6.QtGui import QGuiApplication

from baro_desktop import __version__
from baro_desktop.workflows import show, technical

if TYPE_CHECKING:
    from baro_desktop.storage.database import Database
    from baro_desktop.workflows.workspace import Workspace


def fault_report(workspace: Workspace, database: Database) -> str:
    """Return version, platform and counts: no figures, no names of files, no remarks."""
    counts = show.counts(database)
    screen = QGuiApplication.primaryScreen()
    size = screen.size()
    kind = "eksempeldata" if workspace.sample else "egne tal"
    lines = (
        f"Baro Desktop {__version__}",
        f"Python {platform.python_version()} ({sys.platform}, {platform.machine()})",
        f"System {platform.system()} {platform.release()}",
        f"Qt {qVersion()}, {QGuiApplication.platformName()}",
        f"Skærm {size.width()}×{size.height()}, skalering {screen.devicePixelRatio():g}",
        f"Database: skema {technical.schema_version(database)}, {kind}",
        f"Rapporter: {counts.reports}",
        f"Tal i alt: {counts.observations}",
        f"Kommuner med tal: {len(show.areas(database))}",
    )
    return "\n".join(lines)
