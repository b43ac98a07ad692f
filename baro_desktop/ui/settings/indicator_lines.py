"""The indicators as the page lists them, and what changing one of them does."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from baro_desktop.models.catalogue import Catalogue, Desired, Indicator
from baro_desktop.models.customisation import CentreChange, Customisation, customised
from baro_desktop.models.own_indicator import OwnIndicator, next_code
from baro_desktop.texts.words import DESIRED, KINDS

_SHORT = {
    Desired.UP: "Op",
    Desired.DOWN: "Ned",
    Desired.PARITY: "På niveau",
    Desired.FOLLOW: "Følges",
}


@dataclass(frozen=True, slots=True)
class IndicatorLine:
    """An indicator with the direction that is wanted now.

    Attributes:
        usual: direction of the catalogue, or that an own indicator was made with.
        own: the municipality's own, None for one of the catalogue.
    """

    indicator: Indicator
    usual: Desired
    own: OwnIndicator | None

    @property
    def changed(self) -> bool:
        """True where the wanted direction is not the usual one."""
        return self.indicator.desired is not self.usual

    @property
    def kind(self) -> str:
        """Where its figures come from."""
        return "Egen indikator" if self.own else KINDS[self.indicator.kind.value]

    @property
    def short(self) -> str:
        """What is wanted, in a word, and whether that was changed."""
        return _SHORT[self.indicator.desired] + (" (ændret)" if self.changed else "")

    @property
    def direction(self) -> str:
        """What is wanted, in words."""
        return direction_text(self.indicator.desired)


def direction_text(desired: Desired) -> str:
    """Say what is wanted, with a capital letter."""
    text = DESIRED[desired.value]
    return text[:1].upper() + text[1:]


def indicator_lines(shipped: Catalogue, customisation: Customisation) -> tuple[IndicatorLine, ...]:
    """Return all indicators, the own ones last."""
    own = {item.code: item for item in customisation.indicators}
    usual = customised(shipped, replace(customisation, desired=())).by_code
    made = customised(shipped, customisation)
    return tuple(
        IndicatorLine(
            item,
            usual[item.code].desired,
            None if item.code in shipped.by_code else own[item.code],
        )
        for item in made.indicators
    )


def with_direction(
    customisation: Customisation, line: IndicatorLine, desired: Desired
) -> Customisation:
    """Return the customisation with a direction; the usual one is not kept."""
    code = line.indicator.code
    others = tuple(pair for pair in customisation.desired if pair[0] != code)
    own = () if desired is line.usual else ((code, desired),)
    return replace(customisation, desired=(*others, *own))


def new_indicator(customisation: Customisation, used: Iterable[str]) -> OwnIndicator:
    """Return an empty indicator with a code that stands for nothing yet."""
    taken = (*used, *(item.code for item in customisation.indicators))
    return OwnIndicator(next_code(taken), "", "")


def with_own(
    shipped: Catalogue, customisation: Customisation, own: OwnIndicator, centres: Iterable[str]
) -> Customisation:
    """Return the customisation with a new or changed indicator and who follows it."""
    there = [item.code for item in customisation.indicators]
    items = tuple(
        own if item.code == own.code else _with_singular(item, own)
        for item in customisation.indicators
    )
    made = replace(
        customisation,
        indicators=items if own.code in there else (*items, own),
        desired=tuple(pair for pair in customisation.desired if pair[0] != own.code),
    )
    return _followed_by(shipped, made, own.code, set(centres))


def _with_singular(item: OwnIndicator, like: OwnIndicator) -> OwnIndicator:
    """Return the indicator with the singular that its unit got elsewhere."""
    same = item.unit == like.unit and like.singular != ""
    return replace(item, singular=like.singular) if same else item


def without_own(shipped: Catalogue, customisation: Customisation, code: str) -> Customisation:
    """Return the customisation without an own indicator."""
    made = _followed_by(shipped, customisation, code, set())
    return replace(
        made,
        indicators=tuple(item for item in made.indicators if item.code != code),
        desired=tuple(pair for pair in made.desired if pair[0] != code),
    )


def _followed_by(
    shipped: Catalogue, customisation: Customisation, code: str, centres: set[str]
) -> Customisation:
    changes = {change.id: change for change in customisation.centres}
    for centre in shipped.centres:
        changes.setdefault(centre.id, CentreChange(centre.id))
    made = []
    for change in changes.values():
        added = tuple(item for item in change.added if item != code)
        new = replace(change, added=(*added, code) if change.id in centres else added)
        if new != CentreChange(new.id):
            made.append(new)
    return replace(customisation, centres=tuple(made))
