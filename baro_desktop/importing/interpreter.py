"""From a document to a report: what it says, and what could not be read with certainty."""

from __future__ import annotations

import calendar
from dataclasses import replace
from datetime import date

from baro_desktop.importing.document import UNREADABLE, Document
from baro_desktop.importing.mirrored import with_labels_first
from baro_desktop.importing.parts import is_bare, read_parts, trusted_rows
from baro_desktop.importing.reading import Reading, Tools
from baro_desktop.importing.thousands import with_dots
from baro_desktop.importing.title import Title, TitleError, read_made_on, read_title
from baro_desktop.models.catalogue import IndicatorKind
from baro_desktop.models.errors import UnreadableFileError
from baro_desktop.models.report import Report


def interpret(document: Document, tools: Tools) -> Report:
    """Read a document as a Udviklingsrapport.

    Raises:
        UnreadableFileError: if it is none, or does not say for certain what it is about.
    """
    document = with_labels_first(with_dots(document))
    title, tools, slip = _title(document, tools)
    bare = document.bare or is_bare(document, tools.quantities)
    if bare:
        document = replace(document, bare=True, rows=trusted_rows(document))
    cells = tools.bare_cells if bare else tools.cells
    reading = Reading(tools, cells, title.area, _last_day(title))
    if slip:
        reading.warn("area-misspelt", "", "", name=slip, area=title.area)
    read_parts(document, reading)
    made_on = read_made_on(document.text)
    _check_whole(document, made_on, reading)
    if not reading.observations and document.as_text:
        return interpret(document.as_text(), tools)
    if not reading.observations:
        raise UnreadableFileError("no-figures", area=title.area)
    return Report(
        title.area,
        title.month,
        made_on,
        tuple(reading.observations),
        tuple(reading.definitions.values()),
        tuple(reading.findings),
    )


def _title(document: Document, tools: Tools) -> tuple[Title, Tools, str]:
    """Return the title, tools that know its area, and how that was misspelt, "" if it was not."""
    try:
        return read_title(document.rows, tools.names), tools, ""
    except TitleError as error:
        slip = error.data.get("name", "") if error.code == "unknown-area" else ""
        area = tools.names.nearest(slip) if slip else None
        if area is None:
            raise UnreadableFileError(error.code, **error.data) from error
    known = replace(tools, names=tools.names.also(slip, area))
    try:
        return read_title(document.rows, known.names), known, slip
    except TitleError as error:
        raise UnreadableFileError(error.code, **error.data) from error


def _last_day(title: Title) -> date:
    month = title.month
    return month.replace(day=calendar.monthrange(month.year, month.month)[1])


def _check_whole(document: Document, made_on: date | None, reading: Reading) -> None:
    """Tell every row that a whole report has and this one does not."""
    for indicator in reading.tools.catalogue.indicators:
        if indicator.kind is not IndicatorKind.LOCAL and indicator.code not in reading.seen:
            reading.error("row-missing", indicator.code, "", name=indicator.short_name)
    if made_on is None and not document.bare:
        reading.error("no-end-mark", "", "")
    if UNREADABLE in document.text:
        reading.error("damaged-text", "", "")
