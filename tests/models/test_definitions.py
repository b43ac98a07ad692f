"""Linked definitions are one when figures are read for view."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from decimal import Decimal

from baro_desktop.models.centre import latest
from baro_desktop.models.definitions import DefinitionLink, canonical_definitions, same_series
from baro_desktop.models.observation import Figure, Measure, Observation, StoredObservation
from baro_desktop.models.period import year_period

NOW = datetime(2026, 6, 10, tzinfo=UTC)


def stored(definition: str, value: str, *, made: date, year: int = 2024) -> StoredObservation:
    figure = Figure(Decimal(value), "pct.")
    said = Observation("Ballerup", "N6", Measure.STATUS, definition, year_period(year), figure)
    return StoredObservation(value, said, "x.txt", "d", None, made, NOW, "anne")


def test_chains_and_circles_of_links_have_one_end() -> None:
    links = [DefinitionLink("N6", *pair) for pair in (("a", "b"), ("b", "c"), ("c", "a"))]
    assert canonical_definitions(links) == {"a": "c", "b": "c"}


def test_of_two_figures_for_one_period_the_last_generated_holds() -> None:
    old, new = date(2024, 11, 1), date(2026, 6, 1)
    given = [stored("a", "1", made=old), stored("b", "2", made=new), stored("a", "3", made=old)]
    given[2] = replace(given[2], observation=stored("a", "3", made=old, year=2023).observation)
    seen = same_series(given, {"a": "b"})
    assert [(s.observation.definition, s.id) for s in seen] == [("b", "2"), ("b", "3")]


def test_a_page_without_a_date_counts_from_the_month_that_it_is_about() -> None:
    printed = stored("a", "1", made=date(2024, 11, 16))
    page = replace(stored("b", "2", made=date(2026, 6, 1)), generated_on=None, rank="2026-06-01")
    for given in ((printed, page), (page, printed)):
        (seen,) = same_series(given, {"a": "b"})
        assert seen.id == "2"
        newest = latest(given, Measure.STATUS)
        assert newest is not None
        assert newest.id == "2"


def test_without_links_nothing_changes() -> None:
    given = (stored("a", "1", made=date(2024, 1, 1)),)
    assert same_series(given, {}) == given
