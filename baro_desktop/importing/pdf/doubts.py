"""What a font says of its signs, where that cannot be: a digit that is named a blank.

PDFium gives the name that a font has for a glyph, whatever is drawn. Where a glyph has none,
or one that shows nothing, it may be a digit, and a number would be another without it.
"""

from __future__ import annotations

import re
from itertools import chain

from baro_desktop.importing.pdf.glyphs import Glyphs

LINE_END_HYPHENS = "\ufffe\x02"
"""What pdfium puts for a hyphen at the end of a line, joining the two lines' words."""

SOFT_HYPHEN = "\u00ad"
DAMAGED = "\ufffd"
_NO_BLANKS = "\x0b\x0c\x1c\x1d\x1e\x1f\x85"
"""Blanks to Python, but no page has them: they are numbers of glyphs."""

_NO_WIDTH = (
    *((0x034F, 0x061C, 0x115F, 0x1160, 0x2800, 0x3164, 0xFFA0),),
    *(range(0x180B, 0x1810), range(0x200B, 0x2010), range(0x202A, 0x202F)),
    *(range(0x2060, 0x2070), range(0xFE00, 0xFE10), range(0xFFF9, 0xFFFC)),
)
_UNSEEN = frozenset(
    (*LINE_END_HYPHENS, *_NO_BLANKS, *"\0\u00ad\ufeff", *map(chr, chain(*_NO_WIDTH)))
)
"""What shows nothing where it stands, or a hyphen where PDFium puts two lines together."""

_IN_NUMBERS = re.compile(rf"[-+.,\d\u2212{''.join(_UNSEEN)}]")
"""What a number is made of, and what may stand in the place of a digit."""

_BLANKS = re.compile(
    rf" (?:(?<=[-+.,\d\u2212] )|(?=[-+.,\d\u2212])|(?<=[\r\n] ))|[^\S \r\n{_NO_BLANKS}]"
    r"|\r(?!\n)|(?<!\r)\n|\A "
)
"""Blanks beside numbers, at the start of a line, and others than those that PDFium writes."""


def with_doubts(text: str, glyphs: Glyphs) -> tuple[str, bool]:
    """Show where a glyph is drawn that may be part of a number, though its font says nothing.

    PDFium gives the number of an unnamed glyph instead, which looks like any sign or none.

    Returns:
        The text, and True if more such glyphs may be missing: of blanks that follow each
        other PDFium gives the first one alone, whatever the others draw.
    """
    places = list(map(re.Match.start, _IN_NUMBERS.finditer(text)))
    wrong = set(glyphs.unnamed(places))
    wrong.update(n for n in places if text[n] in _UNSEEN and _is_lost(text, n, glyphs))
    drawn = glyphs.inked(list(map(re.Match.start, _BLANKS.finditer(text))))
    wrong.update(drawn)
    if not wrong:
        return text, False
    letters = list(text)
    for place in wrong:
        letters[place] = DAMAGED
    return "".join(letters), any(text[place] == " " for place in drawn)


def _is_lost(text: str, place: int, glyphs: Glyphs) -> bool:
    """True for a sign that cannot be seen where a digit may be drawn."""
    letter, after = text[place], text[place + 1 : place + 2]
    if letter in LINE_END_HYPHENS:
        return not glyphs.is_hyphen(place)
    if letter in _NO_BLANKS:
        return True
    behind = text[place - 1 : place].isdigit()
    if letter == SOFT_HYPHEN:  # »16-årige« may hold one
        behind, after = behind and not after.isalpha(), ""
    elif glyphs.inked([place]):
        return True
    left, top, right, bottom = glyphs.box(place)
    return (behind or after.isdigit()) and left != right and top != bottom
