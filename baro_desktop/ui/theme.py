"""Light, dark or as the system has it: palette, fonts and style sheet of the program."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication, QWidget

from baro_desktop.garbage import without_searches
from baro_desktop.ui.palette import DARK, LIGHT, Palette, tone_colour
from baro_desktop.ui.stylesheet import stylesheet

__all__ = [
    "DARK",
    "LIGHT",
    "Palette",
    "Theme",
    "ThemeSwitch",
    "apply_theme",
    "current_palette",
    "new_application",
    "stylesheet",
    "text_share",
    "tone_colour",
]

_STYLE = "fusion"
_STYLED = "styled"
_BASE_POINTS = 9.75
_MIDDLE_LIGHTNESS = 128


class Theme(StrEnum):
    """What the user chose."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


def current_palette(_source: QWidget | QGuiApplication | None = None) -> Palette:
    """Return the colours in force, told from how light the ground of the program is.

    A widget's own palette would not do: the style sheet changes it.
    """
    ground = QGuiApplication.palette().color(QPalette.ColorRole.Window)
    return DARK if ground.lightness() < _MIDDLE_LIGHTNESS else LIGHT


def new_application(arguments: Sequence[str]) -> QApplication:
    """Return the application, in its style from the beginning.

    Setting or asking for a style later makes the class of styles with its thousand names.

    Args:
        arguments: the name that the program was started by.
    """
    app = QApplication([*arguments, "-style", _STYLE])
    app.setProperty(_STYLED, _STYLE)
    return app


def apply_theme(app: QApplication, theme: Theme, percent: int = 100) -> None:
    """Give the whole program its colours and text size; open windows repaint themselves.

    Args:
        percent: size of text, of the usual one.
    """
    # Qt goes through a list of all widgets, and tells each: a search for garbage meanwhile frees
    # closed dialogs that are still on it, and the program is gone.
    with without_searches():
        sheet = _prepare_theme(app, theme, percent)
        if app.styleSheet() != sheet:
            app.setStyleSheet(sheet)


def _prepare_theme(app: QApplication, theme: Theme, percent: int) -> str:
    """Set palette, font and style, and return the style sheet that is still to be set."""
    system_dark = app.styleHints().colorScheme() is Qt.ColorScheme.Dark
    dark = theme is Theme.DARK or (theme is Theme.SYSTEM and system_dark)
    palette = DARK if dark else LIGHT
    points = _BASE_POINTS * percent / 100
    sheet = stylesheet(palette, points)
    if app.styleSheet() == sheet:
        return sheet  # setting it again would dress every widget anew
    # Without a sheet in between, Qt dresses a widget once for each widget that it lies in.
    app.setStyleSheet("")
    if app.property(_STYLED) is None:
        app.setStyle(_STYLE)
        app.setProperty(_STYLED, _STYLE)
    font = app.font()
    font.setPointSizeF(points)
    app.setFont(font)
    app.setPalette(_qt_palette(palette))
    return sheet


def text_share(widget: QWidget) -> float:
    """Return how large a widget's text is, of the usual size: lengths in pixels grow with it."""
    return max(1.0, widget.font().pointSizeF() / _BASE_POINTS)


class ThemeSwitch(QObject):
    """Keeps the program in the chosen theme, also when the system changes its own.

    Args:
        waits: the style sheet waits for `dress()`. What is put together under one, is dressed
            again whenever it is put into something else: a fifth of a start.

    Signals:
        changing: every widget is about to be dressed anew.
    """

    changing = Signal()

    def __init__(
        self, app: QApplication, theme: Theme = Theme.SYSTEM, *, waits: bool = False
    ) -> None:
        super().__init__(app)
        self._app = app
        self._waits = waits
        self.theme = theme
        self.percent = 100
        app.styleHints().colorSchemeChanged.connect(self._follow)
        self._apply()

    def choose(self, theme: Theme, percent: int | None = None) -> None:
        """Change to another theme, and to another text size if one is given."""
        wanted = (theme, self.percent if percent is None else percent)
        if wanted != (self.theme, self.percent):
            self.theme, self.percent = wanted
            self.changing.emit()
            self._apply()

    def dress(self) -> None:
        """Set the style sheet that waits, before anything is shown."""
        if self._waits:
            self._waits = False
            self._apply()

    def _follow(self) -> None:
        if self.theme is Theme.SYSTEM:
            self.changing.emit()
            self._apply()

    def _apply(self) -> None:
        if not self._waits:
            apply_theme(self._app, self.theme, self.percent)
        else:
            _prepare_theme(self._app, self.theme, self.percent)


def _qt_palette(palette: Palette) -> QPalette:
    """Return Qt's own roles, for what the style sheet does not reach."""
    role = QPalette.ColorRole
    colours = {
        role.Window: palette.window,
        role.WindowText: palette.text,
        role.Base: palette.surface,
        role.AlternateBase: palette.raised,
        role.Text: palette.text,
        role.PlaceholderText: palette.muted,
        role.Button: palette.surface,
        role.ButtonText: palette.text,
        role.BrightText: palette.on_primary,
        role.ToolTipBase: palette.surface,
        role.ToolTipText: palette.text,
        role.Highlight: palette.selection,
        role.HighlightedText: palette.text,
        role.Accent: palette.primary,
        role.Link: palette.accent,
        role.LinkVisited: palette.accent,
        role.Light: palette.surface,
        role.Midlight: palette.raised,
        role.Mid: palette.border,
        role.Dark: palette.border_strong,
        role.Shadow: palette.border_strong,
    }
    result = QPalette()
    for key, colour in colours.items():
        result.setColor(key, QColor(colour))
    for key in (role.WindowText, role.Text, role.ButtonText):
        result.setColor(QPalette.ColorGroup.Disabled, key, QColor(palette.border_strong))
    return result
