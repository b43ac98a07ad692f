"""What held for the period before a report's, in brief: old periods are not all read."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date
from typing import NamedTuple

from baro_desktop.storage.database import Database
from baro_desktop.storage.rules import HOLDER

_LAST = """
SELECT p.period_end FROM keys p WHERE p.area = w.area AND p.indicator = w.indicator
    AND p.period_end < w.period_end AND p.definition = w.definition
ORDER BY p.period_end DESC LIMIT 1
"""

Wanted = tuple[str, str, str, date]
"""Area, indicator, definition, and a day."""


class EarlierFigure(NamedTuple):
    """A status or change of the last period before the one that was asked for.

    Without a value and a baseline where nothing holds any more, because it was withdrawn.
    """

    area: str
    indicator: str
    definition: str
    measure: str
    period_start: str
    value: float | None
    baseline: int | None


def figures_before(db: Database, wanted: Collection[Wanted]) -> list[EarlierFigure]:
    """Return the figures of the last period that ended before each day and has any.

    Args:
        wanted: some tens at most.
    """
    if not wanted:
        return []
    marks = ", ".join(["(?, ?, ?, ?)"] * len(wanted))
    sql = f"""
        WITH w (area, indicator, definition, period_end) AS (VALUES {marks})
        SELECT k.area, k.indicator, k.definition, k.measure, k.period_start, o.value, o.baseline
        FROM w JOIN keys k ON k.area = w.area AND k.indicator = w.indicator
            AND k.period_end = ({_LAST})
            AND k.definition = w.definition AND k.measure IN ('status', 'change')
        LEFT JOIN observations o ON o.seq = {HOLDER}
    """
    values = [
        text for area, code, name, day in wanted for text in (area, code, name, day.isoformat())
    ]
    return [EarlierFigure(*row) for row in db.rows(sql, values)]
