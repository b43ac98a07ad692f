"""Danish sentences of the workbook: what a graph shows, notes, sources."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from baro_desktop.export.chart_data import ChartData
from baro_desktop.export.contents import CommitteeWorkbook
from baro_desktop.models.assessment_rule import target_text
from baro_desktop.models.catalogue import Indicator, IndicatorKind, Unit
from baro_desktop.models.centre import CentreRow, CentreTable
from baro_desktop.models.display import date_text, figure_text, month_text, period_text
from baro_desktop.models.observation import Figure, Observation, StoredObservation
from baro_desktop.models.report import StoredReport
from baro_desktop.models.series import Point
from baro_desktop.texts import notes

HOW_TO_READ = (
    ("Status", "Det seneste tal. Perioden står ved siden af."),
    (
        "Ændring",
        (
            "Barometer: siden basismålingen. Nøgletal og lokale indikatorer: siden den forrige "
            "periode. Hvilken står ved ændringen."
        ),
    ),
    ("Vurdering", "Om ændringen går i den ønskede retning. Et fald i en forskel er fremgang."),
    (
        "Sammenligning",
        "Gælder tallet en anden periode, står perioden ved det.",
    ),
    (
        "Databrud",
        "Indikatoren ændrer betydning. En graf har aldrig en linje hen over et databrud.",
    ),
)

_LABELLED = "Kommunens punkt er mærket »beregnet«."
"""LibreOffice fills every marker of a native graph, so that only words mark a point there."""

OWN_REPORTING = "kommunens egen indberetning (lokale indikatorer)"


def chart_description(data: ChartData, units: Mapping[str, Unit]) -> str:
    """Say in words what a graph shows, for those who cannot see it."""
    parts = [f"Linjegraf: {data.indicator.title}."]
    labels = {line.number: line.label for line in data.lines}
    for number, label in labels.items():
        parts.append(_movement(label, data.of_label(number), data.indicator, units))
    if data.broken:
        parts.append("Linjen er brudt, hvor indikatoren ændrer betydning (databrud).")
    unit = data.indicator.unit
    parts += [f"{target_text(target, unit, units)} (stiplet linje)." for target in data.targets]
    return " ".join(parts)


def chart_title(data: ChartData, units: Mapping[str, Unit]) -> str:
    """Return the title of a graph: the indicator, and its unit where it has one."""
    indicator = data.indicator
    unit = units[indicator.unit].screen if indicator.unit in units else indicator.unit
    tail = " – databrud" if data.broken else ""
    return f"{indicator.title} ({unit}){tail}"


def table_notes(
    table: CentreTable, charts: tuple[ChartData, ...], contents: CommitteeWorkbook, *, native: bool
) -> tuple[str, ...]:
    """Return the notes below the table of a centre.

    Args:
        native: the graphs are those of the workbook. Pictures have their own axes, and say
            beneath themselves how they are drawn.
    """
    return (
        *(_break_note(row) for row in table.rows if row.series_break),
        *(note for row in table.rows for note in _period_note(row, contents)),
        *_general_notes(table, charts, native=native),
        *_small_numbers(contents),
    )


def source_line(table: CentreTable, contents: CommitteeWorkbook) -> str:
    """Return where the figures of a table come from, and what was computed here."""
    named = [report_name(report) for report in reports_behind(table, contents)]
    if any(row.status and row.indicator.kind is IndicatorKind.LOCAL for row in table.rows):
        named.append(OWN_REPORTING)
    if not named:
        return "Kilde: Der er ingen tal endnu."
    line = f"Kilde: {'; '.join(named)}."
    if any(row.change and not row.change.printed for row in table.rows):
        line += " Ændringer siden en forrige periode: Egne beregninger på baggrund heraf."
    return line


def reports_behind(table: CentreTable, contents: CommitteeWorkbook) -> tuple[StoredReport, ...]:
    """Return the reports that the figures of a table stand in, the own area's first."""
    found: dict[str, StoredReport] = {}
    for stored in _figures_of(table, contents):
        report = contents.report_by_id.get(stored.document or "")
        if report is not None:
            found.setdefault(report.id, report)
    return tuple(found.values())


def _figures_of(table: CentreTable, contents: CommitteeWorkbook) -> Iterator[StoredObservation]:
    yield from (row.status for row in table.rows if row.status is not None)
    for row in table.rows:
        compared = _compared_observation(row, contents)
        if compared is not None:
            yield compared


def _compared_observation(row: CentreRow, contents: CommitteeWorkbook) -> StoredObservation | None:
    if row.status is None or row.comparison is None:
        return None
    own: Observation = row.status.observation
    key = own.key._replace(area=row.comparison.label, period=row.comparison.period)
    return contents.by_key.get(key)


def _movement(
    label: str, points: tuple[Point, ...], indicator: Indicator, units: Mapping[str, Unit]
) -> str:
    first, last = points[0], points[-1]
    if first is last:
        return f"{label}: {_point(last, indicator, units)}."
    return f"{label}: fra {_point(first, indicator, units)} til {_point(last, indicator, units)}."


def _point(point: Point, indicator: Indicator, units: Mapping[str, Unit]) -> str:
    value = figure_text(Figure(point.value, indicator.unit, point.state), units)
    computed = ", beregnet" if point.derived else ""
    return f"{value} ({period_text(point.period)}{computed})"


def _break_note(row: CentreRow) -> str:
    assert row.series is not None  # there is a break, so there is a series
    newest = row.series.segments[-1]
    known = {item.id: item.note for item in row.indicator.definitions}
    sentence = notes.series_break(period_text(newest.begins), known.get(newest.definition, ""))
    return f"{row.indicator.title}: {sentence}"


def _period_note(row: CentreRow, contents: CommitteeWorkbook) -> Iterator[str]:
    if row.comparison is None or row.comparison.same_period or row.period is None:
        return
    yield (
        f"{row.indicator.code}: {contents.area} gælder {period_text(row.period)}, "
        f"{row.comparison.label} {period_text(row.comparison.period)}."
    )


def _small_numbers(contents: CommitteeWorkbook) -> Iterator[str]:
    if contents.withheld:
        yield notes.small_numbers_hidden(contents.withheld, contents.small_number_limit)


def _general_notes(
    table: CentreTable, charts: tuple[ChartData, ...], *, native: bool
) -> Iterator[str]:
    if any(row.change and not row.change.printed for row in table.rows):
        yield "Nøgletal og lokale indikatorer: ændringen er beregnet fra den forrige periode."
    if native:
        yield from _native_notes(charts)
    elif charts:
        yield "Grafer: den lodrette akse begynder ikke altid ved 0."
    uneven = [data.indicator.code for data in charts if data.uneven]
    if uneven:
        yield (
            f"Grafer: {', '.join(uneven)} er opgjort for perioder af forskellig længde, "
            "og punkterne er derfor ikke forbundet."
        )


def _native_notes(charts: tuple[ChartData, ...]) -> Iterator[str]:
    cut = [data.indicator.code for data in charts if data.axis_start != 0]
    if cut:
        yield f"Grafer: den lodrette akse begynder ikke ved 0 i {', '.join(cut)}."
    if any(data.derived for data in charts):
        yield f"Grafer: {notes.DERIVED_BASELINE} {_LABELLED}"
    crowded = [data.indicator.code for data in charts if data.crowded]
    if crowded:
        yield (
            f"Grafer: Hvor linjer ender næsten ens, er ikke alle tal skrevet ved dem "
            f"({', '.join(crowded)}). Alle står på arket »Alle tal«."
        )
    if any(data.bridged for data in charts):
        yield "Grafer: En prikket linje går hen over år, som der ikke er indlæst tal for."


def report_name(report: StoredReport) -> str:
    """Name a report as a source."""
    made = date_text(report.generated_on) if report.generated_on else ""
    return notes.report_source(report.area, month_text(report.month), made)
