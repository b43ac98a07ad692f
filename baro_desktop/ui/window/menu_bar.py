"""What stands in the menus of the window, and on which keys."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QMenu

from baro_desktop.ui.menus import (
    Command,
    add_menu,
    add_theme_menu,
    make_action,
    mark_entering,
    tab_commands,
)
from baro_desktop.ui.widgets.copying import WITH_HEADERS

if TYPE_CHECKING:
    from baro_desktop.ui.main_window import MainWindow

_NATIVE = QKeySequence.SequenceFormat.NativeText


class MenuBar:
    """Fills the menus of a window; a command that writes is off where nothing can be written."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window
        self._writes = not window.read_only

    def fill(self) -> None:
        """Make all menus."""
        window, bar = self._window, self._window.menuBar()
        files = add_menu(bar, "&Filer", self._files(), window)
        self._add_recent(files)
        window.undoing.add_to(add_menu(bar, "&Rediger", self._edit(), window))
        view = add_menu(bar, "&Vis", self._view(), window)
        add_theme_menu(view, window.themes.theme, window.themes.choose)
        self._add_centres(add_menu(bar, "I&ndtast", self._entry(), window))
        add_menu(bar, "&Hjælp", self._help(), window)

    def _files(self) -> list[Command | None]:
        window, writes = self._window, self._writes
        return [
            Command(
                "&Importér rapporter…", lambda: window.importing.choose_files(), ("Ctrl+O",), writes
            ),
            Command(
                "Importér &mappe…",
                lambda: window.importing.choose_folder(),
                ("Ctrl+Shift+O",),
                writes,
            ),
            None,
            Command("Papirer til u&dvalget…", window.open_papers, ("Ctrl+Shift+E",)),
            Command("&Eksportér til Excel…", window.export, ("Ctrl+E",)),
            None,
            Command("&Udskriv…", lambda: window.printing.print(), ("Ctrl+P",)),
            Command("&Vis udskrift…", lambda: window.printing.preview(), ("Ctrl+Shift+P",)),
            Command("&Gem som PDF…", lambda: window.printing.save_pdf()),
            None,
            Command(
                "Gem &kopi til en kollega…",
                lambda: window.exchange.give(window.selection.area),
                (),
                writes,
            ),
            self._samples(),
            None,
            Command("&Luk", window.close, ("Ctrl+Q",)),
        ]

    def _samples(self) -> Command:
        window = self._window
        if window.sample:
            return Command("&Tilbage til egne tal", window.own_data_requested.emit)
        return Command("&Prøv med eksempeldata", window.samples_requested.emit)

    def _edit(self) -> list[Command | None]:
        window = self._window
        # The widgets take these two keys themselves, each in its own way: the menu names them.
        copy = Command("&Kopiér\tCtrl+C", lambda: window.copy(headers=False))
        with_heads = Command(
            f"Kopiér med &overskrifter\t{WITH_HEADERS.toString(_NATIVE)}",
            lambda: window.copy(headers=True),
        )
        paste = "&Indsæt filer eller tekst som rapport"
        return [
            copy,
            with_heads,
            Command("Kopiér til &dagsorden", lambda: window.agenda.copy(), ("Ctrl+Shift+D",)),
            Command("Kopiér graf som &billede", lambda: window.agenda.copy_graph()),
            Command(paste, window.paste, ("Ctrl+V",), self._writes),
            None,
            Command("&Historik for den valgte…", window.open_history),
            None,
            Command("&Søg indikator", window.search, ("Ctrl+F",)),
            None,
            Command("I&ndstillinger…", window.open_settings, ("Ctrl+,",), self._writes),
        ]

    def _view(self) -> list[Command | None]:
        window = self._window
        return [
            *tab_commands(window.pages.names(), window.pages.open),
            None,
            Command("&Næste fane", partial(window.step, 1), ("Ctrl+Tab", "Ctrl+PgDown")),
            Command("&Forrige fane", partial(window.step, -1), ("Ctrl+Shift+Tab", "Ctrl+PgUp")),
            Command("&Til fanens indhold\tEsc", window.focus_page),
            None,
            Command("&Opdatér", window.reload, ("F5",)),
        ]

    def _entry(self) -> list[Command | None]:
        window, writes = self._window, self._writes
        return [
            Command("&Indtast tal…", window.enter, ("Ctrl+I",), writes, enters=True),
            Command(
                "Indtast for den &valgte indikator…",
                window.enter_chosen,
                ("F2",),
                writes,
                enters=True,
            ),
            None,
            Command("&Lav indberetningsskema…", window.make_form),
            Command("&Hent udfyldt skema…", window.choose_form, (), writes),
            None,
        ]

    def _help(self) -> list[Command | None]:
        window = self._window
        return [
            Command("&Hjælp", lambda: window.helping.open(), ("F1",)),
            Command("&Læs tallene", lambda: window.helping.open_page("laes-tallene")),
            Command("&Ordliste", lambda: window.helping.open_page("ordliste")),
            Command("&Genveje", lambda: window.helping.shortcuts(), ("Ctrl+F1",)),
            None,
            Command("&Kopiér fejlrapport", lambda: window.helping.copy_fault_report()),
            Command("Li&censer…", lambda: window.helping.licences()),
            Command("O&m Baro Desktop…", lambda: window.helping.about()),
        ]

    def _add_recent(self, files: QMenu) -> None:
        """Put the recent files after the commands that read files."""
        recent = self._window.habits.recent.add_to(files)
        files.insertMenu(files.actions()[2], recent)

    def _add_centres(self, menu: QMenu) -> None:
        """Add each centre twice: one figure at a time, and all of its figures in a grid."""
        window = self._window
        single = menu.addMenu("&Ét tal ad gangen")
        single.setEnabled(self._writes)
        grids = menu.addMenu("&Alle tal for et center")
        grids.setEnabled(self._writes)
        mark_entering(single)
        mark_entering(grids)
        for centre in window.catalogue.centres:
            name = f"{centre.tab}…"
            one = Command(name, partial(window.enter, centre=centre.id))
            single.addAction(make_action(one, window))
            every = Command(name, partial(window.enter_grid, centre))
            grids.addAction(make_action(every, window))
