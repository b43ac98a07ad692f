"""The question before a form closes with something that is not saved."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QMessageBox, QWidget

from baro_desktop.ui.text import ask, caption

_QUESTION = "Det, du har skrevet, er ikke gemt. Vil du gemme det?"


def ask_before_leaving(
    parent: QWidget, save: Callable[[], None], discard: Callable[[], None]
) -> QMessageBox:
    """Ask »Gem / Kassér / Annullér«; to cancel does nothing."""
    box = ask(parent, "Ikke gemt", _QUESTION, "Gem", save)
    other = box.addButton(caption("Kassér"), QMessageBox.ButtonRole.DestructiveRole)
    other.clicked.connect(discard)
    return box
