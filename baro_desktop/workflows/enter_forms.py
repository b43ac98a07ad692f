"""Take filled-in forms without asking: what is right is stored, the rest is told."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from baro_desktop.models.catalogue import Catalogue
from baro_desktop.models.errors import EntryError, UnreadableFileError
from baro_desktop.models.report import Outcome
from baro_desktop.storage.database import Database
from baro_desktop.workflows import read_form
from baro_desktop.workflows.read_form import FormPreview

if TYPE_CHECKING:
    from baro_desktop.importing.guard.reader import FileReader


@dataclass(frozen=True, slots=True)
class EnteredForm:
    """What one form came to.

    Attributes:
        shown: what its cells said, None where the form as a whole was refused.
        code, data: why it was, for `texts.errors`.
    """

    path: str
    outcome: Outcome
    shown: FormPreview | None = None
    code: str = ""
    data: dict[str, object] | None = None

    @property
    def complete(self) -> bool:
        """True when nothing of the form was refused."""
        return self.outcome in {Outcome.IMPORTED, Outcome.UNCHANGED}


def enter_forms(
    db: Database, catalogue: Catalogue, paths: Sequence[Path], area: str | None
) -> tuple[EnteredForm, ...]:
    """Store the right indicators of each form, one step a form.

    Args:
        area: the municipality that is worked with; None takes that of the first form.

    Raises:
        StorageError: if the database cannot be written; finished forms stay stored.
    """
    results = []
    with read_form.FileReader(catalogue) as reader:
        reader.prepare()
        for path in paths:
            result = _enter(db, catalogue, path, area, reader)
            results.append(result)
            area = area or (result.shown.area if result.shown else None)
    return tuple(results)


def _enter(
    db: Database, catalogue: Catalogue, path: Path, area: str | None, reader: FileReader
) -> EnteredForm:
    try:
        shown = read_form.preview(db, catalogue, path, area, reader=reader)
        read_form.apply(db, catalogue, shown)
    except (UnreadableFileError, EntryError) as error:
        return EnteredForm(str(path), Outcome.REJECTED, code=error.code, data=dict(error.data))
    return EnteredForm(str(path), shown.outcome, shown)
