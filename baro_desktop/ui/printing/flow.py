"""Printing, looking at the paper first, and saving it as PDF."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QStandardPaths, Signal
from PySide6.QtWidgets import QMessageBox, QWidget

from baro_desktop.models.errors import BaroError
from baro_desktop.texts.notes import SAMPLE_WARNING
from baro_desktop.ui.errors import show_error
from baro_desktop.ui.files import choose_target
from baro_desktop.ui.papers.outcome import tell_written
from baro_desktop.ui.printing.pdf_file import pdf_name, write_pdf
from baro_desktop.ui.printout import PrintablePage, Printout
from baro_desktop.ui.text import ask, message

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

    from baro_desktop.ui.printing.preview import PreviewDialog

_NOT_PRINTABLE = (
    "Denne fane kan ikke udskrives. Gå til en fane med tal, eller eksportér til Excel (Ctrl+E)."
)
_NO_PRINTER = (
    "Der er ingen printer på denne computer. Gem udskriften som PDF i stedet; den kan sendes "
    "eller udskrives fra en anden computer."
)


class PrintFlow(QObject):
    """Puts the page that is shown on paper.

    Args:
        page: returns the tab that is shown now.
        today: the day that is printed at the bottom.
        made_up: tells whether figures may be those of a sample, which every page must say.

    Signals:
        saved: path of a PDF that was written.
    """

    saved = Signal(Path)

    def __init__(
        self,
        page: Callable[[], QWidget],
        today: Callable[[], date],
        window: QWidget,
        *,
        made_up: Callable[[], bool] = bool,
    ) -> None:
        super().__init__(window)
        self._page = page
        self._today = today
        self._made_up = made_up
        self._window = window
        self._folder = ""

    def preview(self) -> PreviewDialog | None:
        """Show the pages of the present tab."""
        printout = self._printout()
        return self.show_preview(printout) if printout is not None else None

    def show_preview(self, printout: Printout) -> PreviewDialog:
        """Show the pages of a printout."""
        from baro_desktop.ui.printing.preview import PreviewDialog

        dialog = PreviewDialog(printout, _printer(printout), self._today(), self._window)
        dialog.print_requested.connect(lambda printer: self._print(printout, printer, dialog))
        dialog.save_requested.connect(
            lambda lying: self.choose_file(replace(printout, landscape=lying), dialog)
        )
        dialog.open()
        return dialog

    def print(self) -> None:
        """Print the present tab, after the system's dialog has been answered."""
        printout = self._printout()
        if printout is not None:
            self._print(printout, _printer(printout), self._window)

    def save_pdf(self) -> None:
        """Let the user choose a file, and save the present tab as PDF."""
        printout = self._printout()
        if printout is not None:
            self.choose_file(printout, self._window)

    def choose_file(self, printout: Printout, parent: QWidget) -> None:
        """Let the user choose where the PDF is to lie."""
        documents = QStandardPaths.StandardLocation.DocumentsLocation
        folder = self._folder or QStandardPaths.writableLocation(documents)
        choose_target(
            parent,
            "Gem som PDF",
            Path(folder) / pdf_name(printout.title),
            "PDF-dokument (*.pdf)",
            lambda path: self.write(printout, path, parent),
        )

    def write(self, printout: Printout, path: Path, parent: QWidget) -> None:
        """Write the PDF and say where it lies."""
        self._folder = str(path.parent)
        try:
            write_pdf(printout, path, self._today())
        except BaroError as error:
            show_error(parent, error)
            return
        self.saved.emit(path)
        tell_written(parent, (path,), {})

    def _printout(self) -> Printout | None:
        page: object = self._page()
        if not isinstance(page, PrintablePage):
            message(self._window, "information", "Udskriv", _NOT_PRINTABLE)
            return None
        printout = page.printout()
        warning = SAMPLE_WARNING if self._made_up() else ""
        return replace(printout, title=f"{warning}{printout.title}")

    def _print(self, printout: Printout, printer: QPrinter, parent: QWidget) -> None:
        from PySide6.QtPrintSupport import QPrintDialog, QPrinterInfo

        from baro_desktop.ui.printing.layout import PrintLayout

        if not QPrinterInfo.availablePrinterNames():
            self._tell_no_printer(printout, parent)
            return
        printer.setDocName(printout.title)
        dialog = QPrintDialog(printer, parent)
        dialog.setWindowTitle("Udskriv")
        dialog.accepted.connect(lambda: PrintLayout(printout, self._today()).draw(dialog.printer()))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()  # type: ignore[call-arg]  # the stub forgets QDialog.open

    def _tell_no_printer(self, printout: Printout, parent: QWidget) -> QMessageBox:
        return ask(
            parent,
            "Ingen printer",
            _NO_PRINTER,
            "Gem som PDF…",
            lambda: self.choose_file(printout, parent),
        )


def _printer(printout: Printout) -> QPrinter:
    """Return a printer with our paper; without a machine of its own it is a PDF printer."""
    from PySide6.QtPrintSupport import QPrinter

    from baro_desktop.ui.printing.layout import a4

    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setPageLayout(a4(landscape=printout.landscape))
    return printer
