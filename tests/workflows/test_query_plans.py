"""What every tab and every import asks finds its figures by an index, however many there are."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from baro_desktop.models.catalogue import Catalogue
from baro_desktop.storage.database import Database
from baro_desktop.workflows import show
from baro_desktop.workflows.import_reports import import_reports

Write = Callable[..., Path]
Ask = Callable[[Database, Catalogue], object]
WHOLE = re.compile(r"SCAN (?:o|x|k|observations|keys)\b(?! VIRTUAL)")
"""Reading all of the tables that grow with every report, by name or alias."""

VIEWS: dict[str, Ask] = {
    "overview": lambda db, all_: show.overview(db, all_, "Ballerup", date(2026, 6, 15)),
    "centre": lambda db, all_: show.centre_table(
        db, all_, all_.centres[0], "Ballerup", ("Herlev",)
    ),
    "graph": lambda db, all_: show.indicator_graph(db, all_, "1.2", "Ballerup", ("Herlev",)),
}


def scans(db: Database, ask: Callable[[], object]) -> list[str]:
    """Return the steps that read all figures, of everything that is asked."""
    asked: list[str] = []
    db.connection.set_trace_callback(asked.append)
    ask()
    db.connection.set_trace_callback(None)
    queries = [sql for sql in asked if sql.lstrip().startswith(("SELECT", "WITH"))]
    assert queries
    # A "SCAN" for the last row, or for the names of the columns, reads one row or none.
    wide = [sql for sql in queries if "max(seq)" not in sql and not sql.endswith("LIMIT 0")]
    plan = [row[3] for sql in wide for row in db.rows(f"EXPLAIN QUERY PLAN {sql}")]
    return [step for step in plan if WHOLE.match(step)]


@pytest.mark.parametrize("view", VIEWS)
def test_a_view_reads_no_whole_table(
    db: Database, catalogue: Catalogue, write: Write, view: str
) -> None:
    import_reports(db, catalogue, [write("Ballerup", date(2026, 6, 1), date(2026, 6, 6))])
    assert scans(db, lambda: VIEWS[view](db, catalogue)) == []


def test_a_report_among_others_is_stored_without_reading_a_whole_table(
    db: Database, catalogue: Catalogue, write: Write
) -> None:
    before = write("Ballerup", date(2025, 6, 1), date(2025, 6, 6))
    now = write("Ballerup", date(2026, 6, 1), date(2026, 6, 6))
    import_reports(db, catalogue, [before])
    told = scans(db, lambda: import_reports(db, catalogue, [now]))
    assert [step for step in told if "keys_by_definition" not in step] == []
    assert len(told) <= 1  # the definitions in use, asked once for an import
