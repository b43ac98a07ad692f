"""What we need of pyqtgraph, imported without making every class of Qt.

pyqtgraph copies all names of QtCore, QtGui and QtWidgets into modules of its own. PySide6 makes a
class, and all its enumerations, when its name is first asked for: the copy makes those that nobody
needs, and takes more than half of the import. Here each name is looked up when it is first used.
"""

from __future__ import annotations

import gc
import os
import sys
from types import ModuleType

import PySide6
from PySide6 import QtCore, QtGui, QtWidgets

__all__ = ["AxisItem", "PlotWidget"]


class _Mirrored:
    """Stands for a module of Qt while pyqtgraph copies it: its one name looks up all others."""

    def __init__(self, module: ModuleType) -> None:
        self._module = module
        self._copy = module.__name__.replace("PySide6", "pyqtgraph.Qt", 1)

    def __dir__(self) -> list[str]:
        return ["__getattr__"]

    def __getattr__(self, name: str) -> object:
        found: object = getattr(self._module, name)
        copy = sys.modules.get(self._copy)
        if copy is not None:
            vars(copy).setdefault(name, found)
        return found


def _import_pyqtgraph() -> None:
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")  # numpy starts more, and none ever works
    modules = {"QtCore": QtCore, "QtGui": QtGui, "QtWidgets": QtWidgets}
    for name, module in modules.items():
        setattr(PySide6, name, _Mirrored(module))
    collects = gc.isenabled()
    gc.disable()  # what an import makes will stay
    try:
        import pyqtgraph  # noqa: F401
    finally:
        for name, module in modules.items():
            setattr(PySide6, name, module)
        if collects:
            gc.enable()


_import_pyqtgraph()

from pyqtgraph import AxisItem, PlotWidget  # noqa: E402
