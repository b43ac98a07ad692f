"""The line at the bottom of the window."""

from __future__ import annotations

from datetime import datetime
from decimal import Decimal
from typing import TYPE_CHECKING

from baro_desktop.models.display import moment_text
from baro_desktop.models.numbers import format_number

if TYPE_CHECKING:
    from baro_desktop.workflows.show import Counts


def status_text(counts: Counts) -> str:
    """Return how much the database holds, and when the last report came."""
    reports = _count(counts.reports, "rapport", "rapporter")
    parts = [reports, _count(counts.observations, "tal", "tal")]
    if counts.last_import:
        moment = datetime.fromisoformat(counts.last_import).astimezone()
        parts.append(f"senest importeret {moment_text(moment)}")
    return " · ".join(parts)


def _count(number: int, one: str, many: str) -> str:
    return f"{format_number(Decimal(number))} {one if number == 1 else many}"
