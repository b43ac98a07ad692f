"""What a disk may hold after a power cut, by the writes and syncs that a program made.

Only what was synced is certain: the contents of a file by a sync of the file, its name by a sync of
its folder. Of everything else any part may be there. A write may be torn into sectors of 512
bytes; a sector of it is old, new or (where the file grew) nonsense. Names may come and go in
any part. This is harder than what most file systems do, and not harder than what they promise.
"""

from __future__ import annotations

import random
import struct
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath

SECTOR = 512
_HEAD = struct.Struct("=iiqqii")


@dataclass(frozen=True, slots=True)
class Call:
    """One call that changed something, or opened or closed a file.

    Attributes:
        kind: `o` open, `c` close, `w` write, `t` truncate, `s` sync, `u` unlink, `r` rename,
            `l` link.
        at: the offset of a write, the length of a truncation, the flags of an opening (1: it
            made the file, 2: it emptied it).
    """

    kind: str
    descriptor: int
    at: int
    one: str
    two: str
    content: bytes


def read_trace(path: Path) -> Iterator[Call]:
    """Yield the calls of a trace that the shim wrote."""
    raw = path.read_bytes()
    place = 0
    while place < len(raw):
        kind, descriptor, at, length, one, two = _HEAD.unpack_from(raw, place)
        place += _HEAD.size
        first, place = raw[place : place + one].decode(), place + one
        second, place = raw[place : place + two].decode(), place + two
        content = raw[place : place + length] if chr(kind) == "w" else b""
        place += len(content)
        yield Call(chr(kind), descriptor, at, first, second, content)


@dataclass
class _File:
    """A file: what is certain, and what was done since (offset and bytes, or a length)."""

    certain: bytearray = field(default_factory=bytearray)
    pending: list[tuple[int, bytes | None]] = field(default_factory=list)

    def settle(self) -> None:
        for at, content in self.pending:
            _apply(self.certain, at, content)
        self.pending.clear()

    def now(self) -> bytes:
        held = bytearray(self.certain)
        for at, content in self.pending:
            _apply(held, at, content)
        return bytes(held)

    def torn(self, dice: random.Random, keep: float) -> bytes:
        """Return the content with each pending sector kept by chance."""
        held = bytearray(self.certain)
        for at, content in self.pending:
            if content is None:
                if dice.random() < keep:
                    _apply(held, at, None)
                continue
            for start, end in _sectors(at, len(content)):
                if dice.random() < keep:
                    _apply(held, at + start, content[start:end])
                elif at + end > len(held) and dice.random() < 0.5:
                    _apply(held, at + start, dice.randbytes(end - start))
        return bytes(held)


def _apply(held: bytearray, at: int, content: bytes | None) -> None:
    if content is None:
        if at < len(held):
            del held[at:]
        else:
            held.extend(bytes(at - len(held)))
        return
    if at > len(held):
        held.extend(bytes(at - len(held)))
    held[at : at + len(content)] = content


def _sectors(at: int, length: int) -> Iterator[tuple[int, int]]:
    """Yield the parts of a write that lie in one sector each, counted from its start."""
    start = 0
    while start < length:
        end = min(length, start + SECTOR - (at + start) % SECTOR)
        yield start, end
        start = end


Name = tuple[str, _File | None]
Image = dict[str, bytes]


class Disk:
    """Files and names below one folder, as calls change them."""

    def __init__(self) -> None:
        self._names: dict[str, _File] = {}
        self._certain: dict[str, _File] = {}
        self._pending: list[list[Name]] = []
        self._open: dict[int, _File | str] = {}

    def do(self, call: Call) -> None:
        """Let a call happen."""
        if call.kind == "o":
            self._opened(call)
        elif call.kind == "c":
            self._open.pop(call.descriptor, None)
        elif call.kind == "s":
            self._sync(self._open.get(call.descriptor))
        elif call.kind == "u":
            self._rename([(call.one, None)])
        elif call.kind == "r":
            self._rename([(call.two, self._names.get(call.one)), (call.one, None)])
        elif call.kind == "l":
            self._rename([(call.two, self._names.get(call.one))])
        else:
            file = self._open[call.descriptor]
            assert isinstance(file, _File)
            file.pending.append((call.at, call.content if call.kind == "w" else None))

    def _opened(self, call: Call) -> None:
        if call.at & 1:
            self._rename([(call.one, _File())])
        file = self._names.get(call.one)
        if file is not None and call.at & 2:
            file.pending.append((0, None))
        self._open[call.descriptor] = call.one if file is None else file

    def _rename(self, step: list[Name]) -> None:
        """Change names together: a rename puts one and takes the other at once."""
        _put(self._names, step)
        self._pending.append(step)

    def _sync(self, what: _File | str | None) -> None:
        if isinstance(what, _File):
            what.settle()
        elif what is not None:
            here = [step for step in self._pending if _folder(step[0][0]) == what]
            for step in here:
                _put(self._certain, step)
                self._pending.remove(step)

    def images(self, dice: random.Random, number: int) -> Iterator[Image]:
        """Yield so many images that a power cut may leave now.

        One has nothing that was not synced, one everything; the others any part.
        """
        whole = (self._nothing_else, self._everything)
        for image in dice.sample(whole, min(number, len(whole))):
            yield image()
        for _ in range(number - len(whole)):
            keep = dice.choice((0.1, 0.5, 0.9, 1.0))
            names = dict(self._certain)
            for step in self._pending:
                if dice.random() < keep:
                    _put(names, step)
            torn = {id(file): file.torn(dice, keep) for file in names.values()}
            yield {name: torn[id(file)] for name, file in names.items()}

    def _nothing_else(self) -> Image:
        return {name: bytes(file.certain) for name, file in self._certain.items()}

    def _everything(self) -> Image:
        return {name: file.now() for name, file in self._names.items()}


def _put(names: dict[str, _File], step: Sequence[Name]) -> None:
    for name, file in step:
        if file is None:
            names.pop(name, None)
        else:
            names[name] = file


def _folder(name: str) -> str:
    return str(PurePosixPath(name).parent)
