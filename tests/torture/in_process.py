"""Reading without the process that it otherwise takes: starting one costs more than the work.

These runs are about what is stored; what reads foreign files is broken elsewhere (`hostile`).
"""

from __future__ import annotations

import sys

from baro_desktop.importing.guard import worker
from baro_desktop.importing.guard.frames import Answer, Ask
from baro_desktop.importing.guard.process import ReadingProcess, refusal
from baro_desktop.models.catalogue_loader import load_catalogue
from baro_desktop.resources import resource


def without_pandas() -> None:
    """Keep sqlite-utils from loading pandas: it takes longer than a small run."""
    sys.modules.setdefault("pandas", None)  # type: ignore[arg-type]


def read_here() -> None:
    """Let files be read in this process, and in those that are forked from it."""
    readers = worker._Readers(load_catalogue(resource("catalogue")))  # noqa: SLF001 - see above

    def ask(_process: ReadingProcess, kind: Ask, content: bytes) -> bytes:
        given, said = worker.answer(readers.handlers()[kind], content)
        if given is Answer.REFUSED:
            raise refusal(said)
        return said

    setattr(ReadingProcess, "prepare", lambda _: None)  # noqa: B010
    setattr(ReadingProcess, "ask", ask)  # noqa: B010
