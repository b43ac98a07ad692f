"""The imported reports in time: which months are there, for whom, and how whole they are."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import IntEnum

from baro_desktop.models.catalogue import WHOLE_COUNTRY
from baro_desktop.models.report import Outcome, StoredReport


class Lane(IntEnum):
    """Whose reports stand on one line, from above."""

    OWN = 0
    COUNTRY = 1
    OTHERS = 2


@dataclass(frozen=True, slots=True)
class Mark:
    """The reports of one month on one line, newest first."""

    lane: Lane
    month: date
    reports: tuple[StoredReport, ...]

    @property
    def partial(self) -> bool:
        """True when something of one of the reports was left out."""
        return any(report.outcome is Outcome.PARTIAL for report in self.reports)


@dataclass(frozen=True, slots=True)
class History:
    """Marks by line and month, oldest first on each line."""

    area: str
    marks: tuple[Mark, ...]

    @property
    def lanes(self) -> tuple[Lane, ...]:
        """The lines that have reports, and always that of the area itself."""
        return tuple(sorted({Lane.OWN, *(mark.lane for mark in self.marks)}))

    @property
    def years(self) -> tuple[int, int]:
        """The first and the last year with a report."""
        years = [mark.month.year for mark in self.marks]
        return min(years), max(years)

    def of_lane(self, lane: Lane) -> tuple[Mark, ...]:
        """Return the marks of one line."""
        return tuple(mark for mark in self.marks if mark.lane is lane)


def build_history(area: str, reports: Iterable[StoredReport]) -> History:
    """Put reports on lines: those of the area, of the whole country, and of all others."""
    found: dict[tuple[Lane, date], list[StoredReport]] = {}
    for report in reports:
        found.setdefault((_lane(report.area, area), report.month), []).append(report)
    marks = (
        Mark(lane, month, tuple(sorted(held, key=_age, reverse=True)))
        for (lane, month), held in sorted(found.items())
    )
    return History(area, tuple(marks))


def _lane(name: str, area: str) -> Lane:
    if name == area:
        return Lane.OWN
    return Lane.COUNTRY if name == WHOLE_COUNTRY else Lane.OTHERS


def _age(report: StoredReport) -> tuple[date, str]:
    return (report.generated_on or report.month, report.imported_at)
