"""The table that holds status tables: each row is a whole one, as it was entered."""

from __future__ import annotations

STATUS_TABLES = "status_tables"

_TABLE = f"""
CREATE TABLE {STATUS_TABLES} (
    seq INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE CHECK (length(id) = 36),
    area TEXT NOT NULL CHECK (instr(area, char(0)) = 0 AND area <> ''),
    form TEXT NOT NULL CHECK (instr(form, char(0)) = 0 AND form <> ''),
    period_start TEXT NOT NULL CHECK (date(period_start, '+0 days') IS period_start),
    period_end TEXT NOT NULL CHECK (date(period_end, '+0 days') IS period_end),
    period_label TEXT NOT NULL CHECK (instr(period_label, char(0)) = 0),
    content TEXT NOT NULL CHECK (instr(content, char(0)) = 0 AND content <> ''),
    batch TEXT NOT NULL REFERENCES batches (id),
    reason TEXT NOT NULL CHECK (instr(reason, char(0)) = 0),
    recorded_at TEXT NOT NULL CHECK (instr(recorded_at, char(0)) = 0 AND recorded_at <> ''),
    recorded_by TEXT NOT NULL CHECK (instr(recorded_by, char(0)) = 0),
    CHECK (period_end >= period_start)
) STRICT
"""

_SUBJECT = "area, form, period_start, period_end"
_INDICES = (
    f"CREATE INDEX status_tables_by_subject ON {STATUS_TABLES} ({_SUBJECT})",
    f"CREATE INDEX status_tables_by_batch ON {STATUS_TABLES} (batch)",
)


def status_tables_version() -> tuple[str, ...]:
    """Return the statements that add the table, which is append-only like the others."""
    return (_TABLE, *_INDICES, *(_forbid(verb) for verb in ("UPDATE", "DELETE")))


def _forbid(verb: str) -> str:
    return (
        f"CREATE TRIGGER {STATUS_TABLES}_forbid_{verb.lower()} BEFORE {verb} ON {STATUS_TABLES} "
        f"BEGIN SELECT RAISE(ABORT, '{STATUS_TABLES} is append-only'); END"
    )
