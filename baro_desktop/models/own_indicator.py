"""Local indicators that a municipality added itself."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from decimal import Decimal

from baro_desktop.models.catalogue import (
    Catalogue,
    Definition,
    Desired,
    FormKind,
    Indicator,
    IndicatorKind,
    LocalForm,
    PeriodKind,
    Unit,
)
from baro_desktop.models.records import record

FIRST_NUMBER = 11
"""L1 to L10.2 stand in the decision on local indicators."""

LONGEST_NAME, LONGEST_QUESTION, LONGEST_UNIT = 80, 300, 30
_CODE = re.compile(r"L([1-9]\d{1,3})")
OWN_KINDS = (FormKind.SHARE, FormKind.COUNT, FormKind.GRADE)
OWN_PERIODS = (PeriodKind.YEAR, PeriodKind.OCTOBER_TO_SEPTEMBER)
_UNITS = {FormKind.SHARE: ("pct.", "pct. point"), FormKind.GRADE: ("karakter", "karakter")}


@record
class OwnIndicator:
    """A local indicator beyond those of the catalogue.

    Attributes:
        code: `L11` and up.
        unit: what a count counts; shares and grades have their own unit.
        compares: ethnic Danes are reported beside the target group.
        singular: the unit after the number 1, "" where it is the same.
    """

    code: str
    name: str
    question: str
    kind: FormKind = FormKind.SHARE
    unit: str = ""
    desired: Desired = Desired.UP
    compares: bool = True
    periods: PeriodKind = PeriodKind.YEAR
    singular: str = ""


def own_number(code: str) -> int | None:
    """Return the number of the code of an own indicator, None for any other code."""
    match = _CODE.fullmatch(code)
    number = int(match[1]) if match else 0
    return number if number >= FIRST_NUMBER else None


def next_code(taken: Iterable[str]) -> str:
    """Return a code that never stood for anything, so that no figure changes its meaning."""
    numbers = [number for code in taken if (number := own_number(code)) is not None]
    return f"L{max(numbers, default=FIRST_NUMBER - 1) + 1}"


def is_possible(own: OwnIndicator, units: Mapping[str, Unit]) -> bool:
    """Tell whether an indicator can be made of this.

    A count has no upper bound, so its unit cannot be one that has, such as »pct.«.
    """
    unit = units.get(own.unit) if own.kind is FormKind.COUNT else None
    texts = (own.name, own.question) + ((own.unit,) if own.kind is FormKind.COUNT else ())
    return (
        own_number(own.code) is not None
        and all(text.strip() and "\0" not in text for text in texts)
        and "\0" not in own.singular
        and own.kind in OWN_KINDS
        and (unit is None or unit.maximum is None)
        and own.periods in OWN_PERIODS
        and (own.compares or own.desired is not Desired.PARITY)
    )


def make_indicator(own: OwnIndicator, catalogue: Catalogue) -> Indicator:
    """Return the indicator with its definition and form; no centre follows it yet."""
    local = catalogue.of_kind(IndicatorKind.LOCAL)
    unit, change_unit = _UNITS.get(own.kind, (own.unit, own.unit))
    return Indicator(
        own.code,
        IndicatorKind.LOCAL,
        own.name,
        unit,
        change_unit,
        own.desired,
        local[0].goal if local else "Lokale indikatorer",
        (),
        cumulative=False,
        definitions=(Definition(f"{own.code}-a", own.code, (own.question,), ""),),
        form=_form(own),
    )


def own_unit(own: OwnIndicator) -> Unit | None:
    """Return the unit of a count; shares and grades have one of the catalogue."""
    if own.kind is not FormKind.COUNT:
        return None
    return Unit(own.unit, (), own.unit, own.singular.strip() or own.unit, None, None)


def _form(own: OwnIndicator) -> LocalForm:
    share, grade = own.kind is FormKind.SHARE, own.kind is FormKind.GRADE
    labels = {FormKind.SHARE: "Antal", FormKind.GRADE: "Gennemsnit"}
    return LocalForm(
        own.code,
        own.kind,
        own.periods,
        own.question,
        "Kommunens egen indikator.",
        labels.get(own.kind, own.unit[:1].upper() + own.unit[1:]),
        "Borgere i gruppen" if share else "",
        own.compares,
        may_be_unavailable=True,
        minimum=Decimal(-3 if grade else 0),
        maximum=Decimal(100) if share else Decimal(12) if grade else None,
        decimals=0 if own.kind is FormKind.COUNT else 1,
    )
