"""Which reader a file belongs to: its content decides, never its name.

A reader answers whether it recognises the bytes and turns them into a document. None or
several that answer yes is an error that names them.
"""

from __future__ import annotations

import io
import struct
import zipfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from baro_desktop.importing.document import Document, FileKind
from baro_desktop.importing.encoding import NotTextError, decode
from baro_desktop.importing.messages import extract_message, is_message
from baro_desktop.importing.page import extract_page, is_page
from baro_desktop.importing.pdf.source import recognises as is_pdf
from baro_desktop.importing.source import LARGEST_FILE
from baro_desktop.importing.text import extract_text
from baro_desktop.importing.text_columns import with_tabs
from baro_desktop.models.errors import UnreadableFileError
from baro_desktop.models.personal_data import holds_cpr_number


@dataclass(frozen=True, slots=True)
class Reader:
    """One kind of file."""

    kind: FileKind
    recognises: Callable[[bytes], bool]
    extract: Callable[[bytes], Document]


def readers() -> tuple[Reader, ...]:
    """Return every reader; a new kind of file is a line here."""
    return (
        Reader(FileKind.TEXT, _is_plain_text, _extract_text),
        Reader(FileKind.PAGE, _is_single_page, extract_page),
        Reader(FileKind.PAGE, is_message, extract_message),
        Reader(FileKind.PDF, is_pdf, _extract_pdf),
    )


def read_document(content: bytes, known: Sequence[Reader] | None = None) -> Document:
    """Turn the bytes of a file into a document.

    Raises:
        UnreadableFileError: if the file is empty, too large, a picture, or anything else
            that exactly one reader does not recognise, or holds a CPR number.
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
    document = matching[0].extract(content)
    _refuse_citizens(document)
    return document


def _refuse_citizens(document: Document) -> None:
    if holds_cpr_number(document.text, typed=False):  # none runs over the end of a paragraph
        raise UnreadableFileError("cpr-in-file")


_SIGNATURES = (
    (b"\x89PNG", "file-picture"),
    (b"\xff\xd8\xff", "file-picture"),
    (b"GIF8", "file-picture"),
    (b"II*\0", "file-picture"),
    (b"MM\0*", "file-picture"),
    (b"BM", "file-picture"),
    (b"\xd0\xcf\x11\xe0", "file-office"),
    (b"{\\rtf", "file-office"),
    (b"7z\xbc\xaf\x27\x1c", "file-archive"),
    (b"Rar!\x1a\x07", "file-archive"),
    (b"\x1f\x8b", "file-archive"),
    (b"BZh", "file-archive"),
    (b"\xfd7zXZ\0", "file-archive"),
    (b"MZ", "file-program"),
)
_ZIP = (b"PK\x03\x04", b"PK\x05\x06", b"PK\x07\x08")
OFFICE_PART = "[Content_Types].xml"
_OFFICE_PARTS = (
    OFFICE_PART.encode(),
    b"mimetypeapplication/vnd.oasis",
    b"mimetypeapplication/epub",
)


def _foreign_code(content: bytes) -> str:
    for signature, code in _SIGNATURES:
        if content.startswith(signature):
            return code
    if content.startswith(_ZIP):
        return _office_code(content) if is_office(content) else "zip-nested"
    return "file-unknown"


def _office_code(content: bytes) -> str:
    from baro_desktop.importing.form.package import is_form

    return "file-form" if is_form(content) else "file-office"


def is_office(content: bytes) -> bool:
    """True for a document of Word, Excel, LibreOffice and the like, which are zip files inside."""
    if not content.startswith(_ZIP):
        return False
    if any(part in content[:4096] for part in _OFFICE_PARTS):
        return True
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as opened:
            return OFFICE_PART in opened.namelist()
    except (zipfile.BadZipFile, struct.error, ValueError, OSError, EOFError, NotImplementedError):
        return False


def _is_plain_text(content: bytes) -> bool:
    foreign = (b"%PDF", b"{\\rtf", *_ZIP)
    if content.startswith(foreign) or is_page(content) or is_message(content):
        return False
    try:
        decode(content)
    except NotTextError:
        return False
    return True


def _is_single_page(content: bytes) -> bool:
    """True for a page; a message holds pages too, under its own header."""
    return is_page(content) and not is_message(content)


def _extract_pdf(content: bytes) -> Document:
    from baro_desktop.importing.pdf.reader import extract_pdf

    return extract_pdf(content)


def _extract_text(content: bytes) -> Document:
    return extract_text(with_tabs(decode(content)))
