"""The imported reports in time: which months are there, for whom, and how whole they are."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from enum import IntEnum

from baro_desktop.models.catalogue import WHOLE_COUNTRY
from baro_desktop.models.records import record
from baro_desktop.models.report import Outcome, StoredReport


class Lane(IntEnum):
    """Whose reports stand on one line, from above."""

    OWN = 0
    COUNTRY = 1
    OTHERS = 2


Months = dict[date, list[StoredReport]]


@record
class Mark:
    """The reports of one month on one line, newest first.

    Attributes:
        partial: something of one of the reports was left out.
    """

    lane: Lane
    month: date
    reports: tuple[StoredReport, ...]
    partial: bool = False


@record
class History:
    """Marks by line and month, oldest first on each line.

    Attributes:
        lanes: the lines that have reports, and always that of the area itself.
        years: the first and the last year with a report; (0, 0) where there is none.
    """

    area: str
    marks: tuple[Mark, ...]
    lanes: tuple[Lane, ...] = (Lane.OWN,)
    years: tuple[int, int] = (0, 0)

    def of_lane(self, lane: Lane) -> tuple[Mark, ...]:
        """Return the marks of one line."""
        return tuple(mark for mark in self.marks if mark.lane is lane)


def build_history(area: str, reports: Iterable[StoredReport]) -> History:
    """Put reports on lines: those of the area, of the whole country, and of all others."""
    own: Months = {}
    country: Months = {}
    others: Months = {}
    for report in reports:
        name = report.area
        found = own if name == area else country if name == WHOLE_COUNTRY else others
        found.setdefault(report.month, []).append(report)
    lines = zip(Lane, (own, country, others), strict=True)
    marks = tuple(mark for lane, found in lines for mark in _marks(lane, found))
    lanes = tuple(sorted({Lane.OWN, *(mark.lane for mark in marks)}))
    years = [mark.month.year for mark in marks] or [0]
    return History(area, marks, lanes, (min(years), max(years)))


def _marks(lane: Lane, found: Months) -> Iterator[Mark]:
    for month, held in sorted(found.items()):
        partial = any(report.outcome is Outcome.PARTIAL for report in held)
        yield Mark(lane, month, tuple(sorted(held, key=_age, reverse=True)), partial)


def _age(report: StoredReport) -> tuple[date, str]:
    return (report.generated_on or report.month, report.imported_at)
