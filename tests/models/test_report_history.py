from __future__ import annotations

from datetime import date

import pytest

from baro_desktop.models.report import Outcome, StoredReport
from baro_desktop.models.report_history import Lane, build_history


def report(area: str, month: date, outcome: Outcome = Outcome.IMPORTED) -> StoredReport:
    name = f"{area}-{month}"
    return StoredReport(name, name, "", "text", area, month, month, "", "", outcome, 0, ())


JUNE, NOVEMBER = date(2026, 6, 1), date(2025, 11, 1)
REPORTS = [
    report("Ballerup", JUNE),
    report("Ballerup", NOVEMBER, Outcome.PARTIAL),
    report("Hele landet", JUNE),
    report("Glostrup", JUNE),
    report("Herlev", JUNE),
]


def test_each_month_of_a_line_is_one_mark() -> None:
    marks = build_history("Ballerup", REPORTS).marks
    assert [(mark.lane, mark.month, len(mark.reports), mark.partial) for mark in marks] == [
        (Lane.OWN, NOVEMBER, 1, True),
        (Lane.OWN, JUNE, 1, False),
        (Lane.COUNTRY, JUNE, 1, False),
        (Lane.OTHERS, JUNE, 2, False),
    ]


@pytest.mark.parametrize(
    ("area", "lanes"),
    [
        ("Ballerup", (Lane.OWN, Lane.COUNTRY, Lane.OTHERS)),
        ("Hele landet", (Lane.OWN, Lane.OTHERS)),
        ("Aalborg", (Lane.OWN, Lane.COUNTRY, Lane.OTHERS)),
    ],
)
def test_the_own_line_is_always_there(area: str, lanes: tuple[Lane, ...]) -> None:
    assert build_history(area, REPORTS).lanes == lanes


def test_the_axis_runs_over_whole_years() -> None:
    assert build_history("Ballerup", REPORTS).years == (2025, 2026)
