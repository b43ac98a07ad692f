"""A form of the sample figures, and a hand that fills it in."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest

from baro_desktop.models.catalogue import Catalogue, Centre
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
    return _blank(tmp_path_factory.mktemp("blank"), catalogue)


@pytest.fixture(scope="session")
def blanks(tmp_path_factory: pytest.TempPathFactory, catalogue: Catalogue) -> dict[str, bytes]:
    """A form for each centre alone, which opens in a fraction of the time."""
    folder = tmp_path_factory.mktemp("blanks")
    return {centre.id: _blank(folder, catalogue, centre) for centre in catalogue.centres}


def _blank(folder: Path, catalogue: Catalogue, *centres: Centre) -> bytes:
    with Database.open(folder / "test.db") as db:
        path = folder / "skema.xlsx"
        chosen = centres or catalogue.centres
        made = make_form(db, catalogue, path, "Ballerup", centres=chosen, today=TODAY, replace=True)
    return made.read_bytes()


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
    return _opened(tmp_path, blank)


@pytest.fixture
def short_form(tmp_path_factory: pytest.TempPathFactory, two: bytes) -> FilledForm:
    """A blank form of two centres, which opens in a fraction of the time."""
    return _opened(tmp_path_factory.mktemp("short"), two)


@pytest.fixture(scope="session")
def two(tmp_path_factory: pytest.TempPathFactory, catalogue: Catalogue) -> bytes:
    """A form of an empty database for two centres."""
    chosen = (centre for centre in catalogue.centres if centre.id in {"C-ARB", "C-SIK"})
    return _blank(tmp_path_factory.mktemp("two"), catalogue, *chosen)


def _opened(folder: Path, content: bytes) -> FilledForm:
    path = folder / "udfyldt.xlsx"
    path.write_bytes(content)
    return FilledForm(path)
