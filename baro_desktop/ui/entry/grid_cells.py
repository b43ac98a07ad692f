"""What the grid of a centre consists of: figures, lines and cells."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from baro_desktop.models.catalogue import FormKind, Indicator, LocalForm
from baro_desktop.models.entry import Entry, GroupInput, Population
from baro_desktop.models.numbers import format_number
from baro_desktop.models.period import Period

TARGET, COMPARISON = "target", "comparison"
YES = "ja"


class Field(StrEnum):
    """A column that something is typed or ticked in."""

    COUNT = "count"
    BASE = "base"
    VALUE = "value"
    CONFIRMED = "confirmed"
    PROVISIONAL = "provisional"
    UNAVAILABLE = "unavailable"
    CITIZENSHIP = "citizenship"
    THIRD = "third"
    SOURCE = "source"
    REMARK = "remark"
    REASON = "reason"


NUMBERS = (Field.COUNT, Field.BASE, Field.VALUE)
TICKS = (Field.CONFIRMED, Field.PROVISIONAL, Field.UNAVAILABLE, Field.CITIZENSHIP)


class Cell(NamedTuple):
    """A cell by its figure's place, group of people and column."""

    figure: int
    group: str
    field: Field


@dataclass(frozen=True, slots=True)
class GridFigure:
    """One figure of the grid.

    Attributes:
        stored: what holds for the period, None when there is nothing.
        before: what holds for the nearest period before.
    """

    indicator: Indicator
    form: LocalForm
    period: Period
    stored: Entry | None
    before: Entry | None

    @property
    def housing(self) -> bool:
        """True where residents are typed in a dialog of their own."""
        return self.form.kind is FormKind.COMPOSITION


@dataclass(frozen=True, slots=True)
class GridLine:
    """One line: a group of people of one figure."""

    figure: int
    group: str


def lines_of(figures: Sequence[GridFigure]) -> tuple[GridLine, ...]:
    """Return the lines of the grid from above."""
    return tuple(_lines(figures))


def fields_of(figure: GridFigure, group: str) -> tuple[Field, ...]:
    """Return the fields that a line asks for."""
    if figure.housing:
        return ()
    numbers = {
        FormKind.SHARE: NUMBERS,
        FormKind.COUNT: (Field.COUNT,),
        FormKind.GRADE: (Field.VALUE,),
    }[figure.form.kind]
    if group == COMPARISON:
        return numbers
    unavailable = (Field.UNAVAILABLE,) if figure.form.may_be_unavailable else ()
    reason = (Field.REASON,) if figure.stored is not None else ()
    common = (Field.PROVISIONAL, Field.CITIZENSHIP, Field.THIRD, Field.SOURCE, Field.REMARK)
    return (*numbers, Field.CONFIRMED, *unavailable, *common, *reason)


def texts_of(entry: Entry | None) -> Mapping[tuple[str, Field], str]:
    """Return what the cells of a figure show of an entry; ticks are »ja« or nothing."""
    if entry is None:
        return {}
    groups = ((TARGET, entry.target), (COMPARISON, entry.comparison))
    numbers = {
        (name, field): text for name, group in groups for field, text in _numbers(group).items()
    }
    return numbers | {
        (TARGET, Field.PROVISIONAL): _tick(entry.provisional),
        (TARGET, Field.UNAVAILABLE): _tick(entry.unavailable),
        (TARGET, Field.CITIZENSHIP): _tick(entry.population is Population.CITIZENSHIP),
        (TARGET, Field.THIRD): entry.third_generation_reason if entry.third_generation else "",
        (TARGET, Field.SOURCE): entry.source,
        (TARGET, Field.REMARK): entry.remark,
    }


def _lines(figures: Sequence[GridFigure]) -> Iterator[GridLine]:
    for place, figure in enumerate(figures):
        yield GridLine(place, TARGET)
        if figure.form.compares:
            yield GridLine(place, COMPARISON)


def _numbers(group: GroupInput) -> dict[Field, str]:
    values = ((Field.COUNT, group.count), (Field.BASE, group.base), (Field.VALUE, group.value))
    return {field: "" if value is None else format_number(value) for field, value in values}


def _tick(on: bool) -> str:
    return YES if on else ""
