"""Reads foreign files for the program: reports, forms and archives, each within its limits."""

from __future__ import annotations

import json
import os
import pickle
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from types import TracebackType
from typing import IO, TYPE_CHECKING, TypeVar

from baro_desktop.importing.guard.frames import Ask
from baro_desktop.importing.guard.limits import MEMORY
from baro_desktop.importing.guard.plain import NotPlainError, ReadReport, ReportBuilder, text
from baro_desktop.importing.guard.process import ReadingProcess
from baro_desktop.models.catalogue import Catalogue
from baro_desktop.models.errors import UnreadableFileError

if TYPE_CHECKING:
    from baro_desktop.importing.form.reader import RawForm
    from baro_desktop.importing.locate import ExcerptLine, PageImage, Sought

SECONDS = 10.0
MANY = 20
"""Files from which two processes read."""

_MOST_PROCESSES = 2
_MOST_MEMBERS = 5_000

Reading = Callable[[], ReadReport]
Begin = Callable[[bytes], Reading]
T = TypeVar("T")


class FileReader:
    """Reads files in processes of its own, which start when the first file comes.

    It may be kept for any number of imports; what it started ends when it is closed.
    """

    def __init__(
        self, catalogue: Catalogue, *, seconds: float = SECONDS, memory: int = MEMORY
    ) -> None:
        """Prepare to read; nothing is started yet.

        Args:
            catalogue: what reports are held against.
            seconds: that one file may take.
            memory: bytes that a reading process may have.
        """
        self.catalogue = catalogue
        setup = pickle.dumps((catalogue, seconds, memory))
        self._processes = [
            ReadingProcess(setup, seconds, memory) for _ in range(_MOST_PROCESSES + 1)
        ]
        self._build = ReportBuilder(catalogue)
        self._listed: tuple[Path, int, int] | None = None
        self._archive = threading.Lock()

    def __enter__(self) -> FileReader:
        """Return itself."""
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """End what was started."""
        self.close()

    @property
    def pids(self) -> tuple[int, ...]:
        """Ids of the processes that run."""
        return tuple(p.pid for p in self._processes if p.pid is not None)

    def prepare(self) -> None:
        """Start the first process ahead of the first file; returns at once.

        Raises:
            UnreadableFileError: `reader-unstarted`.
        """
        self._processes[0].prepare()

    def close(self) -> None:
        """End what was started."""
        for process in self._processes:
            process.close()

    def report(self, content: bytes) -> ReadReport:
        """Read a report.

        Raises:
            UnreadableFileError: why that cannot be.
        """
        return self._report(self._processes[0], content)

    def form(self, content: bytes) -> RawForm:
        """Read a reporting form.

        Raises:
            UnreadableFileError: why that cannot be.
        """
        from baro_desktop.importing.guard.plain_form import form_from_json

        answer = self._processes[0].ask(Ask.FORM, content)
        return _checked(lambda: form_from_json(answer))

    def excerpt(self, content: bytes, sought: Sought) -> tuple[ExcerptLine, ...]:
        """Return the lines around a figure in the original of a text or page.

        Raises:
            UnreadableFileError: why that cannot be.
        """
        from baro_desktop.importing.guard.plain_source import excerpt_from_json, question

        answer = self._processes[0].ask(Ask.EXCERPT, question(sought, content))
        return _checked(lambda: excerpt_from_json(answer))

    def page_image(self, content: bytes, sought: Sought) -> PageImage:
        """Draw the page of a PDF that a figure stands on.

        Raises:
            UnreadableFileError: why that cannot be.
        """
        from baro_desktop.importing.guard.plain_source import page_from_bytes, question

        answer = self._processes[0].ask(Ask.PAGE, question(sought, content))
        return _checked(lambda: page_from_bytes(answer))

    @contextmanager
    def reports(self, number: int) -> Iterator[Begin]:
        """Give a function that begins to read one report and returns how to get it.

        With many files two processes read ahead; else each is read when it is wanted.

        Args:
            number: of files that will come.
        """
        if number < MANY or (os.cpu_count() or 1) < _MOST_PROCESSES:
            yield lambda content: partial(self.report, content)
            return
        free = self._processes[:_MOST_PROCESSES]
        for process in free:
            process.prepare()

        def read(content: bytes) -> ReadReport:
            process = free.pop()  # as many as there are threads
            try:
                return self._report(process, content)
            finally:
                free.append(process)

        pool = ThreadPoolExecutor(_MOST_PROCESSES, thread_name_prefix="reading")
        try:
            yield lambda content: pool.submit(read, content).result
        finally:
            pool.shutdown(wait=True, cancel_futures=True)

    def list_archive(self, path: Path, file: IO[bytes], size: int, changed: int) -> list[str]:
        """Return the names of the files in a zip archive.

        Args:
            path: names the archive when it is listed again.
            file: its bytes, `size` of them.
            changed: when it was changed last, in nanoseconds.

        Raises:
            UnreadableFileError: why that cannot be.
        """
        with self._archive:
            return self._list(path, file, size, changed)

    def _list(self, path: Path, file: IO[bytes], size: int, changed: int) -> list[str]:
        self._listed = None
        answer = self._processes[-1].ask_about_file(Ask.ARCHIVE, file, size)
        self._listed = path, size, changed

        def names() -> list[str]:
            found = json.loads(answer)
            if not isinstance(found, list) or len(found) > _MOST_MEMBERS:
                raise NotPlainError
            return [text(name) for name in found]

        return _checked(names)

    def read_member(self, path: Path, file: IO[bytes], state: tuple[int, int], at: int) -> bytes:
        """Return the bytes of a file in an archive, by its place among the names.

        Args:
            path: the archive.
            file: its bytes, in case the process does not have it open any more.
            state: size, and when it was changed last.
            at: place of the file.

        Raises:
            UnreadableFileError: why that cannot be.
        """
        with self._archive:
            process = self._processes[-1]
            if process.pid is None or self._listed != (path, *state):
                self._list(path, file, *state)
            return process.ask(Ask.MEMBER, at.to_bytes(8, "little"))

    def _report(self, process: ReadingProcess, content: bytes) -> ReadReport:
        answer = process.ask(Ask.REPORT, content)
        return _checked(lambda: self._build.report(answer))


def _checked(build: Callable[[], T]) -> T:
    try:
        return build()
    except (NotPlainError, ValueError, RecursionError) as error:
        raise UnreadableFileError("reader-answer") from error
