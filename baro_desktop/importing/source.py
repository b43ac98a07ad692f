"""One file to read, wherever it lies."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import PurePath

LARGEST_FILE = 50 * 1024 * 1024
"""Bytes of any file that is read."""

_IGNORED_NAMES = frozenset(("thumbs.db", "desktop.ini"))
_IGNORED_FOLDERS = frozenset(("__macosx",))


@dataclass(frozen=True, slots=True)
class Source:
    """One file to read.

    Attributes:
        path: what the user is told; members of archives stand behind `!/`.
        name: the file's own name, as it can be stored.
        read: gives its bytes, or raises UnreadableFileError.
    """

    path: str
    name: str
    read: Callable[[], bytes]


def is_wanted(relative: PurePath) -> bool:
    """True for a file that a user put there, and not the system or another program.

    Args:
        relative: path inside the folder or archive.
    """
    folded = [part.casefold() for part in relative.parts]
    hidden = any(part.startswith((".", "~$")) for part in folded)
    return not hidden and folded[-1] not in _IGNORED_NAMES and _IGNORED_FOLDERS.isdisjoint(folded)


def storable(name: str) -> str:
    """Return a file's name with question marks for bytes that are no text in any encoding.

    Systems hand them on as halves of surrogate pairs, which SQLite takes for a fault.
    """
    return name.encode(errors="replace").decode()
