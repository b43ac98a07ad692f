"""A printout on A4: its own text in the middle, title above, page and date below."""

from __future__ import annotations

from datetime import date
from typing import cast

from PySide6.QtCore import QLineF, QMarginsF, QPointF, QRectF, QSizeF, Qt, QUrl
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QColor,
    QFont,
    QImage,
    QPagedPaintDevice,
    QPageLayout,
    QPageSize,
    QPaintDevice,
    QPainter,
    QPalette,
    QPen,
    QTextDocument,
    QTextTable,
)

from baro_desktop.models.display import date_text
from baro_desktop.ui.palette import LIGHT
from baro_desktop.ui.printing.headings import keep_headings
from baro_desktop.ui.printing.picture_sizes import fill_pages, fit_pictures
from baro_desktop.ui.printout import Printout

_MARGIN = 14.0
_POINTS = 9.0
_HEAD_LINES, _FOOT_LINES = 2.2, 2.0
_TRIES = 4
_LEFT_OVER = 9.0
_LARGEST_ROW = 0.8
"""How much of a page a row may fill and still be kept whole."""
_SHEET = f"""
body, td, th, p {{ color: {LIGHT.text}; }}
h1 {{ font-size: 14pt; }} h2 {{ font-size: 11.5pt; }} h3 {{ font-size: 10pt; }}
th {{ background-color: {LIGHT.raised}; font-weight: bold; }}
table {{ border-style: solid; border-color: {LIGHT.border_strong}; }}
"""


def a4(*, landscape: bool) -> QPageLayout:
    """Return the paper: A4 with margins that every printer can keep."""
    kind = QPageLayout.Orientation
    return QPageLayout(
        QPageSize(QPageSize.PageSizeId.A4),
        kind.Landscape if landscape else kind.Portrait,
        QMarginsF(_MARGIN, _MARGIN, _MARGIN, _MARGIN),
        QPageLayout.Unit.Millimeter,
    )


class PrintLayout:
    """Lays a printout out for a device and draws it there.

    Args:
        day: stands at the bottom of each page.
    """

    def __init__(self, printout: Printout, day: date) -> None:
        self._printout = printout
        self._day = day

    def draw(self, device: QPagedPaintDevice) -> int:
        """Draw all pages and return how many they are."""
        painter = QPainter(device)
        painter.setFont(_font())
        line = float(painter.fontMetrics().height())
        page = QRectF(0, 0, painter.viewport().width(), painter.viewport().height())
        body = page.adjusted(0, _HEAD_LINES * line, 0, -_FOOT_LINES * line)
        scale = device.logicalDpiX() / _LAYOUT_DPI
        document = self._document(body.size() / scale)
        pages = document.pageCount()
        for number in range(pages):
            if number:
                device.newPage()
            _draw_body(painter, document, body, number, scale)
            self._draw_edges(painter, page, f"Side {number + 1} af {pages}")
        painter.end()
        return pages

    def _document(self, size: QSizeF) -> QTextDocument:
        """Return the text laid out alike for every device, so that all of them break alike."""
        document = QTextDocument()
        document.setUseDesignMetrics(True)
        document.setDocumentMargin(0)
        document.setDefaultFont(_font())
        document.setDefaultStyleSheet(_SHEET)
        for name, picture in self._printout.pictures.items():
            document.addResource(
                QTextDocument.ResourceType.ImageResource.value, QUrl(name), picture
            )
        document.setHtml(self._printout.html)
        self._measure = _layout_device()
        document.documentLayout().setPaintDevice(self._measure)
        document.setPageSize(size)
        room = size * _SCREEN_DPI / _LAYOUT_DPI
        fit_pictures(document, room, self._printout.filling)
        keep_rows_whole(document)
        keep_headings(document)
        fill_pages(document, room, self._printout.filling)
        return document

    def _draw_edges(self, painter: QPainter, page: QRectF, number: str) -> None:
        left, right = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight
        top, bottom = Qt.AlignmentFlag.AlignTop, Qt.AlignmentFlag.AlignBottom
        font = _font()
        painter.setPen(QColor(LIGHT.text))
        font.setBold(True)
        painter.setFont(font)
        title = painter.fontMetrics().elidedText(
            self._printout.title, Qt.TextElideMode.ElideRight, int(page.width())
        )
        painter.drawText(page, int(left | top), title)
        line = page.top() + painter.fontMetrics().height() * 1.35
        painter.drawLine(QLineF(page.left(), line, page.right(), line))
        painter.setFont(_font())
        painter.setPen(QColor(LIGHT.muted))
        painter.drawText(page, int(left | bottom), f"Baro Desktop · {date_text(self._day)}")
        painter.drawText(page, int(right | bottom), number)


_SCREEN_DPI = 96
_LAYOUT_DPI = 300
_INCHES_PER_METRE = 39.3701


def _layout_device() -> QImage:
    """Return what text is measured on; a printer of 1,200 dots an inch tears rows of tables."""
    image = QImage(1, 1, QImage.Format.Format_ARGB32)
    dots = round(_LAYOUT_DPI * _INCHES_PER_METRE)
    image.setDotsPerMeterX(dots)
    image.setDotsPerMeterY(dots)
    return image


def _font() -> QFont:
    font = QFont()
    font.setPointSizeF(_POINTS)
    return font


def _draw_body(
    painter: QPainter, document: QTextDocument, body: QRectF, number: int, scale: float
) -> None:
    height = document.pageSize().height()
    clip = QRectF(0, number * height, document.pageSize().width(), height)
    context = QAbstractTextDocumentLayout.PaintContext()
    context.clip = clip
    context.palette.setColor(QPalette.ColorRole.Text, QColor(LIGHT.text))
    painter.save()
    painter.translate(body.left(), body.top())
    painter.scale(scale, scale)
    painter.translate(0, -clip.top())
    painter.setClipRect(clip)
    for table in _tables(document):
        line = _line_below(document, table, clip)
        if line is not None:
            _close_table(painter, table, line)
            painter.setClipRect(QRectF(clip.topLeft(), QPointF(clip.right(), line.y1())))
    document.documentLayout().draw(painter, context)
    painter.restore()


def _close_table(painter: QPainter, table: QTextTable, line: QLineF) -> None:
    """Draw the edge that Qt leaves out below a table that goes on over the page.

    What lies below it is the empty top of the row that begins on the next page.
    """
    width = table.format().border() * _LAYOUT_DPI / _SCREEN_DPI
    painter.setPen(QPen(table.format().borderBrush(), width))
    painter.drawLine(line)


def _line_below(document: QTextDocument, table: QTextTable, page: QRectF) -> QLineF | None:
    """Return the lower edge of the last row that begins on a page, None where the table ends."""
    form, scale = table.format(), _LAYOUT_DPI / _SCREEN_DPI
    rows = [_row_box(document, table, row) for row in range(table.rows())]
    here = [place for place, row in enumerate(rows) if page.top() <= row.top() < page.bottom()]
    if not here or here[-1] == table.rows() - 1:
        return None
    low = max(rows[place].bottom() for place in here) + form.border() / 2 * scale
    low = min(low, page.bottom() - form.border() * scale)
    beside = (form.cellPadding() + form.border() / 2) * scale
    last = rows[here[-1]]
    return QLineF(last.left() - beside, low, last.right() + beside, low)


def _row_box(document: QTextDocument, table: QTextTable, row: int) -> QRectF:
    """Return what the text of a row takes, with the room below it."""
    block, box = document.documentLayout().blockBoundingRect, QRectF()
    for column in range(table.columns()):
        cell = table.cellAt(row, column)
        below = max(cell.format().toTableCellFormat().bottomPadding(), table.format().cellPadding())
        last = block(cell.lastCursorPosition().block())
        box |= block(cell.firstCursorPosition().block())
        box |= last.adjusted(0, 0, 0, below * _LAYOUT_DPI / _SCREEN_DPI)
    return box


def keep_rows_whole(document: QTextDocument) -> None:
    """Begin a page before each row of a table that would be cut in two by its end."""
    for table in _tables(document):
        for row in range(1, table.rows()):
            _push_to_next_page(document, table, row)


def _tables(document: QTextDocument) -> list[QTextTable]:
    return [frame for frame in document.rootFrame().childFrames() if isinstance(frame, QTextTable)]


def _push_to_next_page(document: QTextDocument, table: QTextTable, row: int) -> None:
    """Let the row before grow until a row no longer lies on two pages."""
    before, grown = table.cellAt(row - 1, 0), table.format().cellPadding()
    for _ in range(_TRIES):
        missing = _room_before_page_end(document, table, row)
        if missing < 1:
            return
        grown += missing
        form = before.format().toTableCellFormat()
        form.setBottomPadding(grown)
        before.setFormat(form)


def _room_before_page_end(document: QTextDocument, table: QTextTable, row: int) -> float:
    """Return what the row before must grow by, so that a row on two pages begins on the second.

    A page break inside a cell moves that cell alone, and its row is torn.

    Returns:
        Screen pixels; 0 for a row that lies on one page, or fits on none.
    """
    layout, page = document.documentLayout(), document.pageSize().height()
    cells = [table.cellAt(row, column) for column in range(table.columns())]
    first = [layout.blockBoundingRect(cell.firstCursorPosition().block()).top() for cell in cells]
    last = [layout.blockBoundingRect(cell.lastCursorPosition().block()).bottom() for cell in cells]
    top, bottom = min(first), max(last)
    if bottom - top >= _LARGEST_ROW * page or top // page == (bottom - 1) // page:
        return 0.0
    device = cast("QPaintDevice | None", layout.paintDevice())
    scale = device.logicalDpiY() / _SCREEN_DPI if device is not None else 1.0
    # A little less: a row that grows past the page's end would be torn itself, and into what
    # is left no line fits, so that a row that begins there lies whole on the next page.
    return max(0.0, float((page - top % page) / scale) - _LEFT_OVER)
