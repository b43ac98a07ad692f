"""Which area and month a report is about, and when it was made."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from baro_desktop.importing.document import Row
from baro_desktop.importing.names import AreaNames
from baro_desktop.models.catalogue import WHOLE_COUNTRY
from baro_desktop.models.period import PeriodFormatError, month_number

_MONTH = r"(?P<month>[^\W\d_]+) (?P<year>\d{4})"
_TITLE = re.compile(
    rf"Udviklingsrapport ?: ?Det (?P<scope>lokale|nationale) integrationsbarometer"
    rf"(?: samt nøgletal om [^.:]+?)?\.(?: (?P<area>[^.:]+?)\.)? {_MONTH}\b",
    re.IGNORECASE,
)
_MADE = re.compile(
    r"Rapport dannet d(?:\.|en)? ?(?P<day>\d{1,2})[/.] ?(?P<month>\d{1,2})[-/. ]+(?P<year>\d{4})",
    re.IGNORECASE,
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


def read_title(rows: Sequence[Row], names: AreaNames) -> Title:
    """Find the title, which may be wrapped over several rows.

    Raises:
        TitleError: if there is none, if it names no known area or month, or if
            the document holds the titles of several reports.
    """
    text = " ".join(row.text for row in rows)
    titles = {_read_match(match, names) for match in _TITLE.finditer(text)}
    if len(titles) > 1:
        raise TitleError("several-reports", names=", ".join(sorted(t.area for t in titles)))
    if not titles:
        raise TitleError("no-title")
    return titles.pop()


def read_made_on(rows: Iterable[Row]) -> date | None:
    """Return the date of the end mark »Rapport dannet d.«, None without a readable one."""
    for row in rows:
        match = _MADE.search(row.text)
        if match:
            try:
                return date(int(match["year"]), int(match["month"]), int(match["day"]))
            except ValueError:
                return None
    return None


def _read_match(match: re.Match[str], names: AreaNames) -> Title:
    return Title(_area(match, names), read_month(match["month"], match["year"]))


def _area(match: re.Match[str], names: AreaNames) -> str:
    printed = match["area"]
    if match["scope"].casefold() == "nationale":
        if printed and names.find(printed) != WHOLE_COUNTRY:
            raise TitleError("unknown-area", name=printed, suggestion=WHOLE_COUNTRY)
        return WHOLE_COUNTRY
    area = names.find(printed) if printed else None
    if area is None:
        suggestion = names.suggest(printed or "") or ""
        raise TitleError("unknown-area", name=printed or "", suggestion=suggestion)
    return area


def read_month(name: str, year: str) -> date:
    """Return the first day of a month in words.

    Raises:
        TitleError: if it is no month.
    """
    try:
        return date(int(year), month_number(name), 1)
    except (PeriodFormatError, ValueError) as error:
        raise TitleError("unknown-month", name=f"{name} {year}") from error
