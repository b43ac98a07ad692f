"""Tables on the clipboard: tab-separated text and an HTML table, both with headers."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from html import escape

from PySide6.QtCore import QAbstractItemModel, QMimeData, Qt

Rows = Sequence[Sequence[str]]

_AS_TEXT = """ style="mso-number-format:'\\@'\""""
"""Excel takes such a cell for text, whatever it begins with."""

_FORMULA = re.compile(r"[\s\x00-\x1f]*[=+\-@]")
_FIGURE = re.compile(r"[+\-][\d.,]+(\s[\w. %]+)?")


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
    return lines_text((header, *rows))


def lines_text(rows: Iterable[Sequence[str]]) -> str:
    """Return rows without a header; what a spreadsheet would compute begins with an apostrophe."""
    return "\n".join("\t".join(_flat(cell) for cell in row) for row in rows)


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
        f"{widths[place] if widths else ''}{_AS_TEXT if _is_formula(cell) else ''}>"
        f"{escape(cell)}</{tag}>"
        for place, cell in enumerate(cells)
    )
    return f"<tr>{made}</tr>"


def _is_formula(text: str) -> bool:
    """Tell whether a spreadsheet that a text is pasted into may compute it.

    »+0,3 pct.« is a figure of ours; »-2+3+cmd|…« begins like one and is none.
    """
    return bool(_FORMULA.match(text)) and not _FIGURE.fullmatch(text)


def _flat(cell: str) -> str:
    flat = " ".join(cell.split("\n")).replace("\t", " ")
    return f"'{flat}" if _is_formula(flat) else flat
