"""What is drawn of a series."""

from __future__ import annotations

from decimal import Decimal

from baro_desktop.models.observation import State
from baro_desktop.models.period import parse_period
from baro_desktop.models.series import Point, Segment, Series
from baro_desktop.ui.graph.lines import breaks_of, lines_of
from baro_desktop.ui.graph.place import place_of


def point(period: str, value: str | None, *, derived: bool = False) -> Point:
    state = State.REPORTED if value is not None else State.BLANK
    number = Decimal(value) if value is not None else None
    return Point(parse_period(period), number, state, derived)


def series(*segments: tuple[Point, ...], area: str = "Ballerup") -> Series:
    held = tuple(Segment(f"d{place}", points) for place, points in enumerate(segments))
    return Series(area, area, "pct.", held)


def test_neighbouring_years_are_one_stroke() -> None:
    line = lines_of([series((point("2022", "1"), point("2023", "2"), point("2024", "3")))])[0]
    assert [len(stroke.dots) for stroke in line.strokes] == [3]
    assert not line.strokes[0].bridge


def test_missing_value_leaves_a_gap() -> None:
    held = series((point("2022", "1"), point("2023", None), point("2024", "3")))
    line = lines_of([held])[0]
    assert line.strokes == ()
    assert [nothing.point.state for nothing in line.nothings] == [State.BLANK]


def test_years_without_a_report_are_only_bridged() -> None:
    held = series((point("2012", "54", derived=True), point("2023", "70"), point("2024", "71")))
    assert [stroke.bridge for stroke in lines_of([held])[0].strokes] == [True, False]


def test_nothing_crosses_a_break() -> None:
    held = series(
        (point("2012", "50", derived=True), point("2022", "60")),
        (point("2012", "40", derived=True), point("2023", "55"), point("2024", "56")),
    )
    gap = breaks_of([held])[0]
    for stroke in lines_of([held])[0].strokes:
        assert not stroke.dots[0].x < gap.x < stroke.dots[-1].x


def test_break_stands_between_the_reported_periods() -> None:
    held = series((point("2022", "60"),), (point("2012", "40", derived=True), point("2023", "55")))
    gap = breaks_of([held])[0]
    assert place_of(parse_period("2022")) < gap.x < place_of(parse_period("2023"))
    assert gap.definition == "d1"


def test_single_figure_is_a_dot_without_a_stroke() -> None:
    line = lines_of([series((point("2024", "7"),))])[0]
    assert len(line.dots) == 1
    assert line.strokes == ()


def test_year_stands_above_its_name_and_a_long_span_at_its_end() -> None:
    assert abs(place_of(parse_period("2024")) - 2024.5) < 0.01
    span = place_of(parse_period("juli 2016-december 2025"))
    assert 2025.9 < span < 2026.01
    assert abs(place_of(parse_period("1. januar 2024")) - 2024) < 0.01
