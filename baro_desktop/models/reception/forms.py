"""What a status table asks for: its dimensions, totals, percentages and checks."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

TOTAL = "total"
"""Id of the category that is the sum of the others."""

Key = tuple[str, ...]
"""A cell: one category of each dimension, the rows' first."""


class DimensionKind(StrEnum):
    """Where the categories of a dimension come from."""

    FIXED = "fixed"
    NAMED = "named"
    YEARS = "years"


class Percents(StrEnum):
    """What the percentages of a table are shares of."""

    TOTAL = "total"
    COLUMNS = "columns"


class GraphKind(StrEnum):
    """How a table is drawn."""

    PYRAMID = "pyramid"
    BARS = "bars"
    COMPOSITION = "composition"


class Relation(StrEnum):
    """How a figure should stand to one of another table."""

    EQUAL = "equal"
    AT_MOST = "at_most"


@dataclass(frozen=True, slots=True)
class Category:
    """One value of a dimension; `of_which` is told but not part of the sum."""

    id: str
    name: str
    of_which: bool = False


@dataclass(frozen=True, slots=True)
class Dimension:
    """A dimension of a table.

    Attributes:
        name: head of the column that names its categories.
        kind: `named` has categories that the user names, before its fixed ones; `years` has
            the years of the period of reference.
        total: name of the sum, "" where the categories are not summed.
        subtotal: name of the sum of what the user named, with `{count}`; "" for none.
        ranked: what the user names stands in order and is numbered.
        expected: how many the user names as a rule.
    """

    id: str
    name: str
    kind: DimensionKind
    total: str
    categories: tuple[Category, ...]
    subtotal: str = ""
    ranked: bool = False
    expected: int = 6


@dataclass(frozen=True, slots=True)
class Term:
    """A cell of a table, counted once with a sign."""

    form: str
    sign: int
    key: Key


@dataclass(frozen=True, slots=True)
class CrossCheck:
    """Two figures of different tables that should fit; if they do not, it is only told."""

    text: str
    own: tuple[Term, ...]
    other: tuple[Term, ...]
    relation: Relation


@dataclass(frozen=True, slots=True)
class TableForm:
    """One status table.

    Attributes:
        short: name in lists; `title` is printed above the table.
        population: who is counted.
        span: the period of reference is a span of years, else a day or month.
        columns: none for a table with one count per row.
    """

    id: str
    title: str
    short: str
    population: str
    span: bool
    help: str
    rows: Dimension
    columns: tuple[Dimension, ...]
    percents: Percents
    graph: GraphKind
    checks: tuple[CrossCheck, ...]

    @property
    def dimensions(self) -> tuple[Dimension, ...]:
        """All dimensions in the order of a key."""
        return (self.rows, *self.columns)
