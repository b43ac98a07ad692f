"""What Rapporter says about a report and its findings."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from baro_desktop.models.display import moment_text
from baro_desktop.models.report import StoredReport, Tick

_KINDS = {"text": "tekst", "page": "webside", "pdf": "PDF"}

MADE_UP = "⚑ Rapporten er et af programmets eksempler: tallene er opdigtede."


def imported_text(report: StoredReport) -> str:
    """Return when a report was imported, by the clock on the wall."""
    return moment_text(datetime.fromisoformat(report.imported_at).astimezone())


def report_facts(report: StoredReport, *, made_up: bool = False) -> tuple[str, ...]:
    """Return who imported a report and when, and whether it is one of the program's samples."""
    kind = _KINDS.get(report.kind, report.kind)
    by = f" af {report.imported_by}" if report.imported_by else ""
    told = (f"Indlæst {imported_text(report)}{by} ({kind})",)
    return (*told, MADE_UP) if made_up else told


def fingerprint(report: StoredReport) -> str:
    """Return what tells a report's file from every other, for who wants to check it."""
    return f"Filens fingeraftryk (SHA-256): {report.sha256}"


def findings_count(report: StoredReport) -> str:
    """Return how many findings are open, and how many were looked into."""
    is_open, every = len(report.open_findings), len(report.findings)
    if is_open == every:
        return str(every)
    return f"{is_open} + {every - is_open} set efter"


def tick_text(tick: Tick) -> str:
    """Return who looked into a finding, when, and what came of it."""
    by = f" af {tick.by}" if tick.by else ""
    remark = f": {tick.remark}" if tick.remark else ""
    return f"Set efter {moment_text(tick.at.astimezone())}{by}{remark}"


def removal_question(reports: Sequence[StoredReport]) -> tuple[str, str]:
    """Return title and text of the question before reports are removed."""
    after = "Det kan fortrydes med Ctrl+Z."
    if len(reports) == 1:
        kept = "Rapportens tal gælder så ikke længere, og det, der gjaldt før den, gælder igen."
        return "Fjern rapport", f"Fjern »{reports[0].name}«?\n\n{kept} {after}"
    kept = "Deres tal gælder så ikke længere, og det, der gjaldt før dem, gælder igen."
    return "Fjern rapporter", f"Fjern {len(reports)} rapporter?\n\n{kept} {after}"
