"""Two definitions of an indicator as the same series: said by the user, and taken back."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from baro_desktop.models.catalogue import Catalogue
from baro_desktop.models.definitions import DefinitionLink, canonical_definitions, same_series
from baro_desktop.models.observation import StoredObservation
from baro_desktop.models.records import record
from baro_desktop.storage import batches, definition_links
from baro_desktop.storage import reports as stored_reports
from baro_desktop.storage.database import Database


@record
class Meaning:
    """A definition and the words that reports use for it."""

    id: str
    wording: str


def meanings(db: Database, catalogue: Catalogue, definitions: Sequence[str]) -> tuple[Meaning, ...]:
    """Return the wordings of definitions, in the order given."""
    known = {item.id: item.wording for item in stored_reports.known_definitions(db)}
    for indicator in catalogue.indicators:
        known |= {item.id: item.wordings[0] for item in indicator.definitions}
    return tuple(Meaning(name, known.get(name, name)) for name in dict.fromkeys(definitions))


def linked(db: Database, indicator: str) -> tuple[DefinitionLink, ...]:
    """Return the links of an indicator that hold."""
    return tuple(link for link in all_linked(db) if link.indicator == indicator)


def all_linked(db: Database) -> tuple[DefinitionLink, ...]:
    """Return the links that hold."""
    return definition_links.current_links(db)


def link(db: Database, indicator: str, definitions: Sequence[str]) -> None:
    """Count definitions as the same series, under the last one of them.

    Raises:
        StorageError: if the database cannot be written.
    """
    *others, last = dict.fromkeys(definitions)
    links = [DefinitionLink(indicator, other, last) for other in others]
    _store(db, links, f"Samme serie for {indicator}", held=True)


def unlink(db: Database, indicator: str) -> None:
    """Take back every link of an indicator; its series break shows again.

    Raises:
        StorageError: if the database cannot be written.
    """
    _store(db, linked(db, indicator), f"Databrud for {indicator}", held=False)


def for_view(
    db: Database, observations: Iterable[StoredObservation]
) -> tuple[StoredObservation, ...]:
    """Return figures as they are shown: linked definitions are one."""
    return as_linked(observations, all_linked(db))


def as_linked(
    observations: Iterable[StoredObservation], links: Iterable[DefinitionLink]
) -> tuple[StoredObservation, ...]:
    """Return figures with the definitions of these links as one."""
    return same_series(observations, canonical_definitions(links))


def _store(db: Database, links: Iterable[DefinitionLink], label: str, *, held: bool) -> None:
    with db.writing():
        batch = batches.new_batch(db, "link", label)
        definition_links.store_links(db, links, linked=held, batch=batch)
