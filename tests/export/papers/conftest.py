"""A municipality with everything: three reports, every local indicator, all status tables."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest

from baro_desktop.export.document.details import Picture
from baro_desktop.models.catalogue import Catalogue
from baro_desktop.models.paper_choice import PaperChoice, PaperPart
from baro_desktop.resources import resource
from baro_desktop.samples.local_figures import FILE_NAME, load_local_figures
from baro_desktop.storage.database import Database
from baro_desktop.workflows.enter_figures import enter
from baro_desktop.workflows.import_reports import import_reports
from baro_desktop.workflows.status_tables import enter_table, table_forms
from baro_desktop.workflows.write_papers import (
    write_elaboration,
    write_elaboration_pdf,
    write_notat,
    write_notat_pdf,
    write_workbook,
)
from tests.conftest import REAL_REPORTS
from tests.export.conftest import ONE_PIXEL
from tests.models.reception import paper

AREA = "Ballerup"
NOW = datetime(2026, 11, 21, 8, 14)
CHOICE = PaperChoice(
    comparison=("Hele landet", "Glostrup"), parts=frozenset(PaperPart), case_number="26/1"
)


def three_reports() -> list[Path]:
    """The real reports where they lie; elsewhere samples of the same areas and months."""
    real = sorted(REAL_REPORTS.glob("udviklingsrapport-*.txt"))
    if real:
        return real
    names = ("aalborg-2024-11", "ballerup-2026-06", "glostrup-2026-06")
    return [resource("samples", f"eksempel-{name}.txt") for name in names]


@pytest.fixture(scope="session")
def filled(catalogue: Catalogue, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Database]:
    with Database.open(tmp_path_factory.mktemp("papers") / "alt.db") as db:
        import_reports(db, catalogue, three_reports())
        for entry in load_local_figures(resource("samples", FILE_NAME), catalogue):
            enter(db, catalogue, entry)
        forms = {form.id: form for form in table_forms()}
        for table in paper.paper():
            enter_table(db, forms[table.form], table)
        yield db


@pytest.fixture(scope="session")
def papers(
    filled: Database, catalogue: Catalogue, tmp_path_factory: pytest.TempPathFactory
) -> Path:
    """A folder with every paper."""
    folder = tmp_path_factory.mktemp("written")
    names = (*catalogue.by_code, *(form.id for form in table_forms()))
    pictures = {
        name: Picture(ONE_PIXEL, f"Graf over {name} i Ballerup", of_contents=True) for name in names
    }
    given = (filled, catalogue)
    write_workbook(*given, folder / "udvalg.xlsx", AREA, CHOICE, made_at=NOW)
    for writer, name in (
        (write_notat, "notat.docx"),
        (write_notat_pdf, "notat.pdf"),
        (write_elaboration, "uddybning.docx"),
        (write_elaboration_pdf, "uddybning.pdf"),
    ):
        writer(*given, folder / name, AREA, CHOICE, made_at=NOW, pictures=pictures)
    return folder
