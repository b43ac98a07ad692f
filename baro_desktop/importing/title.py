"""Which area and month a report is about, and when it was made.

A report says so in one sentence. The public web page has the area as its heading beside
»Hent udviklingsrapport«, and title and month on lines of their own.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from baro_desktop.importing.document import Row
from baro_desktop.importing.names import AreaNames
from baro_desktop.models.catalogue import WHOLE_COUNTRY
from baro_desktop.models.period import MONTHS, PeriodFormatError, month_number

_MONTH_WORDS = rf"(?:{'|'.join(MONTHS)}) \d{{4}}"
_MONTH = r"(?P<month>[^\W\d_]+)\s(?P<year>\d{4})"
_HEAD = (
    r"Udviklingsrapport\s?:\s?Det\s(?P<scope>lokale|nationale)\sintegrationsbarometer"
    r"(?:\ssamt\snøgletal\som\s[^.:]+?)?(?:\.|(?=\n)|$)"
)
_TITLE = re.compile(
    rf"{_HEAD}\s(?:(?P<area>(?!{_MONTH_WORDS})[^.:]+?)\.\s)?{_MONTH}\b", re.IGNORECASE
)
_SHORT_TITLE = re.compile(_HEAD, re.IGNORECASE)
_MONTH_ALONE = re.compile(rf"{_MONTH_WORDS}\.?", re.IGNORECASE)
_DOWNLOAD = re.compile(
    r"(?:\(?(?:pdf|icon|ikon)[- ]*)*hent udviklingsrapport(?:en)?(?: ?\(?pdf\)?)?", re.IGNORECASE
)
_NEAR = 3
"""Rows between a heading and what it belongs to, at most."""

_MADE = re.compile(
    r"rapport dannet d(?:\.|en)? ?(?P<day>\d{1,2})(?:[/.] ?(?P<month>\d{1,2})[-/. \u2010-\u2013]+"
    r"|\. (?P<name>[^\W\d_]+) )(?P<year>\d{4})"
)


class TitleError(ValueError):
    """The title does not say for certain what the report is about.

    Attributes:
        code: key of the Danish sentence in `texts.findings`.
        data: what the sentence names.
    """

    def __init__(self, code: str, **data: str) -> None:
        """Keep why."""
        super().__init__(code, data)
        self.code = code
        self.data = data


@dataclass(frozen=True, slots=True)
class Title:
    """What a report is about; `month` is the first day of its month."""

    area: str
    month: date


@dataclass(frozen=True, slots=True)
class _Said:
    """What one title says; area and month may stand elsewhere."""

    row: int
    national: bool
    area: str | None
    month: str | None


def read_title(rows: Sequence[Row], names: AreaNames) -> Title:
    """Find the title, which may be wrapped over several rows.

    Raises:
        TitleError: if there is none, if it names no known area or month, or if
            the document holds the titles of several reports.
    """
    titles = {_resolve(said, rows, names) for said in _titles(rows)}
    if len(titles) > 1:
        raise TitleError("several-reports", names=", ".join(sorted(t.area for t in titles)))
    if not titles:
        raise TitleError("no-title")
    return titles.pop()


def read_made_on(text: str) -> date | None:
    """Return the date of the end mark »Rapport dannet d.«, None without a readable one.

    Args:
        text: the rows of a document, each on a line of its own, which the mark never leaves.
    """
    match = _MADE.search(text.casefold())  # six times as fast as to ignore the case
    if match is None:
        return None
    try:
        month = int(match["month"]) if match["month"] else month_number(match["name"])
        return date(int(match["year"]), month, int(match["day"]))
    except ValueError:
        return None


def read_month(name: str, year: str) -> date:
    """Return the first day of a month in words.

    Raises:
        TitleError: if it is no month.
    """
    try:
        return date(int(year), month_number(name), 1)
    except (PeriodFormatError, ValueError) as error:
        raise TitleError("unknown-month", name=f"{name} {year}") from error


def _titles(rows: Sequence[Row]) -> Iterator[_Said]:
    """Yield what every title says: whole sentences first, else those that are spread out."""
    text = "\n".join(row.text for row in rows)
    found = list(_TITLE.finditer(text)) or list(_SHORT_TITLE.finditer(text))
    for match in found:
        said = {"area": None, "month": None, "year": None} | match.groupdict()
        month = f"{said['month']} {said['year']}" if said["month"] else None
        area = " ".join(said["area"].split()) if said["area"] else None
        national = match["scope"].casefold() == "nationale"
        yield _Said(text.count("\n", 0, match.start()), national, area, month)


def _resolve(said: _Said, rows: Sequence[Row], names: AreaNames) -> Title:
    area = _area(said, rows, names)
    return Title(area, read_month(*(said.month or _month_nearby(said.row, rows)).split(" ")))


def _month_nearby(title: int, rows: Sequence[Row]) -> str:
    """Return the month that stands on a line of its own beside the title."""
    near = (row.text for row in rows[max(0, title - _NEAR) : title + _NEAR + 1])
    months = {text.rstrip(".").casefold() for text in near if _MONTH_ALONE.fullmatch(text)}
    if len(months) != 1:
        raise TitleError("no-title")
    return months.pop()


def _area(said: _Said, rows: Sequence[Row], names: AreaNames) -> str:
    printed = said.area or _heading(said.row, rows, names)
    area = names.find(printed) if printed else None
    if said.national:
        if printed and area != WHOLE_COUNTRY:
            raise TitleError("unknown-area", name=printed, suggestion=WHOLE_COUNTRY)
        return WHOLE_COUNTRY
    if area is None or area == WHOLE_COUNTRY:
        suggestion = names.suggest(printed or "") if printed else None
        raise TitleError("unknown-area", name=printed or "", suggestion=suggestion or "")
    return area


def _heading(title: int, rows: Sequence[Row], names: AreaNames) -> str | None:
    """Return the heading of the page: the one area beside »Hent udviklingsrapport«."""
    downloads = [number for number, row in enumerate(rows) if _DOWNLOAD.search(row.text)]
    near = downloads or [title]
    texts = [
        text
        for number in near
        for row in rows[max(0, number - _NEAR) : number + _NEAR + 1]
        if (text := _DOWNLOAD.sub("", row.text).strip(" |-–·:"))
    ]
    found = {area: text for text in texts if (area := names.find(text))}
    if len(found) == 1:
        return next(iter(found.values()))
    return _named_in_columns(rows, names) or (None if found else _similar(texts, names))


def _named_in_columns(rows: Sequence[Row], names: AreaNames) -> str | None:
    """Return the one municipality that columns of figures name beside the whole country."""
    beside: set[str] = set()
    for row in rows:
        areas = {area for cell in row.cells if (area := names.find(cell.text))}
        if WHOLE_COUNTRY in areas:
            beside |= areas - {WHOLE_COUNTRY}
    return beside.pop() if len(beside) == 1 else None


def _similar(texts: Iterable[str], names: AreaNames) -> str | None:
    """Return a heading that is misspelt, so that the user can be asked."""
    return next((text for text in texts if len(text) < 40 and names.suggest(text)), None)
