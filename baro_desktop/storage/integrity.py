"""Is the database sound? What SQLite can tell, and what it cannot."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from baro_desktop.models.errors import StorageError
from baro_desktop.storage.database import Database
from baro_desktop.storage.documents import original_of
from baro_desktop.storage.failures import sqlite_failures
from baro_desktop.storage.migrations import SCHEMA_QUERY, fresh_schema
from baro_desktop.storage.schema import TABLES
from baro_desktop.storage.seals import broken_seals, broken_settings

_MISSING_OBSERVATIONS = """
SELECT d.name, d.observations, count(o.seq) FROM documents d
LEFT JOIN observations o ON o.document = d.id
GROUP BY d.id HAVING count(o.seq) <> d.observations
"""


@dataclass(frozen=True, slots=True)
class Problem:
    """Something that is wrong with the database.

    Attributes:
        code: key of the Danish sentence in `texts.errors`.
        data: what the sentence names.
    """

    code: str
    data: dict[str, object] = field(default_factory=dict)


def check(db: Database) -> tuple[Problem, ...]:
    """Return everything that is wrong: pages, links, missing tables and rows, originals.

    The schema is compared with a fresh one, so a dropped trigger or index is told too.

    Raises:
        StorageError: if the database cannot be read at all.
    """
    try:
        # What is read from damaged pages, or from a table that is not there, means nothing.
        if damaged := tuple(_pages(db)):
            return damaged
        found = tuple(_schema(db))
        if any(problem.code == "table-missing" for problem in found):
            return found
        return (*found, *_links(db), *_observations(db), *_originals(db), *_seals(db))
    except StorageError as error:
        if error.code != "database-damaged":
            raise
        return (Problem("pages-damaged", {"detail": str(error.data.get("detail", ""))}),)


def _pages(db: Database) -> Iterator[Problem]:
    for (message,) in db.rows("PRAGMA integrity_check(20)"):
        if message != "ok":
            yield Problem("pages-damaged", {"detail": message})


def _schema(db: Database) -> Iterator[Problem]:
    held = {(kind, name): sql for kind, name, sql in db.rows(SCHEMA_QUERY)}
    for name in TABLES:
        if ("table", name) not in held:
            yield Problem("table-missing", {"table": name})
    for (kind, name), sql in fresh_schema().items():
        if kind == "table" and name in TABLES and ("table", name) not in held:
            continue
        if held.get((kind, name)) != sql:
            yield Problem("schema-changed", {"kind": kind, "name": name})


def _links(db: Database) -> Iterator[Problem]:
    for table, row, parent, _ in db.rows("PRAGMA foreign_key_check"):
        yield Problem("link-broken", {"table": table, "row": row, "parent": parent})


def _observations(db: Database) -> Iterator[Problem]:
    for name, wanted, found in db.rows(_MISSING_OBSERVATIONS):
        yield Problem("observations-missing", {"name": name, "wanted": wanted, "found": found})


def _seals(db: Database) -> Iterator[Problem]:
    with sqlite_failures(db.path):
        for broken in broken_seals(db.connection):
            if broken.sealed_at:
                yield Problem("seal-broken", {"day": str(broken.sealed_at)[:10]})
            else:
                yield Problem("rows-unsealed")
        for key in broken_settings(db.connection):
            yield Problem("setting-broken", {"name": key})


def _originals(db: Database) -> Iterator[Problem]:
    for (document,) in db.rows("SELECT id FROM documents ORDER BY seq"):
        try:
            original_of(db, document)
        except StorageError as error:
            if error.code != "original-damaged":
                raise
            yield Problem("original-damaged", error.data)
