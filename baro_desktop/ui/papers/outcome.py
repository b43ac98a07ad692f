"""What is said when papers were written, could not be written, or were stopped."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QMessageBox, QWidget

from baro_desktop.models.errors import BaroError
from baro_desktop.models.paper_choice import PaperKind
from baro_desktop.ui.errors import error_text, show_error
from baro_desktop.ui.papers import words
from baro_desktop.ui.text import add_action, ask, message

_TARGET = "export-target"
_MOST_BUTTONS = 3
_STOPPED = "Skrivningen blev stoppet."
_NOTHING = "Intet er skrevet, og ingen filer er ændret."


def tell_written(
    parent: QWidget, written: Sequence[Path], moved: Mapping[Path, Path]
) -> QMessageBox:
    """Say which files lie where, with ways to open them.

    Args:
        moved: targets that another program held, and what was written beside them instead.
    """
    said = (written_text(written), *(moved_text(*item) for item in moved.items()))
    box = message(parent, "information", "Gemt", "\n\n".join(said))
    for path in written if len(written) <= _MOST_BUTTONS else ():
        text = "Åbn" if len(written) == 1 else f"Åbn {_kind_of(path)}"
        add_action(box, text, partial(_open, path))
    add_action(box, "Vis i mappe", lambda: _open(written[0].parent))
    return box


def tell_stopped(parent: QWidget, written: Sequence[Path]) -> QMessageBox:
    """Say what was written before the user stopped it."""
    rest = written_text(written) if written else _NOTHING
    return message(parent, "information", "Stoppet", f"{_STOPPED} {rest}")


def tell_failure(
    parent: QWidget,
    error: Exception,
    written: Sequence[Path],
    retry: Callable[[], None],
    rename: Callable[[], None],
) -> QMessageBox:
    """Say why a paper could not be written; where its target is in the way, offer ways on."""
    if not isinstance(error, BaroError) or error.code != _TARGET:
        return show_error(parent, error)
    said = f" {written_text(written)}" if written else ""
    text = f"{error_text(error)}{said}"
    box = ask(parent, "Papiret er ikke skrevet", text, "Prøv igen", retry)
    other = box.addButton("Vælg et andet navn…", QMessageBox.ButtonRole.AcceptRole)
    other.clicked.connect(lambda: rename())
    return box


def ask_to_replace(
    parent: QWidget, existing: Sequence[Path], replace: Callable[[], None], keep: Callable[[], None]
) -> QMessageBox:
    """Ask before files that are there already are replaced."""
    names = ", ".join(path.name for path in existing)
    verb = "findes" if len(existing) == 1 else "findes alle"
    text = f"{names} {verb} allerede i {existing[0].parent}. Skal de gamle filer erstattes?"
    box = ask(parent, "Erstat filer?", text, "Erstat", replace)
    other = box.addButton("Gem med nye navne", QMessageBox.ButtonRole.AcceptRole)
    other.clicked.connect(lambda: keep())
    return box


def written_text(written: Sequence[Path]) -> str:
    """Return which files were written where."""
    if len(written) == 1:
        return f"{written[0].name} er gemt i {written[0].parent}."
    folders = {path.parent for path in written}
    if len(folders) == 1:
        names = "\n".join(path.name for path in written)
        return f"{len(written)} papirer er gemt i {folders.pop()}:\n\n{names}"
    return " ".join(f"{path.name} er gemt i {path.parent}." for path in written)


def moved_text(target: Path, path: Path) -> str:
    """Say that a paper did not get the name that it was to have."""
    return (
        f"{target.name} er åben i et andet program og er ikke ændret. Det nye papir ligger ved "
        f"siden af som {path.name}."
    )


def _kind_of(path: Path) -> str:
    if path.suffix == words.KINDS[PaperKind.WORKBOOK].ending:
        return words.KINDS[PaperKind.WORKBOOK].short
    tail = " (PDF)" if path.suffix == ".pdf" else ""
    return f"{path.stem.split()[0].lower()}{tail}"


def _open(path: Path) -> None:
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))
