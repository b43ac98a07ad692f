"""What the window remembers between two starts."""

from __future__ import annotations

from collections.abc import Mapping

from baro_desktop.models.records import record, values
from baro_desktop.storage import settings
from baro_desktop.storage.database import Database

SMALLEST_TEXT, LARGEST_TEXT = 90, 150
_KEY = "window"


@record
class Preferences:
    """Choices that come back.

    Attributes:
        municipality: the own municipality, "" until one is known.
        comparison: areas that it is held against, empty until the user has chosen.
        tab: name of the tab that was open.
        geometry: the window's own form, base64.
        theme: `system`, `light` or `dark`.
        text_size: per cent of the usual size.
        backup_folder: where backups are put, "" for the folder of the database.
    """

    municipality: str = ""
    comparison: tuple[str, ...] = ()
    tab: str = ""
    geometry: str = ""
    theme: str = "system"
    text_size: int = 100
    backup_folder: str = ""


def load(db: Database) -> Preferences:
    """Return what was remembered, defaults for anything that is not there or not right."""
    stored = settings.get(db, _KEY)
    if not isinstance(stored, Mapping):
        return Preferences()
    known = {
        name: stored[name]
        for name, default in values(Preferences()).items()
        if isinstance(stored.get(name), str) and isinstance(default, str)
    }
    names, size = stored.get("comparison"), stored.get("text_size")
    if isinstance(names, list):
        known["comparison"] = tuple(str(name) for name in names)
    if type(size) is int:
        known["text_size"] = min(max(size, SMALLEST_TEXT), LARGEST_TEXT)
    return Preferences(**known)


def save(db: Database, preferences: Preferences) -> None:
    """Remember the choices."""
    settings.set(db, _KEY, values(preferences))
