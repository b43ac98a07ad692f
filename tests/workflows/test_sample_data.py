"""The program's own samples are known among real reports, however they are called."""

from __future__ import annotations

import shutil
import zipfile
from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path

from baro_desktop.models.catalogue import Catalogue
from baro_desktop.models.paper_choice import PaperChoice
from baro_desktop.resources import resource
from baro_desktop.storage import settings
from baro_desktop.storage.database import Database
from baro_desktop.texts import notes
from baro_desktop.workflows.committee import committee_contents
from baro_desktop.workflows.import_reports import import_reports
from baro_desktop.workflows.sample_data import holds_made_up, made_up_files

SAMPLE = resource("samples", "eksempel-ballerup-2026-06.txt")


def test_a_sample_is_known_under_another_name_and_in_an_archive(
    db: Database, catalogue: Catalogue, tmp_path: Path, write: Callable[..., Path]
) -> None:
    real = write("Aalborg", date(2026, 6, 1), date(2026, 6, 9))
    renamed = tmp_path / "rapport.txt"
    shutil.copy(SAMPLE, renamed)
    packed = tmp_path / "alle.zip"
    with zipfile.ZipFile(packed, "w") as archive:
        archive.write(SAMPLE.with_name("eksempel-glostrup-2026-06.txt"), "g.txt")
    results = import_reports(db, catalogue, [real, renamed, packed])
    assert made_up_files(db, results) == (str(renamed), results[2].path)


def test_samples_among_samples_are_no_surprise(db: Database, catalogue: Catalogue) -> None:
    settings.set(db, "sample", value=True)
    assert made_up_files(db, import_reports(db, catalogue, [SAMPLE])) == ()


def test_one_sample_among_real_reports_marks_the_papers(
    db: Database, catalogue: Catalogue, write: Callable[..., Path]
) -> None:
    def title() -> str:
        choice = PaperChoice(title="Opfølgning")
        return committee_contents(db, catalogue, "Aalborg", choice, datetime(2026, 6, 10)).title

    import_reports(db, catalogue, [write("Aalborg", date(2026, 6, 1), date(2026, 6, 9))])
    assert not holds_made_up(db)
    assert title() == "Opfølgning"
    import_reports(db, catalogue, [SAMPLE])
    assert holds_made_up(db)
    assert title().startswith(notes.SAMPLE_WARNING)
