"""Which areas can be compared, and what of them is drawn."""

from __future__ import annotations

from baro_desktop.models.catalogue import Catalogue
from baro_desktop.storage.database import Database
from baro_desktop.workflows import compare

KNOWN = ("Aalborg", "Ballerup", "Glostrup", "Herlev", "Hele landet")


def groups(catalogue: Catalogue, area: str = "Ballerup") -> dict[str, tuple[str, ...]]:
    made = compare.area_groups(catalogue, KNOWN, area, ("Hele landet", "Aalborg"))
    return {group.name: group.areas for group in made}


def test_the_own_group_comes_first_with_our_own_area(catalogue: Catalogue) -> None:
    first, *_ = groups(catalogue).items()
    assert first == ("Sammenligningsgruppen", ("Ballerup", "Hele landet", "Aalborg"))


def test_regions_that_have_figures_can_be_chosen(catalogue: Catalogue) -> None:
    made = groups(catalogue)
    assert [name for name in made if name.startswith("Region")] == [
        "Region Hovedstaden", "Region Nordjylland"
    ]  # fmt: skip
    assert made["Region Hovedstaden"] == ("Ballerup", "Glostrup", "Herlev", "Hele landet")
    assert made["Region Nordjylland"] == ("Ballerup", "Aalborg", "Hele landet")


def test_our_own_region_stands_before_the_others(catalogue: Catalogue) -> None:
    assert list(groups(catalogue, "Aalborg"))[1] == "Region Nordjylland"


def test_everyone_is_a_group_too(catalogue: Catalogue) -> None:
    assert set(groups(catalogue)["Alle indlæste"]) == set(KNOWN)


def test_more_areas_than_colours_are_left_out_and_counted(
    db: Database, catalogue: Catalogue
) -> None:
    areas = [item.name for item in catalogue.municipalities[:10]]
    _, left_out = compare.lines(db, catalogue, "1.2", "Ballerup", areas)
    assert left_out == len({"Ballerup", *areas}) - compare.MOST_LINES
