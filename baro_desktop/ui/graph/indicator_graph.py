"""A graph with what belongs to it: notes, source, table, copy and save."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QMimeData, Qt, Signal
from PySide6.QtGui import QGuiApplication, QImage, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFileDialog,
    QHBoxLayout,
    QHeaderView,
    QStackedWidget,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from baro_desktop.models.catalogue import Catalogue
from baro_desktop.ui.graph import content
from baro_desktop.ui.graph.copying import table_mime
from baro_desktop.ui.graph.figures import FigureModel
from baro_desktop.ui.graph.picture import (
    Captions,
    as_image,
    caption_lines,
    picture_size,
    save_picture,
)
from baro_desktop.ui.graph.words import description
from baro_desktop.ui.palette import LIGHT
from baro_desktop.ui.text import label, message, set_tooltip
from baro_desktop.ui.theme import current_palette
from baro_desktop.ui.widgets.buttons import secondary_button

if TYPE_CHECKING:
    from baro_desktop.ui.graph.canvas import GraphCanvas, GraphContent
    from baro_desktop.workflows.show import IndicatorGraph as GraphData

_SHOW_TABLE, _SHOW_GRAPH = "Tabel", "Graf"
_FILTERS = "PNG-billede (*.png);;SVG-tegning (*.svg)"


class IndicatorGraph(QWidget):
    """One indicator over time; pyqtgraph loads when the first figures are shown.

    Signals:
        read_out: the point under the mouse or chosen with the keyboard, in words.
    """

    read_out = Signal(str)

    def __init__(self, catalogue: Catalogue, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._catalogue = catalogue
        self._graph: GraphData | None = None
        self._own_area = ""
        self._canvas: GraphCanvas | None = None
        self._model = FigureModel(catalogue.unit_by_name, self)
        self._stack = QStackedWidget()
        self._empty = label("Vælg en indikator i tabellen.", role="muted", wrap=True)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._table = _figure_table(self._model)
        self._stack.addWidget(self._empty)
        self._stack.addWidget(self._table)
        self._notes = label(role="small", wrap=True)
        self._source = label(role="small", wrap=True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(5)
        layout.addWidget(self._stack, 1)
        layout.addWidget(self._notes)
        layout.addWidget(self._source)
        layout.addLayout(self._button_row())
        self._show_captions()
        self._bind_keys()

    def show_graph(self, graph: GraphData | None, own_area: str = "") -> None:
        """Draw other figures; None clears the graph.

        Args:
            own_area: area that the window is about; it may lack figures that others have.
        """
        self._graph, self._own_area = graph, own_area
        if graph is not None and graph.series:
            self._fill(graph)
        else:
            self._empty.setText(
                "Der er ingen tal at vise endnu." if graph else "Vælg en indikator i tabellen."
            )
        self._show_captions()
        self._show_page()

    def graph(self) -> GraphData | None:
        """Return what is shown."""
        return self._graph

    def shows_table(self) -> bool:
        """Tell whether the figures stand as a table instead of a drawing."""
        return self._stack.currentWidget() is self._table

    def toggle_table(self) -> None:
        """Change between graph and table."""
        self._toggle.setChecked(not self._toggle.isChecked())

    def copy_graph(self) -> None:
        """Put the graph on the clipboard as a picture."""
        if self._graph is None or not self._graph.series:
            return
        mime = QMimeData()
        mime.setImageData(as_image(self._paper_canvas(), self._captions(), LIGHT))
        QGuiApplication.clipboard().setMimeData(mime)

    def copy_table(self) -> None:
        """Put the figures on the clipboard as text and as a table."""
        QGuiApplication.clipboard().setMimeData(table_mime(self._model))

    def image(self) -> QImage | None:
        """Return the graph as it stands on paper, None when nothing is drawn."""
        if self._graph is None or not self._graph.series:
            return None
        return as_image(self._paper_canvas(), self._captions(), LIGHT)

    def focus_graph(self) -> None:
        """Give the keyboard to the drawing, or to the table where that is shown."""
        shown = self._stack.currentWidget()
        if shown is not None:
            shown.setFocus(Qt.FocusReason.OtherFocusReason)

    def save_as(self, path: Path) -> bool:
        """Write the graph as PNG or SVG; False when the file cannot be written."""
        return save_picture(self._paper_canvas(), self._captions(), LIGHT, path)

    def changeEvent(self, event: QEvent) -> None:
        """Draw anew when light becomes dark."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and self._canvas is not None and self._graph:
            self._canvas.show_content(self._content(self._graph), current_palette(self))

    def _fill(self, graph: GraphData) -> None:
        self._model.set_series(graph.series, content.break_notes(graph.indicator))
        canvas = self._ready_canvas()
        canvas.show_content(self._content(graph), current_palette(self))
        units = self._catalogue.unit_by_name
        canvas.setAccessibleName(f"Graf: {graph.indicator.title}")
        canvas.setAccessibleDescription(description(graph.indicator, graph.series, units))
        self._table.setAccessibleName(f"Tal til graf: {graph.indicator.title}")
        self._table.resizeColumnsToContents()

    def _content(self, graph: GraphData) -> GraphContent:
        from baro_desktop.ui.graph.canvas import GraphContent

        units = self._catalogue.unit_by_name
        series, _ = content.of_one_scale(graph.series, units)
        values = [float(p.value) for s in series for p in s.points if p.value is not None]
        return GraphContent(
            series,
            units,
            content.limits_of(graph.indicator.unit, units, values),
            content.decimals_in(graph.series),
            content.neighbours_of(graph.indicator),
            content.break_notes(graph.indicator),
            self._own_area,
        )

    def _ready_canvas(self) -> GraphCanvas:
        if self._canvas is None:
            from baro_desktop.ui.graph.canvas import GraphCanvas

            self._canvas = GraphCanvas(current_palette(self), self)
            self._canvas.read_out.connect(self.read_out)
            self._stack.addWidget(self._canvas)
        return self._canvas

    def _paper_canvas(self) -> GraphCanvas:
        from baro_desktop.ui.graph.canvas import GraphCanvas

        assert self._graph is not None  # buttons are off without a graph
        paper = GraphCanvas(LIGHT)
        paper.setFont(self.font())
        paper.resize(picture_size())
        paper.show_content(self._content(self._graph), LIGHT)
        paper.grab()  # sends the resize events that a hidden widget keeps back
        return paper

    def _captions(self) -> Captions:
        assert self._graph is not None  # buttons are off without a graph
        graph = self._graph
        return Captions(graph.indicator.title, self._all_notes(graph), graph.source)

    def _all_notes(self, graph: GraphData) -> tuple[str, ...]:
        drawn, left_out = content.of_one_scale(graph.series, self._catalogue.unit_by_name)
        neighbours = content.neighbours_of(graph.indicator)
        return (*graph.notes, *content.drawing_notes(drawn, left_out, neighbours))

    def _show_captions(self) -> None:
        graph = self._graph if self._graph and self._graph.series else None
        lines = caption_lines(self._all_notes(graph), graph.source) if graph else ()
        for made, start in ((self._notes, "Anm.:"), (self._source, "Kilde:")):
            text = next((line for line in lines if line.startswith(start)), "")
            made.setText(text)
            made.setVisible(bool(text))
        for button in (self._copy, self._save, self._toggle):
            button.setEnabled(graph is not None)

    def _show_page(self) -> None:
        filled = self._graph is not None and bool(self._graph.series)
        if not filled or self._canvas is None:
            self._stack.setCurrentWidget(self._empty)
        else:
            self._stack.setCurrentWidget(self._table if self._toggle.isChecked() else self._canvas)
        self._toggle.setText(_SHOW_GRAPH if self.shows_table() else _SHOW_TABLE)
        self._toggle.setAccessibleName(
            "Vis tallene som graf" if self.shows_table() else "Vis tallene som tabel"
        )

    def _button_row(self) -> QHBoxLayout:
        self._copy = secondary_button("Kopiér graf", self.copy_graph)
        self._save = secondary_button("Gem som billede…", self._ask_where_to_save)
        self._toggle = secondary_button(_SHOW_TABLE)
        self._toggle.setCheckable(True)
        self._toggle.toggled.connect(self._show_page)
        set_tooltip(self._toggle, "Skift mellem graf og tabel (T)")
        row = QHBoxLayout()
        row.setSpacing(6)
        for button in (self._copy, self._save, self._toggle):
            row.addWidget(button)
        row.addStretch(1)
        return row

    def _bind_keys(self) -> None:
        within = Qt.ShortcutContext.WidgetWithChildrenShortcut
        QShortcut(QKeySequence(Qt.Key.Key_T), self, self.toggle_table, context=within)
        copy = QShortcut(QKeySequence(QKeySequence.StandardKey.Copy), self, context=within)
        copy.activated.connect(
            lambda: self.copy_table() if self.shows_table() else self.copy_graph()
        )

    def _ask_where_to_save(self) -> None:
        assert self._graph is not None  # the button is off without a graph
        name = f"{self._graph.indicator.code} {self._graph.series[0].area}.png"
        chosen, kind = QFileDialog.getSaveFileName(self, "Gem grafen som billede", name, _FILTERS)
        if not chosen:
            return
        path = Path(chosen)
        if path.suffix.lower() not in {".png", ".svg"}:
            path = path.with_name(path.name + (".svg" if "svg" in kind else ".png"))
        if not self.save_as(path):
            message(
                self, "error", "Grafen er ikke gemt",
                f"{path} kunne ikke skrives. Prøv et andet navn eller en anden mappe.",
            )  # fmt: skip


def _figure_table(model: FigureModel) -> QTableView:
    table = QTableView()
    table.setModel(model)
    table.setProperty("framed", True)
    table.setShowGrid(False)
    table.verticalHeader().hide()
    table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    table.setTabKeyNavigation(False)
    table.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    header = table.horizontalHeader()
    header.setHighlightSections(False)
    header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
    header.setStretchLastSection(False)
    return table
