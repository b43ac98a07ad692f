"""Put a finished document in its place, whole or not at all."""

from __future__ import annotations

import errno
import os
import stat
import time
import uuid
from collections.abc import Iterator
from itertools import count
from pathlib import Path

from baro_desktop.models.errors import ExportError

_FULL = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})
_MISSING = frozenset({errno.ENOENT, errno.ENOTDIR})
_DENIED = frozenset({errno.EACCES, errno.EPERM, errno.EROFS})
_WINDOWS_SHARING = frozenset({32, 33})
"""Windows' ERROR_SHARING_VIOLATION and ERROR_LOCK_VIOLATION: another program holds the file."""

_DEVICES = frozenset(
    ("CON", "PRN", "AUX", "NUL", *(f"{p}{n}" for p in ("COM", "LPT") for n in "123456789¹²³"))
)
_LONGEST_NAME = 255
_SHOWN = 60

_PAUSES = (0.05, 0.1, 0.2, 0.4, 0.8)
"""Seconds between tries; a program against viruses holds a new file for a moment."""


def refuse_existing(path: Path) -> None:
    """Raise for a file that is there already, and that nobody asked to replace.

    Raises:
        ExportError: `export-target` with `path` and the reason `exists` or `name`.
    """
    _refuse_impossible(path)
    if path.exists():
        raise ExportError("export-target", path=str(path), reason="exists")


def free_path(path: Path) -> Path:
    """Return a path, or with a number behind its name where it is taken already."""
    return next(candidate for candidate in _numbered(path) if not candidate.exists())


def replace_file(
    path: Path, content: bytes, *, replace: bool = True, elsewhere: bool = False
) -> Path:
    """Write a file beside its target and rename it, so that the target is never half a file.

    Args:
        replace: write over a file that is there already.
        elsewhere: where another program keeps holding the old file, write beside it under
            the same name with a number.

    Returns:
        Where the file lies.

    Raises:
        ExportError: `export-target` with `path` and `reason` (`exists`, `open`, `readonly`,
            `full`, `missing-folder`, `name` or `other`); what stood at the path before is
            untouched.
    """
    _refuse_impossible(path)
    if not replace:
        refuse_existing(path)
    if _is_readonly(path):
        raise ExportError("export-target", path=str(path), reason="readonly")
    temporary = path.with_name(f".{path.name[:60]}.{uuid.uuid4().hex[:8]}.tmp")
    try:
        _write(temporary, content)
    except OSError as error:
        _remove(temporary)
        raise _export_error(path, error, denied="readonly") from error
    try:
        return _rename(temporary, path, elsewhere=elsewhere)
    except OSError as error:
        # The folder took the new file, so only the old one can be in the way.
        raise _export_error(path, error, denied="open") from error
    finally:
        _remove(temporary)


def _refuse_impossible(path: Path) -> None:
    """Refuse names that Windows keeps for devices, and those that are too long for any disk.

    On other systems too: a paper is made to be sent to somebody.
    """
    reserved = path.name.partition(".")[0].strip().upper() in _DEVICES
    if reserved or not path.name or len(path.name.encode(errors="replace")) > _LONGEST_NAME:
        raise ExportError("export-target", path=path.name[:_SHOWN], reason="name")


def _rename(temporary: Path, path: Path, *, elsewhere: bool) -> Path:
    """Give a finished file its name, trying again while another program holds it."""
    for pause in _PAUSES:
        try:
            return temporary.replace(path)
        except OSError as error:
            if not _held(error) or path.is_dir():
                raise
        time.sleep(pause)
    try:
        return temporary.replace(path)
    except OSError as error:
        if not elsewhere or not _held(error) or not path.exists():
            raise
    return temporary.replace(free_path(path))


def _held(error: OSError) -> bool:
    return getattr(error, "winerror", None) in _WINDOWS_SHARING or error.errno in _DENIED


def _numbered(path: Path) -> Iterator[Path]:
    yield path
    for number in count(2):
        yield path.with_name(f"{path.stem} ({number}){path.suffix}")


def _write(path: Path, content: bytes) -> None:
    with path.open("xb") as stream:
        stream.write(content)
        stream.flush()
        os.fsync(stream.fileno())


def _remove(path: Path) -> None:
    try:
        path.unlink(missing_ok=True)
    except OSError:
        return


def _is_readonly(path: Path) -> bool:
    """Return whether a file is marked read-only, which renaming would overrule on Unix."""
    try:
        mode = path.stat().st_mode
    except OSError:
        return False
    return stat.S_ISREG(mode) and not mode & stat.S_IWUSR


def _export_error(path: Path, error: OSError, *, denied: str) -> ExportError:
    reason = "other"
    if getattr(error, "winerror", None) in _WINDOWS_SHARING:
        reason = "open"
    elif error.errno in _FULL:
        reason = "full"
    elif error.errno in _MISSING:
        reason = "missing-folder"
    elif error.errno in _DENIED:
        reason = denied
    return ExportError("export-target", path=str(path), reason=reason)
