"""The dialog of papers for the pictures: as it opens, full, and while it writes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QDialog

from baro_desktop.models.paper_choice import PaperChoice, PaperKind, PaperPart
from baro_desktop.ui.papers.dialog import PapersDialog
from baro_desktop.ui.papers.progress_dialog import WritingDialog

if TYPE_CHECKING:
    from baro_desktop.ui.main_window import MainWindow

_LONGEST_WAIT = 20_000
_EVERYTHING = PaperChoice(
    parts=frozenset(PaperPart),
    title="Halvårlig opfølgning på integrationsindsatsen i Ballerup Kommune",
    committee="Udvalget for Beskæftigelse, Uddannelse, Integration og Medborgerskab",
    case_number="27.00.00-P20-1-26",
    template="kommunens-skabelon.docx",
    kinds=frozenset(PaperKind),
)


def paper_dialogs(window: MainWindow) -> Iterator[tuple[str, QDialog]]:
    """Yield each picture's name and the dialog to draw."""
    dialog = _open(window)
    _wait_for_preview(dialog)
    yield "papirer", dialog
    full = _open(window)
    meeting = date(date.today().year + 1, 1, 14)
    full.show_choice(window.selection.area, replace(_EVERYTHING, meeting=meeting))
    _wait_for_preview(full)
    full.look_at_tables()
    yield "papirer-alt-valgt", full
    writing = WritingDialog(window)
    writing.show()
    writing.show_step(11, 37, "Tegner graf 11 af 37")
    yield "papirer-skriver", writing


def _open(window: MainWindow) -> PapersDialog:
    dialog = cast("PapersDialog", window.open_papers())
    dialog.fit_into(window)  # and not into the screen, which is small where there is none
    return dialog


def _wait_for_preview(dialog: PapersDialog) -> None:
    loop = QEventLoop()
    dialog.previewed.connect(loop.quit)
    QTimer.singleShot(_LONGEST_WAIT, loop, loop.quit)
    loop.exec()
    dialog.previewed.disconnect(loop.quit)
