"""Areas beside each other: the newest common period of each indicator, one definition a row."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from baro_desktop.export.contents import CommitteeWorkbook
from baro_desktop.models.catalogue import Indicator, IndicatorKind
from baro_desktop.models.centre import latest
from baro_desktop.models.observation import Figure, Measure, StoredObservation
from baro_desktop.models.period import Period

_Held = dict[Period, dict[str, StoredObservation]]
"""What areas say of one indicator: by period, then by area."""


@dataclass(frozen=True, slots=True)
class ComparedCell:
    """What an area says about an indicator.

    Attributes:
        stored: None where the area has no figure with the definition of the row.
        other_definition: it has figures, but they mean something else.
    """

    stored: StoredObservation | None
    other_definition: bool = False

    @property
    def figure(self) -> Figure | None:
        """The figure, None where there is none to compare."""
        return self.stored.observation.figure if self.stored else None


@dataclass(frozen=True, slots=True)
class ComparedRow:
    """One indicator: `period` is the newest that all areas have, else that of the first."""

    indicator: Indicator
    period: Period | None
    cells: tuple[ComparedCell, ...]

    def other_period(self, place: int) -> Period | None:
        """Return the period of a cell where it is another than that of the row."""
        stored = self.cells[place].stored
        if stored is None or stored.observation.period == self.period:
            return None
        return stored.observation.period


def compared_areas(contents: CommitteeWorkbook) -> tuple[str, ...]:
    """Return the areas in the order of the columns; none where nothing is held against them."""
    return (contents.area, *contents.comparison_areas) if contents.comparison_areas else ()


def comparison_rows(contents: CommitteeWorkbook) -> tuple[ComparedRow, ...]:
    """Return the published indicators of the workbook; local ones belong to one area alone."""
    shown = {row.indicator.code for table in contents.tables for row in table.rows}
    areas = compared_areas(contents)
    published = [
        indicator
        for indicator in contents.catalogue.indicators
        if indicator.code in shown and indicator.kind is not IndicatorKind.LOCAL
    ]
    if not areas or not published:
        return ()
    definitions = {item.code: _definition(item, areas, contents) for item in published}
    pivot = _pivot(contents, definitions)
    return tuple(_row(item, areas, contents, pivot.get(item.code, {})) for item in published)


def _levels(area: str, code: str, contents: CommitteeWorkbook) -> tuple[StoredObservation, ...]:
    held = contents.by_area_and_code.get((area, code), ())
    return tuple(item for item in held if item.observation.measure is Measure.STATUS)


def _definition(indicator: Indicator, areas: tuple[str, ...], contents: CommitteeWorkbook) -> str:
    """Return the meaning that the first area with a figure gives the indicator now."""
    for area in areas:
        newest = latest(_levels(area, indicator.code, contents), Measure.STATUS)
        if newest is not None:
            return newest.observation.definition
    return indicator.definitions[-1].id


def _pivot(contents: CommitteeWorkbook, definitions: dict[str, str]) -> dict[str, _Held]:
    """Return by indicator what each area says of each period; one pivot for all indicators."""
    import pandas as pd

    areas = compared_areas(contents)
    records = [
        (code, item.observation.period, area, item)
        for code, definition in definitions.items()
        for area in areas
        for item in _levels(area, code, contents)
        if item.observation.definition == definition
    ]
    frame = pd.DataFrame(records, columns=["code", "period", "area", "stored"], dtype=object)
    table = frame.pivot(index=["code", "period"], columns="area", values="stored")
    found: dict[str, _Held] = {}
    for (code, period), *row in table.itertuples(name=None):
        said = zip(table.columns, row, strict=True)
        known = {area: item for area, item in said if isinstance(item, StoredObservation)}
        found.setdefault(code, {})[period] = known
    return found


def _row(
    indicator: Indicator, areas: tuple[str, ...], contents: CommitteeWorkbook, held: _Held
) -> ComparedRow:
    if not held:
        return ComparedRow(indicator, None, tuple(ComparedCell(None) for _ in areas))
    everybody = {area for said in held.values() for area in said}
    common = [period for period, said in held.items() if said.keys() == everybody]
    wanted = max(common, key=_lateness, default=None)
    found = {area: _of_area(held, area, wanted) for area in areas}
    first = next((item for item in found.values() if item is not None), None)
    period = first.observation.period if first else None  # as it is printed here, not elsewhere
    return ComparedRow(indicator, period, tuple(_cells(indicator, found, contents)))


def _of_area(held: _Held, area: str, wanted: Period | None) -> StoredObservation | None:
    own = {period: said[area] for period, said in held.items() if area in said}
    if not own:
        return None
    return own[wanted if wanted is not None else max(own, key=_lateness)]


def _cells(
    indicator: Indicator, found: dict[str, StoredObservation | None], contents: CommitteeWorkbook
) -> Iterator[ComparedCell]:
    for area, stored in found.items():
        others = stored is None and bool(_levels(area, indicator.code, contents))
        yield ComparedCell(stored, other_definition=others)


def _lateness(period: Period) -> tuple[object, ...]:
    return (period.end, period.start)
