"""Python's searches for garbage, put off while there is none to find."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def without_searches() -> Iterator[None]:
    """Let Python not search for garbage in the block.

    A search goes through all that was made since the last one, and stops every thread meanwhile.
    Where all of that lives until the block ends, it finds nothing.
    """
    searches = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if searches:
            gc.enable()
