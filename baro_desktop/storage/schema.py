"""The tables, by the schema version that brought them.

Everything but `settings` is append-only. `seq` is the order of storing, `id` the stable
name of a row. What makes two figures the same figure is stored once, in `keys`: finding
those of an area or indicator reads a few hundred short rows, however many reports repeat
them.
"""

from __future__ import annotations

from collections.abc import Iterable

from baro_desktop.storage.schema_seals import SEALS
from baro_desktop.storage.schema_status_tables import STATUS_TABLES
from baro_desktop.storage.schema_targets import TARGETS


def _text(column: str, *, empty: bool = True) -> str:
    length = "" if empty else f" AND {column} <> ''"
    return f"{column} TEXT NOT NULL CHECK (instr({column}, char(0)) = 0{length})"


def _day(column: str, *, null: bool = False) -> str:
    return (
        f"{column} TEXT {'' if null else 'NOT NULL'} CHECK (date({column}, '+0 days') IS {column})"
    )


# JSON texts have no CHECK (json_valid(…)): SQLite 3.40 counts it as unsafe in a schema that is
# not trusted. They are written by `json.dumps` alone.
_ROW = "seq INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE CHECK (length(id) = 36)"
_RECORDED = f"{_text('recorded_at', empty=False)}, {_text('recorded_by')}"
_BATCH = "batch TEXT NOT NULL REFERENCES batches (id)"
_PERIOD = f"{_day('period_start')}, {_day('period_end')}, {_text('period_label')}"

_BATCHES = f"""
CREATE TABLE batches (
    {_ROW},
    {_text("kind", empty=False)},
    {_text("label")},
    reverts TEXT REFERENCES batches (id),
    {_RECORDED},
    CHECK ((kind IN ('undo', 'redo')) = (reverts IS NOT NULL))
) STRICT
"""

_DOCUMENTS = f"""
CREATE TABLE documents (
    {_ROW},
    sha256 TEXT NOT NULL UNIQUE CHECK (length(sha256) = 64 AND sha256 NOT GLOB '*[^0-9a-f]*'),
    {_text("name", empty=False)},
    {_text("kind", empty=False)},
    size INTEGER NOT NULL CHECK (size >= 0),
    {_text("area", empty=False)},
    {_day("month")},
    {_day("generated_on", null=True)},
    outcome TEXT NOT NULL CHECK (outcome IN ('imported', 'partial')),
    observations INTEGER NOT NULL CHECK (observations >= 0),
    {_BATCH},
    {_text("imported_at", empty=False)},
    {_text("imported_by")},
    content BLOB NOT NULL
) STRICT
"""

_FINDINGS = f"""
CREATE TABLE findings (
    {_ROW},
    document TEXT NOT NULL REFERENCES documents (id),
    severity TEXT NOT NULL CHECK (severity IN ('warning', 'error')),
    {_text("code", empty=False)},
    {_text("indicator")},
    {_text("place")},
    {_text("data", empty=False)}
) STRICT
"""

_DEFINITIONS = f"""
CREATE TABLE definitions (
    seq INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE CHECK (id <> '' AND instr(id, char(0)) = 0),
    {_text("indicator", empty=False)},
    {_text("wording", empty=False)},
    document TEXT NOT NULL REFERENCES documents (id)
) STRICT
"""

_ENTRIES = f"""
CREATE TABLE entries (
    {_ROW},
    {_text("area", empty=False)},
    {_text("indicator", empty=False)},
    {_PERIOD},
    {_text("inputs", empty=False)},
    {_BATCH},
    {_text("reason")},
    {_RECORDED},
    CHECK (period_end >= period_start)
) STRICT
"""

_KEYS = f"""
CREATE TABLE keys (
    seq INTEGER PRIMARY KEY,
    {_text("area", empty=False)},
    {_text("indicator", empty=False)},
    measure TEXT NOT NULL CHECK (measure IN ('status', 'change', 'comparison', 'status_count',
        'status_base', 'comparison_count', 'comparison_base')),
    {_text("definition")},
    {_day("period_start")},
    {_day("period_end")},
    CHECK (period_end >= period_start),
    UNIQUE (area, indicator, period_end, period_start, measure, definition)
) STRICT
"""

_OBSERVATIONS = f"""
CREATE TABLE observations (
    {_ROW},
    key INTEGER NOT NULL REFERENCES keys (seq),
    document TEXT REFERENCES documents (id),
    entry TEXT REFERENCES entries (id),
    {_text("rank", empty=False)},
    value REAL CHECK (value BETWEEN -1e15 AND 1e15),
    decimals INTEGER NOT NULL CHECK (decimals BETWEEN 0 AND 15),
    {_text("unit")},
    state TEXT NOT NULL CHECK (state IN ('reported', 'not_computed', 'blank')),
    {_text("period_label")},
    baseline INTEGER,
    {_text("place")},
    CHECK ((value IS NULL) = (state <> 'reported')),
    CHECK ((document IS NULL) <> (entry IS NULL))
) STRICT
"""

_REMARKS = f"""
CREATE TABLE remarks (
    {_ROW},
    {_text("area", empty=False)},
    {_text("indicator", empty=False)},
    {_PERIOD},
    {_text("text")},
    {_BATCH},
    {_RECORDED},
    CHECK (period_end >= period_start)
) STRICT
"""

_WITHDRAWALS = f"""
CREATE TABLE withdrawals (
    {_ROW},
    target TEXT NOT NULL CHECK (length(target) = 36),
    withdrawn INTEGER NOT NULL CHECK (withdrawn IN (0, 1)),
    {_BATCH},
    {_RECORDED}
) STRICT
"""

_SETTINGS = f"""
CREATE TABLE settings (
    key TEXT NOT NULL PRIMARY KEY CHECK (key <> '' AND instr(key, char(0)) = 0),
    {_text("value", empty=False)}
) STRICT
"""

_FINDING_TICKS = f"""
CREATE TABLE finding_ticks (
    {_ROW},
    finding TEXT NOT NULL REFERENCES findings (id),
    ticked INTEGER NOT NULL CHECK (ticked IN (0, 1)),
    {_text("remark")},
    {_BATCH},
    {_RECORDED}
) STRICT
"""

_DEFINITION_LINKS = f"""
CREATE TABLE definition_links (
    {_ROW},
    {_text("indicator", empty=False)},
    {_text("definition", empty=False)},
    {_text("same_as", empty=False)},
    linked INTEGER NOT NULL CHECK (linked IN (0, 1)),
    {_BATCH},
    {_RECORDED},
    CHECK (definition <> same_as)
) STRICT
"""

_INDICES = (
    "CREATE INDEX keys_by_definition ON keys (indicator, definition)",
    "CREATE INDEX observations_by_key ON observations (key, rank, seq, document, entry)",
    "CREATE INDEX observations_by_document ON observations (document)",
    "CREATE INDEX observations_by_entry ON observations (entry)",
    "CREATE INDEX findings_by_document ON findings (document)",
    "CREATE INDEX documents_by_report ON documents (area, month, generated_on)",
    "CREATE INDEX documents_by_batch ON documents (batch)",
    "CREATE INDEX entries_by_subject ON entries (area, indicator, period_start, period_end)",
    "CREATE INDEX entries_by_batch ON entries (batch)",
    "CREATE INDEX remarks_by_subject ON remarks (area, indicator, period_start, period_end)",
    "CREATE INDEX remarks_by_batch ON remarks (batch)",
    "CREATE INDEX withdrawals_by_target ON withdrawals (target, seq, withdrawn)",
    "CREATE INDEX withdrawals_by_batch ON withdrawals (batch)",
    "CREATE INDEX definitions_by_document ON definitions (document)",
    "CREATE INDEX batches_by_reverted ON batches (reverts)",
)

APPEND_ONLY = (
    "batches",
    "documents",
    "findings",
    "definitions",
    "entries",
    "keys",
    "observations",
    "remarks",
    "withdrawals",
)
"""Tables whose rows are never changed or deleted, parents before children."""

SECOND_APPEND_ONLY = ("finding_ticks", "definition_links")
"""Tables of version 2, append-only too."""

_SECOND_INDICES = (
    "CREATE INDEX finding_ticks_by_finding ON finding_ticks (finding, seq)",
    "CREATE INDEX finding_ticks_by_batch ON finding_ticks (batch)",
    "CREATE INDEX definition_links_by_pair ON definition_links (definition, same_as, seq)",
    "CREATE INDEX definition_links_by_batch ON definition_links (batch)",
)

SEALED = (*APPEND_ONLY, *SECOND_APPEND_ONLY, STATUS_TABLES, TARGETS)
"""Tables whose every column is covered by the seals, see `storage.seals`."""

TABLES = (*SEALED, SEALS, "settings")

REVERSIBLE = ("documents", "entries", "remarks", *SECOND_APPEND_ONLY, STATUS_TABLES, TARGETS)
"""Tables whose rows a step of the user adds (they name its `batch`) and a withdrawal takes back."""


def first_version() -> tuple[str, ...]:
    """Return the statements that make schema version 1."""
    return (
        _BATCHES,
        _DOCUMENTS,
        _FINDINGS,
        _DEFINITIONS,
        _ENTRIES,
        _KEYS,
        _OBSERVATIONS,
        _REMARKS,
        _WITHDRAWALS,
        _SETTINGS,
        *_INDICES,
        *_triggers(APPEND_ONLY),
    )


def second_version() -> tuple[str, ...]:
    """Return the statements that make version 2 out of version 1."""
    tables = (_FINDING_TICKS, _DEFINITION_LINKS)
    return (*tables, *_SECOND_INDICES, *_triggers(SECOND_APPEND_ONLY))


def _triggers(tables: Iterable[str]) -> tuple[str, ...]:
    return tuple(_forbid(table, verb) for table in tables for verb in ("UPDATE", "DELETE"))


def _forbid(table: str, verb: str) -> str:
    name = f"{table}_forbid_{verb.lower()}"
    return (
        f"CREATE TRIGGER {name} BEFORE {verb} ON {table} "
        f"BEGIN SELECT RAISE(ABORT, '{table} is append-only'); END"
    )
