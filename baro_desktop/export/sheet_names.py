"""Names that Excel takes for sheets."""

from __future__ import annotations

import re
from collections.abc import Iterable

_LONGEST = 31
_FORBIDDEN = re.compile(r"[\[\]:*?/\\\x00-\x1f]")
_RESERVED = frozenset({"history", "oversigt over ændringer"})


def legal_sheet_name(name: str, taken: Iterable[str] = ()) -> str:
    """Return the name as Excel takes it, numbered where it is taken already.

    Args:
        name: any text.
        taken: names of the other sheets; Excel does not tell capitals apart.
    """
    used = {other.casefold() for other in taken} | _RESERVED
    base = _FORBIDDEN.sub(" ", name).strip("' ") or "Ark"
    candidate, number = _cut(base), 1
    while candidate.casefold() in used:
        number += 1
        candidate = _cut(base, f" ({number})")
    return candidate


def sheet_link(name: str) -> str:
    """Return the address of a sheet's first cell for a link inside the workbook."""
    quoted = name.replace("'", "''")
    return f"internal:'{quoted}'!A1"


def _cut(base: str, tail: str = "") -> str:
    return base[: _LONGEST - len(tail)].strip("' ") + tail
