"""What a municipality changed in the catalogue, and the catalogue with it laid over."""

from __future__ import annotations

import re
from collections.abc import Iterable

from baro_desktop.models.catalogue import (
    Catalogue,
    Centre,
    Desired,
    Indicator,
    Unit,
)
from baro_desktop.models.customisation_names import settle
from baro_desktop.models.own_indicator import OwnIndicator, is_possible, make_indicator, own_unit
from baro_desktop.models.records import record, replace

_OWN_CENTRE = re.compile(r"EGET-[1-9]\d{0,3}")


@record
class CentreChange:
    """What is different about a centre; one that the catalogue does not know is an own one.

    Attributes:
        name, tab: "" for those of the catalogue.
        added, removed: codes of indicators that it follows, or no longer follows.
    """

    id: str
    name: str = ""
    tab: str = ""
    added: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()


@record
class Customisation:
    """Everything that was changed; nothing for the catalogue as it is shipped.

    Attributes:
        order: ids of centres; those that are not named follow in their usual order.
        desired: wanted direction by code of the indicator.
    """

    order: tuple[str, ...] = ()
    centres: tuple[CentreChange, ...] = ()
    indicators: tuple[OwnIndicator, ...] = ()
    desired: tuple[tuple[str, Desired], ...] = ()


@record
class Ignored:
    """A part of the settings that cannot be used: why, and what it is about."""

    code: str
    name: str = ""


@record
class LaidOver:
    """The catalogue with the changes that make sense, and what was left out."""

    catalogue: Catalogue
    ignored: tuple[Ignored, ...]


def customised(catalogue: Catalogue, customisation: Customisation) -> Catalogue:
    """Return the catalogue with the changes laid over it; what makes no sense is left out."""
    return lay_over(catalogue, customisation).catalogue


def lay_over(catalogue: Catalogue, customisation: Customisation) -> LaidOver:
    """Lay the changes over the catalogue, and tell which of them make no sense."""
    if customisation == Customisation():
        return LaidOver(catalogue, ())
    ignored: list[Ignored] = []
    own = _own_indicators(catalogue, customisation, ignored)
    made_own = tuple(make_indicator(item, catalogue) for item in own)
    indicators = (*catalogue.indicators, *made_own)
    centres = _centres(catalogue, customisation, ignored)
    followed = _followers(indicators, centres, customisation, ignored)
    wanted = _directions(followed, customisation, ignored)
    made = replace(
        catalogue,
        indicators=wanted,
        centres=_in_order(centres, customisation.order),
        units=(*catalogue.units, *_new_units(catalogue, own)),
    )
    return LaidOver(made, tuple(dict.fromkeys(ignored)))


def desired_choices(indicator: Indicator) -> tuple[Desired, ...]:
    """Return the directions that can be wanted of an indicator.

    Only a local indicator with a comparison group can be wanted level with it.
    """
    level = indicator.form is not None and indicator.form.compares
    return tuple(item for item in Desired if level or item is not Desired.PARITY)


def is_own_centre(identity: str) -> bool:
    """Return True for the id of a centre that the municipality added."""
    return _OWN_CENTRE.fullmatch(identity) is not None


def next_centre_id(taken: Iterable[str]) -> str:
    """Return an id for a new centre.

    Args:
        taken: ids and names that are there; a name finds its centre like an id.
    """
    names = {text.casefold() for text in taken}
    return next(name for n in range(1, 10_000) if (name := f"EGET-{n}").casefold() not in names)


def _own_indicators(
    catalogue: Catalogue, customisation: Customisation, ignored: list[Ignored]
) -> tuple[OwnIndicator, ...]:
    possible: dict[str, OwnIndicator] = {}
    for own in customisation.indicators:
        taken = own.code in catalogue.by_code or own.code in possible
        if taken or not is_possible(own, catalogue.unit_by_name):
            ignored.append(Ignored("own-indicator", own.code))
        else:
            possible[own.code] = own
    return tuple(possible.values())


def _centres(
    catalogue: Catalogue, customisation: Customisation, ignored: list[Ignored]
) -> tuple[Centre, ...]:
    usual = {centre.id: centre for centre in catalogue.centres}
    wanted = dict(usual)
    for change in customisation.centres:
        known = usual.get(change.id)
        name, tab = change.name.strip(), change.tab.strip()
        if known is not None:
            wanted[change.id] = Centre(change.id, name or known.name, tab or known.tab)
        elif is_own_centre(change.id) and name and tab:
            wanted[change.id] = Centre(change.id, name, tab)
        else:
            ignored.append(Ignored("unknown-centre", change.name or change.id))
    changed = [change.id for change in customisation.centres]
    centres, refused = settle(tuple(wanted.values()), usual, changed)
    ignored += [Ignored(why.value, name) for why, name in refused]
    return centres


def _followers(
    indicators: tuple[Indicator, ...],
    centres: tuple[Centre, ...],
    customisation: Customisation,
    ignored: list[Ignored],
) -> tuple[Indicator, ...]:
    followed = {indicator.code: list(indicator.centres) for indicator in indicators}
    there = {centre.id for centre in centres}
    for change in customisation.centres:
        named = (*change.added, *change.removed)
        ignored += [Ignored("unknown-indicator", code) for code in named if code not in followed]
        if change.id not in there:
            continue
        for code in set(change.added) & followed.keys():
            followed[code] += [] if change.id in followed[code] else [change.id]
        for code in set(change.removed) & followed.keys():
            followed[code] = [name for name in followed[code] if name != change.id]
    return tuple(
        indicator
        if list(indicator.centres) == followed[indicator.code]
        else replace(indicator, centres=tuple(followed[indicator.code]))
        for indicator in indicators
    )


def _directions(
    indicators: tuple[Indicator, ...], customisation: Customisation, ignored: list[Ignored]
) -> tuple[Indicator, ...]:
    wanted = dict(customisation.desired)
    known = {indicator.code for indicator in indicators}
    ignored += [Ignored("unknown-indicator", code) for code in wanted if code not in known]
    made = []
    for indicator in indicators:
        desired = wanted.get(indicator.code, indicator.desired)
        if desired is not indicator.desired and desired not in desired_choices(indicator):
            ignored.append(Ignored("desired", indicator.code))
            desired = indicator.desired
        same = desired is indicator.desired
        made.append(indicator if same else replace(indicator, desired=desired))
    return tuple(made)


def _in_order(centres: tuple[Centre, ...], order: tuple[str, ...]) -> tuple[Centre, ...]:
    place = {identity: number for number, identity in enumerate(order)}
    last = len(order)
    return tuple(sorted(centres, key=lambda centre: place.get(centre.id, last)))


def _new_units(catalogue: Catalogue, own: Iterable[OwnIndicator]) -> tuple[Unit, ...]:
    made = [unit for item in own if (unit := own_unit(item)) is not None]
    known = catalogue.unit_by_name
    return tuple({unit.name: unit for unit in reversed(made) if unit.name not in known}.values())
