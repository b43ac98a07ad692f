"""Areas beside each other: a common period where there is one, never two meanings in a row."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from decimal import Decimal

from openpyxl import Workbook

from baro_desktop.export.comparison import ComparedRow, comparison_rows
from baro_desktop.export.contents import CommitteeWorkbook
from baro_desktop.models.centre import build_centre_table
from baro_desktop.models.display import figure_text
from baro_desktop.models.observation import Figure, Measure, Observation, StoredObservation
from baro_desktop.models.period import parse_period

AREAS = ("Ballerup", "Hele landet", "Glostrup")
NOW = datetime(2026, 6, 10, tzinfo=UTC)


def stored(code: str, *given: tuple[str, str, str, int]) -> tuple[StoredObservation, ...]:
    """Levels of an indicator from (area, definition, period, value)."""
    return tuple(
        StoredObservation(
            str(place),
            Observation(
                area,
                code,
                Measure.STATUS,
                definition,
                parse_period(period),
                Figure(Decimal(value), "pct."),
            ),
            "r", "d", None, NOW.date(), NOW, "",
        )
        for place, (area, definition, period, value) in enumerate(given)
    )  # fmt: skip


def row_of(contents: CommitteeWorkbook, *given: tuple[str, str, str, int]) -> ComparedRow:
    """The row of N6, as `stored` takes it."""
    return row_among(contents, stored("N6", *given))


def row_among(contents: CommitteeWorkbook, held: tuple[StoredObservation, ...]) -> ComparedRow:
    """The row of N6 where nothing else is known."""
    centre = next(c for c in contents.catalogue.centres if c.id == "C-ARB")
    table = build_centre_table(contents.catalogue, centre, "Ballerup", AREAS[1:], held)
    only = replace(contents, tables=(table,), observations=held)
    return next(row for row in comparison_rows(only) if row.indicator.code == "N6")


def values(row: ComparedRow) -> list[int | None]:
    figures = [cell.figure for cell in row.cells]
    return [int(f.value) if f is not None and f.value is not None else None for f in figures]


def test_the_newest_common_period_is_shown(contents: CommitteeWorkbook) -> None:
    both = [(area, "b", "2024", place) for place, area in enumerate(AREAS)]
    row = row_of(contents, *both, ("Ballerup", "b", "2025", 9))
    assert row.period == parse_period("2024")
    assert values(row) == [0, 1, 2]
    assert all(row.other_period(place) is None for place in range(3))


def test_a_period_stands_as_the_row_s_own_reports_print_it(contents: CommitteeWorkbook) -> None:
    definition = contents.catalogue.by_code["1.2"].definitions[-1].id
    other = stored("1.2", ("Ballerup", definition, "januar-december 2024", 1))
    row = row_among(contents, other + stored("N6", *((area, "b", "2024", 5) for area in AREAS)))
    assert row.period is not None
    assert row.period.label == "2024"


def test_without_a_common_period_each_tells_its_own(contents: CommitteeWorkbook) -> None:
    row = row_of(contents, ("Ballerup", "b", "2025", 9), ("Hele landet", "b", "2024", 8))
    assert row.period == parse_period("2025")
    assert values(row) == [9, 8, None]
    assert row.other_period(1) == parse_period("2024")


def test_two_meanings_are_never_beside_each_other(contents: CommitteeWorkbook) -> None:
    row = row_of(
        contents,
        ("Ballerup", "b", "2025", 9),
        ("Hele landet", "a", "2025", 8),
        ("Glostrup", "b", "2025", 7),
    )
    assert values(row) == [9, None, 7]
    assert [cell.other_definition for cell in row.cells] == [False, True, False]


def test_no_number_is_wider_than_its_column(contents: CommitteeWorkbook, book: Workbook) -> None:
    sheet = book["Sammenligning"]
    units = contents.catalogue.unit_by_name
    spans = sheet.column_dimensions.values()
    places = [cell.column for cell in sheet[3] if cell.value in AREAS]
    widths = [
        next(d.width for d in spans if (d.min or 0) <= place <= (d.max or 0)) for place in places
    ]
    for row in comparison_rows(contents):
        for width, cell in zip(widths, row.cells, strict=True):
            assert len(figure_text(cell.figure, units)) < width


def test_nothing_is_compared_where_no_area_was_chosen(contents: CommitteeWorkbook) -> None:
    assert comparison_rows(replace(contents, comparison_areas=())) == ()
