"""The dialog »Vis i rapporten«."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from baro_desktop.ui.reports.words import fingerprint, report_facts
from baro_desktop.ui.source.excerpt_view import ExcerptView
from baro_desktop.ui.source.page_view import PageView
from baro_desktop.ui.text import label
from baro_desktop.ui.widgets.buttons import primary_button, secondary_button
from baro_desktop.workflows.show_source import ShownSource

_WIDTH, _HEIGHT = 980, 660
_NOT_FOUND = "Stedet kunne ikke findes med sikkerhed, så intet er markeret."


class SourceDialog(QDialog):
    """The original around a figure, whose file it is, and the way to get it back.

    Args:
        title: what the figure is about.

    Signals:
        original_requested: the `StoredReport` whose original is to be saved.
    """

    original_requested = Signal(object)

    def __init__(self, source: ShownSource, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._source = source
        self.setWindowTitle("Vis i rapporten")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(18, 16, 18, 14)
        outer.setSpacing(6)
        outer.addWidget(label(title or source.report.name, role="heading", wrap=True))
        where = " · ".join(part for part in (source.report.name, self._place()) if part)
        outer.addWidget(label(where, role="strong", wrap=True, selectable=True))
        for fact in (*report_facts(source.report), fingerprint(source.report)):
            outer.addWidget(label(fact, role="muted", wrap=True, selectable=True))
        if not source.found:
            outer.addWidget(label(_NOT_FOUND, role="bad", wrap=True))
        self._view = self._make_view()
        outer.addWidget(self._view, 1)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(
            secondary_button(
                "Gem original som…", lambda: self.original_requested.emit(source.report)
            )
        )
        row.addWidget(primary_button("Luk", self.accept))
        outer.addLayout(row)
        room = parent.size() if parent is not None else self.maximumSize()
        self.resize(min(_WIDTH, room.width() - 20), min(_HEIGHT, room.height() - 20))
        self._view.setFocus()

    def _place(self) -> str:
        page = self._source.page
        return f"side {page.number} af {page.pages}" if page else self._source.place

    def _make_view(self) -> QWidget:
        name = self._source.report.name
        if self._source.page is not None:
            return PageView(self._source.page, name)
        return ExcerptView(self._source.lines, f"Uddrag af {name}")
