from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import QDate
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCalendarWidget
from pytestqt.qtbot import QtBot

from baro_desktop.models.period import PeriodFormatError
from baro_desktop.ui.papers.date_field import DateField, read_date

DAY = date(2026, 12, 3)


@pytest.fixture
def field(qtbot: QtBot) -> DateField:
    made = DateField("Mødedato")
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.mark.parametrize(
    "text", ["3. december 2026", "3. dec. 2026", "3/12-2026", "3.12.2026", "03-12-2026"]
)
def test_a_danish_date_is_read(text: str) -> None:
    assert read_date(text) == DAY


@pytest.mark.parametrize(
    "text",
    [
        "3. december",
        "2026",
        "december 2026",
        "31. februar 2026",
        "3/13-2026",
        "i morgen",
        "3/12-26",
    ],
)
def test_anything_else_is_refused_and_never_guessed(text: str) -> None:
    with pytest.raises(PeriodFormatError):
        read_date(text)


def test_an_empty_field_is_no_date_and_no_mistake(field: DateField) -> None:
    assert field.day() is None
    assert not field.is_wrong()


def test_a_typed_date_is_written_out_when_the_field_is_left(field: DateField) -> None:
    QTest.keyClicks(field.edit, "3/12-2026")
    field.edit.left.emit()
    assert field.edit.text() == "3. december 2026"


def test_the_calendar_writes_the_same_text(qtbot: QtBot, field: DateField) -> None:
    popup = field.open_calendar()
    month = popup.findChild(QCalendarWidget)
    assert month is not None
    with qtbot.waitSignal(field.changed):
        month.clicked.emit(QDate(2026, 12, 3))
    assert field.day() == DAY
    assert field.edit.text() == "3. december 2026"
