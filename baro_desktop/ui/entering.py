"""Typing in local figures: opens the dialog, the grid or the history where it is wanted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QDialog, QWidget

from baro_desktop.ui.entry.grid_flow import GridFlow
from baro_desktop.ui.entry_right import why_no_entry
from baro_desktop.ui.text import message

if TYPE_CHECKING:
    from baro_desktop.models.catalogue import Centre
    from baro_desktop.models.period import Period
    from baro_desktop.storage.database import Database
    from baro_desktop.workflows.workspace import Workspace


class EntryFlow(QObject):
    """Opens what local figures are typed in, and tells when one was saved.

    Attributes:
        read_only: nothing can be written.

    Signals:
        saved: code of an indicator; once for each of several that were saved together.
    """

    saved = Signal(str)

    def __init__(self, workspace: Workspace, database: Database, window: QWidget) -> None:
        super().__init__(window)
        self._workspace = workspace
        self._database = database
        self._window = window
        self.read_only = False
        self.grid = GridFlow(workspace, database, window)
        self.grid.saved.connect(self._saved_together)

    def _refused(self, area: str) -> QDialog | None:
        """Say why nothing can be typed in; None where it can."""
        why = why_no_entry(area, read_only=self.read_only)
        return message(self._window, "information", "Indtast tal", why) if why else None

    def open(
        self, area: str, *, centre: Centre | None = None, indicator: str | None = None
    ) -> QDialog:
        """Open the dialog for an area, at a centre or an indicator if one is given.

        Returns:
            A message that says why, where nothing can be typed in for the area.
        """
        refused = self._refused(area)
        if refused is not None:
            return refused
        from baro_desktop.ui.entry.dialog import EntryDialog

        dialog = EntryDialog(
            self._workspace,
            self._database,
            area,
            centre=centre,
            indicator=indicator,
            parent=self._window,
        )
        dialog.offer_grid(lambda chosen: self.open_grid(area, chosen))
        return self._show(dialog, dialog.saved)

    def open_grid(self, area: str, centre: Centre) -> QDialog:
        """Open the grid with all local figures of a centre, or a message as `open`."""
        return self._refused(area) or self.grid.open(area, centre.id)

    def open_history(self, area: str, code: str, period: Period | None = None) -> QDialog:
        """Open the history of a local figure."""
        from baro_desktop.ui.entry.history import HistoryDialog

        dialog = HistoryDialog(self._workspace, self._database, area, code, period, self._window)
        return self._show(dialog, dialog.saved)

    def _show(self, dialog: QDialog, saved: object) -> QDialog:
        saved.connect(self.saved)  # type: ignore[attr-defined]
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
        return dialog

    def _saved_together(self, codes: tuple[str, ...]) -> None:
        for code in codes:
            self.saved.emit(code)
