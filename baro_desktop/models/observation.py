"""Observations: one figure of one indicator, for one area and one period.

Names follow SDMX (observation, measure, unit, reference period, reference area).
"""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum
from typing import NamedTuple

from baro_desktop.models.period import Period
from baro_desktop.models.records import record

ENTERED = "indtastet"


class Measure(StrEnum):
    """What a figure measures."""

    STATUS = "status"
    CHANGE = "change"
    COMPARISON = "comparison"
    STATUS_COUNT = "status_count"
    STATUS_BASE = "status_base"
    COMPARISON_COUNT = "comparison_count"
    COMPARISON_BASE = "comparison_base"


class State(StrEnum):
    """Whether there is a number, and if not, which kind of nothing it is.

    WITHHELD is never stored: a known figure that must not be printed.
    """

    REPORTED = "reported"
    NOT_COMPUTED = "not_computed"
    BLANK = "blank"
    WITHHELD = "withheld"


@record
class Figure:
    """What one cell of a document says.

    Attributes:
        value: the number with the decimals that were printed; None unless reported.
        unit: unit in the spelling of the contract.
        state: which kind of something or nothing it is.
    """

    value: Decimal | None
    unit: str
    state: State = State.REPORTED

    def __post_init__(self) -> None:
        """Keep the rule that a number stands exactly where one was reported."""
        if (self.value is None) == (self.state is State.REPORTED):
            raise ValueError(self.state)


class ObservationKey(NamedTuple):
    """What makes two figures the same figure; of these the last generated one holds."""

    area: str
    indicator: str
    measure: Measure
    definition: str
    period: Period


@record
class Observation:
    """A figure with everything that it is about.

    Attributes:
        area: municipality or »Hele landet«.
        indicator: code of the catalogue, or one that it does not know (`10.1`).
        definition: id of the meaning that the document gave the indicator.
        baseline: year that a change is counted from, None for other measures.
        place: where in the document the figure stands, in Danish (`linje 7`, `side 2`).
    """

    area: str
    indicator: str
    measure: Measure
    definition: str
    period: Period
    figure: Figure
    baseline: int | None = None
    place: str = ""

    @property
    def key(self) -> ObservationKey:
        """Return what the figure is, apart from what it says."""
        return ObservationKey(self.area, self.indicator, self.measure, self.definition, self.period)


@record
class StoredObservation:
    """An observation as the database holds it.

    Attributes:
        id: UUID of the row.
        source: file name of the report, or »indtastet«.
        document: UUID of the report, None for entered figures.
        entry: UUID of the entry, None for imported figures.
        generated_on: date printed in the report, or day of entry.
        recorded_at: when it was stored (UTC).
        recorded_by: user name of the system.
        current: False when a later figure holds instead.
        rank: ISO text; of two figures that say something about the same the higher one holds.
    """

    id: str
    observation: Observation
    source: str
    document: str | None
    entry: str | None
    generated_on: date | None
    recorded_at: datetime
    recorded_by: str
    current: bool = True
    rank: str = ""

    @property
    def lateness(self) -> tuple[str, datetime]:
        """What tells the later of two figures: a page without a date has its month alone."""
        return (self.rank or str(self.generated_on or ""), self.recorded_at)
