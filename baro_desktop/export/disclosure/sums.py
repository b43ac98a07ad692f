"""What a reader of a printed table knows: which cells add up to which."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Sum:
    """Cells that add up to another one; both sides of an equality may be printed.

    Attributes:
        total: name of the cell that holds the sum.
        parts: names of the cells that are added.
    """

    total: str
    parts: tuple[str, ...]

    @property
    def cells(self) -> tuple[str, ...]:
        """All cells of the sum, the total first."""
        return (self.total, *self.parts)


@dataclass(frozen=True, slots=True)
class Order:
    """Two cells of which a reader knows that one is not the smaller, as in a ranked list."""

    higher: str
    lower: str


def touching(sums: Iterable[Sum], names: frozenset[str]) -> tuple[Sum, ...]:
    """Return the sums that one of the cells belongs to."""
    return tuple(item for item in sums if not names.isdisjoint(item.cells))


def check_sums(counts: Mapping[str, int], sums: Iterable[Sum]) -> None:
    """Refuse counts that do not add up: nothing can be proven about them.

    Raises:
        ValueError: with the name of the total.
    """
    for item in sums:
        if counts[item.total] != sum(counts[name] for name in item.parts):
            raise ValueError(item.total)
