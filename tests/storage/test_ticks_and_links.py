"""Findings that were looked into, and definitions that count as one."""

from __future__ import annotations

from dataclasses import replace

import pytest

from baro_desktop.models.definitions import DefinitionLink
from baro_desktop.models.errors import StorageError
from baro_desktop.models.report import Finding, Severity, Tick
from baro_desktop.storage import batches, definition_links, ticks
from baro_desktop.storage.database import Database
from baro_desktop.storage.reports import list_reports
from tests.storage.builders import observation, report, store

LINK = DefinitionLink("1.1", "1.1-a", "1.1-b")


@pytest.fixture
def finding(db: Database) -> str:
    """Id of a stored finding."""
    told = Finding(Severity.WARNING, "definition-changed", "1.1")
    store(db, replace(report(observation()), findings=(told,)))
    return list_reports(db)[0].findings[0].id


def tick(db: Database, finding: str, remark: str = "", *, ticked: bool = True) -> None:
    batch = batches.new_batch(db, "tick", "Set efter")
    ticks.store_ticks(db, [finding], remark, ticked=ticked, batch=batch)


def held(db: Database) -> Tick | None:
    return list_reports(db)[0].findings[0].tick


def test_a_tick_comes_back_with_remark_time_and_name(db: Database, finding: str) -> None:
    tick(db, finding, "Rigtigt nok")
    found = held(db)
    assert found is not None
    assert (found.remark, found.by) == ("Rigtigt nok", "anne")
    tick(db, finding, ticked=False)
    assert held(db) is None


def test_undoing_brings_the_earlier_tick_back(db: Database, finding: str) -> None:
    tick(db, finding, "først")
    tick(db, finding, "siden")
    last = batches.undoable(db)
    assert last is not None
    batches.undo(db, last.id)
    found = held(db)
    assert found is not None
    assert found.remark == "først"


def test_only_a_stored_finding_can_be_ticked_off(db: Database) -> None:
    with pytest.raises(StorageError, match="database-refused"):
        tick(db, "0" * 36)


def test_a_link_holds_until_it_is_taken_back_or_undone(db: Database) -> None:
    for linked in (True, False):
        batch = batches.new_batch(db, "link", "Samme serie")
        definition_links.store_links(db, [LINK], linked=linked, batch=batch)
        assert definition_links.current_links(db) == ((LINK,) if linked else ())
    last = batches.undoable(db)
    assert last is not None
    batches.undo(db, last.id)
    assert definition_links.current_links(db) == (LINK,)
