from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from baro_desktop.ui.pictures import draw_pictures, file_name
from baro_desktop.ui.source_pictures import source_dialogs
from baro_desktop.ui.theme import Theme, ThemeSwitch
from baro_desktop.workflows.workspace import Workspace


@pytest.fixture
def themes(qapp: QApplication) -> Iterator[ThemeSwitch]:
    """A switch that goes back to light colours."""
    made = ThemeSwitch(qapp, Theme.LIGHT)
    yield made
    made.choose(Theme.LIGHT)


def test_every_tab_and_dialog_is_drawn_as_asked_and_the_database_stays_as_it_was(
    themes: ThemeSwitch, filled: Workspace, tmp_path: Path
) -> None:
    before = filled.database.read_bytes()
    drawn = draw_pictures(filled, tmp_path, "Ballerup", (1366, 768), themes, dark=False)
    names = [path.name for path in drawn]
    assert names[0] == "01-overblik.png"
    assert any(name.endswith("-rapporter.png") for name in names)
    sources = {f"dialog-vis-i-rapporten-{kind}.png" for kind in ("tekst", "pdf")}
    assert {"dialog-import.png", "tom.png"} | sources <= set(names)
    pressed = {"visning-intet-fundet.png", "menu-kolonner.png", "dialog-skema.png"}
    assert pressed <= set(names)
    size = QImage(str(drawn[0])).size()
    assert (size.width(), size.height()) == (1366, 768)
    assert filled.database.read_bytes() == before


def test_file_names_hold_no_danish_letters() -> None:
    assert file_name("By, Erhverv og Miljø") == "by-erhverv-og-miljoe"


def test_a_printed_report_is_drawn_for_a_municipality_that_has_no_made_up_figures(
    qtbot: QtBot, filled: Workspace
) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    shown = dict(source_dialogs(filled, "Lyngby-Taarbæk", window))
    assert "Lyngby-Taarbæk.pdf" in " ".join(
        said.text() for said in shown["pdf"].findChildren(QLabel)
    )
