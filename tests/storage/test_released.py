"""Databases as released versions made them, row for row, are brought to the present one."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from baro_desktop.models.catalogue import WHOLE_COUNTRY, Catalogue
from baro_desktop.models.errors import StorageError
from baro_desktop.storage import integrity, settings
from baro_desktop.storage.database import Database
from baro_desktop.storage.journal_lines import journal_beside
from baro_desktop.storage.migrations import VERSION
from baro_desktop.storage.rebuilding import rebuild
from baro_desktop.storage.schema_bounds import AREAS
from tests.storage.builders import enter, entry, history, observation, report, store, values

FOLDER = Path(__file__).with_name("released")
OLDER = sorted(FOLDER.glob("*.sql"))


@pytest.fixture(params=OLDER, ids=lambda path: path.stem)
def released(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    """A database that the code of an older version wrote, from its dump."""
    path = tmp_path / "baro.db"
    with closing(sqlite3.connect(path)) as connection:
        connection.executescript(request.param.read_text(encoding="utf-8"))
    return path


def test_every_version_before_this_one_has_a_dump() -> None:
    assert [path.stem for path in OLDER] == [f"version-{n}" for n in range(1, VERSION)]


def test_a_released_database_keeps_its_figures_and_lives_on(released: Path) -> None:
    with Database.open(released, user="anne") as db:
        assert integrity.check(db) == ()
        assert values(db) == ["21.5", "5", "35.0"]
        assert len(history(db)) == 5
        assert settings.get(db, "small_numbers") == {"limit": 5, "show_zero": False}
        enter(db, entry("13"), status="32.5")
        assert "32.5" in values(db)
        assert integrity.check(db) == ()


def test_a_released_database_gets_a_journal_to_rebuild_it_from(released: Path) -> None:
    from baro_desktop.storage.companions import mend

    with Database.open(released) as db:
        mend(db, thorough=True)
        before = history(db)
    assert journal_beside(released).exists()
    rebuild(released, released.with_name("again.db"))
    with Database.open(released.with_name("again.db")) as again:
        assert history(again) == before


def test_the_areas_of_the_database_are_those_of_the_catalogue(catalogue: Catalogue) -> None:
    known = {WHOLE_COUNTRY, *(item.name for item in catalogue.municipalities)}
    assert set(AREAS.strip("|").split("|")) == known


@pytest.mark.parametrize("area", ["Atlantis", "Ballerup|Glostrup", "allerup"])
def test_an_area_that_is_none_is_refused(db: Database, area: str) -> None:
    with pytest.raises(StorageError, match="database-refused"):
        store(db, report(observation("20", area=area)))
    assert values(db) == []


def test_a_value_that_cannot_be_is_refused(db: Database) -> None:
    with pytest.raises(StorageError, match="database-refused"):
        store(db, report(observation("1001")))
    store(db, report(observation("1000")))
    assert values(db) == ["1000"]
