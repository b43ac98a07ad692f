"""A change of colours or of text size reaches what is seen at once, and the rest once it is."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from baro_desktop.ui.graph.indicator_graph import IndicatorGraph
from baro_desktop.ui.main_window import MainWindow
from baro_desktop.ui.palette import DARK, LIGHT
from baro_desktop.ui.text import set_property
from baro_desktop.ui.theme import Theme


class Listener(QObject):
    """Counts how often widgets were dressed anew."""

    def __init__(self) -> None:
        super().__init__()
        self.heard = 0

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Count; change nothing."""
        self.heard += event.type() == QEvent.Type.StyleChange
        return False


@pytest.fixture
def looked_at(window: MainWindow) -> Iterator[MainWindow]:
    """A window in which a centre and the reports were looked at; light again afterwards."""
    for name in ("C-ARB", "Rapporter", "Overblik"):
        window.pages.open(name)
    yield window
    window.themes.choose(Theme.LIGHT, 100)


def labels(page: QWidget) -> list[QLabel]:
    """All labels that are seen."""
    return [label for label in page.findChildren(QLabel) if label.isVisible()]


def dress_of(page: QWidget) -> list[tuple[float, bool, str]]:
    """Size, weight and colour of what is written on a page."""
    seen = [(label.font(), label.palette().windowText().color()) for label in labels(page)]
    return [(font.pointSizeF(), font.bold(), colour.name()) for font, colour in seen]


def test_a_hidden_page_is_not_dressed(looked_at: MainWindow) -> None:
    listener, hidden = Listener(), looked_at.pages.open("C-ARB")
    looked_at.pages.open("Overblik")
    for widget in (hidden, *hidden.findChildren(QWidget)):
        widget.installEventFilter(listener)
    looked_at.themes.choose(Theme.DARK)
    assert listener.heard == 0
    looked_at.pages.open("C-ARB")
    assert listener.heard


def test_a_page_has_the_new_colours_and_size_when_it_is_seen(looked_at: MainWindow) -> None:
    looked_at.themes.choose(Theme.DARK, 130)
    seen = labels(looked_at.pages.open("Rapporter"))
    assert seen
    assert {label.palette().windowText().color().name() for label in seen} <= {
        DARK.text, DARK.muted, DARK.accent, DARK.good, DARK.bad, DARK.neutral, DARK.on_badge,
    }  # fmt: skip
    assert min(label.font().pointSizeF() for label in seen) > 11


def test_a_page_that_was_put_aside_twice_is_as_it_was(looked_at: MainWindow) -> None:
    before = dress_of(looked_at.pages.open("C-ARB"))
    looked_at.pages.open("Overblik")
    looked_at.themes.choose(Theme.DARK, 130)
    looked_at.themes.choose(Theme.LIGHT, 100)
    assert dress_of(looked_at.pages.open("C-ARB")) == before


def test_a_label_can_lose_its_weight_afterwards(looked_at: MainWindow) -> None:
    looked_at.themes.choose(Theme.DARK)
    page = looked_at.pages.open("Rapporter")
    strong = next(label for label in labels(page) if label.font().bold())
    set_property(strong, "role", "muted")
    assert not strong.font().bold()
    assert strong.palette().windowText().color().name() == DARK.muted


def test_a_graph_follows_the_colours(looked_at: MainWindow, qtbot: QtBot) -> None:
    page = looked_at.pages.open("C-ARB")
    graph = page.findChildren(IndicatorGraph)[0]

    def ground() -> str:
        return graph.grab().toImage().pixelColor(3, graph.height() // 2).name()

    qtbot.waitUntil(lambda: ground() == LIGHT.surface)
    looked_at.themes.choose(Theme.DARK)
    qtbot.waitUntil(lambda: ground() == DARK.surface)
