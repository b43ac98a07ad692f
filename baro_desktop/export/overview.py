"""The nine goals of the barometer on one page: how each moved, and the figures behind it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from baro_desktop.export.contents import CommitteeWorkbook
from baro_desktop.export.sentences import report_name
from baro_desktop.models.barometer import Movement
from baro_desktop.models.observation import Observation
from baro_desktop.models.overview import GoalCard, GoalPart
from baro_desktop.texts.words import ASSESSMENTS, MOVEMENTS, NO_REPORT_SIGN, Judgement

TITLE = "Overblik"
LEAD = "Barometerets mål og deres bevægelse på én side"
RULE = (
    "Et måls bevægelse følger integrationsbarometerets regel: målets indikatorer tæller lige "
    "meget, og flertallet af deres afrundede ændringer afgør; er alle tre forskellige, er målet "
    "uændret. At udelade det, der ikke opgøres eller følges uden vurdering, og ordet "
    "»modsatrettet« er programmets egne valg."
)
_NO_REPORT = Judgement(NO_REPORT_SIGN, "Ingen rapport", "muted")
_OF_PART = {
    Movement.POSITIVE: ASSESSMENTS["wanted"],
    Movement.NEGATIVE: ASSESSMENTS["unwanted"],
    Movement.UNCHANGED: ASSESSMENTS["unchanged"],
    Movement.FOLLOWED: ASSESSMENTS["followed"],
}


def goal_judgement(card: GoalCard) -> Judgement:
    """Return sign, word and tone of a goal."""
    return MOVEMENTS[card.movement.value] if card.known else _NO_REPORT


def part_judgement(part: GoalPart) -> Judgement:
    """Return the judgement of an indicator, in the words of the centres' tables."""
    if part.movement in _OF_PART:
        return _OF_PART[part.movement]
    said = part.change or part.status
    return (
        ASSESSMENTS[said.figure.state.value] if said and said.figure.value is None else _NO_REPORT
    )


def baseline_of(card: GoalCard, change: Observation | None) -> int | None:
    """Return the year that a change is counted from, None where there is no change."""
    if change is None or change.figure.value is None:
        return None
    return change.baseline or card.goal.baseline


def goals_summary(cards: Sequence[GoalCard]) -> str:
    """Say how many goals moved which way."""
    counts = Counter(goal_judgement(card).text for card in cards)
    order = [*(judgement.text for judgement in MOVEMENTS.values()), _NO_REPORT.text]
    told = (f"{text}: {counts[text]}" for text in order if counts[text])
    return f"{len(cards)} mål · {' · '.join(told)}"


def goals_source(contents: CommitteeWorkbook) -> str:
    """Return where the figures of the goals come from."""
    levels = (part.status for card in contents.goals for part in card.parts)
    stored = (contents.by_key.get(level.key) for level in levels if level is not None)
    behind = (contents.report_by_id.get(item.document or "") for item in stored if item)
    names = dict.fromkeys(report_name(report) for report in behind if report)
    return f"Kilde: {'; '.join(names)}." if names else "Kilde: Der er ingen tal endnu."
