"""Originals on their way into database and archive.

A PDF takes milliseconds to pack, and a new file waits for the disk until it is synced. Both can
be done ahead in threads: the one while the reading process reads, the other while the report is
compared with what held. Nothing is written before a file was read: what is refused then may name
citizens.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from concurrent.futures import Executor, Future
from contextlib import contextmanager, suppress
from pathlib import Path

from baro_desktop.models.errors import StorageError
from baro_desktop.storage.archive import name_written, remove_written, write_unnamed
from baro_desktop.storage.digests import sha256_of


class Original:
    """The bytes of a report; what was not begun ahead is done when it is asked for.

    Attributes:
        content: as they came.
        sha256: what they are known by.
    """

    def __init__(self, content: bytes, sha256: str) -> None:
        self.content = content
        self.sha256 = sha256
        self._packing: Future[bytes] | None = None
        self._writing: Future[Path | None] | None = None

    def pack_ahead(self, threads: Executor) -> None:
        """Begin to pack, in memory alone."""
        self._packing = threads.submit(_packed, self.content, self.sha256)

    def packed(self) -> bytes:
        """Return what the database holds of it.

        Raises:
            ValueError: if the hash is not that of the content.
        """
        return self._packing.result() if self._packing else _packed(self.content, self.sha256)

    @contextmanager
    def written_ahead(self, database: Path, threads: Executor) -> Iterator[None]:
        """Begin to write it beside its place; what is not kept in the block is gone after it."""
        self._writing = threads.submit(write_unnamed, database, self.sha256, self.content)
        try:
            yield
        finally:
            if self._writing is not None:
                with suppress(StorageError):
                    remove_written(self._writing.result())
                self._writing = None

    def keep(self, database: Path) -> None:
        """Let the archive hold it, see `archive.keep_original`.

        Raises:
            StorageError: if it cannot be written; the archive is then as it was.
        """
        if self._writing is None:
            written = write_unnamed(database, self.sha256, self.content)
        else:
            written = self._writing.result()
            self._writing = None
        name_written(database, self.sha256, written)


def _packed(content: bytes, sha256: str) -> bytes:
    if sha256_of(content).hexdigest() != sha256:
        raise ValueError(sha256)
    return zlib.compress(content)
