"""Which files a drop or a command names: single ones, and those of folders."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from baro_desktop.importing.readers import LARGEST_FILE
from baro_desktop.models.errors import UnreadableFileError

_IGNORED_NAMES = frozenset(("thumbs.db", "desktop.ini"))


@dataclass(frozen=True, slots=True)
class Source:
    """One file to read.

    Attributes:
        path: what the user is told; members of archives stand behind `!/`.
        name: the file's own name.
        read: gives its bytes, or raises UnreadableFileError.
    """

    path: str
    name: str
    read: Callable[[], bytes]


def find_sources(paths: Sequence[Path]) -> tuple[Source, ...]:
    """List the files of the paths, folders in the order of their names."""
    return tuple(_file(file) for path in paths for file in _files(path))


def _files(path: Path) -> Iterator[Path]:
    if path.is_dir():
        yield from sorted(file for file in path.rglob("*") if file.is_file() and _wanted(file))
    else:
        yield path


def _wanted(file: Path) -> bool:
    return not file.name.startswith((".", "~$")) and file.name.casefold() not in _IGNORED_NAMES


def _file(path: Path) -> Source:
    return Source(str(path), path.name, partial(_read, path))


def _read(path: Path) -> bytes:
    """Read a file once; one that changes meanwhile is refused."""
    try:
        before = path.stat()
        if before.st_size > LARGEST_FILE:
            raise UnreadableFileError("file-too-large", limit=LARGEST_FILE // 1024**2)
        content = path.read_bytes()
        after = path.stat()
    except FileNotFoundError as error:
        raise UnreadableFileError("file-missing") from error
    except OSError as error:
        raise UnreadableFileError("file-denied") from error
    if (before.st_mtime_ns, before.st_size) != (after.st_mtime_ns, len(content)):
        raise UnreadableFileError("file-changed")
    return content
