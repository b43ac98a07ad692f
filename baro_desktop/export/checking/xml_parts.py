"""Go through XML of our own without building a tree of it."""

from __future__ import annotations

from xml.parsers.expat import ParserCreate

Attributes = dict[str, str]

_PIECE = 2**16
"""Bytes at once: no other thread has its turn while the parser reads."""


class Handlers:
    """What is told of a text of XML, from its beginning to its end."""

    def start(self, name: str, attributes: Attributes) -> None:
        """An element begins."""

    def text(self, piece: str) -> None:
        """A piece of text; one text may come in several."""

    def end(self, name: str) -> None:
        """An element ends."""


def read_xml(content: bytes, handlers: Handlers | None = None) -> None:
    """Tell what a text of XML holds; without handlers, only try whether it is well-formed.

    Raises:
        ExpatError: if it is not.
    """
    parser = ParserCreate()
    if handlers is not None:
        parser.buffer_text = True
        parser.StartElementHandler = handlers.start
        parser.CharacterDataHandler = handlers.text
        parser.EndElementHandler = handlers.end
    for begin in range(0, len(content), _PIECE):
        parser.Parse(content[begin : begin + _PIECE])
    parser.Parse(b"", True)
