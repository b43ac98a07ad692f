r"""The journal's lines: what one transaction added, as JSON, chained by hashes.

`{"previous": "<64>", "hash": "<64>", "change": {…}}\n`. The hash is a SHA-256 over `previous`
and the text of `change` as it stands in the line, so that anybody can check it with a few lines
of any language. Originals are left out: they lie in the archive, named by their hash.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from itertools import chain
from pathlib import Path
from typing import IO

from baro_desktop.models.errors import StorageError
from baro_desktop.models.records import field, record
from baro_desktop.storage.digests import sha256_of
from baro_desktop.storage.failures import file_failures
from baro_desktop.storage.seals import Rows, Seal

SUFFIX = ".journal.jsonl"
NO_LINE = "0" * 64
"""What the first line names as the one before."""

_PREFIX = '{{"previous": "{}", "hash": "{}", "change": '
_START = len(_PREFIX.format(NO_LINE, NO_LINE))


@record
class Change:
    """What a transaction left behind.

    Attributes:
        schema: version of the schema that the rows fit.
        seal: of the rows; None where settings alone were set.
        rows: by their table.
        settings: key, value and digest of each setting that counts; None where they are as
            in the line before.
        state: hash over the settings as they were then.
    """

    schema: int
    seal: Seal | None
    rows: Mapping[str, Rows] = field(default_factory=dict)
    settings: tuple[tuple[str, str, str], ...] | None = None
    state: str = ""


@record
class Line:
    """A line of a journal that is whole."""

    hash: str
    change: Change


class BrokenLineError(ValueError):
    """A line that was not written like this."""


def journal_beside(database: Path) -> Path:
    """Return the path of the journal of a database."""
    return database.with_name(f"{database.name}{SUFFIX}")


def encode(previous: str, change: Change) -> tuple[bytes, str]:
    """Return a line without its end, and its hash.

    Args:
        previous: hash of the line before, `NO_LINE` for the first.
    """
    seal = change.seal
    content = {
        "schema": change.schema,
        "seal": seal and [seal.number, seal.through, seal.sealed_at, seal.previous, seal.digest],
        "rows": {
            table: {"columns": rows.columns, "values": rows.values}
            for table, rows in change.rows.items()
        },
        "settings": change.settings,
        "state": change.state,
    }
    text = json.dumps(content, ensure_ascii=False)
    digest = _hash(previous, text)
    return f"{_PREFIX.format(previous, digest)}{text}}}".encode(), digest


def decode(line: bytes, previous: str | None = None) -> Line:
    """Return what a line says.

    Args:
        line: without its end.
        previous: hash of the line before, None where that is not known.

    Raises:
        BrokenLineError: if the line is not whole, or does not follow the one before.
    """
    try:
        whole = line.decode()
        before, digest, text = whole[14:78], whole[90:154], whole[_START:-1]
        if whole != f"{_PREFIX.format(before, digest)}{text}}}" or _hash(before, text) != digest:
            raise BrokenLineError("hash")
        if previous not in {None, before}:
            raise BrokenLineError("order")
        return Line(digest, _change(json.loads(text)))
    except (ValueError, KeyError, TypeError) as error:
        raise BrokenLineError(str(error)) from error


class JournalReader:
    """Goes through a journal line by line.

    Args:
        over_broken: pass over lines that are not as they were written, instead of refusing.

    Attributes:
        path: the journal.
        broken: numbers of the lines that were passed over.
        torn: after the last line: whether an unfinished one stood behind it, as a crash
            leaves it; it does not count.
    """

    def __init__(self, path: Path, *, over_broken: bool = False) -> None:
        self.path = path
        self.broken: list[int] = []
        self.torn = False
        self._over_broken = over_broken

    def __iter__(self) -> Iterator[Line]:
        """Yield the lines.

        Raises:
            StorageError: `journal-broken` with the number of a line that is not as it was
                written though whole ones follow it; or why the file cannot be read.
        """
        previous: str | None = NO_LINE
        with file_failures(self.path), self.path.open("rb") as stream:
            upcoming = stream.readline()
            number = 0
            while upcoming:
                raw, upcoming, number = upcoming, stream.readline(), number + 1
                line = _whole(raw, previous)
                if line is not None:
                    previous = line.hash
                    yield line
                elif not _any_whole(upcoming, stream):
                    self.torn = True
                    return
                elif not self._over_broken:
                    raise StorageError("journal-broken", path=str(self.path), line=number)
                else:
                    previous = None
                    self.broken.append(number)


def _whole(raw: bytes, previous: str | None) -> Line | None:
    try:
        return decode(raw[:-1], previous) if raw.endswith(b"\n") else None
    except BrokenLineError:
        return None


def _any_whole(upcoming: bytes, stream: IO[bytes]) -> bool:
    """Return whether a line still follows; after a power cut there may be anything else."""
    place = stream.tell()
    found = any(_whole(raw, None) is not None for raw in chain([upcoming], stream))
    stream.seek(place)
    return found


def _hash(previous: str, text: str) -> str:
    return sha256_of((previous + text).encode()).hexdigest()


def _change(content: dict[str, object]) -> Change:
    seal, rows, settings = content["seal"], content["rows"], content["settings"]
    if not isinstance(rows, dict) or not isinstance(seal, list | None):
        raise BrokenLineError("content")
    if not isinstance(settings, list | None):
        raise BrokenLineError("content")
    return Change(
        int(str(content["schema"])),
        Seal(*seal) if seal else None,
        {table: _rows(held) for table, held in rows.items()},
        None if settings is None else tuple((str(k), str(v), str(d)) for k, v, d in settings),
        str(content["state"]),
    )


def _rows(held: dict[str, list[object]]) -> Rows:
    values = tuple(tuple(row) for row in held["values"] if isinstance(row, list))
    return Rows(tuple(map(str, held["columns"])), values)
