"""The list of municipalities, in which one can also type a part of a name."""

from __future__ import annotations

from collections.abc import Sequence
from unicodedata import combining, normalize

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QComboBox, QCompleter, QLineEdit, QWidget

from baro_desktop.ui.widgets.choice_box import ChoiceBox


class AreaChoice(ChoiceBox):
    """Those with figures first, then all the others.

    Enter chooses the first name that begins with what was typed. Whoever leaves half a name
    behind finds the present one again, and is told.

    Signals:
        chosen: name of an area that was not shown before.
        not_chosen: sentence for somebody who typed what was not chosen.
    """

    chosen = Signal(str)
    not_chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown = ""
        self._edit = _NameField()
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
        self._edit.returnPressed.connect(self._enter)
        self._edit.editingFinished.connect(self._leave)
        self._edit.given_up.connect(self._show_present)
        self.activated.connect(self._choose)

    def set_areas(self, with_figures: Sequence[str], others: Sequence[str], chosen: str) -> None:
        """Fill the list anew and choose an area without telling of it."""
        self._shown = chosen
        self.clear()
        self.addItems(list(with_figures))
        if with_figures and others:
            self.insertSeparator(len(with_figures))
        self.addItems(list(others))
        self.setCurrentIndex(self.findText(chosen))

    def _enter(self) -> None:
        """Choose by what was typed; where nothing begins so, say it and leave it to be replaced."""
        typed = self._edit.text().strip()
        place = self._place_of(typed)
        if place >= 0:
            self._choose(place)
            return
        if typed:
            self.not_chosen.emit(f"Ingen kommune hedder »{typed}«. Her vises stadig {self._shown}.")
        self._show_present()

    def _leave(self) -> None:
        """Let nothing stand in the field that is not shown."""
        typed = self._edit.text().strip()
        if _folded(typed) != _folded(self._shown):
            if typed:
                self.not_chosen.emit(
                    f"Her vises stadig {self._shown}. Skriv en kommune, og tryk Enter for at vælge."
                )
            self._show_present()

    def _show_present(self) -> None:
        self._edit.setText(self._shown)
        # The combo box takes the mark away once it has dealt with the key itself.
        QTimer.singleShot(0, self._edit, self._edit.selectAll)

    def _choose(self, place: int) -> None:
        self.setCurrentIndex(place)
        name = self.itemText(place)
        self._edit.setText(name)
        if name != self._shown:
            self._shown = name
            self.chosen.emit(name)

    def _place_of(self, typed: str) -> int:
        """Return where a name stands: the whole one, else one that begins so, else holds it."""
        wanted = _folded(typed)
        names = [_folded(self.itemText(place)) for place in range(self.count())]
        if not wanted:
            return -1
        if wanted in names:
            return names.index(wanted)
        found = [place for place, name in enumerate(names) if name.startswith(wanted)]
        held = [place for place, name in enumerate(names) if wanted in name]
        return (*found, *(held if len(held) == 1 else ()), -1)[0]


class _NameField(QLineEdit):
    """A click marks the whole name, so that typing replaces it; escape gives up.

    Signals:
        given_up: what was typed is not wanted.
    """

    given_up = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._was_marked = False

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Remember whether the click is on a marked name: it then sets the cursor."""
        self._was_marked = self.hasSelectedText()
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Mark the name, unless somebody is typing or marked a part of it with the mouse."""
        super().mouseReleaseEvent(event)
        if not (self._was_marked or self.hasSelectedText() or self.isModified()):
            self.selectAll()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Put the present name back on escape, which also leaves the field."""
        if event.key() == Qt.Key.Key_Escape:
            self.given_up.emit()
        super().keyPressEvent(event)


def _folded(name: str) -> str:
    """Return a name as it is compared: without case and accents, å as aa."""
    danish = name.strip().casefold().replace("å", "aa").replace("æ", "ae").replace("ø", "oe")
    return "".join(c for c in normalize("NFKD", danish) if not combining(c))
