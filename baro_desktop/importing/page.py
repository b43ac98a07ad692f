"""A saved web page to a document: the rows of its tables, and its other text in order."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from baro_desktop.importing.document import UNREADABLE, Cell, Document, FileKind, Row
from baro_desktop.importing.page_blocks import blocks, name_of
from baro_desktop.importing.page_encoding import decode_page, is_page
from baro_desktop.importing.page_grid import other_parts, table_rows
from baro_desktop.importing.quantities import SIGNS
from baro_desktop.importing.text import extract_text
from baro_desktop.models.errors import UnreadableFileError

if TYPE_CHECKING:
    from lxml.etree import _Element

LARGEST_PAGE = 20 * 1024 * 1024
_DEEPEST = 200
_SIGN = rf"[{SIGNS}]? ?"
_NUMBER = r"\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d+(?:,\d+)?"
_BARE = re.compile(rf"{_SIGN}(?:{_NUMBER})")
_WITH_UNIT = re.compile(rf"{_SIGN}(?:{_NUMBER}) ?[^\W\d]|{_SIGN}(?:{_NUMBER}) ?%")
_UNSEEN = re.compile(r"<!--.*?-->|<(script|style|template)\b.*?</\1\s*>", re.DOTALL | re.IGNORECASE)
_SWALLOWING = re.compile(r"</(?![A-Za-z][\w:-]*\s*>)")
"""The rest of an end tag, which would hide all text up to the next tag."""

_TORN_TAG = re.compile(
    r"""<([A-Za-z][\w:.-]*+)(?!(?:(?:[\s/]++|(?<=["']))[A-Za-z_:@{][^\s<>"'/=]*+"""
    r"""(?:\s*+=\s*+(?:"[^"]*"|'[^']*'|[^\s<>"'][^\s<>]*+)?+)?+)*+[\s/]*+>)"""
)
"""A start tag that lost its end or a quotation mark. The libxml2 of lxml for Windows leaves out in
silence what such a tag has swallowed, so the tag is marked in a way that both keep."""

_CONTROL = re.compile(r"[\x00-\x08\x0b\x0e-\x1f\x7f-\x9f]")
"""What no page holds; the libxml2 of Windows would join the digits on both sides of it."""

_NEVER_CLOSED = re.compile(r"(<t[dh]\b[^<>]*>)\s*(?=<t[dhr]\b|</t[rbfa])", re.IGNORECASE)
"""An empty cell without an end tag: where others have one, its figure went with it."""

_YEAR = re.compile(r"(?:19|20)\d\d")

__all__ = ["LARGEST_PAGE", "extract_page", "is_page"]


def extract_page(content: bytes, charset: str | None = None) -> Document:
    """Read a saved page.

    Args:
        content: the bytes of the page.
        charset: as a header beside the page declares it.

    Raises:
        UnreadableFileError: if it is too large, nested too deeply, or no page.
    """
    if len(content) > LARGEST_PAGE:
        raise UnreadableFileError("page-too-large", limit=LARGEST_PAGE // 1024**2)
    text = _SWALLOWING.sub(UNREADABLE, decode_page(content, charset))
    text = with_torn_tags_marked(_CONTROL.sub(UNREADABLE, text))
    if "</td" in text:
        text = _NEVER_CLOSED.sub(rf"\1{UNREADABLE}", text)
    root = _parse(text)
    _check_depth(root)
    rows = tuple(_Rows().of(root))
    if _ends_inside_table(text):
        rows = _spoil_last_of_table(rows)
    return Document(FileKind.PAGE, rows, bare=_is_bare(rows))


def with_torn_tags_marked(text: str) -> str:
    """Let `is_garbled` know each damaged tag, whatever the parser makes of it."""
    return _TORN_TAG.sub(r'<\1 data-torn="&lt;"', text)


def _parse(text: str) -> _Element:
    from lxml import etree, html

    parser = html.HTMLParser(
        encoding="utf-8",
        huge_tree=False,
        no_network=True,
        remove_comments=True,
        remove_pis=True,
        default_doctype=False,
    )
    try:
        root = html.document_fromstring(text.encode("utf-8", "replace"), parser=parser)
    except (etree.LxmlError, ValueError, AssertionError) as error:
        raise UnreadableFileError("page-damaged") from error
    for problem in parser.error_log:
        if problem.level == etree.ErrorLevels.FATAL:
            raise UnreadableFileError("page-too-deep")
    return root


def _check_depth(root: _Element) -> None:
    from lxml import etree

    depth = 0
    for event, _ in etree.iterwalk(root, events=("start", "end")):
        depth += 1 if event == "start" else -1
        if depth > _DEEPEST:
            raise UnreadableFileError("page-too-deep")


class _Rows:
    """Counts tables and paragraphs, so that every row knows its place."""

    def __init__(self) -> None:
        self._tables = 0
        self._texts = 0

    def of(self, element: _Element) -> Iterator[Row]:
        """Yield the rows of an element."""
        for block in blocks(element):
            if isinstance(block, str):
                self._texts += 1
                yield Row((Cell((block,)),), f"afsnit {self._texts}")
            elif name_of(block) == "pre":
                yield from extract_text("".join(block.itertext())).rows
            else:
                yield from self._of_table(block)

    def _of_table(self, table: _Element) -> Iterator[Row]:
        for caption in table.findall("caption"):
            yield from self.of(caption)
        self._tables += 1
        number = self._tables
        for count, cells in enumerate(table_rows(table), start=1):
            yield Row(cells, f"tabel {number}, række {count}")
        for part in other_parts(table):
            yield from self._of_table(part) if name_of(part) == "table" else self.of(part)


def _ends_inside_table(text: str) -> bool:
    """True for a page that was cut; every table has an end tag otherwise."""
    folded = _UNSEEN.sub("", text).casefold()
    return folded.rfind("<table") > folded.rfind("</table")


def _spoil_last_of_table(rows: tuple[Row, ...]) -> tuple[Row, ...]:
    """Make the last row of the last table unreadable: its last cell may be cut off."""
    for number in range(len(rows) - 1, -1, -1):
        row = rows[number]
        if row.place.startswith("tabel "):
            cells = (*row.cells[:1], *(Cell((UNREADABLE,)) for _ in (*row.cells[1:], None)))
            return (*rows[:number], replace(row, cells=cells), *rows[number + 1 :])
    return rows


def _is_bare(rows: tuple[Row, ...]) -> bool:
    """True when cells hold numbers and none of them has a unit."""
    texts = [
        paragraph
        for row in rows
        if row.place.startswith("tabel ")
        for cell in row.cells[1:]
        for paragraph in cell.paragraphs
    ]
    numbers = any(_BARE.fullmatch(text) and not _YEAR.fullmatch(text) for text in texts)
    return numbers and not any(_WITH_UNIT.match(text) for text in texts)
