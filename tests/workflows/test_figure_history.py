"""What became of a published figure, and remarks that are taken away."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from baro_desktop.models.catalogue import WHOLE_COUNTRY, Catalogue
from baro_desktop.models.entry import Entry, GroupInput
from baro_desktop.models.observation import Measure
from baro_desktop.models.period import year_period
from baro_desktop.storage.database import Database
from baro_desktop.workflows import enter_figures, show
from baro_desktop.workflows.figure_history import figure_history
from baro_desktop.workflows.import_reports import import_reports
from tests.workflows.conftest import Write

JUNE = date(2026, 6, 1)


def test_a_revised_value_stands_behind_the_one_that_holds(
    db: Database, catalogue: Catalogue, write: Write
) -> None:
    older = write("Ballerup", JUNE, date(2026, 6, 8), N2="44290")
    newer = write("Herlev", JUNE, date(2026, 6, 10), N2="44305")
    import_reports(db, catalogue, [older, newer])
    history = figure_history(db, WHOLE_COUNTRY, "N2")
    assert [(item.observation.figure.value, item.current) for item in history] == [
        (Decimal(44305), True),
        (Decimal(44290), False),
    ]
    assert {item.observation.indicator for item in history} == {"N2"}


def test_status_comes_before_change_and_newest_first(
    db: Database, catalogue: Catalogue, write: Write
) -> None:
    months = (date(2025, 6, 1), JUNE)
    files = [write("Ballerup", month, month.replace(day=9)) for month in months]
    import_reports(db, catalogue, files)
    history = [item.observation for item in figure_history(db, "Ballerup", "1.2")]
    assert [(item.measure, item.period.label) for item in history] == [
        (Measure.STATUS, "2024"),
        (Measure.STATUS, "2023"),
        (Measure.CHANGE, "2024"),
        (Measure.CHANGE, "2023"),
    ]


def remark_of(db: Database, catalogue: Catalogue) -> str:
    centre = catalogue.find_centre("C-ARB")
    assert centre is not None
    rows = show.centre_table(db, catalogue, centre, "Ballerup", ()).rows
    return next(row.remark for row in rows if row.indicator.code == "L1")


def test_a_remark_that_came_with_an_entry_can_be_replaced_and_taken_away(
    db: Database, catalogue: Catalogue
) -> None:
    period = year_period(2025)
    group = GroupInput(value=Decimal("58.4"))
    enter_figures.enter(db, catalogue, Entry("Ballerup", "L1", period, group, remark="Fra formen"))
    assert remark_of(db, catalogue) == "Fra formen"
    enter_figures.save_remark(db, "Ballerup", "L1", period, "Skrevet siden")
    assert remark_of(db, catalogue) == "Skrevet siden"
    enter_figures.save_remark(db, "Ballerup", "L1", period, "")
    assert remark_of(db, catalogue) == ""
