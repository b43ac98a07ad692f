"""Turn what a user wrote or chose earlier into areas and centres."""

from __future__ import annotations

from collections.abc import Sequence

from baro_desktop.models.catalogue import WHOLE_COUNTRY, Catalogue, Centre
from baro_desktop.models.errors import EntryError
from baro_desktop.storage.database import Database
from baro_desktop.workflows import preferences, show

FIRST_MUNICIPALITY = "Ballerup"
_OTHERS = 3


def municipality(db: Database, catalogue: Catalogue, name: str | None = None) -> str:
    """Return the municipality of a name, else the remembered one, else one with figures.

    Raises:
        EntryError: if the name is none, or nothing has been imported yet.
    """
    if name is not None:
        from baro_desktop.importing.names import AreaNames  # it compiles what a start does without

        found = AreaNames(catalogue.municipalities).find(name)
        if found is None:
            raise EntryError("unknown-municipality", field="municipality", name=name)
        return found
    known = [area for area in show.areas(db) if area != WHOLE_COUNTRY]
    remembered = preferences.load(db).municipality
    for wanted in (remembered, FIRST_MUNICIPALITY, *known):
        if wanted in known:
            return wanted
    raise EntryError("no-municipality", field="municipality")


def own_municipality(db: Database, catalogue: Catalogue, name: str | None = None) -> str | None:
    """Return the municipality that is worked with; None while nothing is known of any.

    Raises:
        EntryError: if the name is none.
    """
    if name is None and not any(area != WHOLE_COUNTRY for area in show.areas(db)):
        return preferences.load(db).municipality or None
    return municipality(db, catalogue, name)


def comparison(db: Database, area: str) -> tuple[str, ...]:
    """Return the areas to hold an area's figures against: those remembered, else the default."""
    return preferences.load(db).comparison or default_comparison(area, show.areas(db))


def default_comparison(area: str, known: Sequence[str]) -> tuple[str, ...]:
    """Return the whole country and the first few other areas that have figures.

    The reports of the municipalities hold the whole country's key figures, but not its
    barometer: without other areas those columns would be empty.
    """
    others = [name for name in known if name not in {area, WHOLE_COUNTRY}]
    country = () if area == WHOLE_COUNTRY else (WHOLE_COUNTRY,)
    return (*country, *others[:_OTHERS])


def centres(catalogue: Catalogue, codes: Sequence[str]) -> tuple[Centre, ...] | None:
    """Return the centres of the codes, None when no code is given.

    Raises:
        EntryError: if a code is no centre.
    """
    found = []
    for code in codes:
        centre = catalogue.find_centre(code)
        if centre is None:
            known = ", ".join(item.id for item in catalogue.centres)
            raise EntryError("unknown-centre", field="centre", name=code, known=known)
        found.append(centre)
    return tuple(found) or None
