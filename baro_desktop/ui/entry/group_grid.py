"""The table in which figures are typed: a row for each group of people."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QCheckBox, QGridLayout, QLabel, QLineEdit, QWidget

from baro_desktop.models.catalogue import FormKind, LocalForm
from baro_desktop.models.centre import COMPARISON_GROUP
from baro_desktop.models.display import NO_BREAK_SPACE
from baro_desktop.models.entry import GroupInput
from baro_desktop.models.errors import EntryError
from baro_desktop.models.numbers import format_number
from baro_desktop.ui.entry.group_row import GroupRow
from baro_desktop.ui.entry.head_band import head_band
from baro_desktop.ui.entry.number_field import NumberField, told_problem
from baro_desktop.ui.entry.problem_line import ProblemLine
from baro_desktop.ui.text import label
from baro_desktop.ui.widgets.card import line

TARGET_GROUP = "Målgruppen"
_NOTHING = "–"
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_BESIDE = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


class GroupGrid(QWidget):
    """Fields for the target group and, where the indicator compares, for ethnic Danes.

    Signals:
        changed: something was typed.
    """

    changed = Signal()

    def __init__(self, form: LocalForm, unit: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._form, self._unit = form, unit
        titles = [("target", TARGET_GROUP)]
        titles += [("comparison", COMPARISON_GROUP)] if form.compares else []
        self.rows = {key: GroupRow(title, form, unit, self) for key, title in titles}
        self._shares: dict[str, QLabel] = {}
        self._heads: list[QLabel] = []
        self._line = ProblemLine(reserved=True)
        self._share_alone = QCheckBox("Kun andelen kendes")
        self._share_alone.setVisible(form.kind is FormKind.SHARE)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(14)
        self._grid.setVerticalSpacing(4)
        self._grid.setColumnStretch(0, 1)
        self._build()
        self._share_alone.toggled.connect(self._change_mode)
        for row in self.rows.values():
            row.changed.connect(self._tell)
        self._change_mode()

    def inputs(self) -> tuple[GroupInput, GroupInput]:
        """Return what was typed for target group and comparison group."""
        comparison = self.rows.get("comparison")
        return self.rows["target"].input(), comparison.input() if comparison else GroupInput()

    def set_inputs(self, target: GroupInput, comparison: GroupInput) -> None:
        """Show what is stored."""
        groups = {"target": target, "comparison": comparison}
        usual = _alone(target)
        self._set_modes(
            {key: usual if groups[key].empty else _alone(groups[key]) for key in self.rows}
        )
        for key, row in self.rows.items():
            row.set_input(groups[key])

    def typed(self) -> tuple[str, ...]:
        """Return the texts as they stand."""
        return tuple(text for row in self.rows.values() for text in row.typed())

    def draft(self) -> dict[str, Any]:
        """Return everything typed, right or wrong, for `show_draft`."""
        rows = {key: list(row.typed()) for key, row in self.rows.items()}
        alone = {key: row.share_alone for key, row in self.rows.items()}
        return {"alone": alone, "rows": rows}

    def show_draft(self, draft: Mapping[str, Any]) -> None:
        """Show what was typed before."""
        usual = draft.get("share_alone")  # as drafts of older versions say it
        alone = draft.get("alone", {})
        self._set_modes({key: bool(alone.get(key, usual)) for key in self.rows})
        for key, row in self.rows.items():
            row.set_typed([str(text) for text in draft.get("rows", {}).get(key, ())])

    def fields(self) -> tuple[QLineEdit, ...]:
        """Return the fields that are asked for, in the order in which one fills them."""
        return tuple(field for row in self.rows.values() for field in row.fields())

    def being_typed(self) -> bool:
        """Tell whether a number is being typed."""
        return any(row.being_typed() for row in self.rows.values())

    def first_wrong(self) -> NumberField | None:
        """Judge everything as it stands and return the first field that is wrong."""
        wrong = [row.first_wrong() for row in self.rows.values()]
        return next((field for field in wrong if field), None)

    def refuse(self, field: str, error: EntryError) -> NumberField | None:
        """Mark the field of an error (`target.count` …); None if it is not here."""
        group, _, part = field.partition(".")
        return self.rows[group].refuse(part, error) if group in self.rows else None

    def _build(self) -> None:
        head = head_band()
        self._grid.addWidget(head, 0, 0, 1, 4)
        for column, title in enumerate(self._titles(), start=1):
            made = label(title, role="strong", wrap=True)
            made.setAlignment(_RIGHT)
            made.setContentsMargins(4, 5, 6, 5)
            self._grid.addWidget(made, 0, column)
            self._heads.append(made)
        for number, (key, row) in enumerate(self.rows.items()):
            self._add_row(1 + 2 * number, key, row)
        below = 1 + 2 * len(self.rows)
        self._grid.addWidget(self._line, below, 0, 1, 4)
        self._grid.addWidget(self._share_alone, below + 1, 0, 1, 4)

    def _titles(self) -> tuple[str, ...]:
        """Return what stands above the fields; a share alone takes the place of its parts."""
        if self._form.kind is not FormKind.SHARE:
            return (self._form.count_label,)
        if self._share_alone.isChecked():
            return "", "Andel", ""
        return self._form.count_label, self._form.base_label, "Andel"

    def _add_row(self, place: int, key: str, row: GroupRow) -> None:
        title = label(row.title)
        title.setContentsMargins(6, 0, 0, 0)
        self._grid.addWidget(title, place, 0)
        for column, field in ((1, row.count), (2, row.base)):
            self._grid.addWidget(field, place, column, _RIGHT)
        self._grid.addWidget(row.value, place, self._value_column(), _RIGHT)
        share = label(_NOTHING, role="strong")
        share.setAlignment(_RIGHT)
        share.setMinimumWidth(78)
        share.setContentsMargins(0, 0, 6, 0)
        if self._form.kind is FormKind.SHARE:
            self._grid.addWidget(share, place, 3)
        self._shares[key] = share
        self._grid.addWidget(line(), place + 1, 0, 1, 4)

    def _value_column(self) -> int:
        return 2 if self._form.kind is FormKind.SHARE else 1

    def _change_mode(self) -> None:
        self._set_modes(dict.fromkeys(self.rows, self._share_alone.isChecked()))

    def _set_modes(self, modes: Mapping[str, bool]) -> None:
        """Ask each group for what is known of it: one may have its share alone."""
        with QSignalBlocker(self._share_alone):
            self._share_alone.setChecked(all(modes.values()))
        for head, title in zip(self._heads, self._titles(), strict=True):
            head.setText(title)
        for key, row in self.rows.items():
            row.set_share_alone(modes[key])
            shown = row.fields()
            for field in (row.count, row.base, row.value):
                field.setVisible(field in shown)
        self._tell()

    def _tell(self) -> None:
        fields = (field for row in self.rows.values() for field in row.fields())
        self._line.show_problem(told_problem(fields))
        for key, row in self.rows.items():
            share = row.share()
            self._shares[key].setText(
                _NOTHING if share is None else f"{format_number(share)}{NO_BREAK_SPACE}pct."
            )
            self._shares[key].setAlignment(_BESIDE if row.share_alone else _RIGHT)
            if row.share_alone:
                self._shares[key].setText("pct.")
        self.changed.emit()


def _alone(group: GroupInput) -> bool:
    return group.value is not None and group.count is None and group.base is None
