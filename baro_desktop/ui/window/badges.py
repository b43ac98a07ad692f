"""The small counts on the tabs: how many local figures each centre still lacks."""

from __future__ import annotations

from collections.abc import Iterable

from baro_desktop.models.catalogue import Indicator
from baro_desktop.models.overview import LocalProgress
from baro_desktop.ui.pages import Pages


def show_badges(pages: Pages, progress: Iterable[LocalProgress]) -> None:
    """Write on each tab what its centre lacks, and take the badge off all others."""
    missing = {item.centre.tab: item.missing for item in progress}
    for place, name in enumerate(pages.names()):
        lacking = missing.get(name, ())
        pages.strip.set_badge(place, len(lacking), _words(lacking))


def _words(lacking: tuple[Indicator, ...]) -> str:
    count = len(lacking)
    words = "1 lokalt tal mangler" if count == 1 else f"{count} lokale tal mangler"
    return f"{words}: {', '.join(indicator.title for indicator in lacking)}"
