"""Qt's enumerations are made quickly, and are to the last detail what Python itself makes."""

from __future__ import annotations

import copy
import importlib
import pickle
import re
import sys
from collections.abc import Callable, Iterator
from enum import KEEP, STRICT, Enum, EnumType, Flag, IntEnum, IntFlag
from itertools import islice
from typing import Any

import pytest

import baro_desktop.ui  # noqa: F401 # it makes them quick
from baro_desktop.ui.lean_enums import quicken_enums

_MODULES = ("QtCore", "QtGui", "QtWidgets", "QtSvg", "QtPrintSupport", "QtNetwork")
_KINDS: tuple[Any, ...] = (Enum, IntEnum, Flag, IntFlag)


def python_makes(base: Any, name: str, pairs: Any, **given: Any) -> Any:
    """Make an enumeration as Python does, whatever is put before it."""
    return vars(EnumType)["_create_"].__wrapped__(base, name, pairs, module=__name__, **given)


def quickly(base: Any, name: str, pairs: Any, **given: Any) -> Any:
    """Make one as PySide6 asks for it."""
    return base(name, pairs, **{"boundary": KEEP, **given})


def enums_of_qt() -> Iterator[Any]:
    """Return every enumeration of Qt's classes and modules."""
    for name in _MODULES:
        module = importlib.import_module(f"PySide6.{name}")
        known = [getattr(module, each) for each in dir(module)]  # asking is what makes them
        classes = [one for one in known if isinstance(one, type)]
        within = [one for each in classes for one in vars(each).values()]
        yield from (one for one in classes + within if isinstance(one, EnumType) and len(one))


def made_twice() -> Iterator[tuple[Any, Any]]:
    """Return each of them made quickly and made by Python."""
    for one in enums_of_qt():
        base = one.__bases__[-1]
        pairs = [(name, member.value) for name, member in one.__members__.items()]
        ours, its = (
            quickly(base, one.__name__, pairs),
            python_makes(base, one.__name__, pairs, boundary=KEEP),
        )
        yield ours, its


def told(made: Any) -> list[Any]:
    """Return in words all that an enumeration and its members hold."""
    members = [sorted(map(repr, vars(member).items())) for member in made.__members__.values()]
    return [sorted(map(repr, vars(made).items())), members, [*vars(made)["_value2member_map_"]]]


def test_every_enumeration_of_qt_is_what_python_makes() -> None:
    counted = 0
    for ours, its in made_twice():
        assert told(ours) == told(its)
        assert [type(ours), ours.__mro__[1:], dir(ours)] == [type(its), its.__mro__[1:], dir(its)]
        assert list(map(repr, ours)) == list(map(repr, its))
        counted += 1
    assert counted > 500


def outcome(ask: Callable[..., object], *about: object) -> str:
    """Return what comes out of a question, in words without addresses."""
    try:
        return re.sub("0x[0-9a-f]+", "", repr(ask(*about)))
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        return f"{type(error).__name__}: {error}"


_OF_ONE: tuple[Callable[[Any], object], ...] = (
    lambda one: (str(one), f"{one}", repr(one), hash(one), bool(one), one.name, one.value),
    lambda one: (copy.copy(one) is one, copy.deepcopy(one) is one, dir(one), type(one)(one)),
    lambda one: (~one, list(one), len(one)),
    lambda one: (one in type(one), int(one), one | 1, one + 1),
)
_OF_TWO: tuple[Callable[[Any, Any], object], ...] = (
    lambda one, other: (one == other, one is other, one | other, one & other, one ^ other),
    lambda one, other: (other in one, list(one | other), len(one | other), ~(one | other)),
    lambda one, other: (one < other, one + other),
)


def answers(made: Any) -> Iterator[str]:
    """Ask an enumeration and its first members what one asks."""
    for value in (*islice(made, 4), *islice(vars(made)["_value2member_map_"], 4), *_VALUES):
        yield outcome(made, value)
    for name in ("no", "_value_", *islice(made.__members__, 4)):
        yield outcome(lambda name: (made[name], getattr(made, name)), name)
    first = list(islice(made.__members__.values(), 3))
    yield from (outcome(ask, one) for ask in _OF_ONE for one in first)
    yield from (outcome(ask, one, other) for ask in _OF_TWO for one in first for other in first)


_VALUES = (12345, -7, 0, 3, "no", None, 1.5)


def test_every_enumeration_of_qt_answers_as_pythons_own() -> None:
    for ours, its in made_twice():
        assert list(answers(ours)) == list(answers(its))


@pytest.mark.parametrize("base", _KINDS)
def test_members_are_pickled_by_name(base: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    made = quickly(base, "Pickled", [("A", 1), ("B", 2), ("Both", 3)])
    monkeypatch.setattr(sys.modules[__name__], "Pickled", made, raising=False)
    assert made.__module__ == __name__
    for member in (*made.__members__.values(),):
        assert pickle.loads(pickle.dumps(member)) is member


@pytest.mark.parametrize("base", _KINDS)
@pytest.mark.parametrize(
    ("pairs", "given"),
    [
        ("A B", {}),
        (["A", "B"], {}),
        (["AB", "CD"], {}),
        ([], {}),
        ([("A", 1), ("A", 2)], {}),
        ([("A", 1), ("name", 2)], {}),
        ([("A", 1), ("_b_", 2)], {}),
        ([("A", 1), ("mro", 2)], {}),
        ([("A", "1")], {}),
        ([("A", True)], {}),
        ([("A", -1), ("B", 4)], {}),
        ([("A", 1)], {"boundary": STRICT}),
        ([("A", 1)], {"qualname": "Outer.Inner"}),
        ({"A": 1, "B": 4}, {}),
    ],
)
def test_what_is_not_as_pyside_asks_is_made_by_python(
    base: Any, pairs: Any, given: dict[str, Any]
) -> None:
    its = outcome(lambda: told(python_makes(base, "Made", pairs, **{"boundary": KEEP, **given})))
    ours = outcome(lambda: told(quickly(base, "Made", pairs, **given)))
    assert ours == its


@pytest.mark.parametrize("base", _KINDS)
@pytest.mark.parametrize("other_version", [False, True])
def test_python_makes_two_of_a_kind_or_all_where_they_differ(
    base: Any, other_version: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked, python = [], vars(EnumType)["_create_"].__wrapped__

    def create(cls: Any, name: str, pairs: Any, **given: Any) -> Any:
        asked.append(name)
        made = python(cls, name, pairs, **given)
        made._differs_ = len(pairs) if other_version else 0
        return made

    monkeypatch.setattr(EnumType, "_create_", create)
    quicken_enums()
    made = [quickly(base, f"Made{place}", [("A", 1)]) for place in range(3)]
    assert [one._differs_ for one in made] == [int(other_version)] * 3
    assert len(asked) == 2 + 3 * other_version
