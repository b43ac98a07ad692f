from __future__ import annotations

import re
import zipfile
from collections.abc import Iterable
from dataclasses import replace
from decimal import Decimal
from itertools import pairwise
from pathlib import Path
from xml.etree import ElementTree

import pytest
from openpyxl import load_workbook

from baro_desktop.export.chart_data import ChartData, Line, chart_data
from baro_desktop.export.chart_look import TARGET_LOOK, look_of
from baro_desktop.export.charts import free_side
from baro_desktop.export.contents import CommitteeWorkbook
from baro_desktop.export.sentences import chart_description, table_notes
from baro_desktop.export.styles import SERIES, TARGET, TONES
from baro_desktop.export.workbook import write_workbook
from baro_desktop.models.centre import CentreRow
from baro_desktop.models.observation import State
from baro_desktop.models.period import Period, year_period
from baro_desktop.models.series import Point
from baro_desktop.models.target import Target
from baro_desktop.ui.graph.lines import lines_of, neighbours_of
from baro_desktop.ui.palette import LIGHT, tone_colour

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


def test_values_of_lines_that_end_together_are_not_written_over_each_other(
    contents: CommitteeWorkbook,
) -> None:
    data = _data(contents, "1.1")
    own, country, other = (next(x for x in data.lines if x.number == n) for n in range(3))
    last = data.of_label(2)[-1]
    beside = replace(country, points=(last,))
    same = replace(data, lines=(own, beside, replace(other, points=(last,))))
    assert same.crowded == {2}
    far = replace(last, value=(last.value or 0) + max(data.values))
    assert not replace(same, lines=(own, beside, replace(other, points=(far,)))).crowded
    assert any(
        "ikke alle tal" in note
        for note in table_notes(contents.tables[0], (same,), contents, native=True)
    )


def test_charts_have_danish_names(workbook_path: Path) -> None:
    with zipfile.ZipFile(workbook_path) as package:
        drawing = package.read("xl/drawings/drawing1.xml").decode()
    assert 'name="Graf 1.1"' in drawing
    assert 'name="Chart' not in drawing


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


@pytest.mark.parametrize(
    ("others", "side"),
    [
        ((74,), "below"),
        ((71,), "above"),
        ((92,), "above"),
        ((74, 69), "above"),
        ((72, 69), "below"),
    ],
)
def test_an_own_text_stands_free_of_other_areas_points(
    contents: CommitteeWorkbook, others: tuple[int, ...], side: str
) -> None:
    data = _data(contents, "1.2")
    first, last = (
        Point(year_period(year), Decimal(value), State.REPORTED)
        for year, value in ((2012, 54), (2024, 71))
    )
    compared = [
        Line("Glostrup", 1, (replace(last, value=Decimal(value)),), continued=False, earlier=False)
        for value in others
    ]
    own = Line("Ballerup", 0, (first, last), continued=False, earlier=False)
    assert free_side(replace(data, lines=(own, *compared)), last) == side


def test_no_text_is_set_between_the_lowest_point_and_the_years(
    contents: CommitteeWorkbook,
) -> None:
    data = replace(_data(contents, "N1"), periods=(year_period(2024),), targets=())
    own = Point(year_period(2024), Decimal(1), State.REPORTED)
    other = replace(own, value=Decimal(3))
    lines = (
        Line("Ballerup", 0, (own,), continued=False, earlier=False),
        Line("Glostrup", 1, (other,), continued=False, earlier=False),
        Line("Greve", 2, (replace(own, value=Decimal(60)),), continued=False, earlier=False),
    )
    assert free_side(replace(data, lines=lines), own) == "above"


def _joined(lines: Iterable[tuple[Period, ...]]) -> set[tuple[Period, Period]]:
    return {pair for periods in lines for pair in pairwise(periods)}


@pytest.mark.parametrize("bridge", [False, True])
def test_lines_join_the_points_that_the_window_joins(
    bridge: bool, contents: CommitteeWorkbook
) -> None:
    compared = 0
    for data in _expected(contents):
        series = _row(contents, data.indicator.code).series
        assert series is not None
        (line,) = lines_of([series], neighbours=neighbours_of(data.indicator))
        shown = [s.dots for s in line.strokes if s.bridge is bridge]
        wanted = _joined(tuple(dot.point.period for dot in dots) for dots in shown)
        own = [one for one in data.lines if one.number == 0 and one.bridge is bridge]
        found = _joined(tuple(point.period for point in one.points) for one in own)
        if not data.uneven:
            assert found == wanted, data.indicator.code
            compared += len(found)
    assert compared >= 10


def test_years_without_a_figure_are_bridged_by_dots(contents: CommitteeWorkbook) -> None:
    data = _data(contents, "1.2")
    bridge = next(line for line in data.lines if line.bridge)
    assert [point.derived for point in bridge.points] == [True, False]
    look = look_of(data, bridge)
    assert (look.dash, look.marker) == ("round_dot", "")
    assert look.transparency > 0


def test_colours_are_those_of_the_window() -> None:
    assert tuple(colour.lower() for colour in SERIES) == LIGHT.series
    assert TARGET.lower() == LIGHT.target
    assert {tone: tone_colour(LIGHT, tone) for tone in TONES} == {
        tone: colour.lower() for tone, colour in TONES.items()
    }


def test_the_whole_country_is_grey_and_all_lines_differ(contents: CommitteeWorkbook) -> None:
    data = _data(contents, "1.2")
    looks = {line.label: look_of(data, line) for line in data.lines if not line.bridge}
    assert looks["Hele landet"].colour == SERIES[-1]
    for values in zip(*((one.colour, one.dash, one.marker) for one in looks.values()), strict=True):
        assert len(set(values)) == len(looks)


def test_targets_are_level_lines_with_words(contents: CommitteeWorkbook, tmp_path: Path) -> None:
    target = Target("Ballerup", "1.2", year_period(2027), Decimal(80))
    row = _row(contents, "1.2")
    table = replace(contents.tables[0], rows=(row,))
    wanted = replace(contents, tables=(table,), targets=(target,))
    path = write_workbook(wanted, tmp_path / "ud.xlsx")
    (chart,) = _charts(path)
    last = chart.findall(f".//{CHART}ser")[-1]
    assert last.findtext(f"{CHART}tx//{CHART}v") == "Mål 80\u00a0pct. i 2027"
    values = [item.text for item in last.findall(f"{CHART}val//{CHART}v")]
    assert values
    assert set(values) == {"80"}
    assert last.find(f"{CHART}marker/{CHART}symbol").get("val") == "none"  # type: ignore[union-attr]
    assert TARGET_LOOK.dash == "dash"
    assert any("Mål 80\u00a0pct. i 2027 (stiplet linje)." in said for said in _descriptions(path))


def test_no_line_crosses_a_series_break(contents: CommitteeWorkbook) -> None:
    data = _data(contents, "N6")
    own = [line for line in data.lines if line.number == 0 and not line.bridge]
    labels = [[point.period.label for point in line.points] for line in own]
    assert labels == [["august 2022", "august 2023", "august 2024"], ["august 2025", "marts 2026"]]
    assert [line.earlier for line in own] == [True, False]


def test_a_break_is_told_where_it_is_and_not_at_the_derived_baseline(
    contents: CommitteeWorkbook,
) -> None:
    rows = (row for table in contents.tables for row in table.rows if row.indicator.code == "1.1")
    row = next(rows)
    assert row.series is not None
    (segment,) = row.series.segments
    last = replace(segment, points=(segment.points[0], segment.points[-1]))
    older = replace(segment, definition="2.1-z", points=segment.points[1:-1])
    assert last.points[0].derived
    broken = replace(row, series=replace(row.series, segments=(older, last)), series_break=True)
    table = replace(contents.tables[0], rows=(broken,))
    told = table_notes(table, (), contents, native=True)[0]
    assert f"Databrud fra {last.points[-1].period.label}" in told


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
