"""The piece for the agenda: complete, plain, and free of foreign markup."""

from __future__ import annotations

from dataclasses import replace

import pytest

from baro_desktop.export.agenda import AgendaPiece, agenda_html, agenda_piece, agenda_text
from baro_desktop.export.contents import CommitteeWorkbook
from baro_desktop.models.assessment import Assessment
from baro_desktop.models.centre import CentreRow
from baro_desktop.models.observation import Figure, State

EVIL = "<script>x</script>\t& =SUM(1)\nny linje"


@pytest.fixture
def row(contents: CommitteeWorkbook) -> CentreRow:
    return next(row for row in contents.tables[0].rows if row.change and row.status)


def piece(row: CentreRow, contents: CommitteeWorkbook, limit: int = 5) -> AgendaPiece:
    units = contents.catalogue.unit_by_name
    return agenda_piece([row], "Ballerup Kommune", units, ["Kilden."], limit=limit)


def test_a_row_gets_two_sentences_and_its_cells(
    row: CentreRow, contents: CommitteeWorkbook
) -> None:
    made = piece(row, contents)
    assert len(made.sentences) == 2
    assert made.rows[0][0].startswith(row.indicator.title)
    assert "Kilde: Kilden." in agenda_text(made)


def test_how_a_figure_was_made_is_never_lost(row: CentreRow, contents: CommitteeWorkbook) -> None:
    made = piece(replace(row, conditions=("Foreløbigt tal.",)), contents)
    assert "Foreløbigt tal." in agenda_text(made)
    assert "Foreløbigt tal." in agenda_html(made)


def test_a_withheld_figure_is_told_and_not_shown(
    row: CentreRow, contents: CommitteeWorkbook
) -> None:
    assert row.status is not None
    observation = replace(row.status.observation, figure=Figure(None, "personer", State.WITHHELD))
    hidden = replace(
        row,
        status=replace(row.status, observation=observation),
        change=None,
        comparison=None,
        assessment=Assessment.WITHHELD,
    )
    text = agenda_text(piece(hidden, contents))
    assert "1 tal er skjult" in text
    assert "\t*\t" in text


def test_foreign_texts_stay_text_in_one_cell() -> None:
    made = AgendaPiece((("A", EVIL, "", "", "", ""),), (EVIL,), (EVIL,), (EVIL,))
    assert "<script>" not in agenda_html(made)
    lines = agenda_text(made).splitlines()
    assert [line.count("\t") for line in lines] == [0, 5, 5, 0, 0]


def test_the_table_carries_no_styles_or_classes(
    row: CentreRow, contents: CommitteeWorkbook
) -> None:
    html = agenda_html(piece(row, contents))
    assert "style" not in html
    assert "class" not in html


@pytest.mark.parametrize("nasty", ["=1+1", "@SUM(A1)", "\t=2", "\r=3", "-3", "+45"])
def test_no_line_or_cell_begins_as_a_formula(
    nasty: str, row: CentreRow, contents: CommitteeWorkbook
) -> None:
    given = replace(row, conditions=(nasty,), remark=nasty)
    units = contents.catalogue.unit_by_name
    made = agenda_piece([given], "Ballerup Kommune", units, [nasty])
    cells = [cell for line in agenda_text(made).split("\n") for cell in line.split("\t")]
    own = {cell for cell in cells if cell.startswith("+") and "pct." in cell}
    assert not [cell for cell in cells if cell.startswith(("=", "@", "-", "+")) and cell not in own]
