"""The window. It only puts parts together and passes on what they ask for."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, Signal
from PySide6.QtGui import QCloseEvent, QGuiApplication
from PySide6.QtWidgets import QDialog, QMainWindow, QVBoxLayout, QWidget

from baro_desktop.models.report import FileResult
from baro_desktop.ui.entering import EntryFlow
from baro_desktop.ui.exporting import ExportFlow
from baro_desktop.ui.importing.dropping import DropTarget, pasted_paths
from baro_desktop.ui.importing.flow import ImportFlow
from baro_desktop.ui.importing.words import summary_line
from baro_desktop.ui.menus import Command, add_menu, add_theme_menu, tab_commands
from baro_desktop.ui.page_factory import OVERVIEW, PageFactory
from baro_desktop.ui.pages import Pages
from baro_desktop.ui.reports.actions import ReportActions
from baro_desktop.ui.selection import Selection, area_groups, comparison_choices, first_area
from baro_desktop.ui.source.flow import SourceFlow
from baro_desktop.ui.status import status_text
from baro_desktop.ui.tasks import Tasks
from baro_desktop.ui.text import label
from baro_desktop.ui.theme import Theme, ThemeSwitch
from baro_desktop.ui.toolbar import Toolbar
from baro_desktop.ui.undoing import UndoFlow
from baro_desktop.ui.widgets.banner import Banner
from baro_desktop.ui.widgets.search_field import Hit
from baro_desktop.workflows import preferences as remembered
from baro_desktop.workflows import show
from baro_desktop.workflows.choices import default_comparison

if TYPE_CHECKING:
    from baro_desktop.storage.database import Database
    from baro_desktop.workflows.workspace import Workspace

_FIRST_SIZE = (1366, 768)


class MainWindow(QMainWindow):
    """Menus, toolbar, tabs and status bar around one database.

    Args:
        database: the window's own connection; it is closed with the window.

    Signals:
        samples_requested: the user wants to look at made-up figures.
        own_data_requested: the user wants to leave them.
    """

    samples_requested = Signal()
    own_data_requested = Signal()

    def __init__(self, workspace: Workspace, database: Database, themes: ThemeSwitch) -> None:
        super().__init__()
        self._workspace = workspace
        self._database = database
        self._themes = themes
        self._preferences = remembered.load(database)
        known = show.areas(database)
        area = first_area(self._preferences.municipality, known, workspace.catalogue)
        self._selection = Selection(area, self._preferences.comparison)
        self.tasks = Tasks(workspace, self)
        self.importing = ImportFlow(workspace, self.tasks, self)
        self.exporting = ExportFlow(workspace, self.tasks, self)
        self.entering = EntryFlow(workspace, database, self)
        self.undoing = UndoFlow(database, self.tasks, self)
        self.reporting = ReportActions(workspace, database, self.tasks, self)
        self.sources = SourceFlow(workspace, self.tasks, self)
        self.toolbar = Toolbar()
        self.pages = Pages()
        self._status = label()
        self._build()
        self._connect()
        self._start()

    @property
    def selection(self) -> Selection:
        """What is shown, and what it is held against."""
        return self._selection

    def holds_reports(self) -> bool:
        """Return True when at least one report was imported."""
        return show.counts(self._database).reports > 0

    def select(self, area: str, comparison: tuple[str, ...] | None = None) -> None:
        """Show another area, or other ones beside it."""
        chosen = self._selection.comparison if comparison is None else comparison
        self._selection = Selection(area, chosen)
        self.reload()

    def reload(self) -> None:
        """Show the figures as the database has them now."""
        known = show.areas(self._database)
        area = self._selection.area
        choices = comparison_choices(area, known)
        self.toolbar.set_areas(*area_groups(known, self._workspace.catalogue), area)
        chosen = self._selection.comparison or default_comparison(area, known)
        self.toolbar.comparison.set_choices(choices, chosen)
        self.setWindowTitle(f"{area} – Baro Desktop")
        self._show_badges()
        self.undoing.refresh()
        shown = tuple(name for name in chosen if name in choices)
        self.pages.show_area(area, shown)

    def _show_status(self) -> None:
        """Sum up the present tab, or the database where a tab has nothing to sum up."""
        counted = self.pages.summary() or status_text(show.counts(self._database))
        self._status.setText(counted)

    def show_indicator(self, code: str) -> None:
        """Go to the row of an indicator, in the open centre if it has one there."""
        indicator = self._workspace.catalogue.by_code.get(code)
        centres = [
            centre.tab
            for centre in self._workspace.catalogue.centres
            if indicator is not None and centre.id in indicator.centres
        ]
        if centres:
            current = self.pages.current_name()
            page = self.pages.open(current if current in centres else centres[0])
            page.select_indicator(code)  # type: ignore[attr-defined]

    def enter(self, *, centre: str = "", indicator: str = "") -> QDialog:
        """Open the entry dialog, at a centre or an indicator if one is given."""
        catalogue = self._workspace.catalogue
        place = centre or self.pages.current_name()
        return self.entering.open(
            self._selection.area,
            centre=None if indicator else catalogue.find_centre(place),
            indicator=indicator or None,
        )

    def paste(self) -> None:
        """Import the files or the text on the clipboard."""
        self.importing.start(pasted_paths(QGuiApplication.clipboard().mimeData(), datetime.now()))

    def import_paths(self, paths: Sequence[Path]) -> None:
        """Import files and folders."""
        self.importing.start(list(paths))

    def closeEvent(self, event: QCloseEvent) -> None:
        """Remember the window, stop the worker and close the database."""
        self._remember()
        self.shut_down()
        super().closeEvent(event)

    def shut_down(self) -> None:
        """Save what is being written, stop the worker and close the database."""
        self.pages.save_pending()
        self.tasks.close()
        self._database.close()

    def _build(self) -> None:
        factory = PageFactory(self._workspace, self._database, self)
        for name, build in factory.pages():
            self.pages.add(name, build)
        hits = [Hit(i.title, i.code) for i in self._workspace.catalogue.indicators]
        self.toolbar.search.set_hits(hits)
        centre = QWidget()
        column = QVBoxLayout(centre)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        if self._workspace.sample:
            column.addWidget(self._sample_banner())
        column.addWidget(self.toolbar)
        column.addWidget(self.pages, 1)
        self.setCentralWidget(centre)
        self.statusBar().setSizeGripEnabled(False)
        self.statusBar().addWidget(self._status, 1)
        self._build_menus()

    def _sample_banner(self) -> Banner:
        return Banner(
            "Eksempeldata – ikke rigtige tal",
            "Tallene er opdigtede og må ikke bruges. Jeres egne tal ligger for sig.",
            "Tilbage til egne tal",
            self.own_data_requested.emit,
        )

    def _build_menus(self) -> None:
        bar = self.menuBar()
        sample = self._workspace.sample
        files: list[Command | None] = [
            Command("&Importér rapporter…", self.importing.choose_files, ("Ctrl+O",)),
            Command("Importér &mappe…", self.importing.choose_folder, ("Ctrl+Shift+O",)),
            Command("&Eksportér til Excel…", self._export, ("Ctrl+E",)),
            None,
            Command("&Tilbage til egne tal", self.own_data_requested.emit)
            if sample
            else Command("&Prøv med eksempeldata", self.samples_requested.emit),
            None,
            Command("&Luk", self.close, ("Ctrl+Q",)),
        ]
        add_menu(bar, "&Filer", files, self)
        search = Command("&Søg indikator", self._search, ("Ctrl+F",))
        paste = Command("&Indsæt filer eller tekst som rapport", self.paste, ("Ctrl+V",))
        self.undoing.add_to(add_menu(bar, "&Rediger", [paste, None, search], self))
        view = add_menu(bar, "&Vis", self._view_commands(), self)
        add_theme_menu(view, self._themes.theme, self._themes.choose)
        add_menu(bar, "I&ndtast", self._entry_commands(), self)
        add_menu(bar, "&Hjælp", self._help_commands(), self)

    def _view_commands(self) -> list[Command | None]:
        return [
            *tab_commands(self.pages.names(), self.pages.open),
            None,
            Command("Næste fane", lambda: self._step(1), ("Ctrl+Tab", "Ctrl+PgDown")),
            Command("Forrige fane", lambda: self._step(-1), ("Ctrl+Shift+Tab", "Ctrl+PgUp")),
            None,
            Command("&Opdatér", self.reload, ("F5",)),
        ]

    def _entry_commands(self) -> list[Command | None]:
        centres = self._workspace.catalogue.centres
        return [
            Command("&Indtast tal…", self.enter, ("Ctrl+I",)),
            None,
            *(
                Command(f"{centre.tab}…", partial(self.enter, centre=centre.id))
                for centre in centres
            ),
        ]

    def _help_commands(self) -> list[Command | None]:
        from baro_desktop.ui.help import HelpDialog, show_about

        return [
            Command("&Hjælp", lambda: HelpDialog(self).open(), ("F1",)),
            None,
            Command("&Om Baro Desktop", lambda: show_about(self, self._workspace)),
        ]

    def _connect(self) -> None:
        bar = self.toolbar
        bar.import_requested.connect(self.importing.choose_files)
        bar.entry_requested.connect(lambda: self.enter())
        bar.export_requested.connect(self._export)
        bar.area_chosen.connect(self.select)
        bar.comparison_chosen.connect(lambda names: self.select(self._selection.area, names))
        bar.search.found.connect(self.show_indicator)
        self.importing.finished.connect(self._imported)
        self.importing.figures_requested.connect(self._show_figures)
        self.importing.undo_requested.connect(self.undoing.undo)
        self.undoing.done.connect(self._tell_change)
        self.reporting.changed.connect(self._tell_change)
        self.sources.original_requested.connect(self.reporting.save_original)
        self.entering.saved.connect(self._entered)
        self.pages.shown.connect(lambda _name: self._show_status())
        DropTarget(self).dropped.connect(self.import_paths)

    def _start(self) -> None:
        self.resize(*_FIRST_SIZE)
        geometry = self._preferences.geometry
        if geometry:
            self.restoreGeometry(QByteArray.fromBase64(geometry.encode("ascii")))
        self.pages.open(self._preferences.tab or OVERVIEW)
        self.reload()
        self.setFocus()

    def _imported(self, results: tuple[FileResult, ...]) -> None:
        """Show what came; move to an imported area where the present one has no figures."""
        known = show.areas(self._database)
        areas = [result.area for result in results if result.area in known]
        if self._selection.area not in known and areas and areas[0]:
            self._selection = replace(self._selection, area=areas[0])
        self.reload()
        if results:
            self.statusBar().showMessage(summary_line(results), _MESSAGE_MILLISECONDS)

    def _tell_change(self, said: str) -> None:
        self.reload()
        self.statusBar().showMessage(said, _MESSAGE_MILLISECONDS)

    def _show_figures(self, area: str) -> None:
        self.pages.open(OVERVIEW)
        self.select(area)

    def _show_badges(self) -> None:
        today = self._workspace.today()
        overview = show.overview(
            self._database, self._workspace.catalogue, self._selection.area, today
        )
        missing = {item.centre.tab: len(item.missing) for item in overview.progress}
        for place, name in enumerate(self.pages.names()):
            count = missing.get(name, 0)
            words = "1 lokalt tal mangler" if count == 1 else f"{count} lokale tal mangler"
            self.pages.strip.set_badge(place, count, words)

    def _export(self) -> None:
        self.exporting.choose_file(self._selection)

    def _search(self) -> None:
        self.toolbar.search.setFocus()
        self.toolbar.search.selectAll()

    def _step(self, by: int) -> None:
        names = self.pages.names()
        place = names.index(self.pages.current_name())
        self.pages.open(names[(place + by) % len(names)])

    def _entered(self, code: str) -> None:
        self.reload()
        if self.pages.current_name() != OVERVIEW:
            self.show_indicator(code)

    def _remember(self) -> None:
        geometry = bytes(self.saveGeometry().toBase64().data()).decode("ascii")
        now = remembered.Preferences(
            self._selection.area,
            self._selection.comparison,
            self.pages.current_name(),
            geometry,
            Theme(self._themes.theme).value,
        )
        if now != self._preferences:
            remembered.save(self._database, now)


_MESSAGE_MILLISECONDS = 15_000
