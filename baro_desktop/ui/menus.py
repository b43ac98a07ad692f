"""The menus of the window, as tables of commands."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar, QWidget

from baro_desktop.models.records import record
from baro_desktop.ui.text import caption, plain_tooltip
from baro_desktop.ui.theme import Theme

THEMES = ((Theme.SYSTEM, "Som systemet"), (Theme.LIGHT, "Lyst"), (Theme.DARK, "Mørkt"))


@record
class Command:
    """One line of a menu.

    Attributes:
        shortcuts: in Qt's portable spelling; the first one stands in the menu.
        enters: types figures in; such a command is off where that cannot be.
    """

    text: str
    run: Callable[[], object]
    shortcuts: tuple[str, ...] = ()
    enabled: bool = True
    enters: bool = False


def add_menu(
    bar: QMenuBar, title: str, commands: Sequence[Command | None], owner: QWidget
) -> QMenu:
    """Add a menu; None stands for a line between commands."""
    menu = bar.addMenu(title)
    for command in commands:
        if command is None:
            menu.addSeparator()
        else:
            menu.addAction(make_action(command, owner))
    return menu


def make_action(command: Command, owner: QWidget) -> QAction:
    """Return the action of a command."""
    action = QAction(command.text, owner)
    if command.shortcuts:
        action.setShortcuts([QKeySequence(text) for text in command.shortcuts])
    if not command.enabled:
        action.setEnabled(False)
    if command.enters:
        action.setProperty(_ENTERS, True)
    action.triggered.connect(lambda: command.run())
    return action


def mark_entering(menu: QMenu) -> None:
    """Let a menu be off where nothing can be typed in."""
    menu.menuAction().setProperty(_ENTERS, True)


def forbid_marked(bar: QMenuBar, why: str) -> None:
    """Switch the commands off that type figures in, with the reason as their tooltip; "" on."""
    for menu in (action.menu() for action in bar.actions()):
        assert isinstance(menu, QMenu)  # a bar holds nothing else here
        marked = [action for action in menu.actions() if action.property(_ENTERS)]
        for action in marked:
            action.setEnabled(not why)
            action.setToolTip(plain_tooltip(why))
        menu.setToolTipsVisible(bool(marked and why))


def add_theme_menu(menu: QMenu, chosen: Theme, choose: Callable[[Theme], None]) -> None:
    """Add the choice between the system's colours, light and dark."""
    themes = menu.addMenu("Fa&rver")
    group = QActionGroup(themes)
    for theme, text in THEMES:
        action = group.addAction(QAction(text, themes))
        action.setCheckable(True)
        action.setChecked(theme is chosen)
        action.triggered.connect(lambda _=False, theme=theme: choose(theme))
        themes.addAction(action)


def tab_commands(names: Sequence[str], show: Callable[[str], object]) -> list[Command]:
    """Return one command a tab, the first nine on Ctrl+1 to Ctrl+9."""
    return [
        Command(
            caption(name),
            partial(show, name),
            (f"Ctrl+{place}",) if place <= _NUMBERED else (),
        )
        for place, name in enumerate(names, start=1)
    ]


_NUMBERED = 9
_ENTERS = "enters"
