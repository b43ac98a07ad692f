"""The list of municipalities, in which one can also type a part of a name."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QCompleter, QLineEdit, QWidget


class AreaChoice(QComboBox):
    """Those with figures first, then all the others.

    Signals:
        chosen: name of an area that was not shown before.
    """

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown = ""
        self._edit = QLineEdit()
        self._edit.setAcceptDrops(False)
        self._edit.setAccessibleName("Kommune")
        self.setAccessibleName("Kommune")
        self.setEditable(True)
        self.setLineEdit(self._edit)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.setMinimumContentsLength(11)
        self.setMaxVisibleItems(18)
        self.view().setAccessibleName("Kommuner")
        completer = QCompleter(self.model(), self)
        completer.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.setCompleter(completer)
        self._edit.editingFinished.connect(self._settle)
        self.activated.connect(self._settle)

    def set_areas(self, with_figures: Sequence[str], others: Sequence[str], chosen: str) -> None:
        """Fill the list anew and choose an area without telling of it."""
        self._shown = chosen
        self.clear()
        self.addItems(list(with_figures))
        if with_figures and others:
            self.insertSeparator(len(with_figures))
        self.addItems(list(others))
        self.setCurrentIndex(self.findText(chosen))

    def _settle(self) -> None:
        """Tell of a chosen area; put the old one back where the typed name is unknown."""
        typed = self._edit.text().strip()
        place = self.findText(typed, Qt.MatchFlag.MatchFixedString) if typed else -1
        if place < 0:
            self._edit.setText(self._shown)
            return
        self.setCurrentIndex(place)
        name = self.itemText(place)
        if name != self._shown:
            self._shown = name
            self.chosen.emit(name)
