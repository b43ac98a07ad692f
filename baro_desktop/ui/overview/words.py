"""What the cards of the overview say, made by rule from the view data."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

from baro_desktop.models.barometer import Movement
from baro_desktop.models.catalogue import Unit
from baro_desktop.models.display import NO_BREAK_SPACE, figure_text, period_text
from baro_desktop.models.numbers import format_number
from baro_desktop.models.overview import GoalCard, GoalPart, LocalProgress, Overview
from baro_desktop.texts.words import MOVEMENTS, NO_REPORT_SIGN, Judgement

RULE = (
    "Bevægelse efter udgiverens regel. At udelade, hvad der ikke opgøres, og ordet »modsatrettet« "
    "er programmets egne valg."
)

_FIGURES_SHOWN = 2
_COUNTED = (
    (Movement.POSITIVE, "frem"),
    (Movement.NEGATIVE, "tilbage"),
    (Movement.UNCHANGED, "uændret"),
    (Movement.NOT_COMPUTED, "opgøres ikke"),
)


def goal_judgement(card: GoalCard) -> Judgement:
    """Return sign, word and tone of a goal."""
    if not card.known:
        return Judgement(NO_REPORT_SIGN, "Ingen rapport", "muted")
    return MOVEMENTS[card.movement.value]


def goal_line(card: GoalCard, units: Mapping[str, Unit]) -> str:
    """Return the line under a goal: its figures if they are few, else how many moved how."""
    if not card.known:
        return "Rapporten for kommunen er ikke indlæst"
    if card.movement is Movement.NOT_COMPUTED:
        one = len(card.parts) == 1
        return "Indikatoren opgøres ikke" if one else f"Ingen af {len(card.parts)} opgøres"
    if len(card.parts) <= _FIGURES_SHOWN:
        return " · ".join(_part_text(part, units) for part in card.parts)
    counts = Counter(part.movement for part in card.parts)
    said = [f"{counts[movement]} {word}" for movement, word in _COUNTED if counts[movement]]
    return f"{len(card.parts)} indikatorer: {', '.join(said)}"


def goal_period(card: GoalCard) -> str:
    """Return which period the status is of, and since when the change is counted."""
    if card.movement is Movement.NOT_COMPUTED:
        return ""
    for part in card.parts:
        if part.status is not None and part.change is not None:
            status = period_text(part.status.period)
            return f"{status}, siden {part.change.baseline or card.goal.baseline}"
    return ""


def goal_details(card: GoalCard, units: Mapping[str, Unit]) -> str:
    """Return every indicator of a goal with its figures, for tooltip and screen reader."""
    lines = [f"{part.indicator.code} {_part_text(part, units)}" for part in card.parts]
    return "\n".join([card.goal.description, *lines])


def heading(overview: Overview, month: str) -> str:
    """Return the heading above the goals."""
    report = f"rapport {month}" if month else "ingen rapport endnu"
    return f"Integrationsbarometeret · {overview.area} · {report}"


def missing_heading(progress: tuple[LocalProgress, ...]) -> str:
    """Return how many local figures are missing, "" when none is."""
    count = len({indicator.code for item in progress for indicator in item.missing})
    if count == 0:
        return ""
    return "1 lokalt tal mangler" if count == 1 else f"{count} lokale tal mangler"


def _part_text(part: GoalPart, units: Mapping[str, Unit]) -> str:
    name = part.indicator.short_name.partition(",")[0]
    status = part.status.figure if part.status else None
    text = f"{name} {figure_text(status, units)}"
    if part.change is not None and part.change.figure.value is not None:
        text += f"{NO_BREAK_SPACE}({format_number(part.change.figure.value, signed=True)})"
    return text
