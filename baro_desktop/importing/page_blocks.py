"""What a reader of a web page sees: its paragraphs and its tables, in their order."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from baro_desktop.importing.document import UNREADABLE, clean

if TYPE_CHECKING:
    from lxml.etree import _Element


def _names(text: str) -> frozenset[str]:
    return frozenset(text.split())


_ROLE_PLAYERS = _names("div span section ul li article")
_ROLES = {
    "table": "table",
    "grid": "table",
    "rowgroup": "tbody",
    "row": "tr",
    "columnheader": "th",
    "rowheader": "th",
    "cell": "td",
    "gridcell": "td",
}
DRAWING = "(billede)"
_SKIPPED = _names(
    "head script style template noscript nav select option datalist sup iframe object audio "
    "video svg canvas math textarea dialog"
)
"""Never seen, or no part of the text; `sup` holds marks of footnotes, which no number includes."""

_INLINE = _names(
    "a abbr acronym b bdi bdo big button cite code data del dfn em font i img input ins kbd "
    "label link mark meta meter nobr output progress q ruby s samp small span strike strong "
    "sub time tt u var wbr"
)
_STYLED = _names("b em i ins small span strong s u")
_DRAWN = _names(
    "img svg canvas input textarea object iframe embed picture video meter progress audio dialog "
    "math nav noscript option script select template"
)
"""What shows something, but no text that could be read."""

_TAG = re.compile(r"[A-Za-z][\w:.-]*")
_ATTRIBUTE = re.compile(r"[A-Za-z_:@{][^\s<>\"'/=]*")
_FIGURE = re.compile(r"\s*\d[\d.,]*(?:\s?[^\W\d_]+\.?|\s?%){0,2}\s*")
_NAMES, _MINUS_SIGNS = _names("alt class src title aria-label"), _names("- \u2012 \u2013 \u2212")
_DIGIT_BEFORE, _DIGIT_BEHIND = re.compile(r"\d[.,]?$"), re.compile(r"[.,]?\d")
_BLANKS = re.compile(r"[ \t\r\n\f\v]+")
_HIDING = re.compile(r"(?:display\s*:\s*none|visibility\s*:\s*hidden)", re.IGNORECASE)


def name_of(element: _Element) -> str:
    """Return the tag in lower case, nothing for comments and the like.

    Parts of a table that is drawn by other elements say which one they are.
    """
    name = element.tag.casefold() if isinstance(element.tag, str) else ""
    return _ROLES.get(element.get("role", ""), name) if name in _ROLE_PLAYERS else name


def is_hidden(element: _Element) -> bool:
    """True for what a browser does not show."""
    return (
        element.get("hidden") is not None
        or (element.get("aria-hidden") or "").casefold() == "true"
        or _HIDING.search(element.get("style") or "") is not None
    )


def is_skipped(element: _Element) -> bool:
    """True for what is no part of the text."""
    return name_of(element) in _SKIPPED or name_of(element) == "" or is_hidden(element)


def is_garbled(element: _Element) -> bool:
    """True when a tag has swallowed text, because its end or a quotation mark is lost."""
    return _TAG.fullmatch(str(element.tag)) is None or any(
        not _ATTRIBUTE.fullmatch(str(name)) or "<" in str(value)
        for name, value in element.attrib.items()
    )


def is_data_table(element: _Element) -> bool:
    """True for a table without tables in its cells; others only lay the page out."""
    return name_of(element) == "table" and not any(
        _in_cell_of(inner, element) for inner in element.iter("table") if inner is not element
    )


def _in_cell_of(inner: _Element, table: _Element) -> bool:
    for ancestor in inner.iterancestors():
        if ancestor is table:
            return False
        if name_of(ancestor) in {"td", "th"}:
            return True
    return False


def blocks(element: _Element) -> Iterator[str | _Element]:
    """Yield the paragraphs of an element and its tables of data in the order of the page."""
    pending: list[str] = []
    for piece in _pieces(element):
        if isinstance(piece, str):
            pending.append(piece)
            continue
        yield from _paragraph(pending)
        pending.clear()
        if piece is not None:
            yield piece
    yield from _paragraph(pending)


def _paragraph(pieces: list[str]) -> Iterator[str]:
    text = clean(_BLANKS.sub(" ", "".join(_with_seams(pieces))))
    if text:
        yield text


def _with_seams(pieces: Iterable[str]) -> Iterator[str]:
    """Make a number unreadable whose digits stand in two elements: one may be no part of it.

    A note's number behind it, a deleted digit, or one that a style hides are its like.
    """
    before = ""
    for piece in pieces:
        if before and _DIGIT_BEFORE.search(before) and _DIGIT_BEHIND.match(piece):
            yield UNREADABLE
        yield piece
        before = piece or before


def _pieces(element: _Element) -> Iterator[str | _Element | None]:
    """Yield texts, tables, and None wherever a paragraph ends."""
    if element.text:
        yield element.text
    for child in element:
        if _is_drawn_minus(child):
            yield UNREADABLE
        elif not is_skipped(child):
            yield from _child(child)
        if child.tail:
            yield child.tail


def _is_drawn_minus(element: _Element) -> bool:
    """True for a picture or icon before a figure that its name says is a minus, or may be one.

    What a style sheet draws in an empty element cannot be seen.
    """
    if not _FIGURE.fullmatch(element.tail or "") or "".join(element.itertext()).strip():
        return False
    if name_of(element) in _STYLED and element.get("class") and not is_hidden(element):
        return True
    names = [str(element.get(name) or "").casefold().strip() for name in _NAMES]
    return any("minus" in name or name in _MINUS_SIGNS for name in names)


def _child(child: _Element) -> Iterator[str | _Element | None]:
    if name_of(child) in {"br", "hr"}:
        yield None
    elif name_of(child) == "pre" or is_data_table(child):
        yield child
    elif name_of(child) in _INLINE:
        yield from _pieces(child)
    else:
        yield None
        yield from _pieces(child)
        yield None


def cell_paragraphs(cell: _Element) -> tuple[str, ...]:
    """Return the paragraphs of a cell; one that shows nothing but a drawing is not empty."""
    texts = tuple(piece if isinstance(piece, str) else _text_of(piece) for piece in blocks(cell))
    return (DRAWING,) if not texts and any(map(_may_show_figure, cell.iter("*"))) else texts


def _may_show_figure(element: _Element) -> bool:
    """True for what a browser draws or hides, and for an element that a script fills."""
    name = name_of(element)
    return name in _DRAWN or "-" in name or is_hidden(element)


def _text_of(element: _Element) -> str:
    return clean(_BLANKS.sub(" ", "".join(element.itertext())))
