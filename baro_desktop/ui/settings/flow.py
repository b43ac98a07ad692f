"""Opens the settings, stores them, and tells that the window is to be opened anew."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QDialog, QMessageBox, QWidget

from baro_desktop.models.errors import BaroError
from baro_desktop.ui.errors import show_error
from baro_desktop.ui.text import message
from baro_desktop.ui.theme import Theme, ThemeSwitch

if TYPE_CHECKING:
    from baro_desktop.storage.database import Database
    from baro_desktop.ui.settings.dialog import SettingsDialog
    from baro_desktop.workflows.program_settings import Settings
    from baro_desktop.workflows.workspace import Workspace


class SettingsFlow(QObject):
    """Lends the dialog the database, and keeps what was chosen there.

    Signals:
        stored: settings were stored; what can be shown at once is to be shown.
        changed: the dialog is gone; the window shows all of them once it is opened anew.
    """

    stored = Signal()
    changed = Signal()

    def __init__(
        self, workspace: Workspace, database: Database, themes: ThemeSwitch, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._database = database
        self._themes = themes
        self._window = parent
        self._stored = False

    def open(self, page: str = "") -> SettingsDialog:
        """Open the dialog.

        Args:
            page: title of the page to begin with, "" for the first.
        """
        from baro_desktop.ui.settings.dialog import SettingsDialog
        from baro_desktop.workflows import customise, program_settings

        shipped = self._workspace.shipped
        held = program_settings.load(self._database, shipped)
        problems = customise.load(self._database, shipped).problems
        dialog = SettingsDialog(self._workspace, held, problems, self._window)
        dialog.apply_requested.connect(lambda settings: self._store(dialog, settings))
        dialog.finished.connect(lambda _: self._finish(dialog))
        if page:
            dialog.show_page(page)
        self._stored = False
        dialog.open()
        return dialog

    def tell_problems(self) -> QMessageBox | None:
        """Say which settings cannot be used, if any; the window works without them."""
        from baro_desktop.workflows import customise

        problems = customise.load(self._database, self._workspace.shipped).problems
        if not problems:
            return None
        return message(self._window, "warning", "Indstillinger", "\n".join(problems))

    def _store(self, dialog: SettingsDialog, settings: Settings) -> None:
        from baro_desktop.workflows import program_settings

        try:
            program_settings.save(self._database, settings)
        except BaroError as error:
            show_error(dialog, error)
            return
        self._stored = True
        self._themes.choose(Theme(settings.theme), settings.text_size)
        self.stored.emit()
        dialog.stored(settings)

    def _finish(self, dialog: QDialog) -> None:
        dialog.deleteLater()
        if self._stored:
            self.changed.emit()
