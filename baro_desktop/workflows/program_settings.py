"""Everything that the settings dialog shows and sets, as one value."""

from __future__ import annotations

import tempfile
from dataclasses import dataclass, field, replace
from pathlib import Path

from baro_desktop.models.catalogue import Catalogue
from baro_desktop.models.customisation import Customisation
from baro_desktop.models.disclosure_rule import SmallNumberRule
from baro_desktop.models.target import Target
from baro_desktop.storage.database import Database
from baro_desktop.workflows import customise, preferences, targets
from baro_desktop.workflows.small_numbers import set_small_number_rule, small_number_rule


@dataclass(frozen=True, slots=True)
class Settings:
    """What can be set.

    Attributes:
        comparison: areas to be compared with, empty for the usual ones.
        targets: those of `targets_area`, which is the municipality that was shown.
        used_codes: codes of own indicators that something was written about; their form is
            fixed, so that no figure changes its meaning.
    """

    municipality: str
    comparison: tuple[str, ...] = ()
    theme: str = "system"
    text_size: int = 100
    backup_folder: str = ""
    customisation: Customisation = field(default_factory=Customisation)
    rule: SmallNumberRule = field(default_factory=SmallNumberRule)
    targets_area: str = ""
    targets: tuple[Target, ...] = ()
    used_codes: frozenset[str] = frozenset()


def load(db: Database, shipped: Catalogue) -> Settings:
    """Return the settings as they are now, defaults for what was never set."""
    chosen = preferences.load(db)
    return Settings(
        chosen.municipality,
        chosen.comparison,
        chosen.theme,
        chosen.text_size,
        chosen.backup_folder,
        customise.load(db, shipped).customisation,
        small_number_rule(db),
        chosen.municipality,
        targets.targets_of(db, chosen.municipality),
        customise.codes_in_use(db),
    )


def save(db: Database, settings: Settings) -> None:
    """Set everything anew, all of it or nothing.

    Raises:
        StorageError: if the database cannot be written.
    """
    chosen = replace(
        preferences.load(db),
        municipality=settings.municipality,
        comparison=settings.comparison,
        theme=settings.theme,
        text_size=settings.text_size,
        backup_folder=settings.backup_folder,
    )
    with db.writing():
        preferences.save(db, chosen)
        customise.save(db, settings.customisation)
        set_small_number_rule(db, settings.rule)
        targets.replace_targets(db, settings.targets_area, settings.targets)


def can_be_written(folder: Path) -> bool:
    """Tell whether a file can be made in a folder, by making one that is gone at once.

    What the system says about rights is not enough: network folders and Windows differ from it.
    """
    try:
        with tempfile.TemporaryFile(dir=folder):
            return True
    except OSError:
        return False
