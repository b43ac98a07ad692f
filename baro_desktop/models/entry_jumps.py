"""Figures that are far from those of the period before, and so may be typing mistakes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from baro_desktop.models.catalogue import FormKind, LocalForm
from baro_desktop.models.entry import Entry, GroupInput, HousingArea, group_value


@dataclass(frozen=True, slots=True)
class Jump:
    """A figure that changed by more than half.

    Attributes:
        field: `target.count`, `comparison.value` … or `housing_areas`.
        about: name of the housing area, else "".
    """

    field: str
    before: Decimal
    now: Decimal
    about: str = ""


def jumps(entry: Entry, before: Entry, form: LocalForm) -> tuple[Jump, ...]:
    """Return what changed by more than half since an earlier entry, from the left."""
    if entry.unavailable or before.unavailable:
        return ()
    if form.kind is FormKind.COMPOSITION:
        return tuple(_of_areas(entry.housing_areas, before.housing_areas))
    return (
        *_of_group("target", entry.target, before.target, form),
        *_of_group("comparison", entry.comparison, before.comparison, form),
    )


def is_jump(before: Decimal, now: Decimal) -> bool:
    """Tell whether a figure changed by more than half; from zero, everything does."""
    return abs(now - before) * 2 > abs(before)


def same_figures(entry: Entry, other: Entry) -> bool:
    """Tell whether two entries hold the very same figures."""
    return (entry.target, entry.comparison, entry.housing_areas, entry.unavailable) == (
        other.target,
        other.comparison,
        other.housing_areas,
        other.unavailable,
    )


def _of_group(name: str, group: GroupInput, before: GroupInput, form: LocalForm) -> Iterator[Jump]:
    pairs = [("count", before.count, group.count), ("base", before.base, group.base)]
    if form.kind is not FormKind.COUNT:
        pairs.append(("value", group_value(before, form), group_value(group, form)))
    for part, old, new in pairs:
        if old is not None and new is not None and is_jump(old, new):
            yield Jump(f"{name}.{part}", old, new)


def _of_areas(areas: tuple[HousingArea, ...], before: tuple[HousingArea, ...]) -> Iterator[Jump]:
    held = {area.name.strip().casefold(): _residents(area) for area in before}
    for area in areas:
        old, new = held.get(area.name.strip().casefold()), _residents(area)
        if old is not None and new and is_jump(old, new):  # nobody is refused anyway
            yield Jump("housing_areas", old, new, area.name.strip())


def _residents(area: HousingArea) -> Decimal:
    return Decimal(sum(count for _, count in area.residents))
