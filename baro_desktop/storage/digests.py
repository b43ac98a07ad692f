"""SHA-256, loaded when something is hashed: OpenSSL comes with it, and no window waits for it."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from hashlib import _Hash


def sha256_of(content: bytes | memoryview) -> _Hash:
    """Begin a SHA-256 digest with some content."""
    import hashlib

    return hashlib.sha256(content)
