"""The ground behind the heads of the tables that figures are typed in."""

from __future__ import annotations

from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QFrame


def head_band() -> QFrame:
    """Return a band of the colour that the heads of all other tables have."""
    band = QFrame()
    band.setAutoFillBackground(True)
    band.setBackgroundRole(QPalette.ColorRole.AlternateBase)
    return band
