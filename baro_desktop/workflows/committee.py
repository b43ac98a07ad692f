"""What the papers for the committee are made of: read, small counts withheld, narrowed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from baro_desktop.export.contents import CommitteeWorkbook
from baro_desktop.export.hidden_texts import hidden_values, without_telling_texts
from baro_desktop.export.narrowing import narrowed
from baro_desktop.models.catalogue import Catalogue, Centre
from baro_desktop.models.disclosure import withhold_small_counts
from baro_desktop.models.disclosure_rule import SmallNumberRule
from baro_desktop.models.errors import ExportError
from baro_desktop.models.observation import StoredObservation
from baro_desktop.models.paper_choice import PaperChoice, PaperPart
from baro_desktop.storage import observations as stored_observations
from baro_desktop.storage import reports as stored_reports
from baro_desktop.storage.database import Database
from baro_desktop.texts import notes
from baro_desktop.workflows.choices import default_comparison
from baro_desktop.workflows.definitions import for_view
from baro_desktop.workflows.paper_history import paper_history
from baro_desktop.workflows.sample_data import is_sample
from baro_desktop.workflows.show import areas, centre_table
from baro_desktop.workflows.small_numbers import small_number_rule
from baro_desktop.workflows.status_tables import printed_for_export

_SHOW_ALL = SmallNumberRule(limit=0)


def committee_contents(
    db: Database, catalogue: Catalogue, area: str, choice: PaperChoice, made_at: datetime
) -> CommitteeWorkbook:
    """Return everything that the papers of an area show, and nothing that they must not.

    Small counts are withheld before changes, judgements and series are made of them.

    Raises:
        ExportError: `no-data`, if there are no figures of the area.
    """
    rule = small_number_rule(db) if choice.hide_small else _SHOW_ALL
    comparison = choice.comparison or default_comparison(area, areas(db))

    def printable(held: Sequence[StoredObservation]) -> tuple[StoredObservation, ...]:
        return withhold_small_counts(held, catalogue, rule)

    held = for_view(db, stored_observations.current_observations(db, areas=(area, *comparison)))
    status_tables = printed_for_export(db, area, rule) if _with_tables(choice) else ()
    if not status_tables and not any(stored.observation.area == area for stored in held):
        raise ExportError("no-data", area=area)
    printed = printable(held)
    hidden = hidden_values(held, printed, area)
    tables = (
        centre_table(db, catalogue, centre, area, comparison, prepare=printable)
        for centre in _chosen(catalogue, choice.centres)
    )
    contents = CommitteeWorkbook(
        notes.workbook_title(area, sample=is_sample(db)),
        area,
        tuple(name for name in comparison if name != area),
        made_at,
        tuple(without_telling_texts(table, hidden) for table in tables),
        printed,
        stored_reports.list_reports(db),
        catalogue,
        small_number_limit=rule.limit if rule.active else 0,
        status_tables=status_tables,
    )
    contents = _warned(db, narrowed(contents, choice))
    return _with_history(db, contents, rule) if PaperPart.HISTORY in choice.parts else contents


def _warned(db: Database, contents: CommitteeWorkbook) -> CommitteeWorkbook:
    """Say that figures are made up in a title that somebody chose, too."""
    if not is_sample(db) or contents.title.startswith(notes.SAMPLE_WARNING):
        return contents
    return replace(contents, title=f"{notes.SAMPLE_WARNING}{contents.title}")


def _with_history(
    db: Database, contents: CommitteeWorkbook, rule: SmallNumberRule
) -> CommitteeWorkbook:
    rows = (row for table in contents.tables for row in table.rows)
    shown = {row.indicator.code: row.indicator for row in rows}
    told = paper_history(db, contents.catalogue, contents.area, tuple(shown.values()), rule)
    return replace(contents, history=told)


def _chosen(catalogue: Catalogue, ids: Sequence[str]) -> tuple[Centre, ...]:
    return tuple(centre for centre in catalogue.centres if not ids or centre.id in ids)


def _with_tables(choice: PaperChoice) -> bool:
    """The status tables belong to no centre: a paper of some centres leaves them out."""
    return PaperPart.STATUS_TABLES in choice.parts and not choice.centres
