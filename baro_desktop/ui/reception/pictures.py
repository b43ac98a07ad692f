"""The dialogs of »Modtagelse« for the pictures of the program."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QDialog

from baro_desktop.ui.reception.dialog import TableDialog
from baro_desktop.ui.reception.history import TableHistory
from baro_desktop.workflows import status_tables

if TYPE_CHECKING:
    from baro_desktop.storage.database import Database
    from baro_desktop.ui.main_window import MainWindow
    from baro_desktop.workflows.workspace import Workspace


def reception_dialogs(
    workspace: Workspace, database: Database, window: MainWindow
) -> Iterator[tuple[str, QDialog]]:
    """Yield the grid of each status table and the history of one, open, with their names."""
    area, forms = window.selection.area, status_tables.table_forms()
    for form in forms:
        shown = status_tables.shown_table(database, forms, form, area)
        dialog = TableDialog(workspace, database, form, area, stored=shown.entry, parent=window)
        dialog.open()
        yield f"modtagelse-{form.id.replace('_', '-')}", dialog
        if shown.entry is not None and form is forms[-1]:
            history = TableHistory(database, form, area, shown.entry.table.period, window)
            history.open()
            yield "modtagelse-historik", history
