"""What is stored comes back as it was, field by field."""

from __future__ import annotations

import hashlib
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from baro_desktop.models.errors import StorageError
from baro_desktop.models.observation import Figure, Measure, Observation, State
from baro_desktop.models.period import parse_period
from baro_desktop.models.report import Finding, NewDefinition, Outcome, Report, Severity
from baro_desktop.storage import batches, document_figures, observations, reports
from baro_desktop.storage.database import Database
from baro_desktop.storage.originals import Original
from tests.storage.builders import observation, report, store, values

CHANGE = Observation(
    "Hele landet",
    "N6",
    Measure.CHANGE,
    "N6-b",
    parse_period("juli 2016-december 2025"),
    Figure(Decimal("-0.40"), "pct. point"),
    2012,
    "linje 7",
)
FINDING = Finding(Severity.ERROR, "row-left-out", "N6", "side 2", {"text": "æøå <b>", "row": "7"})


def test_every_field_of_an_observation_comes_back(db: Database) -> None:
    counts = store(db, report(CHANGE))
    (stored,) = observations.current_observations(db)
    assert stored.observation == CHANGE
    assert stored.observation.period.label == "juli 2016-december 2025"
    assert str(stored.observation.figure.value) == "-0.40"
    assert (stored.document, stored.entry) == (counts.document_id, None)
    assert (stored.source, stored.recorded_by) == ("rapport-2026-06.txt", "anne")
    assert stored.generated_on == date(2026, 6, 10)
    assert stored.recorded_at.isoformat().startswith("2026-06-10T12:00:")
    assert stored.current


def test_more_figures_than_one_statement_takes_keep_their_order(db: Database) -> None:
    many = [observation(str(n), f"1.{n}", definition=f"1.{n}-a") for n in range(450, 0, -1)]
    document = store(db, report(*many, many[7])).document_id  # one of them stands there twice
    said = document_figures.figures_in(db, document)
    assert [item.observation for item in said] == [*many, many[7]]
    assert len(observations.current_observations(db)) == len(many)


@pytest.mark.parametrize("text", ["2.0", "0", "-7", "0.30", "123.45678", "100.000", "0.1"])
def test_a_number_keeps_the_decimals_that_were_printed(db: Database, text: str) -> None:
    store(db, report(observation(text)))
    assert values(db) == [text]


@given(value=st.decimals(min_value=-(10**8), max_value=10**8, places=4))
def test_a_number_of_four_decimals_survives_a_float(value: Decimal) -> None:
    assert Decimal(f"{float(value):.4f}") == value


def test_a_number_that_would_come_back_changed_is_refused(db: Database) -> None:
    with pytest.raises(StorageError, match="figure-too-long"):
        store(db, report(observation("0.12345678901234567")))
    assert reports.list_reports(db) == ()


@pytest.mark.parametrize("state", [State.BLANK, State.NOT_COMPUTED])
def test_the_kinds_of_nothing_stay_apart(db: Database, state: State) -> None:
    store(db, report(observation(None, state=state), observation("0", "1.2")))
    assert values(db) == [state.value, "0"]


def test_every_field_of_a_report_comes_back(db: Database) -> None:
    new = Report("Ballerup", date(2026, 6, 1), date(2026, 6, 10), (CHANGE,), (), (FINDING,))
    counts = store(db, new, b"original")
    (listed,) = reports.list_reports(db)
    assert listed.id == counts.document_id
    assert (listed.name, listed.kind) == ("rapport-2026-06.txt", "text")
    assert listed.sha256 == hashlib.sha256(b"original").hexdigest()
    assert (listed.area, listed.month, listed.generated_on) == (
        new.area,
        new.month,
        new.generated_on,
    )
    assert (listed.outcome, listed.observations) == (Outcome.PARTIAL, 1)
    assert (listed.imported_at[:17], listed.imported_by) == ("2026-06-10T12:00:", "anne")
    assert listed.findings == (FINDING,)
    assert reports.find_document(db, listed.sha256) == listed


def test_the_original_comes_back_byte_for_byte(db: Database) -> None:
    content = bytes(range(256)) * 100
    counts = store(db, report(observation()), content)
    assert reports.original_of(db, counts.document_id) == ("rapport-2026-06.txt", content)


def test_a_new_definition_is_known_from_then_on(db: Database) -> None:
    new = NewDefinition("N6-x1", "N6", "Nogle andre personer")
    store(db, report(observation(indicator="N6", definition="N6-x1"), definitions=[new]))
    store(db, report(observation("3"), day=11, definitions=[new]))
    assert reports.known_definitions(db) == (new,)


def test_a_definition_id_never_gets_a_second_meaning(db: Database) -> None:
    store(db, report(observation(), definitions=[NewDefinition("N6-x1", "N6", "Det ene")]))
    other = report(observation("3"), definitions=[NewDefinition("N6-x1", "N6", "Det andet")])
    with pytest.raises(StorageError, match="definition-conflict"):
        store(db, other)
    assert len(reports.list_reports(db)) == 1


def test_definitions_in_use_are_those_that_have_figures(db: Database) -> None:
    first = store(db, report(observation(definition="1.1-a", year=2022)))
    store(db, report(observation(definition="1.1-b"), day=11))
    assert reports.definitions_in_use(db)["1.1"] == {"1.1-a", "1.1-b"}
    batches.withdraw(db, [first.document_id], batches.new_batch(db, "removal", "Fjern"))
    assert reports.definitions_in_use(db)["1.1"] == {"1.1-b"}


def test_the_newest_import_is_listed_first(db: Database) -> None:
    for month in (3, 5, 4):
        store(db, report(observation(str(month)), month=month))
    assert [listed.month.month for listed in reports.list_reports(db)] == [4, 5, 3]


def test_a_hash_of_other_bytes_is_refused(db: Database) -> None:
    with pytest.raises(ValueError, match="0000"):
        reports.store_report(
            db,
            report(observation()),
            name="x",
            kind="text",
            original=Original(b"x", "0" * 64),
            outcome=Outcome.IMPORTED,
            batch=batches.new_batch(db, "import", "Import"),
        )
