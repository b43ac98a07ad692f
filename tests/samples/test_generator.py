from __future__ import annotations

from datetime import date
from itertools import pairwise

from baro_desktop.models.catalogue import WHOLE_COUNTRY, Catalogue, IndicatorKind
from baro_desktop.models.observation import Measure, Observation, ObservationKey, State
from baro_desktop.samples.figures import SampleReport, expected_observations
from baro_desktop.samples.generator import MONTHS, make_sample, make_samples


def test_a_municipal_report_gives_42_and_36_observations(
    ballerup: SampleReport, catalogue: Catalogue
) -> None:
    found = expected_observations(ballerup, catalogue)
    barometer = [item for item in found if not item.indicator.startswith("N")]
    assert (len(barometer), len(found)) == (42, 78)


def test_a_national_report_gives_42_and_18_observations(catalogue: Catalogue) -> None:
    sample = make_sample(catalogue, WHOLE_COUNTRY, date(2026, 6, 1))
    found = expected_observations(sample, catalogue)
    assert len(found) == 60
    assert {item.area for item in found} == {WHOLE_COUNTRY}
    assert {item.figure.state for item in found} == {State.REPORTED}


def test_only_changes_carry_a_baseline(ballerup: SampleReport, catalogue: Catalogue) -> None:
    for item in expected_observations(ballerup, catalogue):
        assert (item.baseline is not None) == (item.measure is Measure.CHANGE)


def test_samples_are_the_same_every_time(catalogue: Catalogue) -> None:
    assert make_samples(catalogue) == make_samples(catalogue)


def test_status_and_change_agree_but_for_rounding(catalogue: Catalogue) -> None:
    baselines: dict[tuple[str, str], set[int]] = {}
    for sample in make_samples(catalogue):
        for code, figures in sample.barometer.items():
            if figures.status.value is not None and figures.change.value is not None:
                then = int(figures.status.value - figures.change.value)
                baselines.setdefault((sample.area, code), set()).add(then)
    assert all(max(years) - min(years) <= 2 for years in baselines.values())


def test_one_revision_and_no_other_contradiction(catalogue: Catalogue) -> None:
    seen: dict[ObservationKey, Observation] = {}
    different = set()
    for sample in make_samples(catalogue):
        for item in expected_observations(sample, catalogue):
            if seen.setdefault(item.key, item).figure != item.figure:
                different.add((item.area, item.indicator, item.period.label))
    assert different == {(WHOLE_COUNTRY, "N2", "30. april 2026")}


def test_levels_stay_within_their_units(catalogue: Catalogue) -> None:
    for sample in make_samples(catalogue):
        for item in expected_observations(sample, catalogue):
            unit = catalogue.unit_by_name[item.figure.unit]
            value = item.figure.value
            if value is None or item.measure is not Measure.STATUS:
                continue
            assert unit.minimum is None or value >= unit.minimum, item
            assert unit.maximum is None or value <= unit.maximum, item


def test_a_cumulative_count_never_falls(catalogue: Catalogue) -> None:
    for area in ("Glostrup", WHOLE_COUNTRY):
        figures = [make_sample(catalogue, area, month).key_figures["N12"] for month in MONTHS]
        counts = [item.country.value for item in figures]
        assert all(a <= b for a, b in pairwise(counts) if a is not None and b is not None)


def test_every_key_figure_is_blank_or_reported(catalogue: Catalogue) -> None:
    codes = {item.code for item in catalogue.of_kind(IndicatorKind.KEY_FIGURE)}
    for sample in make_samples(catalogue):
        assert sample.key_figures.keys() == codes
        own = [item.own for item in sample.key_figures.values() if item.own is not None]
        assert all(figure.state is not State.NOT_COMPUTED for figure in own)
