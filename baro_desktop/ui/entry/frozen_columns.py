"""The first columns of a wide grid, which stay in sight when the others scroll away."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView

from baro_desktop.ui.entry.grid_delegate import GridDelegate

_LEAST_SHARE = 2
"""How much wider than two columns a grid is, at least, for both of them to stay."""


class FrozenColumns(QTableView):
    """Indicator and, where there is room, group; they lie over a grid that is scrolled sideways.

    The keyboard stays with the grid.
    """

    def __init__(self, grid: QTableView) -> None:
        super().__init__(grid)
        self._grid = grid
        self.setAccessibleName("Indikatorer")
        self.setModel(grid.model())
        self.setItemDelegate(GridDelegate(self))  # a shared one would tell both of one field
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setShowGrid(False)
        self.setWordWrap(grid.wordWrap())
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(grid.verticalScrollMode())
        self.verticalHeader().hide()
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.hide()
        self._follow()

    def fit(self) -> None:
        """Take over widths, heights and cells that are joined, and lie where the grid lies."""
        model = self._grid.model()
        for column in range(model.columnCount()):
            self.setColumnHidden(column, column >= self.count())
            self.setColumnWidth(column, self._grid.columnWidth(column))
        self.verticalHeader().setMinimumSectionSize(
            self._grid.verticalHeader().minimumSectionSize()
        )
        self.clearSpans()
        row = 0
        while row < model.rowCount():
            joined = self._grid.rowSpan(row, 0)
            if joined > 1:
                self.setSpan(row, 0, joined, 1)
            row += joined
        for row in range(model.rowCount()):
            self.setRowHeight(row, self._grid.rowHeight(row))
        self._place()

    def covered(self) -> int:
        """Return how much of the grid's left side it covers when it is in sight."""
        return sum(self._grid.columnWidth(column) for column in range(self.count()))

    def count(self) -> int:
        """Return how many columns stay."""
        both = self._grid.columnWidth(0) + self._grid.columnWidth(1)
        return 2 if self._grid.viewport().width() >= _LEAST_SHARE * both else 1

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Lie where the grid lies when that gets another size."""
        if event.type() is QEvent.Type.Resize:
            self.fit()
        return super().eventFilter(watched, event)

    def _follow(self) -> None:
        grid = self._grid
        down, mine = grid.verticalScrollBar(), self.verticalScrollBar()
        down.valueChanged.connect(mine.setValue)
        mine.valueChanged.connect(down.setValue)
        grid.horizontalScrollBar().valueChanged.connect(lambda at: self.setVisible(at > 0))
        grid.horizontalHeader().sectionResized.connect(lambda *_: self.fit())
        grid.viewport().installEventFilter(self)

    def _place(self) -> None:
        edge, head = self._grid.frameWidth(), self._grid.horizontalHeader().height()
        self.horizontalHeader().setFixedHeight(head)
        height = head + self._grid.viewport().height()
        self.setGeometry(edge, edge, self.covered(), height)
