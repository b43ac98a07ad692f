"""Searching and sorting in a centre's table, beside reading the same rows and painting them."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit

from baro_desktop.models.catalogue import Catalogue
from baro_desktop.ui.compare.table import ComparisonTable
from benchmarks.measure import median
from benchmarks.table import Line
from benchmarks.windows import open_window

_OF_INDICATOR = """
SELECT k.area, o.value FROM keys k JOIN observations o ON o.key = k.seq
WHERE k.indicator = '1.1' AND k.measure = 'status' {} ORDER BY {}
"""


def lines(catalogue: Catalogue) -> Iterator[Line]:
    """Measure from the choice to the painted table; the limit paints the same table too."""
    with open_window(catalogue) as (window, db):
        page = window.pages.open("Sammenlign")
        QApplication.processEvents()
        table = page.findChildren(ComparisonTable)[0]
        field = window.findChildren(QLineEdit)[0]
        words, orders = iter(["ar", "udd", "kri", "be"] * 9), iter([1, 0, 2] * 9)

        def search() -> None:
            field.setText(next(words))
            _paint(table)

        def sort() -> None:
            table.sortByColumn(next(orders), Qt.SortOrder.AscendingOrder)
            _paint(table)

        def read(clause: str, order: str) -> None:
            db.rows(_OF_INDICATOR.format(clause, order))
            _paint(table)

        by_key = median(lambda: read("AND k.area = 'Ballerup'", "k.seq"))
        in_order = median(lambda: read("", "k.area, k.period_end"))
        yield Line("søgt og malet", median(search), by_key, "SELECT på nøgle, malet", 2)
        yield Line("sorteret og malet", median(sort), in_order, "rækker i orden, malet", 1.5)


def _paint(table: ComparisonTable) -> None:
    QApplication.processEvents()
    table.viewport().repaint()
