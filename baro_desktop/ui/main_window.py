"""The window. It only puts parts together and passes on what they ask for."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, Qt, Signal
from PySide6.QtGui import QCloseEvent, QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QDialog, QMainWindow, QVBoxLayout, QWidget

from baro_desktop.models.catalogue import Catalogue, Centre, IndicatorKind
from baro_desktop.models.records import replace
from baro_desktop.ui.entry_right import apply_entry_right
from baro_desktop.ui.importing.dropping import DropTarget
from baro_desktop.ui.page_factory import OVERVIEW, PageFactory
from baro_desktop.ui.pages import Pages
from baro_desktop.ui.selection import (
    Selection,
    after_import,
    area_groups,
    comparison_choices,
    own_area,
    own_reminder,
    read_preferences,
)
from baro_desktop.ui.status import status_text
from baro_desktop.ui.tasks import Tasks
from baro_desktop.ui.text import label
from baro_desktop.ui.theme import Theme, ThemeSwitch
from baro_desktop.ui.toolbar import Toolbar
from baro_desktop.ui.undoing import UndoFlow
from baro_desktop.ui.widgets.copying import copy_from, is_copy_with_headers
from baro_desktop.ui.widgets.search_field import Hit
from baro_desktop.ui.window import flows
from baro_desktop.ui.window.badges import show_badges
from baro_desktop.ui.window.banners import banners
from baro_desktop.ui.window.dialogs import DialogHabits
from baro_desktop.ui.window.habits import Habits, remember_quietly
from baro_desktop.ui.window.menu_bar import MenuBar
from baro_desktop.workflows import preferences as remembered
from baro_desktop.workflows import show
from baro_desktop.workflows.choices import default_comparison

if TYPE_CHECKING:
    from baro_desktop.storage.database import Database
    from baro_desktop.workflows.workspace import Workspace


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
        copy_requested: a colleague's copy is to be shown.
    """

    samples_requested = Signal()
    own_data_requested = Signal()
    retry_requested = Signal()
    settings_changed = Signal()
    copy_requested = Signal(Path)

    importing = cached_property(flows.importing)
    exporting = cached_property(flows.exporting)
    exchange = cached_property(flows.exchange)
    entering = cached_property(flows.entering)
    forms = cached_property(flows.forms)
    reporting = cached_property(flows.reporting)
    sources = cached_property(flows.sources)
    settings = cached_property(flows.settings)
    agenda = cached_property(flows.agenda)
    printing = cached_property(flows.printing)
    helping = cached_property(flows.helping)

    def __init__(
        self,
        workspace: Workspace,
        database: Database,
        themes: ThemeSwitch,
        *,
        read_only: bool = False,
    ) -> None:
        super().__init__()
        self.workspace = workspace
        self.database = database
        self.themes = themes
        self.read_only = read_only
        self._preferences, self._selection = read_preferences(database, workspace.catalogue)
        self.tasks = Tasks(workspace, database, self)
        self.undoing = UndoFlow(database, self.tasks, self)
        self._replaced = False
        self.habits = Habits(database, self)
        DialogHabits(self, self.habits.sizes, lambda dialog: self.helping.open_for(dialog))
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
        return self.workspace.catalogue

    @property
    def sample(self) -> bool:
        """True when the figures are made up."""
        return self.workspace.sample

    def holds_reports(self) -> bool:
        """Return True when at least one report was imported."""
        return show.counts(self.database).reports > 0

    def select(self, area: str, comparison: tuple[str, ...] | None = None) -> None:
        """Show another area, or other ones beside it."""
        chosen = self._selection.comparison if comparison is None else comparison
        self._selection = Selection(area, chosen)
        self.reload()

    def reload(self) -> None:
        """Show the figures as the database has them now."""
        known = show.areas(self.database)
        area = self._selection.area
        choices = comparison_choices(area, known)
        self.toolbar.set_areas(*area_groups(known, self.workspace.catalogue), area)
        chosen = self._selection.comparison or default_comparison(area, known)
        self.toolbar.comparison.set_choices(choices, chosen)
        self.setWindowTitle(f"{area} – Baro Desktop")
        self._show_badges()
        self.undoing.refresh()
        apply_entry_right(self)
        self.pages.show_area(area, tuple(name for name in chosen if name in choices))

    def _show_status(self) -> None:
        """Sum up the present tab, or the database where a tab has nothing to sum up."""
        self._status.setText(self.pages.summary() or status_text(show.counts(self.database)))

    def show_indicator(self, code: str) -> None:
        """Go to the row of an indicator, in the open centre if it has one there."""
        centres = [centre.tab for centre in self.catalogue.centres_of(code)]
        if centres:
            current = self.pages.current_name()
            page = self.pages.open(current if current in centres else centres[0])
            page.select_indicator(code)  # type: ignore[attr-defined]

    def enter(self, *, centre: str = "", indicator: str = "") -> QDialog:
        """Open the entry dialog, at a centre or an indicator if one is given."""
        place = centre or self.pages.current_name()
        return self.entering.open(
            self._selection.area,
            centre=None if indicator else self.catalogue.find_centre(place),
            indicator=indicator or None,
        )

    def enter_chosen(self) -> QDialog:
        """Open the entry dialog at the chosen row, if it is a local indicator."""
        return self.enter(indicator=self._chosen_local())

    def enter_grid(self, centre: Centre) -> QDialog:
        """Open the grid with all local figures of a centre."""
        return self.entering.open_grid(self._selection.area, centre)

    def open_history(self) -> None:
        """Show every change of the chosen local indicator."""
        if code := self._chosen_local():
            self.entering.open_history(self._selection.area, code)
        else:
            self.say(_NOTHING_CHOSEN)

    def _chosen_local(self) -> str:
        code = self.pages.chosen_indicator()
        indicator = self.catalogue.by_code.get(code)
        return code if indicator is not None and indicator.kind is IndicatorKind.LOCAL else ""

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
        remember_quietly(self._remember)
        return self.settings.open()

    def search(self) -> None:
        """Go to the search field."""
        self.toolbar.search.setFocus()
        self.toolbar.search.selectAll()

    def step(self, by: int) -> None:
        """Go to the next tab, or the one before."""
        self.pages.step(by)

    def focus_page(self) -> None:
        """Give the keyboard to what the tab is about."""
        self.toolbar.search.clear()
        self.pages.focus_page()

    def copy(self, *, headers: bool) -> None:
        """Copy from what has the keyboard."""
        if not copy_from(self.focusWidget(), headers=headers):
            self.say(_NOTHING_TO_COPY)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take the keys that nothing inside the window wanted."""
        headers = is_copy_with_headers(event)
        if headers or event.matches(QKeySequence.StandardKey.Copy):
            self.copy(headers=headers)
        elif event.key() == Qt.Key.Key_Escape:
            self.focus_page()
        else:
            super().keyPressEvent(event)

    def paste(self) -> None:
        """Import the files or the text on the clipboard."""
        self.importing.paste(QGuiApplication.clipboard().mimeData(), datetime.now())

    def import_paths(self, paths: Sequence[Path]) -> None:
        """Import files and folders; workbooks are reporting forms."""
        forms = [path for path in paths if path.suffix.casefold() == ".xlsx"]
        reports = [path for path in paths if path not in forms]
        if forms:
            self.forms.open_forms(forms, self._selection.area)
        if reports:
            self.importing.start(reports)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Remember the window, stop the worker and close the database."""
        if self.pages.ready_to_close():
            if not (self.read_only or self._replaced):
                remember_quietly(self._remember)
            self.shut_down()
            super().closeEvent(event)
        else:
            event.ignore()

    def shut_down(self) -> None:
        """Save what is being written, stop the worker and close the database."""
        self.pages.save_pending(last=True)
        if "importing" in vars(self):
            self.importing.close()
        self.tasks.close()
        self.database.close()

    def _build(self) -> None:
        for name, build in PageFactory(self.workspace, self.database, self).pages():
            self.pages.add(name, build)
        hits = [Hit(i.title, i.code, i.wording) for i in self.workspace.catalogue.indicators]
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
        bar.import_requested.connect(lambda: self.importing.choose_files())
        bar.entry_requested.connect(lambda: self.enter())
        bar.export_requested.connect(self.export)
        bar.area_chosen.connect(self._choose)
        bar.area.not_chosen.connect(self.say)
        bar.search.not_found.connect(self.say)
        bar.comparison_chosen.connect(lambda names: self.select(self._selection.area, names))
        bar.search.found.connect(self.show_indicator)
        self.undoing.done.connect(self.tell_change)
        self.habits.import_requested.connect(self.import_paths)
        self.pages.shown.connect(self._shown)
        self.themes.changing.connect(self.pages.put_hidden_aside)
        if not self.read_only:
            target = DropTarget(self)
            target.entered.connect(lambda: self.importing.prepare())
            target.dropped.connect(self.import_paths)
        self.toolbar.set_writable(not self.read_only)

    def _start(self) -> None:
        self.resize(1366, 768)
        if geometry := self._preferences.geometry:
            self.restoreGeometry(QByteArray.fromBase64(geometry.encode("ascii")))
        self.pages.open(self._preferences.tab or OVERVIEW)
        self.reload()
        self.setFocus()

    def _shown(self, name: str) -> None:
        self._show_status()
        self.habits.bring_back(name, self.pages.current_page())

    def tell_change(self, said: str) -> None:
        """Show the figures anew, and one line about what changed them."""
        self.reload()
        self.say(said)

    def show_figures(self, area: str) -> None:
        """Go to the overview of an imported area, "" for the present one."""
        shown, said = after_import(area, self._selection.area, self._preferences.municipality)
        self.pages.open(OVERVIEW)
        if shown != self._selection.area:  # it shows what came already
            self.select(shown)
        self.say(said)

    def _choose(self, area: str) -> None:
        self.select(area)
        self.say(own_reminder(area, self._preferences.municipality, show.areas(self.database)))

    def say(self, said: str) -> None:
        """Show a line in the status bar for a while; nothing where it is empty."""
        if said:
            self.statusBar().showMessage(said, _MESSAGE_MILLISECONDS)

    def _show_badges(self) -> None:
        today, area = self.workspace.today(), self._selection.area
        show_badges(self.pages, show.progress(self.database, self.catalogue, area, today))

    def show_entered(self, code: str) -> None:
        """Show a local figure that was saved, and say so."""
        self.tell_change(self.undoing.stored_text())
        if self.pages.current_name() != OVERVIEW:
            self.show_indicator(code)

    def give_way(self, database: Path) -> None:
        """Close for a new window; one on the same file remembers from now on, not this one."""
        self._replaced = database == self.workspace.database
        self.pages.give_way()
        self.close()

    def follow_settings(self) -> None:
        """Show what was stored; names and centres wait for the window that is opened anew."""
        own, shown = self._preferences.municipality, self._selection.area
        self._preferences, chosen = read_preferences(self.database, self.catalogue)
        moved = self._preferences.municipality != own
        self._selection = chosen if moved else replace(chosen, area=shown)
        self.reload()

    def _remember(self) -> None:
        held, area = self._preferences, self._selection.area
        now = replace(
            held,
            municipality=own_area(held.municipality, area, show.areas(self.database)),
            comparison=self._selection.comparison,
            tab=self.pages.current_name(),
            geometry=bytes(self.saveGeometry().toBase64().data()).decode("ascii"),
            theme=Theme(self.themes.theme).value,
        )
        if now != held:
            remembered.save(self.database, now)
            self._preferences = now
        self.habits.save(self.database, self.pages.chosen_indicators())


_MESSAGE_MILLISECONDS = 15_000
_NOTHING_CHOSEN = "Vælg først en lokal indikator på et centers fane."
_NOTHING_TO_COPY = "Vælg først en række i en tabel, eller markér tekst."
