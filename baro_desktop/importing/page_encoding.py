"""Bytes of a saved web page to text, and whether bytes are a web page at all."""

from __future__ import annotations

import codecs
import re

from baro_desktop.importing.encoding import (
    NotTextError,
    decode,
    decode_single_bytes,
    encoded_once,
)
from baro_desktop.models.errors import UnreadableFileError

_MARKS = (
    codecs.BOM_UTF8,
    codecs.BOM_UTF16_LE,
    codecs.BOM_UTF16_BE,
)
_HEAD = 65536
_CLIPBOARD = re.compile(rb"Version:\d\.\d\s+StartHTML:[^<]*", re.IGNORECASE)
_PREAMBLE = re.compile(rb"\s+|<!--.*?-->|<\?xml[^>]*>|<!--\[if[^>]*>|<!\[[^>]*>", re.DOTALL)
_FIRST_TAG = re.compile(
    rb"<(?:!doctype\s+html|(?:html|head|body|title|meta|link|base|script|style|table|thead|tbody"
    rb"|tr|div|main|section|article|header|nav|center|h[1-6])[\s>/])",
    re.IGNORECASE,
)
_TABLE_PARTS = (re.compile(rb"<table[\s>]", re.IGNORECASE), re.compile(rb"</t[dr]>", re.IGNORECASE))
_CHARSET = re.compile(rb"<meta\b[^>]*?charset\s*=\s*[\"']?\s*([\w.:-]+)", re.IGNORECASE)
_XML_ENCODING = re.compile(rb"^\s*<\?xml\b[^>]*?encoding\s*=\s*[\"']([\w.:-]+)", re.IGNORECASE)
_BROWSER_NAMES = dict.fromkeys(("iso-8859-1", "iso8859-1", "latin1", "us-ascii", "ascii"), "cp1252")
"""Browsers read these as Windows-1252, and pages rely on it."""


def is_page(content: bytes) -> bool:
    """True for content that begins with the tags of a page, or that holds a table of tags.

    A text report holds tags of its own (`<p>`), so those say nothing.
    """
    head = _head(content)
    start = 0
    while match := _PREAMBLE.match(head, start):
        start = match.end()
    if _FIRST_TAG.match(head, start):
        return True
    if content.startswith((b"%PDF", b"PK", b"{\\rtf")):
        return False
    plain = content.replace(b"\0", b"") if b"\0" in content[:_HEAD] else content
    return all(part.search(plain) for part in _TABLE_PARTS)


def _head(content: bytes) -> bytes:
    head = content[:_HEAD]
    for mark in _MARKS:
        head = head.removeprefix(mark)
    head = head.replace(b"\0", b"")
    match = _CLIPBOARD.match(head)
    return head[match.end() :] if match else head


def decode_page(content: bytes, declared: str | None = None) -> str:
    """Decode by byte order mark, else by the declared charset, else by the fixed rule.

    Args:
        content: the page.
        declared: charset of a header that came with the page; stands above that of the page.

    Raises:
        UnreadableFileError: if the bytes are no text.
    """
    if not content.startswith(_MARKS):
        for name in (declared, _charset(content)):
            text = _as_declared(content, name) if name else None
            if text is not None:
                return text
    try:
        return decode(content)
    except NotTextError as error:
        raise UnreadableFileError("page-damaged") from error


def _charset(content: bytes) -> str | None:
    match = _XML_ENCODING.search(content[:1024]) or _CHARSET.search(content[:_HEAD])
    return match[1].decode("ascii") if match else None


def _as_declared(content: bytes, name: str) -> str | None:
    """Return the text, None where the bytes contradict the charset."""
    folded = name.casefold()
    try:
        codec = codecs.lookup(_BROWSER_NAMES.get(folded, folded))
    except (LookupError, ValueError):
        return None
    wide = codec.name.startswith(("utf-16", "utf-32"))
    if wide is not (b"\0" in content[:_HEAD]) or codec.name == "utf-7":
        return None
    if codec.name != "utf-8" and not content.isascii() and _is_utf8(content):
        return None
    try:
        if codec.name == "cp1252":  # what many editors declare, whatever they write
            return decode_single_bytes(content)
        return encoded_once(content.decode(codec.name))
    except (UnicodeError, LookupError, NotTextError):
        return None


def _is_utf8(content: bytes) -> bool:
    try:
        content.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True
