"""A form of the sample figures, and a hand that fills it in."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest

from baro_desktop.models.catalogue import Catalogue
from baro_desktop.resources import resource
from baro_desktop.samples.local_figures import FILE_NAME, load_local_figures
from baro_desktop.storage.database import Database
from baro_desktop.workflows.enter_figures import enter
from baro_desktop.workflows.make_form import make_form
from tests.forms.filling import FilledForm

TODAY = date(2026, 11, 21)
Fill = Callable[[], FilledForm]


@pytest.fixture(scope="session")
def blank(tmp_path_factory: pytest.TempPathFactory, catalogue: Catalogue) -> bytes:
    """A form of an empty database."""
    folder = tmp_path_factory.mktemp("blank")
    with Database.open(folder / "test.db") as db:
        path = make_form(db, catalogue, folder / "skema.xlsx", "Ballerup", today=TODAY)
    return path.read_bytes()


@pytest.fixture
def db(tmp_path: Path) -> Iterator[Database]:
    """An open, empty database."""
    with Database.open(tmp_path / "test.db") as database:
        yield database


@pytest.fixture
def sampled(db: Database, catalogue: Catalogue) -> Database:
    """A database with the sample entries."""
    for entry in load_local_figures(resource("samples", FILE_NAME), catalogue):
        enter(db, catalogue, entry)
    return db


@pytest.fixture
def form(blank: bytes, tmp_path: Path) -> FilledForm:
    """A blank form to write into."""
    path = tmp_path / "udfyldt.xlsx"
    path.write_bytes(blank)
    return FilledForm(path)
