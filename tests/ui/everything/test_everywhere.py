"""One walk through every tab, dialog, message and menu, since opening them all takes its time."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QRadioButton, QWidget

from baro_desktop.ui.main_window import MainWindow
from tests.ui.everything.test_accessible import nameless
from tests.ui.everything.test_danish import english_in
from tests.ui.everything.walking import Places

MOST_CELLS = 60
STAYING = ("import i gang", "indstillinger")
"""A running import is asked to stop; the settings are walked through page by page."""

BY_TAB = Qt.FocusPolicy.TabFocus.value


def kept(dialog: QWidget) -> Iterator[str]:
    """Yield the controls of a dialog that Tab does not lead out of."""
    if not isinstance(dialog, QDialog):
        return
    stops = [
        child
        for child in dialog.findChildren(QWidget)
        if child.focusPolicy().value & BY_TAB and child.isVisible() and child.isEnabled()
        and child.focusProxy() is None
    ]  # fmt: skip
    for stop in stops if len(stops) > 1 else ():
        stop.setFocus()
        for _ in range(MOST_CELLS):
            inside: QWidget | None = dialog.focusWidget()
            QTest.keyClick(stop if inside is None else inside, Qt.Key.Key_Tab)
            if dialog.focusWidget() is not stop:
                break
        else:
            yield f"{type(stop).__name__} {stop.accessibleName()}"


def passed_by(window: QWidget) -> Iterator[str]:
    """Yield what a round with Tab, and one back, through a tab of the window does not reach."""
    if not isinstance(window, MainWindow):
        return
    for key, how in ((Qt.Key.Key_Tab, "Tab"), (Qt.Key.Key_Backtab, "Shift+Tab")):
        stops = [child for child in window.findChildren(QWidget) if _stops_at(child)]
        start = here = stops[0]
        start.setFocus()
        met = set()
        for _ in range(MOST_CELLS * len(stops)):
            QTest.keyClick(here, key)
            now: QWidget | None = window.focusWidget()
            here = start if now is None else now
            met.add(here)
            if here is start:
                break
        else:
            yield f"{how} goes in circles at {type(here).__name__} {here.accessibleName()}"
        for stop in stops:
            if stop not in met:
                yield f"{how} passes {type(stop).__name__} {stop.accessibleName()}"


def _stops_at(widget: QWidget) -> bool:
    """Tell whether Tab is to come here; of buttons that exclude each other, to the chosen one."""
    by_tab = bool(widget.focusPolicy().value & BY_TAB) and widget.focusProxy() is None
    other = isinstance(widget, QRadioButton) and not widget.isChecked()
    return by_tab and widget.isVisible() and widget.isEnabled() and not other


def left_by_escape(dialog: QWidget) -> bool:
    """Press Esc: once for what may be open in a field, once for the dialog."""
    for _ in range(2):
        if dialog.isVisible():
            inside: QWidget | None = dialog.focusWidget()
            QTest.keyClick(dialog if inside is None else inside, Qt.Key.Key_Escape)
    return not dialog.isVisible()


def test_everything_is_named_and_danish_and_lets_the_keyboard_go_on(places: Places) -> None:
    found = set()
    for place, shown in places():
        for check in (nameless, english_in, kept, passed_by):
            found |= {f"{place}: {line}" for line in check(shown)}
        if isinstance(shown, QDialog) and not place.startswith(STAYING):
            found |= set() if left_by_escape(shown) else {f"{place}: Esc does not close it"}
    assert sorted(found) == []
