"""What a person may report, and what becomes of it."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from baro_desktop.models.catalogue import Catalogue
from baro_desktop.models.entry import (
    Entry,
    GroupInput,
    HousingArea,
    index_of_all,
    index_of_area,
    observations_of,
    simpson_index,
)
from baro_desktop.models.errors import EntryError
from baro_desktop.models.observation import Measure, State
from baro_desktop.models.period import year_period

SHARE = Entry(
    "Ballerup",
    "L2",
    year_period(2025),
    GroupInput(Decimal(214), Decimal(7950)),
    GroupInput(Decimal(803), Decimal(31200)),
)


def values(entry: Entry, catalogue: Catalogue) -> dict[str, str]:
    observations = observations_of(entry, catalogue.by_code[entry.indicator])
    return {o.measure.value: str(o.figure.value) for o in observations}


def test_share_is_computed_from_numerator_and_denominator(catalogue: Catalogue) -> None:
    assert values(SHARE, catalogue) == {
        "status": "2.7",
        "status_count": "214",
        "status_base": "7950",
        "comparison": "2.6",
        "comparison_count": "803",
        "comparison_base": "31200",
    }


def test_share_alone_is_stored_without_counts(catalogue: Catalogue) -> None:
    entry = replace(SHARE, target=GroupInput(value=Decimal("2.5")), comparison=GroupInput())
    assert values(entry, catalogue) == {"status": "2.5"}


def test_count_grade_and_composition(catalogue: Catalogue) -> None:
    year = year_period(2025)
    assert values(Entry("Ballerup", "L5", year, GroupInput(Decimal(12))), catalogue) == {
        "status": "12"
    }
    grade = Entry(
        "Ballerup", "L7", year, GroupInput(value=Decimal("6.4")), GroupInput(value=Decimal("7.6"))
    )
    assert values(grade, catalogue) == {"status": "6.4", "comparison": "7.6"}
    homes = (HousingArea("Hedeparken", (("Dansk", 50), ("Ikke-vestlig", 50))),)
    mixed = Entry("Ballerup", "L9", year, housing_areas=homes)
    assert values(mixed, catalogue) == {"status": "0.50"}


def test_unavailable_data_are_not_computed(catalogue: Catalogue) -> None:
    entry = Entry("Ballerup", "L10.1", year_period(2025), unavailable=True, remark="Politiet")
    (observation,) = observations_of(entry, catalogue.by_code["L10.1"])
    assert (observation.measure, observation.figure.state) == (Measure.STATUS, State.NOT_COMPUTED)


@pytest.mark.parametrize(
    ("change", "code", "field"),
    [
        ({"third_generation": True}, "third-generation-reason", "third_generation_reason"),
        ({"target": GroupInput()}, "entry-empty", "target.count"),
        ({"target": GroupInput(Decimal(5))}, "share-half", "target.base"),
        ({"target": GroupInput(Decimal(5), Decimal(0))}, "base-zero", "target.base"),
        ({"target": GroupInput(Decimal(5), Decimal(4))}, "count-above-base", "target.count"),
        ({"comparison": GroupInput(Decimal("1.5"), Decimal(4))}, "not-count", "comparison.count"),
        ({"target": GroupInput(value=Decimal(101))}, "out-of-range", "target.value"),
        ({"target": GroupInput(value=Decimal("1.55"))}, "too-many-decimals", "target.value"),
        ({"unavailable": True, "remark": "x"}, "not-unavailable", "unavailable"),
    ],
)
def test_what_cannot_be_right_is_refused_at_its_field(
    catalogue: Catalogue, change: dict[str, object], code: str, field: str
) -> None:
    with pytest.raises(EntryError) as refused:
        observations_of(replace(SHARE, **change), catalogue.by_code["L2"])  # type: ignore[arg-type]
    assert (refused.value.code, refused.value.data["field"]) == (code, field)


@pytest.mark.parametrize(
    ("counts", "index"), [((10,), "0"), ((5, 5), "0.5"), ((1, 1, 1, 1), "0.75"), ((3, 0), "0")]
)
def test_simpson_index(counts: tuple[int, ...], index: str) -> None:
    assert simpson_index(counts) == Decimal(index)


def test_each_housing_area_has_its_own_index() -> None:
    homes = (HousingArea("A", (("x", 5), ("y", 5))), HousingArea("B", (("x", 10), ("y", 0))))
    assert [index_of_area(area) for area in homes] == [Decimal("0.5"), Decimal(0)]
    assert index_of_all(homes) == Decimal("0.375")


def test_cleared_entry_has_no_figures(catalogue: Catalogue) -> None:
    cleared = Entry("Ballerup", "L2", year_period(2025), cleared=True)
    assert values(cleared, catalogue) == {}
