"""The one place where SQLite's errors become `StorageError`."""

from __future__ import annotations

import errno
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from baro_desktop.models.errors import StorageError

_CODES = {
    sqlite3.SQLITE_NOTADB: "database-foreign",
    sqlite3.SQLITE_CORRUPT: "database-damaged",
    sqlite3.SQLITE_BUSY: "database-locked",
    sqlite3.SQLITE_LOCKED: "database-locked",
    sqlite3.SQLITE_READONLY: "database-readonly",
    sqlite3.SQLITE_CANTOPEN: "database-readonly",
    sqlite3.SQLITE_PERM: "database-readonly",
    sqlite3.SQLITE_AUTH: "database-readonly",
    sqlite3.SQLITE_FULL: "database-full",
    sqlite3.SQLITE_IOERR: "database-io",
    sqlite3.SQLITE_CONSTRAINT: "database-refused",
}

_OF_FILES = {
    errno.ENOSPC: "database-full",
    errno.EDQUOT: "database-full",
    errno.EFBIG: "database-full",
    errno.EIO: "database-io",
}


def storage_error(error: sqlite3.Error, path: Path) -> StorageError:
    """Return what a user must be told about an error of SQLite.

    Args:
        error: the error; the low byte of its extended code is the family that decides.
        path: the database, named in the sentence.
    """
    family = getattr(error, "sqlite_errorcode", sqlite3.SQLITE_ERROR) & 0xFF
    code = _CODES.get(family, "database-error")
    if str(error).startswith((NOT_A_SEAL, _NOT_TEXT)):
        code = "database-damaged"
    return StorageError(code, path=str(path), detail=str(error))


NOT_A_SEAL = "not a seal"
_NOT_TEXT = "Could not decode"  # Python's own words about text that is not UTF-8


@contextmanager
def sqlite_failures(path: Path) -> Iterator[None]:
    """Turn errors of SQLite inside the block into `StorageError`.

    A `ProgrammingError` (wrong thread, closed connection) is our own mistake and passes.

    Raises:
        StorageError: for every other error of SQLite, and for text that is not Unicode: on the
            way in it is refused, on the way out (SQLite quotes a damaged schema) it is damage.
    """
    try:
        yield
    except sqlite3.ProgrammingError:
        raise
    except sqlite3.Error as error:
        raise storage_error(error, path) from error
    except UnicodeDecodeError as error:
        raise StorageError("database-damaged", path=str(path), detail=str(error)) from error
    except UnicodeEncodeError as error:
        detail = ascii(error.object)
        raise StorageError("database-refused", path=str(path), detail=detail) from error


@contextmanager
def file_failures(path: Path) -> Iterator[None]:
    """Turn refusals of the file system inside the block into `StorageError`.

    Raises:
        StorageError: `database-full`, `database-io` or `database-readonly`, with the path.
    """
    try:
        yield
    except OSError as error:
        code = _OF_FILES.get(error.errno or 0, "database-readonly")
        raise StorageError(code, path=str(path), detail=str(error)) from error
