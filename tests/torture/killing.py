"""Work in a process of its own, which is killed at some moment and tells how far it has come."""

from __future__ import annotations

import multiprocessing
from collections.abc import Callable
from contextlib import suppress
from multiprocessing.connection import Connection

FORK = multiprocessing.get_context("fork")

Work = Callable[[Connection], None]


def killed(work: Work, seconds: float | None) -> tuple[int, bool]:
    """Run work and kill it after some seconds; return the last that it told, and if it was alive.

    Args:
        work: gets the connection by which it tells a number.
        seconds: None lets it end by itself.
    """
    ours, theirs = FORK.Pipe(duplex=False)
    process = FORK.Process(target=work, args=(theirs,))
    process.start()
    theirs.close()
    process.join(seconds)
    alive = process.is_alive()
    process.kill()
    process.join()
    told = 0
    with ours, suppress(EOFError):
        while True:
            told = ours.recv()
    return told, alive
