"""The table of a centre on paper: groups, signs, notes and sources."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from html import escape
from types import MappingProxyType

from PySide6.QtGui import QImage

from baro_desktop.models.centre import CentreRow, CentreTable
from baro_desktop.models.observation import State
from baro_desktop.texts import notes
from baro_desktop.texts.words import SIGNS, WITHHELD_MEANING
from baro_desktop.ui.centre.cells import COLUMNS, NAME, TREND, Column, Units
from baro_desktop.ui.centre.legend import MARKS
from baro_desktop.ui.centre.model import Group
from baro_desktop.ui.printout import Printout
from baro_desktop.ui.wrapping import bound

_GRAPH, _LOW_GRAPH = "graf", "graf-lav"
_SHARES = MappingProxyType(
    {"name": 28, "status": 14, "period": 12, "comparison": 14, "change": 14, "judgement": 18}
)


@dataclass(frozen=True, slots=True)
class Paper:
    """What is put on paper.

    Attributes:
        groups: the rows in the order in which they stand on screen.
        columns: those that are seen on screen, from left to right.
        filter: the text that rows were chosen by, "" for all.
        sources: where the figures come from.
        graphs: pictures of the chosen indicator, for a whole page and lower; none when nothing
            is drawn.
    """

    title: str
    table: CentreTable
    groups: Sequence[Group]
    columns: Sequence[Column]
    filter: str
    sources: Sequence[str]
    graphs: Sequence[QImage]


def centre_printout(paper: Paper, units: Units) -> Printout:
    """Return the paper of a centre: the table, what must be said of it, and the graph."""
    shown = sum(len(group.rows) for group in paper.groups)
    filtered = f"Kun rækker med »{paper.filter}«: {shown} af {len(paper.table.rows)}."
    compared = ", ".join(paper.table.comparison_areas)
    lines = [filtered] if paper.filter else []
    lines += [f"Sammenlignet med {compared}."] if compared else []
    columns = [column for column in paper.columns if column.key != COLUMNS[TREND].key]
    table = _table(paper.groups, columns, units)
    parts = [*map(_paragraph, lines), table, *_small_print(paper)]
    pictures = dict(zip((_GRAPH, _LOW_GRAPH), paper.graphs, strict=False))
    if pictures:
        parts.append(f'<p><img src="{_GRAPH}"></p>')
    title = f"{paper.table.area} – {paper.title}"
    filling = {_GRAPH: list(pictures)[-1]} if pictures else {}
    return Printout(title, "".join(parts), pictures, filling=filling)


def _table(groups: Iterable[Group], columns: Sequence[Column], units: Units) -> str:
    whole = sum(_SHARES[column.key] for column in columns)
    heads = "".join(
        f'<th align="{_side(column)}" width="{100 * _SHARES[column.key] // whole}%">'
        f"{escape(column.full)}</th>"
        for column in columns
    )
    body = "".join(_group(group, columns, units) for group in groups)
    style = 'border="1" cellspacing="0" cellpadding="5" width="100%"'
    return (
        f'<table {style} style="border-collapse:collapse"><thead><tr>{heads}</tr></thead>'
        f"{body}</table>"
    )


def _group(group: Group, columns: Sequence[Column], units: Units) -> str:
    head = f'<tr><td colspan="{len(columns)}"><b>{escape(group.title)}</b></td></tr>'
    return head + "".join(_row(row, columns, units) for row in group.rows)


def _row(row: CentreRow, columns: Sequence[Column], units: Units) -> str:
    cells = []
    for column in columns:
        cell = column.cell(row, units)
        named = column.key == COLUMNS[NAME].key
        under = "" if named else cell.under  # the remark stands in a row of its own
        said = escape(bound(cell.text))
        text = f"<b>{said}</b>" if cell.tone else said
        small = f"<br><small>{_lines(bound(under))}</small>" if under else ""
        cells.append(f'<td align="{_side(column)}">{text}{small}</td>')
    remark = f'<tr><td colspan="{len(columns)}"><small>{_remark(row)}</small></td></tr>'
    return f"<tr>{''.join(cells)}</tr>{remark if row.remark else ''}"


def _remark(row: CentreRow) -> str:
    return f"Bemærkning til {escape(row.indicator.code)}: {_lines(row.remark)}"


def _small_print(paper: Paper) -> list[str]:
    rows = [row for group in paper.groups for row in group.rows]
    said = [f"{row.indicator.code}: {' '.join(row.conditions)}" for row in rows if row.conditions]
    if any(row.change and not row.change.printed for row in rows):
        said.append(notes.COMPUTED_CHANGE)
    hidden = (WITHHELD_MEANING,) if any(map(_hides, rows)) else ()
    explained = (*SIGNS, *MARKS, *hidden)
    signs = "; ".join(f"{sign} {text.split(':')[0].lower()}" for sign, text in explained)
    lines = [f"Signaturforklaring: {signs}."]
    noted = "\n".join(said)
    lines += [f"Anm.: {noted}"] if said else []
    lines += [f"Kilde: {'; '.join(paper.sources)}."] if paper.sources else []
    return [f"<p><small>{_lines(line)}</small></p>" for line in lines]


def _hides(row: CentreRow) -> bool:
    compared = row.comparison.figure if row.comparison else None
    return any(f is not None and f.state is State.WITHHELD for f in (row.figure, compared))


def _paragraph(text: str) -> str:
    return f"<p>{escape(text)}</p>"


def _lines(text: str) -> str:
    return escape(text).replace("\n", "<br>")


def _side(column: Column) -> str:
    return "right" if column.right else "left"
