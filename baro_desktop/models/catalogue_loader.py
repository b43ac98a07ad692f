"""Read and check the data files of the catalogue.

Every complaint names file and line, because the files are edited by hand.
"""

from __future__ import annotations

import csv
from collections.abc import Callable, Iterable, Iterator
from decimal import Decimal, InvalidOperation
from enum import StrEnum
from pathlib import Path
from typing import TypeVar

from baro_desktop.models.catalogue import (
    Catalogue,
    Centre,
    Definition,
    Desired,
    FormKind,
    Goal,
    Indicator,
    IndicatorKind,
    LocalForm,
    Municipality,
    PeriodKind,
    Unit,
)
from baro_desktop.models.errors import CatalogueError
from baro_desktop.models.period import Period, PeriodFormatError, parse_period
from baro_desktop.models.records import record

T = TypeVar("T")
E = TypeVar("E", bound=StrEnum)


@record
class _Line:
    """One data line with its place, so that a check can complain about it."""

    file: str
    number: int
    cells: dict[str, str]

    def fail(self, problem: str, value: str = "") -> CatalogueError:
        return CatalogueError(
            "catalogue", file=self.file, line=self.number, problem=problem, value=value
        )

    def text(self, column: str) -> str:
        if not self.cells[column]:
            raise self.fail("missing", column)
        return self.cells[column]

    def whole(self, column: str) -> int:
        if not self.cells[column].isdecimal():
            raise self.fail("number", self.cells[column])
        return int(self.cells[column])

    def limit(self, column: str) -> Decimal | None:
        if not self.cells[column]:
            return None
        try:
            return Decimal(self.cells[column])
        except InvalidOperation as error:
            raise self.fail("number", self.cells[column]) from error

    def choice(self, column: str, kind: type[E]) -> E:
        try:
            return kind(self.cells[column])
        except ValueError as error:
            raise self.fail("choice", self.cells[column]) from error

    def flag(self, column: str) -> bool:
        if self.cells[column] not in {"yes", "no"}:
            raise self.fail("choice", self.cells[column])
        return self.cells[column] == "yes"

    def several(self, column: str) -> tuple[str, ...]:
        return tuple(part.strip() for part in self.cells[column].split(";") if part.strip())


def load_catalogue(folder: Path) -> Catalogue:
    """Read the catalogue from a folder of CSV files.

    Raises:
        CatalogueError: with file, line and problem, for the first thing that is wrong.
    """
    goals = _unique(folder / "goals.csv", _goal, lambda goal: goal.name)
    units = _unique(folder / "units.csv", _unit, lambda unit: unit.name)
    centres = _unique(folder / "centres.csv", _centre, lambda centre: centre.id)
    municipalities = _unique(folder / "municipalities.csv", _municipality, lambda item: item.name)
    definitions = _definitions(folder / "definitions.csv")
    forms = {form.indicator: form for form in _unique(folder / "forms.csv", _form, _form_key)}
    known = _Known(
        {goal.name for goal in goals},
        {unit.name for unit in units},
        {centre.id for centre in centres},
        definitions,
        forms,
    )
    indicators = _unique(folder / "indicators.csv", known.indicator, lambda item: item.code)
    _check_all_used(folder, definitions.keys() | forms.keys(), indicators)
    elections = _unique(folder / "elections.csv", _election, lambda period: period.label)
    return Catalogue(goals, indicators, centres, municipalities, units, elections)


@record
class _Known:
    """What the lines of `indicators.csv` may refer to."""

    goals: set[str]
    units: set[str]
    centres: set[str]
    definitions: dict[str, tuple[Definition, ...]]
    forms: dict[str, LocalForm]

    def indicator(self, line: _Line) -> Indicator:
        code, kind = line.text("code"), line.choice("kind", IndicatorKind)
        self._check_references(line, kind)
        if code not in self.definitions:
            raise line.fail("definition", code)
        if (kind is IndicatorKind.LOCAL) != (code in self.forms):
            raise line.fail("form", code)
        return Indicator(
            code,
            kind,
            line.text("short_name"),
            line.text("unit"),
            line.text("change_unit"),
            line.choice("desired", Desired),
            line.text("goal"),
            line.several("centres"),
            line.flag("cumulative"),
            self.definitions[code],
            self.forms.get(code),
        )

    def _check_references(self, line: _Line, kind: IndicatorKind) -> None:
        for column in ("unit", "change_unit"):
            if line.text(column) not in self.units:
                raise line.fail("unit", line.text(column))
        for centre in line.several("centres"):
            if centre not in self.centres:
                raise line.fail("centre", centre)
        if kind is IndicatorKind.BAROMETER and line.text("goal") not in self.goals:
            raise line.fail("goal", line.text("goal"))


def _lines(path: Path) -> Iterator[_Line]:
    with path.open(encoding="utf-8", newline="") as stream:
        reader = csv.DictReader(stream)
        for cells in reader:
            line = _Line(path.name, reader.line_num, cells)
            if None in cells or None in cells.values():
                raise line.fail("columns")
            yield line


def _unique(path: Path, read: Callable[[_Line], T], key: Callable[[T], str]) -> tuple[T, ...]:
    items: dict[str, T] = {}
    for line in _lines(path):
        try:
            item = read(line)
        except KeyError as error:
            raise line.fail("columns", str(error.args[0])) from error
        if key(item) in items:
            raise line.fail("twice", key(item))
        items[key(item)] = item
    return tuple(items.values())


def _definitions(path: Path) -> dict[str, tuple[Definition, ...]]:
    found: dict[str, dict[str, Definition]] = {}
    for line in _lines(path):
        indicator, identity = line.text("indicator"), line.text("definition")
        of_indicator = found.setdefault(indicator, {})
        earlier = of_indicator.get(identity)
        wordings = (*(earlier.wordings if earlier else ()), line.text("wording"))
        note = earlier.note if earlier else line.cells["note"]
        of_indicator[identity] = Definition(identity, indicator, wordings, note)
    return {indicator: tuple(items.values()) for indicator, items in found.items()}


def _check_all_used(folder: Path, codes: Iterable[str], indicators: Iterable[Indicator]) -> None:
    unknown = sorted(set(codes) - {indicator.code for indicator in indicators})
    if not unknown:
        return
    for name in ("definitions.csv", "forms.csv"):
        for line in _lines(folder / name):
            if line.cells["indicator"] in unknown:
                raise line.fail("indicator", line.cells["indicator"])


def _goal(line: _Line) -> Goal:
    return Goal(
        line.whole("number"), line.text("name"), line.text("description"), line.whole("baseline")
    )


def _unit(line: _Line) -> Unit:
    return Unit(
        line.text("name"),
        line.several("spellings"),
        line.text("screen"),
        line.text("singular"),
        line.limit("minimum"),
        line.limit("maximum"),
    )


def _centre(line: _Line) -> Centre:
    return Centre(line.text("id"), line.text("name"), line.text("tab"))


def _municipality(line: _Line) -> Municipality:
    return Municipality(line.text("code"), line.text("name"), line.text("region"))


def _election(line: _Line) -> Period:
    try:
        return parse_period(line.text("day"))
    except PeriodFormatError as error:
        raise line.fail("period", line.text("day")) from error


def _form_key(form: LocalForm) -> str:
    return form.indicator


def _form(line: _Line) -> LocalForm:
    minimum = line.limit("minimum")
    if minimum is None:
        raise line.fail("missing", "minimum")
    return LocalForm(
        line.text("indicator"),
        line.choice("kind", FormKind),
        line.choice("periods", PeriodKind),
        line.text("question"),
        line.text("help"),
        line.text("count_label"),
        line.cells["base_label"],
        line.flag("compares"),
        line.flag("may_be_unavailable"),
        minimum,
        line.limit("maximum"),
        line.whole("decimals"),
        line.cells.get("beside", ""),
    )
