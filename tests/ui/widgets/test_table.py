from __future__ import annotations

from typing import NamedTuple

import pytest
from PySide6.QtCore import Qt
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from baro_desktop.ui.widgets.table import TONE_ROLE, Column, Table, TableModel


class Row(NamedTuple):
    name: str
    value: int


COLUMNS: tuple[Column[Row], ...] = (
    Column("Navn", lambda row: row.name),
    Column("Tal", lambda row: str(row.value), number=True),
    Column("Vurdering", lambda _row: "▲ God", tone=lambda _row: "good"),
)


@pytest.fixture
def model() -> TableModel[Row]:
    made: TableModel[Row] = TableModel(COLUMNS)
    made.set_rows([Row("en", 1), Row("to", 2)])
    return made


def test_the_model_keeps_the_rules_of_qt(
    model: TableModel[Row], qtmodeltester: ModelTester
) -> None:
    qtmodeltester.check(model)


def test_numbers_stand_at_the_right(model: TableModel[Row]) -> None:
    alignment = model.data(model.index(0, 1), Qt.ItemDataRole.TextAlignmentRole)
    assert int(alignment) & int(Qt.AlignmentFlag.AlignRight)  # type: ignore[call-overload]


def test_a_judgement_brings_its_tone(model: TableModel[Row]) -> None:
    assert model.data(model.index(0, 2), TONE_ROLE) == "good"
    assert model.data(model.index(0, 0), TONE_ROLE) is None


def test_a_row_is_found_again(model: TableModel[Row]) -> None:
    assert model.row(model.index(1, 0)) == Row("to", 2)
    assert model.row(model.index(9, 0)) is None


def test_a_fitted_table_is_as_high_as_its_rows(qtbot: QtBot, model: TableModel[Row]) -> None:
    table = Table("Tal", model, fitted=True)
    qtbot.addWidget(table)
    before = table.sizeHint().height()
    model.set_rows([Row(str(n), n) for n in range(10)])
    assert table.sizeHint().height() > before + 7 * table.rowHeight(0)


def test_a_name_that_turns_the_direction_is_shown_straight(model: TableModel[Row]) -> None:
    model.set_rows([Row("\u202efdp.exe", 1)])
    assert model.index(0, 0).data() == "fdp.exe"
    assert model.rows()[0].name == "\u202efdp.exe"
