"""The time line of reports, by mouse, by keyboard and in words."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from baro_desktop.models.report import Outcome, StoredReport
from baro_desktop.models.report_history import History, build_history
from baro_desktop.ui.reports.timeline import ReportTimeline, TimelineCanvas
from baro_desktop.ui.text import label

LONG = "Lyngby-Taarbæk-Søllerød-Hørsholm-Allerød Storkommune"


def report(area: str, year: int, outcome: Outcome = Outcome.IMPORTED) -> StoredReport:
    month = date(year, 6, 1)
    name = f"{area}-{year}"
    return StoredReport(name, name, "", "text", area, month, month, "", "", outcome, 0, ())


HISTORY = build_history(
    "Ballerup",
    [
        report("Ballerup", 2023),
        report("Ballerup", 2025, Outcome.PARTIAL),
        report("Hele landet", 2024),
    ],
)


@pytest.fixture
def canvas(qtbot: QtBot) -> TimelineCanvas:
    made = TimelineCanvas()
    qtbot.addWidget(made)
    made.resize(600, 120)
    made.show_history(HISTORY)
    made.show()
    return made


def test_our_newest_report_is_chosen_first(canvas: TimelineCanvas) -> None:
    assert canvas.accessibleDescription().startswith(
        "Valgt: juni 2025 · Ballerup · ⚑ Delvist indlæst. "
        "Ballerup: 2 rapporter fra juni 2023 til juni 2025, 1 delvist indlæst; "
        "Hele landet: 1 rapport fra juni 2024."
    )


@pytest.mark.parametrize(
    ("keys", "opened"),
    [
        ([], "Ballerup-2025"),
        ([Qt.Key.Key_Left], "Ballerup-2023"),
        ([Qt.Key.Key_Right], "Ballerup-2025"),
        ([Qt.Key.Key_Down], "Hele landet-2024"),
        ([Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_Left], "Ballerup-2023"),
    ],
)
def test_arrows_choose_and_enter_opens(
    qtbot: QtBot, canvas: TimelineCanvas, keys: list[Qt.Key], opened: str
) -> None:
    for key in keys:
        qtbot.keyClick(canvas, key)
    with qtbot.waitSignal(canvas.opened) as told:
        qtbot.keyClick(canvas, Qt.Key.Key_Return)
    assert told.args == [opened]


def test_a_click_opens_the_mark_under_the_mouse(qtbot: QtBot, canvas: TimelineCanvas) -> None:
    place = canvas.place_of(HISTORY.marks[0]).toPoint()
    with qtbot.waitSignal(canvas.opened) as told:
        qtbot.mouseClick(canvas, Qt.MouseButton.LeftButton, pos=place)
    assert told.args == ["Ballerup-2023"]


def test_partial_reports_have_another_shape(canvas: TimelineCanvas) -> None:
    whole, partial = HISTORY.marks[0], HISTORY.marks[1]
    image = canvas.grab().toImage()
    colours = [image.pixelColor(canvas.place_of(mark).toPoint()) for mark in (whole, partial)]
    assert colours[0] != colours[1]  # a full disc, and a hollow diamond


def test_without_reports_a_sentence_stands_there(qtbot: QtBot) -> None:
    line = ReportTimeline()
    qtbot.addWidget(line)
    line.show()
    line.show_history(History("Ballerup", ()))
    texts = [made.text() for made in line.findChildren(type(label())) if made.isVisible()]
    assert texts == ["Der er ingen rapporter endnu."]


def test_a_very_long_name_leaves_room_for_the_line(qtbot: QtBot) -> None:
    canvas = TimelineCanvas()
    qtbot.addWidget(canvas)
    canvas.resize(400, 120)
    history = build_history(LONG, [report(LONG, 2024)])
    canvas.show_history(history)
    assert 120 < canvas.place_of(history.marks[0]).x() < 390
