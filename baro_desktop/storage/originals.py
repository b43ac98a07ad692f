"""Originals on their way into the database."""

from __future__ import annotations

import zlib
from concurrent.futures import Executor, Future

from baro_desktop.storage.digests import sha256_of


class Original:
    """The bytes of a report.

    A PDF takes milliseconds to pack, which a thread can do while the reading process reads.
    Nothing is written ahead: what is refused then may name citizens.

    Attributes:
        content: as they came.
        sha256: what they are known by.
    """

    def __init__(self, content: bytes, sha256: str) -> None:
        self.content = content
        self.sha256 = sha256
        self._packing: Future[bytes] | None = None
        self._packed: bytes | None = None

    def pack_ahead(self, threads: Executor) -> None:
        """Begin to pack; otherwise that is done when it is asked for."""
        self._packing = threads.submit(_packed, self.content, self.sha256)

    def packed(self) -> bytes:
        """Return what the database holds of it; it is packed once.

        Raises:
            ValueError: if the hash is not that of the content.
        """
        if self._packed is None:
            ahead = self._packing
            self._packed = ahead.result() if ahead else _packed(self.content, self.sha256)
        return self._packed


def _packed(content: bytes, sha256: str) -> bytes:
    if sha256_of(content).hexdigest() != sha256:
        raise ValueError(sha256)
    return zlib.compress(content)
