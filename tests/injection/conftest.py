"""A municipality where every text is a nasty one, and all that is made of it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pytest

from baro_desktop.models.catalogue import Catalogue
from baro_desktop.models.paper_choice import PaperChoice
from baro_desktop.resources import resource
from baro_desktop.samples.local_figures import FILE_NAME, load_local_figures
from baro_desktop.storage.database import Database
from baro_desktop.storage.observations import current_observations
from baro_desktop.workflows.enter_figures import enter, save_remark
from baro_desktop.workflows.import_reports import import_reports
from baro_desktop.workflows.write_papers import write_notat, write_notat_pdf, write_workbook
from tests.injection.strings import NASTY

AREA = "Ballerup"
NOW = datetime(2026, 11, 21, 8, 14)
CHOICE = PaperChoice(title=NASTY[0], committee=NASTY[15], case_number=NASTY[1], hide_small=False)


@pytest.fixture(scope="session")
def remarks() -> dict[str, str]:
    """The remark of each indicator that has one, by its code; filled by `db`."""
    return {}


@pytest.fixture(scope="session")
def db(
    catalogue: Catalogue, remarks: dict[str, str], tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Database]:
    """A database whose remarks and sources are nasty."""
    with Database.open(tmp_path_factory.mktemp("nasty") / "=1+1 & <b>.db") as opened:
        import_reports(opened, catalogue, [resource("samples", "eksempel-ballerup-2026-06.txt")])
        for place, entry in enumerate(
            load_local_figures(resource("samples", FILE_NAME), catalogue)
        ):
            enter(opened, catalogue, replace(entry, source=NASTY[place % len(NASTY)]))
        held = current_observations(opened, areas=(AREA,))
        periods = {stored.observation.indicator: stored.observation.period for stored in held}
        for text, (code, period) in zip(NASTY, sorted(periods.items()), strict=False):
            save_remark(opened, AREA, code, period, text)
            remarks[code] = text
        yield opened


@pytest.fixture(scope="session")
def papers(db: Database, catalogue: Catalogue, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with workbook, note and printed note."""
    folder = tmp_path_factory.mktemp("papers")
    write_workbook(db, catalogue, folder / "udvalg.xlsx", AREA, CHOICE, made_at=NOW)
    write_notat(db, catalogue, folder / "notat.docx", AREA, CHOICE, made_at=NOW, pictures={})
    write_notat_pdf(db, catalogue, folder / "notat.pdf", AREA, CHOICE, made_at=NOW, pictures={})
    return folder
