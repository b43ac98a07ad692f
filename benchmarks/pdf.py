"""PDF reports, beside pypdfium2's plain text and pdfplumber's tables of the same files."""

from __future__ import annotations

import importlib.util
import statistics
import tempfile
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from pathlib import Path

from baro_desktop.importing.guard.reader import FileReader
from baro_desktop.importing.interpreter import interpret
from baro_desktop.importing.readers import read_document
from baro_desktop.importing.reading import Tools
from baro_desktop.models.catalogue import Catalogue
from baro_desktop.samples.generator import make_sample
from baro_desktop.samples.page_layouts import write_report_page
from baro_desktop.samples.text_layouts import TextLayout
from baro_desktop.storage.database import Database
from baro_desktop.storage.reports import list_reports
from baro_desktop.workflows.import_reports import import_reports
from benchmarks.data import PROFILES, months
from benchmarks.measure import median, seconds
from benchmarks.table import Line, Skipped
from tests.importing.pdf.printers import Sheet, installed, print_with_chromium, print_with_qt

FILES = 200
_SHARE_OF_PEER = 10
"""Tables of pdfplumber take long, so they are made of every tenth file."""


def lines(catalogue: Catalogue) -> Iterator[Line | Skipped]:
    """Print reports with Chromium where it is installed, else with Qt, and read them."""
    print_page = print_with_chromium if installed("chromium") else print_with_qt
    sheet = Sheet()
    pages = [
        write_report_page(make_sample(catalogue, area, month), catalogue, TextLayout.PARALLEL)
        for area in PROFILES
        for month in months(4)
    ]
    printed = [print_page(page.decode(), sheet) for page in pages]
    yield _one(catalogue, printed)
    several = [printed[number % len(printed)] + b"\n" * number for number in range(FILES)]
    yield from _many(catalogue, several)


def _one(catalogue: Catalogue, contents: Sequence[bytes]) -> Line:
    """Read to stored; the reading process runs, so that no start of it counts.

    Each is another report: the same figures under another name would not be stored again.
    """
    ours, limits = [], []
    with tempfile.TemporaryDirectory() as scratch, FileReader(catalogue) as reader:
        reader.report(contents[0])
        with Database.open(Path(scratch, "baro.db")) as db:
            for number, content in enumerate(contents):
                path = Path(scratch, f"{number}.pdf")
                path.write_bytes(content)
                ours.append(seconds(partial(import_reports, db, catalogue, [path], reader=reader)))
                limits.append(seconds(partial(_text, content)))
            assert len(list_reports(db)) == len(contents)
    stored, limit = statistics.median(ours), statistics.median(limits)
    return Line("en PDF, læst og gemt", stored, limit, "pypdfium2", 2.2)


def _many(catalogue: Catalogue, contents: Sequence[bytes]) -> Iterator[Line | Skipped]:
    tools = Tools.of(catalogue)
    one = seconds(lambda: [interpret(read_document(content), tools) for content in contents])
    with FileReader(catalogue) as reader:
        reader.report(contents[0])
        both = median(lambda: _read(reader, contents))
    yield Line(f"{len(contents)} PDF'er på to kerner", both, one, "vores på én kerne", 1 / 1.7)
    if importlib.util.find_spec("pdfplumber") is None:
        yield Skipped("200 PDF'er ved siden af pdfplumber", "pdfplumber er ikke installeret")
        return
    part = contents[::_SHARE_OF_PEER]
    tables = seconds(lambda: list(map(_tables, part))) * len(contents) / len(part)
    yield Line(f"{len(contents)} PDF'er læst", both, tables, "pdfplumber, extract_tables", 0.1)


def _read(reader: FileReader, contents: Sequence[bytes]) -> None:
    with reader.reports(len(contents)) as begin:
        readings: list[Callable[[], object]] = [begin(content) for content in contents]
        for reading in readings:
            reading()


def _text(content: bytes) -> None:
    import pypdfium2

    with pypdfium2.PdfDocument(content) as document:
        for page in document:
            page.get_textpage().get_text_bounded()


def _tables(content: bytes) -> None:
    import io

    import pdfplumber

    with pdfplumber.open(io.BytesIO(content)) as document:
        for page in document.pages:
            page.extract_tables()
