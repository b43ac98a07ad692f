"""A comparison on paper."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from html import escape

from PySide6.QtGui import QImage

from baro_desktop.ui.compare.cells import right_columns
from baro_desktop.ui.graph.copying import Rows, rows_html
from baro_desktop.ui.printout import Printout


def comparison_printout(
    subject: str,
    table: tuple[Sequence[str], Rows],
    notes: Sequence[str],
    pictures: Mapping[str, QImage],
) -> Printout:
    """Return what Sammenlign puts on paper.

    Args:
        subject: indicator and period.
        table: heads and cells in the order of the window.
    """
    right = right_columns(table[0])
    drawn = "".join(f'<p><img src="{escape(name)}"></p>' for name in pictures)
    html = rows_html(*table, right)
    html += f"<p>{escape(' '.join(notes))}</p>{drawn}"
    return Printout(f"Sammenlign · {subject}", html, pictures, landscape=False)
