"""What the reports have said about a figure, also what was revised later."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from baro_desktop.models.display import date_text, figure_text, period_text
from baro_desktop.models.observation import Measure, StoredObservation
from baro_desktop.texts.words import MEASURES
from baro_desktop.ui.centre.cells import Units
from baro_desktop.ui.text import label
from baro_desktop.ui.widgets.buttons import primary_button
from baro_desktop.ui.widgets.table import Column, Table, TableModel

_SIZE = (860, 480)
_HOLDS, _REVISED, _OTHER_MEANING = "✓ Gælder", "✕ Revideret", "⚑ Tidligere definition"


class FigureHistoryDialog(QDialog):
    """Lists the figures of an indicator with the reports that they come from.

    Args:
        title: area and indicator.
        history: newest period first, a revised value behind the one that holds.
    """

    def __init__(
        self,
        title: str,
        history: Sequence[StoredObservation],
        units: Units,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle("Historik")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        newest = history[0].observation.definition if history else ""
        model = TableModel(_columns(units, newest), self)
        model.set_rows(history)
        table = Table(f"Historik for {title}", model, stretch=4)
        table.setProperty("framed", True)
        close = primary_button("Luk", self.accept)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(close)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(18, 16, 18, 14)
        outer.setSpacing(6)
        outer.addWidget(label(title, role="heading", wrap=True))
        outer.addWidget(label(_summary(history), role="muted", wrap=True))
        outer.addWidget(table, 1)
        outer.addLayout(row)
        room = parent.window().size() if parent is not None else self.maximumSize()
        self.resize(min(_SIZE[0], room.width() - 20), min(_SIZE[1], room.height() - 20))
        table.setFocus()


def _columns(units: Units, newest: str) -> tuple[Column[StoredObservation], ...]:
    return (
        Column("Hvad", lambda stored: MEASURES[stored.observation.measure.value]),
        Column("Periode", lambda stored: period_text(stored.observation.period)),
        Column("Tal", lambda stored: _value(stored, units), number=True),
        Column("Tilstand", lambda s: _state(s, newest), tone=lambda s: _tone(s, newest)),
        Column("Rapport", lambda stored: stored.source),
        Column("Dannet", _day),
    )


def _summary(history: Sequence[StoredObservation]) -> str:
    revised = sum(not stored.current for stored in history)
    if not revised:
        return "Intet tal er blevet revideret: den nyeste rapport siger det samme som de tidligere."
    many = "1 tal er" if revised == 1 else f"{revised} tal er"
    return f"{many} revideret: en senere rapport siger noget andet, og det nyeste gælder."


def _value(stored: StoredObservation, units: Units) -> str:
    signed = stored.observation.measure is Measure.CHANGE
    return figure_text(stored.observation.figure, units, signed=signed)


def _state(stored: StoredObservation, newest: str) -> str:
    if not stored.current:
        return _REVISED
    return _HOLDS if stored.observation.definition == newest else _OTHER_MEANING


def _tone(stored: StoredObservation, newest: str) -> str:
    tones = {_HOLDS: "good", _REVISED: "bad", _OTHER_MEANING: "neutral"}
    return tones[_state(stored, newest)]


def _day(stored: StoredObservation) -> str:
    return date_text(stored.generated_on) if stored.generated_on else ""
