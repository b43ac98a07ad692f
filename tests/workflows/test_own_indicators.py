"""An own indicator is entered, shown, asked for and exported like the shipped ones."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from pathlib import Path

import pytest

from baro_desktop.models.catalogue import Catalogue
from baro_desktop.models.customisation import CentreChange, Customisation, customised
from baro_desktop.models.entry import Entry, GroupInput
from baro_desktop.models.own_indicator import OwnIndicator
from baro_desktop.models.paper_choice import PaperChoice
from baro_desktop.models.period import year_period
from baro_desktop.storage.database import Database
from baro_desktop.workflows import enter_figures, show
from baro_desktop.workflows.check import check_database
from baro_desktop.workflows.export_workbook import export_workbook
from baro_desktop.workflows.import_reports import import_reports
from baro_desktop.workflows.list_observations import list_observations
from baro_desktop.workflows.make_form import make_form
from baro_desktop.workflows.read_form import apply, preview
from tests.forms.filling import FilledForm
from tests.workflows.conftest import Write

TODAY = date(2026, 6, 15)
AREA = "Ballerup"
OWN = OwnIndicator("L11", "Foreningsliv", "Hvor stor en andel er medlem af en forening?")
CHANGED = Customisation(centres=(CentreChange("C-ARB", added=("L11",)),), indicators=(OWN,))


@pytest.fixture
def own(catalogue: Catalogue) -> Catalogue:
    return customised(catalogue, CHANGED)


@pytest.fixture
def filled(db: Database, own: Catalogue, write: Write) -> Database:
    """A database with a report and a figure of the own indicator."""
    import_reports(db, own, [write(AREA, date(2026, 6, 1), date(2026, 6, 10))])
    share = GroupInput(Decimal(40), Decimal(160))
    enter_figures.enter(db, own, Entry(AREA, "L11", year_period(2025), share))
    return db


def test_the_figure_stands_on_the_tab_of_its_centre(filled: Database, own: Catalogue) -> None:
    centre = own.find_centre("C-ARB")
    assert centre is not None
    rows = show.centre_table(filled, own, centre, AREA, ()).rows
    (row,) = [item for item in rows if item.indicator.code == "L11"]
    assert row.figure is not None
    assert (row.figure.value, row.figure.unit) == (Decimal("25.0"), "pct.")


def test_the_form_asks_for_it_and_reads_it_again(
    filled: Database, own: Catalogue, tmp_path: Path
) -> None:
    form = FilledForm(make_form(filled, own, tmp_path / "skema.xlsx", AREA, today=TODAY))
    form.write("L11", "target.count", 50, sheet="C-ARB")
    form.write("L11", "target.base", 160, sheet="C-ARB")
    shown = preview(filled, own, form.save(), AREA)
    assert shown.refused == ()
    apply(filled, own, shown)
    held = enter_figures.current_entry(filled, AREA, "L11", year_period(2025))
    assert held is not None
    assert held.entry.target == GroupInput(Decimal(50), Decimal(160))


def test_without_its_settings_the_figure_breaks_nothing(
    filled: Database, catalogue: Catalogue, tmp_path: Path
) -> None:
    for centre in catalogue.centres:
        show.centre_table(filled, catalogue, centre, AREA, ())
    show.overview(filled, catalogue, AREA, TODAY)
    export_workbook(
        filled, catalogue, tmp_path / "ud.xlsx", AREA, PaperChoice(), made_at=datetime(2026, 6, 15)
    )
    make_form(filled, catalogue, tmp_path / "skema.xlsx", AREA, today=TODAY)
    assert not check_database(filled).problems
    assert "L11" in {record["indicator"] for record in list_observations(filled)}
