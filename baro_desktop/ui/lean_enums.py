"""Makes Qt's enumerations as Python does, only quicker: they took a quarter of a start.

PySide6 makes the enumerations of a class with all of their members once something asks for the
class: three hundred with four thousand members on the way to the first window. Python takes many
steps for each member that whole numbers under plain names do not need. Here Python makes the first
enumeration of a kind, without members; the others are made after it and filled at once. What is
not as PySide6 asks for it is left to Python, and so is all of a kind where a sample that is made
both ways comes out differently, as it may in another version of Python.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable
from enum import KEEP, Enum, EnumType, Flag
from functools import wraps
from operator import itemgetter
from typing import Any

_ASKED = {"qualname": None, "type": None, "start": 1, "boundary": KEEP}
"""What PySide6 gives beside name and members."""
_SAMPLE = [("Second", 2), ("First", 1), ("Again", 1), ("Both", 3)]


def quicken_enums() -> None:
    """Let the enumerations of PySide6 be made quickly from now on."""
    python: Any = vars(EnumType)["_create_"]
    kinds: dict[type[Enum], _Kind | None] = {}

    @wraps(python)
    def create(cls: Any, class_name: str, names: Any, *, module: Any = None, **more: Any) -> Any:
        module = module or sys._getframe(2).f_globals.get("__name__")  # noqa: SLF001 # as Python
        if more == _ASKED and isinstance(names, list):
            if cls not in kinds:
                kinds[cls] = _kind(cls, python)
            kind = kinds[cls]
            if kind is not None and kind.fits(names):
                return kind.make(class_name, names, module)
        return python(cls, class_name, names, module=module, **more)

    EnumType._create_ = create  # type: ignore[attr-defined]


def _kind(base: Any, python: Any) -> _Kind | None:
    """Return how to make enumerations of a kind, None where Python makes them differently."""
    kind = _Kind(base, python(base, "Empty", [], module=__name__, boundary=KEEP))
    sample = python(base, "Sample", _SAMPLE, module=__name__, boundary=KEEP)
    return kind if _told(sample) == _told(kind.make("Sample", _SAMPLE, __name__)) else None


def _told(made: Any) -> list[list[str]]:
    """Return in words all that an enumeration and its members hold."""
    return [
        sorted(map(repr, vars(each).items()))
        for each in (made, *vars(made)["_member_map_"].values())
    ]


class _Kind:
    """Makes enumerations of one kind: Enum, IntEnum, Flag or IntFlag."""

    def __init__(self, base: Any, empty: Any) -> None:
        held = dict(vars(empty))
        self._base = base
        self._own = {key: one for key, one in held.items() if isinstance(one, list | dict)}
        self._same = {key: one for key, one in held.items() if key not in self._own}
        self._flags = issubclass(base, Flag)
        self._taken = frozenset({"mro", ""}.union(*map(vars, base.__mro__)))

    def fits(self, names: list[Any]) -> bool:
        """Return whether the members are whole numbers under plain names."""
        if {*map(type, names)} != {tuple} or {*map(len, names)} != {2}:
            return False
        known = dict(names)
        return (
            len(known) == len(names)
            and {*map(type, known)} == {str}
            and self._taken.isdisjoint(known)
            and "_" not in map(itemgetter(0), known)
            and {*map(type, known.values())} == {int}
            and not (self._flags and min(known.values()) < 0)
        )

    def make(self, class_name: str, names: list[tuple[str, int]], module: str | None) -> Any:
        """Return an enumeration with these members."""
        own = {key: one.copy() for key, one in self._own.items()}
        held = {**self._same, **own, "__module__": module}
        if self._flags:
            held |= _bits(value for _, value in names)
        made: Any = type.__new__(EnumType, class_name, (self._base,), held)
        _put(made, "__new__", Enum.__new__)  # not as a static method
        self._fill(made, names)
        # Each of these forgets what Python has looked up in the class, so not one by one above.
        for name, member in made._member_map_.items():
            _put(made, name, member)
        if self._flags and not _in_order(made):
            _put(made, "_iter_member_", made._iter_member_by_def_)
        return made

    def _fill(self, made: Any, names: list[tuple[str, int]]) -> None:
        order, members, by_value = made._member_names_, made._member_map_, made._value2member_map_
        new, flags, is_number = made._new_member_, self._flags, made._use_args_
        for name, value in names:
            member = by_value.get(value)
            if member is None:
                member = by_value[value] = new(made, value) if is_number else new(made)
                member._value_ = value
                member._name_ = name
                member.__objclass__ = made
                member._sort_order_ = len(order)
                if not flags or value.bit_count() == 1:
                    order.append(name)
            members[name] = member


_put = type.__setattr__  # what it puts in is right, so without what EnumType asks first


def _bits(values: Iterable[int]) -> dict[str, int]:
    """Return what an enumeration of flags holds of all of its values together."""
    whole = singles = 0
    for value in values:
        whole |= value
        if value.bit_count() == 1:
            singles |= value
    every = 2 ** whole.bit_length() - 1
    return {"_flag_mask_": whole, "_singles_mask_": singles, "_all_bits_": every}


def _in_order(made: Any) -> bool:
    singles = [made._member_map_[name]._value_ for name in made._member_names_]
    return singles == sorted(singles)
