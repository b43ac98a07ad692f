"""Reports with random figures, gaps and periods, each made from one seed.

One seed instead of a draw a figure: a report has two hundred random choices, more than
Hypothesis keeps apart.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from random import Random

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


def sample_reports(catalogue: Catalogue) -> st.SearchStrategy[SampleReport]:
    """Return reports of June 2026 with random figures everywhere."""
    return st.integers(0, 2**32).map(lambda seed: _Dice(seed).report(catalogue))


class _Dice:
    """Makes up the parts of a report."""

    def __init__(self, seed: int) -> None:
        self._random = Random(seed)

    def report(self, catalogue: Catalogue) -> SampleReport:
        sample = make_sample(catalogue, "Ballerup", date(2026, 6, 1))
        by_code, pick = catalogue.by_code, self._random.choice
        return replace(
            sample,
            area=pick(catalogue.municipalities).name,
            years={number: self._random.randint(2019, 2026) for number in sample.years},
            barometer={code: self._barometer(by_code[code]) for code in sample.barometer},
            key_figures={code: self._key_figures(by_code[code]) for code in sample.key_figures},
            definitions={code: pick(by_code[code].definitions).id for code in sample.definitions},
        )

    def _figure(self, unit: str, lowest: int, highest: int) -> Figure:
        tenths = Decimal(self._random.randint(lowest * 10, highest * 10)) / 10
        return Figure(tenths if self._random.random() < 0.3 else Decimal(int(tenths)), unit)

    def _barometer(self, indicator: Indicator) -> BarometerFigures:
        if self._random.random() < 0.2:
            return BarometerFigures(
                Figure(None, indicator.unit, State.NOT_COMPUTED),
                Figure(None, indicator.change_unit, State.NOT_COMPUTED),
            )
        low = -100 if indicator.unit == "pct. point" else 0
        return BarometerFigures(
            self._figure(indicator.unit, low, 100), self._figure(indicator.change_unit, -100, 100)
        )

    def _key_figures(self, indicator: Indicator) -> KeyFigures:
        own, country = self._cell(indicator), self._cell(indicator)
        counts = [cell.value for cell in (own, country) if cell.value is not None]
        if indicator.unit != "pct." and counts == sorted(counts, reverse=True):
            own, country = country, own  # nowhere are there more than in the country
        return KeyFigures(self._random.choice(_PERIODS), own, country)

    def _cell(self, indicator: Indicator) -> Figure:
        if self._random.random() < 0.2:
            return Figure(None, indicator.unit, State.BLANK)
        return self._figure(indicator.unit, 0, 100 if indicator.unit == "pct." else 9_999_999)
