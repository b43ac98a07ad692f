"""Zip archives and folders give one source for each file, and bombs are not opened."""

from __future__ import annotations

import io
import struct
import zipfile
from pathlib import Path

import pytest

from baro_desktop.importing.files import find_sources
from baro_desktop.importing.source import Source
from baro_desktop.models.errors import UnreadableFileError
from tests.importing.archives import OpenedHere, as_zip


def sources_of(paths: list[Path]) -> tuple[Source, ...]:
    return find_sources(paths, OpenedHere())


def refusal(path: Path) -> str:
    (source,) = sources_of([path])
    with pytest.raises(UnreadableFileError) as refused:
        source.read()
    return refused.value.code


def renamed(archive: bytes, old: bytes, new: bytes, *, utf8: bool = False) -> bytes:
    """Put raw bytes in place of a name of the same length."""
    content = archive.replace(old, new)
    flags = struct.pack("<H", 0x800 if utf8 else 0)
    for signature, at in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        start = content.index(signature) + at
        content = content[:start] + flags + content[start + 2 :]
    return content


def test_members_are_sources_behind_the_archive(tmp_path: Path) -> None:
    path = tmp_path / "Rapporter.ZIP"
    path.write_bytes(as_zip({"b/2024/x.txt": b"x", "a.txt": b"a", "__MACOSX/._a": b"", "c/": b""}))
    sources = sources_of([path])
    assert [source.path for source in sources] == [f"{path}!/a.txt", f"{path}!/b/2024/x.txt"]
    assert [source.name for source in sources] == ["a.txt", "x.txt"]
    assert [source.read() for source in sources] == [b"a", b"x"]


def test_content_and_not_the_ending_makes_an_archive(tmp_path: Path) -> None:
    (tmp_path / "uden").write_bytes(as_zip({"a.txt": b"a"}))
    (tmp_path / "x.zip").write_bytes(b"a text")
    (tmp_path / "brev.docx").write_bytes(as_zip({"[Content_Types].xml": b"<x/>"}))
    names = [source.name for source in sources_of([tmp_path])]
    assert names == ["brev.docx", "a.txt", "x.zip"]


@pytest.mark.parametrize(
    ("raw", "utf8"),
    [
        ("Rapport for Rødovre og Aalborg æøå ÆØÅ.txt".encode(), True),
        ("Rapport for Rødovre og Aalborg æøå ÆØÅ.txt".encode(), False),
        ("Rapport for Rødovre og Aalborg æøå ÆØÅ.txt".encode("cp850"), False),
        ("Rapport for Rødovre og Aalborg æøå ÆØÅ.txt".encode("cp1252"), False),
    ],
)
def test_danish_names_are_right(tmp_path: Path, raw: bytes, utf8: bool) -> None:
    path = tmp_path / "a.zip"
    stand_in = b"X" * len(raw)
    path.write_bytes(renamed(as_zip({stand_in.decode(): b"a"}), stand_in, raw, utf8=utf8))
    (source,) = sources_of([path])
    assert source.name == "Rapport for Rødovre og Aalborg æøå ÆØÅ.txt"
    assert source.read() == b"a"


def test_names_of_code_page_437_are_right(tmp_path: Path) -> None:
    path = tmp_path / "a.zip"
    path.write_bytes(renamed(as_zip({"Xrhus.txt": b"a"}), b"Xrhus", b"\x8frhus"))
    assert sources_of([path])[0].name == "Århus.txt"


def test_name_cannot_leave_the_archive(tmp_path: Path) -> None:
    path = tmp_path / "a.zip"
    path.write_bytes(as_zip({"../../etc/passwd": b"a", "..\\b\x07.txt": b"b"}))
    assert {source.path for source in sources_of([path])} == {
        f"{path}!/b?.txt",
        f"{path}!/etc/passwd",
    }


def test_archive_in_an_archive_is_told_and_the_rest_is_read(tmp_path: Path) -> None:
    path = tmp_path / "a.zip"
    path.write_bytes(as_zip({"a.txt": b"a", "b.zip": as_zip({"c.txt": b"c"})}))
    first, second = sources_of([path])
    assert first.read() == b"a"
    with pytest.raises(UnreadableFileError, match="zip-nested"):
        second.read()


def test_encrypted_member_is_told(tmp_path: Path) -> None:
    content = bytearray(as_zip({"a.txt": b"a"}))
    content[6] |= 1
    content[content.index(b"PK\x01\x02") + 8] |= 1
    path = tmp_path / "a.zip"
    path.write_bytes(content)
    assert refusal(path) == "zip-encrypted"


def test_bombs_are_not_opened(tmp_path: Path) -> None:
    path = tmp_path / "a.zip"
    path.write_bytes(as_zip({"a.txt": b"\0" * 5_000_000}))
    assert refusal(path) == "zip-suspicious"
    path.write_bytes(as_zip({f"{n}.txt": b"" for n in range(5_001)}))
    assert refusal(path) == "zip-too-many"


def test_members_that_share_bytes_are_refused(tmp_path: Path) -> None:
    content = bytearray(as_zip({"a.txt": b"first" * 9, "b.txt": b"other" * 9}, zipfile.ZIP_STORED))
    second = content.rindex(b"PK\x01\x02")
    content[second + 42 : second + 46] = struct.pack("<I", 0)
    path = tmp_path / "a.zip"
    path.write_bytes(content)
    assert refusal(path) == "zip-suspicious"


@pytest.mark.parametrize("offset", [22, 24])
def test_sizes_over_the_limits_are_refused(tmp_path: Path, offset: int) -> None:
    content = bytearray(as_zip({"a.txt": b"a" * 60}, zipfile.ZIP_STORED))
    entry = content.index(b"PK\x01\x02")
    content[entry + 24 : entry + 28] = struct.pack("<I", 101 * 1024**2 if offset == 24 else 60)
    content[entry + 20 : entry + 24] = struct.pack("<I", 2 * 1024**2)
    path = tmp_path / "a.zip"
    path.write_bytes(content)
    assert refusal(path) == ("zip-file-too-large" if offset == 24 else "zip-damaged")


def test_damaged_archives_are_told(tmp_path: Path) -> None:
    whole = as_zip({"a.txt": bytes(range(256)) * 20})
    path = tmp_path / "a.zip"
    for end in (4, 60, len(whole) - 30):
        path.write_bytes(whole[:end])
        assert refusal(path) == "zip-damaged"
    path.write_bytes(whole[:60] + bytes([whole[60] ^ 255]) + whole[61:])
    assert refusal(path) == "zip-damaged"


def test_empty_archive_and_empty_folder_are_told(tmp_path: Path) -> None:
    (tmp_path / "tom").mkdir()
    empty = io.BytesIO()
    zipfile.ZipFile(empty, "w").close()
    (tmp_path / "a.zip").write_bytes(empty.getvalue())
    assert refusal(tmp_path / "a.zip") == "zip-empty"
    assert refusal(tmp_path / "tom") == "folder-empty"


def test_folders_give_every_file_but_those_of_the_system(tmp_path: Path) -> None:
    for name in ("b/2.txt", "b/.DS_Store", "b/Thumbs.db", "1.txt", ".git/config", "~$3.docx"):
        file = tmp_path / name
        file.parent.mkdir(exist_ok=True)
        file.write_text("x", encoding="utf-8")
    (tmp_path / "c.zip").write_bytes(as_zip({"i/3.txt": b"x"}))
    assert [source.name for source in sources_of([tmp_path])] == ["1.txt", "2.txt", "3.txt"]
