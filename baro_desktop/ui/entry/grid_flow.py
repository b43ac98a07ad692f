"""Typing in all figures of a centre: opens the grid where it is wanted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QDialog, QWidget

if TYPE_CHECKING:
    from baro_desktop.storage.database import Database
    from baro_desktop.workflows.workspace import Workspace


class GridFlow(QObject):
    """Opens the grid of a centre and tells which figures were saved.

    Signals:
        saved: tuple of the codes of the indicators.
    """

    saved = Signal(object)

    def __init__(self, workspace: Workspace, database: Database, parent: QWidget) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._database = database
        self._window = parent

    def open(self, area: str, centre_id: str) -> QDialog:
        """Open the grid with the local indicators of a centre, by its id."""
        from baro_desktop.ui.entry.grid_dialog import GridDialog

        dialog = GridDialog(self._workspace, self._database, area, centre_id, self._window)
        dialog.saved.connect(self.saved)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
        return dialog
