"""What Debian and Ubuntu must have before Qt and a `.venv` work; for `dev.py`, so standard library.

Looked for by what can be loaded, named by the package that brings it.
"""

from __future__ import annotations  # so that an older Python reads as far as the refusal

import ctypes
import importlib.util
import os
import re
import shutil
import sys
from pathlib import Path

# What Qt's offscreen and xcb platforms load: the file asked for, and the package that brings it.
# Files, because Debian and Ubuntu rename packages between releases (libglib2.0-0t64).
QT_LIBRARIES = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libX11-xcb.so.1": "libx11-xcb1",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-util.so.1": "libxcb-util1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxkbcommon.so.0": "libxkbcommon0",
}
FONT_FOLDERS = (
    Path("/usr/share/fonts"),
    Path("/usr/local/share/fonts"),
    Path.home() / ".local/share/fonts",
)
FONT_PACKAGE = "fonts-dejavu-core"


def is_debian(os_release: str) -> bool:
    """Tell from the text of /etc/os-release whether this is Debian, Ubuntu or one of their kin."""
    names = re.findall(r'^ID(?:_LIKE)?="?([^"\n]*)', os_release, re.MULTILINE)
    return bool({"debian", "ubuntu"} & set(" ".join(names).split()))


def are_from_apt() -> bool:
    """Tell whether this machine's system packages come through apt-get."""
    release = Path("/etc/os-release")
    return (
        shutil.which("apt-get") is not None
        and release.is_file()
        and is_debian(release.read_text("utf-8"))
    )


def can_load(library: str) -> bool:
    """Tell whether the system's loader finds a shared library."""
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def has_font() -> bool:
    """Tell whether any font that Qt can draw with is installed."""
    return any(
        path.suffix in {".ttf", ".otf", ".ttc"}
        for folder in FONT_FOLDERS
        for path in folder.rglob("*")
    )


def missing() -> list[str]:
    """Name the Debian packages that Python and Qt still need on this machine."""
    packages = [package for file, package in QT_LIBRARIES.items() if not can_load(file)]
    if not has_font():
        packages.append(FONT_PACKAGE)
    if importlib.util.find_spec("ensurepip") is None:
        packages.append("python{}.{}-venv".format(*sys.version_info[:2]))
    return packages


def may_install() -> bool:
    """Tell whether this process may install system packages."""
    return sys.platform != "win32" and os.geteuid() == 0
