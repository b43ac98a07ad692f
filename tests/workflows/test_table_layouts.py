"""How a table was arranged comes back; damaged settings do not."""

from __future__ import annotations

from baro_desktop.storage import settings
from baro_desktop.storage.database import Database
from baro_desktop.workflows import table_layouts
from baro_desktop.workflows.table_layouts import TableLayout

CHOSEN = TableLayout(
    ("name", "status"), {"status": 120}, {"trend": False}, "change", True, ("local",), True
)


def test_each_tab_has_its_own_layout(db: Database) -> None:
    table_layouts.save(db, "C-ARB", CHOSEN)
    assert table_layouts.load(db, "C-ARB") == CHOSEN
    assert table_layouts.load(db, "C-SIK") == TableLayout()


def test_what_is_not_right_is_left_out(db: Database) -> None:
    wrong = {"order": 7, "widths": {"status": "bred", "name": 200}, "shown": [1], "sort": 3}
    settings.set(db, "table:C-ARB", wrong)
    assert table_layouts.load(db, "C-ARB") == TableLayout(widths={"name": 200})
    settings.set(db, "table:C-ARB", "intet")
    assert table_layouts.load(db, "C-ARB") == TableLayout()
