"""Originals are made ready ahead, and only what is stored stays in the archive."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from concurrent.futures import Executor, ThreadPoolExecutor
from pathlib import Path

import pytest

from baro_desktop.models.errors import StorageError
from baro_desktop.storage.archive import archive_beside, archived
from baro_desktop.storage.documents import unpack
from baro_desktop.storage.originals import Original

CONTENT = b"Rapport dannet d. 10/6-2026" * 100
SHA256 = hashlib.sha256(CONTENT).hexdigest()


@pytest.fixture
def threads() -> Iterator[Executor]:
    with ThreadPoolExecutor(2) as made:
        yield made


@pytest.fixture
def original() -> Original:
    return Original(CONTENT, SHA256)


def files(database: Path) -> list[Path]:
    return [path for path in archive_beside(database).rglob("*") if path.is_file()]


def test_what_is_kept_lies_in_the_archive(
    tmp_path: Path, original: Original, threads: Executor
) -> None:
    database = tmp_path / "baro.db"
    with original.written_ahead(database, threads):
        original.keep(database)
    assert archived(database, SHA256) == CONTENT
    assert len(files(database)) == 1


def test_what_is_not_kept_leaves_nothing(
    tmp_path: Path, original: Original, threads: Executor
) -> None:
    with original.written_ahead(tmp_path / "baro.db", threads):
        pass
    assert files(tmp_path / "baro.db") == []


def test_what_the_archive_holds_is_not_touched(
    tmp_path: Path, original: Original, threads: Executor
) -> None:
    database = tmp_path / "baro.db"
    original.keep(database)
    (place,) = files(database)
    before = place.stat()
    with original.written_ahead(database, threads):
        pass
    with original.written_ahead(database, threads):
        original.keep(database)
    assert (place.stat().st_ino, place.stat().st_mtime_ns) == (before.st_ino, before.st_mtime_ns)


def test_why_it_cannot_be_written_is_told_when_it_is_kept(
    tmp_path: Path, original: Original, threads: Executor
) -> None:
    archive_beside(tmp_path / "baro.db").write_bytes(b"in the way")
    with (
        original.written_ahead(tmp_path / "baro.db", threads),
        pytest.raises(StorageError, match="arkiv"),
    ):
        original.keep(tmp_path / "baro.db")


def test_packed_ahead_or_not_it_is_the_same(original: Original, threads: Executor) -> None:
    now = original.packed()
    original.pack_ahead(threads)
    assert original.packed() == now
    assert unpack(now, len(CONTENT)) == CONTENT


def test_bytes_of_another_hash_are_refused_ahead_too(threads: Executor) -> None:
    other = Original(CONTENT, "0" * 64)
    other.pack_ahead(threads)
    with pytest.raises(ValueError, match="0000"):
        other.packed()
