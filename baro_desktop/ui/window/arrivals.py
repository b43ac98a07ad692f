"""What the window does once reports came, in pieces that each hold it for a moment only."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from baro_desktop.ui.pages import PreparedPage
from baro_desktop.ui.selection import imported_area
from baro_desktop.ui.window.badges import show_badges
from baro_desktop.workflows import show

if TYPE_CHECKING:
    from baro_desktop.models.report import FileResult
    from baro_desktop.ui.main_window import MainWindow

    Results = tuple[FileResult, ...]


def show_arrivals(window: MainWindow, results: Results) -> tuple[Callable[[], object], ...]:
    """Return the steps that show what came.

    They move to an imported area where the present one has no figures. What is filled is painted
    in the step after it: Qt would paint in the same turn.
    """
    steps = (_read, _count, _prepare, _fill, _paint)
    return tuple(partial(step, window, results) for step in steps)


def _read(window: MainWindow, results: Results) -> None:
    """Read what Overblik is about to show; the database remembers it until then."""
    window.habits.recent.add_imported(results)
    today = window.workspace.today()
    show.overview(window.database, window.catalogue, _area(window, results), today)


def _count(window: MainWindow, results: Results) -> None:
    """Write what centres lack on their tabs, which are all laid out anew for each of them."""
    window.pages.setUpdatesEnabled(False)
    today, area = window.workspace.today(), _area(window, results)
    show_badges(window.pages, show.progress(window.database, window.catalogue, area, today))


def _prepare(window: MainWindow, results: Results) -> None:
    page: object = window.pages.current_page()
    if isinstance(page, PreparedPage):
        page.prepare(_area(window, results))


def _fill(window: MainWindow, results: Results) -> None:
    window.select(_area(window, results))
    if results:
        from baro_desktop.ui.importing.words import summary_line

        window.say(summary_line(results))


def _paint(window: MainWindow, _results: Results) -> None:
    window.pages.setUpdatesEnabled(True)


def _area(window: MainWindow, results: Results) -> str:
    return imported_area(results, window.selection.area, show.areas(window.database))
