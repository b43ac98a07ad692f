"""One paper of a job, written in the worker thread."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING

from baro_desktop.export.libraries import FOR_PDF, FOR_WORD, FOR_WORKBOOK, load_libraries
from baro_desktop.models.paper_choice import PaperKind

if TYPE_CHECKING:
    from baro_desktop.models.catalogue import Catalogue
    from baro_desktop.storage.database import Database
    from baro_desktop.ui.papers.job import PaperJob

_LIBRARIES = MappingProxyType(
    {
        PaperKind.WORKBOOK: FOR_WORKBOOK,
        PaperKind.NOTAT: FOR_WORD,
        PaperKind.NOTAT_PDF: FOR_PDF,
        PaperKind.ELABORATION: FOR_WORD,
        PaperKind.ELABORATION_PDF: FOR_PDF,
    }
)


def write_one(
    database: Database,
    catalogue: Catalogue,
    job: PaperJob,
    kind: PaperKind,
    stops: Callable[[], bool],
) -> Path:
    """Write a paper of a job whose graphs were drawn.

    Args:
        stops: tells whether the user has asked to stop.

    Raises:
        ExportError: if it cannot be written or was stopped; what stood there is untouched.
    """
    from baro_desktop.workflows import write_papers as papers

    load_libraries(_LIBRARIES[kind])
    pictures = job.pictures or {}
    writers: dict[PaperKind, Callable[..., Path]] = {
        PaperKind.WORKBOOK: papers.write_workbook,
        PaperKind.NOTAT: partial(papers.write_notat, pictures=pictures),
        PaperKind.NOTAT_PDF: partial(papers.write_notat_pdf, pictures=pictures),
        PaperKind.ELABORATION: partial(papers.write_elaboration, pictures=pictures),
        PaperKind.ELABORATION_PDF: partial(papers.write_elaboration_pdf, pictures=pictures),
    }
    path = job.targets[kind]
    return writers[kind](
        database,
        catalogue,
        path,
        job.area,
        job.choice,
        made_at=job.made_at,
        replace=path in job.replaces,
        stops=stops,
    )
