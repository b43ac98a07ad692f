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
from enum import KEEP, Enum, EnumType, Flag
from functools import wraps
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
        self._base = base
        self._empty = dict(vars(empty))
        self._flags = issubclass(base, Flag)
        self._taken = frozenset({"mro"}.union(*map(vars, base.__mro__)))

    def fits(self, names: list[Any]) -> bool:
        """Return whether the members are whole numbers under plain names."""
        if {(type(pair), len(pair)) for pair in names} != {(tuple, 2)}:
            return False
        known = dict(names)
        return (
            len(known) == len(names)
            and self._taken.isdisjoint(known)
            and not any(name.startswith("_") for name in known)
            and {*map(type, known.values())} == {int}
            and not (self._flags and min(known.values()) < 0)
        )

    def make(self, class_name: str, names: list[tuple[str, int]], module: str | None) -> Any:
        """Return an enumeration with these members."""
        held = {key: _own(value) for key, value in self._empty.items()}
        made = type.__new__(EnumType, class_name, (self._base,), {**held, "__module__": module})
        made.__new__ = Enum.__new__  # type: ignore[assignment] # not as a static method
        self._fill(made, names)
        if self._flags:
            _mark_bits(made)
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
            type.__setattr__(made, name, member)


def _own(value: Any) -> Any:
    return value.copy() if isinstance(value, list | dict) else value


def _mark_bits(made: Any) -> None:
    singles = [made._member_map_[name]._value_ for name in made._member_names_]
    made._singles_mask_ = sum(singles)
    for value in made._value2member_map_:
        made._flag_mask_ |= value
    made._all_bits_ = 2 ** made._flag_mask_.bit_length() - 1
    if singles != sorted(singles):
        made._iter_member_ = made._iter_member_by_def_
