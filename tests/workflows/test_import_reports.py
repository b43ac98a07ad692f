"""What importing does to the database, and what it tells."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

from baro_desktop.models.catalogue import Catalogue
from baro_desktop.models.report import FileResult, Outcome
from baro_desktop.storage.database import Database
from baro_desktop.workflows.import_reports import import_reports
from baro_desktop.workflows.list_observations import list_observations

Write = Callable[..., Path]
JUNE = date(2026, 6, 1)


class Stop:
    """Asks to stop after a number of files, and keeps what it was told."""

    def __init__(self, after: int) -> None:
        self.after = after
        self.steps: list[tuple[int, int, str]] = []

    def step(self, done: int, total: int, name: str) -> None:
        self.steps.append((done, total, name))

    def cancelled(self) -> bool:
        return len(self.steps) >= self.after


def found(results: tuple[FileResult, ...]) -> list[tuple[str, str]]:
    return [(f.code, f.indicator) for result in results for f in result.findings]


def test_earlier_definition_is_told_and_no_misprint_is(
    db: Database, catalogue: Catalogue, real_reports: Path
) -> None:
    results = import_reports(db, catalogue, sorted(real_reports.glob("udviklingsrapport-*.txt")))
    assert {item for item in found(results) if item[0] == "definition-changed"} == {
        ("definition-changed", "N6"),
        ("definition-changed", "N13"),
    }


def test_later_generated_report_revises(db: Database, catalogue: Catalogue, write: Write) -> None:
    first = write("Ballerup", JUNE, date(2026, 6, 6), N2="44290")
    later = write("Herlev", JUNE, date(2026, 6, 10), N2="44305")
    results = import_reports(db, catalogue, [first, later])
    assert ("value-revised", "N2") in found(results)
    assert (results[1].revised, results[1].outcome) == (1, Outcome.IMPORTED)
    assert country_value(db, "N2") == 44305


def test_earlier_generated_report_becomes_history(
    db: Database, catalogue: Catalogue, write: Write
) -> None:
    later = write("Herlev", JUNE, date(2026, 6, 10), N2="44305")
    first = write("Ballerup", JUNE, date(2026, 6, 6), N2="44290")
    results = import_reports(db, catalogue, [later, first])
    assert ("value-older", "N2") in found(results)
    assert country_value(db, "N2") == 44305
    history = [r for r in list_observations(db, history=True) if r["superseded"]]
    assert [(r["indicator"], r["value"], r["source"]) for r in history] == [
        ("N2", 44290, first.name)
    ]


def test_cancel_keeps_whole_files_only(db: Database, catalogue: Catalogue, write: Write) -> None:
    paths = [write(area, JUNE, date(2026, 6, 6)) for area in ("Ballerup", "Herlev", "Glostrup")]
    progress = Stop(after=2)
    results = import_reports(db, catalogue, paths, progress)
    assert [result.area for result in results] == ["Ballerup", "Herlev"]
    assert progress.steps[0] == (0, 3, paths[0].name)
    assert {row["area"] for row in list_observations(db)} == {"Ballerup", "Herlev", "Hele landet"}


def test_partial_report_stores_the_rest_and_says_so(
    db: Database, catalogue: Catalogue, write: Write
) -> None:
    path = write("Ballerup", JUNE, date(2026, 6, 6))
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("Siden 2018", "Siden 2081"), encoding="utf-8")
    (result,) = import_reports(db, catalogue, [path])
    assert (result.outcome, result.observations) == (Outcome.PARTIAL, 72)
    assert ("goal-year", "") in found((result,))


def test_missing_file_is_told(db: Database, catalogue: Catalogue, tmp_path: Path) -> None:
    (result,) = import_reports(db, catalogue, [tmp_path / "væk.txt"])
    assert result.outcome is Outcome.REJECTED


def country_value(db: Database, indicator: str) -> object:
    rows = list_observations(db)
    (value,) = {
        r["value"] for r in rows if r["area"] == "Hele landet" and r["indicator"] == indicator
    }
    return value
