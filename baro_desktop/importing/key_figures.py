"""The key figures: labels with their period, and one value for each area.

Two layouts: a list of labels followed by the areas' names and rows of values, matched by
position; or a table whose rows hold label and values. By position nothing is certain
unless number and unit of every row fit the labels, so one misfit refuses the section.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from contextlib import suppress
from dataclasses import dataclass, field, replace
from functools import lru_cache
from itertools import pairwise

from baro_desktop.importing.cells import CellError
from baro_desktop.importing.document import UNREADABLE, Cell, Row
from baro_desktop.importing.reading import Reading
from baro_desktop.models.catalogue import WHOLE_COUNTRY, IndicatorKind
from baro_desktop.models.observation import Figure, Measure, Observation
from baro_desktop.models.period import Period, PeriodFormatError, parse_period

_LABEL = re.compile(r"Nøgletal (?P<number>\d{1,2})\b ?(?:[-–:.] ?)?(?P<rest>.+)", re.IGNORECASE)
_ROW_HEADING = re.compile(r"nøgletal|indikator(?:er)?", re.IGNORECASE)
_DIGIT = re.compile(r"\d")
_TELLING_DIGITS = 4
_NUMBER = re.compile(r"[-+\u2212]?[\d.,]+\s?[^\W\d]{0,3}")
_TWICE = re.compile(r"(.+?) ?[-–] ?\1", re.IGNORECASE)
_DASH = re.compile(r" [-–] ")
_REMEMBERED = 1024
"""Labels whose period is kept: reports repeat each other."""


@dataclass(frozen=True, slots=True)
class Label:
    """One key figure as it is announced; without a period where that cannot be read."""

    code: str
    wording: str
    period: Period | None
    place: str


@dataclass(frozen=True, slots=True)
class _TableRow:
    """A label with values beside it, and the areas of its columns."""

    label: Label
    row: Row
    header: tuple[str | None, ...]

    @property
    def areas(self) -> tuple[str, ...]:
        """The areas in the order of the columns."""
        return tuple(name for name in self.header if name)


@dataclass(slots=True)
class _Section:
    """Labels, the areas of the value columns, and the rows of values that follow.

    Attributes:
        behind: rows of something else behind the values.
        torn: and then values again, so that their order is not certain.
        unclosed: the next label stood right behind the values, or behind more than its heading:
            a row may be gone.
    """

    labels: list[Label] = field(default_factory=list)
    areas: list[str] = field(default_factory=list)
    values: list[Row] = field(default_factory=list)
    behind: int = 0
    torn: bool = False
    unclosed: bool = False


def read_key_figures(rows: Iterable[Row], reading: Reading) -> None:
    """Add the key figures to the reading."""
    sections: list[_Section] = []
    table: list[_TableRow] = []
    header: tuple[str | None, ...] = ()
    gap = False
    for row in rows:
        if gap and reading.cells.looks_like_figure(row.text):
            table[-1] = replace(table[-1], row=_spoilt(table[-1].row))
            reading.slipped.add(table[-1].label.code)
        gap = False
        label = parse_label(row.cells[0].text, row.place)
        columns = _area_columns(row, reading)
        header = columns or header
        if label and _values_beside(row, header):
            table.append(_TableRow(label, row, header))
            gap = not all(cell.text for cell in row.cells)  # a figure alone may fill it
        elif label:
            _begin(sections).labels.append(label)
        elif sections:
            _continue(sections[-1], row, columns, reading)
    orders = {tuple(section.areas) for section in sections if section.areas}
    orders |= {line.areas for line in table}
    swapped = any(_exceeds_country(line.label, line.header, line.row, reading) for line in table)
    for line in table:
        _read_row(line, reading, certain=len(orders) == 1 and not swapped)
    _read_sections(sections, reading, certain=len(orders) == 1)


def _begin(sections: list[_Section]) -> _Section:
    """Return the section that a label belongs to; one behind values begins another."""
    before = sections[-1] if sections else None
    if before is None or before.areas or before.values:
        if before is not None:
            before.unclosed = bool(before.values) and before.behind != 1
        sections.append(_Section())
    return sections[-1]


def _spoilt(row: Row) -> Row:
    """Make the figures of a row unreadable: one of them has slipped into the next row."""
    return replace(row, cells=(row.cells[0], *(Cell((UNREADABLE,)) for _ in row.cells[1:])))


def parse_label(text: str, place: str) -> Label | None:
    """Read »Nøgletal 1 - … - 30. april 2026«, None for any other text."""
    match = _LABEL.fullmatch(text)
    if match is None:
        return None
    wording, period = _split_period(match["rest"])
    return Label(f"N{int(match['number'])}", wording, period, place)


@lru_cache(_REMEMBERED)
def _split_period(text: str) -> tuple[str, Period | None]:
    """Cut the period off the end; a span of days has a dash of its own."""
    parts = _DASH.split(text)
    for count in (2, 1):
        if len(parts) <= count:
            continue
        printed = " - ".join(parts[-count:])
        try:
            period = parse_period(printed)
        except PeriodFormatError:
            continue
        if _TWICE.fullmatch(printed):
            return text.strip(), None
        return " - ".join(parts[:-count]), period
    return text.strip(), None


def _area_columns(row: Row, reading: Reading) -> tuple[str | None, ...]:
    """Return the area of each cell when the row is a header of areas, else nothing."""
    find = reading.tools.names.find
    columns = tuple([find(cell.text) if cell.text else None for cell in row.cells])
    named = [name for name in columns if name]
    if not named:
        return ()
    unnamed = [
        cell for cell, name in zip(row.cells, columns, strict=True) if cell.text and not name
    ]
    names_rows = unnamed[:1] == [row.cells[0]] and _ROW_HEADING.fullmatch(unnamed[0].text)
    if len(unnamed) > (1 if len(row.cells) > 2 or names_rows else 0):
        return ()
    return columns


def _values_beside(row: Row, header: Sequence[str | None]) -> bool:
    beside = any(header[1:]) and not header[0]  # else the areas stand above a list
    return len(row.cells) > 1 and beside and len(row.cells) <= len(header)


def _continue(section: _Section, row: Row, columns: Sequence[str | None], reading: Reading) -> None:
    """Take a row after the labels: the name of an area, or values.

    A table of another program has as many cells in each row, so one without any is a gap there.
    """
    padded = bool(section.areas) and len(row.cells) > len(section.areas)
    if padded and not row.text:
        return
    if section.labels and not section.values and columns:
        section.areas += [name for name in columns if name]
    elif section.areas and _is_value_row(row, reading, padded=padded):
        section.values.append(_without_padding(row, len(section.areas)) if padded else row)
        section.torn |= section.behind > 0
    elif section.values:
        section.behind += 1


def _without_padding(row: Row, width: int) -> Row:
    """Drop the cells behind a width, if all of them are empty."""
    empty = not any(cell.text for cell in row.cells[width:])
    return replace(row, cells=row.cells[:width]) if empty else row


def _is_value_row(row: Row, reading: Reading, *, padded: bool) -> bool:
    if len(row.cells) > 1 and not padded:
        return True
    return any(reading.cells.looks_like_figure(cell.text) for cell in row.cells)


def is_whole_list(codes: Sequence[str], reading: Reading) -> bool:
    """True for neighbouring numbers that are whole groups, so that none is lost at an end."""
    numbers = [int(code[1:]) for code in codes]
    groups = {
        int(indicator.code[1:]): indicator.goal
        for indicator in reading.tools.catalogue.of_kind(IndicatorKind.KEY_FIGURE)
    }
    first, last = numbers[0], numbers[-1]
    begun_before = first - 1 in groups and groups[first - 1] == groups.get(first)
    goes_on = last in groups and groups[last] == groups.get(last + 1)
    in_order = numbers == list(range(first, first + len(numbers)))
    return in_order and not begun_before and not goes_on


def _read_sections(sections: Sequence[_Section], reading: Reading, *, certain: bool) -> None:
    """Read lists of labels; `certain` says that all columns stand in the same order."""
    sections = _without_repeats(sections)
    counts = Counter(label.code for section in sections for label in section.labels)
    counts.update(reading.seen & set(counts))  # beside their figures in a table, too
    for section in sections:
        reading.seen.update(label.code for label in section.labels)
        problem = _misfit(section, reading) or ("" if certain else "section-areas")
        if problem:
            span = f"{section.labels[0].code}-{section.labels[-1].code}"
            reading.error(problem, "", section.labels[0].place, section=span)
            continue
        for label, row in zip(section.labels, section.values, strict=True):
            pairs = _wanted(zip(section.areas, row.cells, strict=True), reading)
            if counts[label.code] == 1:
                _add_values(label, pairs, row, reading)
            else:
                _leave_out(label.code, row, reading)


def _without_repeats(sections: Sequence[_Section]) -> list[_Section]:
    """Keep a list that stands twice once, if both say the same."""
    if len(sections) < 2:
        return list(sections)
    said: list[object] = []
    kept = []
    for section in sections:
        labels = [replace(label, place="") for label in section.labels]
        values = [[cell.text for cell in row.cells] for row in section.values]
        says = labels, section.areas, values
        if says not in said:
            kept.append(section)
        said.append(says)
    return kept


def _leave_out(code: str, row: Row, reading: Reading) -> None:
    """Leave all figures of an indicator out, since it stands twice."""
    reading.observations = [o for o in reading.observations if o.indicator != code]
    reading.error("row-twice", code, row.place)


def _misfit(section: _Section, reading: Reading) -> str:
    """Return why the rows cannot be matched to the labels, or nothing."""
    allowed = {reading.area, WHOLE_COUNTRY}
    if not is_whole_list([label.code for label in section.labels], reading):
        return "section-labels"
    if not section.areas or len(set(section.areas)) < len(section.areas):
        return "section-areas"
    if not allowed <= set(section.areas):  # others beside them are let be
        return "section-areas"
    if len(section.values) != len(section.labels) or section.torn:
        return "section-rows"
    if any(len(row.cells) != len(section.areas) for row in section.values):
        return "section-columns"
    pairs = zip(section.labels, section.values, strict=True)
    others = len(section.areas) > len(allowed)  # other rows may have as many cells
    if any(
        not _unit_fits(label, cell, reading, strict=others)
        for label, row in pairs
        for cell in row.cells
    ):
        return "section-units"
    printed = [[cell.text for cell in row.cells] for row in section.values]
    if has_row_twice(printed) or (section.unclosed and has_rows_alike(printed)):
        return "section-rows"
    counted = zip(section.labels, section.values, strict=True)
    if any(_exceeds_country(label, section.areas, row, reading) for label, row in counted):
        return "section-areas"
    return ""


def has_row_twice(rows: Sequence[Sequence[str]]) -> bool:
    """True when a row was doubled, also in part; rows with few digits may well be alike."""
    return any(
        list(map(_beginning, one)) == list(map(_beginning, other))
        and all(one)
        and len(_DIGIT.findall("".join(one))) >= _TELLING_DIGITS
        for one, other in pairwise(rows)
    )


def _beginning(cell: str) -> str:
    """Return the number and how its unit begins, the rest of which may be torn off."""
    number = _NUMBER.match(cell)
    return number[0] if number else cell


def has_rows_alike(rows: Sequence[Sequence[str]]) -> bool:
    """True for a row like the one before: where a label took the place of one, it was doubled."""
    return any(one == other for one, other in pairwise(rows))


def _unit_fits(label: Label, cell: Cell, reading: Reading, *, strict: bool) -> bool:
    """True for a figure of the label's unit; what is none is told later, unless strict."""
    indicator = reading.tools.catalogue.by_code.get(label.code)
    try:
        reading.cells.read(cell.text, indicator.unit if indicator else None)
    except CellError as error:
        return error.code != "unit-other" and not strict
    return True


def _read_row(line: _TableRow, reading: Reading, *, certain: bool) -> None:
    """Add a table row; the header says which cell is whose."""
    code, row = line.label.code, line.row
    first = code not in reading.seen
    reading.seen.add(code)
    pairs = [(name, cell) for name, cell in zip(line.header, row.cells, strict=False) if name]
    areas, wanted = {name for name, _ in pairs}, _wanted(pairs, reading)
    others = set(line.areas) - {reading.area, WHOLE_COUNTRY}
    full = not others or len(row.cells) == len(line.header)  # else a figure may be the others'
    if not first:
        _leave_out(code, row, reading)
    elif certain and full and {reading.area, WHOLE_COUNTRY} <= areas and len(pairs) == len(areas):
        _add_values(line.label, wanted, row, reading)
    else:
        reading.error("section-areas", code, row.place, section=code)


def _wanted(pairs: Iterable[tuple[str, Cell]], reading: Reading) -> list[tuple[str, Cell]]:
    """Return the cells of the report's own area and of the whole country, not of others."""
    return [pair for pair in pairs if pair[0] in {reading.area, WHOLE_COUNTRY}]


def _add_values(
    label: Label, pairs: Sequence[tuple[str, Cell]], row: Row, reading: Reading
) -> None:
    if label.period is None or label.period.start > reading.last_day:
        reading.error("period-unreadable", label.code, label.place, text=label.wording)
        return
    definition = reading.define(label.code, label.wording, label.place)
    if definition is None:
        return
    figures = _figures(label, pairs, row, reading)
    for area, figure in figures.items():
        _add_observation(label, area, definition, figure, row.place, reading)


def _figures(
    label: Label, pairs: Sequence[tuple[str, Cell]], row: Row, reading: Reading
) -> dict[str, Figure]:
    """Read the cells by area; those that cannot be read are told of and left out."""
    indicator = reading.tools.catalogue.by_code.get(label.code)
    figures = {}
    for area, cell in pairs:
        try:
            figures[area] = reading.cells.read_level(
                cell.text, indicator.unit if indicator else None
            )
        except CellError as error:
            reading.cell_error(error, label.code, row.place)
    return figures


def _exceeds_country(label: Label, areas: Sequence[str | None], row: Row, reading: Reading) -> bool:
    """True when the municipality counts more than the whole country: the areas are swapped."""
    indicator = reading.tools.catalogue.by_code.get(label.code)
    unit = reading.tools.catalogue.unit_by_name.get(indicator.unit) if indicator else None
    if indicator is None or unit is None or unit.maximum is not None:
        return False
    values = {}
    for area, cell in zip(areas, row.cells, strict=False):
        if area is None:
            continue
        with suppress(CellError):
            values[area] = reading.cells.read(cell.text, indicator.unit).value
    own, country = values.get(reading.area), values.get(WHOLE_COUNTRY)
    return own is not None and country is not None and own > country


def _add_observation(
    label: Label, area: str, definition: str, figure: Figure, place: str, reading: Reading
) -> None:
    assert label.period is not None  # _add_values saw to it
    reading.observations.append(
        Observation(area, label.code, Measure.STATUS, definition, label.period, figure, None, place)
    )
