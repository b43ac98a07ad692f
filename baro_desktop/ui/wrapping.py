"""Where a line must not end: »25-64 år« and »1. oktober« stay together."""

from __future__ import annotations

import re

from baro_desktop.models.display import NO_BREAK_SPACE

_BOUND = re.compile(r"(?<=\d) (?=(?:år|års|pct)\b)|(?<=\d\.) (?=[^\W\d])")


def bound(text: str) -> str:
    """Return the text for drawing; numbers stay with the word that they count."""
    return _BOUND.sub(NO_BREAK_SPACE, text)
