"""Import reports: find the files, read each, compare it with what held, store it whole."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Protocol

from baro_desktop.importing.files import Source, find_sources
from baro_desktop.importing.interpreter import interpret
from baro_desktop.importing.readers import read_document
from baro_desktop.importing.reading import Tools
from baro_desktop.models.catalogue import Catalogue
from baro_desktop.models.errors import UnreadableFileError
from baro_desktop.models.report import (
    FileResult,
    Finding,
    Outcome,
    Report,
    Severity,
    StoredReport,
)
from baro_desktop.storage import batches
from baro_desktop.storage import reports as stored_reports
from baro_desktop.storage.database import Database
from baro_desktop.texts import errors as error_texts
from baro_desktop.workflows import safekeeping
from baro_desktop.workflows.report_findings import ReportFindings


class Progress(Protocol):
    """Who is told how far an import has come, and may ask it to stop."""

    def step(self, done: int, total: int, name: str) -> None:
        """Tell that `done` of `total` files are finished, and which one comes next."""

    def cancelled(self) -> bool:
        """Return True when no further file shall be begun."""


@dataclass(frozen=True, slots=True)
class _Import:
    """One run over any number of files."""

    db: Database
    tools: Tools
    batch: str
    findings: ReportFindings

    def file(self, source: Source) -> FileResult:
        """Import one file; whatever is wrong with it is in the result."""
        try:
            content = source.read()
            digest = hashlib.sha256(content).hexdigest()
            known = stored_reports.find_document(self.db, digest)
            if known is not None:
                return _same_report(source, known)
            document = read_document(content)
            report = interpret(document, self.tools)
        except UnreadableFileError as error:
            return _rejected(source, error)
        return self._store(source, document.kind, content, digest, report)

    def _store(
        self, source: Source, kind: str, content: bytes, digest: str, report: Report
    ) -> FileResult:
        report = replace(report, findings=(*report.findings, *self.findings.find(report)))
        counts = stored_reports.store_report(
            self.db,
            report,
            name=source.name,
            kind=kind,
            content=content,
            sha256=digest,
            outcome=Outcome.IMPORTED if report.whole else Outcome.PARTIAL,
            batch=self.batch,
        )
        total = len(report.observations)
        outcome = Outcome.IMPORTED if report.whole else Outcome.PARTIAL
        return FileResult(
            source.path,
            Outcome.UNCHANGED if counts.unchanged == total and report.whole else outcome,
            report.area,
            report.month,
            report.generated_on,
            total,
            counts.new,
            counts.unchanged,
            counts.revised,
            report.findings,
            counts.document_id,
        )


def import_reports(
    db: Database,
    catalogue: Catalogue,
    paths: Sequence[Path],
    progress: Progress | None = None,
) -> tuple[FileResult, ...]:
    """Import files and folders, one transaction a file.

    Returns:
        One result for each file that was begun, in the order of the paths.

    Raises:
        StorageError: if the database cannot be written; finished files stay imported.
    """
    sources = find_sources(paths)
    if len(sources) >= safekeeping.MANY_FILES:
        safekeeping.keep_if_changed(db, safekeeping.BEFORE_IMPORT)
    label = sources[0].name if len(sources) == 1 else f"{len(sources)} filer"
    batch = batches.new_batch(db, "import", f"Import af {label}")
    findings = ReportFindings.of(db, catalogue)
    run = _Import(db, Tools.of(catalogue), batch, findings)
    results = []
    for done, source in enumerate(sources):
        if progress is not None:
            if progress.cancelled():
                break
            progress.step(done, len(sources), source.name)
        results.append(run.file(source))
    if progress is not None:
        progress.step(len(results), len(sources), "")
    return tuple(results)


def _same_report(source: Source, known: StoredReport) -> FileResult:
    return FileResult(
        source.path,
        Outcome.UNCHANGED,
        known.area,
        known.month,
        known.generated_on,
        known.observations,
        0,
        known.observations,
        0,
        (Finding(Severity.WARNING, "same-report", data={"name": known.name}),),
        known.id,
    )


def _rejected(source: Source, error: UnreadableFileError) -> FileResult:
    sentence = error_texts.sentence(error.code, error.data)
    finding = Finding(Severity.ERROR, "read-failed", data={"sentence": sentence})
    return FileResult(source.path, Outcome.REJECTED, findings=(finding,))
