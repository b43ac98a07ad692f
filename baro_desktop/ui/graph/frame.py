"""What stands around every graph: table, notes, source, copy, save and print."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QAbstractItemModel, QStandardPaths, Qt, Signal
from PySide6.QtGui import QGuiApplication, QImage, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QScrollArea,
    QStackedWidget,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from baro_desktop.ui.files import choose_target
from baro_desktop.ui.graph.copying import table_html, table_mime
from baro_desktop.ui.graph.picture import (
    Captions,
    Paintable,
    as_image,
    graph_printout,
    save_picture,
)
from baro_desktop.ui.palette import LIGHT
from baro_desktop.ui.printout import Printout
from baro_desktop.ui.text import label, message, set_tooltip
from baro_desktop.ui.widgets.buttons import secondary_button
from baro_desktop.ui.widgets.focus_order import follow_layout

_SHOW_TABLE, _SHOW_GRAPH = "Vis som tabel", "Vis som graf"
_FILTERS = "PNG-billede (*.png);;SVG-tegning (*.svg)"
_FORBIDDEN = re.compile(r'[\\/:*?"<>|\n\t]+')


class GraphFrame(QWidget):
    """A graph that can be seen as a table, copied, saved and printed.

    Choices of how it is drawn go in `head`, above the drawing.

    Signals:
        read_out: the place under the mouse or chosen with the keyboard, in words.
    """

    read_out = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._captions: Captions | None = None
        self._paper_captions: Captions | None = None
        self._drawing: QWidget | None = None
        self._paper: Callable[[], Paintable] | None = None
        self._stack = QStackedWidget()
        self._empty = label(role="muted", wrap=True)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._table = _figure_table()
        self._notes = label(role="small", wrap=True)
        self._source = label(role="small", wrap=True)
        self._kept = label(role="small", wrap=True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(5)
        self.head = QHBoxLayout()
        layout.addLayout(self.head)
        layout.addWidget(self._stack, 1)
        self._stack.addWidget(self._empty)
        self._stack.addWidget(self._table)
        layout.addWidget(self._notes)
        layout.addWidget(self._source)
        layout.addWidget(self._kept)
        layout.addLayout(self._button_row())
        self._bind_keys()
        self.clear("")

    def clear(self, text: str) -> None:
        """Show a sentence in the place of a graph."""
        self._captions, self._paper_captions = None, None
        self._drawing, self._paper = None, None
        self._empty.setText(text)
        self._show_captions()
        self._show_page()

    def set_model(self, model: QAbstractItemModel) -> None:
        """Give the table its figures."""
        self._table.setModel(model)

    def show_drawing(
        self,
        drawing: QWidget,
        paper: Callable[[], Paintable],
        captions: Captions,
        paper_captions: Captions | None = None,
    ) -> None:
        """Show a drawing.

        Args:
            drawing: the widget on screen; it joins the frame when it is new.
            paper: makes what is drawn on paper, in the light palette.
            paper_captions: what stands around it there, where that is something else.
        """
        self._drawing, self._paper, self._captions = drawing, paper, captions
        self._paper_captions = paper_captions or captions
        if self._stack.indexOf(drawing) < 0:
            self._stack.addWidget(drawing)
            follow_layout(self)
        self._table.setAccessibleName(f"Tal til graf: {captions.title}")
        self._show_captions()
        self._show_page()

    def keep_on_screen(self, reason: str) -> None:
        """Let the present drawing be looked at only: it can be neither copied nor saved."""
        self._paper = None
        for button in (self._copy, self._save):
            button.setEnabled(False)
            set_tooltip(button, reason)
        self._kept.setText(reason)
        self._kept.show()

    def shows_table(self) -> bool:
        """Tell whether the figures stand as a table instead of a drawing."""
        return self._stack.currentWidget() is self._table

    def toggle_table(self) -> None:
        """Change between graph and table; the keyboard follows."""
        if self._captions is None:
            return
        focused = QApplication.focusWidget()
        had_focus = focused is not None and self._stack.isAncestorOf(focused)
        self._toggle.setChecked(not self._toggle.isChecked())
        if had_focus:
            self.focus_graph()

    def focus_graph(self) -> None:
        """Give the keyboard to the drawing, or to the table where that is shown."""
        shown = self._stack.currentWidget()
        if isinstance(shown, QScrollArea):
            shown = shown.widget()
        if shown is not None:
            shown.setFocus(Qt.FocusReason.OtherFocusReason)

    def paper_model(self) -> QAbstractItemModel:
        """Return the figures as they may leave the program."""
        return self._table.model()

    def image(self) -> QImage | None:
        """Return the graph as it stands on paper, None when nothing is drawn."""
        if self._paper is None or self._paper_captions is None:
            return None
        return as_image(self._paper(), self._paper_captions, LIGHT)

    def copy_graph(self) -> None:
        """Put the graph on the clipboard: a picture, and its figures as text and table."""
        image = self.image()
        if image is None:
            return
        mime = table_mime(self.paper_model())
        mime.setImageData(image)
        QGuiApplication.clipboard().setMimeData(mime)

    def copy_table(self) -> None:
        """Put the figures on the clipboard as text and as a table."""
        if self._captions is not None and self._paper is not None:
            QGuiApplication.clipboard().setMimeData(table_mime(self.paper_model()))

    def save_as(self, path: Path) -> bool:
        """Write the graph as PNG or SVG; False when the file cannot be written."""
        if self._paper is None or self._paper_captions is None:
            return False
        return save_picture(self._paper(), self._paper_captions, LIGHT, path)

    def printout(self) -> Printout:
        """Return the graph and its figures for the printer."""
        if self._paper is None or self._paper_captions is None:
            return Printout("Graf", "<p>Der er ingen tal at vise.</p>")
        figures = table_html(self.paper_model())
        return graph_printout(self._paper(), self._paper_captions, LIGHT, figures)

    def _show_notes(self) -> None:
        lines = self._captions.lines(drawn=not self.shows_table()) if self._captions else ()
        for made, start in ((self._notes, "Anm.:"), (self._source, "Kilde:")):
            text = next((line for line in lines if line.startswith(start)), "")
            made.setText(text)
            made.setVisible(bool(text))

    def _show_captions(self) -> None:
        for button in (self._copy, self._save, self._toggle):
            button.setEnabled(self._captions is not None)
        set_tooltip(self._copy, "Kopiér grafen som billede og tal (Ctrl+C)")
        set_tooltip(self._save, "")
        self._kept.hide()

    def _show_page(self) -> None:
        if self._drawing is None:
            self._stack.setCurrentWidget(self._empty)
        else:
            chosen = self._table if self._toggle.isChecked() else self._drawing
            self._stack.setCurrentWidget(chosen)
        if self.shows_table():  # a hundred rows take longer to measure than to draw
            self._table.resizeColumnsToContents()
            self._table.resizeRowsToContents()
        self._show_notes()
        self._toggle.setText(_SHOW_GRAPH if self.shows_table() else _SHOW_TABLE)
        self._toggle.setAccessibleName(self._toggle.text())

    def _button_row(self) -> QHBoxLayout:
        self._copy = secondary_button("Kopiér graf", self.copy_graph)
        self._save = secondary_button("Gem billede…", self._ask_where_to_save)
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
        assert self._captions is not None  # the button is off without a graph
        name = _FORBIDDEN.sub(" ", self._captions.title).strip() + ".png"
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.PicturesLocation)
        suggestion = Path(folder) / name
        choose_target(self, "Gem grafen som billede", suggestion, _FILTERS, self._save_or_say)

    def _save_or_say(self, path: Path) -> None:
        if not self.save_as(path):
            message(
                self, "error", "Grafen er ikke gemt",
                f"{path} kunne ikke skrives. Prøv et andet navn eller en anden mappe.",
            )  # fmt: skip


def scrolled(widget: QWidget) -> QScrollArea:
    """Return a frame that a long drawing scrolls in."""
    area = QScrollArea()
    area.setWidget(widget)
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    return area


def _figure_table() -> QTableView:
    table = QTableView()
    table.setProperty("framed", True)
    table.setShowGrid(False)
    table.verticalHeader().hide()
    table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    table.setTabKeyNavigation(False)
    table.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    header = table.horizontalHeader()
    header.setHighlightSections(False)
    header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
    header.setStretchLastSection(False)
    return table
