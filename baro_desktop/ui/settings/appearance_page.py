"""Udseende: light, dark or as the system, and how large text is."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtWidgets import QButtonGroup, QRadioButton, QWidget

from baro_desktop.ui.settings.page import SettingsPage, beside, hint, named
from baro_desktop.ui.text import label
from baro_desktop.ui.theme import Theme
from baro_desktop.ui.widgets.choice_box import ChoiceBox
from baro_desktop.workflows.program_settings import Settings

_THEMES = (
    (Theme.SYSTEM, "Som &systemet"),
    (Theme.LIGHT, "&Lyst"),
    (Theme.DARK, "&Mørkt"),
)
_SIZES = (90, 100, 110, 120, 130, 140, 150)
_USUAL = Settings("")


class AppearancePage(SettingsPage):
    """Three choices and a box."""

    title = "Udseende"
    about = "Farver og tekststørrelse i vinduet. De følger ikke med over i det, du eksporterer."

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._themes = QButtonGroup(self)
        self.body.addWidget(label("Farver", role="strong"))
        for place, (_, text) in enumerate(_THEMES):
            button = QRadioButton(text)
            button.setAccessibleName(f"Farver: {text.replace('&', '')}")
            self._themes.addButton(button, place)
            self.body.addWidget(button)
        self._size = ChoiceBox()
        self._size.setAccessibleName("Tekststørrelse")
        self.body.addSpacing(8)
        self.body.addLayout(beside(named("&Tekststørrelse", self._size), self._size))
        self.body.addWidget(hint("100 pct. er den sædvanlige størrelse."))
        self.body.addStretch(1)
        self._themes.idClicked.connect(lambda _: self.changed.emit())
        self._size.activated.connect(lambda _: self.changed.emit())

    def show_settings(self, settings: Settings) -> None:
        """Choose what is set; a size between the usual ones gets a line of its own."""
        places = [theme.value for theme, _ in _THEMES]
        place = places.index(settings.theme) if settings.theme in places else 0
        self._themes.button(place).setChecked(True)
        self._size.clear()
        for size in sorted({*_SIZES, settings.text_size}):
            self._size.addItem(f"{size} pct.", size)
        self._size.setCurrentIndex(self._size.findData(settings.text_size))

    def read(self, settings: Settings) -> Settings:
        """Return the chosen colours and size."""
        theme = _THEMES[self._themes.checkedId()][0].value
        return replace(settings, theme=theme, text_size=int(self._size.currentData()))

    def standard(self, settings: Settings) -> Settings:
        """Return the colours of the system and the usual size."""
        return replace(settings, theme=_USUAL.theme, text_size=_USUAL.text_size)
