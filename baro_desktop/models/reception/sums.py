"""Sums of a status table: computed where every part is known, else only a least figure."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from baro_desktop.models.reception.forms import TOTAL, Category, Key, TableForm
from baro_desktop.models.reception.table import StatusTable, table_categories


@dataclass(frozen=True, slots=True)
class Count:
    """What is known about a cell.

    Attributes:
        value: the count, None where it is not known.
        least: what the known parts make together; 0 says nothing.
        typed: it was typed and not computed.
    """

    value: int | None
    least: int
    typed: bool = False


class Sums:
    """Counts of a table, each computed once.

    A total is the sum along a dimension. Where there are several ways to sum, one that knows
    every part is enough; `routes` lists them all, so that they can be checked.
    """

    def __init__(self, form: TableForm, table: StatusTable) -> None:
        self._form = form
        self._categories = table_categories(form, table)
        self._typed = dict(table.cells)
        self._found: dict[Key, Count] = {}

    def of(self, key: Key) -> Count:
        """Return what is known about a cell."""
        if key not in self._found:
            self._found[key] = self._count(key)
        return self._found[key]

    def routes(self, key: Key) -> Iterator[Count]:
        """Yield what each way to sum gives for a total; nothing for another cell."""
        for place, identity in enumerate(key):
            parts = [part.id for part in self._parts(place)]
            if identity == TOTAL and parts:
                yield _sum(self.of((*key[:place], part, *key[place + 1 :])) for part in parts)

    def named_sum(self, columns: Key) -> Count:
        """Return the sum of the rows that the user named, in a column."""
        rows = [item.id for item in self._categories[0] if item.id.startswith("#")]
        return _sum(self.of((row, *columns)) for row in rows)

    def _parts(self, place: int) -> Iterator[Category]:
        return (item for item in self._categories[place] if not item.of_which)

    def _count(self, key: Key) -> Count:
        typed = self._typed.get(key)
        if typed is not None:
            return Count(typed, typed, typed=True)
        routes = list(self.routes(key))
        exact = [route.value for route in routes if route.value is not None]
        if exact:
            return Count(exact[0], exact[0])
        return Count(None, max((route.least for route in routes), default=0))


def _sum(parts: Iterator[Count]) -> Count:
    found = list(parts)
    least = sum(part.least for part in found)
    known = bool(found) and all(part.value is not None for part in found)
    return Count(least if known else None, least)
