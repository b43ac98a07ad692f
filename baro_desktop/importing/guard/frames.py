"""What the program and its reading process say to each other: a kind, a length, and bytes.

Nothing is pickled on the way back, so an answer can be wrong, but it cannot run anything.
"""

from __future__ import annotations

import struct
from enum import IntEnum
from typing import IO

_HEAD = struct.Struct("<BQ")
_CHUNK = 1024**2


class Ask(IntEnum):
    """What the reading process is asked for."""

    SETUP = 1
    REPORT = 2
    FORM = 3
    ARCHIVE = 4
    MEMBER = 5
    EXCERPT = 6
    PAGE = 7


class Answer(IntEnum):
    """What it answers: what was asked for, or why that cannot be."""

    GIVEN = 0
    REFUSED = 1


class BrokenFrameError(Exception):
    """The other side ended, or said something that is no message."""


def send(stream: IO[bytes], kind: int, content: bytes = b"") -> None:
    """Send one message.

    Raises:
        OSError: if the other side has ended.
    """
    stream.write(_HEAD.pack(kind, len(content)))
    stream.write(content)
    stream.flush()


def send_file(stream: IO[bytes], kind: int, file: IO[bytes], size: int) -> None:
    """Send a message of a known size out of a file, piece by piece.

    Raises:
        BrokenFrameError: if the file is shorter than it was; the message is half then.
        OSError: if the other side has ended, or the file cannot be read.
    """
    stream.write(_HEAD.pack(kind, size))
    while size:
        piece = file.read(min(size, _CHUNK))
        if not piece:
            raise BrokenFrameError
        stream.write(piece)
        size -= len(piece)
    stream.flush()


def receive(stream: IO[bytes], most: int) -> tuple[int, bytes]:
    """Return the kind and the content of the next message.

    Args:
        most: bytes that a message may have.

    Raises:
        BrokenFrameError: if there is none, or it is longer.
        OSError: if the other side has ended.
    """
    head = stream.read(_HEAD.size)
    if len(head) < _HEAD.size:
        raise BrokenFrameError
    kind, size = _HEAD.unpack(head)
    if size > most:
        raise BrokenFrameError
    content = stream.read(size)
    if len(content) < size:
        raise BrokenFrameError
    return kind, content
