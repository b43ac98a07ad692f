"""Errors as a user meets them: one calm Danish sentence, details for those who help."""

from __future__ import annotations

import sys
import threading
from collections.abc import Callable
from types import TracebackType
from typing import TYPE_CHECKING

import shiboken6
from PySide6.QtWidgets import QWidget

from baro_desktop import __version__
from baro_desktop.models.refusals import as_refusal
from baro_desktop.ui.text import ask, message
from baro_desktop.ui.window.fault_log import stack_of

if TYPE_CHECKING:
    from PySide6.QtWidgets import QMessageBox

_UNEXPECTED = (
    "Der skete en fejl, som programmet ikke kender. Det, der var gemt, er stadig gemt. "
    "Prøv igen; sker det igen, så kopiér detaljerne og send dem til den, der hjælper jer."
)
_PASSING = frozenset(
    f"{what}-{why}"
    for what, whys in {
        "database": ("locked", "readonly", "full"),
        "system": ("full", "denied", "missing", "other"),
        "out": ("of-memory",),
    }.items()
    for why in whys
)


def error_text(error: BaseException) -> str:
    """Return the Danish sentence that tells a user about an error."""
    told = as_refusal(error)
    if told is None:
        return _UNEXPECTED
    from baro_desktop.texts.errors import sentence

    return sentence(told.code, told.data)


def show_error(
    parent: QWidget | None, error: BaseException, again: Callable[[], None] | None = None
) -> QMessageBox:
    """Show an error; one that was not foreseen brings its details along.

    Args:
        again: what »Prøv igen« does where the user can clear the way: close another window,
            make room, get access to the folder.
    """
    told = as_refusal(error)
    if told is not None:
        if again is not None and told.code in _PASSING:
            return ask(parent, "Det lykkedes ikke", error_text(error), "Prøv igen", again)
        return message(parent, "warning", "Det lykkedes ikke", error_text(error))
    return message(parent, "error", "Uventet fejl", error_text(error), error_details(error))


def error_details(error: BaseException) -> str:
    """Return what a developer needs: version, platform and stack, no figures."""
    head = f"Baro Desktop {__version__}\nPython {sys.version}\n{sys.platform}"
    return f"{head}\n\n{stack_of(error)}"


def show_unexpected_errors(
    parent: Callable[[], QWidget | None], log: Callable[[BaseException], None]
) -> None:
    """Show errors that nobody caught in the window instead of letting them vanish.

    The program goes on. One message stands at a time: an error in drawing comes with each
    repaint, and a message for each would bury the window.

    Args:
        parent: returns the window to show them on.
        log: notes every error.
    """
    shown: list[QMessageBox] = []

    def hook(kind: type[BaseException], error: BaseException, stack: TracebackType | None) -> None:
        if sys.stderr is not None:
            import traceback

            traceback.print_exception(kind, error, stack)
        if issubclass(kind, KeyboardInterrupt):
            return
        log(error)
        if threading.current_thread() is not threading.main_thread():
            return  # only the window's own thread may show anything
        if not any(shiboken6.isValid(box) and box.isVisible() for box in shown):
            shown[:] = [show_error(parent(), error)]

    def in_thread(failed: threading.ExceptHookArgs) -> None:
        if failed.exc_value is not None:
            hook(failed.exc_type, failed.exc_value, failed.exc_traceback)

    sys.excepthook = hook
    threading.excepthook = in_thread
