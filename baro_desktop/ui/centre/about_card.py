"""The panel »Om indikatoren«."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from baro_desktop.models.catalogue import IndicatorKind
from baro_desktop.models.centre import CentreRow
from baro_desktop.ui.centre.about import about_lines
from baro_desktop.ui.centre.cells import Units
from baro_desktop.ui.centre.remark_panel import RemarkPanel
from baro_desktop.ui.centre.same_series import LINK, UNLINK
from baro_desktop.ui.entry_right import forbid
from baro_desktop.ui.text import label
from baro_desktop.ui.widgets.buttons import link_button, secondary_button
from baro_desktop.ui.widgets.card import Card


class AboutCard(Card):
    """Says what an indicator means and where its figure comes from; takes a remark.

    Signals:
        source_requested: id of the report behind the figure, and code of the indicator.
        entry_requested: code of the local indicator.
        remark_written: period and text of the remark.
        link_requested, unlink_requested: the row's definitions are one series, or are not.
    """

    source_requested = Signal(str, str)
    entry_requested = Signal(str)
    remark_written = Signal(object, str)
    link_requested = Signal()
    unlink_requested = Signal()

    def __init__(self, units: Units, parent: QWidget | None = None) -> None:
        super().__init__("Om indikatoren", parent)
        self._units = units
        self._row: CentreRow | None = None
        self._facts = label(role="muted", wrap=True, selectable=True)
        self._source = label(role="muted", wrap=True, selectable=True)
        self._link = link_button("Vis i rapporten", self.ask_for_source)
        self._same = link_button(LINK, self.link_requested.emit)
        self._apart = link_button(UNLINK, self.unlink_requested.emit)
        self._enter = secondary_button("Indtast tal…", self._ask_for_entry)
        self._remark = RemarkPanel()
        self._remark.written.connect(self.remark_written)
        self.body.addWidget(self._facts)
        self.body.addWidget(self._same)
        self.body.addWidget(self._apart)
        self.body.addWidget(self._source)
        self.body.addWidget(self._link)
        self.body.addWidget(self._enter)
        self.body.addWidget(self._remark)
        for button in (self._link, self._enter, self._same, self._apart):
            self.body.setAlignment(button, Qt.AlignmentFlag.AlignLeft)
        self.body.addStretch(1)
        self.show_row(None, "")

    def show_row(self, row: CentreRow | None, source: str, *, linked: bool = False) -> None:
        """Show another indicator.

        Args:
            source: sentence for »Kilde:«.
            linked: the user counts definitions of the indicator as one series.
        """
        self.save_remark()
        self._row = row
        self._facts.setText("\n".join(about_lines(row, self._units)) if row else "")
        self._source.setText(f"Kilde: {source}." if source else "")
        self._source.setVisible(bool(source))
        document = row.status.document if row and row.status else None
        local = row is not None and row.indicator.kind is IndicatorKind.LOCAL
        self._link.setVisible(document is not None)
        self._enter.setVisible(local)
        self._same.setVisible(row is not None and row.series_break)
        self._apart.setVisible(linked)
        self._remark.setVisible(row is not None and row.status is not None)
        self._remark.show_row(row)
        self.setVisible(row is not None)

    def forbid_entry(self, why: str) -> None:
        """Switch the typing in of figures off and say why; "" switches it on."""
        forbid(self._enter, why)

    def set_read_only(self, why: str) -> None:
        """Switch remarks and »samme serie« off and say why."""
        self._remark.set_read_only(why)
        for button in (self._same, self._apart):
            forbid(button, why)

    def row(self) -> CentreRow | None:
        """Return what is shown."""
        return self._row

    def save_remark(self) -> bool:
        """Save what was written in the remark, if anything; False where it still waits."""
        return self._remark.save()

    def remark_not_saved(self) -> None:
        """The remark could not be stored."""
        self._remark.not_saved()

    def focus_remark(self) -> None:
        """Give the keyboard to the remark."""
        self._remark.focus_field()

    def ask_for_source(self) -> None:
        """Ask to see the figure in its report."""
        if self._row and self._row.status and self._row.status.document:
            self.source_requested.emit(self._row.status.document, self._row.indicator.code)

    def _ask_for_entry(self) -> None:
        if self._row:
            self.entry_requested.emit(self._row.indicator.code)
