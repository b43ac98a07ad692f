"""A drawn page of a PDF, as wide as there is room, with what is marked."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QSizePolicy, QWidget

from baro_desktop.ui.text import set_property
from baro_desktop.workflows.show_source import PageImage

_MARK = QColor("#ffedb3")
_EDGE = QColor("#a0440c")
_ABOVE = 90
_LEAST_WIDTH = 360
_FRAME = 3
"""Room around the page, so that it hides neither the ring of the focus nor its round corners."""


class _Sheet(QWidget):
    """Paints the page; its height follows its width."""

    def __init__(self, page: PageImage, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._page = page
        self._image = QImage(
            page.pixels, page.width, page.height, page.stride, QImage.Format.Format_RGB888
        ).copy()
        self._shown = QImage()
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setMinimumWidth(_LEAST_WIDTH)

    def hasHeightForWidth(self) -> bool:
        """Say that the height follows the width."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height that keeps the page's form."""
        return round(width * self._page.height / max(self._page.width, 1))

    def sizeHint(self) -> QSize:
        """Return a third of the pixels, which is the size on paper."""
        return QSize(self._page.width // 3, self._page.height // 3)

    def top_of_mark(self) -> int:
        """Return where the first mark begins, 0 without one."""
        tops = [box.top for box in self._page.boxes]
        return round(min(tops, default=0) * self._scale())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the page and a frame around each mark."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        scale = self._scale()
        whole = QRectF(0, 0, self.width(), self._page.height * scale)
        ratio = self.devicePixelRatioF()
        painter.drawImage(whole, self._scaled_to((whole.size() * ratio).toSize()))
        painter.setPen(QPen(_EDGE, 2))
        painter.setBrush(_MARK)
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Multiply)
        for box in self._page.boxes:
            rect = QRectF(box.left, box.top, box.right - box.left, box.bottom - box.top)
            placed = QRectF(rect.topLeft() * scale, rect.size() * scale)
            painter.drawRoundedRect(placed, 3, 3)
        painter.end()

    def _scaled_to(self, size: QSize) -> QImage:
        """Return the page in a size, which is kept: scrolling paints again and again."""
        if self._shown.size() != size:
            self._shown = self._image.scaled(
                size,
                Qt.AspectRatioMode.IgnoreAspectRatio,
                Qt.TransformationMode.SmoothTransformation,
            )
        return self._shown

    def _scale(self) -> float:
        return self.width() / max(self._page.width, 1)


class PageView(QScrollArea):
    """Scrolls a page, and shows its mark first."""

    def __init__(self, page: PageImage, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sheet = _Sheet(page)
        self.setAccessibleName(f"{name}, side {page.number} af {page.pages}")
        self.setAccessibleDescription(f"Markeret: {page.text}" if page.text else "Intet markeret")
        self.setWidget(self._sheet)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        set_property(self, "panel", "inset")
        self.setViewportMargins(_FRAME, _FRAME, _FRAME, _FRAME)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the form of the page and the mark in sight."""
        super().resizeEvent(event)
        self._sheet.setMinimumHeight(self._sheet.heightForWidth(self.viewport().width()))
        bar = self.verticalScrollBar()
        bar.setMaximum(max(self._sheet.minimumHeight() - self.viewport().height(), 0))
        bar.setValue(self._sheet.top_of_mark() - _ABOVE)
