"""Nothing flashes up beside the window: a part that is shown before it has a parent would."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QWidget

from baro_desktop.ui.main_window import MainWindow
from baro_desktop.workflows.workspace import Workspace
from tests.ui.conftest import open_window


class Watch(QObject):
    """Notes everything that is shown as a window of its own."""

    def __init__(self) -> None:
        super().__init__()
        self.seen: list[QWidget] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            self.seen.append(watched)
        return False


@pytest.fixture
def watch(qapp: QApplication) -> Iterator[Watch]:
    made = Watch()
    qapp.installEventFilter(made)
    yield made
    qapp.removeEventFilter(made)


def test_start_and_every_tab_show_one_window(
    qapp: QApplication, filled: Workspace, watch: Watch
) -> None:
    for window in open_window(qapp, filled):
        for name in window.pages.names():
            window.pages.open(name)
        assert {type(widget) for widget in watch.seen} == {MainWindow}
