from __future__ import annotations

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLineEdit

from baro_desktop.ui.help.licences import licences
from baro_desktop.ui.main_window import MainWindow
from baro_desktop.workflows.workspace import Workspace


def test_licences_come_from_the_packages_and_what_they_need() -> None:
    found = {item.name.casefold(): item for item in licences()}
    assert {"baro desktop", "numpy", "pyqtgraph", "openpyxl", "et_xmlfile"} <= set(found)
    assert all(item.text and item.version for item in found.values())


def test_about_shows_where_the_database_lies(window: MainWindow, filled: Workspace) -> None:
    dialog = window.helping.about()
    field = dialog.findChild(QLineEdit)
    assert field is not None
    assert field.text() == str(filled.database)
    dialog.close()


def test_the_fault_report_counts_and_keeps_everything_else_to_itself(window: MainWindow) -> None:
    window.helping.copy_fault_report()
    text = QGuiApplication.clipboard().text()
    assert "Rapporter: 3" in text
    assert "Qt " in text
    for private in ("Ballerup", "eksempel-", "baro.db", "pct."):
        assert private not in text
