"""What those who help want to know about a database, without any figure in it."""

from __future__ import annotations

from pathlib import Path
from types import MappingProxyType

from baro_desktop.storage.connection import pragma
from baro_desktop.storage.database import Database
from baro_desktop.storage.migrations import VERSION
from baro_desktop.storage.places import Place, place_of

_MOVE = "Flyt den til en lokal disk, og brug drevet til sikkerhedskopier."
_WARNINGS = MappingProxyType(
    {
        Place.NETWORK: (
            "Databasen ligger på et netværksdrev",
            f"Afbrydes forbindelsen, mens der gemmes, kan den blive beskadiget. {_MOVE}",
        ),
        Place.SYNCED: (
            "Databasen ligger i en mappe, der synkroniseres",
            f"Synkroniseringen kan lægge en gammel udgave oven i en ny. {_MOVE}",
        ),
    }
)


def place_warning(database: Path) -> tuple[str, str] | None:
    """Return title and sentence for a database that does not lie on a local disk."""
    return _WARNINGS.get(place_of(database))


NEWEST_SCHEMA = VERSION
"""The version that this program brings a database to; it opens none that is newer."""


def schema_version(db: Database) -> int:
    """Return the version of the database's schema."""
    return int(str(pragma(db.connection, "user_version")))
