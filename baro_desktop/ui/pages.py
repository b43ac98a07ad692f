"""The tabs of the window: a row of names, and pages that are built when first shown."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol, cast, runtime_checkable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from baro_desktop.ui.importing.dropping import leave_drops_to_window
from baro_desktop.ui.widgets.tab_strip import TabStrip
from baro_desktop.ui.window.dressing import dress, put_aside


class AreaPage(Protocol):
    """A page that shows an area, alone or held against others."""

    def show_area(self, area: str, comparison: tuple[str, ...]) -> None:
        """Show the figures as they are now."""


@runtime_checkable
class WritablePage(Protocol):
    """A page that a user writes in."""

    def save_pending(self, *, last: bool = False) -> bool:
        """Save what is being written; False where the user was told that it could not be.

        Args:
            last: nothing is tried after this.
        """


@runtime_checkable
class EnteringPage(Protocol):
    """A page on which figures are typed in."""

    def forbid_entry(self, why: str) -> None:
        """Switch that off and say why; "" switches it on."""


@runtime_checkable
class SummedPage(Protocol):
    """A page that can be summed up in a line."""

    def summary(self) -> str:
        """Return the line."""


@runtime_checkable
class PreparedPage(Protocol):
    """A page that fills some of itself before it shows an area, so that showing takes less."""

    def prepare(self, area: str) -> None:
        """Fill that, while nothing is painted."""


@runtime_checkable
class ChoosingPage(Protocol):
    """A page with a chosen indicator."""

    def chosen_indicator(self) -> str:
        """Return its code, "" where none is chosen."""


class _Page:
    def __init__(self, name: str, build: Callable[[], QWidget]) -> None:
        self.name = name
        self.build = build
        self.widget: QWidget | None = None
        self.stale = True
        self.aside = False


class Pages(QWidget):
    """Builds a page when it is first shown and fills it only while it is seen.

    Signals:
        shown: name of the tab that is shown now.
    """

    shown = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pages: list[_Page] = []
        self._told = self._gives_way = False
        self._area = ""
        self._comparison: tuple[str, ...] = ()
        self._no_entry = ""
        self.strip = TabStrip()
        self._stack = QStackedWidget()
        bar = QFrame()
        bar.setProperty("panel", "bar")
        row = QHBoxLayout(bar)
        row.setContentsMargins(12, 0, 12, 0)
        row.addWidget(self.strip, 1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(bar)
        outer.addWidget(self._stack, 1)
        self.strip.currentChanged.connect(self._show_current)

    def add(self, name: str, build: Callable[[], QWidget]) -> None:
        """Add a tab whose page is built by `build` once somebody looks at it."""
        self._pages.append(_Page(name, build))
        self.strip.blockSignals(True)
        self.strip.add(name)
        self.strip.blockSignals(False)

    def names(self) -> tuple[str, ...]:
        """Return the names of the tabs in their order."""
        return tuple(page.name for page in self._pages)

    def current_name(self) -> str:
        """Return the name of the tab that is shown."""
        return self._pages[self.strip.currentIndex()].name

    def step(self, by: int) -> None:
        """Go to a tab further on, negative back; the first follows the last."""
        self.strip.setCurrentIndex((self.strip.currentIndex() + by) % len(self._pages))

    def open(self, name: str) -> QWidget:
        """Go to a tab and return its page; an unknown name leaves the tab as it is."""
        names = self.names()
        if name in names:
            self.strip.setCurrentIndex(names.index(name))
        return self._current()

    def current_page(self) -> QWidget:
        """Return the page that is shown."""
        return self._current()

    def chosen_indicator(self) -> str:
        """Return the code of what is chosen on the present page, "" where nothing is."""
        return _chosen_on(self._current())

    def chosen_indicators(self) -> dict[str, str]:
        """Return what is chosen on the pages that were looked at, by the name of the tab."""
        seen = {page.name: _chosen_on(page.widget) for page in self._pages if page.widget}
        return {name: code for name, code in seen.items() if code}

    def focus_page(self) -> None:
        """Give the keyboard to the first table of the page, else to its first control."""
        page = self._current()
        tables = [view for view in page.findChildren(QAbstractItemView) if _can_be_reached(view)]
        others = [child for child in page.findChildren(QWidget) if _can_be_reached(child)]
        for widget in (*tables[:1], *others[:1]):
            widget.setFocus(Qt.FocusReason.ShortcutFocusReason)
            return

    def show_area(self, area: str, comparison: tuple[str, ...]) -> None:
        """Show an area on the present page, and on the others once they are seen."""
        self._area, self._comparison = area, comparison
        for page in self._pages:
            page.stale = True
        self._show_current()

    def forbid_entry(self, why: str) -> None:
        """Say why no figures can be typed in, "" where they can; pages hear it with their area."""
        self._no_entry = why

    def put_hidden_aside(self) -> None:
        """Keep the pages that are not seen out of a change of colours until they are."""
        shown = self._stack.currentWidget()
        for page in self._pages:
            if page.widget is not None and page.widget is not shown:
                put_aside(page.widget)
                page.aside = True

    def ready_to_close(self) -> bool:
        """Save what is being written; False, once, where that could not be."""
        stays = not self.save_pending() and not (self._told or self._gives_way)
        self._told = stays
        return not stays

    def give_way(self) -> None:
        """Keep nothing open from now on: another window is there, and this one is let go."""
        self._gives_way = True

    def save_pending(self, *, last: bool = False) -> bool:
        """Let every page that is being written in save what it holds; False where one could not."""
        widgets: list[object] = [page.widget for page in self._pages]
        pages = [widget for widget in widgets if isinstance(widget, WritablePage)]
        saved = [
            page.save_pending(last=last) for page in pages
        ]  # every one, whatever the first says
        return all(saved)

    def summary(self) -> str:
        """Return what the present page says of itself in one line, "" when it says nothing."""
        widget: object = self._current()
        return widget.summary() if isinstance(widget, SummedPage) else ""

    def _show_current(self) -> None:
        widget = self._current()
        self._stack.setCurrentWidget(widget)
        self.shown.emit(self.current_name())

    def _current(self) -> QWidget:
        page = self._pages[self.strip.currentIndex()]
        if page.widget is None:
            page.widget = page.build()
            leave_drops_to_window(page.widget)
            self._stack.addWidget(page.widget)
        if page.aside:
            page.aside = False
            dress(page.widget)
        if page.stale and self._area:
            page.stale = False
            entering: object = page.widget
            if isinstance(entering, EnteringPage):
                entering.forbid_entry(self._no_entry)
            cast("AreaPage", page.widget).show_area(self._area, self._comparison)
        return page.widget


def _chosen_on(page: object) -> str:
    return page.chosen_indicator() if isinstance(page, ChoosingPage) else ""


def _can_be_reached(widget: QWidget) -> bool:
    by_tab = widget.focusPolicy().value & Qt.FocusPolicy.TabFocus.value
    return bool(by_tab) and widget.isVisible() and widget.isEnabled()
