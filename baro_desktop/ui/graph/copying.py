"""Tables on the clipboard: tab-separated text and an HTML table, both with headers."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from html import escape

from PySide6.QtCore import QAbstractItemModel, QMimeData, Qt

Rows = Sequence[Sequence[str]]


def rows_mime(
    header: Sequence[str], rows: Rows, *, right: frozenset[int] = frozenset()
) -> QMimeData:
    """Return a table for the clipboard.

    Args:
        right: places of the columns whose cells stand to the right.
    """
    mime = QMimeData()
    mime.setText(rows_text(header, rows))
    mime.setHtml(rows_html(header, rows, right))
    return mime


def rows_text(header: Sequence[str], rows: Rows) -> str:
    """Return lines of tab-separated cells."""
    return "\n".join("\t".join(_flat(cell) for cell in row) for row in (header, *rows))


def rows_html(
    header: Sequence[str], rows: Rows, right: frozenset[int], shares: Sequence[int] = ()
) -> str:
    """Return an HTML table with a border, as Word takes it.

    Args:
        shares: how the columns share the page, in per cent; without it they fit their contents.
    """
    head = _row(header, "th", right, shares)
    body = "".join(_row(row, "td", right) for row in rows)
    style = 'border="1" cellspacing="0" cellpadding="4" style="border-collapse:collapse"'
    style += ' width="100%"' if shares else ""
    return (
        f'<meta charset="utf-8"><table {style}><thead>{head}</thead><tbody>{body}</tbody></table>'
    )


def table_mime(model: QAbstractItemModel) -> QMimeData:
    """Return everything that a flat model shows."""
    header, rows = _texts(model)
    return rows_mime(header, rows, right=_figures(model))


def table_html(model: QAbstractItemModel) -> str:
    """Return everything that a flat model shows as an HTML table."""
    header, rows = _texts(model)
    return rows_html(header, rows, _figures(model))


def _texts(model: QAbstractItemModel) -> tuple[list[str], list[list[str]]]:
    columns = range(model.columnCount())
    header = [str(model.headerData(c, Qt.Orientation.Horizontal) or "") for c in columns]
    rows = [
        [str(model.index(row, column).data() or "") for column in columns]
        for row in range(model.rowCount())
    ]
    return header, rows


def _figures(model: QAbstractItemModel) -> frozenset[int]:
    return frozenset(range(1, model.columnCount()))


def _row(cells: Iterable[str], tag: str, right: frozenset[int], shares: Sequence[int] = ()) -> str:
    widths = [f' width="{share}%"' for share in shares]
    made = "".join(
        f'<{tag} align="{"right" if place in right else "left"}"'
        f"{widths[place] if widths else ''}>{escape(cell)}</{tag}>"
        for place, cell in enumerate(cells)
    )
    return f"<tr>{made}</tr>"


def _flat(cell: str) -> str:
    return " ".join(cell.split("\n")).replace("\t", " ")
