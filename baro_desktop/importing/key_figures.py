"""The key figures: labels with their period, and one value for each area.

Two layouts: a list of labels followed by the areas' names and rows of values, matched by
position; or a table whose rows hold label and values. By position nothing is certain
unless number and unit of every row fit the labels, so one misfit refuses the section.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from baro_desktop.importing.cells import CellError
from baro_desktop.importing.document import Cell, Row
from baro_desktop.importing.reading import Reading
from baro_desktop.models.catalogue import WHOLE_COUNTRY
from baro_desktop.models.observation import Figure, Measure, Observation
from baro_desktop.models.period import Period, PeriodFormatError, parse_period

_LABEL = re.compile(r"Nøgletal (?P<number>\d{1,2})\b ?(?:[-–:.] ?)?(?P<rest>.+)", re.IGNORECASE)
_DASH = re.compile(r" [-–] ")


@dataclass(frozen=True, slots=True)
class _Label:
    """One key figure as it is announced."""

    code: str
    wording: str
    period: Period | None
    place: str


@dataclass(slots=True)
class _Section:
    """Labels, the areas of the value columns, and the rows of values that follow."""

    labels: list[_Label] = field(default_factory=list)
    areas: list[str] = field(default_factory=list)
    values: list[Row] = field(default_factory=list)


def read_key_figures(rows: Iterable[Row], reading: Reading) -> None:
    """Add the key figures to the reading."""
    sections: list[_Section] = []
    header: list[str | None] = []
    for row in rows:
        label = _label(row.cells[0].text, row.place)
        columns = _area_columns(row, reading)
        if columns:
            header = columns
        if label and _values_beside(row, header):
            _add_row(label, row, header, reading)
        elif label:
            if not sections or sections[-1].areas or sections[-1].values:
                sections.append(_Section())
            sections[-1].labels.append(label)
        elif sections:
            _continue(sections[-1], row, columns, reading)
    _read_sections(sections, reading)


def _label(text: str, place: str) -> _Label | None:
    match = _LABEL.fullmatch(text)
    if match is None:
        return None
    wording, period = _split_period(match["rest"])
    return _Label(f"N{int(match['number'])}", wording, period, place)


def _split_period(text: str) -> tuple[str, Period | None]:
    """Cut the period off the end; a span of days has a dash of its own."""
    parts = _DASH.split(text)
    for count in (2, 1):
        if len(parts) <= count:
            continue
        try:
            period = parse_period(" - ".join(parts[-count:]))
        except PeriodFormatError:
            continue
        return " - ".join(parts[:-count]), period
    return text.strip(), None


def _area_columns(row: Row, reading: Reading) -> list[str | None]:
    """Return the area of each cell when the row is a header of areas, else nothing."""
    columns = [reading.tools.names.find(cell.text) if cell.text else None for cell in row.cells]
    named = [name for name in columns if name]
    unnamed = [
        cell for cell, name in zip(row.cells, columns, strict=True) if cell.text and not name
    ]
    if not named or len(unnamed) > (1 if len(row.cells) > 2 else 0):
        return []
    return columns


def _values_beside(row: Row, header: Sequence[str | None]) -> bool:
    return len(row.cells) > 1 and any(header) and len(row.cells) <= len(header)


def _continue(section: _Section, row: Row, columns: Sequence[str | None], reading: Reading) -> None:
    """Take a row after the labels: the name of an area, or values."""
    if section.labels and not section.values and columns:
        section.areas += [name for name in columns if name]
    elif section.areas and _is_value_row(row, reading):
        section.values.append(row)


def _is_value_row(row: Row, reading: Reading) -> bool:
    if len(row.cells) > 1:
        return True
    return reading.cells.looks_like_figure(row.cells[0].text)


def _read_sections(sections: Sequence[_Section], reading: Reading) -> None:
    expected = 1
    for section in sections:
        numbers = [int(label.code[1:]) for label in section.labels]
        reading.seen.update(label.code for label in section.labels)
        span = f"{section.labels[0].code}-{section.labels[-1].code}"
        in_order = numbers == list(range(expected, expected + len(numbers)))
        expected = numbers[-1] + 1
        problem = _misfit(section, reading) if in_order else "section-labels"
        if problem:
            reading.error(problem, "", section.labels[0].place, section=span)
            continue
        for label, row in zip(section.labels, section.values, strict=True):
            _add_values(label, list(zip(section.areas, row.cells, strict=True)), row, reading)


def _misfit(section: _Section, reading: Reading) -> str:
    """Return why the rows cannot be matched to the labels, or nothing."""
    allowed = {reading.area, WHOLE_COUNTRY}
    if not section.areas or len(set(section.areas)) < len(section.areas):
        return "section-areas"
    if not set(section.areas) <= allowed or set(section.areas) < allowed:
        return "section-areas"
    if len(section.values) != len(section.labels):
        return "section-rows"
    if any(len(row.cells) != len(section.areas) for row in section.values):
        return "section-columns"
    pairs = zip(section.labels, section.values, strict=True)
    if any(not _unit_fits(label, cell, reading) for label, row in pairs for cell in row.cells):
        return "section-units"
    return ""


def _unit_fits(label: _Label, cell: Cell, reading: Reading) -> bool:
    indicator = reading.tools.catalogue.by_code.get(label.code)
    try:
        reading.cells.read(cell.text, indicator.unit if indicator else None)
    except CellError as error:
        return error.code != "unit-other"
    return True


def _add_row(label: _Label, row: Row, header: Sequence[str | None], reading: Reading) -> None:
    """Add a table row; the header says which cell is whose."""
    first = label.code not in reading.seen
    reading.seen.add(label.code)
    pairs = [(name, cell) for name, cell in zip(header, row.cells, strict=False) if name]
    areas = {name for name, _ in pairs}
    if not first:
        reading.observations = [o for o in reading.observations if o.indicator != label.code]
        reading.error("row-twice", label.code, row.place)
    elif areas == {reading.area, WHOLE_COUNTRY} and len(pairs) == len(areas):
        _add_values(label, pairs, row, reading)
    else:
        reading.error("section-areas", label.code, row.place, section=label.code)


def _add_values(
    label: _Label, pairs: Sequence[tuple[str, Cell]], row: Row, reading: Reading
) -> None:
    if label.period is None or label.period.start > reading.last_day:
        reading.error("period-unreadable", label.code, label.place, text=label.wording)
        return
    definition = reading.define(label.code, label.wording, label.place)
    if definition is None:
        return
    indicator = reading.tools.catalogue.by_code.get(label.code)
    for area, cell in pairs:
        try:
            figure = reading.cells.read(cell.text, indicator.unit if indicator else None)
        except CellError as error:
            reading.cell_error(error, label.code, row.place)
            continue
        _add_observation(label, area, definition, figure, row.place, reading)


def _add_observation(
    label: _Label, area: str, definition: str, figure: Figure, place: str, reading: Reading
) -> None:
    assert label.period is not None  # _add_values saw to it
    reading.observations.append(
        Observation(area, label.code, Measure.STATUS, definition, label.period, figure, None, place)
    )
