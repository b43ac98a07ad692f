"""Every observation as the contract's `observations` command gives it."""

from __future__ import annotations

from decimal import Decimal

from baro_desktop.models.observation import StoredObservation
from baro_desktop.storage import observations as stored_observations
from baro_desktop.storage.database import Database

FIELDS = (
    "area",
    "indicator",
    "measure",
    "value",
    "unit",
    "state",
    "period",
    "period_start",
    "period_end",
    "baseline",
    "definition",
    "source",
    "generated_on",
)

Record = dict[str, str | int | float | bool | None]


def list_observations(db: Database, *, history: bool = False) -> list[Record]:
    """Return the current observations, ordered by area, indicator, period_end and measure.

    Args:
        history: add the superseded ones, and say in `superseded` which they are.
    """
    stored = (
        stored_observations.all_observations(db)
        if history
        else stored_observations.current_observations(db)
    )
    return [_record(item, history=history) for item in sorted(stored, key=_order)]


def _order(stored: StoredObservation) -> tuple[object, ...]:
    item = stored.observation
    return (
        item.area,
        item.indicator,
        item.period.end,
        item.measure.value,
        item.period.start,
        item.definition,
        not stored.current,
        stored.recorded_at,
    )


def _record(stored: StoredObservation, *, history: bool) -> Record:
    item = stored.observation
    record: Record = {
        "area": item.area,
        "indicator": item.indicator,
        "measure": item.measure.value,
        "value": _number(item.figure.value),
        "unit": item.figure.unit,
        "state": item.figure.state.value,
        "period": item.period.label,
        "period_start": item.period.start.isoformat(),
        "period_end": item.period.end.isoformat(),
        "baseline": item.baseline,
        "definition": item.definition,
        "source": stored.source,
        "generated_on": stored.generated_on.isoformat() if stored.generated_on else None,
    }
    if history:
        record["superseded"] = not stored.current
    return record


def _number(value: Decimal | None) -> int | float | None:
    if value is None:
        return None
    return int(value) if value == value.to_integral_value() else float(value)
