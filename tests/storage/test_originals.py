"""Originals are packed in a thread as they are packed without one."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from concurrent.futures import Executor, ThreadPoolExecutor

import pytest

from baro_desktop.storage.documents import unpack
from baro_desktop.storage.originals import Original

CONTENT = b"Rapport dannet d. 10/6-2026" * 100
SHA256 = hashlib.sha256(CONTENT).hexdigest()


@pytest.fixture
def thread() -> Iterator[Executor]:
    with ThreadPoolExecutor(1) as made:
        yield made


def test_packed_ahead_or_not_it_is_the_same(thread: Executor) -> None:
    original = Original(CONTENT, SHA256)
    now = original.packed()
    original.pack_ahead(thread)
    assert original.packed() == now
    assert unpack(now, len(CONTENT)) == CONTENT


def test_bytes_of_another_hash_are_refused_ahead_too(thread: Executor) -> None:
    other = Original(CONTENT, "0" * 64)
    other.pack_ahead(thread)
    with pytest.raises(ValueError, match="0000"):
        other.packed()
