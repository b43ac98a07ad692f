"""What stands above the tables: the title, on the public page without its area."""

from __future__ import annotations

import re
from collections.abc import Sequence

from baro_desktop.importing.document import Row
from baro_desktop.importing.pdf.labels import place_of
from baro_desktop.importing.pdf.lines import Line, into_lines
from baro_desktop.importing.pdf.rows import line_row, row_of
from baro_desktop.importing.pdf.words import Word

_TITLE = re.compile(r"Udviklingsrapport ?:", re.IGNORECASE)
_TITLE_WORD = re.compile(r"Udviklingsrapport:?$", re.IGNORECASE)
_LARGER = 1.1
_ABOVE, _BELOW = 12, 6
"""How far from a title its page's heading and its month stand, in heights of its letters."""

_TITLE_WITHOUT_AREA = re.compile(
    r"(Udviklingsrapport ?: ?Det lokale integrationsbarometer(?: samt nøgletal om [^.:]+?)?\.)"
    r"(?= [^\W\d_]+ \d{4}\b)",
    re.IGNORECASE,
)
_BUTTON = re.compile(r"Hent udviklingsrapport", re.IGNORECASE)


def heading_rows(words: Sequence[Word], edges: Sequence[Line]) -> list[Row]:
    """Return the lines above the tables; the title from the paper's edge if it stands nowhere else.

    Args:
        words: what stands above the first table.
        edges: the lines that were printed at the edges of the pages.
    """
    lines = into_lines(words)
    text = _with_area(lines)
    if text:
        return [row_of("side 1", text)]
    rows = [line_row(line) for line in lines]
    if not any(_TITLE.search(line.text) for line in lines):
        rows += [line_row(line) for line in edges if _TITLE.search(line.text)][:1]
    return rows


def later_titles(words: Sequence[Word]) -> list[Row]:
    """Return titles below the first table, which its columns would cut: of another report.

    Args:
        words: what stands below the top of the first table, highest first.
    """
    rows: list[Row] = []
    for title in words:
        if title.text[0] in "uU" and _TITLE_WORD.match(title.text):  # its letter settles most
            above, below = (title.top + way * title.height for way in (-_ABOVE, _BELOW))
            lines = into_lines(word for word in words if above < word.top < below)
            text = _with_area(lines) or " ".join(line.text for line in lines)
            start = _TITLE.search(text)
            rows += [row_of(place_of(lines[0]), text[start.start() :])] if start else []
    return rows


def _with_area(lines: Sequence[Line]) -> str | None:
    """Return the lines as one text whose title has its area, where it is the page's heading."""
    text = " ".join(line.text for line in lines)
    area = _heading_beside_button(lines)
    if area and _TITLE_WITHOUT_AREA.search(text):
        return _TITLE_WITHOUT_AREA.sub(rf"\1 {area}.", text)
    return None


def _heading_beside_button(lines: Sequence[Line]) -> str | None:
    """Return the page's heading, the largest letters down to »Hent udviklingsrapport«.

    Where all letters are alike, the reader of titles looks for a line with a known name.
    """
    for number, line in enumerate(lines):
        if _BUTTON.search(line.text):
            heading = max(lines[: number + 1], key=lambda line: line.height)
            if heading is not line and heading.height < _LARGER * line.height:
                return None
            return _BUTTON.sub("", heading.text).strip()
    return None
