"""Read what the tabs show. Every function takes an open database and answers in milliseconds."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from functools import partial

from baro_desktop.models.catalogue import WHOLE_COUNTRY, Catalogue, Centre, Indicator, IndicatorKind
from baro_desktop.models.centre import (
    COMPARISON_GROUP,
    CentreTable,
    build_centre_table,
    group_by_area_and_indicator,
)
from baro_desktop.models.definitions import DefinitionLink
from baro_desktop.models.disclosure import small_figures
from baro_desktop.models.display import date_text, month_text, period_text
from baro_desktop.models.entry import Entry, Population
from baro_desktop.models.observation import Measure, StoredObservation
from baro_desktop.models.overview import (
    LocalProgress,
    Overview,
    build_overview,
    local_progress,
    report_before,
)
from baro_desktop.models.period import Period
from baro_desktop.models.records import record, replace
from baro_desktop.models.report import StoredReport
from baro_desktop.models.series import Series, build_series
from baro_desktop.models.target import Target
from baro_desktop.storage import document_figures
from baro_desktop.storage import entries as stored_entries
from baro_desktop.storage import observations as stored_observations
from baro_desktop.storage import remarks as stored_remarks
from baro_desktop.storage import reports as stored_reports
from baro_desktop.storage import targets as stored_targets
from baro_desktop.storage.database import Database, Readings
from baro_desktop.storage.entries import StoredEntry
from baro_desktop.texts import notes
from baro_desktop.workflows import definitions
from baro_desktop.workflows.asked_areas import is_asked
from baro_desktop.workflows.centre_figures import centre_figures
from baro_desktop.workflows.published_beside import published_beside
from baro_desktop.workflows.small_numbers import printable, small_number_rule


@record
class Counts:
    """How much the database holds; `last_import` is an ISO time or nothing."""

    reports: int
    observations: int
    last_import: str


@record
class IndicatorGraph:
    """One indicator over time.

    Attributes:
        series: the own area first, then those it is compared with.
        notes: sentences for »Anm.:«.
        source: sentence for »Kilde:«.
        targets: what the area is to reach, oldest period first.
    """

    indicator: Indicator
    series: tuple[Series, ...]
    notes: tuple[str, ...]
    source: str
    targets: tuple[Target, ...] = ()


def overview(db: Database, catalogue: Catalogue, area: str, today: date) -> Overview:
    """Return what the tab Overblik shows for an area.

    It is no centre's own page, so small counts are withheld.
    """
    read = partial(_overview, db, catalogue, area, today)
    return db.remembered("overview", read, about=(area, today, catalogue))


def _overview(db: Database, catalogue: Catalogue, area: str, today: date) -> Overview:
    current = stored_observations.current_observations(db, area=area)
    held = printable(db, catalogue)(definitions.for_view(db, current))
    listed = stored_reports.list_reports(db)
    before = report_before(area, listed)
    earlier = document_figures.figures_in(db, before.id) if before else ()
    shown = build_overview(catalogue, area, held, listed, today, earlier)
    return shown if is_asked(db, area) else replace(shown, progress=())


def progress(
    db: Database, catalogue: Catalogue, area: str, today: date
) -> tuple[LocalProgress, ...]:
    """Return per centre which local figures stand and which are missing; none of a neighbour."""
    if not is_asked(db, area):
        return ()
    codes = [indicator.code for indicator in catalogue.of_kind(IndicatorKind.LOCAL)]
    held = stored_observations.current_observations(db, area=area, indicators=codes)
    return local_progress(catalogue, area, group_by_area_and_indicator(held), today)


def centre_table(
    db: Database,
    catalogue: Catalogue,
    centre: Centre,
    area: str,
    comparison: Sequence[str],
    *,
    prepare: Callable[[Sequence[StoredObservation]], tuple[StoredObservation, ...]] = tuple,
    figures: Sequence[StoredObservation] | None = None,
) -> CentreTable:
    """Return the table of a centre for an area, held against the comparison areas.

    Args:
        prepare: changes the observations before anything is computed of them.
        figures: all current observations of these areas as they are shown, where they were read
            already; of any indicator.
    """
    others = _others(area, comparison)
    indicators = catalogue.of_centre(centre.id)
    codes = {indicator.code for indicator in indicators}
    links = definitions.all_linked(db)
    if figures is None:
        figures = centre_figures(db, indicators, area, others, links)
    held = prepare([item for item in figures if item.observation.indicator in codes])
    entered = [
        stored for stored in stored_entries.entries_of(db, area) if stored.entry.indicator in codes
    ]
    conditions = _all_conditions(db, catalogue, area, entered, held)
    for key, said in _same_series(held, links).items():
        conditions[key] = (*conditions.get(key, ()), *said)
    remarks = _remarks(db, area, entered)
    targets = stored_targets.targets_of(db, area)
    return build_centre_table(catalogue, centre, area, others, held, remarks, conditions, targets)


def _all_conditions(
    db: Database,
    catalogue: Catalogue,
    area: str,
    entered: Sequence[StoredEntry],
    held: Sequence[StoredObservation],
) -> dict[tuple[str, Period], tuple[str, ...]]:
    """Say how the entered figures of an area were made, by indicator and period."""
    few = _of_few_people(db, catalogue, held)
    return {
        (entry.indicator, entry.period): (
            *((notes.FEW_PEOPLE,) if (area, entry.indicator, entry.period) in few else ()),
            *_conditions(entry),
            *published_beside(db, catalogue, area, entry.indicator, entry.period),
        )
        for entry in (stored.entry for stored in entered)
    }


def _of_few_people(
    db: Database, catalogue: Catalogue, held: Sequence[StoredObservation]
) -> set[tuple[str, str, Period]]:
    """Return area, indicator and period of the figures that papers would withhold."""
    rule = small_number_rule(db)
    small = small_figures((stored.observation for stored in held), catalogue, rule)
    return {(key.area, key.indicator, key.period) for key in small}


def table_sources(db: Database, table: CentreTable) -> tuple[str, ...]:
    """Return where the figures of a table come from, each source once."""
    held = [row.status for row in table.rows if row.status is not None]
    reports = _reports_behind(db, held)
    return tuple(dict.fromkeys(source_text([stored], reports) for stored in held))


def _reports_behind(db: Database, held: Sequence[StoredObservation]) -> dict[str, StoredReport]:
    documents = {stored.document for stored in held if stored.document}
    return stored_reports.reports_by_id(db, documents)


def _remarks(
    db: Database, area: str, entered: Sequence[StoredEntry]
) -> dict[tuple[str, Period], str]:
    """Return the remarks that hold; one written with an entry can be replaced or taken away."""
    found = {
        (stored.entry.indicator, stored.entry.period): (stored.recorded_at, stored.entry.remark)
        for stored in entered
        if stored.entry.remark
    }
    for remark in stored_remarks.current_remarks(db, area):
        key = (remark.indicator, remark.period)
        if remark.text or (key in found and found[key][0] <= remark.recorded_at):
            found[key] = (remark.recorded_at, remark.text)
    return {key: text for key, (_, text) in found.items() if text}


def indicator_graph(
    db: Database,
    catalogue: Catalogue,
    code: str,
    area: str,
    comparison: Sequence[str],
    *,
    prepare: Callable[[Sequence[StoredObservation]], tuple[StoredObservation, ...]] = tuple,
) -> IndicatorGraph:
    """Return one indicator over time for an area and those that it is compared with.

    Args:
        prepare: changes the observations before anything is computed of them.
    """
    indicator = catalogue.by_code[code]
    names = _areas(area, comparison)
    current = stored_observations.current_observations(db, areas=names, indicator=code)
    links = definitions.all_linked(db)
    held = prepare(definitions.as_linked(current, links))
    of_area = {name: [o for o in held if o.observation.area == name] for name in names}
    lines = [build_series(name, of_area[name]) for name in names]
    if indicator.kind is IndicatorKind.LOCAL:
        lines = [
            build_series("Målgruppen", of_area[area]),
            build_series(COMPARISON_GROUP, of_area[area], Measure.COMPARISON),
        ]
    series = tuple(line for line in lines if line is not None)
    reports = _reports_behind(db, of_area[area])
    said = (notes.SAME_SERIES,) if any(link.indicator == code for link in links) else ()
    decided = stored_targets.targets_of(db, area)
    return IndicatorGraph(
        indicator,
        series,
        (*_notes(indicator, series), *said),
        source_text(of_area[area], reports),
        tuple(target for target in decided if target.indicator == code),
    )


def reports(db: Database) -> tuple[StoredReport, ...]:
    """Return the imported reports, newest import first."""
    return stored_reports.list_reports(db)


def areas(db: Database) -> tuple[str, ...]:
    """Return the areas that have figures, municipalities first by name."""
    held = stored_observations.areas(db)
    return tuple(sorted(held, key=lambda name: (name == WHOLE_COUNTRY, name)))


def counts(db: Database) -> Counts:
    """Return how much the database holds, for the status bar."""
    return db.remembered("counts", lambda: _counts(db))


def read_ahead(db: Database) -> Readings:
    """Read what every window shows of the whole database, for one that shall not wait for it."""
    areas(db)
    counts(db)
    return db.readings()


def _counts(db: Database) -> Counts:
    listed = stored_reports.list_reports(db)
    newest = max((report.imported_at for report in listed), default="")
    return Counts(len(listed), stored_observations.count_current(db), newest)


def source_text(held: Sequence[StoredObservation], reports: dict[str, StoredReport]) -> str:
    """Say where the newest figure comes from: a report, or those who entered it."""
    if not held:
        return ""
    newest = max(held, key=lambda stored: (stored.observation.period.end, stored.recorded_at))
    report = reports.get(newest.document or "")
    if report is None:
        typed = date_text(newest.recorded_at.astimezone().date())
        return notes.entered_source(newest.recorded_by, typed)
    made = date_text(report.generated_on) if report.generated_on else ""
    return notes.report_source(report.area, month_text(report.month), made)


def _conditions(entry: Entry) -> tuple[str, ...]:
    """Say how an entered figure was made; it is printed wherever the figure is."""
    said = []
    if entry.provisional:
        said.append(notes.PROVISIONAL)
    if entry.population is Population.CITIZENSHIP:
        said.append(notes.BY_CITIZENSHIP)
    if entry.third_generation:
        said.append(notes.third_generation(entry.third_generation_reason))
    if entry.source:
        said.append(notes.source(entry.source))
    return tuple(said)


def _same_series(
    held: Sequence[StoredObservation], links: Sequence[DefinitionLink]
) -> dict[tuple[str, Period], tuple[str, ...]]:
    """Say of imported figures that the user counts several definitions as one series."""
    linked = {link.indicator for link in links}
    said = (item.observation for item in held if item.observation.indicator in linked)
    return {(item.indicator, item.period): (notes.SAME_SERIES,) for item in said}


def _areas(area: str, comparison: Sequence[str]) -> tuple[str, ...]:
    return (area, *_others(area, comparison))


def _others(area: str, comparison: Sequence[str]) -> tuple[str, ...]:
    return tuple(name for name in dict.fromkeys(comparison) if name != area)


def _notes(indicator: Indicator, series: Sequence[Series]) -> tuple[str, ...]:
    said = []
    if any(point.derived for line in series for point in line.points):
        said.append(notes.DERIVED_BASELINE)
    known = {definition.id: definition.note for definition in indicator.definitions}
    for line in series:
        for segment in line.segments[1:]:
            first, note = period_text(segment.begins), known.get(segment.definition, "")
            said.append(notes.series_break(first, note))
    return tuple(dict.fromkeys(said))
