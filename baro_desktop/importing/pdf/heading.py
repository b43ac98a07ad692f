"""What stands above the tables: the title, on the public page without its area."""

from __future__ import annotations

import re
from collections.abc import Sequence

from baro_desktop.importing.document import Row
from baro_desktop.importing.pdf.lines import Line, into_lines
from baro_desktop.importing.pdf.rows import line_row, row_of
from baro_desktop.importing.pdf.words import Word

_TITLE = re.compile(r"Udviklingsrapport ?:", re.IGNORECASE)
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
    text = " ".join(line.text for line in lines)
    area = _heading_beside_button(lines)
    if area and _TITLE_WITHOUT_AREA.search(text):
        return [row_of("side 1", _TITLE_WITHOUT_AREA.sub(rf"\1 {area}.", text))]
    rows = [line_row(line) for line in lines]
    if not _TITLE.search(text):
        rows += [line_row(line) for line in edges if _TITLE.search(line.text)][:1]
    return rows


def _heading_beside_button(lines: Sequence[Line]) -> str | None:
    """Return the page's heading, the largest letters down to »Hent udviklingsrapport«."""
    for number, line in enumerate(lines):
        if _BUTTON.search(line.text):
            heading = max(lines[: number + 1], key=lambda line: line.height)
            return _BUTTON.sub("", heading.text).strip()
    return None
