"""A period inside a Danish sentence: `for 2024`, `pr. 30. april 2026`, `end i 2012`."""

from __future__ import annotations

import re

from baro_desktop.models.display import period_text
from baro_desktop.models.period import Period

_YEAR = re.compile(r"\d{4}")


def for_period(period: Period) -> str:
    """Return the period after »opgjort til …«."""
    if period.start == period.end:
        return f"pr. {period_text(period)}"
    return f"for {_named(period_text(period))}"


def than_period(label: str) -> str:
    """Return an earlier period after »højere end«: its label, as it was printed."""
    text = label[:1].lower() + label[1:]
    if _YEAR.fullmatch(text):
        return f"i {text}"
    if text[:1].isdigit() and "-" not in text and "kvartal" not in text and "halvår" not in text:
        return f"den {text}"
    return f"i {_named(text)}"


def _named(text: str) -> str:
    """A span needs the word »perioden«; a year, month, quarter or half-year does not."""
    return f"perioden {text}" if "-" in text else text
