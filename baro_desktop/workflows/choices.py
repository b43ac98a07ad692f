"""Turn what a user wrote or chose earlier into areas and centres."""

from __future__ import annotations

from collections.abc import Sequence

from baro_desktop.importing.names import AreaNames
from baro_desktop.models.catalogue import WHOLE_COUNTRY, Catalogue, Centre
from baro_desktop.models.errors import EntryError
from baro_desktop.storage.database import Database
from baro_desktop.workflows import preferences, show

FIRST_MUNICIPALITY = "Ballerup"


def municipality(db: Database, catalogue: Catalogue, name: str | None = None) -> str:
    """Return the municipality of a name, else the remembered one, else one with figures.

    Raises:
        EntryError: if the name is none, or nothing has been imported yet.
    """
    if name is not None:
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


def comparison(db: Database) -> tuple[str, ...]:
    """Return the areas to hold figures against: those remembered, the whole country first."""
    remembered = preferences.load(db).comparison
    return tuple(dict.fromkeys((WHOLE_COUNTRY, *remembered)))


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
