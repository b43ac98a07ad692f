"""Rows of a centre on the clipboard."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QMimeData

from baro_desktop.models.centre import CentreRow
from baro_desktop.ui.centre.cells import COLUMNS, NAME, PLACES, TREND, Cell
from baro_desktop.ui.centre.model import CentreModel
from baro_desktop.ui.graph.copying import lines_text, rows_html, rows_mime


def rows_on_clipboard(
    rows: Sequence[CentreRow], columns: Sequence[str], model: CentreModel, *, headers: bool
) -> QMimeData:
    """Return the cells of some rows as text and as a table.

    Args:
        columns: keys of the columns, from left to right; the small lines are left out.
        headers: the names of the columns stand above.
    """
    places = [PLACES[key] for key in columns if PLACES[key] != TREND]
    cells = [[_flat(model.cell_on_paper(row, place), place) for place in places] for row in rows]
    right = frozenset(at for at, place in enumerate(places) if COLUMNS[place].right)
    if headers:
        return rows_mime([COLUMNS[place].full for place in places], cells, right=right)
    mime = QMimeData()
    mime.setText(lines_text(cells))
    mime.setHtml(rows_html((), cells, right).replace("<thead><tr></tr></thead>", ""))
    return mime


def _flat(cell: Cell, place: int) -> str:
    """Return a cell on one line; what stands beneath follows in brackets."""
    text = cell.text.replace("\u00a0", " ")
    if place == NAME or not cell.under:
        return text
    under = cell.under.replace("\u00a0", " ")
    return f"{text} ({under})"
