"""The customisation as data that JSON can hold; a part that cannot be read is left out and told."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import asdict
from typing import TypeVar

from baro_desktop.models.catalogue import Desired, FormKind, PeriodKind
from baro_desktop.models.customisation import CentreChange, Customisation, Ignored
from baro_desktop.models.own_indicator import OwnIndicator

T = TypeVar("T")

_UNREADABLE = Ignored("unreadable")


def to_data(customisation: Customisation) -> dict[str, object]:
    """Return what is stored."""
    return {
        "order": list(customisation.order),
        "centres": [
            asdict(change) | {"added": list(change.added), "removed": list(change.removed)}
            for change in customisation.centres
        ],
        "indicators": [
            asdict(own)
            | {
                "kind": own.kind.value,
                "desired": own.desired.value,
                "periods": own.periods.value,
            }
            for own in customisation.indicators
        ],
        "desired": {code: desired.value for code, desired in customisation.desired},
    }


def from_data(data: object) -> tuple[Customisation, tuple[Ignored, ...]]:
    """Read what was stored; None means that nothing was."""
    if data is None:
        return Customisation(), ()
    if not isinstance(data, Mapping):
        return Customisation(), (_UNREADABLE,)
    ignored: list[Ignored] = []
    wanted = data.get("desired", {})
    pairs = list(wanted.items()) if isinstance(wanted, Mapping) else [wanted]
    made = Customisation(
        _items(data.get("order", []), _text, ignored),
        _once(_items(data.get("centres", []), _centre, ignored), lambda x: x.id, ignored),
        _once(_items(data.get("indicators", []), _indicator, ignored), lambda x: x.code, ignored),
        _items(pairs, _direction, ignored),
    )
    return made, tuple(dict.fromkeys(ignored))


def _items(found: object, read: Callable[[object], T], ignored: list[Ignored]) -> tuple[T, ...]:
    if not isinstance(found, list):
        ignored.append(_UNREADABLE)
        return ()
    made: list[T] = []
    for item in found:
        try:
            made.append(read(item))
        except (TypeError, ValueError, KeyError):
            ignored.append(_UNREADABLE)
    return tuple(made)


def _once(items: tuple[T, ...], key: Callable[[T], str], ignored: list[Ignored]) -> tuple[T, ...]:
    """Return the first of each; which of two was meant cannot be known, so that is told."""
    made: dict[str, T] = {}
    for item in items:
        if key(item) in made:
            ignored.append(Ignored("twice", key(item)))
        made.setdefault(key(item), item)
    return tuple(made.values())


def _text(item: object) -> str:
    if not isinstance(item, str):
        raise TypeError(item)
    return item


def _texts(items: object) -> tuple[str, ...]:
    if not isinstance(items, list):
        raise TypeError(items)
    return tuple(map(_text, items))


def _flag(item: object) -> bool:
    if not isinstance(item, bool):
        raise TypeError(item)
    return item


def _fields(item: object) -> Mapping[str, object]:
    if not isinstance(item, Mapping):
        raise TypeError(item)
    return item


def _centre(item: object) -> CentreChange:
    held = _fields(item)
    return CentreChange(
        _text(held["id"]),
        _text(held.get("name", "")),
        _text(held.get("tab", "")),
        _texts(held.get("added", [])),
        _texts(held.get("removed", [])),
    )


def _indicator(item: object) -> OwnIndicator:
    held = _fields(item)
    return OwnIndicator(
        _text(held["code"]),
        _text(held["name"]),
        _text(held["question"]),
        FormKind(_text(held["kind"])),
        _text(held.get("unit", "")),
        Desired(_text(held["desired"])),
        _flag(held["compares"]),
        PeriodKind(_text(held["periods"])),
        _text(held.get("singular", "")),
    )


def _direction(item: object) -> tuple[str, Desired]:
    if not isinstance(item, tuple):
        raise TypeError(item)
    code, desired = item
    return _text(code), Desired(_text(desired))
