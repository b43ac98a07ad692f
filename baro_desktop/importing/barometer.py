"""The tables of the nine goals.

Three layouts: one row an indicator; a compact row a goal with status and change in
parallel paragraphs (2026); a compact row whose status cell holds the year alone and whose
other cell holds status and change in turn (2024), »Opgøres ikke« standing for both.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from baro_desktop.importing.cells import CellError
from baro_desktop.importing.document import Row
from baro_desktop.importing.reading import Reading
from baro_desktop.models.catalogue import Goal
from baro_desktop.models.observation import Figure, Measure, Observation, State
from baro_desktop.models.period import Period, year_period

_INDICATOR = re.compile(r"(?P<code>\d{1,2}\.\d{1,2})\.? +(?P<label>\D.*)")
_YEAR = re.compile(r"\d{4}")
_SINCE = re.compile(r"Siden (?P<year>\d{4})", re.IGNORECASE)
_NOT_COMPUTED = re.compile(r"opgøres ikke\.?", re.IGNORECASE)
_STATUS_HEADER = "aktuel status"
_CHANGE_HEADER = "udvikling siden basismåling"
_EARLIEST_YEAR = 2000


@dataclass(frozen=True, slots=True)
class _Columns:
    """Where the header puts status and change."""

    status: int
    change: int


@dataclass(frozen=True, slots=True)
class _GoalPeriod:
    """The goal that the following indicators belong to, with its year and baseline."""

    number: int | None
    period: Period
    baseline: int


@dataclass(frozen=True, slots=True)
class _Line:
    """One indicator with the texts of its two cells."""

    code: str
    label: str
    status: str
    change: str
    place: str


def read_barometer(rows: Iterable[Row], reading: Reading) -> None:
    """Add the figures of the nine goals to the reading."""
    columns: _Columns | None = None
    goal: _GoalPeriod | None = None
    lines: list[tuple[_GoalPeriod | None, _Line]] = []
    for row in rows:
        header = _header(row)
        columns = header or columns
        if header or columns is None or not row.cells[0].paragraphs:
            continue
        first = row.cells[0].paragraphs[0]
        if _INDICATOR.fullmatch(first):
            lines.append((goal, _plain_line(row, columns)))
        elif _is_goal_row(row, columns):
            goal = _goal_period(row, columns, reading)
            lines += [(goal, line) for line in _compact_lines(row, columns, reading)]
    for period, line in _without_repeats(lines, reading):
        _add(period, line, reading)


def _header(row: Row) -> _Columns | None:
    texts = [cell.text.casefold().rstrip("*") for cell in row.cells]
    if _STATUS_HEADER in texts and _CHANGE_HEADER in texts:
        return _Columns(texts.index(_STATUS_HEADER), texts.index(_CHANGE_HEADER))
    return None


def _cell_paragraphs(row: Row, column: int) -> tuple[str, ...]:
    return row.cells[column].paragraphs if column < len(row.cells) else ()


def _is_goal_row(row: Row, columns: _Columns) -> bool:
    change = _cell_paragraphs(row, columns.change)
    return bool(change) and _SINCE.fullmatch(change[0]) is not None


def _plain_line(row: Row, columns: _Columns) -> _Line:
    match = _INDICATOR.fullmatch(row.cells[0].text)
    assert match is not None  # its first paragraph matched
    expected = max(columns.status, columns.change) + 1
    extra = any(cell.paragraphs for cell in row.cells[expected:])
    if len(row.cells) < expected or extra:
        return _Line(match["code"], match["label"], _UNREADABLE, _UNREADABLE, row.place)
    status, change = row.cells[columns.status].text, row.cells[columns.change].text
    return _Line(match["code"], match["label"], status, change, row.place)


_UNREADABLE = "\ufffd"


def _goal_period(row: Row, columns: _Columns, reading: Reading) -> _GoalPeriod | None:
    status = _cell_paragraphs(row, columns.status)
    since = _SINCE.fullmatch(row.cells[columns.change].paragraphs[0])
    label = row.cells[0].paragraphs[0]
    if not status or not _YEAR.fullmatch(status[0]) or since is None:
        reading.error("goal-year", "", row.place, text=label)
        return None
    year, baseline = int(status[0]), int(since["year"])
    if not _EARLIEST_YEAR <= baseline < year <= reading.last_day.year:
        reading.error("goal-year", "", row.place, text=f"{label} {year}, {since[0]}")
        return None
    goal = _known_goal(label, reading.tools.catalogue.goals)
    if goal and goal.baseline != baseline:
        reading.warn("baseline-changed", "", row.place, goal=goal.name, year=str(baseline))
    return _GoalPeriod(goal.number if goal else None, year_period(year), baseline)


def _known_goal(label: str, goals: Sequence[Goal]) -> Goal | None:
    """Recognise a goal by name and description; one slip of the pen in forty is forgiven."""
    from rapidfuzz import fuzz

    for goal in goals:
        if fuzz.ratio(label.casefold(), f"{goal.name} - {goal.description}".casefold()) >= 97.5:
            return goal
    names = (goal for goal in goals if re.match(rf"{goal.name} ?[-–:]", label, re.IGNORECASE))
    return next(names, None)


def _compact_lines(row: Row, columns: _Columns, reading: Reading) -> list[_Line]:
    labels = row.cells[0].paragraphs[1:]
    matches = [match for label in labels if (match := _INDICATOR.fullmatch(label))]
    status = _cell_paragraphs(row, columns.status)[1:]
    change = _cell_paragraphs(row, columns.change)[1:]
    if not labels and not status and not change:
        return []
    pairs = _pair(status, change, len(matches))
    if len(matches) != len(labels) or pairs is None:
        goal = row.cells[0].paragraphs[0]
        reading.error("section-unfit", "", row.place, section=goal.split(" - ")[0])
        reading.seen.update(match["code"] for match in matches)
        return []
    return [
        _Line(match["code"], match["label"], *pair, row.place)
        for match, pair in zip(matches, pairs, strict=True)
    ]


def _pair(status: Sequence[str], change: Sequence[str], count: int) -> list[tuple[str, str]] | None:
    """Match paragraphs of the two columns to `count` indicators, None when they do not fit."""
    if not status:
        return _pair_alternating(change, count)
    if len(change) != count:
        return None
    if len(status) == count:
        return list(zip(status, change, strict=True))
    computed = [text for text in change if not _NOT_COMPUTED.fullmatch(text)]
    if len(status) != len(computed):
        return None
    levels = iter(status)
    return [("" if _NOT_COMPUTED.fullmatch(text) else next(levels), text) for text in change]


def _pair_alternating(texts: Sequence[str], count: int) -> list[tuple[str, str]] | None:
    pairs: list[tuple[str, str]] = []
    queue = list(texts)
    while queue:
        first = queue.pop(0)
        if _NOT_COMPUTED.fullmatch(first):
            pairs.append(("", first))
        elif queue and not _NOT_COMPUTED.fullmatch(queue[0]):
            pairs.append((first, queue.pop(0)))
        else:
            return None
    return pairs if len(pairs) == count else None


def _without_repeats(
    lines: Sequence[tuple[_GoalPeriod | None, _Line]], reading: Reading
) -> list[tuple[_GoalPeriod | None, _Line]]:
    """Keep a row that stands twice once if both say the same, else leave both out."""
    by_code: dict[str, list[tuple[_GoalPeriod | None, _Line]]] = {}
    for period, line in lines:
        by_code.setdefault(line.code, []).append((period, line))
    kept = []
    for code, same in by_code.items():
        said = [(period, replace(line, place="")) for period, line in same]
        if all(one == other for one, other in pairwise(said)):
            kept.append(same[0])
        else:
            reading.seen.add(code)
            reading.error("row-twice", code, same[1][1].place)
    return kept


def _add(goal: _GoalPeriod | None, line: _Line, reading: Reading) -> None:
    if line.code in reading.tools.catalogue.by_code or goal is not None:
        reading.seen.add(line.code)
    if goal is None or not _belongs(line.code, goal, reading):
        reading.error("row-without-goal", line.code, line.place)
        return
    definition = reading.define(line.code, line.label, line.place)
    figures = _figures(line, reading)
    if definition is None or figures is None:
        return
    measures = ((Measure.STATUS, None), (Measure.CHANGE, goal.baseline))
    for (measure, baseline), figure in zip(measures, figures, strict=True):
        reading.observations.append(
            Observation(
                reading.area,
                line.code,
                measure,
                definition,
                goal.period,
                figure,
                baseline,
                line.place,
            )
        )
    _check_fit(line, figures, reading)


def _belongs(code: str, goal: _GoalPeriod, reading: Reading) -> bool:
    number = int(code.partition(".")[0])
    if goal.number is not None:
        return number == goal.number
    return all(number != known.number for known in reading.tools.catalogue.goals)


def _figures(line: _Line, reading: Reading) -> tuple[Figure, Figure] | None:
    indicator = reading.tools.catalogue.by_code.get(line.code)
    if _UNREADABLE in (line.status, line.change):
        reading.error("row-unreadable", line.code, line.place, text=line.label)
        return None
    try:
        status = reading.cells.read(line.status, indicator.unit if indicator else None)
        change = reading.cells.read(line.change, indicator.change_unit if indicator else None)
    except CellError as error:
        reading.cell_error(error, line.code, line.place)
        return None
    nothing = replace(change, unit=status.unit)
    if status.state is State.BLANK and change.state is State.NOT_COMPUTED:
        status = nothing
    if status.state is State.NOT_COMPUTED and change.state is State.BLANK:
        change = replace(status, unit=change.unit)
    return status, change


def _check_fit(line: _Line, figures: tuple[Figure, Figure], reading: Reading) -> None:
    """Warn when status and change give a baseline that no share or count can have."""
    indicator = reading.tools.catalogue.by_code.get(line.code)
    status, change = figures
    if indicator is None or status.value is None or change.value is None:
        return
    unit = reading.tools.catalogue.unit_by_name[indicator.unit]
    baseline = status.value - change.value
    below = unit.minimum is not None and baseline < unit.minimum - 1
    above = unit.maximum is not None and baseline > unit.maximum + 1
    if below or above:
        reading.warn("baseline-impossible", line.code, line.place)
