"""What kind of file a form came as, and whether it is safe to open: all before openpyxl sees it."""

from __future__ import annotations

import io
import re
import struct
import zipfile
import zlib
from typing import IO

from baro_desktop.importing.archive import check_limits, check_list
from baro_desktop.importing.source import LARGEST_FILE
from baro_desktop.models.errors import UnreadableFileError
from baro_desktop.models.form.map import MAP_SHEET

_OLE = b"\xd0\xcf\x11\xe0"
_ENCRYPTED_STREAM = "EncryptedPackage".encode("utf-16-le")
_ZIP = b"PK\x03\x04"
_WORKBOOK = "xl/workbook.xml"
_MACROS = "vbaproject.bin"
_OPEN_DOCUMENT = b"application/vnd.oasis"
_CELL = re.compile(rb"<(?:\w+:)?c[\s/>]")
_SHEET_NAME = f'name="{MAP_SHEET}"'.encode()
_MOST_CELLS = 300_000
_LARGEST_LIST = 1024**2
_LARGEST_PARTS_LIST = 128 * 1024
_ENCRYPTED = 0x1


def is_form(content: bytes) -> bool:
    """True for a workbook with the hidden sheet of a form, whether or not it can be read."""
    return content.startswith(_ZIP) and holds_map(io.BytesIO(content), len(content))


def holds_map(stream: IO[bytes], size: int) -> bool:
    """True for a workbook with the hidden sheet of a form.

    Quick whatever the file is: no more is read than a short list of parts and a short list of
    sheets.
    """
    try:
        check_list(stream, size, _LARGEST_PARTS_LIST)
        with zipfile.ZipFile(stream) as package:
            info = package.getinfo(_WORKBOOK)
            return info.file_size <= _LARGEST_LIST and _SHEET_NAME in package.read(info)
    except (*_DAMAGED, KeyError, UnreadableFileError):
        return False


def check_package(content: bytes) -> None:
    """Refuse everything that is no sound workbook without macros.

    Raises:
        UnreadableFileError: `form-…`, with what to do.
    """
    if not content.strip(b"\0 \t\r\n"):
        raise UnreadableFileError("file-empty")
    if len(content) > LARGEST_FILE:
        raise UnreadableFileError("form-too-large")
    if content.startswith(_OLE):
        encrypted = _ENCRYPTED_STREAM in content
        raise UnreadableFileError("form-encrypted" if encrypted else "form-xls")
    if not content.startswith(_ZIP):
        raise UnreadableFileError("form-foreign")
    try:
        with zipfile.ZipFile(_listed(content)) as package:
            _check_members(package, len(content))
    except _DAMAGED as error:
        raise UnreadableFileError("form-damaged") from error


_DAMAGED = (
    zipfile.BadZipFile,
    zlib.error,
    struct.error,
    EOFError,
    OSError,
    OverflowError,
    NotImplementedError,
    RuntimeError,
    UnicodeError,
    ValueError,
)


def _listed(content: bytes) -> IO[bytes]:
    """Return the package once it is certain that its list is not too long to read."""
    stream = io.BytesIO(content)
    try:
        check_list(stream, len(content))
    except UnreadableFileError as error:
        raise UnreadableFileError("form-too-large") from error
    return stream


def _check_members(package: zipfile.ZipFile, size: int) -> None:
    infos = package.infolist()
    try:
        check_limits(infos, size)
    except UnreadableFileError as error:
        code = "form-damaged" if error.code == "zip-damaged" else "form-too-large"
        raise UnreadableFileError(code) from error
    if any(info.flag_bits & _ENCRYPTED for info in infos):
        raise UnreadableFileError("form-encrypted")
    names = [info.filename for info in infos]
    if any(name.casefold().endswith(_MACROS) for name in names):
        raise UnreadableFileError("form-macros")
    if _WORKBOOK not in names:
        raise UnreadableFileError(_foreign_code(package, names))
    if len(set(names)) < len(names):
        raise UnreadableFileError("form-suspicious")
    _check_parts(package, infos)


def _foreign_code(package: zipfile.ZipFile, names: list[str]) -> str:
    if "mimetype" in names and package.read("mimetype").startswith(_OPEN_DOCUMENT):
        return "form-ods"
    return "form-foreign"


def _check_parts(package: zipfile.ZipFile, infos: list[zipfile.ZipInfo]) -> None:
    """Read each part once: its checksum, declarations that no workbook has, and its cells."""
    cells = 0
    for info in infos:
        part = package.read(info)
        if not info.filename.endswith((".xml", ".rels")):
            continue
        if b"<!DOCTYPE" in part or b"<!ENTITY" in part or part[:2] in {b"\xff\xfe", b"\xfe\xff"}:
            raise UnreadableFileError("form-suspicious")
        if info.filename.startswith("xl/worksheets/"):
            cells += sum(1 for _ in _CELL.finditer(part))
        if cells > _MOST_CELLS:
            raise UnreadableFileError("form-too-large")
