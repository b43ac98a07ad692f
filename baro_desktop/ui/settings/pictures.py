"""What there is to draw of the settings: each page, and the dialogs that pages open."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QDialog

from baro_desktop.models.period import parse_period
from baro_desktop.models.target import Target
from baro_desktop.ui.settings.dialog import SettingsDialog
from baro_desktop.ui.settings.indicators_page import IndicatorsPage
from baro_desktop.ui.settings.targets_page import TargetsPage
from baro_desktop.workflows import program_settings

if TYPE_CHECKING:
    from baro_desktop.ui.main_window import MainWindow
    from baro_desktop.workflows.program_settings import Settings
    from baro_desktop.workflows.workspace import Workspace

_DECIDED = date(2026, 2, 11)
_COMMITTEE = "Integrationsudvalget, punkt 4"
_TARGETS = (("1.1", "2027", "10"), ("1.2", "2027", "68"), ("3.3", "2028", "60"))


def settings_dialogs(workspace: Workspace, window: MainWindow) -> Iterator[tuple[str, QDialog]]:
    """Open each page, the targets once they are set, and each smaller dialog."""
    held = _held(workspace, window)
    for place, title in enumerate(_titles(workspace, held, window), start=1):
        yield f"indstillinger-{place}-{title}", _open(workspace, held, window, title)
    full = _open(workspace, replace(held, targets=_targets(held.municipality)), window, "Mål")
    yield "indstillinger-4-maal-besluttet", full
    for title, name in ((TargetsPage.title, "nyt-maal"), (IndicatorsPage.title, "egen-indikator")):
        behind = _open(workspace, held, window, title)
        behind.hide()
        page = behind.page(title)
        if isinstance(page, TargetsPage | IndicatorsPage):
            yield f"indstillinger-{name}", page.add()
        behind.deleteLater()


def _held(workspace: Workspace, window: MainWindow) -> Settings:
    """Return what is stored, with the window's choices, which it would remember before it asks."""
    with workspace.open() as database:
        held = program_settings.load(database, workspace.shipped)
    area = window.selection.area
    return replace(
        held,
        municipality=area,
        comparison=window.selection.comparison,
        targets_area=area,
    )


def _targets(area: str) -> tuple[Target, ...]:
    return tuple(
        Target(area, code, parse_period(year), Decimal(value), _DECIDED, _COMMITTEE)
        for code, year, value in _TARGETS
    )


def _titles(workspace: Workspace, settings: Settings, window: MainWindow) -> tuple[str, ...]:
    dialog = SettingsDialog(workspace, settings, (), window)
    dialog.deleteLater()
    return dialog.titles()


def _open(
    workspace: Workspace, settings: Settings, window: MainWindow, title: str
) -> SettingsDialog:
    dialog = SettingsDialog(workspace, settings, (), window)
    dialog.show_page(title)
    dialog.open()
    return dialog
