"""Opens the help where the user is, the list of shortcuts, and what program this is."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QMainWindow, QWidget

from baro_desktop.ui.help.places import page_of_dialog, page_of_tab
from baro_desktop.ui.window.shortcuts import ShortcutDialog, shortcut_groups, shortcuts_markdown

if TYPE_CHECKING:
    from baro_desktop.storage.database import Database
    from baro_desktop.ui.help.about import AboutDialog
    from baro_desktop.ui.help.window import HelpWindow
    from baro_desktop.workflows.workspace import Workspace


class HelpFlow(QObject):
    """Everything in the menu »Hjælp«.

    Args:
        tab: returns the name of the tab that is shown.
    """

    def __init__(
        self, workspace: Workspace, database: Database, tab: Callable[[], str], window: QMainWindow
    ) -> None:
        super().__init__(window)
        self._workspace = workspace
        self._database = database
        self._tab = tab
        self._window = window

    def open(self) -> HelpWindow:
        """Open the page about the tab that is shown."""
        return self.open_page(page_of_tab(self._tab(), self._workspace.catalogue), self._window)

    def open_for(self, dialog: QDialog) -> HelpWindow | None:
        """Open the page about a dialog, above that dialog."""
        from baro_desktop.ui.help.window import HelpWindow

        if isinstance(dialog, HelpWindow):
            return None
        return self.open_page(page_of_dialog(type(dialog).__name__), dialog)

    def open_page(self, name: str, parent: QWidget | None = None) -> HelpWindow:
        """Open a page by its name; a help window that is open already is used again."""
        from baro_desktop.ui.help.pages import load_pages
        from baro_desktop.ui.help.window import HelpWindow

        owner = parent or self._window
        children = Qt.FindChildOption.FindDirectChildrenOnly
        found = owner.findChildren(HelpWindow, options=children)
        shortcuts = shortcuts_markdown(shortcut_groups(self._window.menuBar()))
        made = found[0] if found else HelpWindow(load_pages(shortcuts), owner)
        made.open_page(name)
        made.show()
        made.raise_()
        made.activateWindow()
        return made

    def shortcuts(self) -> ShortcutDialog:
        """Show every shortcut of the menus."""
        dialog = ShortcutDialog(shortcut_groups(self._window.menuBar()), self._window)
        dialog.open()
        return dialog

    def about(self) -> AboutDialog:
        """Tell which version this is, and where the figures lie."""
        from baro_desktop.ui.help.about import AboutDialog

        dialog = AboutDialog(self._workspace, self._database, self._window)
        dialog.open()
        return dialog

    def licences(self) -> QDialog:
        """Show the licences of the packages."""
        from baro_desktop.ui.help.licences import LicenceDialog

        dialog = LicenceDialog(self._window)
        dialog.open()
        return dialog

    def copy_fault_report(self) -> None:
        """Put the fault report on the clipboard and say so."""
        from baro_desktop.ui.help.fault_report import fault_report

        QGuiApplication.clipboard().setText(fault_report(self._workspace, self._database))
        self._window.statusBar().showMessage(_COPIED, _MILLISECONDS)


_COPIED = "Fejlrapporten ligger på udklipsholderen: udgave, system og antal, ingen tal."
_MILLISECONDS = 15_000
