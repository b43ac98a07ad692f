"""Status tables as HTML for the printer."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape

from baro_desktop.models.reception.layout import PrintedRow, PrintedTable, RowKind
from baro_desktop.models.reception.notes import note_line, source_line, title_of

_BOLD = {RowKind.TOTAL, RowKind.SUBTOTAL}
_LINE = "border-bottom:1px solid #d5dbe2;"
_HEAD = "background-color:#eef2f6;"


def tables_html(area: str, tables: Iterable[PrintedTable]) -> str:
    """Return all tables one below the other; every foreign string is escaped."""
    parts = [f"<h1>{escape(area)}: Modtagelse</h1>"]
    parts += [table_html(printed) for printed in tables]
    return "".join(parts)


def table_html(printed: PrintedTable) -> str:
    """Return a table with its title, notes and source."""
    rows = "".join(_row(row) for row in printed.rows)
    return (
        f"<h2>{escape(title_of(printed))}</h2>"
        f'<table width="100%" cellspacing="0" cellpadding="4">{_head(printed)}{rows}</table>'
        f"<p><small>{escape(note_line(printed))}<br>{escape(source_line(printed))}</small></p>"
    )


def _head(printed: PrintedTable) -> str:
    titles = [(column.group, column.title) for column in printed.columns]
    heads = "".join(
        f'<th align="right" style="{_HEAD}">{escape(group)}{"<br>" if group else ""}'
        f"{escape(title)}</th>"
        for group, title in titles
    )
    first = f'<th align="left" style="{_HEAD}">{escape(printed.form.rows.name)}</th>'
    return f"<thead><tr>{first}{heads}</tr></thead>"


def _row(row: PrintedRow) -> str:
    tag = "b" if row.kind in _BOLD else "span"
    title = f"{row.rank}  {row.title}" if row.rank else row.title
    cells = "".join(
        f'<td align="right" style="{_LINE}"><{tag}>{escape(cell.text)}</{tag}></td>'
        for cell in row.cells
    )
    return f'<tr><td style="{_LINE}"><{tag}>{escape(title)}</{tag}></td>{cells}</tr>'
