"""Imports PySide6 without what it makes ready for others: two thirds of what a bare window takes.

PySide6 carries its signature support as Python source, and compiles and runs all of it whenever it
is imported: parsers, a generator of stub files, with argparse, logging and inspect behind them. But
only the message of a TypeError needs it. Each module of it is therefore run when it is first asked
for something. What is not known here by name, as in another version of PySide6, is left alone.

shiboken6 also imports in advance what that source, or a bundler, might ask for.
"""

from __future__ import annotations

import builtins
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from importlib import import_module
from types import CodeType, ModuleType
from typing import Any

from baro_desktop.ui.lean_enums import quicken_enums

_FOLDER = "shibokensupport/"
_FEATURE = f"{_FOLDER}feature.py"
_LATER = frozenset(
    f"{_FOLDER}signature/{name}.py"
    for name in (
        "errorhandler",
        "layout",
        "lib/enum_sig",
        "lib/pyi_generator",
        "lib/tool",
        "mapping",
        "parser",
    )
)

# Another spelling of Qt's names, which nothing here uses.
_NO_FEATURE = "def feature_import(*names, **given): return None\nfeature_imported = feature_import"

# PySide6 looks for the second one in the module itself, where no __getattr__ is asked.
_STAND_IN = """
__getattr__ = "to be put in"
def update_mapping(*given): return __getattr__("update_mapping")(*given)
"""


_UNUSED = ("tempfile", "textwrap", "traceback")
"""What PySide6 binds and calls at most where something is wrong."""

_ABSENT = ("bz2", "lzma")
"""What shiboken6's own archive is not packed with."""

_WITHOUT_THEM = ("shutil", "zipfile")
"""What can do without those, and is to be imported anew, with them, by all others."""


def import_pyside() -> None:
    """Import PySide6; `compile` is in its place again afterwards, and no import reads sources."""
    compiled, imported = builtins.compile, builtins.__import__

    def compile_later(source: Any, filename: Any, mode: str, *more: Any, **named: Any) -> Any:
        if filename == _FEATURE:
            source = _NO_FEATURE
        elif filename in _LATER:
            return _stand_in(compiled(_STAND_IN, filename, mode), _Later(source, filename))
        return compiled(source, filename, mode, *more, **named)

    quicken_enums()
    builtins.compile = compile_later
    with _left_out():
        try:
            import PySide6  # noqa: F401
        finally:
            builtins.compile = compiled
            # Not the one that reads the source of every module, for that other spelling (30 ms).
            builtins.__import__ = getattr(builtins, "__orig_import__", imported)
        from PySide6.QtCore import Qt  # noqa: F401 # it takes a function of textwrap along


@contextmanager
def _left_out() -> Iterator[None]:
    """Leave out what nobody uses; whoever imports it afterwards gets the real one."""
    stand_ins = {name: _Lent(name) for name in _UNUSED}
    absent = dict.fromkeys(_ABSENT)
    lent = {k: v for k, v in {**stand_ins, **absent}.items() if k not in sys.modules}
    anew = [name for name in _WITHOUT_THEM if name not in sys.modules]
    sys.modules.update(lent)  # type: ignore[arg-type] # None is how Python says that there is none
    try:
        yield
    finally:
        for name in (*lent, *anew):
            sys.modules.pop(name, None)


class _Lent(ModuleType):
    """Stands for a module; a function that was taken from it calls the real one."""

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)

        def call(*given: Any) -> Any:
            if sys.modules.get(self.__name__) is self:
                del sys.modules[self.__name__]
            return getattr(import_module(self.__name__), name)(*given)

        return call


def _stand_in(code: CodeType, later: _Later) -> CodeType:
    constants = (later if known == "to be put in" else known for known in code.co_consts)
    return code.replace(co_consts=tuple(constants))


class _Later:
    """The `__getattr__` of a module that runs its source once something is asked of it."""

    def __init__(self, source: bytes, filename: str) -> None:
        self._source = source
        self._filename = filename
        self._name = filename.removesuffix(".py").replace("/", ".")

    def __call__(self, name: str) -> object:
        module = sys.modules[self._name]
        if vars(module).get("__getattr__") is self:
            self._run(module)
        try:
            return vars(module)[name]
        except KeyError:
            raise AttributeError(f"module {self._name!r} has no attribute {name!r}") from None

    def _run(self, module: ModuleType) -> None:
        names = vars(module)
        del names["__getattr__"], names["update_mapping"]
        exec(compile(self._source, self._filename, "exec"), names)  # PySide6's own
