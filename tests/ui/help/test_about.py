from __future__ import annotations

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit

from baro_desktop.ui.help.licences import listed_packages
from baro_desktop.ui.main_window import MainWindow
from baro_desktop.ui.widgets.table import Table
from baro_desktop.workflows.workspace import Workspace


def test_licences_come_from_the_packages_and_what_they_need() -> None:
    found = {item.name.casefold(): item for item in listed_packages()}
    needed = {"baro desktop", "numpy", "pyqtgraph", "openpyxl", "et_xmlfile", "typst", "highspy"}
    assert needed <= set(found)
    assert all(item.licence and item.version and item.texts for item in found.values())


def test_the_wording_of_the_chosen_licence_stands_below_the_list(window: MainWindow) -> None:
    dialog = window.helping.licences()
    table, text = dialog.findChild(Table), dialog.findChild(QPlainTextEdit)
    assert table is not None
    assert text is not None
    assert "Mozilla Public License" in text.toPlainText()
    names = [package.name for package in listed_packages()]
    table.setCurrentIndex(table.model().index(names.index("PySide6_Essentials"), 0))
    assert "GNU LESSER GENERAL PUBLIC LICENSE" in text.toPlainText()
    dialog.close()


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
