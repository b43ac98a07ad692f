"""Database files: made private, put in place whole, and flushed to the disk."""

from __future__ import annotations

import os
from pathlib import Path


def temporary_beside(target: Path) -> Path:
    """Make an empty file that the user alone can read, in the folder of the target."""
    temporary, descriptor = opened_beside(target)
    os.close(descriptor)
    return temporary


def opened_beside(target: Path) -> tuple[Path, int]:
    """Make such a file and leave it open, for bytes; return its path and descriptor."""
    import uuid

    temporary = target.with_name(f".{uuid.uuid4().hex}.tmp")
    flags = os.O_CREAT | os.O_EXCL | os.O_RDWR | getattr(os, "O_BINARY", 0)
    return temporary, os.open(temporary, flags, 0o600)


def write_all(descriptor: int, content: bytes) -> None:
    """Write all of it: the system may take less at a time."""
    rest = memoryview(content)
    while rest:
        rest = rest[os.write(descriptor, rest) :]


def journal_of(path: Path) -> Path:
    """Return the name of SQLite's rollback journal beside a database."""
    return path.with_name(f"{path.name}-journal")


def remove_database(path: Path) -> None:
    """Remove a temporary database and its journal, as far as they exist."""
    journal_of(path).unlink(missing_ok=True)
    path.unlink(missing_ok=True)


def free_name(wanted: Path) -> Path:
    """Return a path that nothing lies under: the one that is wanted, or with a number behind."""
    number, path = 1, wanted
    while path.exists():
        number += 1
        path = wanted.with_name(f"{wanted.stem} ({number}){wanted.suffix}")
    return path


def link_or_rename(source: Path, target: Path) -> None:
    """Give a file a second name; where the file system has no links, move it.

    Raises:
        FileExistsError: if the name is taken.
    """
    try:
        os.link(source, target)
    except FileExistsError:
        raise
    except OSError:
        if target.exists():
            raise FileExistsError(target) from None
        source.rename(target)


def flush_file(path: Path) -> None:
    """Wait until a file that SQLite has closed is on the disk."""
    descriptor = os.open(path, os.O_RDWR)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def flush_folder(folder: Path) -> None:
    """Wait until the names in a folder are on the disk; Windows does that by itself."""
    if os.name == "nt":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


NO_FILE = (0, 0)


def identity_of(path: Path) -> tuple[int, int] | None:
    """Return what tells a file from another under the same name.

    None on Windows, which does not let an open database be renamed or removed; `NO_FILE` where
    there is none.
    """
    if os.name == "nt":
        return None
    try:
        status = path.stat()
    except OSError:
        return NO_FILE
    return status.st_dev, status.st_ino
