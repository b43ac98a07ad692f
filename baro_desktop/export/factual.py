"""Factual sentences about a figure, made by rule: value, period, change, comparison.

No adjectives and no cause: what a committee reads must be what the figures say.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Decimal

from baro_desktop.models.assessment_rule import in_period
from baro_desktop.models.catalogue import (
    WHOLE_COUNTRY,
    Desired,
    IndicatorKind,
    PeriodKind,
    Unit,
)
from baro_desktop.models.centre import COMPARISON_GROUP, CentreRow, Change, Compared
from baro_desktop.models.display import NO_BREAK_SPACE, figure_text, period_text
from baro_desktop.models.numbers import format_number
from baro_desktop.models.observation import Figure, State
from baro_desktop.models.period import Period
from baro_desktop.models.period_words import for_period, than_period

Units = Mapping[str, Unit]

_NAMELESS = frozenset({"indvandring", "udvandring"})
"""Units that repeat the name of the indicator."""

_NO_PLACES = frozenset({WHOLE_COUNTRY, COMPARISON_GROUP})
_ELECTION = "ved kommunalvalget"

_LEVELS = frozenset({"pct.", "pct. point", "karakter", "indeks"}) | _NAMELESS
"""Units that are higher or lower; of anything else there are more or fewer."""


def facts(row: CentreRow, area_name: str, units: Units) -> tuple[str, ...]:
    """Return the sentences of a row, the one with the value first.

    Args:
        area_name: as it stands in a sentence: `Ballerup Kommune`, `hele landet`.
        units: `Catalogue.unit_by_name`.
    """
    figure, period = row.figure, row.period
    if figure is None or period is None:
        return (f"{row.indicator.title}: Der er ikke indlæst eller indtastet tal.",)
    if figure.value is None:
        said = _nothing(row, figure.state, period, area_name)
        return (said, *_target(row, units), *map(_ended, row.conditions))
    return (
        _value(row, figure, period, units),
        *_change(row.change, row, units),
        *_comparison(row, row.comparison, units),
        *_broken(row),
        *_target(row, units),
        *map(_ended, row.conditions),
    )


def _target(row: CentreRow, units: Units) -> Iterator[str]:
    if row.target is not None:
        level = _amount(Figure(row.target.value, row.indicator.unit), units)
        yield f"Målet er {level} {in_period(row.target.period)}."


def _ended(text: str) -> str:
    return text if text.endswith((".", "!", "?")) else f"{text}."


def _nothing(row: CentreRow, state: State, period: Period, area_name: str) -> str:
    name = _subject(row)
    if state is State.NOT_COMPUTED:
        return f"{name} opgøres ikke for {area_name} ({period_text(period)})."
    if state is State.WITHHELD:
        title, when = row.indicator.title, for_period(period)
        return f"{title}: Tallet {when} er skjult, fordi det kan vise forhold om få personer."
    return f"{name} er ikke oplyst i rapporten for {area_name} ({period_text(period)})."


def _subject(row: CentreRow) -> str:
    """Return the title as it stands before a verb: what is added to a name ends with a comma."""
    name = row.indicator.title.replace(": ", ", ")
    return f"{name}," if "," in name else name


def _elects(row: CentreRow) -> bool:
    form = row.indicator.form
    return form is not None and form.periods is PeriodKind.ELECTION


def _value(row: CentreRow, figure: Figure, period: Period, units: Units) -> str:
    form = row.indicator.form
    when = f"{_ELECTION} den {period_text(period)}" if _elects(row) else for_period(period)
    whose = "for målgruppen " if form is not None and form.compares else ""
    return f"{_subject(row)} er {whose}opgjort til {_amount(figure, units)} {when}."


def _amount(figure: Figure, units: Units) -> str:
    if figure.unit in _NAMELESS and figure.value is not None:
        return format_number(figure.value)
    return figure_text(figure, units)


def _change(change: Change | None, row: CentreRow, units: Units) -> Iterator[str]:
    if change is None or change.figure.value is None or not change.since:
        return
    if change.printed:
        since = f"basismålingen i {change.since}"
        before = f"ved {since}{_baseline(row, change, units)}"
    else:
        since = than_period(change.since)
        before = f"{_ELECTION} {since}" if _elects(row) else since
    value = change.figure.value
    if value == 0:
        tail = f"siden {since}" if change.printed else f"i forhold til {_plain(since)}"
        yield f"Det er uændret {tail}."
        return
    yield f"Det er {_difference(change.figure, units)} end {before}."


def _plain(since: str) -> str:
    return since.removeprefix("i ").removeprefix("den ")


def _difference(figure: Figure, units: Units) -> str:
    assert figure.value is not None  # the caller saw to it
    size = abs(figure.value)
    if figure.unit not in _LEVELS:
        more = "mere" if size == 1 else "flere"
        return f"{format_number(size)} {more if figure.value > 0 else 'færre'}"
    word = "højere" if figure.value > 0 else "lavere"
    return f"{_amount(Figure(size, figure.unit), units)} {word}"


def _baseline(row: CentreRow, change: Change, units: Units) -> str:
    """Say what the baseline of a change must have been; it is computed, so it says so."""
    points = row.series.segments[-1].points if row.series and row.series.segments else ()
    of_year = [point for point in points if point.period.label == change.since]
    derived = [point for point in of_year if point.derived and point.value is not None]
    if not derived or row.series is None:
        return ""
    return f" (beregnet til {_amount(Figure(derived[0].value, row.series.unit), units)})"


def _comparison(row: CentreRow, compared: Compared | None, units: Units) -> Iterator[str]:
    if compared is None:
        return
    figure = compared.figure
    if figure.value is None:
        yield _nothing_beside(compared)
        return
    when = _same(row, compared) if compared.same_period else _other_period(compared.period)
    yield f"{_number_of(compared)} er {_amount(figure, units)} {when}."
    if row.indicator.kind is IndicatorKind.LOCAL and compared.same_period:
        yield from _gap(row, figure, units)


def _nothing_beside(compared: Compared) -> str:
    said = {
        State.NOT_COMPUTED: "opgøres ikke",
        State.WITHHELD: "er skjult, fordi det kan vise forhold om få personer",
    }
    return f"{_number_of(compared)} {said.get(compared.figure.state, 'er ikke oplyst')}."


def _number_of(compared: Compared) -> str:
    """Name the other figure; a municipality keeps its capital letter, other names lose theirs."""
    label = compared.label
    return f"Tallet for {label.lower() if label in _NO_PLACES else label}"


def _same(row: CentreRow, compared: Compared) -> str:
    if _elects(row):
        return "ved samme valg"
    one_day = compared.period.start == compared.period.end
    return "pr. samme dato" if one_day else "for samme periode"


def _other_period(period: Period) -> str:
    other = "dato" if period.start == period.end else "periode"
    return f"{for_period(period)}, som er en anden {other}"


def _gap(row: CentreRow, other: Figure, units: Units) -> Iterator[str]:
    if row.figure is None or row.figure.value is None or other.value is None:
        return
    unit = row.indicator.change_unit
    gap = abs(row.figure.value - other.value)
    if gap == 0:
        yield "Målgruppen er på niveau med etnisk danske."
        return
    before = ""
    if row.indicator.desired is Desired.PARITY and row.earlier_gap is not None:
        before = f" mod {_size(row.earlier_gap, unit, units)} ved den forrige opgørelse"
    yield f"Forskellen er {_size(gap, unit, units)}{before}."


def _size(value: Decimal, unit: str, units: Units) -> str:
    return _amount(Figure(value, unit), units)


def _broken(row: CentreRow) -> Iterator[str]:
    if row.series_break and row.series is not None:
        first = period_text(row.series.segments[-1].begins).replace(" ", NO_BREAK_SPACE)
        yield f"Der er databrud: Tal fra før {first} kan ikke sammenlignes med senere tal."
