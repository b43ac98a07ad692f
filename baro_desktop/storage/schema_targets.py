"""The table that holds targets: each row is a target, or says that one was taken away."""

from __future__ import annotations

TARGETS = "targets"

_TABLE = f"""
CREATE TABLE {TARGETS} (
    seq INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE CHECK (length(id) = 36),
    area TEXT NOT NULL CHECK (instr(area, char(0)) = 0 AND area <> ''),
    indicator TEXT NOT NULL CHECK (instr(indicator, char(0)) = 0 AND indicator <> ''),
    period_start TEXT NOT NULL CHECK (date(period_start, '+0 days') IS period_start),
    period_end TEXT NOT NULL CHECK (date(period_end, '+0 days') IS period_end),
    period_label TEXT NOT NULL CHECK (instr(period_label, char(0)) = 0),
    value TEXT CHECK (value IS NULL OR (instr(value, char(0)) = 0 AND value <> '')),
    decided_on TEXT CHECK (decided_on IS NULL OR date(decided_on, '+0 days') IS decided_on),
    decision TEXT NOT NULL CHECK (instr(decision, char(0)) = 0),
    batch TEXT NOT NULL REFERENCES batches (id),
    recorded_at TEXT NOT NULL CHECK (instr(recorded_at, char(0)) = 0 AND recorded_at <> ''),
    recorded_by TEXT NOT NULL CHECK (instr(recorded_by, char(0)) = 0),
    CHECK (period_end >= period_start)
) STRICT
"""

_SUBJECT = "area, indicator, period_start, period_end"
_INDICES = (
    f"CREATE INDEX targets_by_subject ON {TARGETS} ({_SUBJECT})",
    f"CREATE INDEX targets_by_batch ON {TARGETS} (batch)",
)


def targets_version() -> tuple[str, ...]:
    """Return the statements that add the table, which is append-only like the others."""
    return (_TABLE, *_INDICES, *(_forbid(verb) for verb in ("UPDATE", "DELETE")))


def _forbid(verb: str) -> str:
    return (
        f"CREATE TRIGGER {TARGETS}_forbid_{verb.lower()} BEFORE {verb} ON {TARGETS} "
        f"BEGIN SELECT RAISE(ABORT, '{TARGETS} is append-only'); END"
    )
