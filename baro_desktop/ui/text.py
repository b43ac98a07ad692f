"""Every label, tooltip and message box, so that no foreign string is ever read as rich text."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtGui import Qt as GuiQt
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from baro_desktop.models.display import visible

if TYPE_CHECKING:
    from PySide6.QtWidgets import QMessageBox

Role = Literal[
    "body", "title", "heading", "large", "strong", "muted", "small", "badge", "good", "bad",
    "neutral",
]  # fmt: skip
Kind = Literal["information", "warning", "error"]

_ICONS: dict[Kind, str] = {"information": "Information", "warning": "Warning", "error": "Critical"}


class _PlainLabel(QLabel):
    """Shows a text as it stands, whenever it is set.

    Layouts within layouts ask some thirty times how high it is, and Qt breaks it into lines each
    time: a twentieth of a start.
    """

    def __init__(self) -> None:
        super().__init__()
        self._heights: dict[int, int] = {}

    def setText(self, text: str) -> None:
        """Show another text."""
        self._heights.clear()
        super().setText(visible(text))

    def setWordWrap(self, on: bool) -> None:
        """Break long lines, or let them be."""
        self._heights.clear()
        super().setWordWrap(on)

    def heightForWidth(self, width: int) -> int:
        """Return the height of the lines that the text takes in a width."""
        if width not in self._heights:
            self._heights[width] = super().heightForWidth(width)
        return self._heights[width]

    def changeEvent(self, event: QEvent) -> None:
        """Measure anew in another font or dress."""
        self._heights.clear()
        super().changeEvent(event)


def label(
    text: str = "", *, role: Role = "body", wrap: bool = False, selectable: bool = False
) -> QLabel:
    """Return a label that shows the text as it stands, tags included.

    Args:
        role: how the style sheet dresses it.
        wrap: break long lines; the label may then become narrow.
        selectable: the text can be marked and copied with the mouse.
    """
    made = _PlainLabel()
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setText(text)
    made.setProperty("role", role)
    made.setWordWrap(wrap)
    if selectable:
        made.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return made


def set_role(made: QLabel, role: Role) -> None:
    """Dress a label anew."""
    set_property(made, "role", role)


def set_property(widget: QWidget, name: str, value: object) -> None:
    """Change a property that the style sheet asks for, and show the difference at once."""
    if widget.property(name) != value:
        widget.setProperty(name, value)
        app = QApplication.instance()
        if isinstance(app, QApplication) and app.styleSheet():  # it may wait: ui/theme.py
            widget.style().unpolish(widget)
            widget.style().polish(widget)


def plain_tooltip(text: str) -> str:
    """Return a tooltip that shows the text as it stands and wraps long lines."""
    mode = GuiQt.WhiteSpaceMode.WhiteSpaceNormal
    return GuiQt.convertFromPlainText(visible(text), mode) if text else ""


def set_tooltip(widget: QWidget, text: str) -> None:
    """Give a widget a plain tooltip; a screen reader gets it without a tooltip's markup."""
    if widget.accessibleDescription() == (widget.property("tip") or ""):
        widget.setAccessibleDescription(visible(text))
    widget.setProperty("tip", text)
    widget.setToolTip(plain_tooltip(text))


def inside(text: str) -> str:
    """Write a text as it stands inside a sentence; »L4« and »PDF-filen« keep their capitals."""
    word = text.split(" ", 1)[0]
    return text[:1].lower() + text[1:] if word[1:].islower() else text


def caption(text: str) -> str:
    """Return the text for a button, tab or menu, where a lone `&` would vanish."""
    return visible(text).replace("&", "&&")


def message(
    parent: QWidget | None, kind: Kind, title: str, text: str, details: str = ""
) -> QMessageBox:
    """Show a message and return at once; the user closes it.

    Args:
        details: technical text that »Kopiér detaljer« puts on the clipboard.
    """
    box = _box(parent, kind, title, text)
    close = box.addButton("Luk", box.ButtonRole.AcceptRole)
    box.setEscapeButton(close)
    if details:
        add_action(box, "Kopiér detaljer", lambda: QGuiApplication.clipboard().setText(details))
    box.open()
    return box


def ask(
    parent: QWidget | None, title: str, text: str, accept: str, accepted: Callable[[], None]
) -> QMessageBox:
    """Ask before something that cannot be taken back; `accepted` runs on yes."""
    box = _box(parent, "warning", title, text)
    yes = box.addButton(caption(accept), box.ButtonRole.AcceptRole)
    box.setEscapeButton(box.addButton("Annullér", box.ButtonRole.RejectRole))
    yes.clicked.connect(accepted)
    box.open()
    return box


def add_action(box: QMessageBox, text: str, run: Callable[[], None]) -> None:
    """Add a button that does something and leaves the message open."""
    button = box.addButton(caption(text), box.ButtonRole.ActionRole)
    button.clicked.disconnect()
    button.clicked.connect(lambda: run())


def _box(parent: QWidget | None, kind: Kind, title: str, text: str) -> QMessageBox:
    from PySide6.QtWidgets import QMessageBox  # its class is not made for a start

    box = QMessageBox(parent)
    box.setIcon(QMessageBox.Icon[_ICONS[kind]])
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setWindowTitle(title)
    box.setText(visible(text))
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    return box
