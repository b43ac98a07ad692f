"""»Om Baro Desktop«: version, where the figures lie, licences, and the fault report."""

from __future__ import annotations

import platform
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, qVersion
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QGridLayout, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from baro_desktop import __version__
from baro_desktop.ui.help.fault_report import fault_report
from baro_desktop.ui.help.licences import LicenceDialog
from baro_desktop.ui.text import label
from baro_desktop.ui.widgets.buttons import primary_button, secondary_button
from baro_desktop.workflows import technical

if TYPE_CHECKING:
    from baro_desktop.storage.database import Database
    from baro_desktop.workflows.workspace import Workspace

_WHAT = "Integrationsbarometerets rapporter og kommunens lokale indikatorer på ét sted."
_PRIVATE = "Fejlrapporten rummer udgave, system og antal. Ingen tal, filnavne eller bemærkninger."


class AboutDialog(QDialog):
    """What program this is; the path can be marked and copied."""

    def __init__(
        self, workspace: Workspace, database: Database, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._report = fault_report(workspace, database)
        self.setWindowTitle("Om Baro Desktop")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._said = label(_PRIVATE, role="small", wrap=True)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(20, 18, 20, 14)
        outer.setSpacing(10)
        outer.addWidget(label("Baro Desktop", role="large"))
        outer.addWidget(label(_WHAT, wrap=True))
        outer.addLayout(self._facts(workspace, technical.schema_version(database)))
        outer.addWidget(self._said)
        outer.addLayout(self._buttons())
        self.resize(600, self.sizeHint().height())

    def copy_report(self) -> None:
        """Put the fault report on the clipboard."""
        QGuiApplication.clipboard().setText(self._report)
        self._said.setText("Fejlrapporten ligger på udklipsholderen. " + _PRIVATE)

    def _facts(self, workspace: Workspace, schema: int) -> QGridLayout:
        grid = QGridLayout()
        grid.setColumnStretch(1, 1)
        grid.setHorizontalSpacing(14)
        grid.setVerticalSpacing(6)
        facts = (
            ("Udgave", __version__),
            ("Databasens skema", str(schema)),
            ("Licens", "Mozilla Public License 2.0"),
            ("Bygget på", f"Python {platform.python_version()} og Qt {qVersion()} (LGPL 3)"),
        )
        for row, (name, text) in enumerate(facts):
            grid.addWidget(label(name, role="muted"), row, 0)
            grid.addWidget(label(text, selectable=True), row, 1)
        path = QLineEdit(str(workspace.database))
        path.setReadOnly(True)
        path.setCursorPosition(0)
        path.setAccessibleName("Databasens sti")
        grid.addWidget(label("Database", role="muted"), len(facts), 0)
        grid.addWidget(path, len(facts), 1)
        return grid

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.addWidget(secondary_button("Licenser…", lambda: LicenceDialog(self).open()))
        row.addWidget(secondary_button("Kopiér fejlrapport", self.copy_report))
        row.addStretch(1)
        close = primary_button("Luk", self.accept)
        row.addWidget(close)
        close.setFocus()
        return row
