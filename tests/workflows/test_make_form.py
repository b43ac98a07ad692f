"""What a reporting form tells of last time."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from openpyxl import load_workbook

from baro_desktop.models.catalogue import Catalogue
from baro_desktop.models.entry import Entry, GroupInput
from baro_desktop.models.period import year_period
from baro_desktop.storage.database import Database
from baro_desktop.workflows.enter_figures import enter
from baro_desktop.workflows.make_form import form_contents, make_form

TODAY = date(2026, 6, 15)


def test_what_was_reported_for_the_period_itself_stands_as_the_last(
    db: Database, catalogue: Catalogue, tmp_path: Path
) -> None:
    now = Entry("Ballerup", "L2", year_period(2025), GroupInput(Decimal(30), Decimal(900)))
    enter(db, catalogue, now)
    centre = catalogue.find_centre(catalogue.by_code["L2"].centres[0])
    assert centre is not None
    made = make_form(db, catalogue, tmp_path / "f.xlsx", "Ballerup", centres=[centre], today=TODAY)
    texts = [cell for row in load_workbook(made)[centre.tab].values for cell in row]
    at = next(n for n, text in enumerate(texts) if str(text).startswith("2025 er allerede"))
    rest = texts[at : texts.index("Kilde", at)]
    assert "Sidst: 2025" in rest
    assert {30, 900} <= set(rest)
    assert "Sidst: intet indberettet" not in rest


@pytest.mark.parametrize(
    ("count", "centres", "shown"), [(3, 1, True), (3, 2, False), (30, 2, True)]
)
def test_small_counts_of_one_centre_are_not_sent_to_another(
    db: Database, catalogue: Catalogue, count: int, centres: int, shown: bool
) -> None:
    target = GroupInput(Decimal(count), Decimal(900))
    enter(db, catalogue, Entry("Ballerup", "L2", year_period(2024), target))
    with_l2 = [c for c in catalogue.centres if c.id in catalogue.by_code["L2"].centres]
    chosen = [*with_l2, catalogue.centres[0]][:centres]
    made = form_contents(db, catalogue, "Ballerup", centres=chosen, today=TODAY)
    (asked,) = [a for form in made.centres for a in form.asked if a.indicator.code == "L2"]
    assert (asked.last is not None) is shown
    assert asked.last_hidden is not shown
