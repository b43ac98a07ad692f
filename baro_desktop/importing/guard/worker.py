"""The process that reads foreign files: bytes come in, plain data goes out.

It knows no database, no window and no path. It ends when the program does.
"""

from __future__ import annotations

import gc
import io
import json
import os
import pickle
import sys
from collections.abc import Callable
from typing import IO

from baro_desktop.importing.archive import LARGEST_TOTAL, Archive
from baro_desktop.importing.guard import limits
from baro_desktop.importing.guard.frames import Answer, Ask, BrokenFrameError, receive, send
from baro_desktop.importing.guard.plain import report_to_json
from baro_desktop.importing.interpreter import interpret
from baro_desktop.importing.readers import read_document
from baro_desktop.importing.reading import Tools
from baro_desktop.models.catalogue import Catalogue
from baro_desktop.models.errors import UnreadableFileError

Handler = Callable[[bytes], bytes]

_MANY_OBJECTS = 20_000
"""Objects after which garbage is looked for: what a file is read into goes without that."""


def main() -> None:
    """Answer until the program is gone."""
    asked, answers = _streams()
    sys.modules["numpy"] = None  # type: ignore[assignment] # openpyxl loads it where it can
    try:
        _, content = receive(asked, LARGEST_TOTAL)
        catalogue, seconds, memory = pickle.loads(content)  # the program's own, not a file's
        limits.confine(memory)
        readers = _Readers(catalogue)
        gc.freeze()  # what is loaded stays: no file has it looked through for garbage
        gc.set_threshold(_MANY_OBJECTS)
        send(answers, Answer.GIVEN)
        while True:
            kind, content = receive(asked, LARGEST_TOTAL)
            limits.begin(seconds)
            send(answers, *answer(readers.handlers()[Ask(kind)], content))
    except (BrokenFrameError, OSError):
        return


def answer(handler: Handler, content: bytes) -> tuple[Answer, bytes]:
    """Return what a file gives; whatever goes wrong is an answer too."""
    try:
        return Answer.GIVEN, handler(content)
    except UnreadableFileError as error:
        code, data = error.code, error.data
    except MemoryError:
        code, data = "reader-memory", {"limit": limits.MEMORY // 1024**2}
    except Exception as error:  # noqa: BLE001 - one file may never stop the others
        code, data = "reader-failed", {"kind": type(error).__name__}
    said = {name: value if isinstance(value, int) else str(value) for name, value in data.items()}
    return Answer.REFUSED, json.dumps([code, said]).encode("ascii")


class _Readers:
    """What this process can read, and the archive that it holds open."""

    def __init__(self, catalogue: Catalogue) -> None:
        self._tools = Tools.of(catalogue)
        self._archive: Archive | None = None

    def handlers(self) -> dict[Ask, Handler]:
        """Return who answers what."""
        return {
            Ask.REPORT: self._report,
            Ask.FORM: self._form,
            Ask.ARCHIVE: self._list,
            Ask.MEMBER: self._member,
            Ask.EXCERPT: _excerpt,
            Ask.PAGE: _page,
        }

    def _report(self, content: bytes) -> bytes:
        document = read_document(content)
        return report_to_json(document.kind, interpret(document, self._tools))

    def _form(self, content: bytes) -> bytes:
        from baro_desktop.importing.form.reader import read_workbook
        from baro_desktop.importing.guard.plain_form import form_to_json

        return form_to_json(read_workbook(content))

    def _list(self, content: bytes) -> bytes:
        self._archive = None
        archive = Archive(io.BytesIO(content), len(content))
        names = archive.names()
        self._archive = archive
        return json.dumps(names).encode("ascii")

    def _member(self, content: bytes) -> bytes:
        if self._archive is None:
            raise UnreadableFileError("zip-damaged")
        return self._archive.read(int.from_bytes(content, "little"))


def _excerpt(content: bytes) -> bytes:
    from baro_desktop.importing.guard.plain_source import asked, excerpt_to_json
    from baro_desktop.importing.locate import excerpt

    sought, original = asked(content)
    return excerpt_to_json(excerpt(original, sought))


def _page(content: bytes) -> bytes:
    from baro_desktop.importing.guard.plain_source import asked, page_to_bytes
    from baro_desktop.importing.locate import page_image

    sought, original = asked(content)
    return page_to_bytes(page_image(original, sought))


def _streams() -> tuple[IO[bytes], IO[bytes]]:
    """Return the pipes; whatever else reads or prints in this process gets nothing of them."""
    taken = []
    for number, mode in ((0, os.O_RDONLY), (1, os.O_WRONLY)):
        taken.append(os.dup(number))
        empty = os.open(os.devnull, mode)
        os.dup2(empty, number)
        os.close(empty)
        if sys.platform == "win32":
            import msvcrt

            msvcrt.setmode(taken[-1], os.O_BINARY)
    return os.fdopen(taken[0], "rb"), os.fdopen(taken[1], "wb")
