"""Which names of centres can stand beside each other, so that a name always finds one centre."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from enum import StrEnum

from baro_desktop.models.catalogue import Centre
from baro_desktop.models.records import replace

TAKEN_TABS = ("Overblik", "Modtagelse", "Sammenlign", "Rapporter")
"""Names of the tabs that are there whatever the centres are called."""

_FIELDS = ("name", "tab")


class Clash(StrEnum):
    """Why a centre cannot have a name; a code of a sentence.

    `Catalogue.find_centre` goes by id, name and tab. An id never changes and stands in scripts
    and forms, so no other centre can be called that, whatever the tab of its owner is now.
    """

    TAKEN = "name-taken"
    CODE = "name-is-code"


def clash(text: str, identity: str, centres: Iterable[Centre]) -> Clash | None:
    """Return why the centre of an id cannot be called this among the others, None if it can."""
    folded = text.strip().casefold()
    others = [centre for centre in centres if centre.id != identity]
    names = {name.casefold() for other in others for name in (other.name, other.tab)}
    if folded in names | {name.casefold() for name in TAKEN_TABS}:
        return Clash.TAKEN
    return Clash.CODE if folded in {other.id.casefold() for other in others} else None


def settle(
    wanted: Sequence[Centre], usual: Mapping[str, Centre], changed: Sequence[str]
) -> tuple[tuple[Centre, ...], tuple[tuple[Clash, str], ...]]:
    """Take back names until none clashes; all are judged together, as they are wanted.

    Args:
        wanted: all centres with their wanted names.
        usual: the shipped centres by id, whose names are free of clashes.
        changed: ids of the changed centres; of two that want a name the first gets it.

    Returns:
        The centres that can stand, and each name that was refused. A shipped centre keeps its
        usual name then, an own one is left out.
    """
    held = {centre.id: centre for centre in wanted}
    refused: list[tuple[Clash, str]] = []
    while (found := _last_clash(held, usual, changed)) is not None:
        why, identity, field = found
        refused.append((why, getattr(held[identity], field)))
        if identity in usual:
            shipped = getattr(usual[identity], field)
            held[identity] = replace(held[identity], **{field: shipped})
        else:
            del held[identity]
    return tuple(held.values()), tuple(refused)


def _last_clash(
    held: Mapping[str, Centre], usual: Mapping[str, Centre], changed: Sequence[str]
) -> tuple[Clash, str, str] | None:
    for identity in reversed(changed):
        for field in _FIELDS:
            text = getattr(held.get(identity), field, None)
            if text is None or text == getattr(usual.get(identity), field, None):
                continue
            why = clash(text, identity, held.values())
            if why is not None:
                return why, identity, field
    return None
