"""Every value of the three real reports, against a table typed from the documents.

In the table, `first` and `second` are status and change of a barometer indicator, or the
municipality and the whole country of a key figure; `x` is »Opgøres ikke«, nothing is an
empty cell.
"""

from __future__ import annotations

import csv
from collections.abc import Callable
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from baro_desktop.models.catalogue import Catalogue
from baro_desktop.models.errors import UnreadableFileError
from baro_desktop.models.observation import Measure, State
from baro_desktop.models.report import Report

Read = Callable[[bytes], Report]


TABLE = Path(__file__).parent / "typed_values.csv"
TYPED = list(csv.DictReader(TABLE.read_text(encoding="utf-8").splitlines()))
FILES = {
    "ballerup": ("udviklingsrapport-ballerup-2026-06.txt", "Ballerup", date(2026, 6, 10)),
    "glostrup": ("udviklingsrapport-glostrup-2026-06.txt", "Glostrup", date(2026, 6, 6)),
    "aalborg": ("udviklingsrapport-aalborg-2024-11.txt", "Aalborg", date(2024, 11, 16)),
}


@pytest.fixture(params=FILES)
def named_report(
    request: pytest.FixtureRequest, real_reports: Path, read: Read
) -> tuple[str, Report]:
    """Each real report with its name in the table."""
    return request.param, read((real_reports / FILES[request.param][0]).read_bytes())


def test_title_and_end_mark_are_read(named_report: tuple[str, Report]) -> None:
    name, report = named_report
    _, area, made = FILES[name]
    assert (report.area, report.generated_on) == (area, made)
    assert report.month == made.replace(day=1)


def test_report_is_whole_and_every_wording_is_known(named_report: tuple[str, Report]) -> None:
    _, report = named_report
    assert (report.findings, report.new_definitions) == ((), ())
    assert len(report.observations) == 78


def test_every_value_is_the_typed_one(
    named_report: tuple[str, Report], catalogue: Catalogue
) -> None:
    name, report = named_report
    expected = {
        cell
        for row in TYPED
        if row["report"] == name
        for cell in _typed(row, report.area, catalogue)
    }
    found = {
        (o.area, o.indicator, o.measure, str(o.period.start), str(o.period.end),
         o.figure.value, o.figure.unit, o.figure.state, o.baseline)
        for o in report.observations
    }  # fmt: skip
    assert found == expected


def _typed(row: dict[str, str], area: str, catalogue: Catalogue) -> list[tuple[object, ...]]:
    indicator = catalogue.by_code[row["indicator"]]
    barometer = not row["indicator"].startswith("N")
    since = 2018 if row["indicator"].startswith("8") else 2012
    cells = [
        (area, Measure.STATUS, row["first"], indicator.unit, None),
        (area, Measure.CHANGE, row["second"], indicator.change_unit, since)
        if barometer
        else ("Hele landet", Measure.STATUS, row["second"], indicator.unit, None),
    ]
    return [
        (who, row["indicator"], measure, row["start"], row["end"], *_figure(text, unit), baseline)
        for who, measure, text, unit, baseline in cells
    ]


def _figure(text: str, unit: str) -> tuple[Decimal | None, str, State]:
    if text == "x":
        return None, unit, State.NOT_COMPUTED
    return (Decimal(text), unit, State.REPORTED) if text else (None, unit, State.BLANK)


def test_notes_are_no_reports(real_reports: Path, read: Read) -> None:
    for path in real_reports.glob("notat-*.txt"):
        with pytest.raises(UnreadableFileError) as refused:
            read(path.read_bytes())
        assert refused.value.code == "no-title"
