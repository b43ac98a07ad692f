"""»Øvrige«: figures that stand in the reports and in no tab of a centre."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, Signal
from PySide6.QtWidgets import QWidget

from baro_desktop.ui.text import label
from baro_desktop.ui.widgets.card import Card
from baro_desktop.ui.widgets.table import Column, Table, TableModel
from baro_desktop.workflows.show_others import OtherFigure

_MOST_SHOWN = 6


class OthersCard(Card):
    """A table of figures whose indicators the catalogue does not know; hidden without any.

    Signals:
        source_requested: id of the report and code of the figure that was opened.
    """

    source_requested = Signal(str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("Øvrige", parent)
        self._model: TableModel[OtherFigure] = TableModel(_columns(), self)
        self._table = Table("Øvrige tal", self._model, stretch=1)
        self._table.activated.connect(self._open)
        note = (
            "Tal, som programmet ikke kender i forvejen. De er gemt, men hører ikke til et center."
        )
        self.body.addWidget(label(note, role="muted", wrap=True))
        self.body.addWidget(self._table)
        self.hide()

    def show_figures(self, area: str, figures: Sequence[OtherFigure]) -> None:
        """Show the figures of an area."""
        self.set_title(f"Øvrige · {area}")
        self._model.set_rows(figures)
        rows = min(len(figures), _MOST_SHOWN)
        head = self._table.horizontalHeader().sizeHint().height()
        height = self._table.verticalHeader().defaultSectionSize()
        self._table.setFixedHeight(head + rows * height + 2 * self._table.frameWidth() + 4)
        self.setVisible(bool(figures))

    def _open(self, index: QModelIndex) -> None:
        figure = self._model.row(index)
        if figure is not None and figure.document:
            self.source_requested.emit(figure.document, figure.code)


def _columns() -> tuple[Column[OtherFigure], ...]:
    return (
        Column("Nr.", lambda figure: figure.code),
        Column("Indikator", lambda figure: figure.wording),
        Column("Tal", lambda figure: figure.figure, number=True),
        Column("Periode", lambda figure: figure.period),
        Column("Kilde", lambda figure: figure.source),
    )
