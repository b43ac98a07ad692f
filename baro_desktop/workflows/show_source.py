"""From a figure to its source: the place in the original that it was read from."""

from __future__ import annotations

from dataclasses import dataclass

from baro_desktop.importing.guard.reader import FileReader
from baro_desktop.importing.locate import (
    ExcerptLine,
    PageImage,
    Sought,
    is_drawn,
)
from baro_desktop.models.errors import StorageError
from baro_desktop.models.numbers import format_number
from baro_desktop.models.report import StoredReport
from baro_desktop.storage import document_figures
from baro_desktop.storage import reports as stored_reports
from baro_desktop.storage.database import Database

__all__ = ["ExcerptLine", "FileReader", "PageImage", "ShownSource", "show_source"]


@dataclass(frozen=True, slots=True)
class ShownSource:
    """A place in an original: lines of a text or page, or a drawn page of a PDF.

    Attributes:
        indicator: code of what was looked for, "" for a place alone.
        place: in Danish, as the figure has it (`linje 7`).
        lines: of a text or page, else empty.
        page: of a PDF, else None.
    """

    report: StoredReport
    indicator: str
    place: str
    lines: tuple[ExcerptLine, ...]
    page: PageImage | None

    @property
    def found(self) -> bool:
        """True when something is marked."""
        return bool(self.page.boxes) if self.page else any(line.marked for line in self.lines)


def show_source(
    db: Database, reader: FileReader, document: str, indicator: str, place: str = ""
) -> ShownSource:
    """Return where a report says something about an indicator.

    Args:
        db: where its original lies.
        reader: opens the original, which is a stranger's file still.
        document: UUID of the report.
        indicator: code, "" where only the place is known.
        place: of a finding; that of the report's figures of the indicator by default.

    Raises:
        StorageError: `report-gone`, or `original-damaged`.
        UnreadableFileError: if the original cannot be read any more.
    """
    listed = (report for report in stored_reports.list_reports(db) if report.id == document)
    report = next(listed, None)
    if report is None:
        raise StorageError("report-gone", document=document)
    sought = _sought(db, document, indicator, place)
    _, content = stored_reports.original_of(db, document)
    if is_drawn(report.kind):
        page = reader.page_image(content, sought)
        return ShownSource(report, indicator, sought.place, (), page)
    lines = reader.excerpt(content, sought)
    return ShownSource(report, indicator, sought.place, lines, None)


def _sought(db: Database, document: str, indicator: str, place: str) -> Sought:
    figures = document_figures.figures_of(db, document, indicator) if indicator else ()
    places = [stored.observation.place for stored in figures if stored.observation.place]
    values = (stored.observation.figure.value for stored in figures)
    numbers = tuple(format_number(abs(value)) for value in values if value is not None)
    return Sought(indicator, place or (places[0] if places else ""), numbers)
