"""What is put on the clipboard for the agenda: the same figures as the papers have."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from baro_desktop.export.agenda import AgendaPiece, agenda_piece
from baro_desktop.export.contents import CommitteeWorkbook
from baro_desktop.models.catalogue import WHOLE_COUNTRY, Catalogue
from baro_desktop.models.centre import CentreRow
from baro_desktop.models.paper_choice import PaperChoice
from baro_desktop.storage.database import Database
from baro_desktop.texts import notes
from baro_desktop.workflows.committee import committee_contents, unsigned
from baro_desktop.workflows.sample_data import holds_made_up
from baro_desktop.workflows.show import table_sources


def piece_for_agenda(
    db: Database,
    catalogue: Catalogue,
    area: str,
    comparison: Sequence[str],
    codes: Sequence[str],
    *,
    made_at: datetime,
) -> AgendaPiece:
    """Return the table and the sentences about some indicators, small counts withheld.

    Raises:
        ExportError: `no-data`, if there are no figures of the area.
    """
    known = [catalogue.by_code[code] for code in codes if code in catalogue.by_code]
    centres = [centre for indicator in known for centre in indicator.centres[:1]]
    choice = PaperChoice(comparison=tuple(comparison), centres=tuple(dict.fromkeys(centres)))
    contents = committee_contents(db, catalogue, area, choice, made_at)
    rows = _rows(contents, codes)
    unnamed = (replace(row, status=unsigned(row.status)) if row.status else row for row in rows)
    shown = replace(contents.tables[0], rows=tuple(unnamed))
    return agenda_piece(
        rows,
        "hele landet" if area == WHOLE_COUNTRY else contents.area_name,
        catalogue.unit_by_name,
        table_sources(db, shown),
        limit=contents.small_number_limit,
        warning=notes.SAMPLE_WARNING.strip(": ") + "." if holds_made_up(db) else "",
    )


def _rows(contents: CommitteeWorkbook, codes: Sequence[str]) -> tuple[CentreRow, ...]:
    by_code = {row.indicator.code: row for table in contents.tables for row in table.rows}
    return tuple(by_code[code] for code in codes if code in by_code)
