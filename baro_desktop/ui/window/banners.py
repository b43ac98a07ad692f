"""The lines across the window that must not be overlooked."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from baro_desktop.ui.widgets.banner import Banner

if TYPE_CHECKING:
    from baro_desktop.ui.main_window import MainWindow


def banners(window: MainWindow) -> Iterator[Banner]:
    """Say when figures are made up, and when nothing can be written."""
    if window.sample:
        yield Banner(
            "Eksempeldata – ikke rigtige tal",
            "Tallene er opdigtede og må ikke bruges. Jeres egne tal ligger for sig.",
            "Tilbage til egne tal",
            window.own_data_requested.emit,
        )
    if window.read_only:
        yield _reading_alone(window)


def _reading_alone(window: MainWindow) -> Banner:
    from baro_desktop.texts.exchange import SHOWN
    from baro_desktop.workflows.exchange import is_exchange

    shown = window.workspace.database
    if is_exchange(shown):
        return Banner(
            "Kopi fra en kollega",
            SHOWN.format(name=shown.name),
            "Tilbage til egne tal",
            window.own_data_requested.emit,
        )
    return Banner(
        "Kun visning",
        "Databasen kan ikke skrives, så intet kan indlæses eller rettes. "
        "Tallene er, som de var, da vinduet åbnede.",
        "Prøv igen",
        window.retry_requested.emit,
    )
