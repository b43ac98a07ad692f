"""What the papers for the committee are made of: read, small counts withheld, narrowed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime

from baro_desktop.export.contents import CommitteeWorkbook
from baro_desktop.export.hidden_texts import hidden_values, without_telling_texts
from baro_desktop.export.narrowing import narrowed
from baro_desktop.models.catalogue import Catalogue, Centre
from baro_desktop.models.disclosure import withhold_small_counts
from baro_desktop.models.disclosure_rule import SmallNumberRule
from baro_desktop.models.errors import ExportError
from baro_desktop.models.observation import StoredObservation
from baro_desktop.models.paper_choice import PaperChoice, PaperPart, encode_choice
from baro_desktop.models.period import month_end
from baro_desktop.models.personal_data import refuse_in_strings
from baro_desktop.models.report import StoredReport
from baro_desktop.storage import observations as stored_observations
from baro_desktop.storage import reports as stored_reports
from baro_desktop.storage import targets as stored_targets
from baro_desktop.storage.database import Database
from baro_desktop.texts import notes
from baro_desktop.workflows.choices import default_comparison
from baro_desktop.workflows.definitions import for_view
from baro_desktop.workflows.paper_history import paper_history
from baro_desktop.workflows.sample_data import holds_made_up
from baro_desktop.workflows.show import areas, centre_table
from baro_desktop.workflows.small_numbers import small_number_rule
from baro_desktop.workflows.status_tables import printed_for_export

_SHOW_ALL = SmallNumberRule(limit=0)


def committee_contents(
    db: Database, catalogue: Catalogue, area: str, choice: PaperChoice, made_at: datetime
) -> CommitteeWorkbook:
    """Return everything that the papers of an area show, and nothing that they must not.

    Small counts are withheld before changes, judgements and series are made of them. A
    history tells of the same periods, whenever they were corrected.

    Raises:
        ExportError: `no-data`, if there are no figures of the area.
        EntryError: if a title or another text that was chosen holds a CPR number.
    """
    refuse_in_strings([encode_choice(choice)])
    with db.reading_as_of(choice.until):
        contents = _warned(db, narrowed(_contents(db, catalogue, area, choice, made_at), choice))
    if PaperPart.HISTORY not in choice.parts:
        return contents
    return _with_history(db, contents, _rule(db, choice))


def unsigned(stored: StoredObservation) -> StoredObservation:
    """Return a figure without who typed it in: papers are public, and name no employee."""
    return replace(stored, recorded_by="")


def report_months(db: Database, area: str) -> tuple[date, ...]:
    """Return the months of the area's reports, newest first: what papers can be made as of."""
    listed = stored_reports.list_reports(db)
    return tuple(sorted({report.month for report in listed if report.area == area}, reverse=True))


def _rule(db: Database, choice: PaperChoice) -> SmallNumberRule:
    return small_number_rule(db) if choice.hide_small else _SHOW_ALL


def _contents(
    db: Database, catalogue: Catalogue, area: str, choice: PaperChoice, made_at: datetime
) -> CommitteeWorkbook:
    rule = _rule(db, choice)
    comparison = choice.comparison or default_comparison(area, areas(db))
    held = for_view(db, stored_observations.current_observations(db, areas=(area, *comparison)))
    status_tables = printed_for_export(db, area, rule) if _with_tables(choice) else ()
    if not status_tables and not any(stored.observation.area == area for stored in held):
        raise ExportError("no-data", area=area)
    printed = withhold_small_counts(held, catalogue, rule)
    hidden = hidden_values(held, printed, area)
    tables = (
        centre_table(db, catalogue, centre, area, comparison, figures=printed)
        for centre in _chosen(catalogue, choice.centres)
    )
    return CommitteeWorkbook(
        notes.workbook_title(area, sample=holds_made_up(db)),
        area,
        tuple(name for name in comparison if name != area),
        made_at,
        tuple(without_telling_texts(table, hidden) for table in tables),
        printed,
        _reports(db, choice.until),
        catalogue,
        small_number_limit=rule.limit if rule.active else 0,
        status_tables=status_tables,
        until=choice.until,
        targets=stored_targets.targets_of(db, area),
    )


def _reports(db: Database, until: date | None) -> tuple[StoredReport, ...]:
    listed = stored_reports.list_reports(db)
    return tuple(report for report in listed if until is None or report.month <= until)


def _warned(db: Database, contents: CommitteeWorkbook) -> CommitteeWorkbook:
    """Say that figures are made up in a title that somebody chose, too."""
    if not holds_made_up(db) or contents.title.startswith(notes.SAMPLE_WARNING):
        return contents
    return replace(contents, title=f"{notes.SAMPLE_WARNING}{contents.title}")


def _with_history(
    db: Database, contents: CommitteeWorkbook, rule: SmallNumberRule
) -> CommitteeWorkbook:
    rows = (row for table in contents.tables for row in table.rows)
    shown = {row.indicator.code: row.indicator for row in rows}
    told = paper_history(db, contents.catalogue, contents.area, tuple(shown.values()), rule)
    last = contents.until and month_end(contents.until)
    kept = tuple(line for line in told if last is None or line.period.end <= last)
    return replace(contents, history=kept)


def _chosen(catalogue: Catalogue, ids: Sequence[str]) -> tuple[Centre, ...]:
    return tuple(centre for centre in catalogue.centres if not ids or centre.id in ids)


def _with_tables(choice: PaperChoice) -> bool:
    """The status tables belong to no centre: a paper of some centres leaves them out."""
    return PaperPart.STATUS_TABLES in choice.parts and not choice.centres
