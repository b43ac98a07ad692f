"""One status table as a person reported it."""

from __future__ import annotations

from dataclasses import dataclass

from baro_desktop.models.period import Period
from baro_desktop.models.reception.forms import (
    TOTAL,
    Category,
    Dimension,
    DimensionKind,
    Key,
    TableForm,
)


@dataclass(frozen=True, slots=True)
class StatusTable:
    """The counts of one table for one area and period of reference.

    Attributes:
        form: id of its `TableForm`.
        names: what the user named, in the order of the rows; row `#0` is the first of them.
        cells: what was typed, totals too where they were; a cell that is not here is unknown,
            which is not the same as 0.
    """

    area: str
    form: str
    period: Period
    names: tuple[str, ...] = ()
    cells: tuple[tuple[Key, int], ...] = ()
    source: str = ""
    remark: str = ""
    provisional: bool = False


def named_id(place: int) -> str:
    """Return the id of the category that the user named at a place."""
    return f"#{place}"


def categories(
    dimension: Dimension, names: tuple[str, ...], period: Period
) -> tuple[Category, ...]:
    """Return the categories of a dimension without its total."""
    if dimension.kind is DimensionKind.NAMED:
        named = tuple(Category(named_id(place), name) for place, name in enumerate(names))
        return (*named, *dimension.categories)
    if dimension.kind is DimensionKind.YEARS:
        years = range(period.start.year, period.end.year + 1)
        return tuple(Category(str(year), str(year)) for year in years)
    return dimension.categories


def table_categories(form: TableForm, table: StatusTable) -> tuple[tuple[Category, ...], ...]:
    """Return the categories of each dimension of a table, without totals."""
    return tuple(categories(item, table.names, table.period) for item in form.dimensions)


def all_keys(form: TableForm, table: StatusTable) -> tuple[Key, ...]:
    """Return every cell that the table has, totals too."""
    keys: list[Key] = [()]
    for dimension, items in zip(form.dimensions, table_categories(form, table), strict=True):
        ids = [item.id for item in items] + ([TOTAL] if dimension.total else [])
        keys = [(*key, identity) for key in keys for identity in ids]
    return tuple(keys)
