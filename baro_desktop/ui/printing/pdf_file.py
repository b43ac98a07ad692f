"""A printout as a PDF file, without any printer."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtGui import QPdfWriter

from baro_desktop import __version__
from baro_desktop.export.target import replace_file
from baro_desktop.ui.printing.layout import PrintLayout, a4
from baro_desktop.ui.printout import Printout

_RESOLUTION = 300
_FORBIDDEN = '<>:"/\\|?*'


def write_pdf(printout: Printout, path: Path, day: date) -> None:
    """Write a PDF with its title set.

    Raises:
        ExportError: if the file cannot be written; what stood there before is untouched.
    """
    replace_file(path, pdf_bytes(printout, day))


def pdf_bytes(printout: Printout, day: date) -> bytes:
    """Return the PDF of a printout."""
    target = QByteArray()
    buffer = QBuffer(target)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setTitle(printout.title)
    writer.setCreator(f"Baro Desktop {__version__}")
    writer.setResolution(_RESOLUTION)
    writer.setPageLayout(a4(landscape=printout.landscape))
    PrintLayout(printout, day).draw(writer)
    del writer  # which writes the end of the file
    buffer.close()
    return bytes(target.data())


def pdf_name(title: str) -> str:
    """Return a file name made from a title, without signs that Windows refuses."""
    plain = "".join(" " if sign in _FORBIDDEN or not sign.isprintable() else sign for sign in title)
    return f"{' '.join(plain.split())[:100].strip(' .') or 'Udskrift'}.pdf"
