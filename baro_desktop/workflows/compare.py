"""Compare areas: which ones, by which indicator, and in which period.

Small counts are withheld here as in the papers: this is no centre's own page.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from baro_desktop.models.catalogue import WHOLE_COUNTRY, Catalogue
from baro_desktop.models.comparison import Comparison, Pairs, build_comparison, build_pairs
from baro_desktop.models.observation import Measure, StoredObservation
from baro_desktop.models.period import Period
from baro_desktop.storage import observations as stored_observations
from baro_desktop.storage import settings
from baro_desktop.storage.database import Database
from baro_desktop.workflows import definitions, show
from baro_desktop.workflows.small_numbers import printable

MOST_LINES = 6
"""More lines than these cannot be told apart in a graph over time."""

KINDS = ("bars", "lines", "scatter")
"""Kinds of graphs, the first one to begin with."""

_KIND_KEY = "compare:graph"

OWN_GROUP, EVERYONE = "group", "all"


@dataclass(frozen=True, slots=True)
class AreaGroup:
    """Areas that can be compared together.

    Attributes:
        key: what tells the group from the others, whatever areas it has now.
        areas: those in it that have figures, our own first.
    """

    key: str
    name: str
    areas: tuple[str, ...]


def area_groups(
    catalogue: Catalogue, known: Sequence[str], area: str, chosen: Sequence[str]
) -> tuple[AreaGroup, ...]:
    """Return what can be compared: the own group, each region with figures, everyone.

    Args:
        known: areas that have figures.
        chosen: the comparison group of the toolbar.
    """
    group = tuple(dict.fromkeys((area, *chosen)))
    groups = [AreaGroup(OWN_GROUP, "Sammenligningsgruppen", group)]
    country = (WHOLE_COUNTRY,) if WHOLE_COUNTRY in known else ()
    regions = {item.name: item.region for item in catalogue.municipalities}
    for region in _own_first(regions.get(area, ""), dict.fromkeys(regions.values())):
        members = [name for name in known if regions.get(name) == region]
        if members:
            areas = dict.fromkeys((area, *members, *country))
            groups.append(AreaGroup(region, f"Region {region}", tuple(areas)))
    everyone = dict.fromkeys((area, *known))
    return (*groups, AreaGroup(EVERYONE, "Alle indlæste", tuple(everyone)))


def comparison(
    db: Database,
    catalogue: Catalogue,
    code: str,
    areas: Sequence[str] | None = None,
    period: Period | None = None,
) -> Comparison:
    """Return one indicator in the given areas, or in all that have it.

    Args:
        period: compare this one alone; None for the latest of each area.
    """

    def read() -> Comparison:
        held = _held(db, catalogue, code, areas)
        return build_comparison(catalogue.by_code[code], held, areas, period)

    wanted = None if areas is None else tuple(areas)
    return db.remembered("comparison", read, about=(code, wanted, period))


def pairs(
    db: Database, catalogue: Catalogue, x: Comparison, code: str, areas: Sequence[str]
) -> Pairs:
    """Return a second indicator against one that is shown already."""
    levels = _held(db, catalogue, code, areas, measures=(Measure.STATUS.value,))
    return build_pairs(x, build_comparison(catalogue.by_code[code], levels, areas))


def lines(
    db: Database, catalogue: Catalogue, code: str, area: str, areas: Sequence[str]
) -> tuple[show.IndicatorGraph, int]:
    """Return an indicator over time, and how many areas were left out for want of colours.

    Our own area and the whole country come first.
    """
    country = (WHOLE_COUNTRY,) if WHOLE_COUNTRY in areas else ()
    ordered = tuple(dict.fromkeys((area, *country, *areas)))
    shown = ordered[:MOST_LINES]
    prepare = printable(db, catalogue)
    graph = show.indicator_graph(db, catalogue, code, area, shown[1:], prepare=prepare)
    return graph, len(ordered) - len(shown)


def kind_of_graph(db: Database) -> str:
    """Return the kind of graph that was shown last."""
    stored = settings.get(db, _KIND_KEY)
    return stored if isinstance(stored, str) and stored in KINDS else KINDS[0]


def remember_kind_of_graph(db: Database, kind: str) -> None:
    """Show this kind of graph the next time.

    Raises:
        StorageError: if the database cannot be written.
    """
    settings.set(db, _KIND_KEY, kind)


def _held(
    db: Database,
    catalogue: Catalogue,
    code: str,
    areas: Sequence[str] | None,
    measures: Sequence[str] | None = None,
) -> tuple[StoredObservation, ...]:
    wanted = None if areas is None else {*areas, WHOLE_COUNTRY}
    held = stored_observations.current_observations(db, areas=wanted, indicator=code)
    shown = printable(db, catalogue)(definitions.for_view(db, held))
    return tuple(o for o in shown if measures is None or o.observation.measure.value in measures)


def _own_first(own: str, regions: Sequence[str] | dict[str, None]) -> tuple[str, ...]:
    return tuple(sorted(regions, key=lambda region: (region != own, region)))
