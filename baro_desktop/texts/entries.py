"""Words about entered figures: what happened to them, and what is asked while typing."""

from __future__ import annotations

from collections.abc import Sequence
from types import MappingProxyType

from baro_desktop.texts.words import Judgement

CHANGES = MappingProxyType(
    {
        "entered": "Indtastet",
        "corrected": "Rettet",
        "brought_back": "Bragt tilbage",
        "cleared": "Ryddet",
    }
)

HOLDS = Judgement("✓", "Gælder", "good")
REPLACED = Judgement("○", "Erstattet", "muted")
UNDONE = Judgement("↶", "Fortrudt", "neutral")

IS_IT_RIGHT = "Er det rigtigt?"
IT_IS_RIGHT = "Ja, det er rigtigt"
REASON_NEEDED = "Skriv, hvorfor tallet rettes."
CLEAR_REASON_NEEDED = "Skriv, hvorfor tallet ryddes."


def jumped(what: str, before: str, now: str, period: str) -> str:
    """Say that a figure is far from the one before."""
    return f"{what} er {now}, men var {before} i {period}."


def new_area(area: str, others: Sequence[str]) -> str:
    """Say that figures are typed in for an area that has none, while others have."""
    names = " og ".join((", ".join(others[:-1]), others[-1])) if others[1:] else others[0]
    return (
        f"Tallene gemmes for {area}. Hidtil er der kun indtastet for {names}. Er det dér, tallene "
        "hører til, så luk her, og vælg kommunen øverst i vinduet."
    )


def copied_unchanged(period: str) -> str:
    """Say that figures were copied and are still those of the period before."""
    return f"Tallene er kopieret fra {period} og er ikke ændret."


def draft_found(moment: str) -> str:
    """Say that something typed was kept and not saved."""
    return f"Der er en kladde fra {moment}."


def undone_by(moment: str, user: str) -> str:
    """Say when and by whom a change was taken back."""
    return f"Fortrudt {moment} af {user}." if user else f"Fortrudt {moment}."
