"""»Kræver opmærksomhed«: missing local figures, old reports, and what was found in reports."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from baro_desktop.models.catalogue import Catalogue
from baro_desktop.models.display import month_text
from baro_desktop.models.overview import LocalProgress, Overview, ReportFinding
from baro_desktop.models.report import Severity, StoredReport
from baro_desktop.texts import findings as told
from baro_desktop.ui.overview.words import missing_heading, missing_text
from baro_desktop.ui.text import Role, label, set_tooltip
from baro_desktop.ui.widgets.buttons import Button, link_button
from baro_desktop.ui.widgets.card import Card, line
from baro_desktop.ui.widgets.findings import FLAG, Link

_SHOWN_FOLDED = 3
"""How many missing centres, and how many other points, stand before the list is unfolded."""


@dataclass(frozen=True, slots=True)
class _Point:
    """One thing to do something about: what it is, what is known, and where it leads."""

    heading: str
    text: str
    links: tuple[Link, ...]
    role: Role = "strong"
    tooltip: str = ""
    missing: bool = False


class AttentionCard(Card):
    """What somebody should do something about; long lists are folded.

    Signals:
        entry_requested: id of the centre whose figures are missing.
        import_requested: a newer report is wanted.
        report_requested: id of the report whose findings are wanted.
        place_requested: id of a report, and the `Finding` whose place is to be shown.
        tick_requested: a `Finding` was looked into.
    """

    entry_requested = Signal(str)
    import_requested = Signal()
    report_requested = Signal(str)
    place_requested = Signal(str, object)
    tick_requested = Signal(object)

    def __init__(self, catalogue: Catalogue, parent: QWidget | None = None) -> None:
        super().__init__("Kræver opmærksomhed", parent)
        self._catalogue = catalogue
        self._points: tuple[_Point, ...] = ()
        self._unfolded = False
        self._content = QWidget(self)
        self.body.addWidget(self._content)

    def show_overview(self, overview: Overview) -> None:
        """Show what is missing and what was found."""
        self._points = tuple(self._points_of(overview))
        self._fill()

    def texts(self) -> tuple[tuple[str, str], ...]:
        """Return heading and text of every point, folded away or not."""
        return tuple((point.heading, point.text) for point in self._points)

    def _points_of(self, overview: Overview) -> Iterator[_Point]:
        yield from self._missing(overview.progress)
        if overview.report_month is None:
            yield self._no_report(overview.area)
        if overview.outdated is not None:
            yield self._outdated(overview.outdated)
        ordered = sorted(
            overview.findings, key=lambda f: (f.finding.severity is not Severity.ERROR, -_age(f))
        )
        for found in ordered:
            yield self._found(found)

    def _missing(self, progress: Sequence[LocalProgress]) -> Iterator[_Point]:
        heading = missing_heading(tuple(progress))
        for item in progress:
            if item.missing:
                titles = "\n".join(indicator.title for indicator in item.missing)
                link = self._entry_link(item)
                yield _Point(heading, missing_text(item), (link,), "bad", titles, missing=True)
                heading = ""

    def _entry_link(self, item: LocalProgress) -> Link:
        centre = item.centre.id
        return Link(
            "Indtast nu",
            lambda: self.entry_requested.emit(centre),
            f"Indtast nu, {item.centre.tab}",
        )

    def _no_report(self, area: str) -> _Point:
        text = f"Hent udviklingsrapporten for {area} på integrationsbarometer.dk, og træk den ind."
        link = Link("Importér…", self.import_requested.emit, f"Importér en rapport for {area}")
        return _Point("Ingen rapport for området", text, (link,))

    def _outdated(self, report: StoredReport) -> _Point:
        text = (
            f"Den seneste rapport for {report.area} er fra {month_text(report.month)}. Se efter "
            "en nyere på integrationsbarometer.dk."
        )
        link = Link("Importér…", self.import_requested.emit, "Importér en nyere rapport")
        return _Point("Rapporten er over et år gammel", text, (link,))

    def _found(self, found: ReportFinding) -> _Point:
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
                    f"Set efter, {heading}")  # fmt: skip
        return _Point(
            heading, f"Rapport {month_text(report.month)}: {text}", (show, tick), "strong", text
        )

    def _subject(self, found: ReportFinding) -> str:
        indicator = self._catalogue.by_code.get(found.finding.indicator)
        return indicator.title if indicator else found.finding.indicator

    def _fill(self) -> None:
        content = QWidget(self)
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        shown = self._points if self._unfolded else self._folded()
        for place, point in enumerate(shown):
            if place and point.heading:
                column.addWidget(line())
            _add(column, point)
        if not self._points:
            column.addWidget(label("Intet lige nu.", role="muted"))
        elif len(self._points) > len(self._folded()):
            column.addWidget(self._fold_link())
        self.body.replaceWidget(self._content, content)
        self._content.deleteLater()
        self._content = content

    def _folded(self) -> tuple[_Point, ...]:
        missing = [point for point in self._points if point.missing]
        others = [point for point in self._points if not point.missing]
        return (*missing[:_SHOWN_FOLDED], *others[:_SHOWN_FOLDED])

    def _fold_link(self) -> Button:
        text = "Vis færre" if self._unfolded else f"Vis alle {len(self._points)}"
        return link_button(text, self._fold, accessible=f"{text}, {self.title()}")

    def _fold(self) -> None:
        self._unfolded = not self._unfolded
        self._fill()
        *_, link = self._content.findChildren(Button)
        link.setFocus()


def _add(column: QVBoxLayout, point: _Point) -> None:
    if point.heading:
        column.addWidget(label(f"{FLAG} {point.heading}", role=point.role, wrap=True))
    text = label(point.text, role="muted", wrap=True)
    set_tooltip(text, point.tooltip)
    row = QHBoxLayout()
    row.setSpacing(10)
    links = [link_button(at.text, at.clicked, accessible=at.accessible) for at in point.links]
    if len(links) == 1:
        row.addWidget(text, 1)
    else:
        column.addWidget(text)
    for link in links:
        row.addWidget(link)
    if len(links) != 1:
        row.addStretch(1)
    column.addLayout(row)


def _age(found: ReportFinding) -> int:
    return found.report.month.toordinal()
