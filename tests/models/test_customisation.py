"""The catalogue with the changes of a municipality; what makes no sense is told, never a crash."""

from __future__ import annotations

import json
from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from baro_desktop.models.catalogue import Catalogue, Desired, FormKind, PeriodKind
from baro_desktop.models.customisation import (
    CentreChange,
    Customisation,
    Ignored,
    customised,
    desired_choices,
    lay_over,
    next_centre_id,
)
from baro_desktop.models.customisation_json import from_data, to_data
from baro_desktop.models.display import figure_text
from baro_desktop.models.observation import Figure
from baro_desktop.models.own_indicator import OwnIndicator, next_code
from baro_desktop.texts import customisation as texts

OWN = OwnIndicator("L11", "Foreningsliv", "Hvor stor en andel er medlem af en forening?")
COUNT = OwnIndicator(
    "L12", "Mentorer", "Hvor mange mentorer er der?", FormKind.COUNT, "mentorer", compares=False
)

texts_of_any_kind = st.text(max_size=8)
codes = st.sampled_from(["1.1", "N6", "L1", "L5", "L11", "L12", "L99", "x", ""])
ids = st.sampled_from(["C-ARB", "C-SIK", "EGET-1", "EGET-2", "Nej", ""])
names = st.sampled_from(["", "C-ARB", "Overblik", "Fritid", "Ny", "fritid"]) | texts_of_any_kind
customisations = st.builds(
    Customisation,
    st.lists(ids, max_size=4).map(tuple),
    st.lists(
        st.builds(
            CentreChange,
            ids,
            names,
            names,
            st.lists(codes, max_size=3).map(tuple),
            st.lists(codes, max_size=3).map(tuple),
        ),
        max_size=4,
        unique_by=lambda change: change.id,
    ).map(tuple),
    st.lists(
        st.builds(
            OwnIndicator,
            codes,
            names,
            names,
            st.sampled_from(FormKind),
            names,
            st.sampled_from(Desired),
            st.booleans(),
            st.sampled_from(PeriodKind),
            names,
        ),
        max_size=3,
        unique_by=lambda own: own.code,
    ).map(tuple),
    st.dictionaries(codes, st.sampled_from(Desired), max_size=4).map(lambda d: tuple(d.items())),
)
anything = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=6),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=6), inner),
    max_leaves=8,
)


def of(catalogue: Catalogue, centre: str) -> list[str]:
    return [indicator.code for indicator in catalogue.of_centre(centre)]


@given(customisations)
def test_json_brings_every_customisation_back(customisation: Customisation) -> None:
    stored = json.loads(json.dumps(to_data(customisation), ensure_ascii=False))
    assert from_data(stored) == (customisation, ())


@settings(max_examples=60)
@given(customisation=customisations)
def test_whatever_is_set_the_catalogue_stays_whole(
    catalogue: Catalogue, customisation: Customisation
) -> None:
    laid = lay_over(catalogue, customisation)
    made = laid.catalogue
    assert {c.id for c in catalogue.centres} <= {c.id for c in made.centres}
    tabs = [c.tab.casefold() for c in made.centres]
    assert len(set(tabs)) == len(tabs)
    assert len(made.by_code) == len(made.indicators) >= len(catalogue.indicators)
    known = {c.id for c in made.centres}
    for indicator in made.indicators:
        assert set(indicator.centres) <= known
        assert indicator.unit in made.unit_by_name
        assert indicator.desired in desired_choices(indicator)
    assert all(texts.sentence(item.code, item.name) for item in laid.ignored)


@given(
    st.fixed_dictionaries(
        {}, optional=dict.fromkeys(("order", "centres", "indicators", "desired"), anything)
    )
    | anything
)
def test_hand_edited_settings_never_crash(data: object) -> None:
    customisation, _ = from_data(data)
    assert from_data(to_data(customisation)) == (customisation, ())


def test_nothing_changed_is_the_catalogue_itself(catalogue: Catalogue) -> None:
    assert customised(catalogue, Customisation()) is catalogue


def test_centres_are_renamed_ordered_and_added(catalogue: Catalogue) -> None:
    changes = (
        CentreChange("C-SIK", "Center for Skole", "Skole", removed=("2.1",)),
        CentreChange("EGET-1", "Center for Fritid", "Fritid", added=("L1", "1.1")),
    )
    made = customised(catalogue, Customisation(("EGET-1", "C-SIK"), changes))
    assert [c.tab for c in made.centres][:3] == ["Fritid", "Skole", "C-ARB"]
    assert of(made, "EGET-1") == ["1.1", "L1"]
    assert "2.1" not in of(made, "C-SIK")
    assert "L1" in of(made, "C-ARB")
    assert made.find_centre("fritid") == made.centres[0]


@pytest.mark.parametrize("tab", ["C-ARB", "overblik", "Center for Arbejdsmarked", "Kriminalitet"])
def test_a_taken_name_is_refused(catalogue: Catalogue, tab: str) -> None:
    laid = lay_over(catalogue, Customisation(centres=(CentreChange("C-SIK", tab=tab),)))
    assert laid.catalogue.centres == catalogue.centres
    assert laid.ignored == (Ignored("name-taken", tab),)


def test_the_code_of_another_centre_is_no_name_even_where_its_tab_has_another(
    catalogue: Catalogue,
) -> None:
    changes = (CentreChange("C-SIK", tab="c-arb"), CentreChange("C-ARB", tab="Job"))
    laid = lay_over(catalogue, Customisation(centres=changes))
    assert laid.ignored == (Ignored("name-is-code", "c-arb"),)
    found = laid.catalogue.find_centre("C-ARB")
    assert found is not None
    assert (found.id, found.tab) == ("C-ARB", "Job")


def test_two_centres_can_swap_their_names(catalogue: Catalogue) -> None:
    one, other = catalogue.centres[0], catalogue.centres[1]
    changes = (CentreChange(one.id, other.name), CentreChange(other.id, one.name))
    laid = lay_over(catalogue, Customisation(centres=changes))
    assert laid.ignored == ()
    assert [c.name for c in laid.catalogue.centres[:2]] == [other.name, one.name]


def test_a_name_that_a_later_centre_gives_up_is_free(catalogue: Catalogue) -> None:
    youth = "Børne- og Ungerådgivning"
    changes = (CentreChange("C-ARB", tab="Børne- og Unge"), CentreChange(youth, tab="Unge"))
    laid = lay_over(catalogue, Customisation(centres=changes))
    assert laid.ignored == ()
    assert laid.catalogue.find_centre("Børne- og Unge") == laid.catalogue.centres[0]


def test_of_two_centres_that_want_a_name_the_first_gets_it(catalogue: Catalogue) -> None:
    changes = (CentreChange("C-ARB", "Job", "Arbejde"), CentreChange("C-SIK", "job", "Skole"))
    laid = lay_over(catalogue, Customisation(centres=changes))
    assert [(c.name, c.tab) for c in laid.catalogue.centres[:2]] == [
        ("Job", "Arbejde"),
        (catalogue.centres[1].name, "Skole"),
    ]
    assert laid.ignored == (Ignored("name-taken", "job"),)


def test_an_own_centre_without_a_free_name_is_left_out(catalogue: Catalogue) -> None:
    change = CentreChange("EGET-1", "Fritid", "Rapporter", added=("L1",))
    laid = lay_over(catalogue, Customisation(centres=(change,)))
    assert laid.catalogue.centres == catalogue.centres
    assert laid.ignored == (Ignored("name-taken", "Rapporter"),)


def test_what_stands_twice_counts_once_and_is_told() -> None:
    centres = (CentreChange("EGET-1", "Fritid", "Fritid"), CentreChange("EGET-1", "Ny", "Ny"))
    data = to_data(Customisation(centres=centres, indicators=(OWN, replace(OWN, name="Ny"))))
    read, ignored = from_data(data)
    assert (read.centres, read.indicators) == (centres[:1], (OWN,))
    assert ignored == (Ignored("twice", "EGET-1"), Ignored("twice", "L11"))


def test_own_indicators_get_definition_unit_and_form(catalogue: Catalogue) -> None:
    centre = CentreChange("C-ARB", added=("L11", "L12"))
    made = customised(catalogue, Customisation(centres=(centre,), indicators=(OWN, COUNT)))
    share, count = made.by_code["L11"], made.by_code["L12"]
    assert (share.title, share.wording) == ("L11 Foreningsliv", OWN.question)
    assert (share.unit, share.change_unit) == ("pct.", "pct. point")
    assert share.form is not None
    assert (share.form.maximum, share.form.compares) == (Decimal(100), True)
    assert made.unit_by_name["mentorer"].screen == "mentorer"
    assert count.form is not None
    assert (count.form.decimals, count.form.count_label) == (0, "Mentorer")
    assert of(made, "C-ARB")[-2:] == ["L11", "L12"]


@pytest.mark.parametrize(("singular", "said"), [("mentor", "mentor"), ("", "mentorer")])
def test_one_of_an_own_unit_is_written_in_the_singular(
    catalogue: Catalogue, singular: str, said: str
) -> None:
    own = replace(COUNT, singular=singular)
    units = customised(catalogue, Customisation(indicators=(own,))).unit_by_name
    one = figure_text(Figure(Decimal(1), "mentorer"), units)
    assert one == f"1\N{NO-BREAK SPACE}{said}"


def test_settings_without_a_singular_are_still_read() -> None:
    data = json.loads(json.dumps(to_data(Customisation(indicators=(COUNT,)))))
    del data["indicators"][0]["singular"]
    assert from_data(data) == (Customisation(indicators=(COUNT,)), ())


@pytest.mark.parametrize(
    "own",
    [
        replace(OWN, code="L1"),
        replace(OWN, code="L10"),
        replace(OWN, code="L11.1"),
        replace(OWN, name=" "),
        replace(OWN, question=""),
        replace(OWN, kind=FormKind.COMPOSITION),
        replace(OWN, periods=PeriodKind.ELECTION),
        replace(COUNT, unit=""),
        replace(COUNT, unit="pct."),
        replace(COUNT, unit="indeks"),
        replace(COUNT, desired=Desired.PARITY),
    ],
)
def test_an_impossible_indicator_is_left_out_and_told(
    catalogue: Catalogue, own: OwnIndicator
) -> None:
    laid = lay_over(catalogue, Customisation(indicators=(own,)))
    assert laid.catalogue.indicators == catalogue.indicators
    assert laid.ignored == (Ignored("own-indicator", own.code),)


def test_wanted_directions_change_unless_they_make_no_sense(catalogue: Catalogue) -> None:
    desired = (
        ("1.1", Desired.UP),
        ("N6", Desired.PARITY),
        ("L2", Desired.DOWN),
        ("L77", Desired.UP),
    )
    laid = lay_over(catalogue, Customisation(desired=desired))
    made = laid.catalogue.by_code
    assert made["1.1"].desired is Desired.UP
    assert made["N6"].desired is catalogue.by_code["N6"].desired
    assert made["L2"].desired is Desired.DOWN
    assert laid.ignored == (Ignored("unknown-indicator", "L77"), Ignored("desired", "N6"))


def test_codes_and_ids_are_never_used_twice() -> None:
    assert next_code([]) == "L11"
    assert next_code(["L11", "L14", "L8.2", "1.1"]) == "L15"
    assert next_centre_id(["C-ARB", "EGET-1"]) == "EGET-2"
    assert next_centre_id(["eget-1"]) == "EGET-2"
