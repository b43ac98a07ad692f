"""What there is to draw of the settings: each page, and the dialogs that pages open."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtWidgets import QDialog

from baro_desktop.ui.settings.flow import SettingsFlow
from baro_desktop.ui.settings.indicators_page import IndicatorsPage
from baro_desktop.ui.settings.targets_page import TargetsPage


def settings_dialogs(flow: SettingsFlow) -> Iterator[tuple[str, QDialog]]:
    """Open each page and each smaller dialog, one after the other."""
    for place, title in enumerate(_titles(flow), start=1):
        yield f"indstillinger-{place}-{title}", flow.open(title)
    for title, name in ((TargetsPage.title, "nyt-maal"), (IndicatorsPage.title, "egen-indikator")):
        behind = flow.open(title)
        behind.hide()
        page = behind.page(title)
        if isinstance(page, TargetsPage | IndicatorsPage):
            yield f"indstillinger-{name}", page.add()
        behind.deleteLater()


def _titles(flow: SettingsFlow) -> tuple[str, ...]:
    dialog = flow.open()
    dialog.hide()
    dialog.deleteLater()
    return dialog.titles()
