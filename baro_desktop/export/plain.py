"""Foreign strings as documents can hold them."""

from __future__ import annotations

import re
import unicodedata

_CONTROLS = re.compile(r"[\x00-\x08\x0b-\x1f\x7f\ud800-\udfff\ufffe\uffff]")
_UNSEEN = re.compile(r"[\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]")
_LONG_RUN = re.compile(r"\S{41,}")
_PIECE = re.compile(r"\S{1,20}")
_MAY_BREAK = "\u00ad"
_RARE_BLANKS = re.compile(r"[\u2000-\u200a\u202f\u205f\u3000]")


def plain(text: str) -> str:
    """Return a text without what no document can hold: controls, halves of surrogate pairs."""
    if text.isprintable():  # most often; a control or half of a pair is not printable
        return text
    return _CONTROLS.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))


def printable(text: str) -> str:
    """Return a plain text as fonts on paper have it.

    A letter with its accent apart, a blank of rare width and marks without width have no sign
    in many fonts, and would be printed as an empty box. A run of letters longer than a line
    may break, or it would leave the paper.
    """
    composed = unicodedata.normalize("NFC", plain(text))
    shown = _RARE_BLANKS.sub("\u00a0", _UNSEEN.sub("", composed))
    return _LONG_RUN.sub(lambda run: _MAY_BREAK.join(_PIECE.findall(run[0])), shown)


def shortened(text: str, most: int) -> str:
    """Return a text of so many signs at most; one that is cut ends in an ellipsis."""
    return text if len(text) <= most else f"{text[: most - 1].rstrip()}…"
