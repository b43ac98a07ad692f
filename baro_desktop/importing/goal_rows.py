"""Which columns hold status and change, and which goal and years the rows below belong to.

A goal says its year and baseline in a row of its own; elsewhere they stand in the header cells
(»Aktuel status 2021«) or in the goal's heading above the table. Where two places differ, the
years are not certain and nothing below is read.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from baro_desktop.importing.document import Row
from baro_desktop.importing.goal_names import GoalNames
from baro_desktop.importing.reading import Reading
from baro_desktop.models.catalogue import Goal
from baro_desktop.models.period import Period, year_period

_SINCE = re.compile(r"Siden (?P<year>\d{4})", re.IGNORECASE)
_YEAR = re.compile(r"(?<![\d.,/-])(?:19|20)\d{2}(?![\d,/-])")
_STATUS_HEADER = "aktuel status"
_CHANGE_HEADER = re.compile(r"udvikling siden (?:basismåling|(?:19|20)\d{2})", re.IGNORECASE)
_LONGEST_HEADER, _LONGEST_HEADING = 60, 300
_EARLIEST_YEAR = 2000
_NEAR = 3
"""Rows between a heading and the table below it, at most."""


@dataclass(frozen=True, slots=True)
class Columns:
    """Where the header puts status and change, and the years in it."""

    status: int
    change: int
    years: frozenset[int]
    baselines: frozenset[int]


@dataclass(frozen=True, slots=True)
class GoalPeriod:
    """The goal that the following indicators belong to, with its year and baseline.

    Attributes:
        number: None for a goal that the catalogue does not know.
        anywhere: the years are those of the whole table, whatever the goal.
    """

    number: int | None
    period: Period
    baseline: int
    anywhere: bool = False

    def holds(self, code: str, goals: Sequence[Goal]) -> bool:
        """True for an indicator that can stand under this goal."""
        number = int(code.partition(".")[0])
        if self.anywhere or self.number is not None:
            return self.anywhere or number == self.number
        return all(number != known.number for known in goals)


@dataclass(frozen=True, slots=True)
class _Heading:
    """A goal by name, and the years that stand beside it."""

    goal: Goal | None
    label: str
    years: frozenset[int]
    baselines: frozenset[int]
    place: str


class GoalRows:
    """Follows headers, headings and goal rows down a document.

    Attributes:
        columns: of the last header; None before the first.
        goal: what the next indicators belong to; None when that is not certain.
    """

    def __init__(self, reading: Reading) -> None:
        """Begin before the first row."""
        self.columns: Columns | None = None
        self.goal: GoalPeriod | None = None
        self._reading = reading
        self._heading: _Heading | None = None
        self._rows_since = 0

    def take_header(self, row: Row) -> bool:
        """Follow a row of column headings; False for any other row."""
        columns = _columns(row)
        if columns is None:
            return False
        self.columns = columns
        if columns.years and columns.baselines:
            heading = self._heading if self._rows_since <= _NEAR else None
            nameless = _Heading(None, "", frozenset(), frozenset(), row.place)
            self.goal = self._period(heading or nameless, anywhere=heading is None)
        return True

    def take_heading(self, row: Row) -> None:
        """Follow a heading that names a goal; other rows say nothing."""
        self._rows_since += 1
        if len(row.cells) > 1 and any(cell.paragraphs for cell in row.cells[1:]):
            return
        heading = _heading(row.text, row.place, self._reading.tools.goals)
        if heading is None:
            return
        self._heading, self._rows_since = heading, 0
        if self.columns and (heading.years or self.columns.years):
            self.goal = self._period(heading, anywhere=False)

    def take_goal_row(self, row: Row) -> bool:
        """Follow a row with a goal, its year and »Siden …«; False for any other row."""
        if self.columns is None or not _is_goal_row(row, self.columns):
            return False
        label = row.cells[0].paragraphs[0]
        status, change = (_first(row, c) for c in (self.columns.status, self.columns.change))
        goal = self._reading.tools.goals.recognise(label)
        years = frozenset((int(status),)) if _YEAR.fullmatch(status) else frozenset[int]()
        heading = _Heading(goal, label, years, _baselines(change), row.place)
        self._heading = None
        if (status and not years) or not years | self.columns.years:
            self._reading.error("goal-year", "", row.place, text=label)
            self.goal = None
        else:
            self.goal = self._period(heading, anywhere=False)
        return True

    def _period(self, heading: _Heading, *, anywhere: bool) -> GoalPeriod | None:
        """Return what is certain from a heading and the header over it."""
        assert self.columns is not None
        years = heading.years | self.columns.years
        baselines = heading.baselines | self.columns.baselines
        if not years or not baselines:
            return None
        year, baseline = max(years), max(baselines)
        possible = _EARLIEST_YEAR <= baseline < year <= self._reading.last_day.year
        if len(years) > 1 or len(baselines) > 1 or not possible:
            text = f"{heading.label} {_listed(years)}, Siden {_listed(baselines)}".strip()
            self._reading.error("goal-year", "", heading.place, text=text)
            return None
        goal = heading.goal
        if goal and goal.baseline != baseline:
            self._reading.warn(
                "baseline-changed", "", heading.place, goal=goal.name, year=str(baseline)
            )
        return GoalPeriod(goal.number if goal else None, year_period(year), baseline, anywhere)


def _columns(row: Row) -> Columns | None:
    texts = [cell.text for cell in row.cells]
    if len(texts) < 2 or max(map(len, texts)) > _LONGEST_HEADER:
        return None
    texts = [text.casefold() for text in texts]
    status = [number for number, text in enumerate(texts) if text.startswith(_STATUS_HEADER)]
    change = [number for number, text in enumerate(texts) if _CHANGE_HEADER.match(text)]
    if len(status) != 1 or len(change) != 1:
        return None
    return Columns(status[0], change[0], _years(texts[status[0]]), _years(texts[change[0]]))


def _heading(text: str, place: str, goals: GoalNames) -> _Heading | None:
    """Read »Arbejde - Flere indvandrere …«, »Mål 1: Arbejde« or »Arbejde«, years or not."""
    if not goals.mentioned(text):
        return None
    baselines = _baselines(text)
    rest = _SINCE.sub("", text)
    years = _years(rest)
    label = _YEAR.sub("", rest).strip(" .,:;()-–")
    named = goals.mentioned(label)
    goal = next((goal for goal in named if goals.is_short_name(label, goal)), None)
    if goal is None and named and len(label) < _LONGEST_HEADING:
        goal = goals.recognise(label)
    return _Heading(goal, label, years, baselines, place) if goal else None


def _is_goal_row(row: Row, columns: Columns) -> bool:
    return _SINCE.fullmatch(_first(row, columns.change)) is not None


def _first(row: Row, column: int) -> str:
    paragraphs = row.cells[column].paragraphs if column < len(row.cells) else ()
    return paragraphs[0] if paragraphs else ""


def _years(text: str) -> frozenset[int]:
    return frozenset(int(year) for year in _YEAR.findall(text))


def _baselines(text: str) -> frozenset[int]:
    return frozenset(int(match["year"]) for match in _SINCE.finditer(text))


def _listed(years: frozenset[int]) -> str:
    return "/".join(str(year) for year in sorted(years))
