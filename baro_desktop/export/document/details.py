"""What a document is made of."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from baro_desktop.export.contents import CommitteeWorkbook
from baro_desktop.models.observation import State


@dataclass(frozen=True, slots=True)
class Picture:
    """A graph as a picture.

    Attributes:
        png: its bytes.
        description: what it shows, in a sentence, for those who cannot see it.
        captions: what stands under it, such as »Anm.: …« and »Kilde: …«.
        of_contents: it was drawn from the contents of the paper, where small counts are
            withheld; any other picture of an indicator with withheld figures is left out.
    """

    png: bytes
    description: str
    of_contents: bool = False
    captions: tuple[str, ...] = ()


@dataclass(frozen=True)
class Paper:
    """Everything that a document shows.

    Attributes:
        contents: the figures, as the workbook has them.
        pictures: graphs by the code of their indicator, or the id of their status table.
    """

    contents: CommitteeWorkbook
    pictures: Mapping[str, Picture] = field(default_factory=lambda: MappingProxyType({}))

    def picture_of(self, name: str) -> Picture | None:
        """Return the graph of an indicator or status table if it may be printed."""
        picture = self.pictures.get(name)
        if picture is None or not self.contents.graphs:
            return None
        return picture if picture.of_contents or not self._hides(name) else None

    def _hides(self, name: str) -> bool:
        figures = (
            item.observation.figure
            for item in self.contents.observations
            if item.observation.indicator == name
        )
        withheld = any(figure.state is State.WITHHELD for figure in figures)
        tables = self.contents.status_tables
        return withheld or any(table.hidden for table in tables if table.form.id == name)
