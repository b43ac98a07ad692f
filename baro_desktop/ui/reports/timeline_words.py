"""What the time line of reports says: the mark that is chosen, and the whole in a sentence."""

from __future__ import annotations

from baro_desktop.models.catalogue import WHOLE_COUNTRY
from baro_desktop.models.display import month_text
from baro_desktop.models.report_history import History, Lane, Mark
from baro_desktop.texts.words import OUTCOMES

OTHERS = "Øvrige kommuner"


def lane_name(history: History, lane: Lane) -> str:
    """Return whose reports stand on a line."""
    return {Lane.OWN: history.area, Lane.COUNTRY: WHOLE_COUNTRY, Lane.OTHERS: OTHERS}[lane]


def mark_text(history: History, mark: Mark) -> str:
    """Return what a mark stands for: »juni 2026 · Ballerup · ✓ Indlæst«."""
    month = month_text(mark.month)
    if len(mark.reports) > 1:
        partial = " · ⚑ delvist indlæst" if mark.partial else ""
        names = sorted({report.area for report in mark.reports})
        who = names[0] if len(names) == 1 else lane_name(history, mark.lane)
        return f"{month} · {who} · {len(mark.reports)} rapporter{partial}"
    report = mark.reports[0]
    count = len(report.open_findings)
    told = f" · {count} skal ses efter" if count else ""
    return f"{month} · {report.area} · {OUTCOMES[report.outcome.value].text}{told}"


def history_text(history: History) -> str:
    """Return the whole time line in a sentence."""
    if not history.marks:
        return "Der er ingen rapporter endnu."
    said = "; ".join(_lane_text(history, lane) for lane in history.lanes)
    return f"{said}. Piletaster vælger en rapport, Enter åbner den i Rapporter."


def _lane_text(history: History, lane: Lane) -> str:
    marks = history.of_lane(lane)
    name = lane_name(history, lane)
    if not marks:
        return f"{name}: ingen rapporter"
    count = sum(len(mark.reports) for mark in marks)
    many = "1 rapport" if count == 1 else f"{count} rapporter"
    first, last = month_text(marks[0].month), month_text(marks[-1].month)
    span = f"fra {first}" if first == last else f"fra {first} til {last}"
    partial = sum(mark.partial for mark in marks)
    return f"{name}: {many} {span}" + (f", {partial} delvist indlæst" if partial else "")
