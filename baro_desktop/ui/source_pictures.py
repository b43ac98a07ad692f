"""Pictures of »Vis i rapporten« on a text and on a PDF."""

from __future__ import annotations

import re
import tempfile
from collections.abc import Iterator
from contextlib import closing
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from baro_desktop.models.catalogue import Catalogue
from baro_desktop.models.report import StoredReport
from baro_desktop.ui.printing.pdf import print_page
from baro_desktop.ui.source.dialog import SourceDialog
from baro_desktop.workflows import show
from baro_desktop.workflows.show_source import FileReader, show_source
from baro_desktop.workflows.workspace import Workspace

if TYPE_CHECKING:
    from baro_desktop.storage.database import Database

SHOWN = "1.2"
_SAMPLE = "Ballerup"
_MONTH = date(2026, 6, 1)
_SCRIPT = re.compile(rb"<script\b.*?</script>", re.DOTALL)


def source_dialogs(
    workspace: Workspace, area: str, window: QWidget
) -> Iterator[tuple[str, SourceDialog]]:
    """Open the dialog on a stored text, and on a printed sample in a database of its own.

    Yields:
        A name for the picture, and the open dialog.
    """
    with workspace.open() as database:
        report = _text_of(show.reports(database), area)
        if report is not None:
            yield "tekst", _open(database, workspace.catalogue, report.id, window)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / f"Udviklingsrapport {area}.pdf"
        path.write_bytes(_printed_sample(workspace.catalogue, area))
        own = Workspace(workspace.catalogue, Path(folder) / "pdf.db")
        with closing(own.open()) as database:
            for document in _imported(database, workspace.catalogue, path):
                yield "pdf", _open(database, workspace.catalogue, document, window)


def _text_of(reports: tuple[StoredReport, ...], area: str) -> StoredReport | None:
    texts = [report for report in reports if report.kind == "text"]
    own = [report for report in texts if report.area == area]
    return next(iter(own or texts), None)


def _printed_sample(catalogue: Catalogue, area: str) -> bytes:
    """Return a printed report under an area's name; there are made-up figures of a few alone."""
    from baro_desktop.samples.generator import make_sample
    from baro_desktop.samples.page_layouts import write_report_page

    page = write_report_page(make_sample(catalogue, _SAMPLE, _MONTH), catalogue)
    return print_page(_SCRIPT.sub(b"", page).decode("utf-8").replace(_SAMPLE, area))


def _imported(database: Database, catalogue: Catalogue, path: Path) -> list[str]:
    from baro_desktop.workflows.import_reports import import_reports

    results = import_reports(database, catalogue, [path])
    return [result.document for result in results if result.document]


def _open(database: Database, catalogue: Catalogue, document: str, window: QWidget) -> SourceDialog:
    with FileReader(catalogue) as reader:
        source = show_source(database, reader, document, SHOWN)
    dialog = SourceDialog(source, catalogue.by_code[SHOWN].title, window)
    dialog.open()
    return dialog
