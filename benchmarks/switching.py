"""How long the window takes from a choice to the finished picture, with a large database."""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from itertools import islice
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication

from baro_desktop.models.catalogue import IndicatorKind
from benchmarks.table import Line
from benchmarks.windows import open_window

if TYPE_CHECKING:
    from baro_desktop.models.catalogue import Catalogue
    from baro_desktop.storage.database import Database
    from baro_desktop.ui.main_window import MainWindow

_LIMIT, _QUERY_LIMIT = 0.1, 0.005
_TIMES = 40
Action = Callable[[], object]


def lines(catalogue: Catalogue) -> Iterator[Line]:
    """Measure switching tab, municipality and indicator; each against 100 ms at the 95th.

    Of it, the queries are measured against 5 ms.
    """
    with open_window(catalogue) as (window, database):
        queries = QueryClock(database)
        for name, actions in _actions(window, catalogue):
            measured = [(_seconds(action), queries.taken()) for action in actions]
            whole, asked = ([row[at] for row in measured] for at in (0, 1))
            yield Line(name, _percentile(whole), _LIMIT, "p95, højst", 1.0)
            yield Line("  heraf forespørgsler", _percentile(asked), _QUERY_LIMIT, "p95, højst", 1.0)


class QueryClock:
    """Counts the time that a database takes to answer."""

    def __init__(self, database: Database) -> None:
        self._rows, self._spent = database.rows, 0.0
        database.rows = self._timed  # type: ignore[method-assign]

    def taken(self) -> float:
        """Return the seconds since it was asked last."""
        spent, self._spent = self._spent, 0.0
        return spent

    def _timed(self, sql: str, values: Sequence[object] = ()) -> list[tuple[Any, ...]]:
        begun = time.perf_counter()
        found = self._rows(sql, values)
        self._spent += time.perf_counter() - begun
        return found


def _actions(window: MainWindow, catalogue: Catalogue) -> Iterator[tuple[str, Iterator[Action]]]:
    names = list(window.pages.names())
    for name in names:
        _seconds(partial(window.pages.open, name))
    areas = [item.name for item in catalogue.municipalities]
    yield "fane skiftet", _each(window.pages.open, names * 4)
    for centre in (names[0], names[1], names[-2]):
        window.pages.open(centre)
        yield f"kommune skiftet på {centre}", _each(window.select, areas)
    codes = [item.code for item in catalogue.of_kind(IndicatorKind.BAROMETER)]
    window.select(areas[0])
    yield "indikator skiftet", _each(window.show_indicator, codes * 2)


def _each(run: Callable[[str], object], values: list[str]) -> Iterator[Action]:
    return (partial(run, value) for value in islice(values, _TIMES))


def _seconds(action: Action) -> float:
    begun = time.perf_counter()
    action()
    QApplication.processEvents()  # layout and painting of what changed
    # An event loop would delete what was taken out; without, it stays and is painted each time.
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    return time.perf_counter() - begun


def _percentile(spent: list[float]) -> float:
    return statistics.quantiles(spent, n=20)[-1]
