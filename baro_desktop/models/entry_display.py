"""What an entry says, in words: its figures, and how they were made."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

from baro_desktop.models.catalogue import FormKind, Indicator, Unit
from baro_desktop.models.display import figure_text
from baro_desktop.models.entry import Entry, GroupInput, Population, observations_of
from baro_desktop.models.errors import EntryError
from baro_desktop.models.numbers import format_number
from baro_desktop.models.observation import Figure, Measure, State

UNAVAILABLE = "kan ikke udtrækkes"
CLEARED = "ryddet"
_POPULATIONS = {Population.ORIGIN: "herkomst", Population.CITIZENSHIP: "statsborgerskab"}


def value_text(entry: Entry, indicator: Indicator, units: Mapping[str, Unit]) -> str:
    """Return what an entry says: »2,5 pct. mod 2,6 pct.«."""
    return _values(entry, indicator, units, counts=False)


def full_text(entry: Entry, indicator: Indicator, units: Mapping[str, Unit]) -> str:
    """Return it with the counts behind it: »2,5 pct. (214 af 8.560) mod …«."""
    return _values(entry, indicator, units, counts=True)


def changed_details(old: Entry, new: Entry) -> tuple[str, ...]:
    """Say what else than the figures differs between two entries, one sentence each."""
    before, after = _details(old), _details(new)
    return tuple(
        f"{name}: {_quoted(before[name])} → {_quoted(after[name])}"
        for name in after
        if before[name] != after[name]
    )


def _values(entry: Entry, indicator: Indicator, units: Mapping[str, Unit], *, counts: bool) -> str:
    if entry.cleared:
        return CLEARED
    try:
        figures = {o.measure: o.figure for o in observations_of(entry, indicator)}
    except EntryError:
        return ""
    text = _figure(figures.get(Measure.STATUS), units)
    comparison = figures.get(Measure.COMPARISON)
    against = _figure(comparison, units) if comparison else ""
    form = indicator.form
    if counts and form is not None:
        text += _behind(entry.target, form.kind) + _areas(entry)
        against += _behind(entry.comparison, form.kind) if comparison else ""
    return f"{text} mod {against}" if comparison else text


def _behind(group: GroupInput, kind: FormKind) -> str:
    if kind is not FormKind.SHARE or group.count is None or group.base is None:
        return ""
    return f" ({format_number(group.count)} af {format_number(group.base)})"


def _areas(entry: Entry) -> str:
    parts = []
    for area in entry.housing_areas:
        groups = ", ".join(
            f"{name} {format_number(Decimal(count))}" for name, count in area.residents
        )
        parts.append(f"{area.name}: {groups}")
    return f" ({'; '.join(parts)})" if parts else ""


def _figure(figure: Figure | None, units: Mapping[str, Unit]) -> str:
    if figure is not None and figure.state is State.NOT_COMPUTED:
        return UNAVAILABLE
    return figure_text(figure, units)


def _details(entry: Entry) -> dict[str, str]:
    return {
        "Status": "foreløbigt" if entry.provisional else "endeligt",
        "Opgjort efter": _POPULATIONS[entry.population],
        "Tredje generation": (
            f"indgår: {entry.third_generation_reason}" if entry.third_generation else "indgår ikke"
        ),
        "Kilde": entry.source,
        "Bemærkning": entry.remark,
    }


def _quoted(text: str) -> str:
    return f"»{text}«" if text else "tom"
