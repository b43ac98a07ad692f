"""An own indicator that is made in the dialog stands wherever the shipped ones do."""

from __future__ import annotations

from datetime import datetime
from decimal import Decimal
from pathlib import Path

import openpyxl
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox

from baro_desktop.models.entry import Entry, GroupInput
from baro_desktop.models.paper_choice import PaperChoice
from baro_desktop.models.period import year_period
from baro_desktop.storage.database import Database
from baro_desktop.ui.entry.dialog import EntryDialog
from baro_desktop.ui.settings.indicators_page import IndicatorsPage
from baro_desktop.workflows import enter_figures, show
from baro_desktop.workflows.export_workbook import export_workbook
from baro_desktop.workflows.make_form import make_form
from baro_desktop.workflows.workspace import Workspace
from tests.ui.settings.conftest import Open
from tests.ui.settings.test_dialog import field, page_of, type_into
from tests.ui.settings.test_pages import tick

TITLE = "L11 Mentorer"


def make_indicator(open_page: Open) -> None:
    """Make a count that C-ARB follows, by keyboard alone."""
    dialog = open_page("Indikatorer")
    own = page_of(dialog, IndicatorsPage).add()
    type_into(own, "Navn", "Mentorer")
    type_into(own, "Spørgsmål", "Hvor mange mentorer er der?")
    QTest.keyClick(field(own, QComboBox, "Form"), Qt.Key.Key_Down)
    type_into(own, "Enhed", "mentorer")
    type_into(own, "Enhed i ental", "mentor")
    tick(own, "Centre, som følger indikatoren", "C-ARB")
    QTest.keyClick(own, Qt.Key.Key_Return)
    QTest.keyClick(dialog, Qt.Key.Key_Return)


def words(path: Path) -> str:
    """Return every text of a workbook."""
    sheets = openpyxl.load_workbook(path).worksheets
    return "\n".join(
        str(cell) for sheet in sheets for row in sheet.iter_rows(values_only=True) for cell in row
    )


def test_tab_form_entry_and_export_have_it(
    database: Database, filled: Workspace, open_page: Open, tmp_path: Path
) -> None:
    make_indicator(open_page)
    made = filled.at(filled.database).catalogue
    centre = made.find_centre("C-ARB")
    assert centre is not None
    rows = show.centre_table(database, made, centre, "Ballerup", ()).rows
    assert TITLE in [row.indicator.title for row in rows]
    form = make_form(database, made, tmp_path / "skema.xlsx", "Ballerup", today=filled.today())
    assert TITLE in words(form)
    count = GroupInput(Decimal(7777))
    enter_figures.enter(database, made, Entry("Ballerup", "L11", year_period(2025), count, count))
    out = tmp_path / "ud.xlsx"
    now = datetime(2026, 6, 15)
    export_workbook(database, made, out, "Ballerup", PaperChoice(), made_at=now)
    assert TITLE in words(out)
    assert "7777" in words(out)


def test_the_entry_dialog_offers_it(database: Database, filled: Workspace, open_page: Open) -> None:
    make_indicator(open_page)
    dialog = EntryDialog(filled.at(filled.database), database, "Ballerup", indicator="L11")
    dialog.show()
    shown = [box.currentText() for box in dialog.findChildren(QComboBox)]
    assert TITLE in shown
    dialog.reject()
