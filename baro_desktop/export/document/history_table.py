"""The history of figures as an appendix of a document."""

from __future__ import annotations

from collections.abc import Iterator

from baro_desktop.export.contents import CommitteeWorkbook
from baro_desktop.export.document.blocks import Block, Cell, Heading, Row, Table, body, captions
from baro_desktop.export.history import HEADS, INTRO, NOTHING, SOURCE, TITLE, HistoryLine
from baro_desktop.models.display import date_text, period_text

_WIDTHS = (3.6, 2.3, 2.4, 2.1, 2.3, 2.3, 3.0)
"""Centimetres."""


def history_blocks(contents: CommitteeWorkbook) -> Iterator[Block]:
    """Yield the changes of figures, newest first; nothing where no history was chosen."""
    if contents.history is None:
        return
    yield Heading(TITLE)
    if not contents.history:
        yield body(NOTHING)
        return
    yield body(INTRO)
    head = Row(tuple(Cell(name, bold=True) for name in HEADS))
    rows = tuple(_row(line) for line in contents.history)
    yield Table(TITLE, f"{TITLE}: {', '.join(HEADS)}.", (head,), rows, _WIDTHS)
    yield from captions(SOURCE)


def _row(line: HistoryLine) -> Row:
    said = (
        line.title,
        period_text(line.period),
        f"{date_text(line.day)}\n{line.by}" if line.by else date_text(line.day),
        line.what,
        line.old,
        line.new,
        "\n".join(line.texts),
    )
    return Row(tuple(Cell(text) for text in said))
