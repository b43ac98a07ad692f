"""Make a Debian package of the built folder, with dpkg-deb alone.

Usage: python packaging/deb.py FOLDER OUT-FOLDER
"""

from __future__ import annotations

import email.utils
import gzip
import platform
import shutil
import subprocess
import sys
import tempfile
from datetime import UTC, datetime
from pathlib import Path

from baro_desktop import __version__
from baro_desktop.resources import resource

NAME = "baro-desktop"
APP_ID = "dk.ballerup.baro_desktop"
ROOT = Path(__file__).resolve().parent.parent
LINUX = ROOT / "packaging" / "linux"
ICONS = ROOT / "build" / "package" / "icons"
PNG_SIZES = (16, 24, 32, 48, 64, 128, 256, 512)
MAINTAINER = "Baro Desktop maintainers <maintainers@baro-desktop.invalid>"
# What the folder leaves to the system: the C library, the display and its drivers.
DEPENDS = "libc6 (>= 2.31), libegl1, libgl1, libxcb1, libx11-6, zlib1g"
RECOMMENDS = "libcups2, xdg-desktop-portal"


def control(size: int) -> str:
    """Return what the package says about itself.

    Args:
        size: bytes that it takes when installed.
    """
    return f"""\
Package: {NAME}
Version: {__version__}
Architecture: {_architecture()}
Maintainer: {MAINTAINER}
Installed-Size: {size // 1024}
Depends: {DEPENDS}
Recommends: {RECOMMENDS}
Section: misc
Priority: optional
Description: integration reports and local indicators of a municipality
 Gathers the reports of the Danish integration barometer and the indicators that
 a municipality counts itself, shows them as tables and graphs, and writes the
 papers for the committee. The program speaks Danish and nothing but Danish.
 .
 All figures lie in one file of the user; nothing is sent anywhere.
"""


def changelog(now: datetime) -> str:
    """Return the package's own changelog; what users notice is told in the program's."""
    day = email.utils.format_datetime(now)
    return (
        f"{NAME} ({__version__}) stable; urgency=medium\n\n"
        f"  * Baro Desktop {__version__}; see CHANGELOG.md for what is new.\n\n"
        f" -- {MAINTAINER}  {day}\n"
    )


def fill(tree: Path, folder: Path, now: datetime) -> None:
    """Put everything where the package wants it.

    Args:
        tree: stands for the root of the file system.
        folder: what PyInstaller built.
    """
    program = tree / "usr" / "lib" / NAME
    shutil.copytree(folder, program, symlinks=True)
    start = tree / "usr" / "bin" / NAME
    start.parent.mkdir(parents=True)
    start.symlink_to(f"../lib/{NAME}/{NAME}")
    share = tree / "usr" / "share"
    _text(share / "applications" / f"{NAME}.desktop", LINUX / f"{NAME}.desktop", now)
    _text(share / "metainfo" / f"{APP_ID}.metainfo.xml", LINUX / f"{APP_ID}.metainfo.xml", now)
    _text(share / "mime" / "packages" / f"{NAME}.xml", LINUX / f"{NAME}.mime.xml", now)
    _text(share / "doc" / NAME / "copyright", LINUX / "copyright", now)
    _text(share / "lintian" / "overrides" / NAME, LINUX / "lintian-overrides", now)
    _packed(share / "man" / "man1" / f"{NAME}.1.gz", filled(LINUX / f"{NAME}.1", now))
    _packed(share / "doc" / NAME / "changelog.gz", changelog(now))
    icons = share / "icons" / "hicolor"
    _file(icons / "scalable" / "apps" / f"{NAME}.svg", resource("icons", f"{NAME}.svg"))
    for size in PNG_SIZES:
        png = ICONS / f"{NAME}-{size}.png"
        _file(icons / f"{size}x{size}" / "apps" / f"{NAME}.png", png)
    _set_modes(tree, program)


def _set_modes(tree: Path, program: Path) -> None:
    """Everything is read by all and written by root; only the start file runs by itself."""
    for path in tree.rglob("*"):
        if not path.is_symlink():
            path.chmod(0o755 if path.is_dir() or path == program / NAME else 0o644)


def make_deb(folder: Path, out: Path) -> Path:
    """Write the package into a folder and return its path.

    Raises:
        subprocess.CalledProcessError: dpkg-deb refuses; it says why.
    """
    now = datetime.now(UTC)
    with tempfile.TemporaryDirectory() as place:
        tree = Path(place) / "tree"
        fill(tree, folder, now)
        sizes = (path.lstat().st_size for path in tree.rglob("*") if path.is_file())
        about = tree / "DEBIAN" / "control"
        about.parent.mkdir()
        tree.chmod(0o755)
        about.write_text(control(sum(sizes)), encoding="utf-8")
        path = out / f"{NAME}_{__version__}_{_architecture()}.deb"
        command = ["dpkg-deb", "--root-owner-group", "-Zxz", "-z1", "--build", str(tree), str(path)]
        subprocess.run(command, check=True)
    return path


def _architecture() -> str:
    return {"x86_64": "amd64", "AMD64": "amd64", "aarch64": "arm64"}[platform.machine()]


def filled(source: Path, now: datetime) -> str:
    """Return a text of the package with version and day in it."""
    text = source.read_text("utf-8")
    return text.replace("@VERSION@", __version__).replace("@DATE@", f"{now:%Y-%m-%d}")


def _text(path: Path, source: Path, now: datetime) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(filled(source, now), encoding="utf-8")


def _file(path: Path, source: Path) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    shutil.copy(source, path)


def _packed(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(gzip.compress(text.encode("utf-8"), 9, mtime=0))


def main() -> None:
    """Write the package of the folder that is named."""
    print(make_deb(Path(sys.argv[1]), Path(sys.argv[2])))


if __name__ == "__main__":
    main()
