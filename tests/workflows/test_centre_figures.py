"""A centre's table holds a figure against the same ones, however few of them are read."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from baro_desktop.models.catalogue import WHOLE_COUNTRY, Catalogue
from baro_desktop.models.centre import CentreTable, build_centre_table
from baro_desktop.resources import resource
from baro_desktop.storage import observations
from baro_desktop.storage.database import Database
from baro_desktop.workflows import definitions, show
from baro_desktop.workflows.centre_figures import centre_figures
from baro_desktop.workflows.import_reports import import_reports

Write = Callable[..., Path]
OF_TWO_MEANINGS = ("eksempel-glostrup-2024-11.txt", "eksempel-ballerup-2026-06.txt")
OTHERS = ("Herlev", WHOLE_COUNTRY, "Glostrup")


def of_all_that_is_known(db: Database, catalogue: Catalogue, place: int) -> CentreTable:
    """Return the table made of every figure that its indicators have anywhere."""
    centre = catalogue.centres[place]
    codes = [indicator.code for indicator in catalogue.of_centre(centre.id)]
    held = observations.current_observations(db, indicators=codes)
    return build_centre_table(catalogue, centre, "Ballerup", OTHERS, definitions.for_view(db, held))


def comparisons(table: CentreTable) -> list[tuple[str, object, object]]:
    """Return what was held against what, apart from notes."""
    return [(row.indicator.code, row.comparison, row.assessment) for row in table.rows]


@pytest.fixture
def full(db: Database, catalogue: Catalogue, write: Write) -> Database:
    """Three areas, of which one has older figures only."""
    months = (date(2025, 6, 1), date(2026, 6, 1))
    files = [write("Ballerup", month, month.replace(day=6)) for month in months]
    files += [write("Herlev", months[0], months[0].replace(day=8))]
    files += [write("Glostrup", months[1], months[1].replace(day=8))]
    import_reports(db, catalogue, files)
    return db


@pytest.mark.parametrize("month", [None, date(2025, 6, 1)])
def test_fewer_figures_make_the_same_comparisons(
    full: Database, catalogue: Catalogue, month: date | None
) -> None:
    for place, centre in enumerate(catalogue.centres):
        with full.reading_as_of(month):
            shown = show.centre_table(full, catalogue, centre, "Ballerup", OTHERS)
            assert comparisons(shown) == comparisons(of_all_that_is_known(full, catalogue, place))


def test_linked_definitions_are_compared_whichever_of_them_another_area_has(
    db: Database, catalogue: Catalogue
) -> None:
    import_reports(db, catalogue, [resource("samples", name) for name in OF_TWO_MEANINGS])
    definitions.link(db, "N6", ["N6-a", "N6-b"])
    for place, centre in enumerate(catalogue.centres):
        shown = show.centre_table(db, catalogue, centre, "Ballerup", OTHERS)
        assert comparisons(shown) == comparisons(of_all_that_is_known(db, catalogue, place))


def test_others_are_asked_only_for_what_the_whole_country_lacks(
    full: Database, catalogue: Catalogue
) -> None:
    """The reports of municipalities hold key figures of the whole country, and no goals of it."""
    indicators = catalogue.of_centre(catalogue.centres[0].id)
    held = centre_figures(full, indicators, "Ballerup", (WHOLE_COUNTRY, "Glostrup"), ())
    asked = {(one.observation.area, one.observation.indicator[0]) for one in held}
    assert (WHOLE_COUNTRY, "N") in asked
    assert ("Glostrup", "N") not in asked
    assert ("Glostrup", "1") in asked
