"""Fill a database with the made-up sample reports and local figures."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from pathlib import Path

from baro_desktop.models.catalogue import Catalogue
from baro_desktop.models.report import FileResult
from baro_desktop.resources import resource
from baro_desktop.samples.local_figures import load_local_figures
from baro_desktop.samples.shipped import shipped_paths
from baro_desktop.samples.status_tables import FILE_NAME as STATUS_TABLES
from baro_desktop.samples.status_tables import load_status_tables
from baro_desktop.storage import reports as stored_reports
from baro_desktop.storage import settings
from baro_desktop.storage.database import Database
from baro_desktop.workflows import status_tables
from baro_desktop.workflows.enter_figures import current_entry, enter
from baro_desktop.workflows.import_reports import Progress, import_reports

_MARK = "sample"


def is_sample(db: Database) -> bool:
    """True when the database holds made-up figures, which every document must say."""
    return settings.get(db, _MARK) is True


def holds_made_up(db: Database) -> bool:
    """True when figures of a paper may be made up: a sample report lies among the real ones, too.

    Each report brings key figures of the whole country, so one is enough.
    """
    if is_sample(db):
        return True
    known = fingerprints()
    return any(report.sha256 in known for report in stored_reports.list_reports(db))


def load_samples(
    db: Database, catalogue: Catalogue, progress: Progress | None = None
) -> tuple[FileResult, ...]:
    """Import the sample reports and enter the sample local figures that are not there yet."""
    settings.set(db, _MARK, value=True)
    folder = resource("samples")
    reports = sorted(path for path in folder.iterdir() if path.suffix in {".txt", ".html", ".pdf"})
    results = import_reports(db, catalogue, reports, progress)
    for entry in load_local_figures(folder / "local_figures.csv", catalogue):
        if current_entry(db, entry.area, entry.indicator, entry.period) is None:
            enter(db, catalogue, entry)
    _enter_status_tables(db, folder)
    return results


def fingerprints() -> frozenset[str]:
    """Return the SHA-256 of every sample report, by which its made-up figures are known."""
    files = shipped_paths(resource("samples"))
    return frozenset(hashlib.sha256(path.read_bytes()).hexdigest() for path in files)


def made_up_files(db: Database, results: Sequence[FileResult]) -> tuple[str, ...]:
    """Return the paths of sample reports that came in among real ones; none in a sample database.

    Args:
        results: of an import that has ended.
    """
    if is_sample(db):
        return ()
    known = fingerprints()
    samples = {report.id for report in stored_reports.list_reports(db) if report.sha256 in known}
    return tuple(result.path for result in results if result.document in samples)


def _enter_status_tables(db: Database, folder: Path) -> None:
    forms = {form.id: form for form in status_tables.table_forms()}
    for table in load_status_tables(folder / STATUS_TABLES, tuple(forms.values())):
        form = forms[table.form]
        history = status_tables.history(db, table.area, form, table.period)
        if not any(stored.current for stored in history):
            status_tables.enter_table(db, form, table)
