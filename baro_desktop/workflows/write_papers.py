"""Write the papers for the committee, each compared with its figures before it is in its place."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from dataclasses import replace as changed
from datetime import datetime
from pathlib import Path

from baro_desktop.export.checking.document import check_docx, check_text
from baro_desktop.export.checking.pdf import check_pdf
from baro_desktop.export.checking.workbook import check_workbook
from baro_desktop.export.document.blocks import Text
from baro_desktop.export.document.details import Paper, Picture
from baro_desktop.export.document.elaboration import elaboration
from baro_desktop.export.document.notat import notat
from baro_desktop.export.document.pdf_document import pdf_bytes
from baro_desktop.export.document.word_document import docx_bytes
from baro_desktop.export.pausing import pause_of
from baro_desktop.export.target import refuse_existing, replace_file
from baro_desktop.export.workbook import workbook_bytes
from baro_desktop.garbage import without_searches
from baro_desktop.models.catalogue import Catalogue
from baro_desktop.models.paper_choice import PaperChoice, PaperPart
from baro_desktop.resources import resource
from baro_desktop.storage.database import Database
from baro_desktop.workflows.committee import committee_contents
from baro_desktop.workflows.own_files import refuse_own_files

Stops = Callable[[], bool]
"""Tells whether the user has asked to stop."""


def _goes_on() -> bool:
    return False


Pictures = Mapping[str, Picture]
"""Graphs by the code of their indicator, or by the id of their status table."""


def write_workbook(
    db: Database,
    catalogue: Catalogue,
    path: Path,
    area: str,
    choice: PaperChoice,
    *,
    made_at: datetime,
    replace: bool = False,
    stops: Stops = _goes_on,
) -> Path:
    """Write the workbook of an area and return where it lies.

    Another name is given to it where another program holds the file that it is to replace.

    Args:
        stops: tells whether the user has asked to stop.

    Raises:
        ExportError: if there are no figures, if the file is there already and `replace` is
            False, if it cannot be written, if it does not say what the database says, or
            `export-stopped`; nothing is left behind.
    """
    _refuse(db, path, replace=replace)
    pause = pause_of(stops, path)
    with without_searches():  # all that a workbook is made of lives until it was compared
        contents = committee_contents(db, catalogue, area, choice, made_at)
        pause()
        made = workbook_bytes(contents, pause)
        pause()
        check_workbook(made, contents, path)
    pause()
    return replace_file(path, made, replace=replace, elsewhere=True)


@dataclass(frozen=True, slots=True)
class DocumentWriter:
    """Writes one kind of document.

    Attributes:
        text: makes the document of its figures and graphs.
        pdf: as a tagged PDF, else for Word.
        always_tables: with the status tables, whatever was chosen.
    """

    text: Callable[[Paper], Text]
    pdf: bool = False
    always_tables: bool = False

    def __call__(
        self,
        db: Database,
        catalogue: Catalogue,
        path: Path,
        area: str,
        choice: PaperChoice,
        *,
        made_at: datetime,
        pictures: Pictures | None = None,
        replace: bool = False,
        stops: Stops = _goes_on,
    ) -> Path:
        """Write the document of an area and return where it lies; see `write_workbook`.

        Raises:
            ExportError: as `write_workbook`, and `export-template`, if the municipality's own
                document cannot be used.
        """
        _refuse(db, path, replace=replace)
        pause = pause_of(stops, path)
        wanted = _with_tables(choice) if self.always_tables else choice
        contents = committee_contents(db, catalogue, area, wanted, made_at)
        pause()
        text = self.text(Paper(contents, pictures or {}))
        check_text(text, contents, path)
        pause()
        if self.pdf:
            made = pdf_bytes(text, resource("papers", "paper.typ"), made_at)
            pause()
            check_pdf(made, text, path)
        else:
            template = Path(choice.template) if choice.template else None
            made = docx_bytes(text, made_at, template, pause)
            pause()
            check_docx(made, text, path)
        pause()
        return replace_file(path, made, replace=replace, elsewhere=True)


write_notat = DocumentWriter(notat)
write_notat_pdf = DocumentWriter(notat, pdf=True)
write_elaboration = DocumentWriter(elaboration, always_tables=True)
write_elaboration_pdf = DocumentWriter(elaboration, pdf=True, always_tables=True)


def _refuse(db: Database, path: Path, *, replace: bool) -> None:
    """Refuse what must not be written over, before the work is begun."""
    refuse_own_files(db, path)
    if not replace:
        refuse_existing(path)


def _with_tables(choice: PaperChoice) -> PaperChoice:
    """The status tables are what this document is about, so no choice leaves them out."""
    return changed(choice, parts=choice.parts | {PaperPart.STATUS_TABLES}, centres=())
