"""Load what papers are written with, once, without holding up a window that is open."""

from __future__ import annotations

import gc
import sys
from collections.abc import Sequence
from importlib import import_module

from baro_desktop.garbage import without_searches

FOR_WORKBOOK = ("xlsxwriter.workbook", "pandas")
FOR_WORD = ("docx",)
FOR_PDF = ("typst",)


def load_libraries(names: Sequence[str]) -> None:
    """Load modules, and keep them out of every later search for garbage.

    They stay until the program ends. Searching their hundred thousand objects, once while they
    load and again and again later, is what stopped all threads for longest.
    """
    missing = [name for name in names if name not in sys.modules]
    if not missing:
        return
    with without_searches():
        for name in missing:
            import_module(name)
        gc.freeze()
