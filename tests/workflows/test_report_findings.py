"""What is told of a report that does not go with those that are there already."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from baro_desktop.models.catalogue import Catalogue
from baro_desktop.models.report import Finding
from baro_desktop.storage import reports
from baro_desktop.storage.database import Database
from baro_desktop.texts import findings
from baro_desktop.workflows.import_reports import import_reports
from tests.storage.builders import remove

Write = Callable[..., Path]
BEFORE, NOW = date(2025, 6, 1), date(2026, 6, 1)
ROW = re.compile(r"(\n1\.2 [^\t]*\t)(\d+)( pct\.\t)(-?\d+)")


def told(db: Database, catalogue: Catalogue, *paths: Path) -> list[Finding]:
    """Return the findings of reports that are imported one after another; each has a sentence."""
    found = [f for path in paths for f in import_reports(db, catalogue, [path])[0].findings]
    assert all(findings.sentence(finding.code, finding.data) for finding in found)
    return found


def row(path: Path) -> tuple[int, int]:
    """Return status and change of 1.2."""
    match = ROW.search(path.read_text(encoding="utf-8"))
    assert match is not None
    return int(match[2]), int(match[4])


def put(path: Path, status: int, change: int) -> Path:
    """Print another status and change of 1.2."""
    text = path.read_text(encoding="utf-8")
    path.write_text(ROW.sub(rf"\g<1>{status}\g<3>{change}", text), encoding="utf-8")
    return path


@pytest.mark.parametrize(("off", "is_told"), [(0, False), (2, False), (3, True), (-3, True)])
def test_status_and_change_must_fit_the_last_report(
    db: Database, catalogue: Catalogue, write: Write, off: int, *, is_told: bool
) -> None:
    before = write("Ballerup", BEFORE, date(2025, 6, 6))
    now = write("Ballerup", NOW, date(2026, 6, 6))
    status, change = row(before)
    found = told(db, catalogue, before, put(now, status + 1 + off, change + 1))
    unlike = [finding for finding in found if finding.code == "change-unlike-last"]
    assert [finding.indicator for finding in unlike] == (["1.2"] if is_told else [])


def test_a_removed_report_does_not_hide_the_one_before_it(
    db: Database, catalogue: Catalogue, write: Write
) -> None:
    first = put(write("Ballerup", date(2024, 6, 1), date(2024, 6, 6)), 60, 13)
    removed = put(write("Ballerup", BEFORE, date(2025, 6, 6)), 66, 14)
    now = put(write("Ballerup", NOW, date(2026, 6, 6)), 66, 14)
    told(db, catalogue, first, removed)
    remove(db, next(r.id for r in reports.list_reports(db) if r.month == BEFORE))
    unlike = [f for f in told(db, catalogue, now) if f.code == "change-unlike-last"]
    assert [finding.data["status_before"] for finding in unlike] == ["60\u00a0pct."]


def test_the_sentence_names_all_four_figures(
    db: Database, catalogue: Catalogue, write: Write
) -> None:
    before = put(write("Ballerup", BEFORE, date(2025, 6, 6)), 60, 13)
    now = put(write("Ballerup", NOW, date(2026, 6, 6)), 66, 14)
    (finding,) = (f for f in told(db, catalogue, before, now) if f.code == "change-unlike-last")
    text = findings.sentence(finding.code, finding.data).replace("\u00a0", " ")
    assert "fra 60 pct. (2023) til 66 pct. (2024)" in text
    assert "siden 2012 fra +13 pct.point til +14 pct.point" in text


def test_a_count_since_a_fixed_day_cannot_fall(
    db: Database, catalogue: Catalogue, write: Write
) -> None:
    before = write("Ballerup", BEFORE, date(2025, 6, 6), N12="3200", N9="900")
    now = write("Ballerup", NOW, date(2026, 6, 6), N12="3100", N9="800")
    fell = [f for f in told(db, catalogue, before, now) if f.code == "count-fell"]
    assert [(f.indicator, f.data["area"]) for f in fell] == [("N12", "Hele landet")]


def test_a_removed_report_does_not_hide_the_count_before_it(
    db: Database, catalogue: Catalogue, write: Write
) -> None:
    before = write("Ballerup", BEFORE, date(2025, 6, 6), N12="3200")
    removed = write("Ballerup", date(2025, 12, 1), date(2025, 12, 6), N12="3300")
    now = write("Ballerup", NOW, date(2026, 6, 6), N12="3100")
    told(db, catalogue, before, removed)
    remove(db, reports.list_reports(db)[0].id)
    fell = [f for f in told(db, catalogue, now) if f.code == "count-fell"]
    assert [(f.indicator, f.data["old"]) for f in fell] == [("N12", "3.200\xa0forløb")]


def test_an_older_report_is_told_unless_it_comes_along(
    db: Database, catalogue: Catalogue, write: Write
) -> None:
    old = write("Ballerup", BEFORE, date(2025, 6, 6))
    new = write("Ballerup", NOW, date(2026, 6, 6))
    together = import_reports(db, catalogue, [new, old])
    assert not [f for result in together for f in result.findings if f.code == "older-report"]
    oldest = write("Ballerup", date(2024, 6, 1), date(2024, 6, 6))
    other = write("Herlev", date(2024, 6, 1), date(2024, 6, 6))
    found = [f for f in told(db, catalogue, oldest, other) if f.code == "older-report"]
    assert [f.data["month"] for f in found] == ["juni 2026"]


def test_no_report_is_older_than_a_removed_one(
    db: Database, catalogue: Catalogue, write: Write
) -> None:
    told(db, catalogue, write("Ballerup", NOW, date(2026, 6, 6)))
    remove(db, reports.list_reports(db)[0].id)
    found = told(db, catalogue, write("Ballerup", BEFORE, date(2025, 6, 6)))
    assert "older-report" not in {finding.code for finding in found}


def test_the_sample_reports_go_together(db: Database, catalogue: Catalogue) -> None:
    from baro_desktop.resources import resource

    paths = sorted(resource("samples").glob("*.txt"))
    codes = {f.code for result in import_reports(db, catalogue, paths) for f in result.findings}
    assert not codes & {"change-unlike-last", "count-fell", "older-report"}
