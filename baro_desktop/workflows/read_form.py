"""Read a filled-in form: show what it would change, then store it as one step."""

from __future__ import annotations

from contextlib import nullcontext
from dataclasses import dataclass
from pathlib import Path

from baro_desktop.importing.files import opened, read_file
from baro_desktop.importing.form.entries import FormReading, ReadEntry, read_entries
from baro_desktop.importing.form.package import holds_map
from baro_desktop.importing.guard.reader import FileReader
from baro_desktop.importing.names import AreaNames
from baro_desktop.importing.source import LARGEST_FILE
from baro_desktop.models.catalogue import Catalogue
from baro_desktop.models.errors import EntryError, UnreadableFileError
from baro_desktop.models.report import Outcome
from baro_desktop.storage import entries
from baro_desktop.storage.database import Database
from baro_desktop.texts import form_words as words
from baro_desktop.workflows.enter_figures import enter_all
from baro_desktop.workflows.form_cells import FormCell, cells_of, held_cell, refused_cell

__all__ = ["FileReader", "FormPreview", "apply", "looks_like_form", "preview"]


@dataclass(frozen=True, slots=True)
class _Pending:
    """An entry to store, and the entry that held when the preview was made."""

    read: ReadEntry
    replaces: str


@dataclass(frozen=True, slots=True)
class FormPreview:
    """What a form would change; nothing is stored yet.

    Attributes:
        untouched: indicators that nobody filled in.
        missing_sheets: sheets that were deleted from the form.
        held_back: right cells of refused indicators, which are not stored either.
    """

    name: str
    area: str
    new: tuple[FormCell, ...]
    changed: tuple[FormCell, ...]
    unchanged: tuple[FormCell, ...]
    refused: tuple[FormCell, ...]
    untouched: tuple[str, ...]
    missing_sheets: tuple[str, ...]
    pending: tuple[_Pending, ...]
    held_back: tuple[FormCell, ...] = ()

    @property
    def outcome(self) -> Outcome:
        """What reading the form comes to, in the words of an import."""
        if self.refused:
            held = self.pending or self.unchanged
            return Outcome.PARTIAL if held else Outcome.REJECTED
        return Outcome.IMPORTED if self.pending else Outcome.UNCHANGED

    @property
    def figures(self) -> int:
        """How many numbers would be stored."""
        return sum(cell.figure for cell in (*self.new, *self.changed))


def looks_like_form(path: Path) -> bool:
    """True for a workbook that is a form of this program, right or wrong.

    The window asks while it stands still, so no more is looked at than the list of an ordinary
    file of a form's size.
    """
    try:
        with opened(path, LARGEST_FILE) as (file, size, _):
            return holds_map(file, size)
    except UnreadableFileError:
        return False


def preview(
    db: Database, catalogue: Catalogue, source: Path | bytes, area: str | None, *, name: str = "",
    reader: FileReader | None = None,
) -> FormPreview:  # fmt: skip
    """Read a form and hold it against the database, without storing anything.

    Args:
        source: the file, or its bytes with `name`.
        area: the municipality that is worked with; None when none is known yet.
        reader: reads the file and stays open; by default one that is closed at the end.

    Raises:
        UnreadableFileError: if it is no form, is damaged, or nobody filled it in.
        EntryError: `form-other-municipality`.
        StorageError: if the database cannot be read.
    """
    name = name or (source.name if isinstance(source, Path) else "")
    with nullcontext(reader) if reader else FileReader(catalogue) as files:
        files.prepare()
        form = files.form(source if isinstance(source, bytes) else _content(source))
    reading = read_entries(form, catalogue)
    _check_area(reading, catalogue, area)
    if not reading.entries and not reading.refused:
        raise UnreadableFileError("form-empty")
    return _compare(db, catalogue, reading, name)


def apply(db: Database, catalogue: Catalogue, shown: FormPreview) -> int:
    """Store what the preview showed as one step that can be undone; return how many numbers.

    Raises:
        EntryError: `form-stale` if other figures hold now than were shown; nothing is stored.
        StorageError: if the database cannot be written; nothing is stored then.
    """
    if not shown.pending:
        return 0
    with db.writing():
        for item in shown.pending:
            entry = item.read.entry
            held = entries.current_entry(db, entry.area, entry.indicator, entry.period)
            if (held.id if held else "") != item.replaces:
                raise EntryError("form-stale", field="")
        reason = words.correction_reason(shown.name)
        entered = [(item.read.entry, reason if item.replaces else "") for item in shown.pending]
        enter_all(db, catalogue, entered, label=words.batch_label(shown.name))
    return shown.figures


def _content(path: Path) -> bytes:
    try:
        return read_file(path)
    except UnreadableFileError as error:
        if error.code == "file-too-large":
            raise UnreadableFileError("form-too-large") from error
        raise


def _check_area(reading: FormReading, catalogue: Catalogue, area: str | None) -> None:
    theirs = AreaNames(catalogue.municipalities).find(reading.municipality)
    if theirs is None:
        raise UnreadableFileError("form-damaged")
    if area is not None and theirs != area:
        raise EntryError("form-other-municipality", field="municipality", theirs=theirs, ours=area)


def _compare(db: Database, catalogue: Catalogue, reading: FormReading, name: str) -> FormPreview:
    new: list[FormCell] = []
    changed: list[FormCell] = []
    unchanged: list[FormCell] = []
    pending = []
    for read in reading.entries:
        entry = read.entry
        stored = entries.current_entry(db, entry.area, entry.indicator, entry.period)
        held = stored.entry if stored is not None and not stored.entry.cleared else None
        for cell in cells_of(read, held, catalogue):
            kind = unchanged if cell.old == cell.new else changed if cell.old else new
            kind.append(cell)
        if stored is None or stored.entry != entry:
            pending.append(_Pending(read, stored.id if stored else ""))
    refused = tuple(refused_cell(cell, catalogue) for cell in reading.refused)
    held_back = (held_cell(cell, catalogue) for cell in reading.held_back)
    shown = (tuple(new), tuple(changed), tuple(unchanged), refused)
    return FormPreview(
        name, reading.municipality, *shown, reading.untouched, reading.missing_sheets,
        tuple(pending), tuple(cell for cell in held_back if cell),
    )  # fmt: skip
