"""The dialog in which all local figures of a centre are typed for one year."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from baro_desktop.models.errors import BaroError
from baro_desktop.models.local_periods import reporting_years
from baro_desktop.ui.entry.area_head import area_head
from baro_desktop.ui.entry.grid_cells import Cell, GridFigure
from baro_desktop.ui.entry.grid_columns import hint
from baro_desktop.ui.entry.grid_figures import figures_of, local_indicators
from baro_desktop.ui.entry.grid_model import GridModel
from baro_desktop.ui.entry.grid_sheet import GridSheet, Refused
from baro_desktop.ui.entry.grid_view import GridView
from baro_desktop.ui.entry.history import HistoryDialog
from baro_desktop.ui.entry.numbers import Problem
from baro_desktop.ui.entry.problem_line import ProblemLine
from baro_desktop.ui.entry.typing_dialog import TypingDialog
from baro_desktop.ui.errors import show_error
from baro_desktop.ui.text import label
from baro_desktop.ui.widgets.buttons import link_button, primary_button, secondary_button
from baro_desktop.ui.widgets.choice_box import ChoiceBox
from baro_desktop.workflows import drafts, enter_figures

if TYPE_CHECKING:
    from baro_desktop.storage.database import Database
    from baro_desktop.workflows.workspace import Workspace

_SIZE = (1290, 620)
_AROUND = 226
"""Height of everything but the grid and the head."""
_LOW = 400
_KEYS = (
    "Tab og Enter går videre · F2 retter · Ctrl+C og Ctrl+V kopierer fra og til Excel · "
    "Ctrl+Z fortryder · Ctrl+Enter gemmer"
)


class GridDialog(TypingDialog):
    """A grid of the figures of a centre; what is right is saved as one step.

    Signals:
        saved: tuple of the codes of the indicators.
    """

    saved = Signal(object)

    def __init__(
        self,
        workspace: Workspace,
        database: Database,
        area: str,
        centre_id: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(workspace, database, area, parent)
        self._centre = next(c for c in self._catalogue.centres if c.id == centre_id)
        self._indicators = local_indicators(self._catalogue, centre_id)
        forms = [item.form for item in self._indicators if item.form is not None]
        self._years = reporting_years(forms, self._catalogue, workspace.today())
        self._year = self._years[0]
        self._model = GridModel(GridSheet(area, self._figures()), self)
        self._view = GridView(self._model)
        self._build()
        self._connect()
        self._view.go_to_first()
        self.find_draft()
        self._tell()

    def reject(self) -> None:
        """Close; ask first when something is typed and not saved."""
        self._view.finish_typing()
        super().reject()

    def save_by_key(self) -> None:
        """Save once the open field is closed."""
        QTimer.singleShot(0, self, self.save)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the room to the grid where the screen is low."""
        self._keys.setVisible(self.height() >= _LOW)
        super().resizeEvent(event)

    def save(self) -> None:
        """Store every figure that is right; the others stay in the grid and are told."""
        self._view.finish_typing()
        if self._draft is not None:
            return
        sheet = self._model.sheet
        ready = [place for place in sheet.changed() if sheet.judged(place).ready]
        if ready and not self._store(ready):
            return
        left = self._model.sheet.changed()
        if not left:
            self.accept()
            return
        self._tell_left(len(ready), left)

    def is_dirty(self) -> bool:
        """Return whether something is typed that is not stored."""
        return bool(self._model.sheet.changed())

    def draft_key(self) -> str:
        """Return the name that the draft of the centre is kept under."""
        return drafts.key_of_grid(self._area, self._centre.id)

    def draft_content(self) -> Mapping[str, Any]:
        """Return everything that is typed, and for which year."""
        return {"year": self._year, **self._model.sheet.draft()}

    def restore_draft(self, content: Mapping[str, Any]) -> None:
        """Show what was typed, in the year that it was typed for."""
        if content.get("year") in self._years:
            self._show_year(content["year"])
            self._model.sheet.show_draft(content)
            self._model.tell()

    def wait_for_answer(self, *, waiting: bool) -> None:
        """Take no figures while a draft is offered."""
        for widget in (self._view, self._year_box, self._copy, self._save):
            widget.setDisabled(waiting)
        if not waiting:
            self._view.setFocus()

    def _store(self, ready: Sequence[int]) -> bool:
        sheet = self._model.sheet
        entered = [(sheet.entry(place), sheet.reason(place)) for place in ready]
        codes = tuple(sheet.figures[place].indicator.code for place in ready)
        label_ = f"Indtastning for {self._centre.tab}, {self._year}"
        try:
            enter_figures.enter_all(self._database, self._catalogue, entered, label=label_)
            sheet.reload(self._figures(), ready)
            self._keeper.discard(self.draft_key())
        except BaroError as error:
            show_error(self, error)
            return False
        if self.is_dirty():
            self.keep_draft()
        self._model.show_sheet(sheet)
        self.saved.emit(codes)
        return True

    def _tell_left(self, stored: int, left: Sequence[int]) -> None:
        sheet = self._model.sheet
        names = ", ".join(sheet.figures[place].indicator.code for place in left)
        done = f"{_count(stored)} er gemt. " if stored else ""
        problems = sheet.judged(left[0]).problems
        if problems:
            group, field = next(iter(problems))
            self._view.go_to(Cell(left[0], group, field))
        self._tell()
        self._foot.setText(f"{done}Ikke gemt: {names}. Ret de markerede felter, og gem igen.")

    def _figures(self) -> tuple[GridFigure, ...]:
        return figures_of(
            self._database, self._catalogue, self._area, self._indicators, self._year,
            self._workspace.today(),
        )  # fmt: skip

    def _build(self) -> None:
        title = f"Indtast alle tal · {self._centre.tab}"
        self.setWindowTitle(title)
        name = label(title, role="heading", wrap=True)
        self._head = area_head(name, self._area, self._database)
        self._line = ProblemLine(reserved=True)
        self._hint = label(role="muted", wrap=True)
        self._keys = label(_KEYS, role="small", wrap=True)
        self._pasted = label(role="bad", wrap=True)
        self._pasted.hide()
        layout = self.framed_column()
        layout.addLayout(self._head)
        layout.addWidget(self._offer)
        layout.addLayout(self._build_choice())
        layout.addWidget(self._view, 1)
        layout.addWidget(self._line)
        layout.addWidget(self._hint)
        layout.addWidget(self._pasted)
        layout.addWidget(self._keys)
        layout.addLayout(self._build_foot())
        self._fit_screen()

    def _build_choice(self) -> QHBoxLayout:
        self._year_box = ChoiceBox()
        self._year_box.setAccessibleName("År")
        for year in self._years:
            self._year_box.addItem(str(year), year)
        self._copy = link_button("Kopiér forrige periode som start", self._copy_before)
        row = QHBoxLayout()
        row.setSpacing(10)
        row.addWidget(label("År", role="strong"))
        row.addWidget(self._year_box)
        row.addWidget(self._copy)
        row.addStretch(1)
        return row

    def _build_foot(self) -> QHBoxLayout:
        self._foot = label(role="muted", wrap=True)
        self._housing = secondary_button("Indtast boligområder…", self._open_current)
        self._history = link_button("Vis historik", self._show_history)
        self._save = primary_button("Gem alle", self.save)
        self._save.setToolTip("Ctrl+Enter")
        row = QHBoxLayout()
        row.setSpacing(6)
        row.addWidget(self._foot, 1)
        row.addWidget(self._history)
        row.addWidget(self._housing)
        row.addWidget(secondary_button("Annullér", self.reject))
        row.addWidget(self._save)
        return row

    def _connect(self) -> None:
        self._year_box.activated.connect(self._leave_year)
        self._model.dataChanged.connect(self._changed)
        self._view.selectionModel().currentChanged.connect(self._tell)
        self._view.delegate.judged.connect(self._show_typing)
        self._view.pasted.connect(self._tell_pasted)
        self._view.opened.connect(self._open_housing)

    def _changed(self) -> None:
        self.keep_draft()
        self._tell()

    def _tell(self) -> None:
        """Say what is wrong with the current cell, or what is asked for; and how far all is."""
        index = self._view.currentIndex()
        problem = self._model.problem(index)
        self._line.show_problem(problem)
        figure = self._current()
        column = self._model.columns[index.column()] if index.isValid() else None
        self._hint.setText(hint(figure, column) if figure and column else "")
        self._hint.setVisible(problem is None)
        self._housing.setVisible(any(item.housing for item in self._model.sheet.figures))
        self._housing.setEnabled(bool(figure and figure.housing))
        self._foot.setText(self._progress())

    def _progress(self) -> str:
        sheet = self._model.sheet
        changed = sheet.changed()
        ready = sum(1 for place in changed if sheet.judged(place).ready)
        if not changed:
            return "Intet er ændret."
        left = len(changed) - ready
        said = [f"{_count(ready)} klar til at gemme"] if ready else []
        said += [f"{_count(left)} mangler noget"] if left else []
        return " · ".join(said)

    def _show_typing(self, problem: Problem | None) -> None:
        self._line.show_problem(problem)
        self._hint.setVisible(problem is None)

    def _tell_pasted(self, count: int, told: tuple[Sequence[Refused], int]) -> None:
        refused, outside = told
        texts = ", ".join(f"»{item.text}«" for item in refused[:3])
        said = []
        if refused:
            said.append(f"{len(refused)} af {count} celler kunne ikke tages her: {texts}.")
        if outside:
            said.append(f"{outside} celler lå uden for felterne og er ikke brugt.")
        self._pasted.setText(" ".join(said))
        self._pasted.setVisible(bool(said))

    def _current(self) -> GridFigure | None:
        index = self._view.currentIndex()
        if not index.isValid():
            return None
        return self._model.sheet.figures[self._model.sheet.lines[index.row()].figure]

    def _copy_before(self) -> None:
        count = self._model.sheet.copy_before()
        self._model.tell()
        text = "Der er ingen tomme rækker med tal fra en tidligere periode."
        self._foot.setText(f"{_count(count)} kopieret. Ret dem, og gem." if count else text)

    def _leave_year(self) -> None:
        """Show another year; ask first when something typed would be lost."""
        wanted = self._year_box.currentIndex()
        self._view.finish_typing()
        if not self.is_dirty():
            self._show_year(self._years[wanted])
            return
        self._year_box.setCurrentIndex(self._years.index(self._year))

        def discard() -> None:
            self.forget_draft()
            self._show_year(self._years[wanted])

        self.ask_to_discard(discard)

    def _show_year(self, year: int) -> None:
        self._year = year
        self._year_box.setCurrentIndex(self._years.index(year))
        self._model.show_sheet(GridSheet(self._area, self._figures()))
        self._view.go_to_first()
        self._tell()

    def _open_current(self) -> None:
        index = self._view.currentIndex()
        if index.isValid():
            self._open_housing(self._model.sheet.lines[index.row()].figure)

    def _open_housing(self, place: int) -> None:
        """Open the dialog for residents of housing areas."""
        from baro_desktop.ui.entry.dialog import EntryDialog

        figure = self._model.sheet.figures[place]
        dialog = EntryDialog(
            self._workspace, self._database, self._area, centre=self._centre,
            indicator=figure.indicator.code, period=figure.period, parent=self,
        )  # fmt: skip
        dialog.saved.connect(self._stored_elsewhere)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _show_history(self) -> None:
        figure = self._current()
        if figure is None:
            return
        dialog = HistoryDialog(
            self._workspace, self._database, self._area, figure.indicator.code, parent=self
        )
        dialog.saved.connect(self._stored_elsewhere)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _stored_elsewhere(self, code: str) -> None:
        """Show what another dialog stored; what is typed here stays."""
        index = self._view.currentIndex()
        sheet = self._model.sheet
        sheet.reload(self._figures(), ())
        self._model.show_sheet(sheet)
        self._view.setCurrentIndex(self._model.index(index.row(), index.column()))
        self._tell()
        self.saved.emit((code,))

    def _fit_screen(self) -> None:
        width, height = _SIZE
        screen = self.screen().availableGeometry()
        needed = self._view.sizeHint().height() + self._head.sizeHint().height() + _AROUND
        height = min(height, needed)
        self.resize(min(width, screen.width() - 40), min(height, screen.height() - 60))


def _count(number: int) -> str:
    return "1 tal" if number == 1 else f"{number} tal"
