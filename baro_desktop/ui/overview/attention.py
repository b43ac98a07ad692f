"""»Kræver opmærksomhed«: missing local figures, old reports, and what was found in reports."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from baro_desktop.models.catalogue import Catalogue
from baro_desktop.models.display import month_text
from baro_desktop.models.overview import LocalProgress, Overview, ReportFinding
from baro_desktop.models.report import Severity, StoredReport
from baro_desktop.texts import findings as told
from baro_desktop.ui.overview.point_row import Point, PointRow
from baro_desktop.ui.overview.words import missing_heading, missing_text
from baro_desktop.ui.text import label
from baro_desktop.ui.widgets.buttons import link_button
from baro_desktop.ui.widgets.card import Card
from baro_desktop.ui.widgets.findings import Link
from baro_desktop.workflows.drafts import WaitingDraft

_SHOWN_FOLDED = 3
"""How many missing centres, and how many other points, stand before the list is unfolded."""


class AttentionCard(Card):
    """What somebody should do something about; long lists are folded.

    Signals:
        entry_requested: id of the centre whose figures are missing.
        import_requested: a newer report is wanted.
        report_requested: id of the report whose findings are wanted.
        place_requested: id of a report, and the `Finding` whose place is to be shown.
        tick_requested: a `Finding` was looked into.
        draft_requested: a `WaitingDraft` is to be gone on with.
        rows_made: Tab has new fields to go through.
    """

    entry_requested = Signal(str)
    import_requested = Signal()
    report_requested = Signal(str)
    place_requested = Signal(str, object)
    tick_requested = Signal(object)
    draft_requested = Signal(object)
    rows_made = Signal()

    def __init__(self, catalogue: Catalogue, parent: QWidget | None = None) -> None:
        super().__init__("Kræver opmærksomhed", parent)
        self._catalogue = catalogue
        self._points: tuple[Point, ...] = ()
        self._unfolded = False
        self._read_only = ""
        self._rows: list[PointRow] = []
        self._column = QVBoxLayout()
        self._column.setSpacing(4)
        self._nothing = label("Intet lige nu.", role="muted")
        self._fold_link = link_button("Vis alle", self._fold)
        self._column.addWidget(self._nothing)
        self._column.addWidget(self._fold_link)
        self.body.addLayout(self._column)

    def set_read_only(self, why: str) -> None:
        """Switch off what writes, and say why."""
        self._read_only = why
        self._fill()

    def show_overview(
        self, overview: Overview, drafts: Sequence[tuple[WaitingDraft, str]] = ()
    ) -> None:
        """Show what is missing, what was left half typed, and what was found.

        Args:
            drafts: each with what it is about, in words.
        """
        self._points = tuple(self._points_of(overview, drafts))
        self._fill()

    def texts(self) -> tuple[tuple[str, str], ...]:
        """Return heading and text of every point, folded away or not."""
        return tuple((point.heading, point.text) for point in self._points)

    def _points_of(
        self, overview: Overview, drafts: Sequence[tuple[WaitingDraft, str]]
    ) -> Iterator[Point]:
        yield from self._missing(overview.progress)
        yield from self._drafts(drafts)
        if overview.report_month is None:
            yield self._no_report(overview.area)
        if overview.outdated is not None:
            yield self._outdated(overview.outdated)
        ordered = sorted(
            overview.findings, key=lambda f: (f.finding.severity is not Severity.ERROR, -_age(f))
        )
        for found in ordered:
            yield self._found(found)

    def _drafts(self, drafts: Sequence[tuple[WaitingDraft, str]]) -> Iterator[Point]:
        heading = "Der ligger en kladde" if len(drafts) == 1 else "Der ligger kladder"
        for draft, text in drafts:
            ask = partial(self.draft_requested.emit, draft)
            link = Link("Åbn kladden", ask, f"Åbn kladden, {text}", writes=True)
            yield Point(heading, text, (link,))
            heading = ""

    def _missing(self, progress: Sequence[LocalProgress]) -> Iterator[Point]:
        heading = missing_heading(tuple(progress))
        for item in progress:
            if item.missing:
                titles = "\n".join(indicator.title for indicator in item.missing)
                link = self._entry_link(item)
                yield Point(heading, missing_text(item), (link,), "bad", titles, missing=True)
                heading = ""

    def _entry_link(self, item: LocalProgress) -> Link:
        centre = item.centre.id
        return Link(
            "Indtast nu",
            lambda: self.entry_requested.emit(centre),
            f"Indtast nu, {item.centre.tab}",
            writes=True,
        )

    def _no_report(self, area: str) -> Point:
        text = f"Hent udviklingsrapporten for {area} på integrationsbarometer.dk, og træk den ind."
        link = Link(
            "Importér…", self.import_requested.emit, f"Importér en rapport for {area}", writes=True
        )
        return Point("Ingen rapport for området", text, (link,))

    def _outdated(self, report: StoredReport) -> Point:
        text = (
            f"Den seneste rapport for {report.area} er fra {month_text(report.month)}. Se efter "
            "en nyere på integrationsbarometer.dk."
        )
        link = Link(
            "Importér…", self.import_requested.emit, "Importér en nyere rapport", writes=True
        )
        return Point("Rapporten er over et år gammel", text, (link,))

    def _found(self, found: ReportFinding) -> Point:
        finding, report = found.finding, found.report
        about = self._subject(found)
        heading = f"{told.heading(finding.code)}: {about}" if about else told.heading(finding.code)
        text = told.sentence(finding.code, finding.data)
        if finding.where:
            show = Link("Vis i rapporten", lambda: self.place_requested.emit(report.id, finding),
                        f"Vis i rapporten, {heading}")  # fmt: skip
        else:
            show = Link("Åbn i Rapporter", lambda: self.report_requested.emit(report.id),
                        f"Åbn i Rapporter, {heading}")  # fmt: skip
        tick = Link("Set efter…", lambda: self.tick_requested.emit(finding),
                    f"Set efter, {heading}", writes=True)  # fmt: skip
        return Point(
            heading, f"Rapport {month_text(report.month)}: {text}", (show, tick), "strong", text
        )

    def _subject(self, found: ReportFinding) -> str:
        indicator = self._catalogue.by_code.get(found.finding.indicator)
        return indicator.title if indicator else found.finding.indicator

    def _fill(self) -> None:
        shown = self._points if self._unfolded else self._folded()
        before = list(self._rows)
        for place, point in enumerate(shown):
            self._row_at(place, len(point.links)).show_point(
                point, ruled=place > 0, read_only=self._read_only
            )
        if self._rows != before:
            self.rows_made.emit()
        for row in self._rows[len(shown) :]:
            row.hide()
        self._nothing.setVisible(not self._points)
        self._fold_link.setVisible(len(self._points) > len(self._folded()))
        text = "Vis færre" if self._unfolded else f"Vis alle {len(self._points)}"
        self._fold_link.setText(text)
        self._fold_link.setAccessibleName(f"{text}, {self.title()}")

    def _row_at(self, place: int, links: int) -> PointRow:
        """Return the row at a place; the one that is there serves again where it fits.

        To make widgets takes much longer than to fill them.
        """
        there = self._rows[place] if place < len(self._rows) else None
        if there is not None and there.links == links:
            return there
        row = PointRow(links)
        self._column.insertWidget(place, row)
        if there is None:
            self._rows.append(row)
        else:
            self._rows[place] = row
            self._column.removeWidget(there)
            there.setParent(None)
            there.deleteLater()
        return row

    def _folded(self) -> tuple[Point, ...]:
        missing = [point for point in self._points if point.missing]
        others = [point for point in self._points if not point.missing]
        return (*missing[:_SHOWN_FOLDED], *others[:_SHOWN_FOLDED])

    def _fold(self) -> None:
        self._unfolded = not self._unfolded
        self._fill()


def _age(found: ReportFinding) -> int:
    return found.report.month.toordinal()
