"""Windows in processes of their own, which say `ready` when they are painted.

`bare` is a QMainWindow, `program` the whole program on a database, `graph` the program with the
graph of an indicator in sight.
"""

from __future__ import annotations

import gc
import sys
from pathlib import Path


def _ready() -> None:
    sys.stdout.write("ready\n")
    sys.stdout.flush()


def _bare() -> None:
    from PySide6.QtCore import QTimer
    from PySide6.QtGui import QPaintEvent
    from PySide6.QtWidgets import QApplication, QMainWindow

    class Window(QMainWindow):
        def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
            super().paintEvent(event)
            QTimer.singleShot(0, _ready)

    app = QApplication(sys.argv[:1])
    window = Window()
    window.resize(1366, 768)
    window.show()
    app.exec()


def _program(database: str, *, graph: bool) -> None:
    sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
    from baro_desktop import __main__ as program

    gc.disable()  # as `run` does before it imports the window, which is imported here before it
    from baro_desktop.ui import main_window

    painted: list[object] = []

    class Window(main_window.MainWindow):
        def paintEvent(self, event: object) -> None:  # noqa: N802
            super().paintEvent(event)  # type: ignore[arg-type]
            if not painted:
                painted.append(event)
                _after(self, graph=graph)

    main_window.MainWindow = Window  # type: ignore[misc]
    program.run(["--database", database])


def _after(window: object, *, graph: bool) -> None:
    from PySide6.QtCore import QTimer

    def show_graph() -> None:
        window.show_indicator("1.1")  # type: ignore[attr-defined]
        window.repaint()  # type: ignore[attr-defined]
        QTimer.singleShot(0, _ready)

    QTimer.singleShot(0, show_graph if graph else _ready)


if __name__ == "__main__":
    if sys.argv[1] == "bare":
        _bare()
    else:
        _program(sys.argv[2], graph=sys.argv[1] == "graph")
