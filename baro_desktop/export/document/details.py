"""What a Word document is made of."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from types import MappingProxyType

from baro_desktop.export.contents import CommitteeWorkbook


@dataclass(frozen=True, slots=True)
class Picture:
    """A graph as a picture.

    Attributes:
        png: its bytes.
        description: what it shows, in a sentence, for those who cannot see it.
    """

    png: bytes
    description: str


@dataclass(frozen=True)
class Paper:
    """Everything that a document shows.

    Attributes:
        contents: the figures, as the workbook has them.
        pictures: graphs by the code of their indicator.
        template: a document of the municipality whose styles, header and footer are used.
    """

    contents: CommitteeWorkbook
    pictures: Mapping[str, Picture] = field(default_factory=lambda: MappingProxyType({}))
    template: Path | None = None
