"""Cards that draw their texts: nothing is cut, and a screen reader gets all of it."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QProgressBar
from pytestqt.qtbot import QtBot

from baro_desktop.models.catalogue import Catalogue
from baro_desktop.models.overview import Overview
from baro_desktop.storage.database import Database
from baro_desktop.ui.overview.goal_panel import GoalPanel
from baro_desktop.ui.overview.progress_list import ProgressList
from baro_desktop.ui.overview.words import common_period
from baro_desktop.workflows import show
from tests.ui.conftest import TODAY


@pytest.fixture
def overview(database: Database, catalogue: Catalogue) -> Overview:
    return show.overview(database, catalogue, "Ballerup", TODAY)


@pytest.fixture
def progress(qtbot: QtBot, overview: Overview) -> ProgressList:
    made = ProgressList()
    qtbot.addWidget(made)
    made.resize(320, 300)
    made.show_items(overview.progress, common_period(overview.progress))
    return made


def test_a_long_name_takes_more_lines_and_the_card_becomes_higher(
    qtbot: QtBot, overview: Overview, catalogue: Catalogue
) -> None:
    panel, card = GoalPanel(), overview.goals[0]
    qtbot.addWidget(panel)
    panel.show_goal(card, catalogue.unit_by_name)
    low = panel.heightForWidth(300)
    long = replace(card, goal=replace(card.goal, name="Arbejde og uddannelse i hele landet"))
    panel.show_goal(long, catalogue.unit_by_name)
    assert panel.heightForWidth(300) > low
    assert panel.heightForWidth(900) == low
    assert panel.minimumSizeHint().height() <= low


def test_no_name_of_an_indicator_is_cut_in_a_narrow_card(
    qtbot: QtBot, overview: Overview, catalogue: Catalogue
) -> None:
    panel, card = GoalPanel(), overview.goals[1]
    qtbot.addWidget(panel)
    panel.show_goal(card, catalogue.unit_by_name)
    least = panel.minimumSizeHint().width()
    assert panel.heightForWidth(least) > panel.heightForWidth(900)
    word = max(card.parts[1].indicator.short_name.partition(",")[0].split(), key=len)
    assert least > panel.fontMetrics().horizontalAdvance(word)


def test_a_goal_tells_its_period_and_its_figures(
    qtbot: QtBot, overview: Overview, catalogue: Catalogue
) -> None:
    panel = GoalPanel()
    qtbot.addWidget(panel)
    panel.show_goal(overview.goals[0], catalogue.unit_by_name)
    told = panel.accessibleName()
    assert told.startswith("Mål 1 Arbejde: Fremgang. 2024, siden 2012. Beskæftigelsesgab")
    assert told.count("pct.") == 2


def test_every_bar_stands_in_its_line_and_is_told(progress: ProgressList) -> None:
    progress.show()
    bars = progress.findChildren(QProgressBar)
    tops = [bar.y() for bar in bars]
    assert tops == sorted(set(tops))
    assert all(progress.rect().contains(bar.geometry()) for bar in bars)
    assert bars[0].accessibleName() == "C-ARB: 0 af 2 indtastet for 2025"
    assert "L1" in bars[0].accessibleDescription()
    assert progress.tip_at(QPoint(4, tops[0])) == bars[0].accessibleDescription()
    assert progress.tip_at(QPoint(4, 5000)) == ""


def test_fewer_centres_leave_no_bar_behind(progress: ProgressList, overview: Overview) -> None:
    progress.show_items(overview.progress[2:4], None)
    progress.show()
    seen = [bar for bar in progress.findChildren(QProgressBar) if bar.isVisible()]
    assert [bar.accessibleName().partition(":")[0] for bar in seen] == [
        item.centre.tab for item in overview.progress[2:4]
    ]
    assert progress.heightForWidth(320) < 120
