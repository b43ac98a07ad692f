"""Which figure holds, whatever the order in which reports arrive, leave and come back."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from baro_desktop.models.observation import Measure
from baro_desktop.storage import batches, observations, reports
from baro_desktop.storage.database import Database
from tests.storage.builders import (
    enter,
    entry,
    history,
    observation,
    remove,
    report,
    store,
    values,
)


@pytest.mark.parametrize("days", [(10, 20), (20, 10)])
def test_the_report_generated_last_holds_whatever_the_order(
    db: Database, days: tuple[int, int]
) -> None:
    for day in days:
        store(db, report(observation(str(day)), day=day))
    assert values(db) == ["20"]
    assert history(db) == [("20", True), ("10", False)]


def test_a_report_without_a_date_counts_from_the_first_of_its_month(db: Database) -> None:
    store(db, report(observation("1"), day=2))
    store(db, report(observation("2"), day=None))
    assert values(db) == ["1"]
    store(db, report(observation("3"), day=None, month=7))
    assert values(db) == ["3"]
    ranked = [(held.rank, held.generated_on) for held in observations.all_observations(db)]
    assert ranked == [
        ("2026-07-01", None),
        ("2026-06-02", date(2026, 6, 2)),
        ("2026-06-01", None),
    ]


def test_of_reports_of_the_same_day_the_last_imported_holds(db: Database) -> None:
    for value in ("1", "2"):
        store(db, report(observation(value)))
    assert values(db) == ["2"]


def test_another_definition_or_period_is_another_figure(db: Database) -> None:
    store(db, report(observation("1"), observation("2", definition="1.1-b")))
    store(db, report(observation("3", year=2025), day=11))
    assert values(db) == ["1", "2", "3"]


def test_a_revision_tells_what_held_and_what_is_new(db: Database) -> None:
    store(db, report(observation("20"), observation("5", "1.2")))
    counts = store(
        db, report(observation("21"), observation("5", "1.2"), observation("7", "1.3"), day=11)
    )
    assert (counts.new, counts.unchanged, counts.revised) == (1, 1, 1)
    (revision,) = counts.revisions
    assert str(revision.old.observation.figure.value) == "20"
    assert revision.new == observation("21")
    assert revision.new_holds


def test_an_older_report_that_differs_does_not_hold(db: Database) -> None:
    store(db, report(observation("20"), day=11))
    counts = store(db, report(observation("21"), day=10))
    assert [revision.new_holds for revision in counts.revisions] == [False]


def test_comparing_stores_nothing_and_counts_as_storing_does(db: Database) -> None:
    store(db, report(observation("20")))
    new = report(observation("21"), observation("1", "1.2"), day=11)
    changes = reports.compare_report(db, new)
    assert len(reports.list_reports(db)) == 1
    counts = store(db, new)
    assert (counts.new, counts.unchanged, counts.revisions) == (
        changes.new,
        changes.unchanged,
        changes.revisions,
    )


def test_two_is_not_a_revision_of_two_point_zero(db: Database) -> None:
    store(db, report(observation("2")))
    assert store(db, report(observation("2.0"), day=11)).unchanged == 1


def test_nothing_is_a_revision_of_zero(db: Database) -> None:
    store(db, report(observation("0")))
    assert store(db, report(observation(None), day=11)).revised == 1
    assert history(db) == [("blank", True), ("0", False)]


def test_equal_repeats_are_not_history_but_each_old_value_is_once(db: Database) -> None:
    for day, value in enumerate(["20", "20", "21", "20", "22"], start=1):
        store(db, report(observation(value), day=day))
    assert history(db) == [("22", True), ("20", False), ("21", False)]


def test_removing_a_report_brings_back_what_it_revised(db: Database) -> None:
    store(db, report(observation("20")))
    newer = store(db, report(observation("21"), observation("7", "1.3"), day=11))
    remove(db, newer.document_id)
    assert values(db) == ["20"]
    assert history(db) == [("20", True)]


def test_removing_the_first_of_two_equal_reports_changes_nothing(db: Database) -> None:
    first = store(db, report(observation("20"), day=10))
    store(db, report(observation("20"), day=11))
    remove(db, first.document_id)
    assert values(db) == ["20"]


def test_the_same_file_twice_is_stored_once(db: Database) -> None:
    first = store(db, report(observation(), observation("3", "1.2")))
    again = store(db, report(observation(), observation("3", "1.2")))
    assert again.document_id == first.document_id
    assert (again.new, again.unchanged, again.revised) == (0, 2, 0)
    assert len(reports.list_reports(db)) == 1


def test_the_same_report_as_another_file_is_stored_once(db: Database) -> None:
    first = store(db, report(observation()), b"as pdf")
    assert store(db, report(observation()), b"as text").document_id == first.document_id
    assert len(reports.list_reports(db)) == 1


def test_a_fuller_reading_of_the_same_report_is_stored(db: Database) -> None:
    store(db, report(observation()), b"cut")
    counts = store(db, report(observation(), observation("3", "1.2")), b"whole")
    assert (counts.new, counts.unchanged) == (1, 1)
    assert len(reports.list_reports(db)) == 2


def test_a_removed_file_counts_again_when_it_is_imported_again(db: Database) -> None:
    first = store(db, report(observation()))
    remove(db, first.document_id)
    assert values(db) == []
    again = store(db, report(observation()))
    assert (again.document_id, again.new) == (first.document_id, 1)
    assert values(db) == ["20"]


def test_figures_are_found_by_area_and_indicator(db: Database) -> None:
    store(db, report(observation("1"), observation("2", "1.2"), observation(area="Hele landet")))
    find = observations.current_observations
    assert [o.observation.indicator for o in find(db, area="Ballerup")] == ["1.1", "1.2"]
    assert [o.observation.area for o in find(db, indicator="1.1")] == ["Ballerup", "Hele landet"]
    assert len(find(db, areas=["Ballerup"], indicators=["1.1", "1.2", "9.1"])) == 2
    assert find(db, areas=[]) == ()
    assert observations.count_current(db) == 3
    assert observations.areas(db) == ("Ballerup", "Hele landet")


def test_an_area_without_current_figures_is_not_listed(db: Database) -> None:
    counts = store(db, report(observation()))
    remove(db, counts.document_id)
    assert observations.areas(db) == ()
    assert observations.count_current(db) == 0


def test_figures_of_a_corrected_entry_do_not_hold_beside_the_new_one(db: Database) -> None:
    enter(db, entry(), status="30.0", comparison="50.0")
    enter(db, entry("13"), status="32.5")
    held = observations.current_observations(db, indicator="L1")
    assert [(o.observation.measure, str(o.observation.figure.value)) for o in held] == [
        (Measure.STATUS, "32.5")
    ]
    assert history(db) == [("32.5", True), ("30.0", False), ("50.0", False)]


REPORTS = [
    report(observation(str(value), year=year), observation("5", "1.2"), day=day)
    for day, year, value in [(1, 2023, 20), (2, 2023, 21), (3, 2024, 22), (4, 2023, 20)]
]


@given(order=st.permutations(range(len(REPORTS))), removed=st.sets(st.integers(0, 3)))
@settings(max_examples=25, deadline=None)
def test_any_order_of_the_same_reports_gives_the_same_figures(
    new_database: Callable[[], Database], order: list[int], removed: set[int]
) -> None:
    with new_database() as one, new_database() as other:
        for db, numbers in ((one, list(range(len(REPORTS)))), (other, order)):
            stored = {number: store(db, REPORTS[number]).document_id for number in numbers}
            batch = batches.new_batch(db, "removal", "Fjern")
            batches.withdraw(db, [stored[number] for number in removed], batch)
        assert history(one) == history(other)
