"""The log of faults beside the database: where they happened, never what the figures were."""

from __future__ import annotations

import sys
from contextlib import suppress
from datetime import datetime
from pathlib import Path

from baro_desktop import __version__
from baro_desktop.models.errors import BaroError
from baro_desktop.workflows.technical import NEWEST_SCHEMA

NAME = "fejl.log"
_BYTES = 256_000
_OLD_FILES = 2


class FaultLog:
    """Writes faults into a file that never grows beyond a few hundred kilobytes."""

    def __init__(self, folder: Path) -> None:
        self.path = folder / NAME

    def write(self, error: BaseException) -> None:
        """Note a fault; a folder that cannot be written must not make a second one."""
        import logging
        from logging.handlers import RotatingFileHandler

        with suppress(OSError):
            handler = RotatingFileHandler(
                self.path, maxBytes=_BYTES, backupCount=_OLD_FILES, encoding="utf-8"
            )
            about = f"Baro Desktop {__version__}, skema {NEWEST_SCHEMA}, {sys.platform}"
            text = f"{datetime.now():%Y-%m-%d %H:%M:%S}  {about}\n{stack_of(error)}"
            handler.emit(logging.LogRecord("baro", logging.ERROR, "", 0, text, None, None))
            handler.close()
            self.path.chmod(0o600)  # it names the folders of whoever uses the program


def stack_of(error: BaseException) -> str:
    """Return where an error came from, without its words: they may quote figures or names."""
    import traceback

    parts, seen = [], set[int]()
    link: BaseException | None = error
    while link is not None and id(link) not in seen:
        seen.add(id(link))
        frames = "".join(
            f'  File "{frame.filename}", line {frame.lineno}, in {frame.name}\n'
            for frame in traceback.extract_tb(link.__traceback__)
        )
        code = f" ({link.code})" if isinstance(link, BaroError) else ""
        parts.append(f"{frames}{type(link).__name__}{code}")
        link = link.__cause__ or link.__context__
    return "\nforårsaget af\n".join(parts)
