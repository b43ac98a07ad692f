"""The table in which the residents of housing areas are typed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import ROUND_HALF_UP, Decimal
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLineEdit, QVBoxLayout, QWidget

from baro_desktop.models.entry import HousingArea, index_of_all
from baro_desktop.models.errors import EntryError
from baro_desktop.models.numbers import format_number
from baro_desktop.models.personal_data import holds_cpr_number
from baro_desktop.texts.errors import sentence
from baro_desktop.ui.entry.head_band import head_band
from baro_desktop.ui.entry.housing_graph import HousingGraph
from baro_desktop.ui.entry.housing_row import HousingRow
from baro_desktop.ui.entry.number_field import NumberField, told_problem
from baro_desktop.ui.entry.problem_line import ProblemLine, problem_of
from baro_desktop.ui.text import label
from baro_desktop.ui.widgets.buttons import secondary_button

GROUPS = ("Dansk oprindelse", "Vestlig oprindelse", "Ikke-vestlig oprindelse")
_AROUND_HEAD = 16
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class HousingGrid(QWidget):
    """A row for each housing area with a live index, and the index of them all.

    Signals:
        changed: something was typed, or a row came or went.
    """

    changed = Signal()

    def __init__(self, decimals: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._decimals = decimals
        self._groups: tuple[str, ...] = GROUPS
        self._rows: list[HousingRow] = []
        self._table = QWidget()
        self._line = ProblemLine(reserved=True)
        self._total = label(role="strong")
        self._add = secondary_button("Tilføj boligområde", self._add_empty)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(6)
        self._layout.addWidget(self._table)
        self._layout.addWidget(self._line)
        self._layout.addWidget(self._add, 0, Qt.AlignmentFlag.AlignLeft)
        self._graph = HousingGraph()
        self._layout.addWidget(self._graph)
        self.set_areas(())

    def areas(self) -> tuple[HousingArea, ...]:
        """Return the areas that something was typed for."""
        return tuple(row.area() for row in self._rows if not row.empty())

    def set_areas(self, areas: Sequence[HousingArea]) -> None:
        """Show what is stored, with the groups of origin that it was typed with."""
        stored = dict.fromkeys(group for area in areas for group, _ in area.residents)
        self._groups = tuple(stored) or GROUPS
        self._replace_rows(len(areas))
        for row, area in zip(self._rows, areas, strict=False):
            row.show_area(area)
        self._lay_out()

    def typed(self) -> tuple[str, ...]:
        """Return the texts as they stand."""
        return tuple(text for row in self._rows if not row.empty() for text in row.typed())

    def draft(self) -> dict[str, Any]:
        """Return everything typed, right or wrong, for `show_draft`."""
        rows = [list(row.typed()) for row in self._rows if not row.empty()]
        return {"groups": list(self._groups), "areas": rows}

    def show_draft(self, draft: Mapping[str, Any]) -> None:
        """Show what was typed before."""
        self._groups = tuple(str(group) for group in draft.get("groups", ())) or GROUPS
        texts = [[str(text) for text in row] for row in draft.get("areas", ()) if row]
        self._replace_rows(len(texts))
        for row, typed in zip(self._rows, texts, strict=False):
            row.set_typed(typed)
        self._lay_out()

    def fields(self) -> tuple[QLineEdit, ...]:
        """Return the fields, in the order in which one fills them."""
        return tuple(field for row in self._rows for field in (row.name, *row.counts))

    def being_typed(self) -> bool:
        """Tell whether a number is being typed."""
        return any(field.being_typed() for row in self._rows for field in row.counts)

    def first_wrong(self) -> NumberField | None:
        """Judge everything as it stands and return the first field that is wrong."""
        wrong = [row.first_wrong() for row in self._rows]
        return next((field for field in wrong if field), None)

    def refuse(self, error: EntryError) -> QWidget:
        """Say what is wrong at the field that it is about, and return the field."""
        problem = problem_of(sentence(error.code, error.data))
        typed = [row for row in self._rows if not row.empty()] or self._rows[:1]
        if error.code == "no-residents":
            field = next((row for row in typed if row.simpson() is None), typed[0]).counts[0]
            field.refuse(problem)
            return field
        name = _wrong_name(typed, error).refuse_name(refused=True)
        self._line.show_problem(problem)
        return name

    def _new_row(self) -> HousingRow:
        row = HousingRow(self._groups, self)
        row.changed.connect(self._tell)
        row.removed.connect(lambda: self._remove(row))
        return row

    def _replace_rows(self, count: int) -> None:
        for row in self._rows:
            row.deleteLater()
        self._rows = [self._new_row() for _ in range(max(count, 1))]

    def _add_empty(self) -> None:
        self._rows.append(self._new_row())
        self._lay_out()
        self._rows[-1].name.setFocus()

    def _remove(self, row: HousingRow) -> None:
        place = self._rows.index(row)
        self._rows.remove(row)
        row.deleteLater()
        if not self._rows:
            self._rows.append(self._new_row())
        self._lay_out()
        self._rows[min(place, len(self._rows) - 1)].name.setFocus()

    def _lay_out(self) -> None:
        """Put the rows into a table anew; the fields themselves are kept."""
        table = QWidget()
        grid = QGridLayout(table)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(10)
        grid.setVerticalSpacing(4)
        grid.setColumnStretch(0, 1)
        self._add_head(grid)
        for number, row in enumerate(self._rows):
            row.set_number(number + 1)
            self._add_row(grid, 1 + number, row)
        below, index_at = 1 + len(self._rows), 1 + len(self._groups)
        grid.addWidget(self._total, below, 0, 1, index_at + 1, _RIGHT)
        self._layout.replaceWidget(self._table, table)
        self._table.hide()
        self._table.deleteLater()
        self._table = table
        table.show()  # a layout would wait for the event loop, and focus goes there now
        self._tell()

    def _add_head(self, grid: QGridLayout) -> None:
        titles = ("Boligområde", *self._groups, "Indeks")
        head = head_band()
        grid.addWidget(head, 0, 0, 1, len(titles) + 1)
        longest = max((word for group in self._groups for word in group.split()), key=len)
        for column, title in enumerate(titles):
            made = label(title, role="strong", wrap=True)
            made.setContentsMargins(6, 5, 4, 5)
            if title in self._groups:  # each as wide as the others, and no wider than it must
                made.ensurePolished()
                made.setFixedWidth(made.fontMetrics().horizontalAdvance(longest) + _AROUND_HEAD)
            made.setAlignment(_RIGHT if column else Qt.AlignmentFlag.AlignVCenter)
            grid.addWidget(made, 0, column)

    def _add_row(self, grid: QGridLayout, place: int, row: HousingRow) -> None:
        grid.addWidget(row.name, place, 0)
        for column, field in enumerate(row.counts, start=1):
            grid.addWidget(field, place, column, _RIGHT)
        grid.addWidget(row.index, place, len(row.counts) + 1, _RIGHT)
        grid.addWidget(row.remove, place, len(row.counts) + 2)

    def _tell(self) -> None:
        self._line.show_problem(told_problem(f for row in self._rows for f in row.counts))
        for row in self._rows:
            row.refuse_name(refused=False)
            row.index.setText(self._text(row.simpson()))
        self._total.setText(f"Alle boligområder: {self._text(self._index_of_all())}")
        self._graph.show_areas(self._groups, self.areas())
        self.changed.emit()

    def _index_of_all(self) -> Decimal | None:
        areas = self.areas()
        inhabited = any(count for area in areas for _, count in area.residents)
        return index_of_all(areas) if inhabited else None

    def _text(self, index: Decimal | None) -> str:
        if index is None:
            return "–"
        return format_number(index.quantize(Decimal(1).scaleb(-self._decimals), ROUND_HALF_UP))


def _wrong_name(rows: Sequence[HousingRow], error: EntryError) -> HousingRow:
    """Return the row whose name an error is about: unnamed, a second of its name, or refused."""
    names = [row.name.text().strip().casefold() for row in rows]
    if error.code == "housing-names":
        again = (row for at, row in enumerate(rows) if not names[at] or names[at] in names[:at])
        return next(again, rows[0])
    return next((row for row in rows if holds_cpr_number(row.name.text())), rows[0])
