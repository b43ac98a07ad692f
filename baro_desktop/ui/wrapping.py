"""Where a line must not end: »25-64 år« and »1. oktober« stay together."""

from __future__ import annotations

import re

from baro_desktop.models.display import NO_BREAK_SPACE

_COUNTED = r"(?<=\d) (?=(?:år|års|pct)\b)"
_ORDINAL = r"(?:(?<=^\d\.)|(?<=^\d\d\.)|(?<=\s\d\.)|(?<=\s\d\d\.)) (?=[^\W\d])"
"""Not in the middle of »2025-30. september«, which would be too long a word."""
_BOUND = re.compile(f"{_COUNTED}|{_ORDINAL}")


def bound(text: str) -> str:
    """Return the text for drawing; numbers stay with the word that they count."""
    return _BOUND.sub(NO_BREAK_SPACE, text)
