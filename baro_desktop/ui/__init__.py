"""The window: the only place that knows Qt."""

from baro_desktop.ui.lean_qt import import_pyside

import_pyside()
