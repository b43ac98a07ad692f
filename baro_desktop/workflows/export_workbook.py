"""Write the committee workbook."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

from baro_desktop.export.contents import CommitteeWorkbook
from baro_desktop.export.workbook import write_workbook
from baro_desktop.models.catalogue import Catalogue, Centre
from baro_desktop.models.errors import ExportError
from baro_desktop.storage import observations as stored_observations
from baro_desktop.storage import reports as stored_reports
from baro_desktop.storage.database import Database
from baro_desktop.texts import notes
from baro_desktop.workflows.choices import default_comparison
from baro_desktop.workflows.definitions import for_view
from baro_desktop.workflows.sample_data import is_sample
from baro_desktop.workflows.show import areas, centre_table
from baro_desktop.workflows.status_tables import printed_for_export


def export_workbook(
    db: Database,
    catalogue: Catalogue,
    path: Path,
    area: str,
    *,
    centres: Sequence[Centre] | None = None,
    comparison: Sequence[str] = (),
    made_at: datetime,
) -> Path:
    """Write the workbook of an area.

    Args:
        centres: which centres get a sheet; all of them by default.
        comparison: areas that the figures are held against, most wanted first; the whole
            country and the first few others by default.

    Raises:
        ExportError: if there are no figures, or the file cannot be written.
    """
    comparison = comparison or default_comparison(area, areas(db))
    held = for_view(db, stored_observations.current_observations(db, areas=(area, *comparison)))
    if not any(stored.observation.area == area for stored in held):
        raise ExportError("no-data", area=area)
    chosen = catalogue.centres if centres is None else centres
    tables = tuple(centre_table(db, catalogue, centre, area, comparison) for centre in chosen)
    contents = CommitteeWorkbook(
        notes.workbook_title(area, sample=is_sample(db)),
        area,
        tuple(name for name in comparison if name != area),
        made_at,
        tables,
        held,
        stored_reports.list_reports(db),
        catalogue,
        status_tables=() if centres else printed_for_export(db, area),
    )
    return write_workbook(contents, path)
