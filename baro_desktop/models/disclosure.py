"""Which local figures may be printed: small counts are withheld before anything is computed.

Withholding happens to the observations themselves, so changes, judgements, series and graphs
that are made of them cannot give a hidden figure away.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from decimal import Decimal

from baro_desktop.models.catalogue import Catalogue, FormKind, Indicator, LocalForm
from baro_desktop.models.disclosure_rule import SmallNumberRule
from baro_desktop.models.entry import Entry, observations_of
from baro_desktop.models.observation import (
    Figure,
    Measure,
    Observation,
    ObservationKey,
    State,
    StoredObservation,
)
from baro_desktop.models.records import replace

_GROUPS = (
    (Measure.STATUS, Measure.STATUS_COUNT, Measure.STATUS_BASE),
    (Measure.COMPARISON, Measure.COMPARISON_COUNT, Measure.COMPARISON_BASE),
)
Values = Mapping[Measure, Decimal | None]


def withhold_small_counts(
    observations: Iterable[StoredObservation], catalogue: Catalogue, rule: SmallNumberRule
) -> tuple[StoredObservation, ...]:
    """Return the observations with the figures of small groups withheld.

    A share is withheld with its count, since a share and its base give the count back. So is a
    share that all but a few have: the few are a small count too. What reports publish
    is public already and stays.
    """
    held = tuple(observations)
    hidden = small_figures((item.observation for item in held), catalogue, rule)
    if not hidden:
        return held
    return tuple(_withheld(item) if item.observation.key in hidden else item for item in held)


def small_figures(
    observations: Iterable[Observation], catalogue: Catalogue, rule: SmallNumberRule
) -> frozenset[ObservationKey]:
    """Return the keys of the local figures that must not be printed."""
    entries: dict[tuple[object, ...], dict[Measure, Observation]] = defaultdict(dict)
    local = {code for code, indicator in catalogue.by_code.items() if indicator.form is not None}
    for item in observations:
        if item.indicator not in local:
            continue  # published, and there may be very many
        about = (item.area, item.indicator, item.definition, item.period)
        entries[about][item.measure] = item
    hidden: set[ObservationKey] = set()
    for parts in entries.values():
        indicator = catalogue.by_code.get(next(iter(parts.values())).indicator)
        if rule.active and indicator is not None and indicator.form is not None:
            values = {measure: part.figure.value for measure, part in parts.items()}
            small = small_measures(values, indicator.form, rule)
            hidden |= {part.key for measure, part in parts.items() if measure in small}
    return frozenset(hidden)


def of_few_people(entry: Entry, indicator: Indicator, rule: SmallNumberRule) -> bool:
    """Return True when anything in an entry must not be shown to everybody."""
    if indicator.form is None or not rule.active:
        return False
    residents = (count for area in entry.housing_areas for _, count in area.residents)
    made = observations_of(entry, indicator)
    values = {item.measure: item.figure.value for item in made}
    small = small_measures(values, indicator.form, rule)
    return bool(small) or any(rule.sensitive(count) for count in residents)


def small_measures(values: Values, form: LocalForm, rule: SmallNumberRule) -> frozenset[Measure]:
    """Return which measures of one entry must not be printed."""
    if form.kind is FormKind.COUNT:
        levels = (Measure.STATUS, Measure.COMPARISON)
        return frozenset(m for m in levels if rule.sensitive(values.get(m)))
    if form.kind is not FormKind.SHARE:
        return frozenset()
    hidden: set[Measure] = set()
    for level, count, base in _GROUPS:
        if rule.sensitive(values.get(base)):
            hidden |= {level, count, base}
        elif _gives_few_away(values.get(level), values.get(count), values.get(base), rule):
            hidden |= {level, count}
    return frozenset(hidden)


def _gives_few_away(
    level: Decimal | None, count: Decimal | None, base: Decimal | None, rule: SmallNumberRule
) -> bool:
    """Return True when a share stands for a small count, or for all but a few.

    Without a count it is what share and base say; the printed share may be off by half a
    last digit, so the count may be off by as much of the base.
    """
    if count is not None and base is not None:
        return rule.sensitive(count) or rule.sensitive(base - count)
    if count is not None:
        return rule.sensitive(count) or _rest_may_be_small(level, count, rule)
    if level is None or base is None:
        return False
    implied, off = base * level / 100, base * _half_digit(level) / 100
    return _may_be_small(implied, off, rule) or _may_be_small(base - implied, off, rule)


def _rest_may_be_small(level: Decimal | None, count: Decimal, rule: SmallNumberRule) -> bool:
    """Return True when a count and its share say that all but a few are counted."""
    if not (level and count and rule.active):
        return False
    most = 100 * count / max(level - _half_digit(level), _half_digit(level)) - count
    least = 100 * count / (level + _half_digit(level)) - count
    return least < rule.limit and (most >= 1 or not rule.show_zero)


def _may_be_small(count: Decimal, off: Decimal, rule: SmallNumberRule) -> bool:
    if count + off < 1:
        return rule.sensitive(0)
    return count - off < rule.limit


def _half_digit(level: Decimal) -> Decimal:
    exponent = level.as_tuple().exponent
    return Decimal(5).scaleb((exponent if isinstance(exponent, int) else 0) - 1)


def _withheld(stored: StoredObservation) -> StoredObservation:
    item = stored.observation
    figure = Figure(None, item.figure.unit, State.WITHHELD)
    return replace(stored, observation=replace(item, figure=figure))
