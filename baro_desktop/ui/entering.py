"""Typing in local figures: opens the dialog where something is wanted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QDialog, QWidget

if TYPE_CHECKING:
    from baro_desktop.models.catalogue import Centre
    from baro_desktop.storage.database import Database
    from baro_desktop.workflows.workspace import Workspace


class EntryFlow(QObject):
    """Opens the entry dialog and tells when a figure was saved.

    Signals:
        saved: code of the indicator.
    """

    saved = Signal(str)

    def __init__(self, workspace: Workspace, database: Database, window: QWidget) -> None:
        super().__init__(window)
        self._workspace = workspace
        self._database = database
        self._window = window

    def open(
        self, area: str, *, centre: Centre | None = None, indicator: str | None = None
    ) -> QDialog:
        """Open the dialog for an area, at a centre or an indicator if one is given."""
        from baro_desktop.ui.entry.dialog import EntryDialog

        dialog: QDialog = EntryDialog(
            self._workspace,
            self._database,
            area,
            centre=centre,
            indicator=indicator,
            parent=self._window,
        )
        dialog.saved.connect(self.saved)  # type: ignore[attr-defined]
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
        return dialog
