"""Choices for papers that were given a name, and the last ones that were used."""

from __future__ import annotations

from collections.abc import Mapping

from baro_desktop.models.paper_choice import PaperChoice, decode_choice, encode_choice
from baro_desktop.models.personal_data import refuse_in_strings
from baro_desktop.storage import settings
from baro_desktop.storage.database import Database

_KEY = "paper_templates"
_LAST = "paper_last"


def last_choice(db: Database) -> PaperChoice:
    """Return what was chosen last, the defaults the first time."""
    return _decoded(settings.get(db, _LAST))


def remember_choice(db: Database, choice: PaperChoice) -> None:
    """Remember what was chosen.

    Raises:
        EntryError: if one of the texts holds a CPR number.
    """
    refuse_in_strings([encode_choice(choice)])
    settings.set(db, _LAST, encode_choice(choice))


def templates(db: Database) -> dict[str, PaperChoice]:
    """Return the named choices by their name, in alphabetical order."""
    stored = settings.get(db, _KEY)
    found = stored if isinstance(stored, Mapping) else {}
    return {name: _decoded(found[name]) for name in sorted(found, key=str.casefold)}


def save_template(db: Database, name: str, choice: PaperChoice) -> None:
    """Keep a choice under a name; one of the same name is replaced.

    Raises:
        ValueError: if the name is empty.
        EntryError: if one of the texts holds a CPR number.
    """
    if not name.strip():
        raise ValueError(name)
    refuse_in_strings([name, encode_choice(choice)])
    kept = {key: encode_choice(value) for key, value in templates(db).items()}
    settings.set(db, _KEY, {**kept, name.strip(): encode_choice(choice)})


def remove_template(db: Database, name: str) -> None:
    """Forget a named choice; one that is not there is no error."""
    kept = {key: encode_choice(value) for key, value in templates(db).items() if key != name}
    settings.set(db, _KEY, kept)


def _decoded(stored: object) -> PaperChoice:
    return decode_choice(stored) if isinstance(stored, Mapping) else PaperChoice()
