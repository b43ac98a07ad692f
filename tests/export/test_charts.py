from __future__ import annotations

import re
import zipfile
from decimal import Decimal
from pathlib import Path
from xml.etree import ElementTree

import pytest
from openpyxl import load_workbook

from baro_desktop.export.chart_data import ChartData, chart_data
from baro_desktop.export.contents import CommitteeWorkbook
from baro_desktop.export.sentences import chart_description
from baro_desktop.models.centre import CentreRow

CHART = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"
DRAWING = "{http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing}"


def _row(contents: CommitteeWorkbook, code: str) -> CentreRow:
    return next(r for table in contents.tables for r in table.rows if r.indicator.code == code)


def _data(contents: CommitteeWorkbook, code: str) -> ChartData:
    found = chart_data(_row(contents, code), contents)
    assert found is not None
    return found


def _expected(contents: CommitteeWorkbook) -> list[ChartData]:
    found = (chart_data(row, contents) for table in contents.tables for row in table.rows)
    return [data for data in found if data is not None]


def _charts(path: Path) -> list[ElementTree.Element]:
    with zipfile.ZipFile(path) as package:
        names = [name for name in package.namelist() if name.startswith("xl/charts/chart")]
        names.sort(key=lambda name: int(re.sub(r"\D", "", name)))
        return [ElementTree.fromstring(package.read(name)) for name in names]


def _descriptions(path: Path) -> list[str]:
    found = []
    with zipfile.ZipFile(path) as package:
        for name in package.namelist():
            if re.fullmatch(r"xl/drawings/drawing\d+\.xml", name):
                tree = ElementTree.fromstring(package.read(name))
                found += [item.get("descr", "") for item in tree.iter(f"{DRAWING}cNvPr")]
    return found


def test_each_indicator_with_two_points_has_a_chart(
    workbook_path: Path, contents: CommitteeWorkbook
) -> None:
    assert len(_charts(workbook_path)) == len(_expected(contents))


def test_every_chart_says_what_it_shows(workbook_path: Path, contents: CommitteeWorkbook) -> None:
    units = contents.catalogue.unit_by_name
    expected = sorted(chart_description(data, units) for data in _expected(contents))
    assert sorted(_descriptions(workbook_path)) == expected


def test_charts_draw_the_figures_that_stand_in_their_cells(
    workbook_path: Path, contents: CommitteeWorkbook
) -> None:
    book = load_workbook(workbook_path)
    for tree, data in zip(_charts(workbook_path), _expected(contents), strict=True):
        lines = tree.findall(f".//{CHART}ser")
        assert len(lines) == len(data.lines)
        for element, line in zip(lines, data.lines, strict=True):
            reference = element.findtext(f"{CHART}val/{CHART}numRef/{CHART}f") or ""
            sheet, _, cells = reference.replace("'", "").rpartition("!")
            found = [row[0].value for row in book[sheet][cells.replace("$", "")]]
            numbers = [Decimal(str(value)) for value in found if value is not None]
            assert numbers == [point.value for point in line.points]


def test_no_line_crosses_a_series_break(contents: CommitteeWorkbook) -> None:
    data = _data(contents, "N6")
    own = [line for line in data.lines if line.number == 0]
    labels = [[point.period.label for point in line.points] for line in own]
    assert labels == [["august 2022", "august 2023", "august 2024"], ["august 2025", "marts 2026"]]
    assert [line.earlier for line in own] == [True, False]


def test_periods_of_different_length_are_not_joined(contents: CommitteeWorkbook) -> None:
    data = _data(contents, "N7")
    assert data.uneven
    assert [point.period.label for point in data.lines[-1].points] == ["januar-april 2026"]


def test_a_count_since_a_fixed_day_is_one_line(contents: CommitteeWorkbook) -> None:
    data = _data(contents, "N12")
    assert not data.uneven
    assert len(data.lines) == 1


def test_counts_are_not_drawn_beside_the_whole_country(contents: CommitteeWorkbook) -> None:
    assert {line.label for line in _data(contents, "N1").lines} == {"Ballerup"}


def test_shares_are_drawn_beside_the_areas_compared_with(contents: CommitteeWorkbook) -> None:
    labels = {line.label for line in _data(contents, "1.2").lines}
    assert labels == {"Ballerup", "Hele landet", "Glostrup"}


def test_a_local_share_is_drawn_beside_ethnic_danes(contents: CommitteeWorkbook) -> None:
    assert {line.label for line in _data(contents, "L1").lines} == {"Ballerup", "Etnisk danske"}


def test_an_indicator_with_no_figures_has_no_chart(contents: CommitteeWorkbook) -> None:
    assert chart_data(_row(contents, "4.1"), contents) is None


@pytest.mark.parametrize(
    ("code", "sentence"),
    [
        (
            "1.2",
            "1.2 Beskæftigelsesfrekvens, 25-64 år. Ballerup: fra 47\u00a0pct. (2012, beregnet)",
        ),
        ("N6", "Linjen er brudt, hvor indikatoren ændrer betydning (databrud)."),
        ("L5", "Ballerup: fra 3\u00a0forløb (2023) til 5\u00a0forløb (2025)."),
    ],
)
def test_descriptions_are_danish_sentences(
    code: str, sentence: str, contents: CommitteeWorkbook
) -> None:
    description = chart_description(_data(contents, code), contents.catalogue.unit_by_name)
    assert sentence in description
