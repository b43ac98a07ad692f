"""What is taken along, and whether small numbers are hidden."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtWidgets import QCheckBox, QWidget

from baro_desktop.models.disclosure_rule import SmallNumberRule
from baro_desktop.models.paper_choice import PaperPart
from baro_desktop.ui.papers import words
from baro_desktop.ui.papers.boxes import Boxes
from baro_desktop.ui.papers.section import Section
from baro_desktop.ui.text import ask, label


class PartsSection(Section):
    """Parts of the papers; hiding small numbers is turned off only after a question."""

    def __init__(self, rule: SmallNumberRule, parent: QWidget | None = None) -> None:
        super().__init__("Indhold", parent)
        self.parts: Boxes[PaperPart] = Boxes(words.PARTS)
        self.parts.changed.connect(self.changed)
        name = words.small_number_caption(rule)
        self.hide_small = QCheckBox(name)
        self.hide_small.setAccessibleName(name)
        self.hide_small.setAccessibleDescription(words.small_number_meaning(rule))
        self.hide_small.setEnabled(rule.active)
        self.hide_small.clicked.connect(self._hiding_clicked)
        self.body.addWidget(self.parts)
        self.body.addWidget(self.hide_small)
        self.body.addWidget(label(words.small_number_meaning(rule), role="small", wrap=True))
        self.hide_small.setChecked(True)

    def show_choice(self, parts: Iterable[PaperPart], *, hide_small: bool) -> None:
        """Tick the parts."""
        self.parts.set_ticked(parts)
        self.hide_small.setChecked(hide_small)

    def chosen(self) -> frozenset[PaperPart]:
        """Return what comes along."""
        return frozenset(self.parts.ticked())

    def hides_small(self) -> bool:
        """Tell whether small numbers are hidden."""
        return self.hide_small.isChecked()

    def _hiding_clicked(self, on: bool) -> None:
        if on:
            self.changed.emit()
            return
        self.hide_small.setChecked(True)
        ask(self.window(), "Vis små tal?", words.SHOW_SMALL, "Vis små tal", self._stop_hiding)

    def _stop_hiding(self) -> None:
        self.hide_small.setChecked(False)
        self.changed.emit()
