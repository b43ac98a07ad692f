"""What was not chosen does not stand in the papers."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from zipfile import ZipFile

import pytest
from openpyxl import load_workbook

from baro_desktop.export.contents import CommitteeWorkbook
from baro_desktop.export.narrowing import narrowed
from baro_desktop.export.workbook import write_workbook
from baro_desktop.models.catalogue import IndicatorKind
from baro_desktop.models.paper_choice import ORDINARY_PARTS, PaperChoice, PaperPart
from tests.export.conftest import with_remarks


@pytest.mark.parametrize(
    ("part", "kind"),
    [
        (PaperPart.BAROMETER, IndicatorKind.BAROMETER),
        (PaperPart.KEY_FIGURES, IndicatorKind.KEY_FIGURE),
        (PaperPart.LOCAL, IndicatorKind.LOCAL),
    ],
)
def test_a_kind_of_indicator_is_left_out_everywhere(
    contents: CommitteeWorkbook, part: PaperPart, kind: IndicatorKind
) -> None:
    paper = narrowed(contents, PaperChoice(parts=ORDINARY_PARTS - {part}))
    codes = {item.observation.indicator for item in paper.observations}
    assert not any(table.of_kind(kind) for table in paper.tables)
    assert not any(paper.catalogue.by_code[code].kind is kind for code in codes)


def test_remarks_are_left_out(contents: CommitteeWorkbook) -> None:
    written = with_remarks(contents, "Skal ikke med")
    paper = narrowed(written, PaperChoice(parts=ORDINARY_PARTS - {PaperPart.REMARKS}))
    assert not any(row.remark for table in paper.tables for row in table.rows)


def test_graphs_are_left_out(contents: CommitteeWorkbook, tmp_path: Path) -> None:
    paper = narrowed(contents, PaperChoice(parts=ORDINARY_PARTS - {PaperPart.GRAPHS}))
    with ZipFile(write_workbook(paper, tmp_path / "uden.xlsx")) as package:
        assert not [name for name in package.namelist() if "chart" in name]


def test_the_front_page_says_what_the_paper_is_for(
    short: CommitteeWorkbook, tmp_path: Path
) -> None:
    choice = PaperChoice(
        title="Opfølgning", committee="Udvalget", meeting=date(2026, 12, 3), case_number="26/1"
    )
    paper = narrowed(short, choice)
    front = load_workbook(write_workbook(paper, tmp_path / "u.xlsx"))["Forside"]
    text = "\n".join(str(front.cell(row, 1).value) for row in range(1, 4))
    for said in ("Opfølgning", "Udvalg: Udvalget", "Møde: 3. december 2026", "Sagsnummer: 26/1"):
        assert said in text
