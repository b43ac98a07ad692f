"""Shared by the window's tests: Danish, the theme, and databases with and without figures."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication

from baro_desktop.models.catalogue import Catalogue
from baro_desktop.resources import resource
from baro_desktop.storage.database import Database
from baro_desktop.ui.language import speak_danish
from baro_desktop.ui.main_window import MainWindow
from baro_desktop.ui.theme import Theme, ThemeSwitch, apply_theme
from baro_desktop.workflows import handover
from baro_desktop.workflows.import_reports import import_reports
from baro_desktop.workflows.workspace import Workspace

HERE = Path(__file__).parent
TODAY = date(2026, 6, 15)
SAMPLES = ("ballerup-2025-11", "ballerup-2026-06", "glostrup-2026-06")


@pytest.fixture(scope="session")
def qapp_cls() -> type[QApplication]:
    """The ordinary application."""
    return QApplication


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Qt's off-screen plugin grumbles about what only a screen has; that fails no test."""
    for item in items:
        if HERE in item.path.parents:
            item.add_marker(pytest.mark.qt_log_ignore("This plugin does not support"))


@pytest.fixture(scope="session", autouse=True)
def own_inboxes(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Windows of the tests listen for second starts where it leaves nothing behind."""
    base = tmp_path_factory.mktemp("inboxes")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(handover, "_base", lambda: base)
        yield


@pytest.fixture(scope="session", autouse=True)
def light_theme(qapp: QApplication) -> Iterator[None]:
    """Tests see the program's own light colours, in Danish, and leave an empty clipboard.

    Qt's off-screen clipboard is deleted after Python has ended, which what it got from Python
    does not survive.
    """
    speak_danish(qapp)
    apply_theme(qapp, Theme.LIGHT)
    yield
    qapp.clipboard().clear()


@pytest.fixture(scope="session")
def sample_reports() -> list[Path]:
    """Three of the reports that the program ships as samples."""
    return [resource("samples", f"eksempel-{name}.txt") for name in SAMPLES]


@pytest.fixture(scope="session")
def filled_file(
    tmp_path_factory: pytest.TempPathFactory, catalogue: Catalogue, sample_reports: list[Path]
) -> Path:
    """A database file with the sample reports, never written to."""
    path = tmp_path_factory.mktemp("filled") / "baro.db"
    with Database.open(path) as database:
        import_reports(database, catalogue, sample_reports)
    return path


@pytest.fixture
def empty(tmp_path: Path, catalogue: Catalogue) -> Workspace:
    """A workspace without figures."""
    return Workspace(catalogue, tmp_path / "baro.db", lambda: TODAY)


@pytest.fixture
def filled(tmp_path: Path, filled_file: Path, catalogue: Catalogue) -> Workspace:
    """A workspace with the sample reports, free to be changed."""
    path = tmp_path / "baro.db"
    shutil.copy(filled_file, path)
    return Workspace(catalogue, path, lambda: TODAY)


@pytest.fixture
def database(filled: Workspace) -> Iterator[Database]:
    """The window's own connection to the filled workspace."""
    with filled.open() as opened:
        yield opened


@pytest.fixture
def window(qapp: QApplication, filled: Workspace) -> Iterator[MainWindow]:
    """The whole window on the sample reports."""
    yield from open_window(qapp, filled)


@pytest.fixture
def empty_window(qapp: QApplication, empty: Workspace) -> Iterator[MainWindow]:
    """The whole window on its first start."""
    yield from open_window(qapp, empty)


def open_window(qapp: QApplication, workspace: Workspace) -> Iterator[MainWindow]:
    """Show a window and shut it down afterwards, without remembering it."""
    made = MainWindow(workspace, workspace.open(), ThemeSwitch(qapp, Theme.LIGHT))
    made.show()
    yield made
    made.hide()
    made.shut_down()
    made.deleteLater()
    qapp.sendPostedEvents(made, QEvent.Type.DeferredDelete)
