"""Build the double-click program for this platform into build/dist, and try it.

Usage: python packaging/build.py [--installers] [--no-selftest] | --installers-only | --audit

Without options: the folder build/dist/baro-desktop, tried by `--selftest`, and its bill of
materials. With --installers also what this platform installs: a .deb, or a .zip and an .msi.
"""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from baro_desktop import __version__

NAME = "baro-desktop"
ROOT = Path(__file__).resolve().parent.parent
PACKAGING = ROOT / "packaging"
MADE = ROOT / "build" / "package"
DIST = ROOT / "build" / "dist"
FOLDER = DIST / NAME
BILL = "sbom.cdx.json"
# Large, and built without patchelf: what can be stripped on Linux and runs afterwards.
STRIPPED = ("libpython*.so*", "typst/*.so", "python3*/lib-dynload/*.so")
_VERSION_FILE = """\
VSVersionInfo(
  ffi=FixedFileInfo(filevers={numbers}, prodvers={numbers}, OS=0x40004, fileType=0x1),
  kids=[
    StringFileInfo([StringTable("040604B0", [
      StringStruct("CompanyName", "Baro Desktop"),
      StringStruct("FileDescription", "Baro Desktop"),
      StringStruct("FileVersion", "{version}"),
      StringStruct("InternalName", "{name}"),
      StringStruct("LegalCopyright", "Mozilla Public License 2.0"),
      StringStruct("OriginalFilename", "{name}.exe"),
      StringStruct("ProductName", "Baro Desktop"),
      StringStruct("ProductVersion", "{version}"),
    ])]),
    VarFileInfo([VarStruct("Translation", [0x0406, 0x04B0])]),
  ],
)
"""


def version_file(version: str) -> str:
    """Return what Windows shows about the program: Danish, and four numbers."""
    numbers = [int(part) for part in version.split(".")[:4]]
    four = tuple(numbers + [0] * (4 - len(numbers)))
    return _VERSION_FILE.format(numbers=four, version=version, name=NAME)


def build_folder() -> None:
    """Draw the icons and run PyInstaller."""
    MADE.mkdir(parents=True, exist_ok=True)
    script("icons.py", MADE / "icons")
    (MADE / "version.txt").write_text(version_file(__version__), encoding="utf-8")
    spec = PACKAGING / f"{NAME}.spec"
    places = ["--distpath", str(DIST), "--workpath", str(MADE / "work")]
    run(
        [sys.executable, "-m", "PyInstaller", "--noconfirm", "--log-level=WARN", *places, str(spec)]
    )
    if sys.platform == "linux" and shutil.which("strip"):
        inside = FOLDER / "_internal"
        files = [path for pattern in STRIPPED for path in inside.glob(pattern)]
        run(["strip", "--strip-unneeded", *map(str, files)])
    script("sbom.py", FOLDER / BILL)
    shutil.copy(ROOT / "LICENSE", FOLDER / "LICENSE.txt")


def start_file(folder: Path) -> Path:
    """Return what is started where its output is to be read."""
    return folder / (f"{NAME}-cli.exe" if sys.platform == "win32" else NAME)


def try_out(folder: Path) -> None:
    """Run the self-test from a folder with blanks and Danish letters, with nothing around it."""
    kept = ("SYSTEMROOT", "TEMP", "TMP") if sys.platform == "win32" else ()
    environment = {name: os.environ[name] for name in kept if name in os.environ}
    with tempfile.TemporaryDirectory(prefix="Søren Ærø ") as place:
        copied = Path(place) / "Baro Desktop"
        shutil.copytree(folder, copied, symlinks=True)
        run([str(start_file(copied)), "--selftest"], environment)


def make_installers() -> None:
    """Make what this platform installs."""
    if sys.platform == "linux":
        script("deb.py", FOLDER, DIST)
    elif sys.platform == "win32":
        name = f"{NAME}-{__version__}-windows"
        shutil.make_archive(str(DIST / name), "zip", DIST, NAME)
        script("msi.py", FOLDER, DIST / f"{name}.msi")


def folder_size() -> int:
    """Return the bytes of the folder; a link counts as nothing."""
    return sum(path.lstat().st_size for path in FOLDER.rglob("*") if path.is_file())


def script(name: str, *arguments: Path) -> None:
    """Run another script of this folder."""
    run([sys.executable, str(PACKAGING / name), *map(str, arguments)])


def run(command: list[str], environment: dict[str, str] | None = None) -> None:
    """Run a program that has to succeed; it says itself what is wrong."""
    status = subprocess.run(command, cwd=ROOT, env=environment, check=False).returncode
    if status != 0:
        sys.exit(f"packaging: {Path(command[0]).name} ended with status {status}")


def main() -> None:
    """Build what was asked for, and say where it lies."""
    parser = argparse.ArgumentParser(prog="dev.py package", description=__doc__)
    parser.add_argument("--installers", action="store_true", help=".deb, or .zip and .msi")
    parser.add_argument("--installers-only", action="store_true", help="of a folder built before")
    parser.add_argument("--no-selftest", action="store_true", help="build only")
    parser.add_argument("--audit", action="store_true", help="known weaknesses of the lock only")
    chosen = parser.parse_args()
    if chosen.audit:
        script("audit.py")
        return
    if not chosen.installers_only:
        build_folder()
        if not chosen.no_selftest:
            try_out(FOLDER)
    if chosen.installers or chosen.installers_only:
        make_installers()
    print(f"{FOLDER}: {folder_size() / 1e6:.0f} MB")


if __name__ == "__main__":
    main()
