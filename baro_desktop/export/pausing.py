"""A paper can be stopped between two of its steps: sheets, tables, graphs, the renaming."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from baro_desktop.models.errors import ExportError

Pause = Callable[[], None]
"""Is called between two steps, and raises where nothing more is wanted."""

STOPPED = "export-stopped"


def no_pause() -> None:
    """Go on."""


def pause_of(stops: Callable[[], bool], path: Path) -> Pause:
    """Return a pause that raises `export-stopped` once nothing more is wanted.

    Args:
        stops: tells whether the user has asked to stop.
        path: the paper that is then not written.
    """

    def pause() -> None:
        if stops():
            raise ExportError(STOPPED, path=str(path))

    return pause
