"""Import reports: find the files, read each, compare it with what held, store it whole."""

from __future__ import annotations

import hashlib
from collections import deque
from collections.abc import Iterator, Sequence
from concurrent.futures import Executor, ThreadPoolExecutor
from contextlib import nullcontext
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import NoReturn, Protocol

from baro_desktop.importing.files import Source, find_sources
from baro_desktop.importing.guard.reader import MANY, Begin, FileReader, Reading
from baro_desktop.models.catalogue import Catalogue
from baro_desktop.models.errors import UnreadableFileError
from baro_desktop.models.personal_data import holds_cpr_number
from baro_desktop.models.report import (
    FileResult,
    Finding,
    Outcome,
    Report,
    Severity,
    StoredReport,
)
from baro_desktop.storage import reports as stored_reports
from baro_desktop.storage.batches import ComingBatch
from baro_desktop.storage.belongings import belonging_to
from baro_desktop.storage.database import Database
from baro_desktop.storage.originals import Original
from baro_desktop.texts import errors as error_texts
from baro_desktop.workflows import safekeeping
from baro_desktop.workflows.report_findings import ReportFindings

__all__ = ["FileReader", "Progress", "import_reports"]


class Progress(Protocol):
    """Who is told how far an import has come, and may ask it to stop."""

    def step(self, done: int, total: int, name: str) -> None:
        """Tell that `done` of `total` files are finished, and which one comes next."""

    def cancelled(self) -> bool:
        """Return True when no further file shall be begun."""


_MOST_AHEAD = 8
_MOST_BYTES_AHEAD = 64 * 1024**2


@dataclass(frozen=True, slots=True)
class _Begun:
    """A file that is being read.

    Attributes:
        reading: waits for what it says.
        original: None where the bytes could not be had, or are known.
        known: the report that these bytes are, from before.
    """

    source: Source
    reading: Reading
    original: Original | None = None
    known: StoredReport | None = None


@dataclass(frozen=True, slots=True)
class _Import:
    """One run over any number of files.

    Attributes:
        thread: packs the original while a lone file is read; where many are read ahead, all
            hands are full and threads take turns.
    """

    db: Database
    begin: Begin
    batch: ComingBatch
    findings: ReportFindings
    thread: Executor | None

    def begun(self, sources: Sequence[Source]) -> Iterator[_Begun]:
        """Begin the files in their order, some of them ahead where there are many."""
        ahead = _MOST_AHEAD if len(sources) >= MANY else 0
        waiting: deque[_Begun] = deque()
        for source in sources:
            waiting.append(self._begin(source))
            while len(waiting) > ahead or _size(waiting) > _MOST_BYTES_AHEAD:
                yield waiting.popleft()
        yield from waiting

    def _begin(self, source: Source) -> _Begun:
        try:
            _refuse_citizens(source)
            content = source.read()
        except UnreadableFileError as error:
            return _Begun(source, partial(_fail, error))
        original = Original(content, hashlib.sha256(content).hexdigest())
        known = stored_reports.find_document(self.db, original.sha256)
        if known is not None:
            return _Begun(source, partial(_fail, AssertionError()), None, known)
        if self.thread is not None:
            original.pack_ahead(self.thread)
        return _Begun(source, self.begin(content), original)

    def finish(self, begun: _Begun) -> FileResult:
        """Store what a file says; whatever is wrong with it is in the result."""
        if begun.known is not None:
            return _same_report(begun.source, begun.known)
        try:
            read = begun.reading()
        except UnreadableFileError as error:
            return _rejected(begun.source, error)
        assert begun.original is not None
        return self._store(begun.source, read.kind, begun.original, read.report)

    def _store(self, source: Source, kind: str, original: Original, report: Report) -> FileResult:
        with self.db.writing():
            known = stored_reports.find_document(self.db, original.sha256)
            if known is not None:  # the same bytes came since this file was begun
                return _same_report(source, known)
            changes = stored_reports.compare_report(self.db, report)
            told = self.findings.find(report, changes.revisions)
            report = replace(report, findings=(*report.findings, *told))
            counts = stored_reports.store_report(
                self.db,
                report,
                name=source.name,
                kind=kind,
                original=original,
                outcome=Outcome.IMPORTED if report.whole else Outcome.PARTIAL,
                batch=self.batch.stored() if changes.twin is None else "",
                changes=changes,
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
    reader: FileReader | None = None,
) -> tuple[FileResult, ...]:
    """Import files and folders, one transaction a file.

    Args:
        reader: reads the files and stays open; by default one that is closed at the end.

    Returns:
        One result for each file that was begun, in the order of the paths.

    Raises:
        StorageError: if the database cannot be written; finished files stay imported.
    """
    with nullcontext(reader) if reader else FileReader(catalogue) as files:
        files.prepare()
        sources = find_sources(paths, files, belonging_to(db.path))
        if len(sources) >= safekeeping.MANY_FILES:
            safekeeping.keep_if_changed(db, safekeeping.BEFORE_IMPORT)
        label = sources[0].name if len(sources) == 1 else f"{len(sources)} filer"
        batch = ComingBatch(db, "import", f"Import af {label}")
        findings = ReportFindings.of(db, catalogue)
        aside = ThreadPoolExecutor(1) if len(sources) == 1 else nullcontext()
        with files.reports(len(sources)) as begin, aside as thread:
            return _import(_Import(db, begin, batch, findings, thread), sources, progress)


def _import(
    run: _Import, sources: Sequence[Source], progress: Progress | None
) -> tuple[FileResult, ...]:
    results: list[FileResult] = []
    for begun in run.begun(sources):
        if progress is not None:
            if progress.cancelled():
                break
            progress.step(len(results), len(sources), begun.source.name)
        results.append(run.finish(begun))
    if progress is not None:
        progress.step(len(results), len(sources), "")
    return tuple(results)


def _size(waiting: deque[_Begun]) -> int:
    return sum(len(begun.original.content) for begun in waiting if begun.original)


def _refuse_citizens(source: Source) -> None:
    """Refuse a file whose name, which is stored with it, holds a CPR number."""
    if holds_cpr_number(source.name, typed=False):
        raise UnreadableFileError("cpr-in-name")


def _fail(error: Exception) -> NoReturn:
    raise error


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
