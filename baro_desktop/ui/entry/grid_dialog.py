"""The dialog in which all local figures of a centre are typed for one year."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QWidget

if TYPE_CHECKING:
    from baro_desktop.storage.database import Database
    from baro_desktop.workflows.workspace import Workspace


class GridDialog(QDialog):
    """A grid of the figures of a centre.

    Signals:
        saved: tuple of the codes of the indicators.
    """

    saved = Signal(object)

    def __init__(
        self,
        workspace: Workspace,
        database: Database,
        area: str,
        centre_id: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._catalogue, self._database = workspace.catalogue, database
        self._area, self._centre = area, centre_id
