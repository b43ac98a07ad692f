"""How each dialog, menu and message of the window is opened."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

from PySide6.QtWidgets import QDialog, QMenu, QWidget

from baro_desktop.models.catalogue import Catalogue, IndicatorKind
from baro_desktop.models.errors import StorageError
from baro_desktop.models.report import FileResult, Finding, Outcome, Severity
from baro_desktop.ui.centre.tab import CentreTab
from baro_desktop.ui.centre.table_panel import TablePanel
from baro_desktop.ui.errors import show_error
from baro_desktop.ui.files import choose_files, choose_folder, choose_target
from baro_desktop.ui.forms.dialog import FormDialog
from baro_desktop.ui.importing.dialog import ImportDialog
from baro_desktop.ui.main_window import MainWindow
from baro_desktop.ui.reception.pictures import reception_dialogs
from baro_desktop.ui.reports.tick_dialog import TickDialog
from baro_desktop.ui.settings.dialog import SettingsDialog
from baro_desktop.ui.source.dialog import SourceDialog
from baro_desktop.ui.text import ask, message
from baro_desktop.ui.window.trouble import TroubleDialog
from baro_desktop.workflows import read_form, show
from baro_desktop.workflows.make_form import make_form
from baro_desktop.workflows.show_source import FileReader, show_source
from baro_desktop.workflows.workspace import Workspace
from tests.forms.filling import FilledForm

Openers = dict[str, Callable[[], QWidget | None]]

_NOTE = Finding(Severity.ERROR, "read-failed", data={"sentence": "Filen er et billede."})


def windows(window: MainWindow, workspace: Workspace, folder: Path) -> Openers:
    """Return by name how each dialog is opened that one works in."""
    catalogue = workspace.catalogue
    code = catalogue.of_kind(IndicatorKind.LOCAL)[0].code
    housing = next(i.code for i in catalogue.of_kind(IndicatorKind.LOCAL) if i.code == "L9")
    trouble = StorageError("database-readonly", path="baro.db")
    centre = catalogue.find_centre("C-SIK") or catalogue.centres[0]
    area = window.selection.area
    return {
        "indtastning": lambda: window.enter(indicator=code),
        "indtastning af boligområder": lambda: window.enter(indicator=housing),
        "alle tal": lambda: window.enter_grid(centre),
        "historik for et lokalt tal": lambda: window.entering.open_history(area, code),
        "historik for et tal": lambda: _figure_history(window),
        "import i gang": lambda: _import(window, catalogue, ended=False),
        "importens resultat": lambda: _import(window, catalogue, ended=True),
        "skema": lambda: _form(window, workspace, folder),
        "vis i rapporten": lambda: _source(window, workspace),
        "set efter": lambda: TickDialog("Ballerup", "Tallet er ændret.", window),
        "papirer": lambda: window.exporting.open_papers(window.selection),
        "hjælp": window.helping.open,
        "genveje": window.helping.shortcuts,
        "om": window.helping.about,
        "licenser": window.helping.licences,
        "vis udskrift": window.printing.preview,
        "kan ikke åbnes": lambda: TroubleDialog(trouble, Path("baro.db"), window),
    }


def messages(window: MainWindow) -> Openers:
    """Return by name how files are chosen, and how something is told or asked."""
    refused = StorageError("database-locked", path="baro.db")
    return {
        "åbn fil": lambda: choose_files(window, "Importér", "/tmp", ["Alle (*)"], print),
        "vælg mappe": lambda: choose_folder(window, "Importér mappe", "/tmp", print),
        "gem fil": lambda: choose_target(window, "Gem", Path("/tmp/a.xlsx"), "E (*.xlsx)", print),
        "besked": lambda: message(window, "information", "Gemt", "Filen er gemt.", "detaljer"),
        "spørgsmål": lambda: ask(window, "Ryd", "Skal tallet ryddes?", "Ryd", print),
        "fejl": lambda: show_error(window, refused, print),
        "ukendt fejl": lambda: show_error(window, ValueError("x")),
    }


def menus(window: MainWindow) -> Iterator[tuple[str, QMenu]]:
    """Yield the menus of a centre's table, open."""
    page = window.pages.open("C-ARB")
    assert isinstance(page, CentreTab)
    page.select_indicator("1.1")
    yield "rækkens menu", page.open_row_menu()
    page.select_indicator("L1")
    yield "menuen på en lokal række", page.open_row_menu()
    panel = page.findChild(TablePanel)
    assert panel is not None
    yield "kolonner", panel.open_column_menu()


def reception(window: MainWindow, workspace: Workspace) -> Iterator[tuple[str, QDialog]]:
    """Yield the grid of each status table, open."""
    with workspace.open() as database:
        yield from reception_dialogs(workspace, database, window)


def settings(window: MainWindow) -> Iterator[tuple[str, QDialog]]:
    """Yield the settings with each of their pages."""
    dialog = window.open_settings()
    assert isinstance(dialog, SettingsDialog)
    for title in dialog.titles():
        dialog.show_page(title)
        yield f"indstillinger, {title}", dialog


def _figure_history(window: MainWindow) -> QDialog:
    page = window.pages.open("C-ARB")
    assert isinstance(page, CentreTab)
    page.select_indicator("1.1")
    menu = page.open_row_menu()
    next(action for action in menu.actions() if action.text() == "Historik…").trigger()
    menu.deleteLater()
    return page.findChildren(QDialog)[-1]


def _import(window: MainWindow, catalogue: Catalogue, *, ended: bool) -> QDialog:
    dialog = ImportDialog(catalogue.by_code, window)
    dialog.open()
    dialog.show_step(1, 3, "rapport.txt")
    if ended:
        good = FileResult("/x/a.txt", Outcome.IMPORTED, "Ballerup", new=78, observations=78)
        dialog.show_results([good, FileResult("/x/b.pdf", Outcome.REJECTED, findings=(_NOTE,))])
    return dialog


def _form(window: MainWindow, workspace: Workspace, folder: Path) -> QDialog:
    path, area, catalogue = folder / "skema.xlsx", window.selection.area, workspace.catalogue
    with workspace.open() as database:
        make_form(database, catalogue, path, area, today=workspace.today())
        filled = FilledForm(path)
        filled.fill("L6", target_count=12)
        filled.fill("L7", target_value="6.4")
        filled.save()
        return FormDialog(read_form.preview(database, catalogue, path, area), window)


def _source(window: MainWindow, workspace: Workspace) -> QDialog:
    with workspace.open() as database, FileReader(workspace.catalogue) as reader:
        report = show.reports(database)[0]
        source = show_source(database, reader, report.id, "1.2")
    return SourceDialog(source, workspace.catalogue.by_code["1.2"].title, window)
