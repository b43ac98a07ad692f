"""What the program is built on: the packages, their versions, licences and the texts of these."""

from __future__ import annotations

import platform
import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass, replace
from importlib import metadata
from pathlib import Path

from baro_desktop import __version__
from baro_desktop.resources import resource

OWN = "baro-desktop"
_CLASSIFIER = "License :: "
_LONGEST = 80
_NAME = re.compile(r"[\w.-]+")
_PLATFORM = re.compile(r"""(?:sys_platform|platform_system)\s*==\s*["'](\w+)["']""")
_LICENCE_FILE = re.compile(r"(?i)(licen[cs]e|copying|notice|copyright|authors)")
_QT = frozenset({"pyside6-essentials", "shiboken6"})
_QT_TEXTS = ("LGPL-3.0.txt", "GPL-3.0.txt")


@dataclass(frozen=True, slots=True)
class Package:
    """A package that the program uses, as its own metadata has it.

    Attributes:
        licence: name or expression of the licence.
        texts: the files with its wording, in the order in which they are shown.
    """

    name: str
    version: str
    licence: str
    texts: tuple[Path, ...]


def packages() -> tuple[Package, ...]:
    """Return every package that the program needs when it runs and that is there, by name."""
    found: dict[str, Package] = {}
    waiting = _needs_of(OWN)
    while waiting:
        name = waiting.pop()
        if key(name) in found:
            continue
        try:
            distribution = metadata.distribution(name)
        except metadata.PackageNotFoundError:
            continue
        found[key(name)] = _package(distribution)
        waiting += _needs_of(name)
    return tuple(sorted(found.values(), key=lambda package: package.name.casefold()))


def program() -> Package:
    """Return the program itself, as it is installed."""
    installed = _package(metadata.distribution(OWN))
    return replace(installed, name="Baro Desktop", version=__version__)


def python() -> Package:
    """Return the Python that the program runs on."""
    return Package(
        "Python", platform.python_version(), "PSF-2.0", (resource("licences", "PSF-2.0.txt"),)
    )


def key(name: str) -> str:
    """Return the one spelling of a package's name."""
    return re.sub(r"[-_.]+", "-", name).casefold()


def _package(distribution: metadata.Distribution) -> Package:
    about = distribution.metadata
    texts = tuple(_texts(distribution))
    if key(about["Name"]) in _QT:  # the wheels of Qt name their licences, but hold no wording
        texts += tuple(resource("licences", name) for name in _QT_TEXTS)
    return Package(about["Name"], about["Version"], _licence_of(about), texts)


def _texts(distribution: metadata.Distribution) -> Iterator[Path]:
    for file in distribution.files or ():
        inside = file.parts[0].endswith(".dist-info")
        if inside and (_LICENCE_FILE.match(file.name) or "licenses" in file.parts[1:-1]):
            path = Path(str(distribution.locate_file(file)))
            if path.is_file():
                yield path


def _needs_of(name: str) -> list[str]:
    """Return the names of what a package needs on this platform, without its extras."""
    try:
        wanted = metadata.requires(name) or []
    except metadata.PackageNotFoundError:
        return []
    return [_NAME.match(text)[0] for text in wanted if _is_for_us(text)]  # type: ignore[index]


def _is_for_us(requirement: str) -> bool:
    _, _, marker = requirement.partition(";")
    if "extra ==" in marker:
        return False
    platforms = _PLATFORM.findall(marker)
    ours = {"win32": "windows"}.get(sys.platform, sys.platform)
    return not platforms or any(name.casefold() in {sys.platform, ours} for name in platforms)


def _licence_of(about: metadata.PackageMetadata) -> str:
    """Return the licence's name: the expression, else the first line, else the classifiers."""
    expression = about["License-Expression"]
    if expression:
        return str(expression)
    kinds = [
        text.rsplit(" :: ", 1)[-1]
        for text in about.get_all("Classifier") or []
        if text.startswith(_CLASSIFIER)
    ]
    lines = str(about["License"] or "").strip().splitlines()
    short = lines[0] if lines and len(lines[0]) <= _LONGEST else ""
    return short or ", ".join(kinds) or "se pakkens egne filer"
