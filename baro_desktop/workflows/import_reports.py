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
from baro_desktop.models.display import figure_text, period_text
from baro_desktop.models.errors import UnreadableFileError
from baro_desktop.models.observation import Measure, Observation
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
    catalogue: Catalogue
    tools: Tools
    batch: str

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
        report = replace(report, findings=(*report.findings, *self._database_findings(report)))
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

    def _database_findings(self, report: Report) -> list[Finding]:
        """Tell what differs from the reports that are there already."""
        revisions = stored_reports.compare_report(self.db, report).revisions
        return self._definition_findings(report) + [
            self._revision_finding(item) for item in revisions
        ]

    def _definition_findings(self, report: Report) -> list[Finding]:
        wording = {
            definition.id: definition.wordings[0]
            for indicator in self.catalogue.indicators
            for definition in indicator.definitions
        } | {new.id: new.wording for new in report.new_definitions}
        findings = []
        met: set[str] = set()
        for observation in report.observations:
            if observation.indicator in met:
                continue
            met.add(observation.indicator)
            used = stored_reports.definitions_in_use(self.db, observation.indicator)
            if used - {observation.definition} and observation.definition not in used | {
                new.id for new in report.new_definitions
            }:
                findings.append(_definition_changed(observation, wording))
        return findings

    def _revision_finding(self, revision: stored_reports.Revision) -> Finding:
        old, new = revision.old.observation, revision.new
        units = self.catalogue.unit_by_name
        signed = new.measure is Measure.CHANGE
        texts = [figure_text(item.figure, units, signed=signed) for item in (old, new)]
        if not revision.new_holds:
            texts.reverse()
        return Finding(
            Severity.WARNING,
            "value-revised" if revision.new_holds else "value-older",
            new.indicator,
            new.place,
            {
                "area": new.area,
                "period": period_text(new.period),
                "old": texts[0],
                "new": texts[1],
            },
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
    label = sources[0].name if len(sources) == 1 else f"{len(sources)} filer"
    batch = batches.new_batch(db, "import", f"Import af {label}")
    run = _Import(db, catalogue, Tools.of(catalogue), batch)
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


def _definition_changed(observation: Observation, wording: dict[str, str]) -> Finding:
    text = wording.get(observation.definition, observation.definition)
    return Finding(
        Severity.WARNING,
        "definition-changed",
        observation.indicator,
        observation.place,
        {"text": text},
    )


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
