"""The catalogue: goals, indicators, their wordings, units, centres and municipalities.

All of it is data in `resources/catalogue`; `catalogue_loader` reads and checks it.
"""

from __future__ import annotations

from decimal import Decimal
from enum import StrEnum
from functools import cached_property

from baro_desktop.models.period import Period
from baro_desktop.models.records import record

WHOLE_COUNTRY = "Hele landet"


class IndicatorKind(StrEnum):
    """Where the figures of an indicator come from."""

    BAROMETER = "barometer"
    KEY_FIGURE = "key_figure"
    LOCAL = "local"


class Desired(StrEnum):
    """Which way an indicator is wanted to move."""

    UP = "up"
    DOWN = "down"
    PARITY = "parity"
    FOLLOW = "follow"


class FormKind(StrEnum):
    """How a local figure is typed in."""

    SHARE = "share"
    COUNT = "count"
    GRADE = "grade"
    COMPOSITION = "composition"


class PeriodKind(StrEnum):
    """Which periods a local indicator is reported for."""

    YEAR = "year"
    ELECTION = "election"
    OCTOBER_TO_SEPTEMBER = "october_to_september"


@record
class Unit:
    """A unit of measure as the reports print it.

    Attributes:
        name: spelling of the contract (`pct. point`).
        spellings: other spellings that documents use, the singular included.
        screen: how the window writes it (`pct.point`).
        singular: what stands after the number 1.
        minimum, maximum: limits of a possible level, None where there is none.
    """

    name: str
    spellings: tuple[str, ...]
    screen: str
    singular: str
    minimum: Decimal | None
    maximum: Decimal | None


@record
class Goal:
    """One of the nine goals of the barometer."""

    number: int
    name: str
    description: str
    baseline: int


@record
class Definition:
    """One meaning of an indicator: official wording first, then known variants of it."""

    id: str
    indicator: str
    wordings: tuple[str, ...]
    note: str


@record
class LocalForm:
    """What is asked for when a local indicator is reported.

    Attributes:
        question: the indicator in the words of the political decision.
        count_label, base_label: what numerator and denominator count.
        compares: ethnic Danes are reported beside the target group.
        may_be_unavailable: »data kan ikke udtrækkes« can be chosen.
        minimum, maximum: limits of the value itself.
        decimals: decimals that the value is stored with.
        beside: code of the published indicator that it is read together with, "" for none.
    """

    indicator: str
    kind: FormKind
    periods: PeriodKind
    question: str
    help: str
    count_label: str
    base_label: str
    compares: bool
    may_be_unavailable: bool
    minimum: Decimal
    maximum: Decimal | None
    decimals: int
    beside: str = ""


@record
class Indicator:
    """One indicator, key figure or local indicator.

    Attributes:
        code: `1.1`, `N6` or `L8.2`.
        unit: unit of its level; `change_unit` that of its change.
        goal: name of the goal, or of the group of key figures.
        centres: ids of the centres that follow it.
        definitions: known meanings, oldest first; the last one is in force.
        cumulative: a count since a fixed day, which cannot fall.
    """

    code: str
    kind: IndicatorKind
    short_name: str
    unit: str
    change_unit: str
    desired: Desired
    goal: str
    centres: tuple[str, ...]
    cumulative: bool
    definitions: tuple[Definition, ...]
    form: LocalForm | None = None

    @property
    def title(self) -> str:
        """Code and short name, as tables and graphs show it."""
        return f"{self.code} {self.short_name}"

    @property
    def wording(self) -> str:
        """Official wording of the definition in force."""
        return self.definitions[-1].wordings[0]


@record
class Centre:
    """A part of the municipality that follows indicators; `tab` is its name on the tab."""

    id: str
    name: str
    tab: str


@record
class Municipality:
    """A municipality by its official code, name and region."""

    code: str
    name: str
    region: str


@record
class Catalogue:
    """Everything that the program knows before any report is read.

    `elections` are the days of municipal elections, oldest first.
    """

    goals: tuple[Goal, ...]
    indicators: tuple[Indicator, ...]
    centres: tuple[Centre, ...]
    municipalities: tuple[Municipality, ...]
    units: tuple[Unit, ...]
    elections: tuple[Period, ...]

    @cached_property
    def by_code(self) -> dict[str, Indicator]:
        """Indicators by their code."""
        return {indicator.code: indicator for indicator in self.indicators}

    @cached_property
    def unit_by_name(self) -> dict[str, Unit]:
        """Units by the name that the contract gives them."""
        return {unit.name: unit for unit in self.units}

    @cached_property
    def order(self) -> dict[str, int]:
        """Place of each indicator in the catalogue, for sorting."""
        return {indicator.code: place for place, indicator in enumerate(self.indicators)}

    def of_kind(self, kind: IndicatorKind) -> tuple[Indicator, ...]:
        """Return the indicators of one kind in the order of the catalogue."""
        return tuple(item for item in self.indicators if item.kind is kind)

    def of_centre(self, centre: str) -> tuple[Indicator, ...]:
        """Return the indicators that a centre follows, by its id."""
        return tuple(item for item in self.indicators if centre in item.centres)

    def centres_of(self, indicator: str) -> tuple[Centre, ...]:
        """Return the centres that show an indicator, by its code; none for an unknown code."""
        found = self.by_code.get(indicator)
        return tuple(c for c in self.centres if found is not None and c.id in found.centres)

    def of_goal(self, goal: Goal) -> tuple[Indicator, ...]:
        """Return the barometer indicators of a goal."""
        barometer = self.of_kind(IndicatorKind.BAROMETER)
        return tuple(item for item in barometer if item.goal == goal.name)

    def find_centre(self, text: str) -> Centre | None:
        """Return the centre whose id, name or tab name is the text, whatever its case."""
        folded = text.strip().casefold()
        for centre in self.centres:
            if folded in {centre.id.casefold(), centre.name.casefold(), centre.tab.casefold()}:
                return centre
        return None
