"""Database files: made private, put in place whole, and flushed to the disk."""

from __future__ import annotations

import os
import sys
import time
from contextlib import suppress
from pathlib import Path

_HELD = frozenset({5, 32, 33})
"""Windows' refusals while another program holds a file: against viruses, for search, OneDrive."""

_PAUSES = (0.05, 0.1, 0.2, 0.4)
"""Seconds between tries: such a program lets a new file go soon."""


def make_folder(folder: Path, *, parents: bool = True, system: str = sys.platform) -> None:
    """Make a folder that the user alone can look into, unless it is there.

    On Windows it takes over the rights of the folder that it lies in: a user's own is private
    already, and in a shared one Python would lock out the colleagues who use the same database.

    Args:
        parents: make what it lies in too.
        system: what the program runs on.
    """
    mode = 0o777 if system == "win32" else 0o700
    folder.mkdir(mode=mode, parents=parents, exist_ok=True)


def put_in_place(finished: Path, target: Path) -> None:
    """Give a finished file its name, over what lies there; wait where Windows holds it a moment."""
    for pause in _PAUSES:
        try:
            finished.replace(target)
        except PermissionError as error:
            if getattr(error, "winerror", None) not in _HELD:
                raise
            time.sleep(pause)
        else:
            return
    finished.replace(target)


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
    """Remove a temporary database and its journal, as far as they exist.

    One that another program holds is no reason to give up: `leftovers` removes it later.
    """
    for file in (journal_of(path), path):
        with suppress(PermissionError):
            file.unlink(missing_ok=True)


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
