"""Zip archives: their members as sources of their own, read in memory and never unpacked.

An archive is foreign: its list of contents is checked against limits before anything is read,
and reading never gives more than the list promised.
"""

from __future__ import annotations

import re
import struct
import zipfile
import zlib
from collections.abc import Sequence
from functools import partial
from itertools import pairwise
from pathlib import Path, PurePosixPath

from baro_desktop.importing.readers import LARGEST_FILE, is_office, lists_office_parts
from baro_desktop.importing.source import Source, is_wanted
from baro_desktop.models.errors import UnreadableFileError

MOST_FILES = 5_000
LARGEST_MEMBER = 100 * 1024**2
LARGEST_TOTAL = 500 * 1024**2
_HIGHEST_RATIO = 200
_LOCAL_HEADER = 30
_SIGNATURES = (b"PK\x03\x04", b"PK\x05\x06", b"PK\x07\x08")
_UTF8_NAME = 0x800
_ENCRYPTED = 0x1
_UNICODE_PATH = 0x7075
_DANISH_IN_1252 = frozenset("æøåÆØÅéÉöÖäÄüÜ".encode("cp1252"))
_CONTROL = re.compile(r"[\x00-\x1f\x7f]")
_METHODS = frozenset(
    (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED, zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA)
)


def is_archive(path: Path) -> bool:
    """True for a zip file that is no Office document; its content decides."""
    try:
        with path.open("rb") as file:
            head = file.read(4096)
            zipped = head.startswith(_SIGNATURES) and not is_office(head)
            return zipped and not lists_office_parts(file)
    except OSError:
        return False


def archive_sources(path: Path) -> tuple[Source, ...]:
    """Return the files of an archive; one source that tells why, when it cannot be opened."""
    archive = _Archive(path)
    try:
        members = archive.members()
    except UnreadableFileError as error:
        return (Source(str(path), path.name, partial(_refuse, error.code, dict(error.data))),)
    if not members:
        return (Source(str(path), path.name, partial(_refuse, "zip-empty", {})),)
    return tuple(
        Source(f"{path}!/{name}", PurePosixPath(name).name, partial(archive.read, member))
        for name, member in members
    )


def _refuse(code: str, data: dict[str, object]) -> bytes:
    raise UnreadableFileError(code, **data)


class _Archive:
    """One archive; stays open while its members are read one after another."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._zip: zipfile.ZipFile | None = None
        self._left = 0

    def __reduce__(self) -> tuple[type[_Archive], tuple[Path]]:
        """Travel to another process as a path."""
        return _Archive, (self._path,)

    def members(self) -> list[tuple[str, zipfile.ZipInfo]]:
        """Return names and members in the order of the names.

        Raises:
            UnreadableFileError: if the archive is damaged or over a limit.
        """
        try:
            infos = [info for info in self._open().infolist() if not info.filename.endswith("/")]
            check_limits(infos, self._path.stat().st_size)
        except (UnreadableFileError, OSError) as error:
            self._close()
            if isinstance(error, UnreadableFileError):
                raise
            raise UnreadableFileError("file-denied") from error
        named = [(_name(info), info) for info in infos]
        wanted = sorted((item for item in named if is_wanted(PurePosixPath(item[0]))), key=_by_name)
        self._left = len(wanted)
        if not wanted:
            self._close()
        return wanted

    def read(self, member: zipfile.ZipInfo) -> bytes:
        """Return the bytes of a member.

        Raises:
            UnreadableFileError: if it is encrypted, damaged, too large or an archive itself.
        """
        try:
            return self._read(member)
        finally:
            self._left -= 1
            if self._left <= 0:
                self._close()

    def _read(self, member: zipfile.ZipInfo) -> bytes:
        if member.flag_bits & _ENCRYPTED:
            raise UnreadableFileError("zip-encrypted")
        if member.compress_type not in _METHODS:
            raise UnreadableFileError("zip-method")
        if member.file_size > LARGEST_FILE:
            raise UnreadableFileError("file-too-large", limit=LARGEST_FILE // 1024**2)
        try:
            content = self._open().read(member)
        except (NotImplementedError, RuntimeError) as error:
            raise UnreadableFileError("zip-method") from error
        except (
            zipfile.BadZipFile,
            zlib.error,
            EOFError,
            ValueError,
            OSError,
            MemoryError,
        ) as error:
            raise UnreadableFileError("zip-damaged") from error
        if content.startswith(_SIGNATURES) and not is_office(content):
            raise UnreadableFileError("zip-nested")
        return content

    def _open(self) -> zipfile.ZipFile:
        if self._zip is None:
            try:
                self._zip = zipfile.ZipFile(self._path)
            except FileNotFoundError as error:
                raise UnreadableFileError("file-missing") from error
            except PermissionError as error:
                raise UnreadableFileError("file-denied") from error
            except (zipfile.BadZipFile, struct.error, ValueError, OSError, EOFError) as error:
                raise UnreadableFileError("zip-damaged") from error
            except (NotImplementedError, OverflowError) as error:
                raise UnreadableFileError("zip-method") from error
        return self._zip

    def _close(self) -> None:
        if self._zip is not None:
            self._zip.close()
            self._zip = None


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
    return "/".join(clean) or "?"


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
