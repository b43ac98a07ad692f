"""The table of seals: each is a hash over what a transaction added and over the seal before."""

from __future__ import annotations

SEALS = "seals"

_TABLE = f"""
CREATE TABLE {SEALS} (
    seq INTEGER PRIMARY KEY,
    through TEXT NOT NULL CHECK (instr(through, char(0)) = 0 AND through <> ''),
    sealed_at TEXT NOT NULL CHECK (instr(sealed_at, char(0)) = 0 AND sealed_at <> ''),
    previous TEXT NOT NULL CHECK (length(previous) IN (0, 64)),
    digest TEXT NOT NULL UNIQUE CHECK (length(digest) = 64 AND digest NOT GLOB '*[^0-9a-f]*'),
    CHECK ((previous = '') = (seq = 1))
) STRICT
"""

_SETTINGS_DIGEST = "ALTER TABLE settings ADD COLUMN digest TEXT NOT NULL DEFAULT ''"


def seals_version() -> tuple[str, ...]:
    """Return the statements that add the table, and a hash to every setting."""
    return (_TABLE, *(_forbid(verb) for verb in ("UPDATE", "DELETE")), _SETTINGS_DIGEST)


def _forbid(verb: str) -> str:
    return (
        f"CREATE TRIGGER {SEALS}_forbid_{verb.lower()} BEFORE {verb} ON {SEALS} "
        f"BEGIN SELECT RAISE(ABORT, '{SEALS} is append-only'); END"
    )
