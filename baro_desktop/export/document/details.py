"""What a paper for a committee says about itself."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
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


@dataclass(frozen=True, slots=True)
class PaperDetails:
    """The head of a paper; whatever is empty is left out.

    Attributes:
        committee: name of the committee.
        meeting: day of its meeting.
        case_number: number of the case in the municipality's records.
        template: a document of the municipality whose styles, header and footer are used.
    """

    title: str
    committee: str = ""
    meeting: date | None = None
    case_number: str = ""
    template: Path | None = None


@dataclass(frozen=True)
class Paper:
    """Everything that a document shows.

    Attributes:
        contents: the figures, as the workbook has them.
        pictures: graphs by the code of their indicator.
    """

    details: PaperDetails
    contents: CommitteeWorkbook
    pictures: Mapping[str, Picture] = field(default_factory=lambda: MappingProxyType({}))
