"""Which of the chosen areas a row is held against first."""

from __future__ import annotations

from datetime import UTC, datetime
from decimal import Decimal

import pytest

from baro_desktop.models.catalogue import WHOLE_COUNTRY, Catalogue
from baro_desktop.models.centre import build_centre_table
from baro_desktop.models.observation import Figure, Measure, Observation, StoredObservation
from baro_desktop.models.period import year_period


def stored(area: str, year: int) -> StoredObservation:
    figure = Figure(Decimal(60), "pct.")
    item = Observation(area, "1.2", Measure.STATUS, "1.2-a", year_period(year), figure)
    moment = datetime(2026, 6, 1, tzinfo=UTC)
    return StoredObservation(f"{area}{year}", item, "x", "d", None, None, moment, "")


@pytest.mark.parametrize(
    ("years", "expected"),
    [
        ({"Aalborg": 2023, "Glostrup": 2024}, "Glostrup"),
        ({"Aalborg": 2024, WHOLE_COUNTRY: 2024}, WHOLE_COUNTRY),
        ({"Aalborg": 2024, WHOLE_COUNTRY: 2023}, "Aalborg"),
        ({"Aalborg": 2023, "Glostrup": 2022}, "Aalborg"),
    ],
)
def test_the_same_period_is_held_against_first(
    catalogue: Catalogue, years: dict[str, int], expected: str
) -> None:
    held = [stored("Ballerup", 2024), *(stored(area, year) for area, year in years.items())]
    centre = next(c for c in catalogue.centres if c.id in catalogue.by_code["1.2"].centres)
    table = build_centre_table(catalogue, centre, "Ballerup", tuple(years), held)
    compared = next(row for row in table.rows if row.indicator.code == "1.2").comparison
    assert compared is not None
    assert compared.label == expected
