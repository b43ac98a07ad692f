"""The help window: a list of pages, a search over them, and one page to read."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from baro_desktop.ui.help.browser import HelpBrowser
from baro_desktop.ui.help.pages import FIRST, HelpPage
from baro_desktop.ui.placing import resize_for_text
from baro_desktop.ui.text import label
from baro_desktop.ui.theme import text_share
from baro_desktop.ui.widgets.buttons import Button, primary_button, secondary_button

_ROLE = int(Qt.ItemDataRole.UserRole)
_LIST_WIDTH = 230


class HelpWindow(QDialog):
    """Stays open beside the window that it explains; Escape closes it."""

    def __init__(self, pages: Sequence[HelpPage], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle("Hjælp")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._pages = {page.name: page for page in pages}
        self._search = QLineEdit()
        self._search.setPlaceholderText("Søg i hjælpen (Ctrl+F)")
        self._search.setAccessibleName("Søg i hjælpen")
        self._search.setClearButtonEnabled(True)
        self._list = QListWidget()
        self._list.setAccessibleName("Hjælpesider")
        self._list.setProperty("panel", "nav")
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._none = label("Ingen sider med de ord.", role="muted", wrap=True)
        self._browser = HelpBrowser(self._pages)
        self._back = _step("‹ Tilbage", "Tilbage (Alt+venstre)", self._browser.backward)
        self._forward = _step("Frem ›", "Frem (Alt+højre)", self._browser.forward)
        self._build()
        self._connect()
        self._filter("")
        resize_for_text(self, QSize(1000, 640))

    def open_page(self, name: str) -> None:
        """Go to a page; an unknown one leads to the first."""
        self._browser.open_page(name if name in self._pages else FIRST)

    def page(self) -> str:
        """Return the name of the page that is shown."""
        return self._browser.page()

    def _build(self) -> None:
        side = QWidget()
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 0, 0, 0)
        for widget in (self._search, self._list, self._none):
            column.addWidget(widget)
        splitter = QSplitter(Qt.Orientation.Horizontal)
        splitter.setHandleWidth(10)
        splitter.setChildrenCollapsible(False)
        splitter.addWidget(side)
        splitter.addWidget(self._browser)
        wide = round(_LIST_WIDTH * text_share(self))
        splitter.setSizes([wide, 3 * wide])
        splitter.setStretchFactor(1, 1)
        row = QHBoxLayout()
        for button in (self._back, self._forward):
            row.addWidget(button)
        row.addStretch(1)
        row.addWidget(primary_button("Luk", self.close))
        outer = QVBoxLayout(self)
        outer.setContentsMargins(12, 12, 12, 12)
        outer.addWidget(splitter, 1)
        outer.addLayout(row)

    def _connect(self) -> None:
        self._search.textChanged.connect(self._filter)
        self._search.returnPressed.connect(self._open_first)
        self._list.currentItemChanged.connect(self._open_item)
        self._browser.page_changed.connect(self._follow)
        self._browser.backwardAvailable.connect(self._back.setEnabled)
        self._browser.forwardAvailable.connect(self._forward.setEnabled)
        for keys, run in (
            ("Alt+Left", self._browser.backward),
            ("Alt+Right", self._browser.forward),
            ("Ctrl+F", self._search.setFocus),
        ):
            QShortcut(QKeySequence(keys), self, run)

    def _filter(self, words: str) -> None:
        self._list.blockSignals(True)
        self._list.clear()
        for page in self._pages.values():
            if page.holds(words):
                item = QListWidgetItem(page.title)
                item.setData(_ROLE, page.name)
                self._list.addItem(item)
        self._list.blockSignals(False)
        self._list.setVisible(self._list.count() > 0)
        self._none.setVisible(self._list.count() == 0)
        self._browser.mark(words)
        self._choose(self.page())

    def _open_first(self) -> None:
        if self._list.count():
            self._list.setCurrentRow(0)
            self._open_item(self._list.item(0))
            self._browser.setFocus()

    def _open_item(self, item: QListWidgetItem | None, _before: object = None) -> None:
        if item is not None and item.data(_ROLE) != self.page():
            self.open_page(str(item.data(_ROLE)))

    def _follow(self, name: str) -> None:
        self.setWindowTitle(f"Hjælp – {self._pages[name].title}")
        self._browser.setAccessibleName(f"Hjælp: {self._pages[name].title}")
        self._browser.mark(self._search.text())
        self._choose(name)

    def _choose(self, name: str) -> None:
        for row in range(self._list.count()):
            if self._list.item(row).data(_ROLE) == name:
                self._list.setCurrentRow(row)


def _step(text: str, name: str, run: object) -> Button:
    made = secondary_button(text, run)  # type: ignore[arg-type]
    made.setAccessibleName(name)
    made.setEnabled(False)
    return made
