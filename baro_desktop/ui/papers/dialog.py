"""»Papirer til udvalget«: choices to the left, and what the papers will say to the right."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QDialog, QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from baro_desktop.models.errors import BaroError
from baro_desktop.models.paper_choice import PaperChoice
from baro_desktop.texts import notes
from baro_desktop.ui.errors import error_text, show_error
from baro_desktop.ui.papers import words
from baro_desktop.ui.papers.areas_section import AreasSection
from baro_desktop.ui.papers.centres_section import CentresSection
from baro_desktop.ui.papers.graph_pictures import load_graphs
from baro_desktop.ui.papers.head_section import HeadSection
from baro_desktop.ui.papers.kinds_section import KindsSection
from baro_desktop.ui.papers.parts_section import PartsSection
from baro_desktop.ui.papers.preview_panel import PreviewPanel
from baro_desktop.ui.papers.preview_reader import PreviewReader
from baro_desktop.ui.papers.section import Section
from baro_desktop.ui.papers.templates_row import TemplatesRow
from baro_desktop.ui.theme import text_share
from baro_desktop.ui.widgets.buttons import primary_button, secondary_button
from baro_desktop.workflows import paper_templates, show
from baro_desktop.workflows.committee import report_months
from baro_desktop.workflows.small_numbers import small_number_rule

if TYPE_CHECKING:
    from baro_desktop.storage.database import Database
    from baro_desktop.ui.papers.preview import PaperPreview
    from baro_desktop.ui.tasks import Tasks
    from baro_desktop.workflows.workspace import Workspace

_SIZE = QSize(1260, 700)
_MARGIN = QSize(20, 20)
_CHOICES_WIDTH = 460
_NARROW = 900
_PREVIEW_HEIGHT = 340
_ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})


class PapersDialog(QDialog):
    """Everything is filled in already: enter writes.

    Signals:
        write_requested: the area and the choice of the papers that are to be written.
        previewed: the page shows what is chosen now, or says why it cannot.
    """

    write_requested = Signal(str, object)
    previewed = Signal()

    def __init__(
        self, workspace: Workspace, database: Database, tasks: Tasks, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._workspace, self._database, self._tasks = workspace, database, tasks
        self._loaded = False
        self.setWindowTitle(words.TITLE)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.templates = TemplatesRow()
        self.kinds = KindsSection()
        self.areas = AreasSection(show.areas(database), partial(report_months, database))
        self.centres = CentresSection(workspace.catalogue.centres)
        self.parts = PartsSection(small_number_rule(database))
        self.head = HeadSection()
        self.preview = PreviewPanel()
        self._reader = PreviewReader(workspace, tasks, self)
        self.write = primary_button("Skriv…", self._ask_to_write)
        self.write.setDefault(True)
        self._narrow: bool | None = None
        self._build()
        self._wire()

    def show_choice(self, area: str, choice: PaperChoice) -> None:
        """Show a choice, and begin with its preview."""
        self.kinds.show_choice(choice.kinds)
        self.areas.show_choice(area, choice.comparison, choice.until)
        self.centres.show_choice(choice.centres)
        self.parts.show_choice(choice.parts, hide_small=choice.hide_small)
        self.head.show_choice(choice, notes.workbook_title(area, sample=self._workspace.sample))
        self._changed(at_once=True)

    def show_templates(self, chosen: str = "") -> None:
        """Fill the list of named choices."""
        self.templates.show_names(paper_templates.templates(self._database), chosen)

    def area(self) -> str:
        """Return the area that the papers are about."""
        return self.areas.chosen_area()

    def choice(self) -> PaperChoice:
        """Return what is chosen now."""
        return PaperChoice(
            comparison=self.areas.chosen_comparison(),
            centres=self.centres.chosen(),
            parts=self.parts.chosen(),
            hide_small=self.parts.hides_small(),
            title=self.head.title.text().strip(),
            committee=self.head.committee.text().strip(),
            meeting=self.head.meeting.day(),
            case_number=self.head.case_number.text().strip(),
            template=self.head.template(),
            kinds=self.kinds.chosen(),
            until=self.areas.chosen_month(),
        )

    def fit_into(self, window: QWidget | None) -> None:
        """Take the size that is best, but no more than the window has."""
        room = window.size() - _MARGIN if window is not None else self.maximumSize()
        self.resize(_SIZE.boundedTo(room))

    def look_at_tables(self) -> None:
        """Scroll to the last choices, and to the first table of the preview."""
        bar = self._choices.verticalScrollBar()
        bar.setValue(bar.maximum())
        self.preview.page.scrollToAnchor("c0")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let enter in the list of municipalities choose one, and write nothing yet."""
        if event.key() in _ENTER and self.areas.area.isAncestorOf(self.focusWidget()):
            return
        super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the preview under the choices where there is no room beside them."""
        super().resizeEvent(event)
        self._arrange()

    def _build(self) -> None:
        page = QWidget()
        self._column = QVBoxLayout(page)
        self._column.setContentsMargins(0, 0, 12, 0)
        self._column.setSpacing(11)
        for part in (self.templates, *self._sections()):
            self._column.addWidget(part)
        self._column.addStretch(1)
        self._choices = QScrollArea()
        self._choices.setWidget(page)
        page.setAutoFillBackground(False)  # which setWidget has switched on
        self._choices.setWidgetResizable(True)
        self._choices.setFrameShape(QFrame.Shape.NoFrame)
        self._choices.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._choices.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._choices.viewport().setAutoFillBackground(False)
        self._choices.setProperty("panel", "clear")
        self._row = QHBoxLayout()
        self._row.setSpacing(16)
        self._row.addWidget(self._choices)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(secondary_button("Annullér", self.reject))
        buttons.addWidget(self.write)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(18, 14, 18, 14)
        outer.setSpacing(12)
        outer.addLayout(self._row, 1)
        outer.addLayout(buttons)
        self.fit_into(self.parentWidget())
        self.write.setFocus()

    def _sections(self) -> tuple[Section, ...]:
        return (self.kinds, self.areas, self.centres, self.parts, self.head)

    def _wire(self) -> None:
        for section in self._sections():
            section.changed.connect(self._changed)
        self._reader.ready.connect(self._show_preview)
        self._reader.failed.connect(self._show_problem)
        self.templates.taken.connect(self._take_template)
        self.templates.kept.connect(self._keep_template)
        self.templates.removed.connect(self._remove_template)

    def _arrange(self) -> None:
        share = text_share(self)
        narrow, choices = self.width() < _NARROW * share, round(_CHOICES_WIDTH * share)
        if narrow is self._narrow:
            return
        self._narrow = narrow
        if narrow:
            self._row.removeWidget(self.preview)
            self._column.insertWidget(self._column.count() - 1, self.preview)
        else:
            self._column.removeWidget(self.preview)
            self._row.addWidget(self.preview, 1)
        self.preview.setMinimumHeight(_PREVIEW_HEIGHT if narrow else 0)
        self._choices.setMinimumWidth(0 if narrow else choices)
        self._choices.setMaximumWidth(_WIDEST if narrow else choices)

    def _changed(self, *, at_once: bool = False) -> None:
        kinds = self.kinds.chosen()
        self.write.setText(words.write_caption(kinds))
        self.write.setAccessibleName(self.write.text())
        title = notes.workbook_title(self.area(), sample=self._workspace.sample)
        self.head.title.setPlaceholderText(title)
        ready = bool(kinds) and not self.centres.is_empty()
        self.write.setEnabled(ready)
        if ready:
            self.preview.show_reading()
            self._reader.request(self.area(), self.choice(), at_once=at_once)

    def _show_preview(self, shown: PaperPreview) -> None:
        self.preview.show_preview(shown)
        if not self._loaded:
            self._loaded = True
            load_graphs(self._tasks, self)
        self.previewed.emit()
        self.write.setEnabled(bool(self.kinds.chosen()) and not self.centres.is_empty())

    def _show_problem(self, error: Exception) -> None:
        self.preview.show_problem(error_text(error))
        self.write.setEnabled(False)
        self.previewed.emit()

    def _ask_to_write(self) -> None:
        if self.head.meeting.is_wrong():
            self.head.meeting.show_problem()
            self._choices.ensureWidgetVisible(self.head.meeting)
            return
        self.write_requested.emit(self.area(), self.choice())

    def _take_template(self, name: str) -> None:
        named = paper_templates.templates(self._database)
        choice = named.get(name) or paper_templates.last_choice(self._database)
        self.show_choice(self.area(), still_true(choice, self._workspace.today()))

    def _keep_template(self, name: str) -> None:
        choice = self.choice()
        self._change_templates(
            lambda: paper_templates.save_template(self._database, name, choice), name
        )

    def _remove_template(self, name: str) -> None:
        self._change_templates(lambda: paper_templates.remove_template(self._database, name))

    def _change_templates(self, change: Callable[[], None], chosen: str = "") -> None:
        try:
            change()
        except BaroError as error:
            show_error(self, error)
            return
        self.show_templates(chosen)


def still_true(choice: PaperChoice, today: date) -> PaperChoice:
    """Return a choice of earlier without a meeting that is over, and the case of that meeting."""
    if choice.meeting is None or choice.meeting >= today:
        return choice
    return replace(choice, meeting=None, case_number="")


_WIDEST = 16_777_215
"""Qt's own bound, which stands for none."""
