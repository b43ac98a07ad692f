"""Why a row is judged as it is, and how it stands to its target."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from decimal import Decimal

import pytest

from baro_desktop.models.assessment_rule import (
    assessment_rule,
    decision_text,
    target_state,
    target_text,
)
from baro_desktop.models.catalogue import Catalogue
from baro_desktop.models.centre import CentreRow, build_centre_table
from baro_desktop.models.observation import (
    Figure,
    Measure,
    Observation,
    State,
    StoredObservation,
)
from baro_desktop.models.period import year_period
from baro_desktop.models.target import Target, TargetState

AREA = "Ballerup"


def stored(
    code: str, year: int, value: str | None, measure: Measure = Measure.STATUS, unit: str = "pct."
) -> StoredObservation:
    state = State.NOT_COMPUTED if value is None else State.REPORTED
    figure = Figure(None if value is None else Decimal(value), unit, state)
    baseline = 2012 if measure is Measure.CHANGE else None
    item = Observation(AREA, code, measure, f"{code}-a", year_period(year), figure, baseline)
    moment = datetime(2026, 6, 1, tzinfo=UTC)
    return StoredObservation(f"{code}{year}{measure}", item, "x", "d", None, None, moment, "")


def row(
    catalogue: Catalogue, *held: StoredObservation, targets: tuple[Target, ...] = ()
) -> CentreRow:
    code = held[0].observation.indicator
    indicator = catalogue.by_code[code]
    centre = next(c for c in catalogue.centres if c.id in indicator.centres)
    table = build_centre_table(catalogue, centre, AREA, (), held, targets=targets)
    return next(r for r in table.rows if r.indicator.code == code)


def goal(year: int, value: str, code: str = "1.2") -> Target:
    return Target(AREA, code, year_period(year), Decimal(value))


@pytest.mark.parametrize("code", ["1.2", "L1"])
def test_a_withheld_figure_is_not_said_to_be_unknown(catalogue: Catalogue, code: str) -> None:
    hidden = Figure(None, "pct.", State.WITHHELD)
    held = stored(code, 2024, "62")
    held = replace(held, observation=replace(held.observation, figure=hidden))
    said = assessment_rule(row(catalogue, held), catalogue.unit_by_name)
    assert said == "Tallet er skjult, fordi det gælder få personer."


def test_a_change_is_judged_by_the_wanted_direction(catalogue: Catalogue) -> None:
    status = stored("1.2", 2024, "62")
    change = stored("1.2", 2024, "15", Measure.CHANGE, "pct. point")
    assert assessment_rule(row(catalogue, status, change), catalogue.unit_by_name) == (
        "Ønsket retning: op (en stigning er ønsket); "
        "tallet er steget med 15\u00a0pct.point siden 2012."
    )


@pytest.mark.parametrize(
    ("earlier", "said"),
    [
        (("20.0", "24.1"), "forskellen er blevet mindre: 4,1 → 3,2\u00a0pct.point"),
        (("20.0", "22.0"), "forskellen er blevet større: 2,0 → 3,2\u00a0pct.point"),
        (("20.0", "23.2"), "forskellen er uændret: 3,2\u00a0pct.point"),
        (None, "forskellen er 3,2\u00a0pct.point, og en tidligere forskel kendes ikke"),
    ],
)
def test_parity_is_judged_by_the_gap_between_the_groups(
    catalogue: Catalogue, earlier: tuple[str, str] | None, said: str
) -> None:
    held = [stored("L2", 2025, "21.0"), stored("L2", 2025, "24.2", Measure.COMPARISON)]
    if earlier:
        held.append(stored("L2", 2024, earlier[0]))
        held.append(stored("L2", 2024, earlier[1], Measure.COMPARISON))
    rule = assessment_rule(row(catalogue, *held), catalogue.unit_by_name)
    assert rule == f"Ønsket niveau med etnisk danske; {said}."


def test_nothing_is_judged_where_nothing_is_computed(catalogue: Catalogue) -> None:
    rule = assessment_rule(row(catalogue, stored("1.2", 2024, None)), catalogue.unit_by_name)
    assert rule == "Tallet opgøres ikke, så der er intet at vurdere."


@pytest.mark.parametrize(
    ("target", "state"),
    [
        (goal(2027, "75"), TargetState.AHEAD),
        (goal(2027, "62"), TargetState.REACHED),
        (goal(2024, "75"), TargetState.MISSED),
        (goal(2023, "60"), TargetState.MISSED),
        (goal(2020, "60"), TargetState.UNKNOWN),
    ],
)
def test_a_target_is_held_against_its_own_period_or_the_latest(
    catalogue: Catalogue, target: Target, state: TargetState
) -> None:
    held = (stored("1.2", 2023, "58"), stored("1.2", 2024, "62"))
    assert target_state(row(catalogue, *held, targets=(target,))) is state


def test_the_next_target_to_come_is_shown(catalogue: Catalogue) -> None:
    targets = (goal(2030, "80"), goal(2020, "50"), goal(2026, "70"), goal(2026, "9", "1.1"))
    found = row(catalogue, stored("1.2", 2024, "62"), targets=targets).target
    assert found == goal(2026, "70")


def test_no_direction_no_judgement_of_the_target(catalogue: Catalogue) -> None:
    held = row(catalogue, stored("L2", 2025, "5.0"), targets=(goal(2025, "5.0", "L2"),))
    assert target_state(held) is TargetState.UNKNOWN


def test_target_and_decision_in_words(catalogue: Catalogue) -> None:
    target = Target(
        AREA, "1.2", year_period(2027), Decimal(60), date(2026, 3, 12), "Udvalget, pkt. 4"
    )
    assert target_text(target, "pct.", catalogue.unit_by_name) == "Mål 60\u00a0pct. i 2027"
    assert decision_text(target) == "Besluttet 12. marts 2026 (Udvalget, pkt. 4)."
    assert decision_text(goal(2027, "60")) == ""
