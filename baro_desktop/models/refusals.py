"""What the computer itself refused: as errors that have a sentence, not as faults of ours."""

from __future__ import annotations

import errno
from pathlib import PurePath

from baro_desktop.models.errors import BaroError

_CODES = {
    errno.ENOSPC: "system-full",
    errno.EDQUOT: "system-full",
    errno.EFBIG: "system-full",
    errno.ENAMETOOLONG: "system-name",
    errno.EINVAL: "system-name",
    errno.EACCES: "system-denied",
    errno.EPERM: "system-denied",
    errno.EROFS: "system-denied",
    errno.ENOENT: "system-missing",
    errno.ENOTDIR: "system-missing",
    errno.ENOMEM: "out-of-memory",
}
_LONGEST = 60


def as_refusal(error: BaseException) -> BaroError | None:
    """Return what a user must be told about a refusal, None where it is a fault of ours."""
    if isinstance(error, BaroError):
        return error
    if isinstance(error, MemoryError):
        return BaroError("out-of-memory")
    if not isinstance(error, OSError):
        return None
    return BaroError(_CODES.get(error.errno or 0, "system-other"), name=_name(error))


def _name(error: OSError) -> str:
    """Return the name of the file that it is about, short enough for a sentence."""
    named = error.filename
    if not isinstance(named, str | PurePath) or not str(named):
        return "filen"
    name = PurePath(named).name or str(named)
    return f"»{name}«" if len(name) <= _LONGEST else f"»{name[:_LONGEST]}…«"
