"""What the cards of the overview say, made by rule from the view data."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from baro_desktop.models.assessment import Assessment
from baro_desktop.models.barometer import Movement
from baro_desktop.models.catalogue import Catalogue, IndicatorKind, Unit
from baro_desktop.models.display import (
    NO_BREAK_SPACE,
    figure_text,
    moment_text,
    month_text,
    period_text,
)
from baro_desktop.models.numbers import format_number
from baro_desktop.models.observation import State
from baro_desktop.models.overview import (
    Asked,
    GoalCard,
    GoalPart,
    LocalProgress,
    News,
    NewsItem,
    Overview,
)
from baro_desktop.models.period import Period
from baro_desktop.texts.words import (
    ASSESSMENTS,
    BLANK_SIGN,
    MOVEMENTS,
    NO_REPORT_SIGN,
    NOT_COMPUTED_SIGN,
    Judgement,
)
from baro_desktop.ui.wrapping import bound
from baro_desktop.workflows.drafts import WaitingDraft

_OWN_CHOICES = (
    "At udelade, hvad der ikke opgøres, og ordet »modsatrettet« er programmets egne valg."
)

_PART_JUDGEMENTS = {
    Movement.POSITIVE: Judgement("▲", "Frem", "good"),
    Movement.NEGATIVE: Judgement("▼", "Tilbage", "bad"),
    Movement.UNCHANGED: Judgement("●", "Uændret", "neutral"),
    Movement.FOLLOWED: MOVEMENTS["followed"],
}
_COUNTED = (
    (Movement.POSITIVE, "frem"),
    (Movement.NEGATIVE, "tilbage"),
    (Movement.UNCHANGED, "uændret"),
)
_LEFT_OUT = {
    Movement.NOT_COMPUTED: "opgøres ikke",
    Movement.FOLLOWED: "følges uden vurdering",
}
_NUMBERS = ("nul", "én", "to", "tre")


def rule(catalogue: Catalogue, shipped: Catalogue) -> str:
    """Say whose rule the goals move by, and for what the municipality wants something else."""
    own = [
        indicator.code
        for indicator in catalogue.of_kind(IndicatorKind.BAROMETER)
        if indicator.desired is not shipped.by_code[indicator.code].desired
    ]
    wanted = f", men med kommunens egen ønskede retning for {', '.join(own)}" if own else ""
    return f"Bevægelse efter udgiverens regel{wanted}. {_OWN_CHOICES}"


def draft_text(draft: WaitingDraft, catalogue: Catalogue, tables: Mapping[str, str]) -> str:
    """Say what a draft is about, "" where that is known no more.

    Args:
        tables: names of the status tables by their ids.
    """
    if draft.kind == "figure":
        indicator = catalogue.by_code.get(draft.about)
        about = indicator.title if indicator else ""
    elif draft.kind == "grid":
        centre = next((c for c in catalogue.centres if c.id == draft.about), None)
        about = f"Alle tal for {centre.tab}" if centre else ""
    else:
        about = tables.get(draft.about, "")
    written = moment_text(draft.kept_at.astimezone())
    return f"{about}: skrevet {written}, ikke gemt." if about else ""


def goal_judgement(card: GoalCard) -> Judgement:
    """Return sign, word and tone of a goal."""
    if not card.known:
        return Judgement(NO_REPORT_SIGN, "Ingen rapport", "muted")
    return MOVEMENTS[card.movement.value]


def goal_line(card: GoalCard) -> str:
    """Return the line of a goal that has no movement to show, "" for one that has."""
    if not card.known:
        return "Rapporten for kommunen er ikke indlæst"
    if card.movement is not Movement.NOT_COMPUTED:
        return ""
    one = len(card.parts) == 1
    return "Indikatoren opgøres ikke" if one else f"Ingen af {len(card.parts)} indikatorer opgøres"


def goal_period(card: GoalCard) -> str:
    """Return which period the status is of, and since when the change is counted."""
    for part in card.parts:
        if part.movement is not Movement.NOT_COMPUTED and part.status and part.change:
            status = period_text(part.status.period)
            return f"{status}, siden {part.change.baseline or card.goal.baseline}"
    return ""


def rule_sentence(card: GoalCard) -> str:
    """Say in a sentence why a goal moved as it did, and what of it is our own rule."""
    if not card.known:
        return "Der er ikke indlæst en rapport med målets indikatorer."
    counts = Counter(part.movement for part in card.parts)
    left_out = {movement: counts.pop(movement, 0) for movement in _LEFT_OUT}
    judged = [*counts.elements()]
    said = _movement_sentence(card.movement, judged)
    for movement, words in _LEFT_OUT.items():
        if judged and (number := left_out[movement]):
            many = "1 indikator" if number == 1 else f"{number} indikatorer"
            said += f" {many} {words} og er udeladt; det er programmets eget valg."
    return said


def goal_details(card: GoalCard, units: Mapping[str, Unit]) -> str:
    """Return the rule and every indicator of a goal with its figures, for the tooltip."""
    lines = [f"{part.indicator.code} {part_sentence(part, units)}" for part in card.parts]
    return "\n".join([card.goal.description, rule_sentence(card), *lines])


def part_judgement(part: GoalPart) -> Judgement:
    """Return how one indicator of a goal moved, or why that is not known."""
    if part.movement in _PART_JUDGEMENTS:
        return _PART_JUDGEMENTS[part.movement]
    if part.status is None:
        return Judgement(NO_REPORT_SIGN, "Ingen rapport", "muted")
    figure = part.change.figure if part.change else part.status.figure
    if figure.state is State.NOT_COMPUTED:
        return Judgement(NOT_COMPUTED_SIGN, "Opgøres ikke", "muted")
    return Judgement(BLANK_SIGN, "Ikke oplyst", "muted")


def part_figures(part: GoalPart, units: Mapping[str, Unit], *, short: bool = False) -> str:
    """Return status and change: »12 pct.point (−12)«.

    Args:
        short: leave out units that only say again what is counted.
    """
    figure = part.status.figure if part.status else None
    text = figure_text(figure, units)
    if short and figure and figure.value is not None and not figure.unit.startswith("pct"):
        text = format_number(figure.value)
    if part.change is not None and part.change.figure.value is not None:
        text += f"{NO_BREAK_SPACE}({format_number(part.change.figure.value, signed=True)})"
    return text


def part_sentence(part: GoalPart, units: Mapping[str, Unit]) -> str:
    """Return name, figures and judgement of an indicator in words."""
    judgement = part_judgement(part)
    if part.movement is Movement.NOT_COMPUTED:
        return f"{part.indicator.short_name}: {judgement.word.lower()}"
    figures = part_figures(part, units)
    return f"{part.indicator.short_name}: {figures}, {judgement.word.lower()}"


def heading(overview: Overview) -> str:
    """Return the heading above the goals."""
    month = overview.report_month
    report = f"rapport {month_text(month)}" if month else "ingen rapport endnu"
    return f"Integrationsbarometeret · {overview.area} · {report}"


def news_title(news: News) -> str:
    """Return the title of what is new, with both reports where there are two."""
    if news.report is None or news.before is None:
        return "Nyt siden sidste rapport"
    return f"Nyt siden sidste rapport · {month_text(news.before)} → {month_text(news.report)}"


def news_summary(news: News, area: str) -> str:
    """Return how many figures moved which way, or why there is nothing to tell."""
    if news.report is None:
        return f"Der er ikke indlæst en rapport for {area} endnu."
    if news.before is None:
        return (
            f"{area} har kun én rapport, fra {month_text(news.report)}. Når den næste er indlæst, "
            "står her, hvilke tal der har flyttet sig."
        )
    if not news.items and not news.unchanged:
        return "Rapporten har ingen nye perioder, som kan sammenlignes med de forrige."
    return _counted_news(news.items, news.unchanged)


def missing_heading(progress: tuple[LocalProgress, ...]) -> str:
    """Return how many local figures are missing, "" when none is."""
    count = len({indicator.code for item in progress for indicator in item.missing})
    if count == 0:
        return ""
    return "1 lokalt tal mangler" if count == 1 else f"{count} lokale tal mangler"


def missing_text(item: LocalProgress) -> str:
    """Return which figures a centre is missing, by name and by the periods asked for."""
    by_period: dict[str, list[str]] = {}
    for asked in item.asked:
        if not asked.entered:
            name = asked.indicator.title.partition(",")[0]  # without whom it is about
            by_period.setdefault(_period_of(asked), []).append(name)
    said = (f"{', '.join(names)} ({period})" for period, names in by_period.items())
    return f"{item.centre.tab}: {'; '.join(said)}"


def asked_text(item: LocalProgress) -> str:
    """Return the periods that a centre is asked for: »2025 og 18. november 2025«."""
    return _listed([period_text(period) for period in item.periods])


def progress_title(progress: Sequence[LocalProgress]) -> str:
    """Return the title of the progress, with the year where most figures are of one."""
    period = common_period(progress)
    return f"Lokale indikatorer {period_text(period)}" if period else "Lokale indikatorer"


def common_period(progress: Sequence[LocalProgress]) -> Period | None:
    """Return the period that most centres are asked for."""
    known = [item.period for item in progress if item.period]
    return max(known, key=known.count, default=None)


def _period_of(asked: Asked) -> str:
    return bound(period_text(asked.period)) if asked.period else ""


def _movement_sentence(movement: Movement, judged: Sequence[Movement]) -> str:
    word = MOVEMENTS[movement.value].word
    counts = Counter(judged)
    said = _listed([f"{_NUMBERS[counts[m]]} {w}" for m, w in _COUNTED if counts[m]])
    if movement is Movement.FOLLOWED:
        return f"{word}: kommunen ønsker ingen bestemt retning for målets indikatorer."
    if not judged:
        return "Udgiveren opgør ikke målets indikatorer for området."
    if movement is Movement.OPPOSED:
        return (
            f"{word}: {said}. Udgiverens regel siger intet om to, der går hver sin vej; ordet er "
            "programmets eget."
        )
    if len(judged) == 1:
        return f"{word}: én indikator vurderes og afgør målet alene."
    if len(counts) == 1:
        return f"{word}: alle {_NUMBERS[len(judged)]} indikatorer siger det samme."
    if len(counts) == len(judged):
        return f"{word}: {said}; når alle er forskellige, regnes målet for uændret."
    return f"{word}: {said}; flertallet afgør."


def _counted_news(items: Sequence[NewsItem], unchanged: int) -> str:
    counts = Counter(item.assessment for item in items)
    told = (
        (counts[Assessment.WANTED], "i den ønskede retning"),
        (counts[Assessment.UNWANTED], "i modsat retning"),
        (counts[Assessment.FOLLOWED], "følges uden vurdering"),
    )
    moved = "1 tal har flyttet sig" if len(items) == 1 else f"{len(items)} tal har flyttet sig"
    parts = ", ".join(f"{number} {words}" for number, words in told if number)
    same = f" {unchanged} er uændret." if unchanged == 1 else f" {unchanged} er uændrede."
    return f"{moved}{f': {parts}' if parts else ''}." + (same if unchanged else "")


def judged(item: NewsItem) -> Judgement:
    """Return the judgement of a figure that moved."""
    return ASSESSMENTS[item.assessment.value]


def _listed(texts: Iterable[str]) -> str:
    *first, last = [*texts] or [""]
    return f"{', '.join(first)} og {last}" if first else last
