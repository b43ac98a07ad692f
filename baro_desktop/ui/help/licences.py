"""Which packages the program stands on, under which licence each is used, and its wording."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPlainTextEdit, QSplitter, QVBoxLayout, QWidget

from baro_desktop.ui.text import label
from baro_desktop.ui.widgets.buttons import primary_button
from baro_desktop.ui.widgets.table import Column, Table, TableModel
from baro_desktop.workflows.licences import Package, packages, program, python

_INTRODUCTION = (
    "Programmet er bygget på fri software. Licenserne står her, som pakkerne selv siger. Qt bruges "
    "efter LGPL 3: bibliotekerne ligger som selvstændige filer i programmets mappe og må "
    "udskiftes. Kildekoden til Qt findes på download.qt.io."
)
_NO_TEXT = "Pakken har ingen licenstekst med."


def listed_packages() -> tuple[Package, ...]:
    """Return the program itself, and what it is built on."""
    return (program(), python(), *packages())


def wording(package: Package) -> str:
    """Return the licence texts of a package, each below the name of its file."""
    parts = [f"{path.name}\n\n{_read(path)}" for path in package.texts]
    return "\n\n\n".join(parts) or _NO_TEXT


class LicenceDialog(QDialog):
    """The list of packages, and the licence of the one that is chosen."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle("Licenser")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._model: TableModel[Package] = TableModel(
            (
                Column("Pakke", lambda item: item.name),
                Column("Udgave", lambda item: item.version),
                Column("Licens", lambda item: item.licence),
            ),
            self,
        )
        self._model.set_rows(listed_packages())
        self._text = QPlainTextEdit()
        self._text.setReadOnly(True)
        self._text.setTabChangesFocus(True)
        self._text.setAccessibleName("Licensens tekst")
        self._table = Table("Licenser", self._model, stretch=2)
        self._table.selectionModel().currentRowChanged.connect(lambda: self._show_text())
        self._build()
        self._table.selectionModel().setCurrentIndex(
            self._model.index(0, 0),
            QItemSelectionModel.SelectionFlag.ClearAndSelect
            | QItemSelectionModel.SelectionFlag.Rows,
        )

    def _build(self) -> None:
        outer = QVBoxLayout(self)
        outer.setContentsMargins(16, 14, 16, 12)
        outer.setSpacing(10)
        outer.addWidget(label(_INTRODUCTION, wrap=True))
        split = QSplitter(Qt.Orientation.Vertical)
        split.setChildrenCollapsible(False)
        split.setHandleWidth(10)
        split.addWidget(self._table)
        split.addWidget(self._text)
        outer.addWidget(split, 1)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(primary_button("Luk", self.accept))
        outer.addLayout(row)
        self.resize(720, 600)

    def _show_text(self) -> None:
        chosen = self._model.row(self._table.currentIndex())
        self._text.setPlainText(wording(chosen) if chosen else "")


def _read(path: Path) -> str:
    return path.read_text("utf-8", errors="replace").strip()
