"""Hands on mouse and keyboard that know what a window offers, and no sense."""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from time import monotonic

from PySide6.QtCore import QEvent, QPoint, Qt, QTimer
from PySide6.QtGui import QDesktopServices
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from baro_desktop.app import Program
from baro_desktop.models.catalogue import IndicatorKind
from baro_desktop.ui.main_window import MainWindow
from baro_desktop.ui.theme import Theme

_LONGEST_WAIT = 60
_LONGEST_QUESTION = 2_000
"""Milliseconds that a question of Qt's own may hold an operation up, as »Erstat filen?« does."""

_PLAIN = Qt.KeyboardModifier.NoModifier
_CTRL = Qt.KeyboardModifier.ControlModifier
_SHIFT = Qt.KeyboardModifier.ShiftModifier
_KEYS = [Qt.Key[f"Key_{name}"] for name in (
    "Up", "Down", "Left", "Right", "Home", "End", "PageUp", "PageDown", "Tab", "Backtab", "Space",
    "Return", "Escape", "F1", "F2", "F5", "Delete", "Backspace",
)]  # fmt: skip
_CHORDS = [Qt.Key[f"Key_{name}"] for name in "ZYCFAV123456789"]
_SIZES = ((1366, 768), (1920, 1080), (1024, 640), (683, 384))


class Hands:
    """Whoever sits there."""

    def __init__(
        self, program: Program, dice: random.Random, files: Sequence[Path], folder: Path
    ) -> None:
        self.program, self.dice, self.files, self.folder = program, dice, files, folder
        self._question = QTimer(program, interval=_LONGEST_QUESTION)
        self._question.timeout.connect(self._refuse)
        for scheme in ("file", "https"):  # nothing is opened outside the program
            QDesktopServices.setUrlHandler(scheme, program, "objectName")  # type: ignore[arg-type]

    @property
    def window(self) -> MainWindow:
        """The window that is open now; settings may have replaced it."""
        assert self.program.window is not None
        return self.program.window

    def dialog(self) -> QDialog | None:
        """Return the dialog that is in front, if any."""
        found = [w for w in QApplication.topLevelWidgets() if isinstance(w, QDialog)]
        shown = [dialog for dialog in found if dialog.isVisible()]
        active = QApplication.activeModalWidget()
        if isinstance(active, QDialog):
            return active
        return shown[-1] if shown else None

    def front(self) -> QWidget:
        """Return what takes clicks now."""
        return QApplication.activePopupWidget() or self.dialog() or self.window

    def do(self, operation: Callable[[Hands], None]) -> None:
        """Do something, and refuse what waits for an answer before it returns."""
        self._question.start()
        try:
            operation(self)
            self.breathe()
        finally:
            self._question.stop()

    def _refuse(self) -> None:
        asks = QApplication.activePopupWidget() or QApplication.activeModalWidget()
        if isinstance(asks, QDialog):
            asks.reject()
        elif asks is not None:
            asks.close()

    def breathe(self) -> None:
        """Let the window paint, and delete what it took out."""
        QApplication.processEvents()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    def settle(self) -> None:
        """Wait until nothing runs in the background."""
        until = monotonic() + _LONGEST_WAIT
        while self.window.tasks.busy and monotonic() < until:
            QTest.qWait(5)
        self.breathe()

    def close_all(self) -> None:
        """Close menus and dialogs one after another, discarding what was typed."""
        for _ in range(12):
            popup, dialog = QApplication.activePopupWidget(), self.dialog()
            if popup is not None:
                popup.close()
            elif dialog is not None:
                dialog.reject()
            self.breathe()

    # --- what can be done ----------------------------------------------------------------------

    def choose_area(self) -> None:
        """Another municipality."""
        self.window.select(self.dice.choice(self.window.catalogue.municipalities).name)

    def open_tab(self) -> None:
        """Another tab."""
        self.window.pages.open(self.dice.choice(self.window.pages.names()))

    def choose_indicator(self) -> None:
        """Another row."""
        codes = list(self.window.catalogue.by_code)
        self.window.show_indicator(self.dice.choice(codes))

    def press_key(self) -> None:
        """Some keys, wherever the keyboard is."""
        for _ in range(self.dice.randint(1, 6)):
            QTest.keyClick(
                self._focus(), self.dice.choice(_KEYS), self.dice.choice([_PLAIN, _SHIFT])
            )

    def press_chord(self) -> None:
        """A shortcut."""
        QTest.keyClick(self._focus(), self.dice.choice(_CHORDS), _CTRL)

    def write(self) -> None:
        """Letters and figures."""
        text = self.dice.choice(["12,5", "1.234", "=1+1", "æøå", "-", "2025", "<b>x</b>", "999999"])
        QTest.keyClicks(self._focus(), text)

    def click(self) -> None:
        """Somewhere on what is in front."""
        front = self.front()
        inside = [w for w in front.findChildren(QWidget) if w.isVisible() and w.isEnabled()]
        widget = self.dice.choice(inside or [front])
        if widget.width() > 0 and widget.height() > 0 and widget.window() is front.window():
            place = QPoint(
                self.dice.randrange(widget.width()), self.dice.randrange(widget.height())
            )
            QTest.mouseClick(widget, Qt.MouseButton.LeftButton, _PLAIN, place)

    def open_dialog(self) -> None:
        """One of the window's dialogs, if none is open."""
        if self.dialog() is None:
            self.dice.choice(self._dialogs())()

    def close_dialogs(self) -> None:
        """Back to the window."""
        self.close_all()

    def import_files(self) -> None:
        """Some reports, known or new."""
        if self.dialog() is None and not self.window.tasks.busy:
            self.window.import_paths(self.dice.sample(list(self.files), 2))
            self.settle()
            self.close_all()

    def undo(self) -> None:
        """Take a step back, or forward again."""
        if self.dialog() is None and not self.window.tasks.busy:
            key = self.dice.choice([Qt.Key.Key_Z, Qt.Key.Key_Y])
            QTest.keyClick(self.window, key, _CTRL)
            self.settle()

    def resize(self) -> None:
        """A window of another size."""
        self.window.resize(*self.dice.choice(_SIZES))

    def change_look(self) -> None:
        """Light, dark, other size of text."""
        theme = self.dice.choice([Theme.LIGHT, Theme.DARK])
        self.window.themes.choose(theme, self.dice.choice([100, 125, 150]))

    def _focus(self) -> QWidget:
        return QApplication.focusWidget() or self.front()

    def _dialogs(self) -> list[Callable[[], object]]:
        window, dice = self.window, self.dice
        local = [item.code for item in window.catalogue.of_kind(IndicatorKind.LOCAL)]
        return [
            lambda: window.enter(indicator=dice.choice(local)),
            lambda: window.enter_grid(dice.choice(window.catalogue.centres)),
            lambda: window.exporting.open_papers(replace(window.selection)),
            window.open_settings,
            window.helping.open,
            window.helping.shortcuts,
            window.helping.about,
            window.printing.preview,
            lambda: window.entering.open_history(window.selection.area, dice.choice(local)),
        ]


OPERATIONS: dict[str, tuple[int, Callable[[Hands], None]]] = {
    "kommune": (10, Hands.choose_area),
    "fane": (12, Hands.open_tab),
    "indikator": (10, Hands.choose_indicator),
    "taster": (25, Hands.press_key),
    "genvej": (8, Hands.press_chord),
    "tekst": (10, Hands.write),
    "klik": (30, Hands.click),
    "dialog": (6, Hands.open_dialog),
    "luk": (6, Hands.close_dialogs),
    "import": (1, Hands.import_files),
    "fortryd": (4, Hands.undo),
    "størrelse": (2, Hands.resize),
    "udseende": (1, Hands.change_look),
}
"""What is done, and how often beside the others."""
