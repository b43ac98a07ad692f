"""Which area is shown, and which ones it is held against."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from baro_desktop.models.catalogue import WHOLE_COUNTRY, Catalogue
from baro_desktop.models.records import record
from baro_desktop.workflows import preferences, show

if TYPE_CHECKING:
    from baro_desktop.models.report import FileResult
    from baro_desktop.storage.database import Database

_FIRST_USER = "Ballerup"


@record
class Selection:
    """The user's choice in the toolbar."""

    area: str
    comparison: tuple[str, ...]


def first_area(remembered: str, known: Sequence[str], catalogue: Catalogue) -> str:
    """Return the area to begin with: the remembered one, else one that has a report."""
    names = {municipality.name for municipality in catalogue.municipalities}
    if remembered in names or remembered in known:
        return remembered
    own = [area for area in known if area != WHOLE_COUNTRY]
    return own[0] if own and _FIRST_USER not in own else _FIRST_USER


def read_preferences(
    database: Database, catalogue: Catalogue
) -> tuple[preferences.Preferences, Selection]:
    """Return what is remembered, and the selection that a window begins with."""
    held = preferences.load(database)
    area = first_area(held.municipality, show.areas(database), catalogue)
    return held, Selection(area, held.comparison)


def after_import(asked: str, present: str, own: str) -> tuple[str, str]:
    """Return the area to show after an import, and what is to be said of it.

    Nobody works with the whole country: its figures stand beside those of a municipality.

    Args:
        asked: area whose figures are wanted, "" for the present one.
        present: area that is shown.
        own: the municipality that was remembered, "" while none is: then the one that is shown.
    """
    if asked == WHOLE_COUNTRY and present != WHOLE_COUNTRY:
        return present, (
            f"Her vises stadig {present}. Hele landets tal står ved siden af; vælg »Hele landet« "
            "ved »Kommune« øverst for at se dem alene."
        )
    shown = asked or present
    home = own or present
    if home not in {shown, WHOLE_COUNTRY}:
        return shown, f"Her vises nu {shown}. Vælg {home} igen ved »Kommune« øverst."
    return shown, ""


def imported_area(results: Sequence[FileResult], present: str, known: Sequence[str]) -> str:
    """Return the area to show once files came: another one where the present has no figures."""
    came = (r.area for r in results if r.area and r.area in known and r.area != WHOLE_COUNTRY)
    return present if present in known else next(came, present)


def own_area(remembered: str, shown: str, known: Sequence[str]) -> str:
    """Return the own municipality: the remembered one, until it has figures the one shown.

    Looking at a neighbour does not make it the own one: the next start would begin there, and
    local figures would be typed in for it. Settings choose another.

    Args:
        known: areas that have figures.
    """
    return remembered if remembered in known and remembered != WHOLE_COUNTRY else shown


def own_reminder(chosen: str, own: str, known: Sequence[str]) -> str:
    """Return what is to be said when an area was chosen, "" when it needs no word.

    Args:
        own: the municipality that was remembered.
        known: areas that have figures; without any, the own one gives way to the one shown.
    """
    if own not in known or WHOLE_COUNTRY in {own, chosen} or chosen == own:
        return ""
    return f"Her vises nu {chosen}. Egen kommune er stadig {own}; den ændres i indstillingerne."


def area_groups(
    known: Sequence[str], catalogue: Catalogue
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the areas that have figures, and the municipalities that have none."""
    others = (m.name for m in catalogue.municipalities if m.name not in known)
    return tuple(known), tuple(sorted(others))


def comparison_choices(area: str, known: Sequence[str]) -> tuple[str, ...]:
    """Return what the area can be held against, the whole country first."""
    others = [name for name in known if name not in {area, WHOLE_COUNTRY}]
    country = [] if area == WHOLE_COUNTRY else [WHOLE_COUNTRY]
    return (*country, *others)
