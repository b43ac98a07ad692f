"""Status tables are kept whole; corrections, undo and history work as for entries."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from baro_desktop.models.reception.table import StatusTable
from baro_desktop.storage import batches, integrity, status_tables
from baro_desktop.storage.database import Database
from tests.storage.builders import enter, entry, program_of, status_table, values, year


def keep(db: Database, table: StatusTable, reason: str = "") -> str:
    batch = batches.new_batch(db, "status-table", "Indtastning")
    return status_tables.store_table(db, table, reason=reason, batch=batch)


def held(db: Database) -> list[StatusTable]:
    return [stored.table for stored in status_tables.tables_of(db, "Ballerup")]


def undo(db: Database) -> None:
    found = batches.undoable(db)
    assert found is not None
    batches.undo(db, found.id)


def test_a_table_comes_back_exactly_as_it_was_entered(db: Database) -> None:
    table = replace(
        status_table(), names=("Côte d’Ivoire", "Ærø"), remark="»60 pct.«\nLinje", provisional=True
    )
    keep(db, table)
    (stored,) = status_tables.tables_of(db, "Ballerup")
    assert stored.table == table
    assert (stored.recorded_by, stored.current, stored.withdrawn) == ("anne", True, False)
    assert integrity.check(db) == ()


def test_a_correction_holds_and_the_earlier_table_stays_in_the_history(db: Database) -> None:
    keep(db, status_table(3))
    keep(db, status_table(5), "Tastefejl")
    assert held(db) == [status_table(5)]
    history = status_tables.table_history(db, "Ballerup", "age_sex", year(2024))
    assert [(item.table, item.reason, item.current) for item in history] == [
        (status_table(5), "Tastefejl", True),
        (status_table(3), "", False),
    ]


def test_an_undone_table_gives_way_to_the_one_before_until_it_is_done_again(db: Database) -> None:
    keep(db, status_table(3))
    keep(db, status_table(5))
    undo(db)
    assert held(db) == [status_table(3)]
    undo(db)
    assert held(db) == []
    found = batches.redoable(db)
    assert found is not None
    batches.redo(db, found.id)
    assert held(db) == [status_table(3)]


def test_periods_and_areas_are_kept_apart(db: Database) -> None:
    keep(db, status_table(3, label="2023"))
    keep(db, status_table(5, label="2024"))
    keep(db, replace(status_table(7), area="Glostrup"))
    assert [table.period.label for table in held(db)] == ["2024", "2023"]


def test_a_database_from_before_gets_the_table_and_keeps_its_entries(tmp_path: Path) -> None:
    path = tmp_path / "second.db"
    with program_of(2), Database.open(path, user="anne") as old:
        enter(old, entry(), status="30.0")
    with Database.open(path) as db:
        keep(db, status_table())
        assert held(db) == [status_table()]
        assert values(db) == ["30.0"]
        assert integrity.check(db) == ()


def test_the_tables_of_an_area_are_listed_by_the_index(db: Database) -> None:
    plan = db.rows("EXPLAIN QUERY PLAN SELECT * FROM status_tables WHERE area = 'Ballerup'")
    assert "status_tables_by_subject" in plan[0][3]
