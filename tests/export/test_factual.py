"""Cases of figures and the Danish sentences that they become."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from decimal import Decimal

import pytest

from baro_desktop.export.factual import facts
from baro_desktop.models.catalogue import Catalogue
from baro_desktop.models.centre import CentreRow, build_row, group_by_area_and_indicator
from baro_desktop.models.observation import Figure, Measure, Observation, State, StoredObservation
from baro_desktop.models.period import parse_period
from baro_desktop.models.target import Target

AREA, COUNTRY = "Ballerup", "Hele landet"
Given = tuple[str, str, str, str]
"""Measure, period, value or state, and unit; a measure of `land` is the whole country's status."""


def _stored(catalogue: Catalogue, code: str, given: Given, number: int) -> StoredObservation:
    measure, period, value, unit = given
    nothing = value in set(State)
    figure = Figure(
        None if nothing else Decimal(value), unit, State(value if nothing else "reported")
    )
    definition, _, period = period.rpartition("|")
    observation = Observation(
        COUNTRY if measure == "land" else AREA,
        code,
        Measure.STATUS if measure == "land" else Measure(measure),
        definition or catalogue.by_code[code].definitions[-1].id,
        parse_period(period),
        figure,
        2012 if measure == "change" else None,
    )
    now = datetime(2026, 6, 10, tzinfo=UTC)
    return StoredObservation(str(number), observation, "r", "d", None, date(2026, 6, 10), now, "")


def row_of(
    catalogue: Catalogue, code: str, *given: Given, conditions: tuple[str, ...] = ()
) -> CentreRow:
    """Return the row that a centre would see."""
    held = [_stored(catalogue, code, item, number) for number, item in enumerate(given)]
    period = max(held, key=lambda s: s.observation.period.end).observation.period if held else None
    said = {(code, period): conditions} if period else {}
    grouped = group_by_area_and_indicator(held)
    return build_row(catalogue.by_code[code], AREA, (COUNTRY,), grouped, {}, said)


P, PP = "pct.", "pct. point"
CASES: dict[str, tuple[str, tuple[Given, ...], str]] = {
    "up since the baseline": (
        "1.2",
        (("status", "2024", "57", P), ("change", "2024", "8", PP)),
        (
            "1.2 Beskæftigelsesfrekvens, 25-64 år, er opgjort til 57 pct. for 2024. Det er 8 "
            "pct.point højere end ved basismålingen i 2012 (beregnet til 49 pct.)."
        ),
    ),
    "down, and the whole country in the same period": (
        "1.1",
        (("status", "2024", "12", PP), ("change", "2024", "-12", PP), ("land", "2024", "15", PP)),
        (
            "1.1 Beskæftigelsesgab, 25-64 år, er opgjort til 12 pct.point for 2024. Det er 12"
            " pct.point lavere end ved basismålingen i 2012 (beregnet til 24 pct.point). "
            "Tallet for hele landet er 15 pct.point for samme periode."
        ),
    ),
    "unchanged": (
        "1.2",
        (("status", "2024", "57", P), ("change", "2024", "0", PP)),
        (
            "1.2 Beskæftigelsesfrekvens, 25-64 år, er opgjort til 57 pct. for 2024. Det er "
            "uændret siden basismålingen i 2012."
        ),
    ),
    "one more than the year before": (
        "L5",
        (("status", "2024", "11", "forløb"), ("status", "2025", "12", "forløb")),
        ("L5 IGU-forløb i kommunen er opgjort til 12 forløb for 2025. Det er 1 mere end i 2024."),
    ),
    "one child": (
        "L6",
        (
            ("status", "1. oktober 2023-30. september 2024", "4", "børn"),
            ("status", "1. oktober 2024-30. september 2025", "1", "børn"),
        ),
        (
            "L6 Tosprogede uden dagtilbud med behov for sprogstimulering, 3 år til "
            "skolestart, er opgjort til 1 barn for perioden 1. oktober 2024-30. september "
            "2025. Det er 3 færre end i perioden 1. oktober 2023-30. september 2024."
        ),
    ),
    "level with the comparison group": (
        "L2",
        (("status", "2025", "4.5", P), ("comparison", "2025", "4.5", P)),
        (
            "L2 Kendt i Socialpsykiatrien er for målgruppen opgjort til 4,5 pct. for 2025. "
            "Tallet for etnisk danske er 4,5 pct. for samme periode. Målgruppen er på niveau "
            "med etnisk danske."
        ),
    ),
    "a gap and the one before": (
        "L7",
        (
            ("status", "2024", "6.1", "karakter"),
            ("comparison", "2024", "7.4", "karakter"),
            ("status", "2025", "6.4", "karakter"),
            ("comparison", "2025", "7.5", "karakter"),
        ),
        (
            "L7 Karaktergennemsnit ved folkeskolens afgangseksamen er for målgruppen opgjort "
            "til 6,4 for 2025. Det er 0,3 højere end i 2024. Tallet for etnisk danske er 7,5 "
            "for samme periode. Forskellen er 1,1 mod 1,3 ved den forrige opgørelse."
        ),
    ),
    "an election": (
        "L4",
        (("status", "16. november 2021", "51.2", P), ("status", "18. november 2025", "54", P)),
        (
            "L4 Stemmeprocent ved kommunalvalg er for målgruppen opgjort til 54 pct. ved "
            "kommunalvalget den 18. november 2025. Det er 2,8 pct.point højere end ved "
            "kommunalvalget den 16. november 2021."
        ),
    ),
    "a day, and another period of the whole country": (
        "N2",
        (
            ("status", "30. april 2026", "310", "personer"),
            ("land", "31. maj 2026", "9", "personer"),
        ),
        (
            "N2 Fordrevne fra Ukraine, registreret med bopæl, er opgjort til 310 personer pr."
            " 30. april 2026. Tallet for hele landet er 9 personer pr. 31. maj 2026, som er "
            "en anden dato."
        ),
    ),
    "a unit that repeats the name": (
        "N16",
        (("status", "2024", "1200", "indvandring"), ("status", "2025", "1234", "indvandring")),
        "N16 Indvandring er opgjort til 1.234 for 2025. Det er 34 højere end i 2024.",
    ),
    "not computed": (
        "1.2",
        (("status", "2024", "not_computed", P),),
        "1.2 Beskæftigelsesfrekvens, 25-64 år, opgøres ikke for Ballerup Kommune (2024).",
    ),
    "blank": (
        "N10",
        (("status", "2025", "blank", P), ("land", "2025", "58", P)),
        (
            "N10 Jobparate ydelsesmodtagere, 16-64 år, er ikke oplyst i rapporten for "
            "Ballerup Kommune (2025)."
        ),
    ),
    "withheld": (
        "L2",
        (("status", "2025", "withheld", P), ("comparison", "2025", "4.5", P)),
        (
            "L2 Kendt i Socialpsykiatrien: Tallet for 2025 er skjult, fordi det kan vise forhold "
            "om få personer."
        ),
    ),
    "the comparison group withheld": (
        "L2",
        (("status", "2025", "4.5", P), ("comparison", "2025", "withheld", P)),
        (
            "L2 Kendt i Socialpsykiatrien er for målgruppen opgjort til 4,5 pct. for 2025. "
            "Tallet for etnisk danske er skjult, fordi det kan vise forhold om få personer."
        ),
    ),
    "a series break": (
        "N6",
        (("status", "N6-gammel|2024", "20", P), ("status", "2026", "31", P)),
        (
            "N6 Fordrevne fra Ukraine, på kontanthjælp på mindstesats, 18-66 år, er opgjort "
            "til 31 pct. for 2026. Der er databrud: Tal fra før 2026 kan ikke sammenlignes "
            "med senere tal."
        ),
    ),
}


MORE: dict[str, tuple[str, tuple[Given, ...], str]] = {
    "one fewer, and the whole country the same day": (
        "N2",
        (
            ("status", "30. april 2025", "311", "personer"),
            ("status", "30. april 2026", "310", "personer"),
            ("land", "30. april 2026", "47631", "personer"),
        ),
        (
            "N2 Fordrevne fra Ukraine, registreret med bopæl, er opgjort til 310 personer pr."
            " 30. april 2026. Det er 1 færre end den 30. april 2025. Tallet for hele landet "
            "er 47.631 personer pr. samme dato."
        ),
    ),
    "an election with both groups": (
        "L4",
        (
            ("status", "18. november 2025", "54", P),
            ("comparison", "18. november 2025", "71.5", P),
        ),
        (
            "L4 Stemmeprocent ved kommunalvalg er for målgruppen opgjort til 54 pct. ved "
            "kommunalvalget den 18. november 2025. Tallet for etnisk danske er 71,5 pct. ved "
            "samme valg. Forskellen er 17,5 pct.point."
        ),
    ),
    "not computed for the whole country": (
        "1.2",
        (("status", "2024", "57", P), ("land", "2024", "not_computed", P)),
        (
            "1.2 Beskæftigelsesfrekvens, 25-64 år, er opgjort til 57 pct. for 2024. Tallet "
            "for hele landet opgøres ikke."
        ),
    ),
    "blank for the whole country": (
        "N10",
        (("status", "2025", "57", P), ("land", "2025", "blank", P)),
        (
            "N10 Jobparate ydelsesmodtagere, 16-64 år, er opgjort til 57 pct. for 2025. "
            "Tallet for hele landet er ikke oplyst."
        ),
    ),
    "unchanged since the year before": (
        "L5",
        (("status", "2024", "12", "forløb"), ("status", "2025", "12", "forløb")),
        (
            "L5 IGU-forløb i kommunen er opgjort til 12 forløb for 2025. Det er uændret i "
            "forhold til 2024."
        ),
    ),
    "unchanged since the period before": (
        "L6",
        (
            ("status", "1. oktober 2023-30. september 2024", "4", "børn"),
            ("status", "1. oktober 2024-30. september 2025", "4", "børn"),
        ),
        (
            "L6 Tosprogede uden dagtilbud med behov for sprogstimulering, 3 år til "
            "skolestart, er opgjort til 4 børn for perioden 1. oktober 2024-30. september "
            "2025. Det er uændret i forhold til perioden 1. oktober 2023-30. september 2024."
        ),
    ),
    "a quarter": (
        "N3",
        (
            ("status", "2. kvartal 2024", "120", "personer"),
            ("status", "2. kvartal 2025", "128", "personer"),
        ),
        (
            "N3 Fordrevne fra Ukraine, deltagere i danskuddannelse, er opgjort til 128 "
            "personer for 2. kvartal 2025. Det er 8 flere end i 2. kvartal 2024."
        ),
    ),
    "an index": (
        "L9",
        (("status", "2024", "0.61", "indeks"), ("status", "2025", "0.64", "indeks")),
        (
            "L9 Diversitet i boligområderne er opgjort til 0,64 for 2025. Det er 0,03 højere "
            "end i 2024."
        ),
    ),
    "one more person than the day before": (
        "N2",
        (
            ("status", "30. april 2025", "310", "personer"),
            ("status", "30. april 2026", "311", "personer"),
        ),
        (
            "N2 Fordrevne fra Ukraine, registreret med bopæl, er opgjort til 311 personer pr."
            " 30. april 2026. Det er 1 mere end den 30. april 2025."
        ),
    ),
    "a single person": (
        "N2",
        (("status", "30. april 2026", "1", "personer"),),
        (
            "N2 Fordrevne fra Ukraine, registreret med bopæl, er opgjort til 1 person pr. 30."
            " april 2026."
        ),
    ),
    "nobody": (
        "N2",
        (("status", "30. april 2026", "0", "personer"),),
        (
            "N2 Fordrevne fra Ukraine, registreret med bopæl, er opgjort til 0 personer pr. "
            "30. april 2026."
        ),
    ),
    "a baseline that is computed": (
        "8.1",
        (("status", "2025", "1", "parallelsamfund"), ("change", "2025", "-1", "parallelsamfund")),
        (
            "8.1 Parallelsamfund er opgjort til 1 parallelsamfund for 2025. Det er 1 færre "
            "end ved basismålingen i 2012 (beregnet til 2 parallelsamfund)."
        ),
    ),
    "a change that is not printed": (
        "1.2",
        (("status", "2024", "57", P), ("change", "2024", "blank", PP)),
        "1.2 Beskæftigelsesfrekvens, 25-64 år, er opgjort til 57 pct. for 2024.",
    ),
}


@pytest.mark.parametrize(("code", "given", "said"), (CASES | MORE).values(), ids=CASES | MORE)
def test_sentences(catalogue: Catalogue, code: str, given: tuple[Given, ...], said: str) -> None:
    row = row_of(catalogue, code, *given)
    text = " ".join(facts(row, "Ballerup Kommune", catalogue.unit_by_name))
    assert text.replace("\u00a0", " ").replace("\u2212", "-") == said


def test_conditions_stand_after_the_figures(catalogue: Catalogue) -> None:
    row = row_of(
        catalogue, "L5", ("status", "2025", "12", "forløb"), conditions=("Foreløbigt tal.",)
    )
    assert facts(row, "Ballerup Kommune", catalogue.unit_by_name)[-1] == "Foreløbigt tal."


def test_a_condition_ends_as_a_sentence(catalogue: Catalogue) -> None:
    given = ("status", "2025", "12", "forløb")
    row = row_of(catalogue, "L5", given, conditions=("Kilde: eget udtræk", "Foreløbigt tal."))
    said = facts(row, "Ballerup Kommune", catalogue.unit_by_name)
    assert said[-2:] == ("Kilde: eget udtræk.", "Foreløbigt tal.")


def test_a_target_is_said(catalogue: Catalogue) -> None:
    row = row_of(catalogue, "L5", ("status", "2025", "12", "forløb"))
    target = Target(AREA, "L5", parse_period("2027"), Decimal(20))
    said = facts(replace(row, target=target), "Ballerup Kommune", catalogue.unit_by_name)
    assert said[-1].replace("\u00a0", " ") == "Målet er 20 forløb i 2027."


def test_a_baseline_is_that_of_the_change_also_where_earlier_reports_had_another(
    catalogue: Catalogue,
) -> None:
    held = [
        ("status", "2023", "50", P, 2010),
        ("change", "2023", "20", PP, 2010),
        ("status", "2024", "57", P, 2012),
        ("change", "2024", "8", PP, 2012),
    ]
    stored = [_stored(catalogue, "1.2", item[:4], n) for n, item in enumerate(held)]
    dated = [
        replace(s, observation=replace(s.observation, baseline=item[4]))
        if s.observation.measure is Measure.CHANGE
        else s
        for s, item in zip(stored, held, strict=True)
    ]
    row = build_row(catalogue.by_code["1.2"], AREA, (), group_by_area_and_indicator(dated), {}, {})
    text = " ".join(facts(row, "Ballerup Kommune", catalogue.unit_by_name))
    assert "basismålingen i 2012 (beregnet til 49\u00a0pct.)" in text


def test_no_report_is_said(catalogue: Catalogue) -> None:
    (said,) = facts(row_of(catalogue, "L5"), "Ballerup Kommune", catalogue.unit_by_name)
    assert said == "L5 IGU-forløb i kommunen: Der er ikke indlæst eller indtastet tal."
