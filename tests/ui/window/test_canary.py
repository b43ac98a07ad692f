"""A figure and a remark that nobody else has are looked for in everything the program leaves."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from baro_desktop.models.catalogue import Catalogue
from baro_desktop.models.entry import Entry, GroupInput
from baro_desktop.models.period import year_period
from baro_desktop.ui.main_window import MainWindow
from baro_desktop.ui.window.fault_log import FaultLog
from baro_desktop.workflows import drafts, enter_figures
from baro_desktop.workflows.workspace import Workspace

NUMBER, BIRD = "48161", "Kanariefugl"
CANARY = Entry(
    "Ballerup",
    "L1",
    year_period(2025),
    GroupInput(count=Decimal(NUMBER), base=Decimal(96322)),
    remark=BIRD,
)


@pytest.fixture
def elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A folder that holds home and temporary files."""
    folder = tmp_path / "elsewhere"
    folder.mkdir()
    for name in ("HOME", "TMPDIR", "XDG_CACHE_HOME", "XDG_CONFIG_HOME", "XDG_RUNTIME_DIR"):
        monkeypatch.setenv(name, str(folder))
    monkeypatch.setattr(tempfile, "tempdir", None)
    yield folder
    tempfile.tempdir = None


def holds(path: Path) -> bool:
    content = path.read_bytes()
    return any(
        word.encode(code) in content for word in (NUMBER, BIRD) for code in ("utf-8", "utf-16-le")
    )


def test_only_the_database_and_what_guards_it_hold_a_figure_and_a_remark(
    qtbot: QtBot,
    window: MainWindow,
    filled: Workspace,
    catalogue: Catalogue,
    elsewhere: Path,
) -> None:
    with filled.open() as db:
        enter_figures.enter(db, catalogue, replace(CANARY, source=BIRD))
        drafts.keep(db, drafts.key_of_figure("Ballerup", "L1"), {"remark": BIRD})
    window.select("Ballerup")
    window.show_indicator("L1")
    dialog = window.open_papers()
    qtbot.waitUntil(lambda: not window.tasks.busy)
    dialog.reject()
    try:
        raise ValueError(f"{NUMBER} {BIRD}")
    except ValueError as error:
        FaultLog(filled.database.parent).write(error)
    window.helping.copy_fault_report()
    report = QApplication.clipboard().text()
    assert report
    assert NUMBER not in report
    assert BIRD not in report
    left = [path for path in filled.database.parent.rglob("*") if path.is_file()]
    guarded = {path for path in left if path.name.startswith(filled.database.name)}
    assert any(holds(path) for path in guarded)
    assert elsewhere.is_relative_to(filled.database.parent)  # so that it is looked through, too
    assert [path for path in left if path not in guarded and holds(path)] == []
