"""What a municipality changed in the catalogue: read, laid over, and set anew."""

from __future__ import annotations

import json
from pathlib import Path

from baro_desktop.models.catalogue import Catalogue
from baro_desktop.models.customisation import Customisation, Ignored, lay_over
from baro_desktop.models.customisation_json import from_data, to_data
from baro_desktop.models.personal_data import refuse_in_strings
from baro_desktop.models.records import record
from baro_desktop.storage import settings
from baro_desktop.storage.database import Database
from baro_desktop.texts.customisation import sentence

_CODES = """
SELECT indicator FROM entries UNION SELECT indicator FROM remarks
UNION SELECT indicator FROM targets
"""


@record
class Customised:
    """What was set, the catalogue with it, and sentences about what cannot be used."""

    customisation: Customisation
    catalogue: Catalogue
    problems: tuple[str, ...]


def load(db: Database, shipped: Catalogue) -> Customised:
    """Return what was set, laid over the catalogue as it is shipped."""
    return _read(settings.get_text(db, settings.CUSTOMISATION), shipped)


def peek(path: Path, shipped: Catalogue) -> Customised:
    """Return what was set in a database that is not open yet, with one small read."""
    return _read(settings.peek_text(path, settings.CUSTOMISATION), shipped)


def save(db: Database, customisation: Customisation) -> None:
    """Set the changes anew.

    Raises:
        EntryError: if a name or text holds a CPR number.
        StorageError: if the database cannot be written.
    """
    data = to_data(customisation)
    refuse_in_strings([data])
    settings.set(db, settings.CUSTOMISATION, data)


def codes_in_use(db: Database) -> frozenset[str]:
    """Return the codes that something was written about, withdrawn or not."""
    return frozenset(code for (code,) in db.rows(_CODES))


def _read(text: str | None, shipped: Catalogue) -> Customised:
    customisation, ignored = _parse(text)
    laid = lay_over(shipped, customisation)
    problems = [sentence(item.code, item.name) for item in (*ignored, *laid.ignored)]
    return Customised(customisation, laid.catalogue, tuple(dict.fromkeys(problems)))


def _parse(text: str | None) -> tuple[Customisation, tuple[Ignored, ...]]:
    if text is None:
        return Customisation(), ()
    try:
        return from_data(json.loads(text))
    except (ValueError, RecursionError):
        return Customisation(), (Ignored("unreadable"),)
