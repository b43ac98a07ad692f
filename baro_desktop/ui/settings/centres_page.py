"""Centre: their names, their order, and which indicators each of them follows."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QListWidget, QVBoxLayout, QWidget

from baro_desktop.models.catalogue import Catalogue
from baro_desktop.models.customisation import customised
from baro_desktop.ui.entry.problem_line import ProblemLine
from baro_desktop.ui.settings.centre_lines import (
    LONGEST_NAME,
    LONGEST_TAB,
    CentreLine,
    lines_of,
    name_problem,
    new_line,
    standard_lines,
    tab_problem,
    with_lines,
)
from baro_desktop.ui.settings.page import SettingsPage, command, named
from baro_desktop.ui.settings.ticked_list import TickedList
from baro_desktop.ui.text import set_property
from baro_desktop.workflows.program_settings import Settings

_LIST_LETTERS = 26


class CentresPage(SettingsPage):
    """A list of centres, and the chosen one beside it."""

    title = "Centre"
    about = "Fanernes navne og rækkefølge, og hvilke indikatorer hvert center følger."

    def __init__(self, shipped: Catalogue, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shipped = shipped
        self._lines: list[CentreLine] = []
        self._list = QListWidget()
        self._list.setProperty("framed", "true")
        self._list.setAccessibleName("Centre")
        self._name, self._tab = QLineEdit(), QLineEdit()
        self._name.setMaxLength(LONGEST_NAME)
        self._tab.setMaxLength(LONGEST_TAB)
        self._name_problem, self._tab_problem = ProblemLine(), ProblemLine()
        self._search = QLineEdit()
        self._search.setPlaceholderText("Søg i indikatorerne")
        self._search.setAccessibleName("Søg i indikatorerne")
        self._follows = TickedList("Indikatorer, som centret følger")
        self._up = command("Flyt &op", lambda: self._move(-1))
        self._down = command("Flyt n&ed", lambda: self._move(1))
        self._new = command("N&yt center", self._add)
        self._remove = command("&Fjern", self._drop, "Fjern centret")
        self._build()
        self._connect()

    def show_settings(self, settings: Settings) -> None:
        """List the centres, and show the one that was chosen before."""
        self._lines = lines_of(self._shipped, settings.customisation)
        indicators = customised(self._shipped, settings.customisation).indicators
        self._follows.set_lines([(item.code, item.title) for item in indicators], ())
        self._follows.show_only(self._search.text())
        self._show_list(max(0, self._list.currentRow()))

    def read(self, settings: Settings) -> Settings:
        """Return the centres as they are in the list."""
        changed = with_lines(self._shipped, settings.customisation, self._lines)
        return replace(settings, customisation=changed)

    def standard(self, settings: Settings) -> Settings:
        """Return the centres of the catalogue."""
        return replace(settings, customisation=standard_lines(settings.customisation))

    def wrong_field(self) -> QWidget | None:
        """Go to the first centre whose names cannot stand."""
        for row, line in enumerate(self._lines):
            if name_problem(line, self._lines) or tab_problem(line, self._lines):
                if row != self._list.currentRow():
                    self._list.setCurrentRow(row)
                self._show_problems()
                return self._name if name_problem(line, self._lines) else self._tab
        self._show_problems()
        return None

    def _build(self) -> None:
        left = QVBoxLayout()
        left.addWidget(self._list, 1)
        for pair in ((self._up, self._down), (self._new, self._remove)):
            row = QHBoxLayout()
            for button in pair:
                row.addWidget(button)
            left.addLayout(row)
        self._list.setMinimumWidth(self.fontMetrics().averageCharWidth() * _LIST_LETTERS)
        right = QVBoxLayout()
        right.setSpacing(4)
        right.addWidget(named("Na&vn", self._name))
        right.addWidget(self._name)
        right.addWidget(self._name_problem)
        right.addWidget(named("&Kort navn på fanen", self._tab))
        right.addWidget(self._tab)
        right.addWidget(self._tab_problem)
        right.addWidget(named("&Indikatorer, som centret følger", self._follows))
        right.addWidget(self._search)
        right.addWidget(self._follows, 1)
        columns = QHBoxLayout()
        columns.setSpacing(14)
        columns.addLayout(left, 2)
        columns.addLayout(right, 3)
        self.body.addLayout(columns, 1)

    def _connect(self) -> None:
        self._list.currentRowChanged.connect(self._show_line)
        self._name.textEdited.connect(lambda text: self._edit(name=text))
        self._tab.textEdited.connect(lambda text: self._edit(tab=text))
        self._follows.ticked.connect(lambda: self._edit(indicators=self._follows.keys()))
        self._search.textChanged.connect(self._follows.show_only)

    def _show_list(self, row: int) -> None:
        self._list.blockSignals(True)
        self._list.clear()
        self._list.addItems([line.tab for line in self._lines])
        self._list.blockSignals(False)
        row = min(row, len(self._lines) - 1)
        self._list.setCurrentRow(row)
        self._show_line(row)

    def _show_line(self, row: int) -> None:
        if not 0 <= row < len(self._lines):
            return
        line = self._lines[row]
        self._name.setText(line.name)
        self._tab.setText(line.tab)
        self._follows.set_ticks(line.indicators)
        self._up.setEnabled(row > 0)
        self._down.setEnabled(row < len(self._lines) - 1)
        self._remove.setEnabled(line.own)
        self._show_problems()

    def _show_problems(self) -> None:
        row = self._list.currentRow()
        if not 0 <= row < len(self._lines):
            return
        line = self._lines[row]
        for field, shown, problem in (
            (self._name, self._name_problem, name_problem(line, self._lines)),
            (self._tab, self._tab_problem, tab_problem(line, self._lines)),
        ):
            shown.show_problem(problem)
            set_property(field, "invalid", "true" if problem else "false")
            field.setAccessibleDescription(problem.text if problem else "")

    def _edit(self, **values: object) -> None:
        row = self._list.currentRow()
        self._lines[row] = replace(self._lines[row], **values)  # type: ignore[arg-type]
        self._list.item(row).setText(self._lines[row].tab)
        self._show_problems()
        self.changed.emit()

    def _move(self, by: int) -> None:
        row = self._list.currentRow()
        self._lines.insert(row + by, self._lines.pop(row))
        self._show_list(row + by)
        self.changed.emit()

    def _add(self) -> None:
        self._lines.append(new_line(self._lines))
        self._show_list(len(self._lines) - 1)
        self._name.setFocus()
        self._name.selectAll()
        self.changed.emit()

    def _drop(self) -> None:
        row = self._list.currentRow()
        del self._lines[row]
        self._show_list(row)
        self._list.setFocus()
        self.changed.emit()
