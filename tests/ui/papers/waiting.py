"""Waiting for what the worker answers."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from baro_desktop.ui.papers.dialog import PapersDialog


def wait_for_preview(qtbot: QtBot, dialog: PapersDialog) -> None:
    """Wait until the page shows what is chosen now."""
    qtbot.waitUntil(lambda: not dialog.preview.state.text().startswith("Læser"), timeout=30_000)
