from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QTableView, QWidget
from pytestqt.qtbot import QtBot

from baro_desktop.storage.database import Database
from baro_desktop.ui.overview.attention import AttentionCard
from baro_desktop.ui.overview.goal_panel import GoalPanel
from baro_desktop.ui.overview.point_row import PointRow
from baro_desktop.ui.overview.tab import OverviewTab
from baro_desktop.ui.reports.timeline import TimelineCanvas
from baro_desktop.ui.widgets.buttons import Button
from baro_desktop.ui.widgets.drop_zone import DropZone
from baro_desktop.workflows import drafts, show
from baro_desktop.workflows.workspace import Workspace


@pytest.fixture
def tab(qtbot: QtBot, filled: Workspace, database: Database) -> OverviewTab:
    made = OverviewTab(filled, database)
    qtbot.addWidget(made)
    made.resize(1366, 620)
    made.show_area("Ballerup")
    made.show()
    return made


def button(tab: OverviewTab, name: str) -> Button:
    return next(b for b in tab.findChildren(Button) if b.accessibleName().startswith(name))


def unfold(tab: OverviewTab) -> Button:
    card = tab.findChild(AttentionCard)
    assert card is not None
    return next(b for b in card.findChildren(Button) if b.text().startswith("Vis alle"))


def test_each_goal_says_its_movement_as_a_word(tab: OverviewTab) -> None:
    names = [panel.accessibleName() for panel in tab.findChildren(GoalPanel)]
    assert len(names) == 9
    assert names[0].startswith("Mål 1 Arbejde: Fremgang.")


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Space])
def test_a_goal_opens_its_first_indicator_by_keyboard(
    qtbot: QtBot, tab: OverviewTab, key: Qt.Key
) -> None:
    with qtbot.waitSignal(tab.indicator_requested) as told:
        qtbot.keyClick(button(tab, "Mål 2 "), key)
    assert told.args == ["2.1"]


def test_a_click_on_news_opens_the_indicator(qtbot: QtBot, tab: OverviewTab) -> None:
    table = tab.findChild(QTableView)
    assert table is not None
    place = table.visualRect(table.model().index(0, 0)).center()
    with qtbot.waitSignal(tab.indicator_requested) as told:
        qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert str(table.model().index(0, 0).data()).startswith(str(told.args[0]))


def test_missing_figures_lead_to_their_centre(qtbot: QtBot, tab: OverviewTab) -> None:
    qtbot.mouseClick(unfold(tab), Qt.MouseButton.LeftButton)
    with qtbot.waitSignal(tab.entry_requested) as told:
        qtbot.mouseClick(button(tab, "Indtast nu, C-HRO"), Qt.MouseButton.LeftButton)
    assert told.args == ["C-HRO"]


def test_the_drop_zone_can_be_pressed(qtbot: QtBot, tab: OverviewTab) -> None:
    zone = tab.findChild(DropZone)
    with qtbot.waitSignal(tab.import_requested):
        qtbot.mouseClick(zone, Qt.MouseButton.LeftButton)


@pytest.mark.parametrize(("width", "columns"), [(1366, 3), (683, 2), (400, 1)])
def test_goals_stand_in_as_many_columns_as_fit(
    qtbot: QtBot, tab: OverviewTab, width: int, columns: int
) -> None:
    tab.resize(width, 600)
    panels = tab.findChildren(GoalPanel)
    qtbot.waitUntil(lambda: len({panel.x() for panel in panels}) == columns)


@pytest.mark.parametrize("width", [620, 784, 870, 1024, 1200])
def test_no_width_cuts_the_cards_at_the_side(qtbot: QtBot, tab: OverviewTab, width: int) -> None:
    tab.resize(width, 600)
    qtbot.waitUntil(lambda: tab.horizontalScrollBar().maximum() == 0)


def test_a_long_list_is_folded_and_says_how_many_there_are(qtbot: QtBot, tab: OverviewTab) -> None:
    card = tab.findChild(AttentionCard)
    assert card is not None
    link = unfold(tab)
    assert link.text() == f"Vis alle {len(card.texts())}"
    qtbot.mouseClick(link, Qt.MouseButton.LeftButton)
    assert button(tab, "Vis færre").hasFocus()


def test_missing_figures_say_the_period_that_is_asked_for(tab: OverviewTab) -> None:
    card = tab.findChild(AttentionCard)
    assert card is not None
    said = dict(card.texts()[:1])
    assert any(text.endswith("(2025)") for text in said.values())


def test_a_goal_explains_its_movement(tab: OverviewTab) -> None:
    panel = button(tab, "Mål 1 ")
    assert panel.accessibleDescription().startswith("Fremgang: ")
    assert "Fremgang: " in panel.toolTip()


def test_the_overview_can_be_printed(tab: OverviewTab) -> None:
    printout = tab.printout()
    assert "Ballerup" in printout.title
    assert "▲ Fremgang" in printout.html
    assert "Kræver opmærksomhed" in printout.html


def test_enter_on_the_time_line_opens_the_report(
    qtbot: QtBot, tab: OverviewTab, database: Database
) -> None:
    line = tab.findChild(TimelineCanvas)
    with qtbot.waitSignal(tab.report_requested) as told:
        qtbot.keyClick(line, Qt.Key.Key_Return)
    newest = next(r for r in show.reports(database) if r.area == "Ballerup" and r.month.month == 6)
    assert told.args == [newest.id]


def test_without_a_report_the_import_is_offered(qtbot: QtBot, tab: OverviewTab) -> None:
    tab.show_area("Herlev")
    with qtbot.waitSignal(tab.import_requested):
        qtbot.mouseClick(button(tab, "Importér en rapport for Herlev"), Qt.MouseButton.LeftButton)


def test_tab_reaches_what_needs_attention_before_the_drop_zone_also_after_a_change(
    tab: OverviewTab,
) -> None:
    tab.show_area("Glostrup")
    card, drop = tab.findChild(AttentionCard), tab.findChild(DropZone)
    assert card is not None
    assert drop is not None
    reached: list[QWidget | None] = []
    first, *others = (b for row in card.findChildren(PointRow) for b in row.findChildren(Button))
    at: QWidget | None = first.nextInFocusChain()
    while at is not None and at is not drop and len(reached) < 500:
        reached.append(at)
        at = at.nextInFocusChain()
    assert at is drop
    assert set(others) <= set(reached)


def test_a_draft_that_somebody_left_is_told_and_leads_to_it(
    qtbot: QtBot, tab: OverviewTab, database: Database
) -> None:
    drafts.keep(database, drafts.key_of_figure("Ballerup", "L2"), {"figures": {}})
    tab.show_area("Ballerup")
    assert tab.printout().html.count("Der ligger en kladde: L2 Kendt i Socialpsykiatrien") == 1
    with qtbot.waitSignal(tab.draft_requested) as told:
        button(tab, "Åbn kladden, L2").click()
    assert told.args is not None
    assert told.args[0].about == "L2"


def test_what_cannot_be_done_in_a_window_that_only_shows_is_off_and_says_why(
    tab: OverviewTab, database: Database
) -> None:
    drafts.keep(database, drafts.key_of_figure("Ballerup", "L2"), {"figures": {}})
    tab.show_area("Ballerup")
    tab.set_read_only("Kun visning")
    for name in ("Indtast nu", "Åbn kladden", "Træk rapporter"):
        assert not button(tab, name).isEnabled()
        assert "Kun visning" in button(tab, name).toolTip()
    assert unfold(tab).isEnabled()


def _beside(tab: OverviewTab) -> list[str]:
    card = tab.findChild(AttentionCard)
    assert card is not None
    return [label.text() for label in card.findChildren(QLabel) if label.isVisibleTo(card)]


def test_what_was_prepared_is_what_is_shown(tab: OverviewTab) -> None:
    tab.show_area("Aalborg")
    shown = _beside(tab)
    tab.show_area("Ballerup")
    assert _beside(tab) != shown

    tab.prepare("Aalborg")
    tab.show_area("Aalborg")

    assert _beside(tab) == shown


def test_what_was_stored_after_preparing_is_shown(tab: OverviewTab, database: Database) -> None:
    tab.prepare("Ballerup")
    before = _beside(tab)

    drafts.keep(database, drafts.key_of_table("Ballerup", "arrivals", None), {})
    tab.show_area("Ballerup")

    assert _beside(tab) != before
