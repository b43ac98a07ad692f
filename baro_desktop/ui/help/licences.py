"""Which packages the program stands on, and under which licence each is used."""

from __future__ import annotations

from dataclasses import dataclass
from importlib import metadata

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from baro_desktop import __version__
from baro_desktop.ui.text import label
from baro_desktop.ui.widgets.buttons import primary_button
from baro_desktop.ui.widgets.table import Column, Table, TableModel

_OWN = "baro-desktop"
_CLASSIFIER = "License :: "
_LONGEST = 80
# What our own package asks for, for when its metadata is not there (a frozen program).
_NEEDED = (
    "PySide6-Essentials",
    "shiboken6",
    "pyqtgraph",
    "pandas",
    "numpy",
    "openpyxl",
    "XlsxWriter",
    "sqlite-utils",
    "pypdfium2",
    "lxml",
    "RapidFuzz",
    "python-docx",
    "platformdirs",
    "click",
)


@dataclass(frozen=True, slots=True)
class Licence:
    """A package with its version and licence as its own metadata has them."""

    name: str
    version: str
    text: str


def licences() -> tuple[Licence, ...]:
    """Return the packages that are installed and used, with everything that they need."""
    found: dict[str, Licence] = {}
    waiting = list(_NEEDED)
    while waiting:
        name = waiting.pop()
        if _key(name) in found:
            continue
        try:
            about = metadata.metadata(name)
        except metadata.PackageNotFoundError:
            continue
        found[_key(name)] = Licence(about["Name"], about["Version"], _licence_of(about))
        waiting += _needs_of(name)
    listed = sorted(found.values(), key=lambda item: item.name.casefold())
    return (Licence("Baro Desktop", __version__, "MPL-2.0"), *listed)


class LicenceDialog(QDialog):
    """The list of licences."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle("Licenser")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        model: TableModel[Licence] = TableModel(
            (
                Column("Pakke", lambda item: item.name),
                Column("Udgave", lambda item: item.version),
                Column("Licens", lambda item: item.text),
            ),
            self,
        )
        model.set_rows(licences())
        outer = QVBoxLayout(self)
        outer.setContentsMargins(16, 14, 16, 12)
        outer.setSpacing(10)
        text = "Programmet er bygget på fri software. Licenserne står her, som pakkerne selv siger."
        outer.addWidget(label(text, wrap=True))
        outer.addWidget(Table("Licenser", model, stretch=2), 1)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(primary_button("Luk", self.accept))
        outer.addLayout(row)
        self.resize(640, 480)


def _needs_of(name: str) -> list[str]:
    """Return the names of what a package needs, without its extras."""
    wanted = [text for text in metadata.requires(name) or [] if "extra ==" not in text]
    return [_bare(text) for text in wanted]


def _bare(requirement: str) -> str:
    for place, sign in enumerate(requirement):
        if not (sign.isalnum() or sign in "-_."):
            return requirement[:place]
    return requirement


def _licence_of(about: metadata.PackageMetadata) -> str:
    """Return the licence's name: the expression, else the classifiers, else the first line."""
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


def _key(name: str) -> str:
    return name.casefold().replace("_", "-").replace(".", "-")
