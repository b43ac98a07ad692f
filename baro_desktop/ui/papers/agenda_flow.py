"""»Kopiér til dagsorden« and »Kopiér graf som billede«."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QObject
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from baro_desktop.ui.errors import show_error
from baro_desktop.ui.papers.words import counted
from baro_desktop.ui.tasks import TaskProgress, Tasks

if TYPE_CHECKING:
    from baro_desktop.export.agenda import AgendaPiece
    from baro_desktop.storage.database import Database
    from baro_desktop.ui.main_window import MainWindow
    from baro_desktop.workflows.workspace import Workspace

_NOTHING = "Vælg først en eller flere rækker på et centers fane."
_NO_GRAPH = "Der er ingen graf på denne fane. Vælg en indikator på et centers fane."
_MESSAGE_MILLISECONDS = 15_000
_GRAPH_COPIED = "Grafen er kopieret som billede."


class AgendaFlow(QObject):
    """Puts pieces for the agenda on the clipboard, with the same figures as the papers.

    What was copied, or why nothing was, stands in the status bar.
    """

    def __init__(self, workspace: Workspace, tasks: Tasks, window: MainWindow) -> None:
        super().__init__(window)
        self._workspace, self._tasks, self._window = workspace, tasks, window

    def copy(self) -> None:
        """Copy the chosen rows as a small table with two sentences for each."""
        codes = chosen_codes(self._window.pages.current_page())
        if not codes:
            self._tell(_NOTHING)
            return
        chosen, catalogue = self._window.selection, self._workspace.catalogue

        def work(database: Database, _progress: TaskProgress) -> AgendaPiece:
            from baro_desktop.workflows.agenda import piece_for_agenda

            now = datetime.now().astimezone()
            area, comparison = chosen.area, chosen.comparison
            return piece_for_agenda(database, catalogue, area, comparison, codes, made_at=now)

        self._tasks.run(work, self._put, self._failed, self)

    def copy_graph(self) -> None:
        """Copy the graph of the present tab as a picture alone."""
        from baro_desktop.ui.graph.frame import GraphFrame

        page = self._window.pages.current_page()
        images = (frame.image() for frame in page.findChildren(GraphFrame) if frame.isVisible())
        image = next((image for image in images if image is not None), None)
        if image is not None:
            QGuiApplication.clipboard().setImage(image)
        self._tell(_NO_GRAPH if image is None else _GRAPH_COPIED)

    def _put(self, piece: AgendaPiece) -> None:
        from baro_desktop.export.agenda import agenda_html, agenda_text

        mime = QMimeData()
        mime.setHtml(agenda_html(piece))
        mime.setText(agenda_text(piece))
        QGuiApplication.clipboard().setMimeData(mime)
        count = counted(len(piece.rows), "indikator", "indikatorer")
        self._tell(f"{count} er kopieret til dagsordenen: tabel og sætninger.")

    def _tell(self, text: str) -> None:
        self._window.statusBar().showMessage(text, _MESSAGE_MILLISECONDS)

    def _failed(self, error: Exception) -> None:
        show_error(self._window, error)


def chosen_codes(page: QWidget) -> tuple[str, ...]:
    """Return the codes of the chosen rows of a centre, from above; nothing on other tabs."""
    from baro_desktop.ui.centre.model import Role
    from baro_desktop.ui.centre.view import CentreView

    for view in page.findChildren(CentreView):
        chosen = sorted(view.selectionModel().selectedRows(), key=lambda i: view.visualRect(i).y())
        rows = [index.data(Role.ROW) for index in chosen]
        return tuple(row.indicator.code for row in rows if row is not None)
    return ()
