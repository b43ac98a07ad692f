"""Danish for what Qt says by itself: standard buttons, context menus, number forms."""

from __future__ import annotations

from PySide6.QtCore import QLibraryInfo, QLocale, QTranslator
from PySide6.QtWidgets import QApplication

from baro_desktop.resources import resource


def speak_danish(app: QApplication) -> None:
    """Load Qt's own Danish texts and make Danish the language of the program."""
    QLocale.setDefault(QLocale(QLocale.Language.Danish, QLocale.Country.Denmark))
    own, qts = QTranslator(app), QTranslator(app)
    folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    if own.load("qt_da", str(resource("language"))):  # what Qt's own translation lacks
        app.installTranslator(own)
    if qts.load("qtbase_da", folder):
        app.installTranslator(qts)
