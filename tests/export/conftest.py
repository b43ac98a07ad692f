"""A workbook made from the shipped samples, without any database."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from openpyxl import Workbook, load_workbook

from baro_desktop.export.contents import CommitteeWorkbook
from baro_desktop.export.workbook import write_workbook
from baro_desktop.models.catalogue import WHOLE_COUNTRY, Catalogue
from baro_desktop.models.centre import build_centre_table
from baro_desktop.models.entry import observations_of
from baro_desktop.models.observation import ENTERED, Observation, StoredObservation
from baro_desktop.models.period import Period
from baro_desktop.models.report import Outcome, StoredReport
from baro_desktop.resources import resource
from baro_desktop.samples.figures import SampleReport, expected_observations
from baro_desktop.samples.generator import make_sample
from baro_desktop.samples.local_figures import FILE_NAME, load_local_figures

MADE_AT = datetime(2026, 11, 21, 8, 14, tzinfo=UTC)
ONE_PIXEL = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000001000000010802000000907753de0000000c49444154789c6390"
    "f7ab0400017600e7b68f53560000000049454e44ae426082"
)
"""A picture."""

AREAS = ("Ballerup", WHOLE_COUNTRY, "Glostrup")
MONTHS = (*(date(year, 11, 1) for year in range(2022, 2026)), date(2026, 6, 1))


@pytest.fixture(scope="session")
def contents(catalogue: Catalogue) -> CommitteeWorkbook:
    samples = [make_sample(catalogue, area, month) for month in MONTHS for area in AREAS]
    held = {
        stored.observation.key: stored
        for sample in samples
        for stored in _from_report(sample, catalogue)
    }
    entered = tuple(_entered(catalogue))
    observations = (*held.values(), *entered)
    remarks: dict[tuple[str, Period], str] = {
        (entry.indicator, entry.period): entry.remark
        for entry in load_local_figures(resource("samples", FILE_NAME), catalogue)
    }
    tables = tuple(
        build_centre_table(catalogue, centre, "Ballerup", AREAS[1:], observations, remarks)
        for centre in catalogue.centres
    )
    return CommitteeWorkbook(
        "Integration i Ballerup Kommune",
        "Ballerup",
        AREAS[1:],
        MADE_AT,
        tables,
        observations,
        tuple(_report(sample) for sample in samples),
        catalogue,
    )


@pytest.fixture(scope="session")
def workbook_path(contents: CommitteeWorkbook, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_workbook(contents, tmp_path_factory.mktemp("export") / "udvalg.xlsx")


@pytest.fixture(scope="session")
def book(workbook_path: Path) -> Workbook:
    """The same workbook as openpyxl opens it, only to be looked at."""
    return load_workbook(workbook_path)


@pytest.fixture(scope="session")
def short(contents: CommitteeWorkbook) -> CommitteeWorkbook:
    """One centre, without graphs: enough where the front page or the status tables are meant."""
    return replace(contents, tables=contents.tables[:1], graphs=False)


def with_remarks(contents: CommitteeWorkbook, *remarks: str) -> CommitteeWorkbook:
    """Put remarks on the first rows of the first table, one on each."""
    table = contents.tables[0]
    first = tuple(
        replace(row, remark=remark) for row, remark in zip(table.rows, remarks, strict=False)
    )
    assert len(first) == len(remarks)
    rows = (*first, *(replace(row, remark="") for row in table.rows[len(remarks) :]))
    return replace(contents, tables=(replace(table, rows=rows), *contents.tables[1:]))


def stored(observation: Observation, sample: SampleReport | None) -> StoredObservation:
    name = f"{sample.area}-{sample.month:%Y-%m}.txt" if sample else ENTERED
    return StoredObservation(
        "-".join(map(str, (observation.area, observation.indicator, observation.measure))),
        observation,
        name,
        name if sample else None,
        None if sample else "entry",
        sample.generated_on if sample else MADE_AT.date(),
        MADE_AT,
        "abc",
    )


def _from_report(sample: SampleReport, catalogue: Catalogue) -> Iterator[StoredObservation]:
    for observation in expected_observations(sample, catalogue):
        yield stored(observation, sample)


def _entered(catalogue: Catalogue) -> Iterator[StoredObservation]:
    for entry in load_local_figures(resource("samples", FILE_NAME), catalogue):
        for observation in observations_of(entry, catalogue.by_code[entry.indicator]):
            yield stored(observation, None)


def _report(sample: SampleReport) -> StoredReport:
    name = f"{sample.area}-{sample.month:%Y-%m}.txt"
    return StoredReport(
        name,
        name,
        "0123456789abcdef" * 4,
        "text",
        sample.area,
        sample.month,
        sample.generated_on,
        "2026-11-21T08:14:00+00:00",
        "abc",
        Outcome.IMPORTED,
        78,
        (),
    )
