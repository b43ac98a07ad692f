"""Kommune: the own municipality, and those that it is compared with."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from baro_desktop.models.catalogue import WHOLE_COUNTRY, Catalogue
from baro_desktop.ui.settings.page import SettingsPage, beside, command, hint, named
from baro_desktop.ui.settings.ticked_list import TickedList
from baro_desktop.ui.text import label
from baro_desktop.ui.widgets.buttons import Button
from baro_desktop.ui.widgets.choice_box import ChoiceBox
from baro_desktop.workflows.program_settings import Settings

_GROUP = "Sammenligningsgruppe"


class MunicipalityPage(SettingsPage):
    """A box with all municipalities, and a list of them to tick."""

    title = "Kommune"
    about = "Hvilken kommune vinduet og det, du eksporterer, handler om, og hvem den holdes op mod."

    def __init__(self, catalogue: Catalogue, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._catalogue = catalogue
        self._names = sorted(item.name for item in catalogue.municipalities)
        self._own = ChoiceBox()
        self._own.addItems(self._names)
        self._search = QLineEdit()
        self._search.setPlaceholderText("Skriv en del af navnet")
        self._search.setAccessibleName("Søg kommune")
        self._group = TickedList(_GROUP)
        self._count = label(role="muted")
        self._build()
        self._own.activated.connect(lambda _: self.changed.emit())
        self._search.textChanged.connect(self._group.show_only)
        self._group.ticked.connect(self._ticked)

    def show_settings(self, settings: Settings) -> None:
        """Choose the municipality and tick the group."""
        if self._own.findText(settings.municipality) < 0:
            self._own.addItem(settings.municipality)
        self._own.setCurrentText(settings.municipality)
        names = dict.fromkeys((WHOLE_COUNTRY, *self._names, *settings.comparison))
        self._group.set_lines([(name, name) for name in names], settings.comparison)
        self._group.show_only(self._search.text())
        self._show_count()

    def read(self, settings: Settings) -> Settings:
        """Return the chosen municipality and group, without itself."""
        own = self._own.currentText()
        ticked = self._group.keys()
        kept = [name for name in settings.comparison if name in ticked]
        group = tuple(name for name in dict.fromkeys((*kept, *ticked)) if name != own)
        return replace(settings, municipality=own, comparison=group)

    def standard(self, settings: Settings) -> Settings:
        """Return no group of one's own; the municipality stays."""
        return replace(settings, comparison=())

    def _build(self) -> None:
        self.body.addLayout(beside(named("&Egen kommune", self._own), self._own))
        self.body.addSpacing(4)
        self.body.addWidget(label(_GROUP, role="strong"))
        lists = QVBoxLayout()
        lists.addLayout(self._search_row())
        lists.addWidget(self._group, 1)
        columns = QHBoxLayout()
        columns.setSpacing(12)
        columns.addLayout(lists, 1)
        columns.addLayout(self._buttons())
        self.body.addLayout(columns, 1)
        self.body.addWidget(
            hint("Vælger du ingen, sammenlignes med hele landet og de første kommuner med tal.")
        )

    def _search_row(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.addWidget(named("&Søg", self._search))
        row.addWidget(self._search, 1)
        return row

    def _buttons(self) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(6)
        grid = QGridLayout()
        for place, region in enumerate(
            dict.fromkeys(m.region for m in self._catalogue.municipalities)
        ):
            members = [m.name for m in self._catalogue.municipalities if m.region == region]
            grid.addWidget(self._button(f"Region {region}", members), place, 0)
        column.addWidget(label("Sæt flueben ved", role="muted"))
        column.addLayout(grid)
        column.addWidget(self._button("&Alle kommuner", self._names))
        column.addWidget(self._button("&Ingen", (), clear=True))
        column.addStretch(1)
        column.addWidget(self._count)
        return column

    def _button(self, text: str, names: Sequence[str], *, clear: bool = False) -> Button:
        said = "Fjern alle flueben" if clear else f"Sæt flueben ved {text.replace('&', '')}"
        wanted = (WHOLE_COUNTRY, *self._names) if clear else tuple(names)
        return command(text, partial(self._group.tick, wanted, on=not clear), said)

    def _ticked(self) -> None:
        self._show_count()
        self.changed.emit()

    def _show_count(self) -> None:
        chosen = len(self._group.keys())
        self._count.setText("Ingen valgt" if chosen == 0 else f"{chosen} valgt")
