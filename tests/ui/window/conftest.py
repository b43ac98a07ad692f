"""Shared by the tests of the whole window."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication


@pytest.fixture
def stays_awake(qapp: QApplication) -> Iterator[None]:
    """Let event loops run again after a test in which the program ended itself.

    `exit` outside `exec` marks the thread, and each later loop returns at once; `exec` alone
    takes the mark away.
    """
    yield
    QTimer.singleShot(0, qapp.quit)
    qapp.exec()
