"""The files that were read and written last, as a menu."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from baro_desktop.models.records import replace
from baro_desktop.models.report import FileResult, Outcome
from baro_desktop.ui.text import caption, plain_tooltip
from baro_desktop.workflows.remember import Memory, latest_first

_SINGLE_FILES = 3
_LONGEST = 70


class RecentFiles(QObject):
    """Keeps both lists and fills their menu each time it is opened.

    Signals:
        import_requested: path of a file or folder to read again.
        open_requested: path of a document that was written.
        changed: the lists changed and should be remembered.
    """

    import_requested = Signal(str)
    open_requested = Signal(str)
    changed = Signal()

    def __init__(self, memory: Memory, parent: QObject) -> None:
        super().__init__(parent)
        self._memory = memory

    def put_into(self, memory: Memory) -> Memory:
        """Return a memory that holds these lists."""
        return replace(memory, imported=self._memory.imported, exported=self._memory.exported)

    def add_imported(self, results: Sequence[FileResult]) -> None:
        """Note the files of an import, or their folder where there were many."""
        for path in imported_places(results):
            self._set(imported=latest_first(path, self._memory.imported))

    def add_exported(self, path: Path) -> None:
        """Note a document that was written."""
        self._set(exported=latest_first(str(path), self._memory.exported))

    def forget(self) -> None:
        """Empty both lists."""
        self._set(imported=(), exported=())

    def drop(self, path: str) -> None:
        """Leave out a file that is gone."""
        kept = replace(self._memory)
        self._set(
            imported=tuple(p for p in kept.imported if p != path),
            exported=tuple(p for p in kept.exported if p != path),
        )

    def add_to(self, menu: QMenu) -> QMenu:
        """Add the menu »Seneste filer« to a menu."""
        made = menu.addMenu("&Seneste filer")
        made.setToolTipsVisible(True)
        made.aboutToShow.connect(lambda: self._fill(made))
        self._fill(made)
        return made

    def _fill(self, menu: QMenu) -> None:
        menu.clear()
        imported, exported = self._memory.imported, self._memory.exported
        _add_paths(menu, "Indlæst", imported, self.import_requested.emit)
        _add_paths(menu, "Gemt", exported, self.open_requested.emit)
        if imported or exported:
            menu.addSeparator()
            menu.addAction("&Ryd listen").triggered.connect(lambda: self.forget())
        else:
            menu.addAction("Ingen endnu").setEnabled(False)

    def _set(self, **lists: tuple[str, ...]) -> None:
        self._memory = replace(self._memory, **lists)  # type: ignore[arg-type]
        self.changed.emit()


def imported_places(results: Sequence[FileResult]) -> list[str]:
    """Return the paths that can be chosen again: no members of archives, no pasted text.

    Folders are looked at, not each of thousands of files: the window waits, and they may lie
    on a share.
    """
    import tempfile

    pasted = Path(tempfile.gettempdir())
    by_folder: dict[str, list[str]] = {}
    for result in results:
        folder, name = os.path.split(result.path)  # as paths, thousands would take a while
        if name and (folder in by_folder or _may_be_file(result)):
            by_folder.setdefault(folder, []).append(name)
    lasting = {
        folder: names
        for folder, names in ((Path(held).absolute(), by_folder[held]) for held in by_folder)
        if pasted not in (folder, *folder.parents) and folder.is_dir()
    }
    if sum(map(len, lasting.values())) > _SINGLE_FILES:
        return [str(folder) for folder in lasting]
    files = [folder / name for folder, names in lasting.items() for name in names]
    return [str(file) for file in reversed(files) if file.is_file()]


def _may_be_file(result: FileResult) -> bool:
    """Return False for a folder, which is refused where it is empty or cannot be opened."""
    return result.outcome is not Outcome.REJECTED or Path(result.path).is_file()


def _add_paths(menu: QMenu, title: str, paths: Sequence[str], run: Callable[[str], object]) -> None:
    if paths:
        menu.addSection(title)
    for place, path in enumerate(paths, start=1):
        action = QAction(f"&{place} {caption(_shortened(path))}", menu)
        action.setToolTip(plain_tooltip(path))
        action.triggered.connect(partial(_tell, run, path))
        menu.addAction(action)


def _tell(run: Callable[[str], object], path: str, _checked: bool = False) -> None:
    run(path)


def _shortened(path: str) -> str:
    """Return name and folder, cut in the middle of the folder where it is long."""
    name, folder = Path(path).name, str(Path(path).parent)
    room = max(12, _LONGEST - len(name))
    short = folder if len(folder) <= room else f"…{folder[-room:]}"
    return f"{name}  ({short})"
