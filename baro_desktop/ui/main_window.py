"""The window. It only puts parts together and passes on what they ask for."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, Qt, Signal
from PySide6.QtGui import QCloseEvent, QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QDialog, QMainWindow, QVBoxLayout, QWidget

from baro_desktop.models.catalogue import Catalogue, Centre, IndicatorKind
from baro_desktop.models.report import FileResult
from baro_desktop.ui.entering import EntryFlow
from baro_desktop.ui.exporting import ExportFlow
from baro_desktop.ui.forms.flow import FormFlow
from baro_desktop.ui.help.flow import HelpFlow
from baro_desktop.ui.importing.dropping import DropTarget, pasted_paths
from baro_desktop.ui.importing.flow import ImportFlow
from baro_desktop.ui.importing.words import summary_line
from baro_desktop.ui.page_factory import OVERVIEW, PageFactory
from baro_desktop.ui.pages import Pages
from baro_desktop.ui.papers.agenda_flow import AgendaFlow
from baro_desktop.ui.printing.flow import PrintFlow
from baro_desktop.ui.reports.actions import ReportActions
from baro_desktop.ui.selection import Selection, area_groups, comparison_choices, read_preferences
from baro_desktop.ui.settings.flow import SettingsFlow
from baro_desktop.ui.source.flow import SourceFlow
from baro_desktop.ui.status import status_text
from baro_desktop.ui.tasks import Tasks
from baro_desktop.ui.text import label
from baro_desktop.ui.theme import Theme, ThemeSwitch
from baro_desktop.ui.toolbar import Toolbar
from baro_desktop.ui.undoing import UndoFlow
from baro_desktop.ui.widgets.copying import copy_from, is_copy_with_headers
from baro_desktop.ui.widgets.search_field import Hit
from baro_desktop.ui.window.badges import show_badges
from baro_desktop.ui.window.banners import banners
from baro_desktop.ui.window.dialogs import DialogHabits
from baro_desktop.ui.window.habits import Habits
from baro_desktop.ui.window.menu_bar import MenuBar
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
        read_only: nothing can be written; the window says so and takes no files.

    Signals:
        samples_requested: the user wants to look at made-up figures.
        own_data_requested: the user wants to leave them.
        retry_requested: the user wants to try to write again.
        settings_changed: the window is to be opened anew, in the same place.
    """

    samples_requested = Signal()
    own_data_requested = Signal()
    retry_requested = Signal()
    settings_changed = Signal()

    def __init__(
        self,
        workspace: Workspace,
        database: Database,
        themes: ThemeSwitch,
        *,
        read_only: bool = False,
    ) -> None:
        super().__init__()
        self._workspace = workspace
        self._database = database
        self.themes = themes
        self.read_only = read_only
        self._preferences, self._selection = read_preferences(database, workspace.catalogue)
        self.tasks = Tasks(workspace, self)
        self.importing = ImportFlow(workspace, self.tasks, self)
        self.exporting = ExportFlow(workspace, database, self.tasks, self)
        self.entering = EntryFlow(workspace, database, self)
        self.forms = FormFlow(workspace, self.tasks, self)
        self.undoing = UndoFlow(database, self.tasks, self)
        self.reporting = ReportActions(workspace, database, self.tasks, self)
        self.sources = SourceFlow(workspace, self.tasks, self)
        self.settings = SettingsFlow(workspace, database, themes, self)
        self._replaced = False
        self.agenda = AgendaFlow(workspace, self.tasks, self)
        self.habits = Habits(database, self)
        self.printing = PrintFlow(lambda: self.pages.current_page(), workspace.today, self)
        self.helping = HelpFlow(workspace, database, lambda: self.pages.current_name(), self)
        DialogHabits(self, self.habits.sizes, self.helping.open_for)
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

    @property
    def catalogue(self) -> Catalogue:
        """What there is to show, and how it is called."""
        return self._workspace.catalogue

    @property
    def sample(self) -> bool:
        """True when the figures are made up."""
        return self._workspace.sample

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

    def enter_chosen(self) -> QDialog:
        """Open the entry dialog at the chosen row, if it is a local indicator."""
        code = self.pages.chosen_indicator()
        indicator = self.catalogue.by_code.get(code)
        local = indicator is not None and indicator.kind is IndicatorKind.LOCAL
        return self.enter(indicator=code if local else "")

    def enter_grid(self, centre: Centre) -> QDialog:
        """Open the grid with all local figures of a centre."""
        return self.entering.open_grid(self._selection.area, centre)

    def open_history(self) -> None:
        """Show every change of the chosen local indicator."""
        code = self.pages.chosen_indicator()
        indicator = self.catalogue.by_code.get(code)
        if indicator is not None and indicator.kind is IndicatorKind.LOCAL:
            self.entering.open_history(self._selection.area, code)
        else:
            self.statusBar().showMessage(_NOTHING_CHOSEN, _MESSAGE_MILLISECONDS)

    def make_form(self) -> None:
        """Write a reporting form, for the centre that is shown or for all."""
        centre = self.catalogue.find_centre(self.pages.current_name())
        self.forms.make(self._selection.area, centre)

    def choose_form(self) -> None:
        """Take in a form that was filled in."""
        self.forms.choose_form(self._selection.area)

    def export(self) -> None:
        """Ask for a file name, and write the committee workbook."""
        self.exporting.choose_file(self._selection)

    def open_papers(self) -> QDialog:
        """Choose papers for the committee and look at them."""
        return self.exporting.open_papers(self._selection)

    def open_settings(self) -> QDialog:
        """Open the settings; what the window has chosen is remembered first, to be set there."""
        self._remember()
        return self.settings.open()

    def search(self) -> None:
        """Go to the search field."""
        self.toolbar.search.setFocus()
        self.toolbar.search.selectAll()

    def step(self, by: int) -> None:
        """Go to the next tab, or the one before."""
        names = self.pages.names()
        place = names.index(self.pages.current_name())
        self.pages.open(names[(place + by) % len(names)])

    def focus_page(self) -> None:
        """Give the keyboard to what the tab is about."""
        self.toolbar.search.clear()
        self.pages.focus_page()

    def copy(self, *, headers: bool) -> None:
        """Copy from what has the keyboard."""
        if not copy_from(self.focusWidget(), headers=headers):
            self.statusBar().showMessage(_NOTHING_TO_COPY, _MESSAGE_MILLISECONDS)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take the keys that nothing inside the window wanted."""
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy(headers=False)
        elif is_copy_with_headers(event):
            self.copy(headers=True)
        elif event.key() == Qt.Key.Key_Escape:
            self.focus_page()
        else:
            super().keyPressEvent(event)

    def paste(self) -> None:
        """Import the files or the text on the clipboard."""
        self.importing.start(pasted_paths(QGuiApplication.clipboard().mimeData(), datetime.now()))

    def import_paths(self, paths: Sequence[Path]) -> None:
        """Import files and folders; workbooks are reporting forms."""
        forms = [path for path in paths if path.suffix.casefold() == _FORM]
        reports = [path for path in paths if path not in forms]
        if forms:
            self.forms.open_forms(forms, self._selection.area)
        if reports:
            self.importing.start(reports)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Remember the window, stop the worker and close the database."""
        if not (self.read_only or self._replaced):
            self._remember()
        self.shut_down()
        super().closeEvent(event)

    def shut_down(self) -> None:
        """Save what is being written, stop the worker and close the database."""
        self.pages.save_pending()
        self.importing.close()
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
        for banner in banners(self):
            column.addWidget(banner)
        column.addWidget(self.toolbar)
        column.addWidget(self.pages, 1)
        self.setCentralWidget(centre)
        self.statusBar().setSizeGripEnabled(False)
        self.statusBar().addWidget(self._status, 1)
        MenuBar(self).fill()

    def _connect(self) -> None:
        bar = self.toolbar
        bar.import_requested.connect(self.importing.choose_files)
        bar.entry_requested.connect(lambda: self.enter())
        bar.export_requested.connect(self.export)
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
        self.forms.entered.connect(self.reload)
        self.exporting.saved.connect(self.habits.recent.add_exported)
        self.printing.saved.connect(self.habits.recent.add_exported)
        self.settings.stored.connect(self._follow_settings)
        self.settings.changed.connect(self.settings_changed)
        self.habits.import_requested.connect(self.import_paths)
        self.pages.shown.connect(self._shown)
        self.themes.changing.connect(self.pages.put_hidden_aside)
        if not self.read_only:
            target = DropTarget(self)
            target.entered.connect(self.importing.prepare)
            target.dropped.connect(self.import_paths)
        self.toolbar.set_writable(not self.read_only)

    def _start(self) -> None:
        self.resize(*_FIRST_SIZE)
        geometry = self._preferences.geometry
        if geometry:
            self.restoreGeometry(QByteArray.fromBase64(geometry.encode("ascii")))
        self.pages.open(self._preferences.tab or OVERVIEW)
        self.reload()
        self.setFocus()

    def _shown(self, name: str) -> None:
        self._show_status()
        self.habits.bring_back(name, self.pages.current_page())

    def _imported(self, results: tuple[FileResult, ...]) -> None:
        """Show what came; move to an imported area where the present one has no figures."""
        known = show.areas(self._database)
        areas = [result.area for result in results if result.area in known]
        if self._selection.area not in known and areas and areas[0]:
            self._selection = replace(self._selection, area=areas[0])
        self.habits.recent.add_imported(results)
        self.reload()
        if results:
            self.statusBar().showMessage(summary_line(results), _MESSAGE_MILLISECONDS)

    def _tell_change(self, said: str) -> None:
        self.reload()
        self.statusBar().showMessage(said, _MESSAGE_MILLISECONDS)

    def _show_figures(self, area: str) -> None:
        self.pages.open(OVERVIEW)
        self.select(area or self._selection.area)

    def _show_badges(self) -> None:
        today, area = self._workspace.today(), self._selection.area
        show_badges(self.pages, show.progress(self._database, self.catalogue, area, today))

    def _entered(self, code: str) -> None:
        self.reload()
        if self.pages.current_name() != OVERVIEW:
            self.show_indicator(code)

    def give_way(self, database: Path) -> None:
        """Close for a new window; one on the same file remembers from now on, not this one."""
        self._replaced = database == self._workspace.database
        self.close()

    def _follow_settings(self) -> None:
        """Show what was stored; names and centres wait for the window that is opened anew."""
        self._preferences, self._selection = read_preferences(self._database, self.catalogue)
        self.reload()

    def _remember(self) -> None:
        now = replace(
            self._preferences,
            municipality=self._selection.area,
            comparison=self._selection.comparison,
            tab=self.pages.current_name(),
            geometry=bytes(self.saveGeometry().toBase64().data()).decode("ascii"),
            theme=Theme(self.themes.theme).value,
        )
        if now != self._preferences:
            remembered.save(self._database, now)
            self._preferences = now
        self.habits.save(self._database, self.pages.chosen_indicators())


_MESSAGE_MILLISECONDS = 15_000
_FORM = ".xlsx"
_NOTHING_CHOSEN = "Vælg først en lokal indikator på et centers fane."
_NOTHING_TO_COPY = "Vælg først en række i en tabel, eller markér tekst."
