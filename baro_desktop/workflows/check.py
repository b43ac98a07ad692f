"""Is the database sound, and what do its reports leave to look at?"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from baro_desktop.models.report import Finding
from baro_desktop.storage import companions, integrity
from baro_desktop.storage.database import Database
from baro_desktop.storage.integrity import Problem
from baro_desktop.texts import errors as error_texts
from baro_desktop.workflows import show


@dataclass(frozen=True, slots=True)
class CheckResult:
    """What a check found.

    Attributes:
        problems: Danish sentences; empty when the database is sound.
        mended: sentences about what was missing beside a sound database, and is not now.
        findings: of the imported reports, with the report's name.
    """

    problems: tuple[str, ...]
    findings: tuple[tuple[str, Finding], ...]
    reports: int
    observations: int
    mended: tuple[str, ...] = ()


def check_database(db: Database) -> CheckResult:
    """Check the file, the links between its tables and every original, and what lies beside it."""
    problems = integrity.check(db)
    mended = () if problems else companions.mend(db, thorough=True)
    counted = show.counts(db)
    findings = tuple(
        (report.name, finding) for report in show.reports(db) for finding in report.findings
    )
    return CheckResult(
        _sentences(problems), findings, counted.reports, counted.observations, _sentences(mended)
    )


def _sentences(problems: Iterable[Problem]) -> tuple[str, ...]:
    return tuple(error_texts.sentence(problem.code, problem.data) for problem in problems)
