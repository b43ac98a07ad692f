"""The indices carry the queries that every tab makes."""

from __future__ import annotations

import pytest

from baro_desktop.storage import observations
from baro_desktop.storage.database import Database
from tests.storage.builders import observation, report, store


@pytest.mark.parametrize("wanted", [{"area": "Ballerup"}, {"indicator": "1.1"}])
def test_current_figures_are_found_without_reading_a_whole_table(
    db: Database, wanted: dict[str, str]
) -> None:
    store(db, report(observation()))
    asked: list[str] = []
    db.connection.set_trace_callback(asked.append)
    observations.current_observations(db, **wanted)
    db.connection.set_trace_callback(None)
    plan = [row[3] for row in db.rows(f"EXPLAIN QUERY PLAN {asked[0]}")]
    assert [step for step in plan if step.startswith("SCAN")] == []
    assert any("observations_by_key (key=?)" in step for step in plan)
