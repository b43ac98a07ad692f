"""Which papers are written."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtWidgets import QWidget

from baro_desktop.models.paper_choice import PaperKind
from baro_desktop.ui.papers import words
from baro_desktop.ui.papers.boxes import Boxes
from baro_desktop.ui.papers.section import Section
from baro_desktop.ui.text import label, set_tooltip

_NONE = "Vælg mindst ét papir."


class KindsSection(Section):
    """One or several; several are written into one folder."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("Papirer", parent)
        names = {kind: said.name for kind, said in words.KINDS.items()}
        self.kinds: Boxes[PaperKind] = Boxes(names, PaperKind.WORKBOOK)
        for kind, said in words.KINDS.items():
            box = self.kinds.boxes[kind]
            box.setAccessibleDescription(said.about)
            set_tooltip(box, f"{said.name}: {said.about}.")
        self.kinds.changed.connect(self._clicked)
        self._problem = label(_NONE, role="bad", wrap=True)
        self.body.addWidget(self.kinds)
        self.body.addWidget(self._problem)

    def show_choice(self, kinds: Iterable[PaperKind]) -> None:
        """Tick these papers."""
        self.kinds.set_ticked(kinds)
        self._settle()

    def chosen(self) -> frozenset[PaperKind]:
        """Return what is to be written."""
        return frozenset(self.kinds.ticked())

    def _clicked(self) -> None:
        self._settle()
        self.changed.emit()

    def _settle(self) -> None:
        self._problem.setVisible(not self.chosen())
