"""Definitions that count as the same series: a mapping, applied when figures are read for view.

What is stored keeps its own definition, so taking a link back leaves what was there before.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from baro_desktop.models.observation import ObservationKey, StoredObservation
from baro_desktop.models.records import record, replace


@record
class DefinitionLink:
    """The user's word that two definitions of an indicator are the same series.

    Attributes:
        definition: id of the one meaning, usually the earlier.
        same_as: id of the other one, which stands for both.
    """

    indicator: str
    definition: str
    same_as: str


def canonical_definitions(links: Iterable[DefinitionLink]) -> dict[str, str]:
    """Return for each linked definition the one that stands for it; others are left out."""
    parents: dict[str, str] = {}
    for link in links:
        one, other = _root(parents, link.definition), _root(parents, link.same_as)
        if one != other:
            parents[one] = other
    return {definition: _root(parents, definition) for definition in parents}


def same_series(
    observations: Iterable[StoredObservation], canonical: Mapping[str, str]
) -> tuple[StoredObservation, ...]:
    """Give linked figures their common definition.

    Where two definitions say something about the same figure, the last generated one holds.
    """
    held = tuple(observations)
    if not canonical:
        return held
    chosen: dict[ObservationKey, StoredObservation] = {}
    for stored in held:
        item = stored.observation
        definition = canonical.get(item.definition)
        if definition is not None:
            stored = replace(stored, observation=replace(item, definition=definition))  # noqa: PLW2901
        key = stored.observation.key
        if key not in chosen or stored.lateness > chosen[key].lateness:
            chosen[key] = stored
    return tuple(chosen.values())


def _root(parents: Mapping[str, str], definition: str) -> str:
    while definition in parents:
        definition = parents[definition]
    return definition
