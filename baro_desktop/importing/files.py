"""Which files a drop or a command names: single ones, and those of folders and archives."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial
from pathlib import Path

from baro_desktop.importing.archive import archive_sources, is_archive
from baro_desktop.importing.readers import LARGEST_FILE
from baro_desktop.importing.source import Source, is_wanted
from baro_desktop.models.errors import UnreadableFileError

__all__ = ["Source", "find_sources"]


def find_sources(paths: Sequence[Path]) -> tuple[Source, ...]:
    """List the files of the paths, folders and archives in the order of their names."""
    return tuple(source for path in paths for source in _sources(path))


def _sources(path: Path) -> Iterator[Source]:
    if path.is_dir():
        files = sorted(file for file in path.rglob("*") if file.is_file())
        wanted = [file for file in files if is_wanted(file.relative_to(path))]
        for file in wanted:
            yield from _file_sources(file)
        if not wanted:
            yield Source(str(path), path.name, _refuse_empty_folder)
    else:
        yield from _file_sources(path)


def _file_sources(path: Path) -> Sequence[Source]:
    if is_archive(path):
        return archive_sources(path)
    return (Source(str(path), path.name, partial(_read, path)),)


def _refuse_empty_folder() -> bytes:
    raise UnreadableFileError("folder-empty")


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
