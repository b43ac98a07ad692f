"""One point of »Kræver opmærksomhed«."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from baro_desktop.models.records import record
from baro_desktop.ui.entry_right import forbid
from baro_desktop.ui.text import Role, caption, label, set_role, set_tooltip
from baro_desktop.ui.widgets.buttons import link_button
from baro_desktop.ui.widgets.card import line
from baro_desktop.ui.widgets.findings import FLAG, Link
from baro_desktop.ui.wrapping import bound


@record
class Point:
    """One thing to do something about: what it is, what is known, and where it leads."""

    heading: str
    text: str
    links: tuple[Link, ...]
    role: Role = "strong"
    tooltip: str = ""
    missing: bool = False


class PointRow(QWidget):
    """Heading, text and links of a point; it can be filled with another one.

    Args:
        links: how many links it has room for; one stands beside the text, more below it.
    """

    def __init__(self, links: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.links = links
        self._point: Point | None = None
        self._rule = line()
        self._heading = label(role="strong", wrap=True)
        self._text = label(role="muted", wrap=True)
        self._buttons = [link_button("…", partial(self._follow, at)) for at in range(links)]
        column, row = QVBoxLayout(self), QHBoxLayout()
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        row.setSpacing(10)
        column.addWidget(self._rule)
        column.addWidget(self._heading)
        if links == 1:
            row.addWidget(self._text, 1)
        else:
            column.addWidget(self._text)
        for button in self._buttons:
            row.addWidget(button)
        if links != 1:
            row.addStretch(1)
        column.addLayout(row)

    def show_point(self, point: Point, *, ruled: bool, read_only: str = "") -> None:
        """Show another point; one without a heading belongs to the one above.

        Args:
            ruled: something stands above, so a line parts the two.
            read_only: why nothing can be written, "" where it can.
        """
        self._point = point
        self._rule.setVisible(ruled and bool(point.heading))
        set_role(self._heading, point.role)
        self._heading.setText(bound(f"{FLAG} {point.heading}") if point.heading else "")
        self._heading.setVisible(bool(point.heading))
        self._text.setText(bound(point.text))
        set_tooltip(self._text, point.tooltip)
        for button, link in zip(self._buttons, point.links, strict=True):
            button.setText(caption(link.text))
            button.setAccessibleName(link.accessible or link.text)
            forbid(button, read_only if link.writes else "")
        self.show()

    def _follow(self, at: int) -> None:
        if self._point is not None:
            self._point.links[at].clicked()
