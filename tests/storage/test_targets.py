"""Targets hold by area, indicator and period; changes, removal and undo leave the history."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

from baro_desktop.models.target import Target
from baro_desktop.storage import batches, integrity
from baro_desktop.storage.database import Database
from baro_desktop.storage.targets import store_target, targets_of
from tests.storage.builders import enter, entry, program_of, status_table, values, year
from tests.storage.test_status_tables import held as held_tables
from tests.storage.test_status_tables import keep, undo

GOAL = Target("Ballerup", "1.2", year(2027), Decimal("62.50"), date(2026, 3, 12), "Pkt. 4 »Mål«")


def decide(db: Database, target: Target, *, removed: bool = False) -> None:
    batch = batches.new_batch(db, "target", "Mål")
    store_target(db, target, batch=batch, removed=removed)


def test_a_target_comes_back_exactly_as_it_was_written(db: Database) -> None:
    decide(db, GOAL)
    assert targets_of(db, "Ballerup") == (GOAL,)
    assert str(targets_of(db, "Ballerup")[0].value) == "62.50"
    assert targets_of(db, "Glostrup") == ()
    assert integrity.check(db) == ()


def test_a_newer_target_holds_for_its_period_alone(db: Database) -> None:
    other = replace(GOAL, period=year(2026), decided_on=None, decision="")
    decide(db, GOAL)
    decide(db, other)
    decide(db, replace(GOAL, value=Decimal(70)))
    assert targets_of(db, "Ballerup") == (other, replace(GOAL, value=Decimal(70)))


def test_removal_is_a_row_and_can_be_undone(db: Database) -> None:
    decide(db, GOAL)
    decide(db, GOAL, removed=True)
    assert targets_of(db, "Ballerup") == ()
    assert db.rows("SELECT count(*) FROM targets") == [(2,)]
    undo(db)
    assert targets_of(db, "Ballerup") == (GOAL,)
    undo(db)
    assert targets_of(db, "Ballerup") == ()


def test_a_database_from_before_gets_the_table_and_keeps_what_it_has(tmp_path: Path) -> None:
    path = tmp_path / "third.db"
    with program_of(3), Database.open(path, user="anne") as old:
        enter(old, entry(), status="30.0")
    with Database.open(path) as db:
        assert values(db) == ["30.0"]
        decide(db, GOAL)
        keep(db, status_table())
        assert held_tables(db) == [status_table()]
        assert targets_of(db, "Ballerup") == (GOAL,)
        assert integrity.check(db) == ()


def test_targets_are_found_by_the_index(db: Database) -> None:
    plan = db.rows("EXPLAIN QUERY PLAN SELECT * FROM targets WHERE area = 'Ballerup'")
    assert "targets_by_subject" in plan[0][3]
