"""pyqtgraph finds every name of Qt, and none before it needs it."""

from __future__ import annotations

import subprocess
import sys

_SCRIPT = """
import PySide6.QtCore
real = PySide6.QtCore
import baro_desktop.ui.graph.plotting
from pyqtgraph.Qt import QtCore, QtGui, QtWidgets
from PySide6 import QtWidgets as RealWidgets
assert PySide6.QtCore is real
assert "QWizard" not in vars(QtWidgets)
assert QtWidgets.QWizard is RealWidgets.QWizard
assert "QWizard" in vars(QtWidgets)
assert QtCore.QObject is real.QObject
assert not hasattr(QtGui, "QNothing")
"""


_REST = """
import sys
import baro_desktop.ui.graph.plotting
from PySide6 import QtSvg, QtTest
assert not {"pyqtgraph.parametertree", "pyqtgraph.imageview", "multiprocessing"} & set(sys.modules)
import numpy.ma, pandas
from pyqtgraph.graphicsItems.ImageItem import ImageItem
from pyqtgraph.imageview import ImageView
assert pandas.Series([1, 2]).sum() == 3 and QtSvg.QSvgGenerator and QtTest.QTest
assert ImageItem.__module__ == "pyqtgraph.graphicsItems.ImageItem" and ImageView
"""


def test_what_was_left_out_of_pyqtgraph_is_there_for_whoever_asks() -> None:
    done = subprocess.run(
        [sys.executable, "-c", _REST], capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stderr) == (0, "")


def test_names_of_qt_are_looked_up_when_pyqtgraph_uses_them() -> None:
    done = subprocess.run(
        [sys.executable, "-c", _SCRIPT], capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stderr) == (0, "")
