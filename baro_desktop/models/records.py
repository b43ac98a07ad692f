"""Values: what `dataclass(frozen=True, slots=True)` makes, for the classes that every start needs.

A dataclass writes and compiles eight methods when it is defined. A hundred of them take a start as
long as all of Qt, and most are not even used before the window is painted. A record writes each of
its methods when it is first called, and `__init__` when many are made of its class.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cached_property
from typing import TYPE_CHECKING, Any, Final, TypeVar, cast, dataclass_transform

if TYPE_CHECKING:
    from dataclasses import Field, field, replace

__all__ = ["field", "names_of", "record", "replace", "values"]

T = TypeVar("T")
_MISSING: Final = object()
_MANY = 30
"""To write an `__init__` takes as long as to fill some thirty records without one."""


class _Given:
    """What a class says of one of its fields."""

    __slots__ = ("compare", "default", "factory", "shown")

    def __init__(
        self,
        default: object,
        factory: object = _MISSING,
        *,
        compare: bool = True,
        shown: bool = True,
    ) -> None:
        self.default = default
        self.factory = factory
        self.compare = compare
        self.shown = shown

    def value(self) -> object:
        """Return what the field holds where nothing is said.

        Raises:
            KeyError: something must be said.
        """
        if self.factory is not _MISSING:
            return cast("Callable[[], object]", self.factory)()
        if self.default is _MISSING:
            raise KeyError
        return self.default


if not TYPE_CHECKING:

    def field(*, default=_MISSING, default_factory=_MISSING, compare=True, repr=True):  # noqa: ANN001, ANN201, A002
        """Say more of a field than its default, as `dataclasses.field` does."""
        return _Given(default, default_factory, compare=compare, shown=repr)

    def replace(old, /, **changes):  # noqa: ANN001, ANN003, ANN201
        """Return a record like another one but for some fields."""
        return type(old)(**{**values(old), **changes})


@dataclass_transform(frozen_default=True, field_specifiers=(field,))
def record(cls: type[T]) -> type[T]:
    """Return the class with a frozen slot for each of its annotations."""
    body = dict(vars(cls))
    names = tuple(body.get("__annotations__", ()))
    given = {name: _given(body.pop(name)) for name in names if name in body}
    for unwanted in ("__dict__", "__weakref__"):
        body.pop(unwanted, None)
    keeps = any(isinstance(part, cached_property) for part in body.values())
    made = {
        **_METHODS,
        **body,
        "__slots__": (*names, "__dict__") if keeps else names,
        "__match_args__": names,
        "__given__": given,
        "__few__": iter(range(_MANY)),
        "__qualname__": cls.__qualname__,
    }
    return cast("type[T]", type(cls.__name__, cls.__bases__, made))


def values(of: object) -> dict[str, Any]:
    """Return the fields of a record by name."""
    return {name: getattr(of, name) for name in names_of(type(of))}


def names_of(cls: type) -> tuple[str, ...]:
    """Return the names of the fields of a record."""
    return cast("tuple[str, ...]", vars(cls).get("__match_args__") or cls.__match_args__)  # type: ignore[attr-defined]


def _given(said: object) -> _Given:
    return said if isinstance(said, _Given) else _Given(said)


def _givens(cls: type) -> Mapping[str, _Given]:
    return cast("Mapping[str, _Given]", cls.__given__)  # type: ignore[attr-defined]


def _first_init(self: object, *given: object, **named: object) -> None:
    """Fill a record field by field.

    Once many are made of a class, and where the fields are wrong, as Python then says how, it gets
    an `__init__` of its own.
    """
    cls = type(self)
    few = next(cls.__few__, None) is not None  # type: ignore[attr-defined]
    fields = {**named, **dict(zip(names_of(cls), given, strict=False))}
    if few and len(fields) == len(named) + len(given) and _filled(self, fields):
        if hasattr(cls, "__post_init__"):
            cast("Any", self).__post_init__()
    else:
        _write_init(cls)
        cls.__init__(self, *given, **named)


def _filled(self: object, fields: dict[str, object]) -> bool:
    """Fill a record; False where one of its fields is not given, or what is given is none."""
    cls = type(self)
    givens = _givens(cls)
    try:
        for name in names_of(cls):
            value = fields.pop(name) if name in fields else givens[name].value()
            object.__setattr__(self, name, value)
    except KeyError:
        return False
    return not fields


def _write_init(cls: type) -> None:
    known: dict[str, object] = {"_not_given": _MISSING}
    parameters, lines = [], []
    for name in names_of(cls):
        known[f"_set_{name}"] = getattr(cls, name).__set__
        said = _givens(cls).get(name)
        value = name
        if said is not None and said.factory is not _MISSING:
            known[f"_default_{name}"], known[f"_make_{name}"] = _MISSING, said.factory
            value = f"_make_{name}() if {name} is _not_given else {name}"
        elif said is not None and said.default is not _MISSING:
            known[f"_default_{name}"] = said.default
        parameters.append(f"{name}=_default_{name}" if f"_default_{name}" in known else name)
        lines.append(f"_set_{name}(self, {value})")
    if hasattr(cls, "__post_init__"):
        lines.append("self.__post_init__()")
    _write(cls, "__init__", ["self", *parameters], lines, known)


def _first_hash(self: object) -> int:
    _write(type(self), "__hash__", ["self"], [f"return hash({_compared(type(self), 'self')})"], {})
    return hash(self)


def _first_eq(self: object, other: object) -> bool:
    cls = type(self)
    lines = [
        "if other.__class__ is not self.__class__: return NotImplemented",
        f"return {_compared(cls, 'self')} == {_compared(cls, 'other')}",
    ]
    _write(cls, "__eq__", ["self", "other"], lines, {})
    return cls.__eq__(self, other)


def _compared(cls: type, whose: str) -> str:
    given = _givens(cls)
    names = [name for name in names_of(cls) if name not in given or given[name].compare]
    return f"({''.join(f'{whose}.{name}, ' for name in names)})"


def _write(
    cls: type, name: str, parameters: list[str], lines: list[str], known: dict[str, object]
) -> None:
    """Compile a method and put it into the class, in the place of the one that asked for it."""
    exec(f"def {name}({', '.join(parameters)}):\n " + "\n ".join(lines or ["pass"]), known)
    setattr(cls, name, known[name])


def _shown(self: object) -> str:
    given = _givens(type(self))
    names = [name for name in names_of(type(self)) if name not in given or given[name].shown]
    said = ", ".join(f"{name}={getattr(self, name)!r}" for name in names)
    return f"{type(self).__qualname__}({said})"


def _refuse(_self: object, name: str, *_value: object) -> None:
    from dataclasses import FrozenInstanceError

    raise FrozenInstanceError(f"cannot change field {name!r}")


def _state(self: object) -> list[object]:
    return list(values(self).values())


def _set_state(self: object, state: list[object]) -> None:
    for name, value in zip(names_of(type(self)), state, strict=True):
        object.__setattr__(self, name, value)


class _Fields:
    """Lets the functions of `dataclasses` take a record, which they ask for this."""

    def __get__(self, _record: object, cls: type) -> dict[str, Field[Any]]:
        from dataclasses import dataclass
        from dataclasses import field as described

        body: dict[str, Any] = {"__annotations__": dict.fromkeys(names_of(cls), object)}
        for name, said in _givens(cls).items():
            given = {"default": said.default, "default_factory": said.factory}
            known = {key: value for key, value in given.items() if value is not _MISSING}
            body[name] = described(**known, compare=said.compare)  # type: ignore[call-overload]
        twin: Any = dataclass(eq=False, repr=False)(type(cls.__name__, (), body))
        fields = cast("dict[str, Field[Any]]", twin.__dataclass_fields__)
        setattr(cls, "__dataclass_fields__", fields)  # noqa: B010 - asked for once, not each time
        return fields


_METHODS: Final[Mapping[str, object]] = {
    "__init__": _first_init,
    "__eq__": _first_eq,
    "__hash__": _first_hash,
    "__repr__": _shown,
    "__setattr__": _refuse,
    "__delattr__": _refuse,
    "__getstate__": _state,
    "__setstate__": _set_state,
    "__dataclass_fields__": _Fields(),
}
