"""What »Kopiér« takes: marked text, or the chosen rows of a table as text and as a table."""

from __future__ import annotations

from PySide6.QtCore import QMimeData, QModelIndex, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractItemView, QTableView, QTreeView, QWidget

WITH_HEADERS = QKeySequence("Ctrl+Shift+C")
_OWN_WAYS = ("copy_selection", "copy_rows", "copy_graph")


def is_copy_with_headers(event: QKeyEvent) -> bool:
    """Tell whether a key asks for a copy with the heads of the columns."""
    return QKeySequence(event.keyCombination()) == WITH_HEADERS


def copy_from(widget: QWidget | None, *, headers: bool) -> bool:
    """Copy from what has the keyboard; False when there is nothing to copy.

    A widget that knows better how its rows read (`copy_selection`, …) is asked first.
    """
    from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QTextEdit  # not made for a start

    while widget is not None:
        if isinstance(widget, QLineEdit | QPlainTextEdit | QTextEdit):
            widget.copy()
            return True
        for name in _OWN_WAYS:
            own = getattr(widget, name, None)
            if callable(own):
                own()
                return True
        if isinstance(widget, QAbstractItemView):
            return copy_rows_of(widget, headers=headers)
        widget = widget.parentWidget()
    return False


def copy_rows_of(view: QAbstractItemView, *, headers: bool) -> bool:
    """Put the chosen rows of a flat table on the clipboard, without its hidden columns."""
    model = view.model()
    rows = sorted({index.row() for index in view.selectionModel().selectedIndexes()})
    columns = [place for place in range(model.columnCount()) if not _is_hidden(view, place)]
    cells = [[_text(model.index(row, place)) for place in columns] for row in rows]
    if not cells:
        return False
    heads = [str(model.headerData(place, Qt.Orientation.Horizontal) or "") for place in columns]
    right = frozenset(
        at for at, place in enumerate(columns) if _is_right(model.index(rows[0], place))
    )
    from baro_desktop.ui.graph.copying import rows_mime

    QGuiApplication.clipboard().setMimeData(
        rows_mime(heads, cells, right=right) if headers else _rows_alone(cells, right)
    )
    return True


def _rows_alone(cells: list[list[str]], right: frozenset[int]) -> QMimeData:
    from baro_desktop.ui.graph.copying import lines_text, rows_html

    mime = QMimeData()
    mime.setText(lines_text(cells))
    mime.setHtml(rows_html((), cells, right))
    return mime


def _is_hidden(view: QAbstractItemView, column: int) -> bool:
    return isinstance(view, (QTableView, QTreeView)) and view.isColumnHidden(column)


def _is_right(index: QModelIndex) -> bool:
    alignment = index.data(Qt.ItemDataRole.TextAlignmentRole)
    return bool(int(alignment or 0) & int(Qt.AlignmentFlag.AlignRight))


def _text(index: QModelIndex) -> str:
    said = index.data(Qt.ItemDataRole.DisplayRole)
    return " ".join(str(said or "").replace("\u00a0", " ").split())
