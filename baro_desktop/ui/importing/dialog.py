"""The import as the user follows it: how far it is, and then what each file gave."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from baro_desktop.models.catalogue import Indicator
from baro_desktop.models.display import month_text
from baro_desktop.models.report import FileResult, Outcome
from baro_desktop.ui.importing import words
from baro_desktop.ui.placing import resize_around
from baro_desktop.ui.text import label, set_property
from baro_desktop.ui.widgets.buttons import primary_button, secondary_button
from baro_desktop.ui.widgets.findings import FindingItem, FindingList
from baro_desktop.ui.widgets.notice import notice
from baro_desktop.ui.widgets.table import Column, Table, TableModel

_NOTHING = "–"
_OFFERED = 0
"""The row that is chosen at first; the files are in the order in which to look at them."""


class ImportDialog(QDialog):
    """Progress while the import runs, a summary when it has ended.

    Signals:
        cancel_requested: the user wants the import to stop.
        figures_requested: area whose figures the user wants to see; "" where several came
            and the user chose none of them.
        undo_requested: the user wants the import to be taken back.
    """

    cancel_requested = Signal()
    figures_requested = Signal(str)
    undo_requested = Signal()

    chooses_its_size = True

    def __init__(self, indicators: Mapping[str, Indicator], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._indicators = indicators
        self._running = True
        self.setWindowTitle("Import")
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self._heading = label("Import", role="heading")
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setRange(0, 0)
        self._bar.setAccessibleName("Importens fremdrift")
        self._now = label("Forbereder …", role="muted", wrap=True)
        self._model: TableModel[FileResult] = TableModel(result_columns(), self)
        self._table = Table("Filer i importen", self._model, stretch=4)
        self._table.selectionModel().currentRowChanged.connect(self._show_file)
        self._findings = FindingList("Bemærkninger til filen")
        self._cancel = secondary_button("Annullér", self._ask_to_stop)
        self._close = secondary_button("Luk", self.accept)
        self._areas = set[str]()
        self._made_up: tuple[str, ...] = ()
        self._show = primary_button("Vis tallene", self._show_figures)
        self._show.setDefault(True)
        self._build()
        self._switch(running=True)

    def show_step(self, done: int, total: int, name: str) -> None:
        """Show how far the import is."""
        self._bar.setRange(0, max(total, 1))
        self._bar.setValue(done)
        if name:
            self._now.setText(words.step_line(done, total, name))

    def wait_for_results(self) -> None:
        """Say that all files are read; there is nothing to stop any more."""
        self._now.setText("Samler resultatet …")
        self._cancel.setEnabled(False)

    def show_results(
        self,
        results: Sequence[FileResult],
        *,
        cancelled: bool = False,
        made_up: Sequence[str] = (),
    ) -> None:
        """Show what each file gave; `fill` and `reveal` do the same in two pieces."""
        self.fill(results, cancelled=cancelled, made_up=made_up)
        self.reveal()

    def fill(
        self,
        results: Sequence[FileResult],
        *,
        cancelled: bool = False,
        made_up: Sequence[str] = (),
    ) -> None:
        """Take what each file gave, behind the progress.

        Args:
            made_up: paths of sample reports, whose figures are invented.
        """
        self._heading.setText(words.summary_heading(results, cancelled=cancelled))
        came = any(result.outcome is not Outcome.REJECTED for result in results)
        set_property(self._bar, "tone", "good" if came else "")
        self._model.set_rows(sorted(results, key=words.rank))
        self._stored.setText(words.stored_line(results))
        self._made_up = tuple(made_up)
        self._areas = {result.area for result in results if result.area}

    def reveal(self) -> None:
        """Show the summary in place of the progress."""
        self._running = False
        self._bar.setRange(0, 1)
        self._bar.setValue(1)
        results = self._model.rows()
        self._now.setText(words.totals_line(results))
        self._switch(running=False)
        self._undo.setEnabled(words.can_be_undone(results))
        if self._made_up:
            self._warn(words.made_up_line(self._made_up), can_be_undone=self._undo.isEnabled())
        self._table.selectRow(_OFFERED)
        self._show.setEnabled(self._area_to_show() is not None)
        (self._show if self._show.isEnabled() else self._close).setFocus()

    def reject(self) -> None:
        """Escape stops a running import, and closes the summary of an ended one."""
        if self._running:
            self._ask_to_stop()
        else:
            super().reject()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Do not close while the import runs; ask it to stop instead."""
        if self._running:
            self._ask_to_stop()
            event.ignore()
        else:
            super().closeEvent(event)

    def _build(self) -> None:
        outer = self._outer = QVBoxLayout(self)
        outer.setContentsMargins(18, 16, 18, 14)
        outer.setSpacing(10)
        for widget in (self._heading, self._bar, self._now):
            outer.addWidget(widget)
        outer.addWidget(self._table, 3)
        outer.addWidget(self._findings, 2)
        self._stored = label(role="muted", wrap=True)
        self._undo = QShortcut(QKeySequence("Ctrl+Z"), self, self._take_back)
        self._undo.setEnabled(False)
        row = QHBoxLayout()
        row.addWidget(self._stored, 1)
        row.addStretch()
        for button in (self._cancel, self._close, self._show):
            row.addWidget(button)
        outer.addLayout(row)

    def _warn(self, text: str, *, can_be_undone: bool) -> None:
        """Say what must not be overlooked, above the files, and offer to take them back."""
        buttons = [secondary_button("Fortryd importen", self._take_back)] if can_be_undone else []
        line = notice(text, *buttons)
        self._outer.insertWidget(self._outer.indexOf(self._table), line)
        line.show()

    def _switch(self, *, running: bool) -> None:
        during: tuple[QWidget, ...] = (self._cancel,)
        after: tuple[QWidget, ...] = (
            self._table,
            self._findings,
            self._close,
            self._show,
            self._stored,
        )
        middle = self.frameGeometry().center()
        for widget in (*during, *after):
            widget.setVisible((widget in during) is running)
        self._now.setVisible(bool(self._now.text()))
        window = self.parentWidget()
        room = window.size() if window is not None else self.maximumSize()
        size = QSize(560, 150) if running else QSize(960, 560)
        resize_around(self, size.boundedTo(room - QSize(20, 20)), middle)

    def _chosen(self) -> FileResult | None:
        return self._model.row(self._table.currentIndex())

    def _show_file(self, current: QModelIndex) -> None:
        result = self._model.row(current)
        if result is None:
            return
        findings = [
            FindingItem(words.finding_head(finding, self._indicators), words.finding_text(finding))
            for finding in result.findings
        ]
        self._findings.show_findings(words.file_name(result), findings, "Intet at bemærke.")
        self._show.setEnabled(self._area_to_show() is not None)

    def _area_to_show(self) -> str | None:
        """Return the area of the chosen file; of the import where the user chose no file.

        Returns:
            "" where several came and none was chosen, None where nothing came.
        """
        result = self._chosen()
        if result is None or self._table.currentIndex().row() != _OFFERED:
            return (result.area if result is not None else "") or None
        return next(iter(self._areas), None) if len(self._areas) < 2 else ""

    def _show_figures(self) -> None:
        area = self._area_to_show()
        if area is not None:
            self.figures_requested.emit(area)
        self.accept()

    def _take_back(self) -> None:
        self.undo_requested.emit()
        self.accept()

    def _ask_to_stop(self) -> None:
        if not self._cancel.isEnabled():
            return  # it was asked before, or there is nothing left to stop
        self._now.setText("Standser efter den fil, der læses nu …")
        self._cancel.setEnabled(False)
        self.cancel_requested.emit()


def result_columns() -> tuple[Column[FileResult], ...]:
    """Return the columns of the summary."""
    return (
        Column("Fil", words.file_name, tooltip=lambda result: result.path),
        Column("Kommune", lambda result: result.area or _NOTHING),
        Column("Rapport", lambda result: month_text(result.month) if result.month else _NOTHING),
        Column("Tal", lambda result: str(result.observations), number=True),
        Column(
            "Resultat",
            lambda result: words.result_judgement(result).text,
            tone=lambda result: words.result_judgement(result).tone,
        ),
    )
