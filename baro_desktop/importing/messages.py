"""A MIME message to a document: a web archive (`.mht`, `.mhtml`), or a mail (`.eml`).

The report is a page, text or PDF in it or attached to it. A mail often says the same as text
and as page, of which the page is read; two reports in one mail are refused.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import islice
from typing import TYPE_CHECKING

from baro_desktop.importing.document import Document
from baro_desktop.importing.page import extract_page, is_page
from baro_desktop.importing.page_encoding import decode_page
from baro_desktop.importing.pdf.source import recognises as is_pdf
from baro_desktop.importing.text import extract_text
from baro_desktop.importing.text_columns import with_tabs
from baro_desktop.models.errors import UnreadableFileError
from baro_desktop.models.personal_data import holds_cpr_number

if TYPE_CHECKING:
    from email.message import Message

_HEAD = 65536
_BEFORE_HEAD = re.compile(rb"[\xef\xbb\xbf\s]*(?:From [^\r\n]*\r?\n)?")
_BLANK_LINE = re.compile(rb"\r?\n[ \t]*\r?\n")
_FIELD = re.compile(rb"[!-9;-~]+:")
_MOST_PARTS = 2000
_TYPES = frozenset(("text/html", "text/plain", "text/csv", "text/tab-separated-values")) | {
    "application/xhtml+xml",
    "application/pdf",
    "application/x-pdf",
    "application/octet-stream",
}
_SOFT_END = re.compile(r"(?<!^--) \r?\n(?:>+ ?)?", re.MULTILINE)
_TITLE = re.compile(r"udviklingsrapport\s?:\s?det\s(?:lokale|nationale)\s")


def is_message(content: bytes) -> bool:
    """True for content that begins with the header of a MIME message."""
    head = _BEFORE_HEAD.sub(b"", content[:_HEAD], count=1)
    if not _FIELD.match(head):
        return False
    end = _BLANK_LINE.search(head)
    header = head[: end.start() if end else None].lower()
    lines = header.splitlines()
    return _has(lines, b"mime-version:") and _has(lines, b"content-type:")


def _has(lines: list[bytes], field: bytes) -> bool:
    return any(line.startswith(field) for line in lines)


@dataclass(frozen=True)
class _Part:
    """One part of a message with its bytes; those of a `group` say the same in other forms."""

    content: bytes
    charset: str | None
    flowed: bool
    group: int

    @cached_property
    def is_page(self) -> bool:
        return is_page(self.content)

    @cached_property
    def document(self) -> Document | UnreadableFileError | None:
        """What it says, why it cannot be read, or None for what is no page, PDF or text."""
        try:
            if is_pdf(self.content):
                from baro_desktop.importing.pdf.reader import extract_pdf

                return extract_pdf(self.content)
            return extract_page(self.content, self.charset) if self.is_page else self._text()
        except UnreadableFileError as error:
            return error

    def _text(self) -> Document | None:
        try:
            text = decode_page(self.content, self.charset)
        except UnreadableFileError:
            return None
        return extract_text(with_tabs(_SOFT_END.sub(" ", text) if self.flowed else text))

    @property
    def text(self) -> str:
        """All that it says."""
        return self.document.text if isinstance(self.document, Document) else ""

    @property
    def is_report(self) -> bool:
        """True for what has the title and the headings of a report."""
        text = self.text.casefold()
        return "aktuel status" in text and _TITLE.search(text) is not None


def extract_message(content: bytes) -> Document:
    """Read the report in a message.

    Raises:
        UnreadableFileError: if there is none in it, or several, or if it is damaged.
    """
    document = _report(content).document
    if isinstance(document, Document):
        return document
    raise document or UnreadableFileError("mhtml-no-page")


def pdf_of(content: bytes) -> bytes:
    """Return the PDF that a message brings, any other content as it is."""
    return _report(content).content if is_message(content) else content


def _report(content: bytes) -> _Part:
    """Return the one part that is a report; without one, the page or PDF that comes nearest."""
    parts = _parts(content)
    if any(holds_cpr_number(part.text, typed=False) for part in parts):
        raise UnreadableFileError("cpr-in-file")
    reports = [part for part in parts if part.is_report]
    if len({part.group for part in reports}) > 1:
        raise UnreadableFileError("mail-several-reports")
    unread = [part for part in parts if isinstance(part.document, UnreadableFileError)]
    for part in (*_pages(reports), *reports, *unread, *_pages(parts)):
        return part
    raise UnreadableFileError("mhtml-no-page")


def _pages(parts: Iterable[_Part]) -> Iterator[_Part]:
    return (part for part in parts if part.is_page)


def _parts(content: bytes) -> list[_Part]:
    from email import policy
    from email.errors import MessageError
    from email.parser import BytesParser

    try:
        message = BytesParser(policy=policy.compat32).parsebytes(
            _BEFORE_HEAD.sub(b"", content, count=1)
        )
        return list(_readable(islice(_leaves(message, 0), _MOST_PARTS)))
    except (MessageError, RecursionError, LookupError, ValueError, TypeError) as error:
        raise UnreadableFileError("mhtml-damaged") from error


def _leaves(message: Message, group: int) -> Iterator[tuple[Message, int]]:
    """Yield the parts without parts, and which choice each belongs to; 0 for none."""
    if not message.is_multipart():
        yield message, group
        return
    if message.get_content_subtype() == "alternative":
        group = group or id(message)
    parts: object = message.get_payload()
    for part in parts if isinstance(parts, list) else ():
        yield from _leaves(part, group)


def _readable(leaves: Iterable[tuple[Message, int]]) -> Iterator[_Part]:
    for part, group in leaves:
        payload: object = part.get_payload(decode=True)
        if part.get_content_type() in _TYPES and isinstance(payload, bytes):
            flowed = str(part.get_param("format", "")).casefold() == "flowed"
            yield _Part(payload, part.get_content_charset(), flowed, group or id(part))
