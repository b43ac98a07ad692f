"""Which files a drop or a command names: single ones, and those of folders and archives."""

from __future__ import annotations

import io
import os
import stat
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from pathlib import Path, PurePosixPath
from typing import IO, Protocol

from baro_desktop.importing.source import LARGEST_FILE, Source, is_wanted, storable
from baro_desktop.models.errors import UnreadableFileError

__all__ = ["Source", "find_sources", "opened", "read_file"]

_LARGEST_ARCHIVE = 500 * 1024**2
_ZIP = (b"PK\x03\x04", b"PK\x05\x06", b"PK\x07\x08")
_OFFICE = (b"[Content_Types].xml", b"mimetypeapplication/")
_HEAD = 4096
_PIECE = 1024**2
_UNKNOWN = 0


class Archives(Protocol):
    """Who opens zip archives, which is done away from this process."""

    def list_archive(self, path: Path, file: IO[bytes], size: int, changed: int) -> list[str]:
        """Return the names of the files in an archive."""

    def read_member(self, path: Path, file: IO[bytes], state: tuple[int, int], at: int) -> bytes:
        """Return one of them by its place among the names."""


def find_sources(
    paths: Sequence[Path], archives: Archives, is_own: Callable[[Path], bool] = lambda _: False
) -> tuple[Source, ...]:
    """List the files of the paths, folders and archives in the order of their names.

    Args:
        is_own: tells what in a folder belongs to the program itself, and is passed over.
    """
    return tuple(source for path in paths for source in _sources(path, archives, is_own))


def read_file(path: Path, most: int = LARGEST_FILE) -> bytes:
    """Read a file once; one that changes meanwhile is refused.

    Raises:
        UnreadableFileError: if it is gone, denied, too large, changing, or no ordinary file.
    """
    with opened(path, most) as (file, size, changed):
        content = _read(file, size + 1)
        after = os.fstat(file.fileno())
        if (len(content), after.st_size, after.st_mtime_ns) != (size, size, changed):
            raise UnreadableFileError("file-changed")
        return content


def _read(file: IO[bytes], most: int) -> bytes:
    """Read in pieces, between which the window gets its turn."""
    content = io.BytesIO()
    while most and (piece := file.read(min(most, _PIECE))):
        most -= content.write(piece)
    return content.getvalue()


def _sources(path: Path, archives: Archives, is_own: Callable[[Path], bool]) -> Iterator[Source]:
    if not stat.S_ISDIR(_mode(path)):
        yield from _file_sources(path, archives)
        return
    denied: list[OSError] = []
    files = sorted(file for file in _files(path, denied) if not is_own(file))
    for file in files:
        yield from _file_sources(file, archives)
    for error in denied:
        name = str(error.filename or path)
        yield Source(name, Path(name).name, partial(_refuse, "folder-denied"))
    if not files and not denied:
        yield Source(str(path), path.name, partial(_refuse, "folder-empty"))


def _files(folder: Path, denied: list[OSError]) -> Iterator[Path]:
    """Yield the wanted files below a folder; links to folders are not followed."""
    for parent, _, names in os.walk(folder, onerror=denied.append):
        for name in names:
            file = Path(parent, name)
            wanted = is_wanted(file.relative_to(folder))
            if wanted and stat.S_IFMT(_mode(file)) in {stat.S_IFREG, _UNKNOWN}:
                yield file


def _mode(path: Path) -> int:
    """Return what a path is; what cannot be seen is told when it is read."""
    try:
        return path.stat().st_mode
    except (OSError, ValueError):
        return _UNKNOWN


def _file_sources(path: Path, archives: Archives) -> Sequence[Source]:
    single = Source(str(path), storable(path.name), partial(read_file, path))
    try:
        if not _is_archive(path):
            return (single,)
        with opened(path, _LARGEST_ARCHIVE) as (file, size, changed):
            names = archives.list_archive(path, file, size, changed)
    except UnreadableFileError as error:
        if error.code == "zip-office":
            return (single,)
        return (Source(str(path), single.name, partial(_refuse, error.code, **error.data)),)
    state = size, changed
    return tuple(
        Source(
            f"{path}!/{name}",
            PurePosixPath(name).name,
            partial(_read_member, path, archives, state, at),
        )
        for at, name in enumerate(names)
    )


def _is_archive(path: Path) -> bool:
    """True for what begins like a zip file and shows no Office document at once."""
    with opened(path, most=None) as (file, _, _):
        head = file.read(_HEAD)
    return head.startswith(_ZIP) and not any(part in head for part in _OFFICE)


def _read_member(path: Path, archives: Archives, state: tuple[int, int], at: int) -> bytes:
    with opened(path, _LARGEST_ARCHIVE) as (file, *now):
        if tuple(now) != state:
            raise UnreadableFileError("file-changed")
        return archives.read_member(path, file, state, at)


def _refuse(code: str, **data: object) -> bytes:
    raise UnreadableFileError(code, **data)


@contextmanager
def opened(path: Path, most: int | None) -> Iterator[tuple[IO[bytes], int, int]]:
    """Give an ordinary file, its size, and when it was changed last in nanoseconds.

    It is opened without waiting, since a pipe that nobody writes to would wait for ever.

    Args:
        most: bytes that it may have.

    Raises:
        UnreadableFileError: if it is gone, denied, too large, or no ordinary file.
    """
    flags = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
    try:
        handle = os.open(path, flags)
    except FileNotFoundError as error:
        raise UnreadableFileError("file-missing") from error
    except (OSError, ValueError) as error:
        raise UnreadableFileError("file-denied") from error
    try:
        with os.fdopen(handle, "rb", buffering=0) as file:
            told = os.fstat(handle)
            if not stat.S_ISREG(told.st_mode):
                raise UnreadableFileError("file-special")
            if most is not None and told.st_size > most:
                code = "zip-too-large" if most > LARGEST_FILE else "file-too-large"
                raise UnreadableFileError(code, limit=most // 1024**2)
            yield file, told.st_size, told.st_mtime_ns
    except OSError as error:
        raise UnreadableFileError("file-denied") from error
