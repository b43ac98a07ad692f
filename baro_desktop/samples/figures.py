"""A report with known figures, and the observations that reading it must give."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from baro_desktop.models.catalogue import (
    WHOLE_COUNTRY,
    Catalogue,
    Definition,
    Goal,
    Indicator,
    IndicatorKind,
)
from baro_desktop.models.observation import Figure, Measure, Observation
from baro_desktop.models.period import parse_period, year_period


@dataclass(frozen=True, slots=True)
class BarometerFigures:
    """Status and change of one indicator of the barometer."""

    status: Figure
    change: Figure


@dataclass(frozen=True, slots=True)
class KeyFigures:
    """One key figure for the municipality and the whole country.

    Attributes:
        period: the period as printed behind the label (`30. april 2026`).
        own: left out by the national report, which has one column.
    """

    period: str
    own: Figure | None
    country: Figure


@dataclass(frozen=True, slots=True)
class SampleReport:
    """Everything that a Udviklingsrapport says, apart from how it is laid out.

    Attributes:
        area: municipality, or »Hele landet« for the national report.
        month: first day of the month in the title.
        years: year of status by number of goal.
        barometer: figures by code, for every indicator of the barometer.
        key_figures: figures by code, for every key figure.
        definitions: id of the wording that is printed, by code.
    """

    area: str
    month: date
    generated_on: date
    years: Mapping[int, int]
    barometer: Mapping[str, BarometerFigures]
    key_figures: Mapping[str, KeyFigures]
    definitions: Mapping[str, str]

    @property
    def national(self) -> bool:
        """True for »Det nationale integrationsbarometer«."""
        return self.area == WHOLE_COUNTRY

    def definition(self, indicator: Indicator) -> Definition:
        """Return the definition that the report prints for an indicator.

        Raises:
            KeyError: if the catalogue knows no definition of that id.
        """
        wanted = self.definitions[indicator.code]
        for definition in indicator.definitions:
            if definition.id == wanted:
                return definition
        raise KeyError(wanted)


def expected_observations(sample: SampleReport, catalogue: Catalogue) -> frozenset[Observation]:
    """Return what a reader must find in the sample, with `place` left empty."""
    barometer = (
        observation for goal in catalogue.goals for observation in _of_goal(sample, catalogue, goal)
    )
    return frozenset([*barometer, *_of_key_figures(sample, catalogue)])


def _of_goal(sample: SampleReport, catalogue: Catalogue, goal: Goal) -> Iterator[Observation]:
    period = year_period(sample.years[goal.number])
    for indicator in catalogue.of_goal(goal):
        figures = sample.barometer[indicator.code]
        about = (sample.area, indicator.code)
        definition = sample.definitions[indicator.code]
        yield Observation(*about, Measure.STATUS, definition, period, figures.status)
        yield Observation(*about, Measure.CHANGE, definition, period, figures.change, goal.baseline)


def _of_key_figures(sample: SampleReport, catalogue: Catalogue) -> Iterator[Observation]:
    for indicator in catalogue.of_kind(IndicatorKind.KEY_FIGURE):
        figures = sample.key_figures[indicator.code]
        definition, period = sample.definitions[indicator.code], parse_period(figures.period)
        for area, figure in ((sample.area, figures.own), (WHOLE_COUNTRY, figures.country)):
            if figure is not None:
                yield Observation(area, indicator.code, Measure.STATUS, definition, period, figure)
