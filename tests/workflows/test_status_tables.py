"""Status tables as use cases: entered, exported, and the samples that are shipped."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from baro_desktop.export.hidden_texts import TEXT_HIDDEN
from baro_desktop.export.reception_hiding import SOURCE_HIDDEN
from baro_desktop.models.disclosure_rule import SmallNumberRule
from baro_desktop.models.errors import EntryError
from baro_desktop.models.period import parse_period
from baro_desktop.models.reception.table import StatusTable
from baro_desktop.resources import resource
from baro_desktop.samples.status_tables import FILE_NAME, load_status_tables
from baro_desktop.storage.database import Database
from baro_desktop.workflows import status_tables, undo
from tests.models.reception import paper

FORMS = paper.forms()


@pytest.fixture
def filled(tmp_path: Path) -> Database:
    database = Database.open(tmp_path / "baro.db", user="anne")
    for table in paper.paper():
        status_tables.enter_table(database, FORMS[table.form], table)
    return database


def test_what_is_refused_leaves_nothing_to_undo(tmp_path: Path) -> None:
    wrong = StatusTable("Ballerup", "age_sex", parse_period("2017"))
    with Database.open(tmp_path / "baro.db") as database:
        with pytest.raises(EntryError):
            status_tables.enter_table(database, FORMS["age_sex"], wrong)
        assert undo.undo_state(database).undo == ""


def test_the_newest_table_of_each_form_is_exported(filled: Database) -> None:
    with filled:
        shown = status_tables.tables_for_export(filled, "Ballerup")
        assert [table.form.id for table in shown] == list(FORMS)
        assert status_tables.tables_for_export(filled, "Glostrup") == ()


def test_small_counts_are_hidden_unless_chosen_otherwise(filled: Database) -> None:
    with filled:
        hidden = status_tables.printed_for_export(filled, "Ballerup")
        whole = status_tables.printed_for_export(filled, "Ballerup", SmallNumberRule(limit=0))
    assert sum(table.hidden for table in hidden) > 0
    assert sum(table.hidden for table in whole) == 0


def test_texts_about_a_table_go_where_they_tell_a_hidden_count(filled: Database) -> None:
    """The ages hold a 3, a 2 and a 0; a table alone leaves the program without them, too."""
    ages = next(table for table in paper.paper() if table.form == "age_sex")
    told = replace(ages, source="Udtræk, 3 over 80", remark="Heraf to kvinder.")
    with filled:
        status_tables.enter_table(filled, FORMS["age_sex"], told)
        shown = status_tables.shown_table(
            filled, tuple(FORMS.values()), FORMS["age_sex"], "Ballerup"
        )
        assert shown.printed is not None
        alone = status_tables.printable_table(filled, shown.printed, SmallNumberRule())
        together = status_tables.printed_for_export(filled, "Ballerup")
    assert (alone.table.source, alone.table.remark) == (SOURCE_HIDDEN, TEXT_HIDDEN)
    assert alone in together
    assert shown.printed.table.remark == "Heraf to kvinder."


def test_tables_of_another_year_are_not_compared(filled: Database) -> None:
    with filled:
        later = StatusTable(
            "Ballerup", "citizenships", parse_period("juni 2018"), (), ((("total",), 900),)
        )
        status_tables.enter_table(filled, FORMS["citizenships"], later)
        forms = tuple(FORMS.values())
        shown = status_tables.shown_table(filled, forms, FORMS["citizenships"], "Ballerup")
    assert [period.label for period in shown.periods] == ["juni 2018", "juni 2017"]
    assert shown.findings == ()


def test_the_shipped_samples_fill_every_table_of_the_catalogue() -> None:
    tables = load_status_tables(resource("samples", FILE_NAME), tuple(FORMS.values()))
    assert {table.form for table in tables} == set(FORMS)
    assert all(table.source.startswith("Eksempel") for table in tables)


def test_the_whole_country_has_no_status_tables(tmp_path: Path) -> None:
    table = replace(next(iter(paper.paper())), area="Hele landet")
    with Database.open(tmp_path / "baro.db") as database, pytest.raises(EntryError) as refused:
        status_tables.enter_table(database, FORMS[table.form], table)
    assert refused.value.code == "entry-for-country"
