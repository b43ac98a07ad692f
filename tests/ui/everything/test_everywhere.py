"""One walk through every tab, dialog, message and menu, since opening them all takes its time."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QWidget

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
        for check in (nameless, english_in, kept):
            found |= {f"{place}: {line}" for line in check(shown)}
        if isinstance(shown, QDialog) and not place.startswith(STAYING):
            found |= set() if left_by_escape(shown) else {f"{place}: Esc does not close it"}
    assert sorted(found) == []
