"""What an import says about each file."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from decimal import Decimal
from pathlib import PurePath
from types import MappingProxyType

from baro_desktop.models.catalogue import Indicator
from baro_desktop.models.numbers import format_number
from baro_desktop.models.report import FileResult, Finding, Outcome
from baro_desktop.texts.findings import sentence
from baro_desktop.texts.words import OUTCOMES, Judgement
from baro_desktop.ui.text import inside


def file_name(result: FileResult) -> str:
    """Return the name of the file, without its folder."""
    return PurePath(result.path).name


def result_judgement(result: FileResult) -> Judgement:
    """Return sign and words for what a file gave."""
    known = OUTCOMES[result.outcome.value]
    if result.outcome is Outcome.REJECTED:
        reason = finding_text(result.findings[0]) if result.findings else ""
        first = reason.partition(". ")[0].rstrip(".")
        return known._replace(word=f"Afvist: {inside(first)}" if first else "Afvist")
    if result.outcome is Outcome.UNCHANGED:
        return known._replace(word="Samme rapport, intet ændret")
    words = _figures(result)
    if result.findings and result.outcome is Outcome.PARTIAL:
        return known._replace(word=f"Delvist: {words} · {_to_look_at(result)}")
    if result.findings:
        return Judgement("⚑", f"{words} · {_to_look_at(result)}", "neutral")
    return known._replace(word=words)


def finding_text(finding: Finding) -> str:
    """Return the Danish sentence of a finding."""
    return sentence(finding.code, finding.data)


def finding_head(finding: Finding, indicators: Mapping[str, Indicator]) -> str:
    """Return which indicator and place a finding is about."""
    indicator = indicators.get(finding.indicator)
    name = indicator.title if indicator else finding.indicator
    return " · ".join(part for part in (name, finding.where) if part)


def summary_heading(results: Sequence[FileResult], *, cancelled: bool) -> str:
    """Return the heading of the summary."""
    files = _count(len(results), "fil", "filer")
    return f"Import · standset efter {files}" if cancelled else f"Import · {files}"


def rank(result: FileResult) -> int:
    """Return where a file stands in the summary: first what somebody has to look at."""
    if result.outcome is Outcome.IMPORTED:
        return _TOLD if result.findings else _WHOLE
    return _RANKS[result.outcome]


def totals_line(results: Sequence[FileResult]) -> str:
    """Return how many of several files gave what, "" for a single one."""
    if len(results) < _SEVERAL:
        return ""
    found = Counter(map(rank, results))
    parts = [_count(found[place], _TOTALS[place], _TOTALS[place]) for place in sorted(found)]
    last = " Det, der skal ses efter, står øverst." if min(found) <= _TOLD < max(found) else ""
    return f"{' · '.join(parts)}.{last}"


def step_line(done: int, total: int, name: str) -> str:
    """Return which file is being read."""
    place, files = (format_number(Decimal(n)) for n in (min(done + 1, total), total))
    return f"Fil {place} af {files}: {name}"


def summary_line(results: Sequence[FileResult]) -> str:
    """Return one line about all files, for the status bar and screen readers."""
    new = sum(result.new for result in results)
    rejected = sum(result.outcome is Outcome.REJECTED for result in results)
    parts = [_count(new, "nyt tal", "nye tal")]
    if rejected:
        parts.append(_count(rejected, "fil afvist", "filer afvist"))
    return f"Import afsluttet: {', '.join(parts)}."


def can_be_undone(results: Sequence[FileResult]) -> bool:
    """Return True when the import stored something."""
    return any(result.new or result.revised for result in results)


def stored_line(results: Sequence[FileResult]) -> str:
    """Return what became of the files, and how to take it back."""
    if not can_be_undone(results):
        return "Der er ikke gemt nye tal."
    return "Originalerne gemmes i databasen. Importen kan fortrydes med Ctrl+Z."


def made_up_line(paths: Sequence[str]) -> str:
    """Say that the program's own samples came in among real reports."""
    if len(paths) == 1:
        first = f"»{PurePath(paths[0]).name}« er et af programmets eksempler: tallene er opdigtede"
    else:
        first = f"{len(paths)} af filerne er programmets eksempler: tallene er opdigtede"
    return f"{first} og hører ikke til blandt jeres egne."


def _figures(result: FileResult) -> str:
    parts = [_count(result.new, "nyt tal", "nye tal")]
    if result.revised:
        parts.append(f"{format_number(Decimal(result.revised))} revideret")
    if result.unchanged:
        parts.append(f"{format_number(Decimal(result.unchanged))} var der i forvejen")
    return ", ".join(parts)


def _to_look_at(result: FileResult) -> str:
    return f"{len(result.findings)} skal ses efter"


def _count(number: int, one: str, many: str) -> str:
    return f"{format_number(Decimal(number))} {one if number == 1 else many}"


_TOLD, _WHOLE = 2, 3
_RANKS = MappingProxyType({Outcome.REJECTED: 0, Outcome.PARTIAL: 1, Outcome.UNCHANGED: 4})
_TOTALS = (
    "afvist",
    "delvist indlæst",
    "indlæst med bemærkninger",
    "indlæst uden bemærkninger",
    "var der i forvejen",
)
"""What is said of the files of each rank."""

_SEVERAL = 2
