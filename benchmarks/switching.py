"""How long the window takes from a choice to the finished picture, with a large database."""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from itertools import islice
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication

from baro_desktop.models.catalogue import IndicatorKind
from baro_desktop.ui.language import speak_danish
from baro_desktop.ui.main_window import MainWindow
from baro_desktop.ui.theme import Theme, ThemeSwitch
from baro_desktop.workflows.workspace import open_workspace
from benchmarks.data import large_database
from benchmarks.table import Line

if TYPE_CHECKING:
    from pathlib import Path

    from baro_desktop.models.catalogue import Catalogue

_LIMIT = 0.1
_TIMES = 40
Action = Callable[[], object]


def lines(catalogue: Catalogue) -> Iterator[Line]:
    """Measure switching tab, municipality and indicator; each against 100 ms at the 95th."""
    path = large_database(catalogue)
    with _window(path) as window:
        for name, actions in _actions(window, catalogue):
            spent = [_seconds(action) for action in actions]
            yield Line(name, _percentile(spent), _LIMIT, "100 ms (p95)", 1.0)


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


@contextmanager
def _window(path: Path) -> Iterator[MainWindow]:
    app = QApplication([])
    speak_danish(app)
    workspace = open_workspace(path)
    window = MainWindow(workspace, workspace.open(), ThemeSwitch(app, Theme.LIGHT))
    window.resize(1366, 768)
    window.show()
    app.processEvents()
    try:
        yield window
    finally:
        window.hide()
        window.shut_down()
