"""The chosen report: what it is, what can be done with it, and its findings."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from baro_desktop.models.catalogue import Indicator
from baro_desktop.models.report import Finding, StoredReport
from baro_desktop.ui.entry_right import forbid
from baro_desktop.ui.importing.words import finding_head, finding_text
from baro_desktop.ui.reports.words import fingerprint, report_facts, tick_text
from baro_desktop.ui.text import caption, set_tooltip
from baro_desktop.ui.widgets.buttons import secondary_button
from baro_desktop.ui.widgets.findings import FindingItem, FindingList, Link


class ReportDetail(QWidget):
    """Facts and findings of one report, and the buttons for it.

    Signals:
        remove_requested: the chosen reports are to be removed.
        original_requested: the original of the chosen report is to be saved.
        tick_requested, untick_requested: a `Finding` was looked into, or is open again.
        place_requested: a `Finding` whose place in the original is to be shown.
    """

    remove_requested = Signal()
    original_requested = Signal()
    tick_requested = Signal(object)
    untick_requested = Signal(object)
    place_requested = Signal(object)

    def __init__(self, indicators: Mapping[str, Indicator], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._indicators = indicators
        self._read_only = ""
        self._samples: frozenset[str] | None = None
        self._findings = FindingList("Bemærkninger til rapporten")
        self._save = secondary_button("Gem original som…", self.original_requested.emit)
        self._remove = secondary_button("Fjern rapport…", self.remove_requested.emit)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self._save)
        row.addWidget(self._remove)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self._findings, 1)
        column.addLayout(row)

    def set_read_only(self, why: str) -> None:
        """Switch off what writes, and say why; findings are then only looked at."""
        self._read_only = why

    def show_reports(self, reports: Sequence[StoredReport]) -> None:
        """Show the chosen reports: one with all it has, several only as a number."""
        several = len(reports) > 1
        text = f"Fjern {len(reports)} rapporter…" if several else "Fjern rapport…"
        self._remove.setText(caption(text))
        self._remove.setAccessibleName(text)
        forbid(self._remove, self._read_only)
        self._remove.setEnabled(bool(reports) and not self._read_only)
        self._save.setEnabled(len(reports) == 1)
        set_tooltip(self._save, fingerprint(reports[0]) if len(reports) == 1 else "")
        if len(reports) == 1:
            self._show(reports[0])
        else:
            count = f"{len(reports)} rapporter er valgt" if several else "Ingen rapport er valgt"
            self._findings.show_findings(count, (), "Vælg én rapport for at se dens bemærkninger.")

    def _show(self, report: StoredReport) -> None:
        items = [self._item(finding) for finding in report.findings]
        none = "Ingen bemærkninger til rapporten."
        facts = report_facts(report, made_up=self._is_sample(report))
        self._findings.show_findings(report.name, items, none, facts)

    def _is_sample(self, report: StoredReport) -> bool:
        if self._samples is None:  # read when the first report is looked at
            from baro_desktop.workflows.sample_data import fingerprints

            self._samples = fingerprints()
        return report.sha256 in self._samples

    def _item(self, finding: Finding) -> FindingItem:
        head, text = finding_head(finding, self._indicators), finding_text(finding)
        about = head or text
        done = tick_text(finding.tick) if finding.tick else ""
        links = []
        if finding.where:
            links.append(_link("Vis stedet", self.place_requested.emit, finding, about))
        if self._read_only:
            pass  # nothing can be ticked off
        elif finding.tick:
            links.append(_link("Åbn igen", self.untick_requested.emit, finding, about))
        else:
            links.append(_link("Set efter…", self.tick_requested.emit, finding, about))
        return FindingItem(head, text, done, tuple(links))


def _link(text: str, ask: Callable[[Finding], object], finding: Finding, about: str) -> Link:
    return Link(text, lambda: ask(finding), f"{text.rstrip('…')}, {about}")
