"""Drafts outlive the program and are forgotten when they are not needed."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest

from baro_desktop.models.period import year_period
from baro_desktop.storage import settings
from baro_desktop.storage.database import Database
from baro_desktop.workflows import drafts

NOW = datetime(2026, 6, 14, 12, 5, tzinfo=UTC)
KEY = drafts.key_of_figure("Ballerup", "L2")


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "baro.db"


def test_draft_is_there_after_a_restart(file: Path) -> None:
    with Database.open(file, clock=lambda: NOW) as db:
        drafts.keep(db, KEY, {"count": "31,2"})
    with Database.open(file) as db:
        assert drafts.find(db, KEY) == drafts.Draft(NOW, {"count": "31,2"})


def test_discarded_draft_is_gone_and_another_one_stays(file: Path) -> None:
    other = drafts.key_of_grid("Ballerup", "C-ARB")
    with Database.open(file) as db:
        drafts.keep(db, KEY, {})
        drafts.keep(db, other, {})
        drafts.discard(db, KEY)
        drafts.discard(db, KEY)
        assert drafts.find(db, KEY) is None
        assert drafts.find(db, other) is not None


@pytest.mark.parametrize("held", ["x", 5, {}, {"content": {}}, {"kept_at": "i går", "content": {}}])
def test_what_cannot_be_read_is_no_draft(file: Path, held: object) -> None:
    with Database.open(file) as db:
        settings.set(db, KEY, held)
        assert drafts.find(db, KEY) is None


def test_drafts_that_wait_are_told_for_their_area(file: Path) -> None:
    db = Database.open(file)
    period = year_period(2025)
    for key in (
        drafts.key_of_figure("Ballerup", "L2"),
        drafts.key_of_grid("Ballerup", "C-SIK"),
        drafts.key_of_table("Ballerup", "arrivals", period),
        drafts.key_of_table("Ballerup", "age_sex", None),
        drafts.key_of_figure("Glostrup", "L2"),
    ):
        drafts.keep(db, key, {})
    drafts.keep(db, drafts.key_of_figure("Ballerup", "L3"), {})
    drafts.discard(db, drafts.key_of_figure("Ballerup", "L3"))
    waiting = drafts.waiting(db, "Ballerup")
    db.close()
    assert {(item.kind, item.about, item.start) for item in waiting} == {
        ("figure", "L2", None),
        ("grid", "C-SIK", None),
        ("table", "arrivals", period.start),
        ("table", "age_sex", None),
    }
