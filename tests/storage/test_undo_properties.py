"""Whatever is done, taken back and done again: what holds is what held at that step."""

from __future__ import annotations

from collections.abc import Callable

from hypothesis import given, settings
from hypothesis import strategies as st

from baro_desktop.models.entry import Entry
from baro_desktop.storage import batches, entries, remarks
from baro_desktop.storage.database import Database
from baro_desktop.storage.reports import list_reports
from tests.storage.builders import (
    enter,
    entry,
    observation,
    remove,
    report,
    store,
    values,
    year,
)

Step = tuple[str, int]
STEPS = st.tuples(
    st.sampled_from(("import", "enter", "clear", "remark", "remove")), st.integers(1, 9)
)
MOVES = st.lists(st.one_of(STEPS, st.sampled_from((("undo", 0), ("redo", 0)))), max_size=12)


def held(db: Database) -> object:
    """Everything that a step can change."""
    said = [(r.text, r.recorded_at) for r in remarks.current_remarks(db, "Ballerup")]
    typed = [stored.id for stored in entries.entries_of(db, "Ballerup")]
    return values(db), said, typed, [known.id for known in list_reports(db)]


def do(db: Database, what: str, number: int) -> None:
    """Do a step; removing where nothing is to remove does nothing."""
    if what == "import":
        store(db, report(observation(str(number)), day=number), content=bytes([number]))
    elif what == "enter":
        enter(db, entry(str(number)), status=f"{number}.0")
    elif what == "clear":
        enter(db, Entry("Ballerup", "L1", year(2025), cleared=True))
    elif what == "remark":
        batch = batches.new_batch(db, "remark", "Bemærkning")
        remarks.store_remark(db, "Ballerup", "1.1", year(2024), str(number), batch=batch)
    elif known := list_reports(db):
        remove(db, known[number % len(known)].id)


def back_or_again(db: Database, what: str) -> None:
    """Take back, or do again, what the window would offer."""
    undo = what == "undo"
    batch = batches.undoable(db) if undo else batches.redoable(db)
    assert batch is not None
    (batches.undo if undo else batches.redo)(db, batch.id)


@settings(max_examples=20)
@given(moves=MOVES)
def test_every_step_is_taken_back_and_done_again_exactly(
    new_database: Callable[[], Database], moves: list[Step]
) -> None:
    with new_database() as db:
        done, undone = [held(db)], list[object]()
        for what, number in moves:
            stacks = {"undo": (done[1:], done, undone), "redo": (undone, undone, done)}
            if what not in stacks:
                before = batches.undoable(db)
                do(db, what, number)
                if batches.undoable(db) != before:  # a step that came to nothing is none
                    done, undone = [*done, held(db)], []
            elif stacks[what][0]:
                _, source, target = stacks[what]
                back_or_again(db, what)
                target.append(source.pop())
            assert held(db) == done[-1]
        assert (batches.undoable(db) is None) == (len(done) == 1)
        assert (batches.redoable(db) is None) == (not undone)
