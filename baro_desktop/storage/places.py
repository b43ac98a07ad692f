"""Where a database lies: on a local disk, or where others may change it behind SQLite's back."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping
from enum import Enum
from pathlib import Path, PurePath

_SYNCED_FOLDERS = ("onedrive", "dropbox", "google drive", "googledrive", "icloud", "nextcloud")
_SYNCED_VARIABLES = ("OneDrive", "OneDriveCommercial", "OneDriveConsumer")
_NETWORK_SYSTEMS = frozenset(
    (
        *("nfs", "nfs4", "cifs", "smb2", "smb3", "smbfs", "sshfs", "fuse.sshfs", "afs", "9p"),
        *("davfs", "fuse.davfs", "ncpfs", "fuse.gvfsd-fuse", "fuse.rclone", "ceph", "glusterfs"),
    )
)
_REMOTE_DRIVE = 4  # what Windows' GetDriveTypeW answers for a mapped letter


class Place(Enum):
    """What kind of place a file lies in."""

    LOCAL = "local"
    NETWORK = "network"
    SYNCED = "synced"


def place_of(path: Path) -> Place:
    """Tell where a file lies, as far as the system says; a link on the way hides nothing."""
    whole = path.absolute()
    ways = dict.fromkeys((whole, Path(os.path.realpath(whole))))
    return next((kind for kind in map(_place_of, ways) if kind is not Place.LOCAL), Place.LOCAL)


def _place_of(whole: Path) -> Place:
    if is_synced(whole, os.environ):
        return Place.SYNCED
    if sys.platform == "win32":
        network = is_share(whole) or _drive_kind(whole) == _REMOTE_DRIVE
    else:
        mounts = Path("/proc/mounts")
        network = mounts.is_file() and is_mounted(whole, mounts.read_text("utf-8", "replace"))
    return Place.NETWORK if network else Place.LOCAL


def is_synced(path: PurePath, environment: Mapping[str, str]) -> bool:
    """Tell whether a program copies the folder to other machines by itself."""
    folders = [environment[name] for name in _SYNCED_VARIABLES if environment.get(name)]
    if any(path.is_relative_to(folder) for folder in folders):
        return True
    names = [part.casefold() for part in path.parts[:-1]]
    return any(name.startswith(known) for name in names for known in _SYNCED_FOLDERS)


def is_share(path: PurePath) -> bool:
    """Tell whether a Windows path names a share of another machine."""
    drive = path.drive.casefold()
    return drive.startswith("\\\\") and (
        not drive.startswith("\\\\?\\") or drive.startswith("\\\\?\\unc\\")
    )


def is_mounted(path: PurePath, mounts: str) -> bool:
    """Tell whether a path lies on a network file system.

    Args:
        mounts: text of `/proc/mounts`: device, place and kind on each line.
    """
    found = ("", "")
    for line in mounts.splitlines():
        _, place, kind, *_ = line.split(" ")
        folder = place.replace("\\040", " ")
        if path.is_relative_to(folder) and len(folder) >= len(found[0]):
            found = (folder, kind)
    return found[1] in _NETWORK_SYSTEMS


def _drive_kind(path: Path) -> int:
    import ctypes

    kernel = getattr(ctypes, "windll").kernel32  # noqa: B009 - it exists on Windows alone
    return int(kernel.GetDriveTypeW(f"{path.drive}\\"))
