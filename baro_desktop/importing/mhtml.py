"""A web archive (`.mht`, `.mhtml`) to a document: its first page is read, the rest is not."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from baro_desktop.importing.document import Document
from baro_desktop.importing.page import extract_page, is_page
from baro_desktop.models.errors import UnreadableFileError

if TYPE_CHECKING:
    from email.message import Message

_HEAD = 16384
_BLANK_LINE = re.compile(rb"\r?\n[ \t]*\r?\n")
_FIELD = re.compile(rb"[!-9;-~]+:")
_MOST_PARTS = 2000


def is_web_archive(content: bytes) -> bool:
    """True for content that begins with the header of a MIME message."""
    head = content[:_HEAD].lstrip(b"\xef\xbb\xbf\r\n\t ")
    if not _FIELD.match(head):
        return False
    end = _BLANK_LINE.search(head)
    header = head[: end.start() if end else None].lower()
    lines = header.splitlines()
    return _has(lines, b"mime-version:") and _has(lines, b"content-type:")


def _has(lines: list[bytes], field: bytes) -> bool:
    return any(line.startswith(field) for line in lines)


def extract_web_archive(content: bytes) -> Document:
    """Read the first page of a web archive.

    Raises:
        UnreadableFileError: if there is no page in it, or if it is damaged.
    """
    from email import policy
    from email.errors import MessageError
    from email.parser import BytesParser

    try:
        message = BytesParser(policy=policy.compat32).parsebytes(
            content.lstrip(b"\xef\xbb\xbf\r\n\t ")
        )
        page = _first_page(message)
    except (MessageError, RecursionError, LookupError, ValueError, TypeError) as error:
        raise UnreadableFileError("mhtml-damaged") from error
    if page is None:
        raise UnreadableFileError("mhtml-no-page")
    return extract_page(*page)


def _first_page(message: Message) -> tuple[bytes, str | None] | None:
    for number, part in enumerate(message.walk()):
        if number > _MOST_PARTS:
            break
        if part.get_content_type() not in {"text/html", "application/xhtml+xml"}:
            continue
        payload: object = part.get_payload(decode=True)
        if isinstance(payload, bytes) and is_page(payload):
            return payload, part.get_content_charset()
    return None
