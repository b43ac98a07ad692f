"""From an empty window to the exported workbook by keys alone; nothing in it is called."""

from __future__ import annotations

from pathlib import Path

from openpyxl import load_workbook
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from baro_desktop.ui.main_window import MainWindow

Key, CONTROL = Qt.Key, Qt.KeyboardModifier.ControlModifier
PLAIN = Qt.KeyboardModifier.NoModifier
MOST_STEPS = 40


class Keyboard:
    """Types into whatever has the keyboard; brings forward what a window manager would."""

    def __init__(self, qtbot: QtBot, window: QWidget) -> None:
        self._qtbot = qtbot
        self._window = window

    def top(self) -> QWidget:
        """Return the dialog that is open, else the window; it is active then."""
        self._qtbot.waitUntil(self._in_front, timeout=20_000)
        return self._wanted()

    def _wanted(self) -> QWidget:
        return QApplication.activeModalWidget() or self._window

    def _in_front(self) -> bool:
        if QApplication.activeWindow() is not self._wanted():
            self._wanted().activateWindow()
        return QApplication.activeWindow() is self._wanted()

    def focus(self) -> QWidget:
        """Return what has the keyboard."""
        top = self.top()
        inside: QWidget | None = top.focusWidget()
        return top if inside is None else inside

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = PLAIN) -> None:
        QTest.keyClick(self.focus(), key, modifiers)

    def write(self, text: str) -> None:
        QTest.keyClicks(self.focus(), text)

    def tab_to(self, name: str) -> None:
        """Press Tab until the keyboard is where a screen reader says this name."""
        for _ in range(MOST_STEPS):
            if self.focus().accessibleName() == name:
                return
            self.press(Key.Key_Tab)
        raise AssertionError(f"Tab never came to »{name}«")

    def wait_for(self, title: str) -> None:
        """Wait until a dialog with a title is open."""
        self._qtbot.waitUntil(lambda: self._title().startswith(title), timeout=20_000)

    def choose_file(self, title: str, path: Path) -> None:
        """Type a path into the file dialog that is open."""
        self.wait_for(title)
        assert isinstance(self.top(), QFileDialog)
        self.press(Key.Key_A, CONTROL)
        self.write(str(path))
        self.press(Key.Key_Return)

    def _title(self) -> str:
        top = QApplication.activeModalWidget()
        return top.windowTitle() if top is not None else ""


def test_a_report_and_a_figure_come_into_a_workbook_by_keys_alone(
    qtbot: QtBot, empty_window: MainWindow, sample_reports: list[Path], tmp_path: Path
) -> None:
    keys, book = Keyboard(qtbot, empty_window), tmp_path / "udvalg.xlsx"
    import_a_report(qtbot, keys, empty_window, sample_reports[0])
    enter_a_figure(keys)
    keys.press(Key.Key_E, CONTROL)
    keys.choose_file("Eksportér", book)
    keys.wait_for("Gemt")
    keys.press(Key.Key_Escape)
    assert holds(book, 12 / 40)


def import_a_report(qtbot: QtBot, keys: Keyboard, window: MainWindow, path: Path) -> None:
    keys.press(Key.Key_O, CONTROL)
    keys.choose_file("Importér", path)
    qtbot.waitUntil(window.holds_reports, timeout=20_000)
    keys.wait_for("Import")
    qtbot.waitUntil(lambda: keys.focus().accessibleName() == "Vis tallene", timeout=20_000)
    keys.press(Key.Key_Escape)


def enter_a_figure(keys: Keyboard) -> None:
    keys.press(Key.Key_2, CONTROL)
    keys.press(Key.Key_I, CONTROL)
    keys.wait_for("Indtast tal")
    keys.tab_to("Målgruppen: Kommet i selvforsørgelse")
    for typed in ("12", "40", "30", "60"):
        keys.write(typed)
        keys.press(Key.Key_Tab)
    keys.tab_to("Gem")
    keys.press(Key.Key_Return)


def holds(book: Path, share: float) -> bool:
    """Tell whether a figure stands in a workbook, in per cent or as a part of one."""
    sheets = load_workbook(book).worksheets
    values = [cell.value for sheet in sheets for row in sheet.iter_rows() for cell in row]
    return any(
        isinstance(value, int | float) and round(float(value), 6) in {share, share * 100}
        for value in values
    )
