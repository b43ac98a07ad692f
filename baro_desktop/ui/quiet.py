"""Off-screen, Qt says of many things that it cannot do them; nobody can do anything about it."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler

_BEYOND_THE_PLUGIN = "This plugin does not support "


@contextmanager
def without_notes_of_the_plugin() -> Iterator[None]:
    """Leave out those notes; whatever else Qt says goes to stderr, as always."""
    before = qInstallMessageHandler(_tell)
    try:
        yield
    finally:
        qInstallMessageHandler(before)


def _tell(_kind: QtMsgType, _where: QMessageLogContext, text: str) -> None:
    if sys.stderr is not None and not text.startswith(_BEYOND_THE_PLUGIN):
        sys.stderr.write(f"{text}\n")
