"""»Indstillinger«: the list of pages to the left, the chosen page to the right."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QHBoxLayout,
    QListWidget,
    QScrollArea,
    QSizePolicy,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from baro_desktop.ui.placing import resize_for_text
from baro_desktop.ui.settings.appearance_page import AppearancePage
from baro_desktop.ui.settings.backups_page import BackupsPage
from baro_desktop.ui.settings.centres_page import CentresPage
from baro_desktop.ui.settings.indicators_page import IndicatorsPage
from baro_desktop.ui.settings.municipality_page import MunicipalityPage
from baro_desktop.ui.settings.page import SettingsPage, command
from baro_desktop.ui.settings.small_numbers_page import SmallNumbersPage
from baro_desktop.ui.settings.targets_page import TargetsPage
from baro_desktop.ui.text import label

if TYPE_CHECKING:
    from baro_desktop.workflows.program_settings import Settings
    from baro_desktop.workflows.workspace import Workspace

_SIZE = QSize(980, 640)


class SettingsDialog(QDialog):
    """Gathers what the pages hold; nothing is stored before »OK« or »Anvend«.

    Signals:
        apply_requested: settings that are right, to be stored.
    """

    apply_requested = Signal(object)

    def __init__(
        self,
        workspace: Workspace,
        settings: Settings,
        problems: tuple[str, ...] = (),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._settings = self._draft = settings
        self._closing = False
        self._seen: dict[SettingsPage, None] = {}
        self.setWindowTitle("Indstillinger")
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self._pages = _pages(workspace)
        self._list = _PageList()
        self._stack = QStackedWidget()
        self._title = label(role="heading")
        self._about = label(role="muted", wrap=True)
        self._notice = label("\n".join(problems), role="bad", wrap=True)
        self._notice.setVisible(bool(problems))
        self._reset = command("&Nulstil til standard", self._show_standard)
        self._cancel = command("Annullér", self.reject)
        self._apply = command("Anven&d", self._apply_now)
        self._ok = command("OK", self._accept)
        self._ok.setDefault(True)
        self._build()
        resize_for_text(self, _SIZE)
        self._list.currentRowChanged.connect(self._go)
        self._list.setCurrentRow(0)

    def page(self, title: str) -> SettingsPage:
        """Return a page by its title."""
        return next(page for page in self._pages if page.title == title)

    def titles(self) -> tuple[str, ...]:
        """Return the titles of the pages, in their order."""
        return tuple(page.title for page in self._pages)

    def show_page(self, title: str) -> None:
        """Go to a page."""
        self._list.setCurrentRow(self.titles().index(title))

    def stored(self, settings: Settings) -> None:
        """Take note of what is stored now."""
        self._settings = settings
        self._apply.setEnabled(False)
        if self._closing:
            self.accept()

    def _build(self) -> None:
        self._list.setAccessibleName("Sider")
        self._list.setProperty("panel", "nav")
        self._apply.setEnabled(False)
        middle = QHBoxLayout()
        middle.setSpacing(14)
        middle.addWidget(self._list)
        middle.addLayout(self._right(), 1)
        outer = QVBoxLayout(self)
        outer.setSpacing(10)
        outer.addWidget(self._notice)
        outer.addLayout(middle, 1)
        for page in self._pages:
            self._list.addItem(page.title)
            self._add(page)
            page.changed.connect(lambda: self._apply.setEnabled(True))
        outer.addLayout(self._buttons())

    def _add(self, page: SettingsPage) -> None:
        """Let a page scroll where the screen is too low for it."""
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setProperty("panel", "quiet")
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._stack.addWidget(area)
        area.setWidget(page)

    def _right(self) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(6)
        column.addWidget(self._title)
        column.addWidget(self._about)
        column.addSpacing(6)
        column.addWidget(self._stack, 1)
        return column

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.addWidget(self._reset)
        row.addStretch(1)
        for button in (self._ok, self._cancel, self._apply):
            row.addWidget(button)
        return row

    def _go(self, place: int) -> None:
        """Show a page with what the others hold by now; a wrong one stays as it was left."""
        self._gather()
        page = self._pages[place]
        if page not in self._seen or page.wrong_field() is None:
            page.show_settings(self._draft)
        self._seen[page] = None
        self._title.setText(page.title)
        self._about.setText(page.about)
        self._reset.setAccessibleName(f"Nulstil {page.title} til standard")
        self._stack.setCurrentIndex(place)

    def _gather(self) -> None:
        """Read the page that is shown, unless something on it is wrong."""
        page = self._pages[self._stack.currentIndex()]
        if page in self._seen and page.wrong_field() is None:
            self._draft = page.read(self._draft)

    def _show_standard(self) -> None:
        page = self._pages[self._stack.currentIndex()]
        self._draft = page.standard(self._draft)
        page.show_settings(self._draft)
        self._apply.setEnabled(True)

    def _apply_now(self) -> None:
        self._closing = False
        if self._is_right():
            self.apply_requested.emit(self._draft)

    def _accept(self) -> None:
        self._closing = True
        if not self._is_right():
            return
        if self._draft == self._settings:
            self.accept()
        else:
            self.apply_requested.emit(self._draft)

    def _is_right(self) -> bool:
        """Gather everything; go to the first field that is wrong, if there is one."""
        self._gather()
        for place, page in enumerate(self._pages):
            wrong = page.wrong_field() if page in self._seen else None
            if wrong is not None:
                self._list.setCurrentRow(place)
                wrong.setFocus()
                return False
        return True


def _pages(workspace: Workspace) -> tuple[SettingsPage, ...]:
    return (
        MunicipalityPage(workspace.shipped),
        CentresPage(workspace.shipped),
        IndicatorsPage(workspace.shipped),
        TargetsPage(workspace.shipped),
        AppearancePage(),
        SmallNumbersPage(),
        BackupsPage(workspace.database.parent),
    )


class _PageList(QListWidget):
    """As wide as its longest line, also when the text size is changed while it is seen."""

    def __init__(self) -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def sizeHint(self) -> QSize:
        """Return the width of the lines with what stands around them."""
        return QSize(self.sizeHintForColumn(0) + _AROUND_LIST, super().sizeHint().height())

    def changeEvent(self, event: QEvent) -> None:
        """Measure anew for another text size."""
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange}:
            self.updateGeometry()


_AROUND_LIST = 18
