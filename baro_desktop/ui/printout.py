"""What a page or a graph gives to the printer."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Protocol, runtime_checkable

from PySide6.QtGui import QImage


@dataclass(frozen=True, slots=True)
class Printout:
    """A piece of paper before it is laid out.

    Attributes:
        title: stands on top, and in the name that is proposed for a PDF.
        html: our own HTML; every foreign string in it is escaped. Pictures are named in
            `src` by their key in `pictures`.
        pictures: drawn in the light palette, on white.
        landscape: wide tables lie.
        filling: names of pictures that take the rest of their page, or a page of their own,
            each with the name of the same one in a lower form, which may be itself.
    """

    title: str
    html: str
    pictures: Mapping[str, QImage] = field(default_factory=dict)
    landscape: bool = True
    filling: Mapping[str, str] = field(default_factory=dict)


@runtime_checkable
class PrintablePage(Protocol):
    """A tab or a dialog that can be put on paper."""

    def printout(self) -> Printout:
        """Return what it shows now."""
