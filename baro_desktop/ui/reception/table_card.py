"""The chosen status table: as it is printed, beside its graph, with notes and source."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QComboBox, QHBoxLayout, QVBoxLayout, QWidget

from baro_desktop.models.display import period_text
from baro_desktop.models.reception.notes import note_line, source_line
from baro_desktop.ui.entry_right import forbid
from baro_desktop.ui.reception import words
from baro_desktop.ui.reception.graph import ReceptionGraph
from baro_desktop.ui.reception.printed_model import PrintedModel
from baro_desktop.ui.reception.printed_view import PrintedView
from baro_desktop.ui.text import label
from baro_desktop.ui.widgets.buttons import link_button, primary_button, secondary_button
from baro_desktop.ui.widgets.card import Card
from baro_desktop.ui.widgets.choice_box import ChoiceBox
from baro_desktop.workflows.status_tables import ShownTable

_NARROW = 820
_PERIOD_LETTERS, _LEAST_GRAPH = 14, 300
_TABLE_SHARE, _GRAPH_SHARE, _MARGINS = 58, 42, 34


class TableCard(Card):
    """One table with what can be done with it; explains itself while there is none.

    Signals:
        period_chosen: another period is to be shown.
        edit_requested, start_requested, history_requested, copy_requested: buttons.
    """

    period_chosen = Signal(object)
    edit_requested = Signal()
    start_requested = Signal()
    history_requested = Signal()
    copy_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(" ", parent)
        self.model = PrintedModel(self)
        self.table = PrintedView(self.model)
        self.table.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.period = ChoiceBox()
        self.period.setAccessibleName("Periode")
        self.period.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.period.setMinimumContentsLength(_PERIOD_LETTERS)
        self._period_name = label(role="muted")
        self._notes, self._source = label(wrap=True, role="muted"), label(wrap=True, role="muted")
        self._findings, self._saved = label(wrap=True), label(role="small")
        self._full, self._empty = QWidget(), QWidget()
        self.graph = ReceptionGraph()
        self._build()

    def show_table(self, shown: ShownTable) -> None:
        """Show a table, or that there is none yet."""
        self.set_title(shown.form.title)
        self._full.setVisible(shown.printed is not None)
        self._empty.setVisible(shown.printed is None)
        self.model.set_table(shown.printed)
        self._show_periods(shown)
        if shown.printed is None or shown.entry is None:
            return
        self.table.setAccessibleName(shown.form.title)
        self._period_name.setText("Periode" if shown.form.span else "Opgjort")
        self._notes.setText(note_line(shown.printed))
        self._source.setText(source_line(shown.printed))
        self._findings.setText("\n".join(f"⚑ {said}" for said in shown.findings))
        self._findings.setVisible(bool(shown.findings))
        self._arrange()
        self.graph.setVisible(self.graph.show_table(shown.printed))
        self._saved.setText(words.saved_line(shown.entry))

    def forbid_entry(self, why: str) -> None:
        """Switch the typing in of figures off and say why; "" switches it on."""
        for button in self._entering:
            forbid(button, why)

    def findings(self) -> str:
        """Return what is told about figures that do not fit other tables."""
        return self._findings.text()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the graph below the table where there is no room beside it."""
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        across, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        room = self.width() * _TABLE_SHARE // 100 - _MARGINS
        narrow = self.width() < _NARROW or self.table.wanted_width() > room
        self._beside.setDirection(down if narrow else across)
        # below each other the table is as high as its rows, and the graph has the rest
        self._beside.setStretch(0, 0 if narrow else _TABLE_SHARE)

    def _show_periods(self, shown: ShownTable) -> None:
        self.period.blockSignals(True)
        self.period.clear()
        for period in shown.periods:
            self.period.addItem(period_text(period), period)
        if shown.entry is not None:
            self.period.setCurrentIndex(shown.periods.index(shown.entry.table.period))
        self.period.blockSignals(False)

    def _build(self) -> None:
        self._beside = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._beside.setSpacing(16)
        left = QVBoxLayout()
        left.setSpacing(6)
        left.addWidget(self.table)
        for said in (self._notes, self._source, self._findings):
            left.addWidget(said)
        left.addStretch(1)
        self._beside.addLayout(left, _TABLE_SHARE)
        self.graph.setMinimumHeight(_LEAST_GRAPH)
        self._beside.addWidget(self.graph, _GRAPH_SHARE)
        full = QVBoxLayout(self._full)
        full.setContentsMargins(0, 0, 0, 0)
        full.setSpacing(10)
        full.addLayout(self._build_actions())
        full.addLayout(self._beside, 1)
        full.addLayout(self._build_foot())
        self._build_empty()
        self.body.addWidget(self._full, 1)
        self.body.addWidget(self._empty, 1)
        self.period.activated.connect(
            lambda place: self.period_chosen.emit(self.period.itemData(place))
        )

    def _build_actions(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(6)
        row.addWidget(self._period_name)
        row.addWidget(self.period)
        row.addStretch(1)
        row.addWidget(secondary_button("Kopiér tabel", self.copy_requested.emit))
        self._entering = [
            secondary_button("Ret tal…", self.edit_requested.emit),
            primary_button("Ny opgørelse…", self.start_requested.emit),
        ]
        for button in self._entering:
            row.addWidget(button)
        return row

    def _build_foot(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self._saved)
        row.addWidget(link_button("Vis historik", self.history_requested.emit))
        row.addStretch(1)
        return row

    def _build_empty(self) -> None:
        column = QVBoxLayout(self._empty)
        column.setContentsMargins(0, 6, 0, 0)
        column.setSpacing(10)
        column.addWidget(label(words.EMPTY_TITLE, role="heading"))
        said = label(words.EMPTY_TEXT, wrap=True)
        said.setMaximumWidth(640)
        column.addWidget(said)
        start = primary_button("Start opgørelse…", self.start_requested.emit)
        self._entering.append(start)
        column.addWidget(start, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(1)
