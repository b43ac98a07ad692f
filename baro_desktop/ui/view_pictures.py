"""Pictures of what the tabs show once something is pressed, and of the menus that they open."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtWidgets import QAbstractButton, QDialog, QLineEdit, QMenu, QWidget

from baro_desktop.models.form.map import MAP_SHEET
from baro_desktop.ui.centre.filtering import FilterBar
from baro_desktop.ui.centre.tab import CentreTab
from baro_desktop.ui.centre.table_panel import TablePanel
from baro_desktop.ui.compare.graphs import LINES, SCATTER, CompareGraphs
from baro_desktop.ui.graph.indicator_graph import IndicatorGraph
from baro_desktop.ui.page_factory import COMPARE

if TYPE_CHECKING:
    from baro_desktop.ui.main_window import MainWindow
    from baro_desktop.workflows.workspace import Workspace

W = TypeVar("W", bound=QWidget)
_NO_SUCH = "findes ikke"
_OTHER = "7.1"
_FORM_OF = "Børne- og Unge"
_WRITTEN: tuple[int | str, ...] = (31, 104, "tolv", "12.5")
"""What is written into the fields of a form, one by one: right, and wrong."""


def view_pictures(window: MainWindow) -> Iterator[tuple[str, QWidget]]:
    """Press what shows a tab in another way; yield what is to be drawn, and put it back."""
    for centre in window.catalogue.centres[:1]:
        page = window.pages.open(centre.tab)
        assert isinstance(page, CentreTab)
        yield from _centre(window, page)
    compared = _inside(window.pages.open(COMPARE), CompareGraphs)
    compared.choose_kind(LINES)
    yield "visning-sammenlign-forloeb", window
    compared.choose_kind(SCATTER)
    compared.choose_other(_OTHER)
    yield "visning-sammenlign-to-indikatorer", window
    compared.choose_kind(0)


def _centre(window: MainWindow, page: CentreTab) -> Iterator[tuple[str, QWidget]]:
    panel, graph = _inside(page, TablePanel), _inside(page, IndicatorGraph)
    field = _inside(_inside(page, FilterBar), QLineEdit)
    toggle = next(b for b in panel.findChildren(QAbstractButton) if b.isCheckable())
    toggle.click()
    yield "visning-alle-som-grafer", window
    toggle.click()
    graph.toggle_table()
    yield "visning-graf-som-tabel", window
    graph.toggle_table()
    field.setText(_NO_SUCH)
    yield "visning-intet-fundet", window
    field.clear()
    yield from _menu("menu-kolonner", panel.open_column_menu())
    menu = page.open_row_menu()
    menu.popup(page.mapToGlobal(page.rect().center()))
    yield from _menu("menu-raekke", menu)
    for action in window.menuBar().actions():
        shown = action.menu()
        if isinstance(shown, QMenu):
            shown.popup(window.mapToGlobal(window.rect().center()))
            yield from _menu(f"menu-{action.text().replace('&', '')}", shown)


def _inside(widget: QWidget, kind: type[W]) -> W:
    found = widget.findChild(kind)
    assert found is not None
    return found


def _menu(name: str, menu: QMenu) -> Iterator[tuple[str, QWidget]]:
    yield name, menu
    menu.hide()


def form_dialog(workspace: Workspace, window: MainWindow) -> QDialog:
    """Open the preview of a form that was filled in rightly and wrongly."""
    from baro_desktop.ui.forms.dialog import FormDialog
    from baro_desktop.workflows import read_form
    from baro_desktop.workflows.make_form import make_form

    area, catalogue = window.selection.area, workspace.catalogue
    centres = [centre for centre in catalogue.centres if centre.tab == _FORM_OF]
    with tempfile.TemporaryDirectory() as folder, workspace.open() as database:
        path = Path(folder) / "indberetningsskema.xlsx"
        make_form(database, catalogue, path, area, centres=centres, today=workspace.today())
        _fill_in(path)
        dialog = FormDialog(read_form.preview(database, catalogue, path, area), window)
    dialog.open()
    return dialog


def _fill_in(path: Path) -> None:
    from openpyxl import load_workbook

    book = load_workbook(path)
    rows = list(book[MAP_SHEET].iter_rows(values_only=True))
    fields = [str(row[5]) for row in rows if row[0] == "field" and str(row[2]).endswith("count")]
    sheet = next(sheet for sheet in book.worksheets if sheet.title == _FORM_OF)
    for address, value in zip(fields, _WRITTEN, strict=False):
        sheet[address] = value
    book.save(path)
