"""Which rows count, as fragments of SQL.

- The newest withdrawal of a document, entry or remark decides whether it counts.
- Of the entries for one area, indicator and period only the newest that is not withdrawn
  counts, and with it all its figures.
- Of the figures that count for one key the one with the highest rank holds; of equal
  ranks the one that was stored last.
"""

from __future__ import annotations

from datetime import date


def withdrawn(target: str) -> str:
    """Return an expression: 1 when the row with this id is withdrawn, else 0."""
    return (
        f"COALESCE((SELECT w.withdrawn FROM withdrawals w WHERE w.target = {target} "
        "ORDER BY w.seq DESC LIMIT 1), 0)"
    )


def newest_of(table: str, subject: str, *, by: str = "indicator") -> str:
    """Return an expression: id of the entry, remark or status table that holds.

    Args:
        table: `entries`, `remarks`, `status_tables` or `targets`.
        subject: alias of a row with area, period_start and period_end.
        by: the column that says what the row is about.
    """
    return (
        f"(SELECT n.id FROM {table} n WHERE n.area = {subject}.area "
        f"AND n.{by} = {subject}.{by} AND n.period_start = {subject}.period_start "
        f"AND n.period_end = {subject}.period_end AND NOT {withdrawn('n.id')} "
        "ORDER BY n.seq DESC LIMIT 1)"
    )


COUNTS = (
    f"CASE WHEN x.entry IS NULL THEN NOT {withdrawn('x.document')} "
    f"ELSE x.entry = {newest_of('entries', 'k')} END"
)
"""True for an observation `x` of key `k` whose document or entry counts."""


def holder(as_of: date | None = None) -> str:
    """Return an expression: `seq` of the observation that holds for key `k`, NULL for none.

    Args:
        as_of: last day of a month: later reports, and entries for periods that end later,
            are passed over.
    """
    known = "" if as_of is None else f" AND {_known_by(as_of)}"
    return (
        f"(SELECT x.seq FROM observations x WHERE x.key = k.seq AND {COUNTS}{known} "
        "ORDER BY x.rank DESC, x.seq DESC LIMIT 1)"
    )


def _known_by(day: date) -> str:
    month = "(SELECT m.month FROM documents m WHERE m.id = x.document)"
    ends = day.isoformat()  # digits and dashes alone
    return f"CASE WHEN x.entry IS NULL THEN {month} <= '{ends}' ELSE k.period_end <= '{ends}' END"


HOLDER = holder()
"""What holds now."""
