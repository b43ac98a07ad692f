"""Targets are set, changed and taken away, and stand in tables and graphs."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

from baro_desktop.models.catalogue import Catalogue
from baro_desktop.models.period import year_period
from baro_desktop.models.target import Target
from baro_desktop.storage.database import Database
from baro_desktop.workflows import show
from baro_desktop.workflows.targets import (
    remove_target,
    replace_targets,
    set_target,
    targets_of,
)
from baro_desktop.workflows.undo import undo, undo_state

GOAL = Target("Ballerup", "1.2", year_period(2027), Decimal(60), date(2026, 3, 12), "Pkt. 4")
OTHER = replace(GOAL, indicator="L1", value=Decimal("45.5"))


def test_setting_and_removing_have_names_and_can_be_undone(db: Database) -> None:
    set_target(db, GOAL)
    assert undo_state(db).undo == "Mål for 1.2, 2027"
    remove_target(db, GOAL)
    assert targets_of(db, "Ballerup") == ()
    assert undo(db) == "Fjern mål for 1.2, 2027"
    assert targets_of(db, "Ballerup") == (GOAL,)


def test_replacing_writes_only_what_differs(db: Database) -> None:
    assert replace_targets(db, "Ballerup", [GOAL, OTHER]) == 2
    assert replace_targets(db, "Ballerup", [OTHER, GOAL]) == 0
    changed = replace(GOAL, value=Decimal(62))
    assert replace_targets(db, "Ballerup", [changed]) == 2
    assert targets_of(db, "Ballerup") == (changed,)


def test_tables_and_graphs_show_the_targets_of_their_area(
    db: Database, catalogue: Catalogue
) -> None:
    set_target(db, GOAL)
    set_target(db, replace(OTHER, area="Glostrup"))
    centre = next(item for item in catalogue.centres if item.id == "C-ARB")
    table = show.centre_table(db, catalogue, centre, "Ballerup", ())
    assert [row.target for row in table.rows if row.target] == [GOAL]
    assert show.indicator_graph(db, catalogue, "1.2", "Ballerup", ()).targets == (GOAL,)
    assert show.indicator_graph(db, catalogue, "L1", "Ballerup", ()).targets == ()
