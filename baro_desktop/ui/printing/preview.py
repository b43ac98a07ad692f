"""The print preview: every page on paper, with everything in Danish and on the keyboard."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QKeySequence, QPageLayout, QShortcut
from PySide6.QtPrintSupport import QPrinter, QPrintPreviewWidget
from PySide6.QtWidgets import (
    QDialog,
    QGraphicsView,
    QHBoxLayout,
    QVBoxLayout,
    QWidget,
)

from baro_desktop.ui.printing.layout import PrintLayout
from baro_desktop.ui.printout import Printout
from baro_desktop.ui.text import label, set_tooltip
from baro_desktop.ui.theme import current_palette
from baro_desktop.ui.widgets.buttons import Button, primary_button, secondary_button
from baro_desktop.ui.widgets.choice_box import ChoiceBox

_FORMS = (
    ("Liggende", QPageLayout.Orientation.Landscape),
    ("Stående", QPageLayout.Orientation.Portrait),
)


class PreviewDialog(QDialog):
    """Shows the pages; printing and saving are asked for by signals.

    Signals:
        print_requested: the printer with the paper as it is set now.
        save_requested: the orientation that the pages have now.
    """

    print_requested = Signal(object)
    save_requested = Signal(bool)

    def __init__(
        self, printout: Printout, printer: QPrinter, day: date, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._printout, self._printer, self._day = printout, printer, day
        self.setWindowTitle(f"Vis udskrift – {printout.title}")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._view = QPrintPreviewWidget(printer)
        self._view.setAccessibleName("Udskriftens sider")
        for area in self._view.findChildren(QWidget):
            area.setAccessibleName("Udskriftens sider")
        self._view.paintRequested.connect(self._paint)
        self._place = label(role="muted")
        self._form = ChoiceBox()
        self._form.setAccessibleName("Papirets retning")
        for text, _ in _FORMS:
            self._form.addItem(text)
        self._form.setCurrentIndex(0 if printout.landscape else 1)
        self._back = _small("‹", "Forrige side (Page Up)", lambda: self._turn(-1))
        self._next = _small("›", "Næste side (Page Down)", lambda: self._turn(1))
        self._build()
        self._view.previewChanged.connect(self._tell_place)
        self._fit_to_theme()
        self._form.currentIndexChanged.connect(self._set_form)
        self.resize(980, 700)
        self._view.updatePreview()

    def page_count(self) -> int:
        """Return how many pages there are."""
        return self._view.pageCount()

    def _build(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(8)
        for widget in (self._back, self._place, self._next):
            row.addWidget(widget)
        row.addSpacing(12)
        for text, name, run in (
            ("−", "Formindsk (Ctrl+−)", self._view.zoomOut),
            ("+", "Forstør (Ctrl++)", self._view.zoomIn),
        ):
            row.addWidget(_small(text, name, run))
        row.addWidget(secondary_button("Hel side", self._view.fitInView))
        row.addWidget(secondary_button("Sidebredde", self._view.fitToWidth))
        row.addWidget(self._form)
        row.addStretch(1)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addStretch(1)
        foot.addWidget(secondary_button("Gem som PDF…", self._ask_to_save))
        foot.addWidget(secondary_button("Luk", self.reject))
        foot.addWidget(primary_button("Udskriv…", self._ask_to_print))
        outer = QVBoxLayout(self)
        outer.setContentsMargins(12, 12, 12, 12)
        outer.addLayout(row)
        outer.addWidget(self._view, 1)
        outer.addLayout(foot)
        keys: dict[str, Callable[[], object]] = {
            "PgUp": lambda: self._turn(-1),
            "PgDown": lambda: self._turn(1),
            "Ctrl++": lambda: self._view.zoomIn(),
            "Ctrl+-": lambda: self._view.zoomOut(),
            "Ctrl+P": self._ask_to_print,
            "Ctrl+S": self._ask_to_save,
        }
        for sequence, asked in keys.items():
            QShortcut(QKeySequence(sequence), self, asked)

    def _fit_to_theme(self) -> None:
        """Put the paper on the program's own ground, and follow where it is scrolled to."""
        for area in self._view.findChildren(QGraphicsView):
            area.scene().setBackgroundBrush(QColor(current_palette().track))
            area.verticalScrollBar().valueChanged.connect(lambda _: self._tell_place())

    def _paint(self, printer: QPrinter) -> None:
        PrintLayout(self._printout, self._day).draw(printer)

    def _turn(self, by: int) -> None:
        self._view.setCurrentPage(self._view.currentPage() + by)
        self._tell_place()

    def _tell_place(self) -> None:
        page, pages = self._view.currentPage(), self._view.pageCount()
        self._place.setText(f"Side {page} af {pages}")
        self._back.setEnabled(page > 1)
        self._next.setEnabled(page < pages)

    def _set_form(self, place: int) -> None:
        self._printer.setPageOrientation(_FORMS[place][1])
        self._view.updatePreview()

    def _ask_to_print(self) -> None:
        self.print_requested.emit(self._printer)

    def _ask_to_save(self) -> None:
        self.save_requested.emit(self._form.currentIndex() == 0)


def _small(text: str, name: str, run: Callable[[], object]) -> Button:
    made = secondary_button(text, run)
    made.setAccessibleName(name)
    set_tooltip(made, name)
    return made
