"""Search in a centre and sorting of all municipalities, beside reading and painting them."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QApplication, QLineEdit

from baro_desktop.models.catalogue import Catalogue
from baro_desktop.ui.centre.filtering import FilterBar
from baro_desktop.ui.centre.view import CentreView
from baro_desktop.ui.compare.table import ComparisonTable
from benchmarks.measure import OFTEN, medians_beside
from benchmarks.table import Line
from benchmarks.windows import open_window

_OF_INDICATOR = """
SELECT k.area, o.value FROM keys k JOIN observations o ON o.key = k.seq
WHERE k.indicator = '1.1' AND k.measure = 'status' {} ORDER BY {}
"""


def lines(catalogue: Catalogue) -> Iterator[Line]:
    """Measure from the choice to the painted table; the limit paints the same table too."""
    with open_window(catalogue) as (window, db):
        found = window.pages.open(catalogue.centres[0].tab).findChildren(FilterBar)[0]
        field = found.findChildren(QLineEdit)[0]
        centre = window.pages.current_page().findChildren(CentreView)[0]
        words, orders = iter(["ar", "udd", "kri", "be"] * 9), iter([1, 0, 2] * 9)

        def search() -> None:
            field.setText(next(words))
            _paint(centre)

        def filtered() -> None:
            db.rows(_OF_INDICATOR.format("AND k.area = 'Ballerup'", "k.seq"))
            _paint(centre)

        def sort() -> None:
            table.sortByColumn(next(orders), Qt.SortOrder.AscendingOrder)
            _paint(table)

        def in_order() -> None:
            db.rows(_OF_INDICATOR.format("", "k.area, k.period_end"))
            _paint(table)

        taken, by_key = medians_beside(search, filtered, OFTEN)
        yield Line("søgt og malet", taken, by_key, "SELECT på nøgle, malet", 2)
        field.clear()
        table = window.pages.open("Sammenlign").findChildren(ComparisonTable)[0]
        taken, least = medians_beside(sort, in_order, OFTEN)
        yield Line("sorteret og malet", taken, least, "rækker i orden, malet", 1.5)


def _paint(table: QAbstractItemView) -> None:
    """Paint the table once; a repaint after the events would paint again what changed."""
    table.viewport().update()
    QApplication.processEvents()
