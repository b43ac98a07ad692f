"""File dialogs in Danish: the system's own where there is one, else Qt's."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QWidget

from baro_desktop.models.display import visible

_FORBIDDEN = re.compile(r'[<>:"/\\|?*\t\n]')
_ENDING = re.compile(r"\*\.(\w+)")
_LABELS = (
    (QFileDialog.DialogLabel.LookIn, "Søg i:"),
    (QFileDialog.DialogLabel.FileName, "Filnavn:"),
    (QFileDialog.DialogLabel.FileType, "Filtype:"),
    (QFileDialog.DialogLabel.Reject, "Annullér"),
)


def choose_files(
    parent: QWidget,
    title: str,
    folder: str,
    filters: Sequence[str],
    chosen: Callable[[list[Path]], None],
) -> QFileDialog:
    """Let the user choose existing files; `chosen` gets them unless he cancels."""
    dialog = _dialog(parent, title, folder, "Åbn")
    dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
    dialog.setNameFilters(list(filters))
    dialog.filesSelected.connect(lambda names: chosen([Path(name) for name in names]))
    dialog.open()
    return dialog


def choose_folder(
    parent: QWidget, title: str, folder: str, chosen: Callable[[list[Path]], None]
) -> QFileDialog:
    """Let the user choose one folder."""
    dialog = _dialog(parent, title, folder, "Vælg")
    dialog.setFileMode(QFileDialog.FileMode.Directory)
    dialog.setOption(QFileDialog.Option.ShowDirsOnly)
    dialog.filesSelected.connect(lambda names: chosen([Path(name) for name in names]))
    dialog.open()
    return dialog


def possible_name(name: str) -> str:
    """Return a name that every system takes and that reads as it is: a report may have any."""
    return _FORBIDDEN.sub("_", visible(name))


def choose_target(
    parent: QWidget,
    title: str,
    suggestion: Path,
    file_filter: str,
    chosen: Callable[[Path], None],
) -> QFileDialog:
    """Let the user choose where to write; the dialog asks before a file is replaced.

    Args:
        parent: the dialog stands over it.
        title: of the dialog.
        suggestion: folder and name that it begins with.
        file_filter: as Qt has them, `;;` between several; a name without an ending gets that of
            the kind that is chosen.
        chosen: gets the path, unless the user cancels.
    """
    dialog = _dialog(parent, title, str(suggestion.parent), "Gem")
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)  # it takes the words of buttons back
    dialog.setLabelText(QFileDialog.DialogLabel.Accept, "Gem")
    dialog.setLabelText(*_LABELS[-1])
    dialog.setNameFilter(file_filter)
    dialog.setDefaultSuffix(suggestion.suffix.removeprefix("."))
    dialog.filterSelected.connect(lambda kind: dialog.setDefaultSuffix(_ending_of(kind)))
    dialog.selectFile(possible_name(suggestion.name))
    dialog.fileSelected.connect(lambda name: chosen(Path(name)))
    dialog.open()
    return dialog


def _ending_of(file_filter: str) -> str:
    match = _ENDING.search(file_filter)
    return match[1] if match else ""


def _dialog(parent: QWidget, title: str, folder: str, accept: str) -> QFileDialog:
    dialog = QFileDialog(parent, title, folder)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    for which, text in _LABELS:
        dialog.setLabelText(which, text)
    dialog.setLabelText(QFileDialog.DialogLabel.Accept, accept)
    return dialog
