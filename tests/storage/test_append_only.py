"""Nothing that was stored can be changed or deleted, and nothing impossible can be stored."""

from __future__ import annotations

import sqlite3

import pytest

from baro_desktop.models.errors import StorageError
from baro_desktop.storage import (
    batches,
    entries,
    remarks,
)
from baro_desktop.storage.database import Database
from tests.storage.builders import (
    enter,
    entry,
    observation,
    report,
    store,
    year,
)

TABLES = [
    "batches",
    "documents",
    "findings",
    "definitions",
    "entries",
    "keys",
    "observations",
    "remarks",
    "withdrawals",
    "finding_ticks",
    "definition_links",
    "status_tables",
    "targets",
    "seals",
]


@pytest.mark.parametrize("table", TABLES)
@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE {table} SET seq = seq + 1000",
        "DELETE FROM {table}",
        "REPLACE INTO {table} SELECT * FROM {table}",
    ],
)
def test_rows_are_neither_changed_nor_deleted(filled: Database, table: str, statement: str) -> None:
    count = filled.rows(f"SELECT count(*) FROM {table}")
    assert count != [(0,)]
    with pytest.raises(sqlite3.IntegrityError, match="append-only"):
        filled.connection.execute(statement.format(table=table))
    assert filled.rows(f"SELECT count(*) FROM {table}") == count


@pytest.mark.parametrize(
    ("columns", "problem"),
    [
        ({"value": None}, "CHECK"),
        ({"state": "blank"}, "CHECK"),
        ({"state": "unknown"}, "CHECK"),
        ({"value": 1e300}, "CHECK"),
        ({"value": float("inf")}, "CHECK"),
        ({"value": "tyve"}, "REAL"),
        ({"unit": "pct.\0"}, "CHECK"),
        ({"decimals": -1}, "CHECK"),
        ({"document": None}, "CHECK"),
        ({"key": 999}, "FOREIGN KEY"),
        ({"id": None}, "NOT NULL"),
    ],
)
def test_an_impossible_observation_is_refused(
    filled: Database, columns: dict[str, object], problem: str
) -> None:
    cursor = filled.connection.execute("SELECT * FROM observations WHERE seq = 1")
    row = dict(zip([column[0] for column in cursor.description], cursor.fetchone(), strict=True))
    row |= {"seq": 99, "id": "9" * 36} | columns
    marks = ", ".join("?" * len(row))
    with pytest.raises(sqlite3.IntegrityError, match=problem):
        filled.connection.execute(f"INSERT INTO observations VALUES ({marks})", [*row.values()])


@pytest.mark.parametrize(
    "values",
    [
        ("", "1.1", "status", "a", "2024-01-01", "2024-12-31"),
        ("Ballerup", "1.1", "level", "a", "2024-01-01", "2024-12-31"),
        ("Ballerup", "1.1", "status", "a", "2024-12-31", "2024-01-01"),
        ("Ballerup", "1.1", "status", "a", "2024-02-31", "2024-12-31"),
        ("Ballerup", "1.1", "status", "a\0", "2024-01-01", "2024-12-31"),
    ],
)
def test_an_impossible_key_is_refused(db: Database, values: tuple[str, ...]) -> None:
    columns = "area, indicator, measure, definition, period_start, period_end"
    with pytest.raises(sqlite3.IntegrityError, match="CHECK"):
        db.connection.execute(f"INSERT INTO keys ({columns}) VALUES (?, ?, ?, ?, ?, ?)", values)


def test_a_refused_figure_leaves_nothing_of_its_report(db: Database) -> None:
    with pytest.raises(StorageError, match="database-refused"):
        store(db, report(observation("1"), observation("2", "1.2\0")))
    counted = db.rows("SELECT (SELECT count(*) FROM documents), (SELECT count(*) FROM keys)")
    assert counted == [(0, 0)]


def test_text_that_is_not_unicode_is_refused_as_a_storage_error(db: Database) -> None:
    batch = batches.new_batch(db, "remark", "Bemærkning")
    with pytest.raises(StorageError, match="database-refused"):
        remarks.store_remark(db, "Ballerup", "1.1", year(2024), "\udce6", batch=batch)


@pytest.mark.parametrize(
    "text", ["'; DROP TABLE entries; --", "=1+1", "<img src=x>", "\u202eabc", "a\tb\r\nc", "%s{0}"]
)
def test_nasty_text_comes_back_as_itself(db: Database, text: str) -> None:
    enter(db, entry(), reason=text, status="1.0")
    (stored,) = entries.entries_of(db, "Ballerup")
    assert stored.reason == text
