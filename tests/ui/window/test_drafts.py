"""From Overblik to the dialog in which something was left half typed."""

from __future__ import annotations

from baro_desktop.ui.entry.dialog import EntryDialog
from baro_desktop.ui.entry.grid_dialog import GridDialog
from baro_desktop.ui.main_window import MainWindow
from baro_desktop.ui.reception.dialog import TableDialog
from baro_desktop.ui.window.drafts import open_draft
from baro_desktop.workflows import drafts
from baro_desktop.workflows.workspace import Workspace


def test_each_draft_opens_where_it_was_typed(window: MainWindow, filled: Workspace) -> None:
    kinds = {"figure": EntryDialog, "grid": GridDialog, "table": TableDialog}
    with filled.open() as db:
        drafts.keep(db, drafts.key_of_figure("Ballerup", "L2"), {})
        drafts.keep(db, drafts.key_of_grid("Ballerup", "C-SIK"), {})
        drafts.keep(db, drafts.key_of_table("Ballerup", "arrivals", None), {})
        waiting = drafts.waiting(db, "Ballerup")
    assert {draft.kind for draft in waiting} == set(kinds)
    for draft in waiting:
        dialog = open_draft(window, draft)
        assert dialog is not None
        assert type(dialog) is kinds[draft.kind]
        assert dialog.isVisible()
        dialog.reject()
