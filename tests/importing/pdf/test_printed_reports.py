"""Reports printed by several engines are read as they were written.

The whole matrix is a command: `python -m tests.importing.pdf.matrix`.
"""

from __future__ import annotations

from datetime import date
from html import escape

import pytest
from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSizeF
from PySide6.QtGui import QFont, QPageSize, QPainter, QPdfWriter, QTextDocument

from baro_desktop.importing.interpreter import interpret
from baro_desktop.importing.pdf.reader import extract_pdf
from baro_desktop.importing.pdf.source import recognises
from baro_desktop.importing.readers import read_document
from baro_desktop.importing.reading import Tools
from baro_desktop.models.catalogue import Catalogue
from baro_desktop.models.errors import UnreadableFileError
from baro_desktop.samples.figures import expected_observations
from baro_desktop.samples.generator import make_sample
from baro_desktop.samples.text_layouts import TextLayout, report_text
from tests.importing.pdf.matrix import LAYOUTS, Case, read_back, run, without_place
from tests.importing.pdf.pages import STYLES, public_page
from tests.importing.pdf.printers import PRINTERS, installed, print_with_qt

pytestmark = pytest.mark.usefixtures("qapp")  # Qt's printer must not make an application of its own


def first_case(engine: str, style: str, layout: str) -> Case:
    area, month = LAYOUTS[layout][1][0]
    return Case(engine, style, layout, area, month)


@pytest.mark.parametrize("style", STYLES)
@pytest.mark.parametrize("layout", LAYOUTS)
def test_every_style_and_layout_from_qt_is_read(style: str, layout: str) -> None:
    outcome = run(first_case("qt", style, layout), None)
    assert (outcome.wrong, outcome.missing, outcome.told) == (0, 0, "")


@pytest.mark.parametrize("engine", [name for name in PRINTERS if name != "qt"])
def test_other_engines_are_read_where_they_are_installed(engine: str) -> None:
    if not installed(engine):
        pytest.skip(f"{engine} is not installed")
    outcome = run(first_case(engine, "narrow", "parallel"), None)
    assert (outcome.wrong, outcome.missing, outcome.told) == (0, 0, "")


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"%PDF-1.7\n%damaged from here on\n", "pdf-damaged"),
        (b"%PDF-1.4\n" + b"\0" * 100, "pdf-damaged"),
    ],
)
def test_damaged_pdf_is_refused(content: bytes, code: str) -> None:
    assert recognises(content)
    with pytest.raises(UnreadableFileError) as refused:
        read_document(content)
    assert refused.value.code == code


@pytest.mark.parametrize("layout", ["parallel", "public"])
def test_two_reports_in_one_pdf_are_refused(
    catalogue: Catalogue, tools: Tools, layout: str
) -> None:
    style, write = STYLES["plain"], LAYOUTS[layout][0]
    samples = [make_sample(catalogue, area, date(2026, 6, 1)) for area in ("Ballerup", "Herlev")]
    pages = "<hr>".join(write(sample, catalogue, style) for sample in samples)
    with pytest.raises(UnreadableFileError) as refused:
        interpret(extract_pdf(print_with_qt(pages, style.sheet)), tools)
    assert refused.value.code == "several-reports"


def test_heading_in_letters_like_all_others_is_found(catalogue: Catalogue, tools: Tools) -> None:
    sample, style = make_sample(catalogue, "Ballerup", date(2026, 6, 1)), STYLES["plain"]
    page = public_page(sample, catalogue, style).replace("h1>", "p>")
    outcome = read_back(print_with_qt(page, style.sheet), sample, tools)
    assert (outcome.wrong, outcome.missing, outcome.told) == (0, 0, "")


@pytest.mark.parametrize("layout", TextLayout)
def test_print_of_a_text_file_is_read_as_the_text(
    catalogue: Catalogue, tools: Tools, layout: TextLayout
) -> None:
    sample = make_sample(catalogue, "Ballerup", date(2026, 6, 1))
    text = escape(report_text(sample, catalogue, layout))
    page = f'<html><body><div style="white-space: pre-wrap">{text}</div></body></html>'
    report = interpret(extract_pdf(print_with_qt(page, STYLES["plain"].sheet)), tools)
    expected = expected_observations(sample, catalogue)
    assert {without_place(o) for o in report.observations} <= expected
    assert len({o.indicator for o in report.observations if "." in o.indicator}) > 15
    assert not report.whole
    assert all(o.place.startswith("side ") for o in report.observations)


def stamped(page: str, word: str) -> bytes:
    """Print a page on one long sheet with a large word over the first rows."""
    target = QByteArray()
    buffer = QBuffer(target)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setResolution(96)
    writer.setPageSize(QPageSize(QSizeF(210, 1500), QPageSize.Unit.Millimeter))
    document = QTextDocument()
    document.setHtml(page)
    document.setTextWidth(writer.width())
    painter = QPainter(writer)
    document.drawContents(painter)
    painter.setFont(QFont("DejaVu Sans", 60))
    painter.drawText(100, 300, word)
    painter.end()
    buffer.close()
    return bytes(target.data())


def test_word_printed_large_over_the_rows_is_left_out(catalogue: Catalogue, tools: Tools) -> None:
    sample, style = make_sample(catalogue, "Ballerup", date(2026, 6, 1)), STYLES["plain"]
    page = LAYOUTS["parallel"][0](sample, catalogue, style)
    outcome = read_back(stamped(page, "KOPI"), sample, tools)
    assert (outcome.wrong, outcome.missing, outcome.told) == (0, 0, "")
