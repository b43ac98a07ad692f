"""Named choices: taken out, kept, and thrown away."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QHBoxLayout,
    QLineEdit,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from baro_desktop.ui.text import ask, label
from baro_desktop.ui.widgets.buttons import primary_button, secondary_button
from baro_desktop.ui.widgets.choice_box import ChoiceBox

LAST = "Sidste valg"
_LONGEST = 60


class TemplatesRow(QWidget):
    """A list of names with »Gem som…« and »Slet«.

    Signals:
        taken: name of the choice to show, "" for the last one.
        kept: name under which the present choice is to be kept.
        removed: name of the choice to forget.
    """

    taken = Signal(str)
    kept = Signal(str)
    removed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.names = ChoiceBox()
        self.names.setAccessibleName("Gemte valg")
        self.names.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy = QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        self.names.setSizeAdjustPolicy(policy)
        self.names.activated.connect(lambda _place: self._chosen())
        self.save = secondary_button("Gem som…", self.open_naming)
        self.save.setAccessibleName("Gem valgene under et navn")
        self.remove = secondary_button("Slet", self._ask_to_remove)
        self.remove.setAccessibleName("Slet de gemte valg")
        title = label("Gemte valg", role="muted")
        title.setBuddy(self.names)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(title)
        row.addWidget(self.names, 1)
        row.addWidget(self.save)
        row.addWidget(self.remove)
        self.show_names(())

    def show_names(self, names: Iterable[str], chosen: str = "") -> None:
        """Fill the list anew; the last choice always stands first."""
        self.names.clear()
        self.names.addItem(LAST, "")
        for name in names:
            self.names.addItem(name, name)
        self.names.setCurrentIndex(max(0, self.names.findData(chosen)))
        self._settle()

    def current(self) -> str:
        """Return the chosen name, "" for the last choice."""
        return str(self.names.currentData() or "")

    def open_naming(self) -> NameDialog:
        """Ask under which name the choice is to be kept."""
        dialog = NameDialog(self.current(), self.window())
        dialog.named.connect(self._named)
        dialog.open()
        return dialog

    def _chosen(self) -> None:
        self._settle()
        self.taken.emit(self.current())

    def _settle(self) -> None:
        self.remove.setEnabled(bool(self.current()))

    def _named(self, name: str) -> None:
        held = [str(self.names.itemData(place)) for place in range(1, self.names.count())]
        if name in held:
            text = f"Der er allerede valg, som hedder »{name}«. Skal de erstattes?"
            ask(self.window(), "Erstat gemte valg?", text, "Erstat", lambda: self.kept.emit(name))
        else:
            self.kept.emit(name)

    def _ask_to_remove(self) -> None:
        name = self.current()
        text = f"De gemte valg »{name}« slettes. Papirer, der er skrevet, ændres ikke."
        ask(self.window(), "Slet gemte valg?", text, "Slet", lambda: self.removed.emit(name))


class NameDialog(QDialog):
    """Asks for a name.

    Signals:
        named: the name, without blanks around it.
    """

    named = Signal(str)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle("Gem valg")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.name = QLineEdit(name)
        self.name.setAccessibleName("Navn")
        self.name.setMaxLength(_LONGEST)
        self.name.selectAll()
        self._save = primary_button("Gem", self.accept)
        self._save.setDefault(True)
        self.name.textChanged.connect(lambda _text: self._settle())
        title = label("Navn på valgene, fx »Integrationsudvalget, halvår«")
        title.setBuddy(self.name)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(secondary_button("Annullér", self.reject))
        row.addWidget(self._save)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(18, 16, 18, 14)
        outer.setSpacing(10)
        outer.addWidget(title)
        outer.addWidget(self.name)
        outer.addLayout(row)
        self._settle()

    def accept(self) -> None:
        """Tell the name and close."""
        super().accept()
        self.named.emit(self.name.text().strip())

    def _settle(self) -> None:
        self._save.setEnabled(bool(self.name.text().strip()))
