"""The words that the publisher's layouts have in common."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from baro_desktop.models.catalogue import Catalogue, Goal, Indicator, IndicatorKind
from baro_desktop.models.numbers import format_number
from baro_desktop.models.observation import Figure, State
from baro_desktop.models.period import MONTHS
from baro_desktop.samples.figures import BarometerFigures, SampleReport

NOT_COMPUTED = "Opgøres ikke"
STATUS_HEADER = "Aktuel status"
CHANGE_HEADER = "Udvikling siden basismåling*"
MOVEMENTS_ADDRESS = (
    "https://integrationsbarometer.dk/om-integrationsbarometeret/barometerbevaegelser"
)
PARAGRAPH_GOALS = frozenset({6, 7, 8, 9})
"""Goals whose indicators share one row, each in a paragraph of its own."""


def title(sample: SampleReport) -> str:
    """Return the title without area and month, as the web page prints it."""
    kind = "nationale" if sample.national else "lokale"
    return f"Udviklingsrapport: Det {kind} integrationsbarometer samt nøgletal om flygtninge."


def month_words(day: date) -> str:
    """Return the month of the title: `Juni 2026`."""
    return f"{MONTHS[day.month - 1].capitalize()} {day.year}"


def end_mark(sample: SampleReport) -> str:
    """Return the last line of a report."""
    day = sample.generated_on
    return f"Rapport dannet d. {day.day}/{day.month}-{day.year}."


def goal_label(goal: Goal) -> str:
    """Return the heading of a goal."""
    return f"{goal.name} - {goal.description}"


def since(goal: Goal) -> str:
    """Return what stands above the changes of a goal."""
    return f"Siden {goal.baseline}"


def indicator_label(sample: SampleReport, indicator: Indicator) -> str:
    """Return code and official wording of a barometer indicator."""
    return f"{indicator.code} {sample.definition(indicator).wordings[0]}"


def key_figure_label(sample: SampleReport, indicator: Indicator) -> tuple[str, str]:
    """Return `Nøgletal 1`, and its official wording with the period."""
    wording = sample.definition(indicator).wordings[0]
    period = sample.key_figures[indicator.code].period
    return f"Nøgletal {indicator.code[1:]}", f"{wording} - {period}"


def value_text(figure: Figure, *, with_unit: bool = True) -> str:
    """Return a figure as a report prints it, one and many alike (`1 personer`)."""
    if figure.value is None:
        return NOT_COMPUTED if figure.state is State.NOT_COMPUTED else ""
    number = format_number(figure.value, minus="-")
    return f"{number} {figure.unit}" if with_unit else number


def cell_pair(figures: BarometerFigures, *, with_unit: bool = True) -> tuple[str, str]:
    """Return the two cells of an indicator; »Opgøres ikke« stands once, in the second.

    Raises:
        ValueError: if one of two figures is not computed, which no layout can print.
    """
    states = [figures.status.state, figures.change.state]
    if states.count(State.NOT_COMPUTED) == 1:
        raise ValueError(figures)
    status = value_text(figures.status, with_unit=with_unit)
    change = value_text(figures.change, with_unit=with_unit)
    return ("" if status == NOT_COMPUTED else status), change


def key_figure_cells(
    sample: SampleReport, indicator: Indicator, *, with_unit: bool = True
) -> tuple[str, ...]:
    """Return the cells of a key figure: own and whole country, or the latter alone."""
    figures = sample.key_figures[indicator.code]
    cells = [figures.country] if figures.own is None else [figures.own, figures.country]
    return tuple(value_text(figure, with_unit=with_unit) for figure in cells)


def key_figure_groups(catalogue: Catalogue) -> tuple[tuple[str, tuple[Indicator, ...]], ...]:
    """Return heading and key figures of each group, in the order of the report."""
    groups: dict[str, list[Indicator]] = {}
    for indicator in catalogue.of_kind(IndicatorKind.KEY_FIGURE):
        groups.setdefault(indicator.goal, []).append(indicator)
    return tuple((_group_heading(name), tuple(members)) for name, members in groups.items())


def area_headings(sample: SampleReport) -> Sequence[str]:
    """Return the headings of the columns of key figures."""
    return [sample.area] if sample.national else [sample.area, "Hele landet"]


def _group_heading(name: str) -> str:
    return "Nøgletal om flygtninge" if name == "Flygtninge" else name
