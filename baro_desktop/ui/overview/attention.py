"""»Kræver opmærksomhed«: missing local figures, and what reports were found wanting."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from baro_desktop.models.catalogue import Catalogue
from baro_desktop.models.display import month_text
from baro_desktop.models.overview import LocalProgress, Overview, ReportFinding
from baro_desktop.models.report import Severity
from baro_desktop.texts.findings import sentence
from baro_desktop.ui.overview.words import missing_heading
from baro_desktop.ui.text import label, set_tooltip
from baro_desktop.ui.widgets.buttons import Button, link_button
from baro_desktop.ui.widgets.card import Card, line

_MOST_FINDINGS = 3


class AttentionCard(Card):
    """What somebody should do something about.

    Signals:
        entry_requested: id of the centre whose figures are missing.
        reports_requested: the findings of all reports are wanted.
        tick_requested: a `Finding` was looked into.
    """

    entry_requested = Signal(str)
    reports_requested = Signal()
    tick_requested = Signal(object)

    def __init__(self, catalogue: Catalogue, parent: QWidget | None = None) -> None:
        super().__init__("Kræver opmærksomhed", parent)
        self._catalogue = catalogue
        self._content = QWidget(self)
        self.body.addWidget(self._content)

    def show_overview(self, overview: Overview) -> None:
        """Show what is missing and what was found."""
        content = QWidget(self)
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        self._add_missing(column, overview.progress)
        self._add_findings(column, overview.findings)
        if not column.count():
            column.addWidget(label("Intet lige nu.", role="muted"))
        self.body.replaceWidget(self._content, content)
        self._content.deleteLater()
        self._content = content

    def _add_missing(self, column: QVBoxLayout, progress: tuple[LocalProgress, ...]) -> None:
        heading = missing_heading(progress)
        if not heading:
            return
        column.addWidget(label(f"⚑ {heading}", role="bad"))
        for item in progress:
            if item.missing:
                column.addLayout(self._missing_line(item))

    def _missing_line(self, item: LocalProgress) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(6)
        codes = ", ".join(indicator.code for indicator in item.missing)
        where = label(f"{item.centre.tab}: {codes}", role="muted", wrap=True)
        set_tooltip(where, "\n".join(indicator.title for indicator in item.missing))
        row.addWidget(where, 1)
        name = f"Indtast nu, {item.centre.tab}"
        centre = item.centre.id
        row.addWidget(
            link_button("Indtast nu", lambda: self.entry_requested.emit(centre), accessible=name)
        )
        return row

    def _add_findings(self, column: QVBoxLayout, findings: tuple[ReportFinding, ...]) -> None:
        ordered = sorted(
            findings, key=lambda f: (f.finding.severity is not Severity.ERROR, -_age(f))
        )
        for found in ordered[:_MOST_FINDINGS]:
            if column.count():
                column.addWidget(line())
            column.addWidget(label(f"⚑ {self._subject(found)}", role="strong", wrap=True))
            text = sentence(found.finding.code, found.finding.data)
            month = month_text(found.report.month)
            column.addWidget(label(f"Rapport {month}: {text}", role="muted", wrap=True))
            column.addWidget(self._tick_link(found))
        if ordered:
            text = f"Se alle i Rapporter ({len(ordered)})"
            column.addWidget(link_button(text, self.reports_requested.emit))

    def _tick_link(self, found: ReportFinding) -> Button:
        name = f"Set efter, {self._subject(found)}"
        return link_button(
            "Set efter…", lambda: self.tick_requested.emit(found.finding), accessible=name
        )

    def _subject(self, found: ReportFinding) -> str:
        indicator = self._catalogue.by_code.get(found.finding.indicator)
        return indicator.title if indicator else found.finding.indicator or found.report.name


def _age(found: ReportFinding) -> int:
    return found.report.month.toordinal()
