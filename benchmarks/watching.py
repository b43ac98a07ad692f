"""When a program has drawn all that it shows at first, seen from outside, on a virtual screen.

Programs of others say nothing when they are ready, and a window that is there may still be empty.
Xvfb keeps its picture in a file, so the moment of the last change can be read without a load on
the program.
"""

from __future__ import annotations

import os
import subprocess
import tempfile
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path

import numpy as np
import numpy.typing as npt

from benchmarks.measure import environment

_SIZE = (1366, 768)
_CARET = 1000
"""Pixels that may change without counting: a text cursor blinks for as long as a program runs."""
_LOOK_EVERY = 0.008
_STILL = 2.0
_PATIENCE = 60.0

Pixels = npt.NDArray[np.uint32]


class Screen:
    """A virtual screen.

    Attributes:
        variables: what a program needs in its environment to be shown there.
    """

    def __init__(self, variables: Mapping[str, str], memory: Path) -> None:
        width, height = _SIZE
        whole = np.memmap(memory, dtype=np.uint32, mode="r")
        self.variables = dict(variables)
        self._pixels: Pixels = whole[-width * height :]

    def until_complete(self, command: Sequence[str]) -> float:
        """Start a program, end it when its picture stays as it is.

        Returns:
            Seconds from the start to the last change of the picture.

        Raises:
            TimeoutError: nothing was drawn, or there was no end to it.
        """
        self._wait_until_still(time.perf_counter())
        begun = time.perf_counter()
        with subprocess.Popen(
            command,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            env=environment(self.variables),
            start_new_session=True,
        ) as child:
            try:
                changed = self._wait_until_still(begun, drawn=True)
            finally:
                os.killpg(child.pid, 9)
        return changed - begun

    def _wait_until_still(self, begun: float, *, drawn: bool = False) -> float:
        """Return when the picture changed last; with `drawn`, it must change at all."""
        seen, changed = self._pixels.copy(), begun
        while (now := time.perf_counter()) - begun < _PATIENCE:
            if np.count_nonzero(self._pixels != seen) > _CARET:
                seen, changed = self._pixels.copy(), now
            elif now - changed > _STILL and (changed > begun or not drawn):
                return changed
            time.sleep(_LOOK_EVERY)
        raise TimeoutError


@contextmanager
def virtual_screen() -> Iterator[Screen]:
    """Give a virtual screen of its own."""
    with tempfile.TemporaryDirectory() as folder:
        width, height = _SIZE
        size = f"{width}x{height}x24"
        server = subprocess.Popen(
            ["Xvfb", "-displayfd", "1", "-screen", "0", size, "-fbdir", folder],
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
        )
        try:
            assert server.stdout is not None
            display = f":{server.stdout.readline().decode().strip()}"
            shown = {"DISPLAY": display, "QT_QPA_PLATFORM": "xcb"}
            yield Screen(shown, Path(folder, "Xvfb_screen0"))
        finally:
            server.terminate()
            server.wait()
