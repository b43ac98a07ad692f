"""Zip archives: their files, read in memory and never unpacked to disk.

An archive is foreign: its list of contents is checked against limits before anything is read,
and reading never gives more than the list promised.
"""

from __future__ import annotations

import re
import struct
import zipfile
import zlib
from collections.abc import Sequence
from itertools import pairwise
from pathlib import PurePosixPath
from typing import IO

from baro_desktop.importing.readers import OFFICE_PART, is_office
from baro_desktop.importing.source import LARGEST_FILE, is_wanted
from baro_desktop.models.errors import UnreadableFileError

MOST_FILES = 5_000
LARGEST_MEMBER = 100 * 1024**2
LARGEST_TOTAL = 500 * 1024**2
LARGEST_LIST = 4 * 1024**2
"""Bytes of the list of contents: a name may take 800 of them where there are 5,000."""

_HIGHEST_RATIO = 200
_END, _END_64, _LONGEST_END = 22, 56, 22 + 65_535 + 20 + 56
_LOCAL_HEADER = 30
_SIGNATURES = (b"PK\x03\x04", b"PK\x05\x06", b"PK\x07\x08")
_LONGEST_NAME = 1_000
_UTF8_NAME = 0x800
_ENCRYPTED = 0x1
_UNICODE_PATH = 0x7075
_DANISH_IN_1252 = frozenset("æøåÆØÅéÉöÖäÄüÜ".encode("cp1252"))
_CONTROL = re.compile(r"[\x00-\x1f\x7f]")
_METHODS = frozenset(
    (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED, zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA)
)


class Archive:
    """One archive that is read in memory, in the process that reads foreign files."""

    def __init__(self, stream: IO[bytes], size: int) -> None:
        """Open an archive and hold its list of contents against the limits.

        Raises:
            UnreadableFileError: if it is damaged, over a limit, or empty; `zip-office` for a
                document of Word, Excel and the like.
        """
        check_list(stream, size)
        self._zip = _open(stream)
        infos = [info for info in self._zip.infolist() if not info.filename.endswith("/")]
        if any(info.filename == OFFICE_PART for info in infos):
            raise UnreadableFileError("zip-office")
        check_limits(infos, size)
        named = [(_name(info), info) for info in infos]
        wanted = (item for item in named if is_wanted(PurePosixPath(item[0])))
        self._members = sorted(wanted, key=_by_name)
        if not self._members:
            raise UnreadableFileError("zip-empty")

    def names(self) -> list[str]:
        """Return the names of the files, with their folders, in order."""
        return [name for name, _ in self._members]

    def read(self, number: int) -> bytes:
        """Return the bytes of the file with a place in `names`.

        Raises:
            UnreadableFileError: if it is encrypted, damaged, too large or an archive itself.
        """
        member = self._members[number][1]
        if member.flag_bits & _ENCRYPTED:
            raise UnreadableFileError("zip-encrypted")
        if member.compress_type not in _METHODS:
            raise UnreadableFileError("zip-method")
        if member.file_size > LARGEST_FILE:
            raise UnreadableFileError("file-too-large", limit=LARGEST_FILE // 1024**2)
        content = self._read(member)
        if content.startswith(_SIGNATURES) and not is_office(content):
            raise UnreadableFileError("zip-nested")
        return content

    def _read(self, member: zipfile.ZipInfo) -> bytes:
        try:
            return self._zip.read(member)
        except (NotImplementedError, RuntimeError) as error:
            raise UnreadableFileError("zip-method") from error
        except (zipfile.BadZipFile, zlib.error, EOFError, ValueError, OSError) as error:
            raise UnreadableFileError("zip-damaged") from error


def _open(stream: IO[bytes]) -> zipfile.ZipFile:
    try:
        return zipfile.ZipFile(stream)
    except (NotImplementedError, OverflowError) as error:
        raise UnreadableFileError("zip-method") from error
    except (zipfile.BadZipFile, struct.error, ValueError, OSError, EOFError) as error:
        raise UnreadableFileError("zip-damaged") from error


def check_list(stream: IO[bytes], size: int, largest: int = LARGEST_LIST) -> None:
    """Refuse an archive whose list of contents alone would be too long to read.

    The end of the file says how long the list is; what it says is all that `zipfile` reads.

    Raises:
        UnreadableFileError: `zip-too-many`.
    """
    stream.seek(max(0, size - _LONGEST_END))
    tail = stream.read(_LONGEST_END)
    stream.seek(0)
    at = tail.rfind(b"PK\x05\x06")
    if at < 0 or len(tail) - at < _END:
        return  # which `zipfile` tells
    entries, length = struct.unpack_from("<HI", tail, at + 10)
    long = tail.rfind(b"PK\x06\x06", 0, at)
    if long >= 0 and len(tail) - long >= _END_64:
        entries, length = struct.unpack_from("<QQ", tail, long + 32)
    if entries > MOST_FILES or length > largest:
        raise UnreadableFileError("zip-too-many", limit=MOST_FILES)


def check_limits(infos: Sequence[zipfile.ZipInfo], size: int) -> None:
    """Refuse bombs by what the list of contents says; reading holds the members to it.

    Raises:
        UnreadableFileError: with the limit that is broken.
    """
    if len(infos) > MOST_FILES:
        raise UnreadableFileError("zip-too-many", limit=MOST_FILES)
    if any(info.file_size > LARGEST_MEMBER for info in infos):
        raise UnreadableFileError("zip-file-too-large", limit=LARGEST_MEMBER // 1024**2)
    if sum(info.file_size for info in infos) > LARGEST_TOTAL:
        raise UnreadableFileError("zip-too-large", limit=LARGEST_TOTAL // 1024**2)
    if any(info.file_size > _HIGHEST_RATIO * max(info.compress_size, 1) for info in infos):
        raise UnreadableFileError("zip-suspicious")
    spans = sorted(
        (info.header_offset, info.header_offset + _LOCAL_HEADER + info.compress_size)
        for info in infos
    )
    if any(one[1] > other[0] for one, other in pairwise(spans)):
        raise UnreadableFileError("zip-suspicious")
    if spans and (spans[0][0] < 0 or spans[-1][1] > size):
        raise UnreadableFileError("zip-damaged")


def _by_name(item: tuple[str, zipfile.ZipInfo]) -> str:
    return item[0]


def _name(info: zipfile.ZipInfo) -> str:
    """Return the name of a member with its Danish letters right.

    Without the flag for UTF-8 the standard says code page 437, while Windows writes 850 in
    Denmark and some programs write UTF-8 or Windows-1252.
    """
    name = info.orig_filename
    if not info.flag_bits & _UTF8_NAME:
        try:
            name = _unicode_path(info.extra) or _decode(name.encode("cp437"))
        except UnicodeEncodeError:
            name = info.filename
    parts = PurePosixPath(name.replace("\\", "/").split("\0")[0]).parts
    clean = (_CONTROL.sub("?", part) for part in parts if part not in {"/", "..", "."})
    return "/".join(clean)[-_LONGEST_NAME:] or "?"


def _decode(raw: bytes) -> str:
    letters = frozenset(byte for byte in raw if byte > 127)
    if not letters:
        return raw.decode("ascii")
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError:
        return raw.decode("cp1252" if letters <= _DANISH_IN_1252 else "cp850")


def _unicode_path(extra: bytes) -> str | None:
    """Return the name in the field that Info-ZIP adds."""
    while len(extra) >= 4:
        kind, size = struct.unpack_from("<HH", extra)
        if kind == _UNICODE_PATH and size > 5 and len(extra) >= 4 + size:
            return extra[9 : 4 + size].decode("utf-8", errors="replace")
        extra = extra[4 + size :]
    return None
