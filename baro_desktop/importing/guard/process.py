"""One reading process, as the program sees it: it is asked, it answers, or it is replaced."""

from __future__ import annotations

import json
import subprocess
import sys
import threading
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import IO, TYPE_CHECKING

from baro_desktop.importing.guard.deadline import Deadline
from baro_desktop.importing.guard.frames import (
    Answer,
    Ask,
    BrokenFrameError,
    receive,
    send,
    send_file,
)
from baro_desktop.importing.guard.plain import NotPlainError, text
from baro_desktop.models.errors import UnreadableFileError
from baro_desktop.texts import errors as error_texts

if TYPE_CHECKING:
    from baro_desktop.importing.guard.job import Job

READ_FILES = "--read-foreign-files"
"""What the frozen program is started with to be the reading process."""

_START = """
import json, sys
sys.path[:] = json.loads(sys.argv[1])
from baro_desktop.importing.guard.worker import main
main()
"""
_SECONDS_TO_START = 60.0
_SECONDS_TO_END = 1.0
_LARGEST_ANSWER = 128 * 1024**2


class ReadingProcess:
    """Reads one file at a time; one that hangs or dies costs that file alone.

    Attributes:
        starts: how many processes there have been.
    """

    def __init__(self, setup: bytes, seconds: float, memory: int) -> None:
        """Keep what a process needs; none is started yet.

        Args:
            setup: the first message, which only the program itself makes.
            seconds: that a file may take.
            memory: bytes that a process may have.
        """
        self._setup = setup
        self._seconds = seconds
        self._memory = memory
        self._process: subprocess.Popen[bytes] | None = None
        self._job: Job | None = None
        self._ready = False
        self._closed = False
        self._lock = threading.Lock()
        self._deadline = Deadline(self._kill)
        self.starts = 0

    @property
    def pid(self) -> int | None:
        """Id of the process, None where none runs."""
        return self._process.pid if self._process else None

    def prepare(self) -> None:
        """Start the process where none runs; it gets ready while the program goes on.

        Raises:
            UnreadableFileError: `reader-unstarted`.
        """
        if self._lock.acquire(blocking=False):  # one that is asked just now has started
            try:
                self._start()
            finally:
                self._lock.release()

    def _start(self) -> None:
        if self._process is not None:
            return
        if self._closed:
            raise UnreadableFileError("reader-unstarted")
        self.starts += 1
        self._ready = False
        try:
            self._process = _spawn()
            if sys.platform == "win32":
                from baro_desktop.importing.guard.job import Job

                self._job = Job(self._process, self._memory)
        except OSError as error:
            self._end()
            raise UnreadableFileError("reader-unstarted") from error

    def ask(self, kind: Ask, content: bytes) -> bytes:
        """Return the answer to one question.

        Raises:
            UnreadableFileError: why the file cannot be read, or `reader-…` where reading took
                too long, too much memory, or went down.
        """
        with self._lock:
            return self._ask(lambda stream: send(stream, kind, content))

    def ask_about_file(self, kind: Ask, file: IO[bytes], size: int) -> bytes:
        """Return the answer to a question about a file that is not in memory.

        Raises:
            UnreadableFileError: as `ask` does.
        """
        with self._lock:
            return self._ask(lambda stream: send_file(stream, kind, file, size))

    def close(self) -> None:
        """End the process for good; a file that it reads is given up."""
        self._closed = True
        self._kill()
        with self._lock:
            self._end()
            self._deadline.close()

    def _ask(self, tell: Callable[[IO[bytes]], None]) -> bytes:
        self._get_ready()
        try:
            self._deadline.begin(self._seconds)
            tell(self._asks())
            kind, content = receive(self._answers(), _LARGEST_ANSWER)
            if kind not in {Answer.GIVEN, Answer.REFUSED}:
                raise BrokenFrameError
        except (OSError, BrokenFrameError) as error:
            late = self._deadline.end()
            self._end()
            if late:
                raise UnreadableFileError("reader-timeout", seconds=round(self._seconds)) from error
            raise UnreadableFileError("reader-died") from error
        self._deadline.end()
        if kind == Answer.REFUSED:
            raise refusal(content)
        return content

    def _get_ready(self) -> None:
        """Wait until the process has loaded what it reads with."""
        self._start()
        if self._ready:
            return
        self._deadline.begin(_SECONDS_TO_START)
        try:
            send(self._asks(), Ask.SETUP, self._setup)
            receive(self._answers(), 0)
            self._ready = True
        except (OSError, BrokenFrameError) as error:
            self._end()
            raise UnreadableFileError("reader-unstarted") from error
        finally:
            self._deadline.end()

    def _asks(self) -> IO[bytes]:
        assert self._process is not None
        assert self._process.stdin is not None
        return self._process.stdin

    def _answers(self) -> IO[bytes]:
        assert self._process is not None
        assert self._process.stdout is not None
        return self._process.stdout

    def _kill(self) -> None:
        process = self._process
        if process is not None:
            process.kill()

    def _end(self) -> None:
        process, self._process = self._process, None
        if process is not None:
            with suppress(OSError):
                process.kill()
            for stream in (process.stdin, process.stdout):
                with suppress(OSError):  # of what the process did not take any more
                    if stream is not None:
                        stream.close()
            with suppress(subprocess.TimeoutExpired):
                process.wait(_SECONDS_TO_END)
        job, self._job = self._job, None
        if job is not None:
            job.close()


def refusal(content: bytes) -> UnreadableFileError:
    """Return the error that an answer tells of, if it is one that has a sentence."""
    try:
        code, data = json.loads(content)
        told = {text(n): v if isinstance(v, int) else text(v) for n, v in data.items()}
        if error_texts.sentence(code, told):
            return UnreadableFileError(code, **told)
    except (NotPlainError, ValueError, TypeError, KeyError, AttributeError, RecursionError):
        pass
    return UnreadableFileError("reader-answer")


def _spawn() -> subprocess.Popen[bytes]:
    """Start the process: no shell, no folder of the user's, nothing but two pipes.

    The path of modules is given, so that a `json.py` beside the reports is never run.
    """
    if getattr(sys, "frozen", False):
        command = [sys.executable, READ_FILES]
    else:
        # On Windows, python.exe of an environment starts another one, which no job would hold.
        python = str(getattr(sys, "_base_executable", "") or sys.executable)
        path = [part for part in sys.path if Path(part).is_absolute()]
        flags = ("-I", "-S", "-X", "utf8")
        python = python if sys.platform == "win32" else sys.executable
        command = [python, *flags, "-c", _START, json.dumps(path)]
    return subprocess.Popen(
        command,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        cwd=sys.prefix,
        creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
    )
