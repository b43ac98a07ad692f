"""Which help page belongs to which tab and dialog."""

from __future__ import annotations

from types import MappingProxyType

from baro_desktop.models.catalogue import Catalogue
from baro_desktop.ui.help.pages import FIRST

CENTRE_PAGE = "center"
_TABS = MappingProxyType(
    {
        "Overblik": "overblik",
        "Modtagelse": "modtagelse",
        "Sammenlign": "sammenlign",
        "Rapporter": "rapporter",
    }
)
# By the beginning of a class's name, the longest first: helpers name dialogs after their part.
_DIALOGS = (
    ("HousingGridDialog", "indtast-tal"),
    ("Reception", "modtagelse"),
    ("Settings", "indstillinger"),
    ("Shortcut", "genveje"),
    ("Preview", "udskriv"),
    ("Licence", "sikkerhed"),
    ("Compare", "sammenlign"),
    ("History", "rapporter"),
    ("Restore", "sikkerhed"),
    ("Backup", "sikkerhed"),
    ("Export", "eksporter"),
    ("Report", "rapporter"),
    ("Source", "rapporter"),
    ("Trouble", "naar-noget-er-galt"),
    ("Import", "importer"),
    ("About", "sikkerhed"),
    ("Entry", "indtast-tal"),
    ("Graph", "grafer"),
    ("Tick", "rapporter"),
    ("Form", "indtast-tal"),
    ("Grid", "indtast-tal"),
    ("Target", "indstillinger"),
    ("Papers", "eksporter"),
    ("Writing", "eksporter"),
    ("Centre", "indstillinger"),
)


def page_of_tab(tab: str, catalogue: Catalogue) -> str:
    """Return the page about a tab."""
    if tab in _TABS:
        return _TABS[tab]
    return CENTRE_PAGE if any(centre.tab == tab for centre in catalogue.centres) else FIRST


def page_of_dialog(kind: str) -> str:
    """Return the page about a dialog, by the name of its class."""
    return next((page for name, page in _DIALOGS if kind.startswith(name)), FIRST)
