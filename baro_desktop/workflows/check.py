"""Is the database sound, and what do its reports leave to look at?"""

from __future__ import annotations

from dataclasses import dataclass

from baro_desktop.models.report import Finding
from baro_desktop.storage import integrity
from baro_desktop.storage.database import Database
from baro_desktop.texts import errors as error_texts
from baro_desktop.workflows import show


@dataclass(frozen=True, slots=True)
class CheckResult:
    """What a check found.

    Attributes:
        problems: Danish sentences; empty when the database is sound.
        findings: of the imported reports, with the report's name.
    """

    problems: tuple[str, ...]
    findings: tuple[tuple[str, Finding], ...]
    reports: int
    observations: int


def check_database(db: Database) -> CheckResult:
    """Check the file, the links between its tables and every original."""
    problems = tuple(
        error_texts.sentence(problem.code, problem.data) for problem in integrity.check(db)
    )
    counted = show.counts(db)
    findings = tuple(
        (report.name, finding) for report in show.reports(db) for finding in report.findings
    )
    return CheckResult(problems, findings, counted.reports, counted.observations)
