"""Make the Windows installer of a built folder, with WiX 3 on Windows and with wixl elsewhere.

Usage: python packaging/msi.py FOLDER OUT.msi

wixl builds it out of any folder, so a folder built on Linux proves the source; that installer
installs, but what it installs does not run.
"""

from __future__ import annotations

import hashlib
import os
import platform
import shutil
import subprocess
import sys
import uuid
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree

from baro_desktop import __version__

ROOT = Path(__file__).resolve().parent.parent
SOURCE = ROOT / "packaging" / "windows" / "baro-desktop.wxs"
MADE = ROOT / "build" / "package"
ICON = Path("build", "package", "icons", "baro-desktop.ico")
_NAMESPACE = "http://schemas.microsoft.com/wix/2006/wi"
# Every component keeps its id as long as its path stays, so that upgrades replace and repair it.
_COMPONENTS = uuid.UUID("5f7a7f5e-5d2a-4a5c-9e63-0d6b5b0f4c77")


def identifier(kind: str, path: str) -> str:
    """Return an id that WiX takes, the same for the same path in every build."""
    return f"{kind}_{hashlib.sha256(path.encode()).hexdigest()[:24]}"


def file_list(folder: Path) -> str:
    """Return the source that names every file of a folder."""
    root = ElementTree.Element("Wix", xmlns=_NAMESPACE)
    fragment = ElementTree.SubElement(root, "Fragment")
    start = ElementTree.SubElement(fragment, "DirectoryRef", Id="INSTALLDIR")
    group = ElementTree.SubElement(fragment, "ComponentGroup", Id="ProgramFiles")
    for component in _fill(start, folder, folder):
        ElementTree.SubElement(group, "ComponentRef", Id=component)
    ElementTree.indent(root)
    return ElementTree.tostring(root, encoding="unicode", xml_declaration=True)


def _fill(parent: ElementTree.Element, folder: Path, top: Path) -> Iterator[str]:
    for path in sorted(folder.iterdir()):
        name = path.relative_to(top).as_posix()
        if path.is_dir():
            directory = ElementTree.SubElement(
                parent, "Directory", Id=identifier("dir", name), Name=path.name
            )
            yield from _fill(directory, path, top)
            continue
        component = identifier("component", name)
        made = ElementTree.SubElement(
            parent,
            "Component",
            Id=component,
            Guid=str(uuid.uuid5(_COMPONENTS, name)).upper(),
            Win64="yes",
        )
        source = os.path.relpath(path, ROOT)  # wixl takes no other
        ElementTree.SubElement(
            made, "File", Id=identifier("file", name), Name=path.name, Source=source, KeyPath="yes"
        )
        yield component


def make_msi(folder: Path, out: Path) -> None:
    """Write the installer.

    Raises:
        subprocess.CalledProcessError: WiX or wixl refuses the source; it says why.
        FileNotFoundError: neither is installed.
    """
    files = MADE / "files.wxs"
    files.write_text(file_list(folder), encoding="utf-8")
    defined = [f"Version={__version__}", f"Icon={ICON}"]
    if platform.system() != "Windows":
        options = [option for value in defined for option in ("-D", value)]
        _run(["wixl", "-a", "x64", *options, "-o", str(out), str(SOURCE), str(files)])
        return
    tools = Path(os.environ.get("WIX", "")) / "bin"
    objects = [MADE / f"{source.stem}.wixobj" for source in (SOURCE, files)]
    values = [f"-d{value}" for value in defined]
    place = f"{MADE}{os.sep}"
    candle, light = (shutil.which(name, path=tools) or name for name in ("candle", "light"))
    _run([candle, "-nologo", "-arch", "x64", *values, "-out", place, str(SOURCE), str(files)])
    # A shortcut for all users of the machine belongs under HKLM, which these two would not have.
    silent = ["-sice:ICE43", "-sice:ICE57"]
    options = ["-nologo", "-spdb", "-dcl:high", *silent, "-out", str(out)]
    _run([light, *options, *map(str, objects)])


def _run(command: list[str]) -> None:
    subprocess.run(command, cwd=ROOT, check=True)


def main() -> None:
    """Write the installer of the folder that is named."""
    make_msi(Path(sys.argv[1]).resolve(), Path(sys.argv[2]).resolve())


if __name__ == "__main__":
    main()
