"""Short help: how figures are to be read, the shortcuts, and what program this is."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from baro_desktop import __version__
from baro_desktop.texts.words import ASSESSMENTS, SIGNS
from baro_desktop.ui.text import label, message
from baro_desktop.ui.widgets.buttons import primary_button

if TYPE_CHECKING:
    from baro_desktop.workflows.workspace import Workspace

SHORTCUTS = (
    ("Ctrl+O", "Importér rapporter"),
    ("Ctrl+V", "Indsæt filer eller tekst som rapport"),
    ("Ctrl+Z", "Fortryd det seneste, fx en import"),
    ("Ctrl+Y", "Gentag det, der blev fortrudt"),
    ("Ctrl+I", "Indtast tal"),
    ("Ctrl+E", "Eksportér til Excel"),
    ("Ctrl+F", "Søg indikator"),
    ("Ctrl+1 … Ctrl+9", "Gå til fane"),
    ("Ctrl+Tab", "Næste fane"),
    ("F5", "Opdatér"),
    ("F1", "Hjælp"),
    ("Ctrl+Q", "Luk programmet"),
)
_READING = (
    ("pct.", "et niveau, fx 71 pct. i beskæftigelse"),
    ("pct.point", "en forskel mellem to procenttal"),
    ("Siden basis", "ændringen siden basismålingen, som udgiveren har afrundet for sig"),
    ("Beregnet basis", "status minus udvikling; kan afvige med 1 på grund af afrunding"),
    ("Databrud", "tallet er opgjort på en ny måde; serier sammenlignes ikke hen over bruddet"),
)


class HelpDialog(QDialog):
    """Legend, words and shortcuts on one page."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle("Hjælp")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        page = QFrame()
        page.setProperty("panel", "card")
        column = QVBoxLayout(page)
        column.setContentsMargins(16, 14, 16, 14)
        column.setSpacing(8)
        _add_section(column, "Signaturforklaring", [(s, text) for s, text in SIGNS])
        _add_section(column, "Vurderinger", _judgements())
        _add_section(column, "Sådan læses tallene", _READING)
        _add_section(column, "Genveje", SHORTCUTS)
        column.addStretch(1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setAccessibleName("Hjælp")
        area.setWidget(page)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(12, 12, 12, 12)
        outer.addWidget(area, 1)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(primary_button("Luk", self.accept))
        outer.addLayout(row)
        self.resize(620, 640)


def show_about(parent: QWidget, workspace: Workspace) -> None:
    """Tell which version this is, and where the figures lie."""
    message(
        parent,
        "information",
        "Om Baro Desktop",
        f"Baro Desktop {__version__}\n\n"
        "Integrationsbarometerets rapporter og kommunens lokale indikatorer på ét sted.\n"
        "Fri software under Mozilla Public License 2.0.\n\n"
        f"Databasen: {workspace.database}",
    )


def _add_section(column: QVBoxLayout, title: str, pairs: Sequence[tuple[str, str]]) -> None:
    column.addWidget(label(title, role="title"))
    grid = QGridLayout()
    grid.setColumnMinimumWidth(0, 130)
    grid.setColumnStretch(1, 1)
    grid.setVerticalSpacing(4)
    for place, (name, text) in enumerate(pairs):
        grid.addWidget(label(name, role="strong"), place, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(label(text, wrap=True), place, 1)
    column.addLayout(grid)
    column.addSpacing(8)


def _judgements() -> list[tuple[str, str]]:
    meanings = {
        "wanted": "tallet har flyttet sig den ønskede vej",
        "unwanted": "tallet har flyttet sig den modsatte vej",
        "unchanged": "tallet har ikke flyttet sig",
        "followed": "tallet følges uden ønsket retning",
        "series_break": "definitionen er ny, så der er intet at måle mod",
    }
    return [(ASSESSMENTS[key].text, text) for key, text in meanings.items()]
