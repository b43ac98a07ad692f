"""Reports with random figures, gaps and periods."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

from hypothesis import strategies as st

from baro_desktop.models.catalogue import Catalogue, Indicator
from baro_desktop.models.observation import Figure, State
from baro_desktop.samples.figures import BarometerFigures, KeyFigures, SampleReport
from baro_desktop.samples.generator import make_sample

_PERIODS = (
    "2024",
    "30. april 2026",
    "2. kvartal 2025",
    "marts 2026",
    "September 2025",
    "juli 2016-december 2025",
    "januar-september 2024",
)


def figures(unit: str, lowest: int, highest: int) -> st.SearchStrategy[Figure]:
    """Return numbers of a unit, whole or with one decimal."""
    whole = st.integers(lowest, highest).map(Decimal)
    fine = st.decimals(lowest, highest, places=1, allow_nan=False)
    return st.one_of(whole, fine).map(lambda value: Figure(value, unit))


def barometer_figures(indicator: Indicator) -> st.SearchStrategy[BarometerFigures]:
    """Return status and change, or »Opgøres ikke« for both."""
    low, high = (-100, 100) if indicator.unit == "pct. point" else (0, 100)
    nothing = BarometerFigures(
        Figure(None, indicator.unit, State.NOT_COMPUTED),
        Figure(None, indicator.change_unit, State.NOT_COMPUTED),
    )
    numbers = st.builds(
        BarometerFigures,
        figures(indicator.unit, low, high),
        figures(indicator.change_unit, -100, 100),
    )
    return st.one_of(numbers, st.just(nothing))


def key_figures(indicator: Indicator) -> st.SearchStrategy[KeyFigures]:
    """Return a period with a value or an empty cell for each area."""
    highest = 100 if indicator.unit == "pct." else 99_999_999
    cell = st.one_of(
        figures(indicator.unit, 0, highest), st.just(Figure(None, indicator.unit, State.BLANK))
    )
    return st.builds(KeyFigures, st.sampled_from(_PERIODS), cell, cell)


@st.composite
def sample_reports(draw: st.DrawFn, catalogue: Catalogue) -> SampleReport:
    """Return a report of June 2026 with random figures everywhere."""
    sample = make_sample(catalogue, "Ballerup", date(2026, 6, 1))
    by_code = catalogue.by_code
    return replace(
        sample,
        area=draw(st.sampled_from([item.name for item in catalogue.municipalities])),
        years={number: draw(st.integers(2019, 2026)) for number in sample.years},
        barometer={code: draw(barometer_figures(by_code[code])) for code in sample.barometer},
        key_figures={code: draw(key_figures(by_code[code])) for code in sample.key_figures},
        definitions={
            code: draw(st.sampled_from(by_code[code].definitions)).id for code in sample.definitions
        },
    )
