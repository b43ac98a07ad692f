"""What is to be written, and how far it has come."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from baro_desktop.export.target import free_path
from baro_desktop.models.paper_choice import PaperChoice, PaperKind, PaperPart
from baro_desktop.ui.papers import words

if TYPE_CHECKING:
    from baro_desktop.export.document.details import Picture

_DOCUMENTS = frozenset(PaperKind) - {PaperKind.WORKBOOK}


@dataclass(slots=True)
class PaperJob:
    """Papers of one choice; what was read and drawn is kept, so that trying again is quick.

    Attributes:
        targets: where each paper is to lie; written in the order of the kinds.
        replaces: files that the user agreed to replace.
        pictures: graphs of the documents, None until they are drawn.
        written: where each paper lies that was written; beside its target where another
            program holds that.
    """

    area: str
    choice: PaperChoice
    targets: dict[PaperKind, Path]
    made_at: datetime
    replaces: frozenset[Path] = frozenset()
    pictures: Mapping[str, Picture] | None = None
    written: dict[PaperKind, Path] = field(default_factory=dict)

    @property
    def draws(self) -> bool:
        """True when a document shows graphs that only the window can draw, and has not yet."""
        documents = bool(_DOCUMENTS & self.targets.keys())
        return documents and PaperPart.GRAPHS in self.choice.parts and self.pictures is None

    @property
    def moved(self) -> dict[Path, Path]:
        """The targets that another program held, and what lies beside them instead."""
        places = ((self.targets[kind], path) for kind, path in self.written.items())
        return {target: path for target, path in places if target != path}

    def next_kind(self) -> PaperKind | None:
        """Return the paper that is to be written now, None when all are."""
        waiting = (kind for kind in PaperKind if kind in self.targets)
        return next((kind for kind in waiting if kind not in self.written), None)


def targets_in(
    folder: Path, kinds: frozenset[PaperKind], area: str, day: str
) -> dict[PaperKind, Path]:
    """Return where each paper is to lie in a folder."""
    return {kind: folder / words.file_name(kind, area, day) for kind in PaperKind if kind in kinds}


def free_targets(targets: Mapping[PaperKind, Path]) -> dict[PaperKind, Path]:
    """Return the targets with a number behind each name that is taken already."""
    return {kind: free_path(path) for kind, path in targets.items()}
