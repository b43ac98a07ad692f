"""The window: the only place that knows Qt."""

import builtins

import PySide6  # noqa: F401  # puts its own import in the place of Python's

# That import reads the source of every module that is loaded from then on, to see whether it names
# PySide6: for a spelling of Qt's names that nothing here uses. It costs the start 30 ms and 5 MB,
# the first graph 130 ms and 16 MB.
builtins.__import__ = getattr(builtins, "__orig_import__", builtins.__import__)
