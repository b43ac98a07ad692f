"""What every use case works on: the catalogue and one database file."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path

from baro_desktop.models.catalogue import Catalogue
from baro_desktop.models.catalogue_loader import load_catalogue
from baro_desktop.models.errors import StorageError
from baro_desktop.models.records import record, replace
from baro_desktop.resources import resource
from baro_desktop.storage import settings
from baro_desktop.storage.claim import Claim, claim
from baro_desktop.storage.database import Database, system_user
from baro_desktop.storage.journal_lines import journal_beside

DATABASE_NAME = "baro.db"
SAMPLE_NAME = "eksempel.db"
_APPLICATION = "BaroDesktop"


@record
class Workspace:
    """Where the figures are and what they mean.

    Attributes:
        catalogue: with what the municipality changed.
        today: the day that decides which local figures are asked for.
        sample: the database holds made-up figures, which the window must say.
        original: the catalogue as it is shipped, by which official names are recognised;
            None where nothing was laid over it.
    """

    catalogue: Catalogue
    database: Path
    today: Callable[[], date] = date.today
    sample: bool = False
    original: Catalogue | None = None

    @property
    def shipped(self) -> Catalogue:
        """The catalogue without what the municipality changed."""
        return self.original or self.catalogue

    def at(self, database: Path) -> Workspace:
        """Return the workspace of another database file, with the changes that lie there."""
        return replace(
            self,
            catalogue=_laid_over(database, self.shipped),
            database=database,
            original=self.shipped,
            sample=database.name == SAMPLE_NAME,
        )

    def open(self, beside: Database | None = None) -> Database:
        """Open a connection for the calling thread.

        Args:
            beside: the connection that the window has already; a file that was moved or replaced
                since is refused, not begun anew.

        Raises:
            StorageError: if the file cannot be used.
        """
        return Database.open(self.database, beside=beside)

    def open_existing(self) -> Database:
        """Open figures that are only read: a name that was mistyped begins no new database.

        Raises:
            StorageError: `database-missing`, or as `open`.
        """
        there = self.database.exists() or journal_beside(self.database).exists()
        if not there:  # with a journal beside it there was one, which `open` tells
            raise StorageError("database-missing", path=str(self.database))
        return self.open()


def _laid_over(database: Path, shipped: Catalogue) -> Catalogue:
    """Return the catalogue with the changes that lie in a database, most often none."""
    if settings.peek_text(database, settings.CUSTOMISATION) is None:
        return shipped
    from baro_desktop.workflows import customise

    return customise.peek(database, shipped).catalogue


def claim_database(database: Path) -> Claim:
    """Take a database for this window, so that no other changes it meanwhile.

    Raises:
        StorageError: `database-in-use` with the name of who has it.
    """
    return claim(database, system_user(), datetime.now())


def open_workspace(database: Path | None = None) -> Workspace:
    """Return the workspace of a database file, by default the user's own.

    Raises:
        CatalogueError: if the program's own data files are wrong.
    """
    path = database or user_folder() / DATABASE_NAME
    return Workspace(load_catalogue(resource("catalogue")), path).at(path)


def user_folder() -> Path:
    """Return the platform's local data folder for this program.

    Raises:
        StorageError: `no-home-folder`.
    """
    from platformdirs import user_data_path

    try:
        folder = user_data_path(_APPLICATION, appauthor=False, roaming=False)
    except RuntimeError as error:
        raise StorageError("no-home-folder") from error
    if not folder.is_absolute():  # older platformdirs make a folder by the name of »~«
        raise StorageError("no-home-folder")
    return folder
