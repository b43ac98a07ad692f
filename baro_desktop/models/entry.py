"""Local figures: what is typed in, checked, and turned into observations."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import ROUND_HALF_UP, Decimal
from enum import StrEnum

from baro_desktop.models.catalogue import WHOLE_COUNTRY, FormKind, Indicator, LocalForm
from baro_desktop.models.errors import EntryError
from baro_desktop.models.observation import Figure, Measure, Observation, State
from baro_desktop.models.period import Period
from baro_desktop.models.records import record


class Population(StrEnum):
    """How the target group was picked out."""

    ORIGIN = "origin"
    CITIZENSHIP = "citizenship"


@record
class GroupInput:
    """What was typed for one group: numerator and denominator, or the value itself."""

    count: Decimal | None = None
    base: Decimal | None = None
    value: Decimal | None = None

    @property
    def empty(self) -> bool:
        """True when nothing was typed."""
        return self.count is None and self.base is None and self.value is None


@record
class HousingArea:
    """Residents of one housing area by group of origin."""

    name: str
    residents: tuple[tuple[str, int], ...]


@record
class Entry:
    """One local indicator for one area and period, as a person reported it.

    Attributes:
        third_generation: third generation is counted in the target group;
            then `third_generation_reason` must say why.
        unavailable: »data kan ikke udtrækkes«; then `remark` must say why.
        housing_areas: only for the composition of housing areas.
        cleared: the earlier figure was taken away and nothing holds instead.
    """

    area: str
    indicator: str
    period: Period
    target: GroupInput = GroupInput()
    comparison: GroupInput = GroupInput()
    population: Population = Population.ORIGIN
    third_generation: bool = False
    third_generation_reason: str = ""
    source: str = ""
    remark: str = ""
    unavailable: bool = False
    provisional: bool = False
    housing_areas: tuple[HousingArea, ...] = ()
    cleared: bool = False


def refuse_whole_country(area: str) -> None:
    """Refuse figures that only a municipality can report.

    Raises:
        EntryError: `entry-for-country`.
    """
    if area == WHOLE_COUNTRY:
        raise EntryError("entry-for-country", field="area")


def check_entry(entry: Entry, form: LocalForm) -> None:
    """Refuse an entry that cannot be right.

    Raises:
        EntryError: with `field` (`target.count`, `third_generation_reason` …) and a code.
    """
    if entry.cleared:
        return
    from baro_desktop.models.personal_data import refuse_cpr_numbers  # patterns: not for a start

    refuse_cpr_numbers(_texts(entry))
    if entry.third_generation and not entry.third_generation_reason.strip():
        raise EntryError("third-generation-reason", field="third_generation_reason")
    if entry.unavailable:
        _check_unavailable(entry, form)
        return
    if form.kind is FormKind.COMPOSITION:
        _check_composition(entry)
        return
    if entry.target.empty:
        raise EntryError("entry-empty", field="target.count")
    if not form.compares and not entry.comparison.empty:
        raise EntryError("no-comparison", field="comparison.count")
    for name, group in (("target", entry.target), ("comparison", entry.comparison)):
        if not group.empty:
            _check_group(group, form, name)


def _texts(entry: Entry) -> dict[str, str]:
    return {
        "source": entry.source,
        "remark": entry.remark,
        "third_generation_reason": entry.third_generation_reason,
        "housing_areas": "\n".join(area.name for area in entry.housing_areas),
    }


def simpson_index(counts: tuple[int, ...]) -> Decimal:
    """Return Simpson's diversity index 1 − Σp², from 0 (all alike) towards 1.

    Source: E. H. Simpson, Measurement of Diversity, Nature 163 (1949), in the
    form with replacement that `design.md` fixes.

    Raises:
        EntryError: if nobody lives there, since there is no share of nothing.
    """
    total = sum(counts)
    if total == 0:
        raise EntryError("no-residents", field="housing_areas")
    squares = sum(count**2 for count in counts)  # divided once, so that a half stays a half
    return Decimal(total**2 - squares) / total**2


def index_of_area(area: HousingArea) -> Decimal:
    """Return the diversity index of one housing area.

    Raises:
        EntryError: if nobody lives there.
    """
    return simpson_index(tuple(count for _, count in area.residents))


def index_of_all(areas: Sequence[HousingArea]) -> Decimal:
    """Return the diversity index of all housing areas taken as one.

    Raises:
        EntryError: if nobody lives in them.
    """
    totals: dict[str, int] = {}
    for area in areas:
        for group, count in area.residents:
            totals[group] = totals.get(group, 0) + count
    return simpson_index(tuple(totals.values()))


def observations_of(entry: Entry, indicator: Indicator) -> tuple[Observation, ...]:
    """Turn a checked entry into observations: values and, where typed, counts and bases.

    Raises:
        EntryError: as `check_entry`.
        ValueError: if the indicator is not a local one.
    """
    form = indicator.form
    if form is None:
        raise ValueError(indicator.code)
    check_entry(entry, form)
    figures = [] if entry.cleared else _figures(entry, indicator, form)
    return tuple(
        Observation(
            entry.area,
            indicator.code,
            measure,
            indicator.definitions[-1].id,
            entry.period,
            figure,
        )
        for measure, figure in figures
    )


def share(count: Decimal, base: Decimal, decimals: int) -> Decimal:
    """Return count of base in per cent, half rounded up as Danish statistics do."""
    return with_decimals(100 * count / base, decimals)


def with_decimals(value: Decimal, decimals: int) -> Decimal:
    """Return a number as it is printed, half rounded up as Danish statistics do."""
    return value.quantize(Decimal(1).scaleb(-decimals), ROUND_HALF_UP)


def group_value(group: GroupInput, form: LocalForm) -> Decimal | None:
    """Return the figure of one group: typed, counted or computed; None where it cannot be."""
    if group.value is not None or form.kind is not FormKind.SHARE:
        return group.value if group.value is not None else group.count
    if group.count is None or not group.base or group.count > group.base:
        return None
    return share(group.count, group.base, form.decimals)


def _check_unavailable(entry: Entry, form: LocalForm) -> None:
    if not form.may_be_unavailable:
        raise EntryError("not-unavailable", field="unavailable")
    if not entry.remark.strip():
        raise EntryError("unavailable-remark", field="remark")
    if not (entry.target.empty and entry.comparison.empty):
        raise EntryError("unavailable-value", field="target.count")


def _check_composition(entry: Entry) -> None:
    if not entry.housing_areas:
        raise EntryError("entry-empty", field="housing_areas")
    names = [area.name.strip().casefold() for area in entry.housing_areas]
    if "" in names or len(set(names)) < len(names):
        raise EntryError("housing-names", field="housing_areas")
    for area in entry.housing_areas:
        if any(count < 0 for _, count in area.residents):
            raise EntryError("not-count", field="housing_areas", text=area.name)
        index_of_area(area)


def _check_group(group: GroupInput, form: LocalForm, name: str) -> None:
    for part, number in (("count", group.count), ("base", group.base)):
        if number is not None and (number < 0 or number != number.to_integral_value()):
            raise EntryError("not-count", field=f"{name}.{part}", text=str(number))
    if form.kind is FormKind.SHARE:
        _check_share(group, name)
    if group.value is not None:
        _check_range(group.value, form, name)


def _check_share(group: GroupInput, name: str) -> None:
    if group.value is not None and (group.count is not None and group.base is not None):
        raise EntryError("share-twice", field=f"{name}.value")
    if group.value is None and (group.count is None or group.base is None):
        missing = "count" if group.count is None else "base"
        raise EntryError("share-half", field=f"{name}.{missing}")
    if group.count is not None and group.base is not None:
        if group.base == 0:
            raise EntryError("base-zero", field=f"{name}.base")
        if group.count > group.base:
            raise EntryError("count-above-base", field=f"{name}.count")


def _check_range(value: Decimal, form: LocalForm, name: str) -> None:
    above = form.maximum is not None and value > form.maximum
    if value < form.minimum or above:
        raise EntryError(
            "out-of-range", field=f"{name}.value", minimum=form.minimum, maximum=form.maximum
        )
    if value != round(value, form.decimals):
        raise EntryError("too-many-decimals", field=f"{name}.value", decimals=form.decimals)


def _figures(entry: Entry, indicator: Indicator, form: LocalForm) -> list[tuple[Measure, Figure]]:
    if entry.unavailable:
        return [(Measure.STATUS, Figure(None, indicator.unit, State.NOT_COMPUTED))]
    if form.kind is FormKind.COMPOSITION:
        index = with_decimals(index_of_all(entry.housing_areas), form.decimals)
        return [(Measure.STATUS, Figure(index, indicator.unit))]
    target = _group_figures(entry.target, indicator, form, _TARGET_MEASURES)
    comparison = _group_figures(entry.comparison, indicator, form, _COMPARISON_MEASURES)
    return target + comparison


_TARGET_MEASURES = (Measure.STATUS, Measure.STATUS_COUNT, Measure.STATUS_BASE)
_COMPARISON_MEASURES = (Measure.COMPARISON, Measure.COMPARISON_COUNT, Measure.COMPARISON_BASE)


def _group_figures(
    group: GroupInput,
    indicator: Indicator,
    form: LocalForm,
    measures: tuple[Measure, Measure, Measure],
) -> list[tuple[Measure, Figure]]:
    if group.empty:
        return []
    value = group_value(group, form)
    level = Figure(None if value is None else with_decimals(value, form.decimals), indicator.unit)
    figures = [(measures[0], level)]
    if form.kind is FormKind.SHARE:
        parts = ((measures[1], group.count), (measures[2], group.base))
        figures += [(m, Figure(number, "personer")) for m, number in parts if number is not None]
    return figures
