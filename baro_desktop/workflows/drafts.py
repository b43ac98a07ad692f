"""What was typed and not saved yet, kept so that a crash does not lose it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, date, datetime
from typing import Any

from baro_desktop.models.period import Period
from baro_desktop.models.records import record
from baro_desktop.storage import settings
from baro_desktop.storage.database import Database

_PREFIX = "draft"
_DATED = 4
"""Parts of the name of a draft after its kind: area, table, first and last day."""


@record
class Draft:
    """What was typed, and when it was kept (UTC)."""

    kept_at: datetime
    content: Mapping[str, Any]


@record
class WaitingDraft:
    """A draft that somebody left.

    Attributes:
        kind: `figure`, `grid` or `table`.
        about: code of the indicator, id of the centre, or id of the status table.
        start, end: period of a status table that is stored already; None for a new one.
    """

    kind: str
    about: str
    kept_at: datetime
    start: date | None = None
    end: date | None = None


def waiting(db: Database, area: str) -> tuple[WaitingDraft, ...]:
    """Return the drafts that were left for an area, the newest first."""
    found = []
    for key in settings.keys(db, f"{_PREFIX}/"):
        _, kind, *rest = key.split("/")
        draft = find(db, key) if rest[:1] == [area] and len(rest) > 1 else None
        if draft is not None:
            days = [date.fromisoformat(day) for day in rest[2:4]] if len(rest) == _DATED else []
            found.append(WaitingDraft(kind, rest[1], draft.kept_at, *days))
    return tuple(sorted(found, key=lambda item: item.kept_at, reverse=True))


def key_of_figure(area: str, code: str) -> str:
    """Return the name of the draft of one figure."""
    return f"{_PREFIX}/figure/{area}/{code}"


def key_of_grid(area: str, centre: str) -> str:
    """Return the name of the draft of a centre's grid."""
    return f"{_PREFIX}/grid/{area}/{centre}"


def key_of_table(area: str, form: str, period: Period | None) -> str:
    """Return the name of the draft of a status table; without a period that of a new one."""
    when = f"{period.start}/{period.end}" if period else "new"
    return f"{_PREFIX}/table/{area}/{form}/{when}"


def keep(db: Database, key: str, content: Mapping[str, Any]) -> None:
    """Keep a draft in the place of the one before, without the digits of CPR numbers.

    Raises:
        StorageError: if the database cannot be written.
    """
    from baro_desktop.models.personal_data import without_cpr_numbers  # patterns: not for a start

    kept_at = db.clock().astimezone(UTC).isoformat()
    held = without_cpr_numbers(dict(content))
    settings.set(db, key, {"kept_at": kept_at, "content": held})


def find(db: Database, key: str) -> Draft | None:
    """Return the draft that was left; None when there is none, or it cannot be read."""
    held = settings.get(db, key)
    if not isinstance(held, dict) or not isinstance(held.get("content"), dict):
        return None
    try:
        kept_at = datetime.fromisoformat(str(held.get("kept_at")))
    except ValueError:
        return None
    return Draft(kept_at, held["content"])


def discard(db: Database, key: str) -> None:
    """Forget a draft; nothing is written when there is none.

    Raises:
        StorageError: if the database cannot be written.
    """
    if settings.get(db, key) is not None:
        settings.set(db, key, None)
