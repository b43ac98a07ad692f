"""Imports PySide6 without what it makes ready for others: two thirds of what a bare window takes.

PySide6 carries its signature support as Python source, and compiles and runs all of it whenever it
is imported: parsers, a generator of stub files, with argparse, logging and inspect behind them. But
only the message of a TypeError needs it. Each module of it is therefore run when it is first asked
for something. What is not known here by name, as in another version of PySide6, is left alone.
"""

from __future__ import annotations

import builtins
import sys
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
    try:
        import PySide6  # noqa: F401
    finally:
        builtins.compile = compiled
        # Not the one that reads the source of every module, for that other spelling (30 ms).
        builtins.__import__ = getattr(builtins, "__orig_import__", imported)


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
