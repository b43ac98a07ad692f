"""What we need of pyqtgraph, imported without all the rest of it.

pyqtgraph copies all names of QtCore, QtGui and QtWidgets into modules of its own. PySide6 makes a
class, and all its enumerations, when its name is first asked for: the copy makes those that nobody
needs, and takes more than half of the import. Here each name is looked up when it is first used.

pyqtgraph also imports every part that it has, image views, parameter trees and processes among
them. Axes, ranges and a view to draw in need few of them; the others are left out.
"""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from types import ModuleType

import PySide6
from PySide6 import QtCore, QtGui, QtWidgets

from baro_desktop.garbage import without_searches

__all__ = ["AxisItem", "PlotWidget"]

_UNUSED = {
    "Qt": "OpenGLHelpers",
    "graphicsItems": "ArrowItem BarGraphItem BoxplotItem ColorBarItem CurvePoint DateAxisItem "
    "ErrorBarItem FillBetweenItem GradientEditorItem GradientLegend GraphItem GraphicsLayout "
    "GridItem HistogramLUTItem ImageItem InfiniteLine IsocurveItem LegendItem LinearRegionItem "
    "PColorMeshItem ROI ScaleBar TargetItem TextItem VTickGroup",
    "graphicsItems.ViewBox": "ViewBoxMenu",
    "util": "cprint",
    "widgets": "BusyCursor CheckTable ColorButton ColorMapMenu ColorMapWidget ComboBox "
    "DataFilterWidget DataTreeWidget DiffTreeWidget FeedbackButton FileDialog GradientWidget "
    "GraphicsLayoutWidget GroupBox HistogramLUTWidget JoystickButton LayoutWidget PathButton "
    "ProgressDialog RawImageWidget RemoteGraphicsView ScatterPlotWidget SpinBox TableWidget "
    "TreeWidget ValueLabel VerticalLabel",
}
"""Modules of pyqtgraph that it imports and we never use, by the package that they lie in."""

_UNUSED_ALONE = (
    "pyqtgraph.imageview",
    "numpy._core._add_newdocs",  # what help() would say; a sixth of numpy's import
    "numpy._core._add_newdocs_scalars",
)
_UNUSED_OF_QT = ("PySide6.QtSvg", "PySide6.QtTest")
"""What pyqtgraph does without where it is not installed."""


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


class _LeftOut(ModuleType):
    """Stands for a module that nobody uses; the one class that bears its name is nothing."""

    __all__: tuple[str, ...] = ()

    def __init__(self, name: str) -> None:
        super().__init__(name)
        setattr(self, name.rpartition(".")[2], None)


@contextmanager
def _mirrored() -> Iterator[None]:
    modules = {"QtCore": QtCore, "QtGui": QtGui, "QtWidgets": QtWidgets}
    for name, module in modules.items():
        setattr(PySide6, name, _Mirrored(module))
    try:
        yield
    finally:
        for name, module in modules.items():
            setattr(PySide6, name, module)


@contextmanager
def _left_out() -> Iterator[None]:
    """Leave out what nobody uses; whoever imports it afterwards gets the real one."""
    names = [
        f"pyqtgraph.{package}.{name}" for package in _UNUSED for name in _UNUSED[package].split()
    ]
    stand_ins = {name: _LeftOut(name) for name in (*names, *_UNUSED_ALONE)}
    absent = dict.fromkeys(_UNUSED_OF_QT)
    lent = {k: v for k, v in {**stand_ins, **absent}.items() if k not in sys.modules}
    sys.modules.update(lent)  # type: ignore[arg-type] # None is how Python says that there is none
    try:
        yield
    finally:
        for name in lent:
            del sys.modules[name]


def _import_pyqtgraph() -> None:
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")  # numpy starts more, and none ever works
    with without_searches(), _mirrored(), _left_out():
        import pyqtgraph  # noqa: F401

        gc.freeze()  # it stays, so no later search goes through all of it


_import_pyqtgraph()

from pyqtgraph import AxisItem, PlotWidget  # noqa: E402
