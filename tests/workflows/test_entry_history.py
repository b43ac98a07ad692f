"""What became of a local figure, as data."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from pathlib import Path

import pytest

from baro_desktop.models.catalogue import Catalogue
from baro_desktop.models.entry import Entry, GroupInput, Population
from baro_desktop.models.errors import EntryError
from baro_desktop.models.period import year_period
from baro_desktop.storage.database import Database
from baro_desktop.workflows import show, undo
from baro_desktop.workflows.enter_figures import (
    bring_back,
    clear,
    current_entry,
    enter,
    enter_all,
    previous_entry,
)
from baro_desktop.workflows.entry_history import ChangeKind, EntryChange, corrections, history

PERIOD = year_period(2025)
START = datetime(2026, 6, 10, 12, tzinfo=UTC)
Told = Callable[[], tuple[EntryChange, ...]]


class Clock:
    """A clock that can be set back."""

    def __init__(self) -> None:
        self.time = START

    def __call__(self) -> datetime:
        """Return the time, one second later each time."""
        self.time += timedelta(seconds=1)
        return self.time


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def db(tmp_path: Path, clock: Clock) -> Iterator[Database]:
    with Database.open(tmp_path / "baro.db", clock=clock, user="anne") as opened:
        yield opened


@pytest.fixture
def told(db: Database, catalogue: Catalogue) -> Told:
    return lambda: history(db, catalogue, "Ballerup", "L2")


def entry(count: int, year: int = 2025) -> Entry:
    group = GroupInput(Decimal(count), Decimal(100))
    return Entry("Ballerup", "L2", year_period(year), group)


def test_each_change_says_who_when_old_new_and_why(
    db: Database, catalogue: Catalogue, told: Told
) -> None:
    enter(db, catalogue, entry(10))
    by_citizenship = replace(entry(12), population=Population.CITIZENSHIP)
    enter(db, catalogue, by_citizenship, reason="Tastefejl")
    newest, first = told()
    assert (newest.kind, first.kind) == (ChangeKind.CORRECTED, ChangeKind.ENTERED)
    assert (newest.recorded_by, newest.reason) == ("anne", "Tastefejl")
    assert (newest.old, newest.new) == ("10,0\u00a0pct. (10 af 100)", "12,0\u00a0pct. (12 af 100)")
    assert newest.details == ("Opgjort efter: »herkomst« → »statsborgerskab«",)
    assert corrections(told()) == 1


def test_clock_that_was_set_back_does_not_disturb_the_order(
    db: Database, catalogue: Catalogue, clock: Clock, told: Told
) -> None:
    enter(db, catalogue, entry(10))
    clock.time = START - timedelta(days=400)
    enter(db, catalogue, entry(12), reason="Tastefejl")
    assert [change.new[:2] for change in told()] == ["12", "10"]
    assert told()[0].old.startswith("10")


def test_undone_change_is_not_what_the_next_one_replaced(
    db: Database, catalogue: Catalogue, told: Told
) -> None:
    enter(db, catalogue, entry(10))
    enter(db, catalogue, entry(20), reason="Forkert")
    undo.undo(db)
    enter(db, catalogue, entry(30), reason="Rigtigt")
    newest, undone, _ = told()
    assert newest.old.startswith("10")
    assert undone.undone is not None
    assert undone.undone.recorded_by == "anne"


def test_periods_have_histories_of_their_own(
    db: Database, catalogue: Catalogue, told: Told
) -> None:
    enter(db, catalogue, entry(10, 2024))
    enter(db, catalogue, entry(12))
    assert [change.old for change in told()] == ["", ""]
    assert len(history(db, catalogue, "Ballerup", "L2", PERIOD)) == 1


def test_cleared_figure_holds_nowhere_and_clearing_can_be_undone(
    db: Database, catalogue: Catalogue, told: Told
) -> None:
    enter(db, catalogue, entry(10))
    clear(db, catalogue, "Ballerup", "L2", PERIOD, reason="Forkert udtræk")
    assert current_entry(db, "Ballerup", "L2", PERIOD) is None
    assert show.indicator_graph(db, catalogue, "L2", "Ballerup", ()).series == ()
    assert (told()[0].kind, told()[0].reason) == (ChangeKind.CLEARED, "Forkert udtræk")
    assert undo.undo(db) == "Rydning af L2, 2025"
    assert current_entry(db, "Ballerup", "L2", PERIOD) is not None


def test_earlier_figure_brought_back_is_a_new_entry(
    db: Database, catalogue: Catalogue, told: Told
) -> None:
    enter(db, catalogue, entry(10))
    clear(db, catalogue, "Ballerup", "L2", PERIOD, reason="Forkert udtræk")
    bring_back(db, catalogue, told()[1].entry)
    newest = told()[0]
    assert (newest.kind, newest.old, newest.current) == (ChangeKind.BROUGHT_BACK, "", True)
    held = current_entry(db, "Ballerup", "L2", PERIOD)
    assert held is not None
    assert held.entry == entry(10)


def test_one_wrong_figure_keeps_all_of_a_step_out(db: Database, catalogue: Catalogue) -> None:
    from baro_desktop.models.errors import EntryError

    wrong = replace(entry(200), indicator="L3")
    with pytest.raises(EntryError):
        enter_all(db, catalogue, [(entry(10), ""), (wrong, "")], label="Indtastning")
    assert current_entry(db, "Ballerup", "L2", PERIOD) is None
    assert undo.undo_state(db).undo == ""


def test_period_before_is_the_nearest_that_holds(db: Database, catalogue: Catalogue) -> None:
    for count, year in ((8, 2022), (9, 2023), (12, 2025)):
        enter(db, catalogue, entry(count, year))
    clear(db, catalogue, "Ballerup", "L2", year_period(2023), reason="Forkert")
    before = previous_entry(db, "Ballerup", "L2", PERIOD)
    assert before is not None
    assert before.entry == entry(8, 2022)


def test_the_whole_country_reports_nothing_but_can_be_rid_of_what_is_there(
    db: Database, catalogue: Catalogue
) -> None:
    entry = Entry("Hele landet", "L2", PERIOD, GroupInput(value=Decimal(2)))
    with pytest.raises(EntryError) as refused:
        enter(db, catalogue, entry)
    assert refused.value.code == "entry-for-country"
    assert clear(db, catalogue, "Hele landet", "L2", PERIOD, reason="forkert sted")
