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
from baro_desktop.importing.document import UNREADABLE, Row
from baro_desktop.importing.goal_rows import Columns, GoalPeriod, GoalRows
from baro_desktop.importing.reading import Reading
from baro_desktop.models.observation import Figure, Measure, Observation, State

_INDICATOR = re.compile(r"(?P<code>\d{1,2}\.\d{1,2})\.? +(?P<label>\D.*)")
_NOT_COMPUTED = re.compile(r"opgøres ikke\.?", re.IGNORECASE)


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
    goals = GoalRows(reading)
    lines: list[tuple[GoalPeriod | None, _Line]] = []
    gap = False
    for row in rows:
        if gap and reading.cells.looks_like_figure(row.text):
            lines[-1] = (lines[-1][0], replace(lines[-1][1], change=UNREADABLE))
            reading.slipped.add(lines[-1][1].code)
        gap = False
        if goals.take_header(row) or not row.cells[0].paragraphs:
            continue
        if goals.columns and _INDICATOR.fullmatch(row.cells[0].paragraphs[0]):
            line = _plain_line(row, goals.columns)
            lines.append((goals.goal, line))
            gap = not (line.status and line.change)  # a figure alone in the next row is its own
        elif goals.columns and goals.take_goal_row(row):
            compact = _compact_lines(row, goals.columns, reading)
            lines += [(goals.goal, line) for line in compact]
        else:
            goals.take_heading(row)
    for period, line in _without_repeats(lines, reading):
        _add(period, line, reading)
    reading.leave_out(reading.refused, "row-twice")
    _leave_out_moved(reading)


def _leave_out_moved(reading: Reading) -> None:
    """Leave empty cells out in a goal where a figure stands that is another indicator's."""
    goals = {f.indicator.partition(".")[0] for f in reading.findings if f.code == "unit-other"}
    blank = {o.indicator for o in reading.observations if o.figure.state is State.BLANK}
    moved = {code for code in blank if code.partition(".")[0] in goals}
    reading.leave_out(moved, "row-unreadable")


def _cell_paragraphs(row: Row, column: int) -> tuple[str, ...]:
    return row.cells[column].paragraphs if column < len(row.cells) else ()


def _plain_line(row: Row, columns: Columns) -> _Line:
    match = _INDICATOR.fullmatch(row.cells[0].text)
    assert match is not None  # its first paragraph matched
    expected = max(columns.status, columns.change) + 1
    extra = any(cell.paragraphs for cell in row.cells[expected:])
    if len(row.cells) < expected or extra:
        return _Line(match["code"], match["label"], UNREADABLE, UNREADABLE, row.place)
    status, change = row.cells[columns.status].text, row.cells[columns.change].text
    return _Line(match["code"], match["label"], status, change, row.place)


def _compact_lines(row: Row, columns: Columns, reading: Reading) -> list[_Line]:
    labels = row.cells[0].paragraphs[1:]
    matches = [match for label in labels if (match := _INDICATOR.fullmatch(label))]
    status = _cell_paragraphs(row, columns.status)[1:]
    change = _cell_paragraphs(row, columns.change)[1:]
    if not labels and not status and not change:
        return []
    pairs = pair_columns(status, change, len(matches))
    whole = is_whole_goal([match["code"] for match in matches], reading)
    if len(matches) != len(labels) or pairs is None or not whole:
        goal = row.cells[0].paragraphs[0]
        reading.error("section-unfit", "", row.place, section=goal.split(" - ")[0])
        reading.refuse_goal([match["code"] for match in matches])
        return []
    return [
        _Line(match["code"], match["label"], *pair, row.place)
        for match, pair in zip(matches, pairs, strict=True)
    ]


def is_whole_goal(codes: Sequence[str], reading: Reading) -> bool:
    """True for indicators in their order with none lost, as matching by position needs."""
    numbers = [tuple(map(int, code.split("."))) for code in codes]
    goal = codes[0].partition(".")[0] if codes else ""
    known = [code for code in reading.tools.catalogue.by_code if code.startswith(f"{goal}.")]
    return numbers == sorted(set(numbers)) and set(known) <= set(codes)


def pair_columns(
    status: Sequence[str], change: Sequence[str], count: int
) -> list[tuple[str, str]] | None:
    """Match paragraphs of the two columns to `count` indicators, None when they do not fit."""
    if not status:
        return pair_alternating(change, count)
    if len(change) != count:
        return None
    if len(status) == count:
        return list(zip(status, change, strict=True))
    computed = [text for text in change if not _NOT_COMPUTED.fullmatch(text)]
    if len(status) != len(computed):
        return None
    levels = iter(status)
    return [("" if _NOT_COMPUTED.fullmatch(text) else next(levels), text) for text in change]


def pair_alternating(texts: Sequence[str], count: int) -> list[tuple[str, str]] | None:
    """Match status and change in turn to `count` indicators, None when they do not fit."""
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
    lines: Sequence[tuple[GoalPeriod | None, _Line]], reading: Reading
) -> list[tuple[GoalPeriod | None, _Line]]:
    """Keep a row that stands twice once if both say the same, else leave both out."""
    by_code: dict[str, list[tuple[GoalPeriod | None, _Line]]] = {}
    for period, line in lines:
        by_code.setdefault(line.code, []).append((period, line))
    kept = []
    for code, same in by_code.items():
        if all(_says_same(one, other) for one, other in pairwise(same)):
            kept.append(same[0])
        else:
            reading.seen.add(code)
            reading.error("row-twice", code, same[1][1].place)
    return kept


def _says_same(
    one: tuple[GoalPeriod | None, _Line], other: tuple[GoalPeriod | None, _Line]
) -> bool:
    """True for rows that differ at most in where they stand."""
    return one == (other[0], replace(other[1], place=one[1].place))


def _add(goal: GoalPeriod | None, line: _Line, reading: Reading) -> None:
    if line.code in reading.tools.catalogue.by_code or goal is not None:
        reading.seen.add(line.code)
    if goal is None or not goal.holds(line.code, reading.tools.catalogue.goals):
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


def _figures(line: _Line, reading: Reading) -> tuple[Figure, Figure] | None:
    indicator = reading.tools.catalogue.by_code.get(line.code)
    if UNREADABLE in (line.status, line.change):
        reading.error("row-unreadable", line.code, line.place, text=line.label)
        return None
    try:
        status = reading.cells.read_level(line.status, indicator.unit if indicator else None)
        change = reading.cells.read(line.change, indicator.change_unit if indicator else None)
    except CellError as error:
        reading.cell_error(error, line.code, line.place)
        return None
    if status.state is State.BLANK and change.state is State.NOT_COMPUTED:
        status = replace(change, unit=status.unit)
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
