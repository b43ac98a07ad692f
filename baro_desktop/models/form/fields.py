"""The fields of the form of a local indicator, row by row.

A field's id is the name that `EntryError.field` gives it (`target.count`, `remark` …), so that
whatever is wrong with an entry is told at the cell where it stands.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from baro_desktop.models.catalogue import FormKind, Indicator, LocalForm
from baro_desktop.texts import form_words as words

HOUSING_ROOM = 20
"""Housing areas that the form has rows for."""

ORIGIN_GROUPS = ("Dansk oprindelse", "Vestlig oprindelse", "Ikke-vestlig oprindelse")
HIGHEST_COUNT = Decimal(9_999_999)
"""No municipality counts more of anything; more is a slip of the finger."""


class FieldKind(StrEnum):
    """What a cell takes."""

    NUMBER = "number"
    PERIOD = "period"
    CHOICE = "choice"
    TEXT = "text"


@dataclass(frozen=True, slots=True)
class NumberRule:
    """Which numbers a cell takes; `decimals` 0 means whole numbers."""

    minimum: Decimal
    maximum: Decimal
    decimals: int


COUNT_RULE = NumberRule(Decimal(0), HIGHEST_COUNT, 0)


@dataclass(frozen=True, slots=True)
class Field:
    """One cell that is filled in.

    Attributes:
        label: what it is called, for people.
        choices: what a list offers; the first one is meant when nothing else is said.
        rule: set for numbers alone.
    """

    id: str
    kind: FieldKind
    label: str
    choices: tuple[str, ...] = ()
    rule: NumberRule | None = None


@dataclass(frozen=True, slots=True)
class FieldRow:
    """Fields that stand beside each other; `id` names the row."""

    id: str
    label: str
    fields: tuple[Field, ...]


def rows_of(indicator: Indicator) -> tuple[FieldRow, ...]:
    """Return the rows that the form of a local indicator has, in the order of the sheet.

    Raises:
        ValueError: if the indicator is not a local one.
    """
    form = indicator.form
    if form is None:
        raise ValueError(indicator.code)
    return (_single("period", FieldKind.PERIOD), *_figure_rows(indicator, form), *_details(form))


def _figure_rows(indicator: Indicator, form: LocalForm) -> tuple[FieldRow, ...]:
    if form.kind is FormKind.COMPOSITION:
        return tuple(_housing(number) for number in range(1, HOUSING_ROOM + 1))
    value = NumberRule(form.minimum, form.maximum or HIGHEST_COUNT, form.decimals)
    if form.kind is FormKind.GRADE:
        return (_groups("value", words.GRADE_LABEL, form, value),)
    count = _groups("count", form.count_label, form, COUNT_RULE)
    if form.kind is FormKind.COUNT:
        return (count,)
    base = _groups("base", form.base_label, form, COUNT_RULE)
    return (count, base, _groups("value", words.share_label(indicator.unit), form, value))


def _groups(part: str, label: str, form: LocalForm, rule: NumberRule) -> FieldRow:
    named = [("target", words.TARGET)]
    if form.compares:
        named.append(("comparison", words.COMPARISON))
    fields = tuple(
        Field(f"{group}.{part}", FieldKind.NUMBER, f"{label}, {name.lower()}", rule=rule)
        for group, name in named
    )
    return FieldRow(part, label, fields)


def _housing(number: int) -> FieldRow:
    start = f"housing.{number}"
    residents = tuple(
        Field(f"{start}.{place}", FieldKind.NUMBER, group, rule=COUNT_RULE)
        for place, group in enumerate(ORIGIN_GROUPS, start=1)
    )
    label = f"{words.HOUSING_AREA} {number}"
    return FieldRow(start, label, (Field(f"{start}.name", FieldKind.TEXT, label), *residents))


def _details(form: LocalForm) -> tuple[FieldRow, ...]:
    rows = []
    if form.may_be_unavailable:
        rows.append(_choice("unavailable", words.NO, words.YES))
    rows.append(_choice("provisional", words.FINAL, words.PROVISIONAL))
    if form.kind is not FormKind.COMPOSITION:
        rows.append(_choice("population", *words.POPULATIONS.values()))
        rows.append(_choice("third_generation", words.NO, words.YES))
        rows.append(_single("third_generation_reason", FieldKind.TEXT))
    rows.append(_single("source", FieldKind.TEXT))
    rows.append(_single("remark", FieldKind.TEXT))
    return tuple(rows)


def _choice(name: str, *choices: str) -> FieldRow:
    return _single(name, FieldKind.CHOICE, choices)


def _single(name: str, kind: FieldKind, choices: tuple[str, ...] = ()) -> FieldRow:
    label = words.LABELS[name]
    return FieldRow(name, label, (Field(name, kind, label, choices),))
