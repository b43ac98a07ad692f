"""The goals on one page: as in the window, each number that of the report."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest
from openpyxl import Workbook

from baro_desktop.export.checking.workbook import check_workbook
from baro_desktop.export.contents import CommitteeWorkbook
from baro_desktop.export.document.blocks import Table
from baro_desktop.export.document.details import Paper
from baro_desktop.export.document.notat import notat
from baro_desktop.export.overview import goal_judgement, goals_source, goals_summary
from baro_desktop.export.workbook import workbook_bytes
from baro_desktop.models.barometer import Movement
from baro_desktop.models.errors import ExportError
from baro_desktop.models.observation import Measure
from baro_desktop.texts.words import MOVEMENTS


def test_every_goal_stands_with_its_movement_and_every_indicator_with_its_figures(
    book: Workbook, contents: CommitteeWorkbook
) -> None:
    rows = {row[0]: row for row in book["Overblik"].iter_rows(min_row=4, values_only=True)}
    for card in contents.goals:
        assert (
            rows[f"{card.goal.number} {card.goal.name}"][5] == MOVEMENTS[card.movement.value].text
        )
        for part in card.parts:
            row = rows[part.indicator.title]
            for cell, measure in ((row[1], Measure.STATUS), (row[3], Measure.CHANGE)):
                held = contents.by_area_and_code[contents.area, part.indicator.code]
                of_measure = [s.observation for s in held if s.observation.measure is measure]
                value = max(of_measure, key=lambda item: item.period.end).figure.value
                assert (Decimal(str(cell)) if value is not None else None) == value


def test_the_summary_counts_every_goal_once(contents: CommitteeWorkbook) -> None:
    said = goals_summary(contents.goals)
    assert said.startswith("9 mål · ")
    assert sum(int(part.rpartition(": ")[2]) for part in said.split(" · ")[1:]) == 9
    assert "Udviklingsrapport Ballerup, juni 2026" in goals_source(contents)


def test_a_goal_without_a_report_is_not_called_not_computed(contents: CommitteeWorkbook) -> None:
    card = replace(contents.goals[0], known=False, movement=Movement.NOT_COMPUTED)
    assert goal_judgement(card).text == "… Ingen rapport"


def test_a_paper_about_one_centre_has_no_overview_of_all_goals(
    contents: CommitteeWorkbook,
) -> None:
    one = replace(contents, tables=contents.tables[:1])
    assert one.goals == ()
    assert "Barometerets mål" not in {getattr(block, "title", "") for block in _blocks(one)}


def test_the_note_begins_with_the_goals(contents: CommitteeWorkbook) -> None:
    table = next(block for block in _blocks(contents) if isinstance(block, Table))
    assert table.title == "Barometerets mål"
    assert sum(not row.group for row in table.rows) == sum(len(c.parts) for c in contents.goals)


def test_a_wrong_number_of_the_overview_is_found(
    contents: CommitteeWorkbook, tmp_path: Path
) -> None:
    made = workbook_bytes(contents)
    card = contents.goals[0]
    other = replace(card, parts=card.parts[:1])
    changed = replace(contents)
    changed.__dict__["goals"] = (other, *contents.goals[1:])
    with pytest.raises(ExportError) as error:
        check_workbook(made, changed, tmp_path / "ud.xlsx")
    assert "Overblik" in str(error.value.data)


def _blocks(contents: CommitteeWorkbook) -> tuple[object, ...]:
    return notat(Paper(contents)).blocks
