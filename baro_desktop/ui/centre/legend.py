"""The signs of the table: the kinds of nothing under it, all of them in a small window."""

from __future__ import annotations

from collections.abc import Sequence

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

from baro_desktop.texts.words import ASSESSMENTS, SIGNS
from baro_desktop.ui.centre.cells import (
    BREAK_FLAG,
    CITIZENSHIP_WORD,
    FEW_WORD,
    OTHER_PERIOD_SIGN,
    PROVISIONAL_WORD,
    TARGET_SIGNS,
    THIRD_WORD,
)
from baro_desktop.ui.text import label
from baro_desktop.ui.widgets.buttons import link_button, primary_button

Signs = Sequence[tuple[str, str]]

MARKS: Signs = (
    (BREAK_FLAG, "Databrud: definitionen er ændret, og der trækkes ingen linje hen over bruddet."),
    (OTHER_PERIOD_SIGN, "Anden periode: tallet til sammenligning gælder ikke samme periode."),
)
_WORDS: Signs = (
    (FEW_WORD, "Tallet gælder så få personer, at det skjules i papirer til udvalget."),
    (PROVISIONAL_WORD, "Tallet er foreløbigt og kan blive ændret."),
    (CITIZENSHIP_WORD, "Målgruppen er opgjort efter statsborgerskab og ikke efter herkomst."),
    (THIRD_WORD, "Tredje generation indgår i målgruppen; begrundelsen står ved indikatoren."),
    ("beregnet", "Ændringen står ikke i rapporten; programmet har regnet den ud."),
)
_TREND: Signs = (
    ("○", "Hul prik: basismålingen, beregnet af status og udvikling; kan afvige ±1."),
    ("┄", "Prikket linje: år uden indlæst tal imellem."),
    ("×", "Kryds: perioden er i en rapport, men uden tal."),
    ("┆", "Stiplet lodret linje: databrud."),
    ("╌", "Stiplet vandret linje: målet."),
)
_SIZE = (620, 560)


def legend_groups() -> tuple[tuple[str, Signs], ...]:
    """Return every sign of the table with its meaning, group by group."""
    rules = {
        "wanted": "tallet har bevæget sig i ønsket retning.",
        "unwanted": "tallet har bevæget sig modsat den ønskede retning.",
        "unchanged": "tallet er det samme som før.",
        "level": "målgruppen er på niveau med etnisk danske.",
        "narrowing": "målgruppen nærmer sig etnisk danske.",
        "widening": "målgruppen fjerner sig fra etnisk danske.",
        "same_gap": "målgruppen er lige så langt fra etnisk danske som før.",
        "gap": "der er forskel, og en tidligere forskel kendes ikke.",
        "followed": "indikatoren følges uden vurdering.",
        "no_earlier": "der er intet at holde tallet op imod.",
    }
    judged = [(ASSESSMENTS[key].sign, f"{ASSESSMENTS[key].word}: {rules[key]}") for key in rules]
    targets = [(sign, f"Mål {word}.") for sign, word in TARGET_SIGNS.values()]
    return (
        ("Tal", SIGNS),
        ("Mærker", (*MARKS, *_WORDS)),
        ("Vurdering", judged),
        ("Mål", targets),
        ("Forløb", _TREND),
    )


class Legend(QWidget):
    """One short line, and the whole explanation when it is asked for."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        short = "   ".join(
            f"{sign} {text.split(':')[0].lower()}" for sign, text in (*SIGNS, *MARKS)
        )
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        row.addWidget(link_button("Signaturforklaring", self.explain))
        row.addWidget(label(short, role="small", wrap=True), 1)

    def explain(self) -> QDialog:
        """Open the whole explanation."""
        dialog = LegendDialog(self)
        dialog.open()
        return dialog


class LegendDialog(QDialog):
    """Every sign with its meaning."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle("Signaturforklaring")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        area = QScrollArea()
        area.setWidget(_explanation())
        area.setWidgetResizable(True)
        area.setProperty("panel", "inset")
        area.setAccessibleName("Tegn og deres betydning")
        close = primary_button("Luk", self.accept)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(close)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(18, 16, 18, 14)
        outer.addWidget(area, 1)
        outer.addLayout(row)
        room = parent.window().size() if parent is not None else self.maximumSize()
        self.resize(min(_SIZE[0], room.width() - 20), min(_SIZE[1], room.height() - 20))
        close.setFocus()


def _explanation() -> QWidget:
    page = QFrame()
    page.setProperty("panel", "plain")
    grid = QGridLayout(page)
    grid.setContentsMargins(12, 10, 12, 10)
    grid.setVerticalSpacing(4)
    grid.setHorizontalSpacing(12)
    grid.setColumnStretch(1, 1)
    at = 0
    for title, signs in legend_groups():
        grid.addWidget(label(title, role="title"), at, 0, 1, 2)
        for sign, meaning in signs:
            at += 1
            grid.addWidget(label(sign, role="strong"), at, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(label(meaning, wrap=True, selectable=True), at, 1)
        at += 1
        grid.setRowMinimumHeight(at, 8)
        at += 1
    grid.setRowStretch(at, 1)
    return page
