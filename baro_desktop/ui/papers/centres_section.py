"""Which centres come along."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QCheckBox, QWidget

from baro_desktop.models.catalogue import Centre
from baro_desktop.ui.papers.boxes import Boxes
from baro_desktop.ui.papers.section import Section
from baro_desktop.ui.text import label

ALL = "Alle centre"
_NONE = "Vælg mindst ét center."


class CentresSection(Section):
    """All of them, or some."""

    def __init__(self, centres: Sequence[Centre], parent: QWidget | None = None) -> None:
        super().__init__("Centre", parent)
        self.every = QCheckBox(ALL)
        self.every.setAccessibleName(ALL)
        self.every.clicked.connect(self._all_clicked)
        self.boxes = Boxes({centre.id: centre.tab for centre in centres})
        self.boxes.changed.connect(self._some_clicked)
        self._problem = label(_NONE, role="bad", wrap=True)
        self.body.addWidget(self.every)
        self.body.addWidget(self.boxes)
        self.body.addWidget(self._problem)
        self.show_choice(())

    def show_choice(self, centres: Sequence[str]) -> None:
        """Tick these centres; nothing, or only unknown ones, stands for all."""
        known = [centre for centre in centres if centre in self.boxes.boxes]
        self.boxes.set_ticked(known or self.boxes.boxes)
        self._settle()

    def chosen(self) -> tuple[str, ...]:
        """Return the ids of the chosen centres, nothing for all."""
        return () if self.every.isChecked() else self.boxes.ticked()

    def is_empty(self) -> bool:
        """Tell whether nothing is ticked."""
        return not self.boxes.ticked()

    def _all_clicked(self, on: bool) -> None:
        self.boxes.set_ticked(self.boxes.boxes if on else ())
        self._settle()
        self.changed.emit()

    def _some_clicked(self) -> None:
        self._settle()
        self.changed.emit()

    def _settle(self) -> None:
        self.every.setChecked(len(self.boxes.ticked()) == len(self.boxes.boxes))
        self._problem.setVisible(self.is_empty())
