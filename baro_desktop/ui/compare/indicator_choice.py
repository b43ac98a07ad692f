"""A list of all indicators, grouped."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QComboBox, QSizePolicy, QWidget

from baro_desktop.models.catalogue import Catalogue, IndicatorKind
from baro_desktop.texts.words import KINDS
from baro_desktop.ui.widgets.choice_box import ChoiceBox

_CODE = Qt.ItemDataRole.UserRole + 1


class IndicatorChoice(ChoiceBox):
    """Chooses an indicator; groups are headings that cannot be chosen."""

    def __init__(self, catalogue: Catalogue, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName("Indikator")
        self.setMaxVisibleItems(18)
        self.setMinimumContentsLength(28)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        model = QStandardItemModel(self)
        for kind in IndicatorKind:
            model.appendRow(_heading(KINDS[kind.value]))
            for indicator in catalogue.of_kind(kind):
                item = QStandardItem(indicator.title)
                item.setData(indicator.code, _CODE)
                model.appendRow(item)
        self.setModel(model)
        self.setCurrentIndex(1)

    def code(self) -> str:
        """Return the code of what is chosen."""
        return str(self.currentData(_CODE))

    def choose(self, code: str) -> None:
        """Choose an indicator by its code; an unknown one changes nothing."""
        place = self.findData(code, _CODE)
        if place >= 0:
            self.setCurrentIndex(place)


def _heading(text: str) -> QStandardItem:
    item = QStandardItem(text)
    item.setFlags(Qt.ItemFlag.NoItemFlags)
    font = item.font()
    font.setBold(True)
    item.setFont(font)
    return item
