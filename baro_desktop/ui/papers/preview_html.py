"""The preview as a page: our own HTML, in the light colours of paper, everything escaped."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from html import escape

from baro_desktop.export.document.figures_table import HEADS
from baro_desktop.models.display import NO_BREAK_SPACE
from baro_desktop.ui.palette import LIGHT, tone_colour
from baro_desktop.ui.papers.preview import PaperPreview, PreviewRow, PreviewTable

_RIGHT = frozenset({1, 3, 4})
_WIDTHS = (26, 14, 12, 18, 14, 16)
"""Per cent of the page."""

_HIDDEN_GROUND = LIGHT.notice
_POINTS, _SMALL_POINTS = 9, 7.5
_HEADING = f"color:{LIGHT.primary}"


def preview_html(shown: PaperPreview) -> str:
    """Return the page."""
    parts = [
        f'<h1><span style="{_HEADING}; font-size:17pt">{escape(shown.title)}</span></h1>',
        _pairs((escape(name), escape(value)) for name, value in shown.facts),
        _heading("Indhold"),
        _pairs(_linked(shown)),
        f"<p>{escape(shown.hidden)}</p>",
        *(_table(place, table) for place, table in enumerate(shown.tables)),
        _heading("Signaturforklaring"),
        _pairs((escape(sign), escape(meaning)) for sign, meaning in shown.signs),
    ]
    return f'<body style="color:{LIGHT.text}; font-size:{_POINTS}pt">{"".join(parts)}</body>'


def _heading(text: str, anchor: str = "") -> str:
    name = f'<a name="{anchor}"></a>' if anchor else ""
    return f'<h2>{name}<span style="{_HEADING}; font-size:12pt">{escape(text)}</span></h2>'


def _linked(shown: PaperPreview) -> Iterable[tuple[str, str]]:
    """Yield the sections; those that stand further down on the page are links to there."""
    places = {table.name: place for place, table in enumerate(shown.tables) if table.groups}
    for name, detail in shown.sections:
        text = escape(name)
        if name in places:
            link = f'href="#c{places[name]}" style="color:{LIGHT.primary}"'
            text = f"<a {link}>{text}</a>"
        yield text, escape(detail)


def _pairs(lines: Iterable[tuple[str, str]]) -> str:
    """Return names and values below each other; both are HTML already."""
    rows = "".join(
        f'<tr><td style="color:{LIGHT.muted}; padding-right:14px">{name}</td><td>{value}</td></tr>'
        for name, value in lines
    )
    return f'<table cellspacing="0" cellpadding="2">{rows}</table>'


def _table(place: int, table: PreviewTable) -> str:
    if not table.groups:
        return ""
    heads = "".join(
        f'<th align="{_side(at)}" width="{_WIDTHS[at]}%" '
        f'style="background-color:{LIGHT.primary}; color:{LIGHT.on_primary}">{head}</th>'
        for at, head in enumerate(HEADS)
    )
    body = "".join(_group(name, rows) for name, rows in table.groups)
    style = (
        'border="1" cellspacing="0" cellpadding="4" width="100%" '
        f'style="border-collapse:collapse; border-style:solid; border-color:{LIGHT.border}"'
    )
    return (
        f"{_heading(table.name, f'c{place}')}<table {style}>"
        f"<thead><tr>{heads}</tr></thead>{body}</table>"
    )


def _group(name: str, rows: Sequence[PreviewRow]) -> str:
    ground = f'style="background-color:{LIGHT.raised}; color:{LIGHT.primary}"'
    head = f'<tr><td colspan="{len(HEADS)}" {ground}><b>{escape(name)}</b></td></tr>'
    return head + "".join(_row(row) for row in rows)


def _row(row: PreviewRow) -> str:
    ground = f' style="background-color:{_HIDDEN_GROUND}"' if row.hidden else ""
    cells = [_cell(text) for text in row.cells]
    tone = tone_colour(LIGHT, row.tone)
    cells[-1] = f'<span style="color:{tone}"><b>{cells[-1]}</b></span>'
    made = (f'<td align="{_side(at)}"{ground}>{cell}</td>' for at, cell in enumerate(cells))
    return f"<tr>{''.join(made)}</tr>"


def _cell(text: str) -> str:
    """Put what a figure is about below it; a narrow column breaks before a unit, not inside it."""
    said, _, under = escape(text.replace(NO_BREAK_SPACE, " ")).partition("\n")
    # <small> would be of the size that the user chose for the window, not of this text's.
    small = f"color:{LIGHT.muted}; font-size:{_SMALL_POINTS}pt"
    return f'{said}<br><span style="{small}">{under}</span>' if under else said


def _side(place: int) -> str:
    return "right" if place in _RIGHT else "left"
