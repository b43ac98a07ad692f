"""What the committee workbook is made of."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from functools import cached_property

from baro_desktop.export.history import HistoryLine
from baro_desktop.models.catalogue import WHOLE_COUNTRY, Catalogue
from baro_desktop.models.centre import CentreTable
from baro_desktop.models.display import date_text, month_text
from baro_desktop.models.observation import ObservationKey, State, StoredObservation
from baro_desktop.models.overview import GoalCard, build_goals
from baro_desktop.models.reception.layout import PrintedTable
from baro_desktop.models.report import StoredReport
from baro_desktop.models.target import Target
from baro_desktop.texts.words import SIGNS, WITHHELD_MEANING


@dataclass(frozen=True)
class CommitteeWorkbook:
    """Everything that one workbook shows.

    Attributes:
        comparison_areas: areas that the figures are held against, most wanted first.
        made_at: when the workbook is made, by the clock on the wall.
        tables: one per sheet, in the order of the sheets.
        observations: current observations of at least the area and the comparison areas.
        reports: all imported reports.
        small_number_limit: counts below it were withheld from the observations; 0 for none.
        graphs: draw a graph of every indicator that has more than one point.
        committee: name of the committee, "" where the paper is for nobody in particular.
        meeting: day of its meeting.
        case_number: number of the case in the municipality's records.
        until: month of the newest report that counts; None for all there is.
        status_tables: as they may be printed, small counts hidden already.
        history: what became of figures; None where it was not chosen.
        targets: what the area is to reach, of any indicator.
    """

    title: str
    area: str
    comparison_areas: tuple[str, ...]
    made_at: datetime
    tables: tuple[CentreTable, ...]
    observations: tuple[StoredObservation, ...]
    reports: tuple[StoredReport, ...]
    catalogue: Catalogue
    small_number_limit: int = 0
    graphs: bool = True
    committee: str = ""
    meeting: date | None = None
    case_number: str = ""
    until: date | None = None
    status_tables: tuple[PrintedTable, ...] = ()
    history: tuple[HistoryLine, ...] | None = None
    targets: tuple[Target, ...] = ()

    def targets_of(self, code: str) -> tuple[Target, ...]:
        """Return the targets of an indicator, oldest period first."""
        own = (target for target in self.targets if target.indicator == code)
        return tuple(sorted(own, key=lambda target: target.period.end))

    @property
    def purpose(self) -> tuple[tuple[str, str], ...]:
        """What the paper is for, as names and values; what nobody filled in is left out."""
        meeting = date_text(self.meeting) if self.meeting else ""
        until = month_text(self.until) if self.until else ""
        lines = (
            ("Udvalg", self.committee),
            ("Møde", meeting),
            ("Sagsnummer", self.case_number),
        )
        return tuple(line for line in (*lines, ("Tal til og med", until)) if line[1])

    @cached_property
    def withheld(self) -> int:
        """How many figures are withheld."""
        figures = (item.observation.figure for item in self.by_key.values())
        return sum(figure.state is State.WITHHELD for figure in figures)

    @property
    def signs(self) -> tuple[tuple[str, str], ...]:
        """The signs that the workbook explains: that of withheld figures only if there are any."""
        return (*SIGNS, WITHHELD_MEANING) if self.withheld else SIGNS

    @property
    def area_name(self) -> str:
        """The area as a heading names it: `Ballerup Kommune`, `Hele landet`."""
        return self.area if self.area == WHOLE_COUNTRY else f"{self.area} Kommune"

    @cached_property
    def by_key(self) -> dict[ObservationKey, StoredObservation]:
        """Current observations by what they are about."""
        return {item.observation.key: item for item in self.observations if item.current}

    @cached_property
    def by_area_and_code(self) -> dict[tuple[str, str], tuple[StoredObservation, ...]]:
        """Current observations by area and indicator."""
        found: dict[tuple[str, str], list[StoredObservation]] = {}
        for item in self.by_key.values():
            about = (item.observation.area, item.observation.indicator)
            found.setdefault(about, []).append(item)
        return {about: tuple(items) for about, items in found.items()}

    @cached_property
    def goals(self) -> tuple[GoalCard, ...]:
        """The goals of the barometer; none unless something of each goal is shown and known."""
        shown = {row.indicator.code for table in self.tables for row in table.rows}
        cards = build_goals(self.catalogue, self.area, self.by_key.values())
        whole = all(any(part.indicator.code in shown for part in card.parts) for card in cards)
        return cards if whole and any(card.known for card in cards) else ()

    @cached_property
    def report_by_id(self) -> dict[str, StoredReport]:
        """Reports by their UUID."""
        return {report.id: report for report in self.reports}
