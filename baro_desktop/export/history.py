"""What became of figures: who changed them, when, from what to what, and why."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from baro_desktop.models.period import Period

TITLE = "Historik"
HEADS = ("Indikator", "Periode", "Ændret", "Hvad", "Før", "Efter", "Begrundelse")
INTRO = (
    "Indtastede tal, der er rettet, og tal i rapporter, som en senere rapport har ændret. "
    "De nyeste ændringer står først."
)
NOTHING = "Ingen tal er rettet eller revideret."
SOURCE = "Kilde: Udviklingsrapporterne og kommunens egne indberetninger."


@dataclass(frozen=True, slots=True)
class HistoryLine:
    """One change of a figure, as it may be printed.

    Attributes:
        title: code and short name of the indicator, with the area where it is another one.
        day: when it was recorded, or the later report was made.
        by: who recorded it, "" for the publisher.
        what: what happened, in a word or two.
        old, new: figures as text; a small one is its sign.
        texts: reason and what else was changed.
    """

    title: str
    period: Period
    day: date
    by: str
    what: str
    old: str
    new: str
    texts: tuple[str, ...] = ()
