"""Which reader a file belongs to: its content decides, never its name.

A reader answers whether it recognises the bytes and turns them into a document. None or
several that answer yes is an error that names them.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from baro_desktop.importing.document import Document, FileKind
from baro_desktop.importing.encoding import NotTextError, decode
from baro_desktop.importing.text import extract_text
from baro_desktop.models.errors import UnreadableFileError

LARGEST_FILE = 50 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class Reader:
    """One kind of file."""

    kind: FileKind
    recognises: Callable[[bytes], bool]
    extract: Callable[[bytes], Document]


def readers() -> tuple[Reader, ...]:
    """Return every reader; a new kind of file is a line here."""
    return (Reader(FileKind.TEXT, _is_plain_text, _extract_text),)


def read_document(content: bytes, known: Sequence[Reader] | None = None) -> Document:
    """Turn the bytes of a file into a document.

    Raises:
        UnreadableFileError: if the file is empty, too large, a picture, or anything else
            that exactly one reader does not recognise.
    """
    if not content.strip(b"\0 \t\r\n"):
        raise UnreadableFileError("file-empty")
    if len(content) > LARGEST_FILE:
        raise UnreadableFileError("file-too-large", limit=LARGEST_FILE // 1024**2)
    matching = [reader for reader in known or readers() if reader.recognises(content)]
    if not matching:
        raise UnreadableFileError(_foreign_code(content))
    if len(matching) > 1:
        kinds = ", ".join(reader.kind for reader in matching)
        raise UnreadableFileError("several-readers", kinds=kinds)
    return matching[0].extract(content)


_SIGNATURES = (
    (b"\x89PNG", "file-picture"),
    (b"\xff\xd8\xff", "file-picture"),
    (b"GIF8", "file-picture"),
    (b"II*\0", "file-picture"),
    (b"MM\0*", "file-picture"),
    (b"BM", "file-picture"),
    (b"\xd0\xcf\x11\xe0", "file-office"),
    (b"{\\rtf", "file-office"),
)


def _foreign_code(content: bytes) -> str:
    for signature, code in _SIGNATURES:
        if content.startswith(signature):
            return code
    return "file-unknown"


def _is_plain_text(content: bytes) -> bool:
    if content.startswith((b"%PDF", b"PK\x03\x04", b"{\\rtf")):
        return False
    try:
        decode(content)
    except NotTextError:
        return False
    return True


def _extract_text(content: bytes) -> Document:
    return extract_text(decode(content))
