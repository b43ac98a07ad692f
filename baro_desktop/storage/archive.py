"""The archive: every original as a file of its own beside the database, named by its content.

It is there for the day when the database is not: with the journal it is all that a rebuild
needs. A file of it is written once, whole, and never over another.
"""

from __future__ import annotations

import os
from pathlib import Path

from baro_desktop.storage.digests import sha256_of
from baro_desktop.storage.failures import file_failures
from baro_desktop.storage.files import (
    free_name,
    make_folder,
    opened_beside,
    put_in_place,
    write_all,
)

FOLDER_NAME = "arkiv"


def archive_beside(database: Path) -> Path:
    """Return the folder of the originals of the databases in a folder."""
    return database.parent / FOLDER_NAME


def place_in(archive: Path, sha256: str) -> Path:
    """Return where the original with a hash lies: `ab/cdef…`."""
    return archive / sha256[:2] / sha256[2:]


def keep_original(database: Path, sha256: str, content: bytes) -> None:
    """Put an original into the archive; its content is on the disk when this returns.

    Its name follows with the commit that comes next. Waiting for the folder too would cost as
    much again for each file, and a name that is lost in a power cut is found missing at the
    next start, and put back from the database.

    Raises:
        StorageError: if it cannot be written; the archive is then as it was.
    """
    place = place_in(archive_beside(database), sha256)
    if place.exists():
        return
    with file_failures(place):
        temporary, descriptor = _begin(place)
        try:
            try:
                write_all(descriptor, content)
                os.fsync(descriptor)
            finally:
                os.close(descriptor)
            put_in_place(temporary, place)
        except BaseException:
            temporary.unlink(missing_ok=True)
            raise


def archived(database: Path, sha256: str) -> bytes | None:
    """Return an original of the archive, None where it is missing or another content.

    Raises:
        StorageError: if it is there and cannot be read.
    """
    place = place_in(archive_beside(database), sha256)
    with file_failures(place):
        if not place.is_file():
            return None
        content = place.read_bytes()
    return content if sha256_of(content).hexdigest() == sha256 else None


def put_back(database: Path, sha256: str, content: bytes) -> None:
    """Let the archive hold an original that it does not hold.

    What lies there instead is kept under a name that says so.

    Raises:
        StorageError: if the archive cannot be written.
    """
    place = place_in(archive_beside(database), sha256)
    with file_failures(place):
        if place.exists():
            place.rename(free_name(place.with_name(f"{place.name} beskadiget")))
    keep_original(database, sha256, content)


def _begin(place: Path) -> tuple[Path, int]:
    """Return an open, empty file beside a place; nobody but the user can look into its folder."""
    try:
        return opened_beside(place)
    except FileNotFoundError:
        for folder in (place.parent.parent, place.parent):
            make_folder(folder, parents=False)
        return opened_beside(place)
