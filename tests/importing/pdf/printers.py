"""Print a page of HTML as PDF with every engine that this machine has."""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType

_TIMEOUT = 120
_ATTEMPTS = 3
_CHROMIUM = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


@dataclass(frozen=True, slots=True)
class Sheet:
    """How the paper is used.

    Attributes:
        margin: millimetres on each side.
        edges: the engine prints date, title, address and page number at the paper's edge.
        scale: 1 is the size that the engine takes by itself.
    """

    landscape: bool = False
    margin: int = 15
    edges: bool = True
    scale: float = 1.0


def print_with_qt(page: str, sheet: Sheet) -> bytes:
    """Print through Qt's own text layout, which writes a page number by itself."""
    from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF, QSizeF
    from PySide6.QtGui import QGuiApplication, QPageLayout, QPageSize, QPdfWriter, QTextDocument

    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    application = QGuiApplication.instance() or QGuiApplication([])
    target = QByteArray()
    buffer = QBuffer(target)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setResolution(round(96 * sheet.scale))
    way = QPageLayout.Orientation.Landscape if sheet.landscape else QPageLayout.Orientation.Portrait
    paper = QPageSize(QPageSize.PageSizeId.A4)
    margins = QMarginsF(*[float(sheet.margin)] * 4)
    writer.setPageLayout(QPageLayout(paper, way, margins, QPageLayout.Unit.Millimeter))
    document = QTextDocument()
    document.setHtml(page)
    if not sheet.edges:  # pages of a size of their own are printed without a number
        area = writer.pageLayout().paintRectPixels(writer.resolution())
        document.setPageSize(QSizeF(area.size()))
    document.print_(writer)
    del writer, application
    buffer.close()
    return bytes(target.data())


def print_with_chromium(page: str, sheet: Sheet) -> bytes:
    """Print as a user of Chrome or Edge does."""
    size = "A4 landscape" if sheet.landscape else "A4"
    style = f"<style>@page {{ size: {size}; margin: {sheet.margin}mm }}"
    style += f" html {{ zoom: {sheet.scale} }}</style>"
    edges = () if sheet.edges else ("--no-pdf-header-footer",)
    return _run(
        page.replace("</head>", style + "</head>"),
        lambda source, target, folder: [
            "chromium",
            *_CHROMIUM,
            *edges,
            f"--user-data-dir={folder / 'profile'}",
            f"--print-to-pdf={target}",
            source.as_uri(),
        ],
    )


def print_with_wkhtmltopdf(page: str, sheet: Sheet) -> bytes:
    """Print through the old WebKit."""
    edges = ["--header-left", "[date] [time]", "--header-center", "[title]"]
    edges += ["--footer-left", "[webpage]", "--footer-right", "Side [page] af [topage]"]
    start = ["xvfb-run", "-a"] if shutil.which("xvfb-run") else []
    return _run(
        page,
        lambda source, target, _: [
            *start,
            "wkhtmltopdf",
            "--quiet",
            *("-O", "Landscape" if sheet.landscape else "Portrait"),
            *(part for side in "TBLR" for part in (f"-{side}", f"{sheet.margin}mm")),
            *("--zoom", str(sheet.scale)),
            *(edges if sheet.edges else ()),
            str(source),
            str(target),
        ],
    )


def print_with_libreoffice(page: str, sheet: Sheet) -> bytes:
    """Open the page in Writer, as in Word, and export it."""
    size = "29.7cm 21cm" if sheet.landscape else "21cm 29.7cm"
    style = f"<style>@page {{ size: {size}; margin: {sheet.margin / 10}cm }}</style>"
    return _run(
        page.replace("</head>", style + "</head>"),
        lambda source, target, folder: [
            "libreoffice",
            f"-env:UserInstallation={(folder / 'profile').as_uri()}",
            "--headless",
            *("--infilter=HTML (StarWriter)", "--convert-to", "pdf:writer_pdf_Export"),
            *("--outdir", str(target.parent)),
            str(source),
        ],
    )


PRINTERS: Mapping[str, Callable[[str, Sheet], bytes]] = MappingProxyType(
    {
        "qt": print_with_qt,
        "chromium": print_with_chromium,
        "wkhtmltopdf": print_with_wkhtmltopdf,
        "libreoffice": print_with_libreoffice,
    }
)


def installed(engine: str) -> bool:
    """True where the engine can print here; Qt always can."""
    return engine == "qt" or shutil.which(engine) is not None


def _run(page: str, command: Callable[[Path, Path, Path], list[str]]) -> bytes:
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as name:
        folder = Path(name)
        source, target = folder / "rapport.html", folder / "rapport.pdf"
        source.write_text(page, encoding="utf-8")
        line = command(source, target, folder)
        for _ in range(_ATTEMPTS):  # LibreOffice stumbles over itself now and then
            subprocess.run(line, check=False, capture_output=True, timeout=_TIMEOUT)
            if target.exists():
                return target.read_bytes()
        raise RuntimeError(line)
