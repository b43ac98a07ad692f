"""Cells and texts in the form that our own writer gives them, found without a call for each.

Whatever stands there in another form is not guessed: the answer is then None, and the part is
gone through element by element. Each part was found well-formed before.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from xml.sax.saxutils import unescape

_ROW, _TEXT_BEGINS = '<row r="', "<si"
_ANY_ROW, _ANY_CELL = re.compile(r"<row[\s/>]"), re.compile(r"<c[\s/>]")
_CELL = (
    r'<c r="({})([0-9]+)"(?: s="([0-9]+)")?(?: t="([a-z]+)")?'
    r"(?:/>|>(<f>[^<&]*</f>)?(<v>[^<&]*)</v></c>)"
)
_TEXT = re.compile(r'<si><t(?: xml:space="preserve")?>([^<]*)</t></si>')
_OTHER_REFERENCE = re.compile(r"&(?!amp;|lt;|gt;)")
"""One that `unescape` does not know."""

WrittenCell = tuple[str, str, str, bool, str]
"""A cell that holds something: letters of its column, kind, style, has a formula, as written."""

WrittenRow = tuple[int, list[WrittenCell]]


def usual_texts(content: bytes) -> list[str] | None:
    """Return the texts that cells share, None where one has another form."""
    part = content.decode("utf-8")
    if _has_other_signs(part):
        return None
    found: list[str] = _TEXT.findall(part)
    if len(found) != part.count(_TEXT_BEGINS):
        return None
    return [unescape(text) if "&" in text else text for text in found]


def usual_rows(content: bytes, column: str = "") -> list[WrittenRow] | None:
    """Return what the rows of a sheet hold, None where something has another form.

    Args:
        column: letters of the only column that is wanted; all of them by default.
    """
    part = content.decode("utf-8")
    first, *rows = part.split(_ROW)
    if _has_other_signs(part) or len(_ANY_ROW.findall(part)) != len(rows):
        return None
    if len(_ANY_CELL.findall(part)) != part.count('<c r="'):
        return None
    begins = f'<c r="{column}'
    pattern = re.compile(_CELL.format(column or "[A-Z]{1,3}"))
    made = [_row(row, pattern, begins) for row in rows]
    return None if begins in first or None in made else [row for row in made if row is not None]


def _has_other_signs(part: str) -> bool:
    """Tell whether there are line ends that XML changes, comments, sections, rare references."""
    return "\r" in part or "<!" in part or _OTHER_REFERENCE.search(part) is not None


def _row(part: str, pattern: re.Pattern[str], begins: str) -> WrittenRow | None:
    number, _, rest = part.partition('"')
    found = pattern.findall(rest)
    if any(cell[1] != number for cell in found):
        return None
    # Columns with more letters begin alike: a row that has them has another form, too.
    if len(found) != rest.count(begins):
        return None
    return int(number), list(_held(found))


def _held(found: list[tuple[str, ...]]) -> Iterator[WrittenCell]:
    for letters, _, style, kind, formula, written in found:
        if written:
            yield letters, kind or "n", style or "0", bool(formula), written[3:]
