"""Local figures: corrections, their history, and the clock."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import timedelta
from decimal import Decimal

import pytest

from baro_desktop.models.entry import Entry, GroupInput, HousingArea, Population
from baro_desktop.models.period import parse_period
from baro_desktop.storage import batches, entries, observations
from baro_desktop.storage.database import Database
from baro_desktop.storage.entry_json import decode_entry, encode_entry
from tests.storage.builders import Clock, enter, entered, entry, remove, values, year

FULL = Entry(
    "Ballerup",
    "L9",
    parse_period("1. oktober 2024-30. september 2025"),
    GroupInput(Decimal(12), Decimal(40)),
    GroupInput(value=Decimal("50.0")),
    Population.CITIZENSHIP,
    third_generation=True,
    third_generation_reason="Fordi <æøå>",
    source="C-ARB",
    remark="»data«\nto linjer",
    unavailable=True,
    provisional=True,
    housing_areas=(HousingArea("Måløvparken", (("dansk", 12), ("vestlig", 0))),),
)


def test_every_field_of_an_entry_comes_back(db: Database) -> None:
    name = enter(db, FULL, reason="tastefejl")
    stored = entries.current_entry(db, "Ballerup", "L9", FULL.period)
    assert stored is not None
    assert stored.entry == FULL
    assert stored.entry.period.label == FULL.period.label
    assert str(stored.entry.comparison.value) == "50.0"
    assert (stored.id, stored.reason, stored.recorded_by) == (name, "tastefejl", "anne")


def test_figures_of_an_entry_say_that_they_were_entered(db: Database) -> None:
    name = enter(db, entry(), status="30.0")
    (stored,) = observations.current_observations(db)
    assert (stored.source, stored.document, stored.entry) == ("indtastet", None, name)
    assert str(stored.generated_on) == "2026-06-10"


def test_a_correction_holds_and_the_first_entry_is_history(db: Database) -> None:
    enter(db, entry("12"), status="30.0")
    enter(db, entry("13"), reason="glemt en", status="32.5")
    history = entries.entry_history(db, "Ballerup", "L1", year(2025))
    counts = [(str(item.entry.target.count), item.reason, item.current) for item in history]
    assert counts == [("13", "glemt en", True), ("12", "", False)]
    assert values(db) == ["32.5"]


def test_a_correction_holds_even_if_the_clock_was_set_back(db: Database, clock: Clock) -> None:
    enter(db, entry("12"), status="30.0")
    clock.time -= timedelta(days=3650)
    enter(db, entry("13"), status="32.5")
    assert values(db) == ["32.5"]


def test_withdrawing_a_correction_brings_back_the_first_entry(db: Database) -> None:
    enter(db, entry("12"), status="30.0", comparison="50.0")
    remove(db, enter(db, entry("13"), status="32.5"))
    assert values(db) == ["50.0", "30.0"]
    current = entries.current_entry(db, "Ballerup", "L1", year(2025))
    assert current is not None
    assert current.entry.target.count == 12


def test_entries_of_an_area_are_those_that_hold(db: Database) -> None:
    enter(db, entry("12"), status="30.0")
    enter(db, entry("13"), status="32.5")
    enter(db, entry("1", year=2024), status="2.5")
    enter(db, replace(entry("5"), indicator="L2"))
    held = [str(item.entry.target.count) for item in entries.entries_of(db, "Ballerup")]
    assert held == ["1", "13", "5"]
    assert len(entries.entries_of(db, "Ballerup", "L2")) == 1
    assert entries.entries_of(db, "Glostrup") == ()


def test_a_figure_of_another_period_than_the_entry_is_refused(db: Database) -> None:
    other = entered(entry(year=2024), status="30.0")
    batch = batches.new_batch(db, "entry", "Indtastning")
    with pytest.raises(ValueError, match="L1"):
        entries.store_entry(db, entry(), other, batch=batch)


def test_no_entry_is_none(db: Database) -> None:
    assert entries.current_entry(db, "Ballerup", "L1", year(2025)) is None
    assert entries.entry_history(db, "Ballerup", "L1", year(2025)) == ()


def test_index_of_each_housing_area_is_stored_with_the_entry(db: Database) -> None:
    enter(db, FULL)
    ((text,),) = db.rows("SELECT inputs FROM entries")
    assert '"index": "0.0000"' in text


def test_entry_of_an_older_version_is_not_cleared() -> None:
    content = json.loads(encode_entry(FULL))
    del content["cleared"]
    for area in content["housing_areas"]:
        del area["index"]
    assert decode_entry(json.dumps(content)) == FULL
