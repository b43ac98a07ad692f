"""Tables of other programs as text with tabs: `;`, `,` and `|` between cells, `>` of a mail.

The report's own header says what stands between its cells, so nothing is guessed. Lines keep
their numbers.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator
from contextlib import suppress

from baro_desktop.importing.text_blanks import with_tabs_for_blanks

_STATUS, _CHANGE = r"aktuel status(?: \d{4})?", r"udvikling siden basismåling"
_BETWEEN = r'(?P<quote>"?)[ ]*(?P<between>[;,|│┃║\t])[ ]*"?\**'
_HEADERS = (
    re.compile(rf"{_STATUS}\**{_BETWEEN}{_CHANGE}", re.IGNORECASE),
    re.compile(rf"{_CHANGE}\\?\**{_BETWEEN}{_STATUS}", re.IGNORECASE),
)
"""Status stands before change, or behind it where the columns are turned round."""

_LINE_END = re.compile(r"\r\n|[\r\x85\u2028\u2029]")
"""Line ends of Windows, old Macs, and of programs that break lines within paragraphs; Word has
a vertical tab for a line within a cell."""

_QUOTED = re.compile(r"^(?:>[ ]?)+", re.MULTILINE)
_TITLE_IN_MAIL = re.compile(r"^>[> ]*Udviklingsrapport ?:", re.MULTILINE | re.IGNORECASE)
_BARS = "|│┃║"
_RULE = re.compile(r"[-=:+|\u2500-\u257f ]+")
_BOLD = re.compile(r"\*\*([^*\n]+)\*\*")
_ESCAPED = re.compile(r"\\([!-/:-@\[-`{-~])")
_LINES_IN_QUOTES = re.compile(r'(?:^|\t)"[^"\t\n]*\n', re.MULTILINE)
_EDGES = (re.compile(r"^\t", re.MULTILINE), re.compile(r"\t$", re.MULTILINE))


def with_tabs(text: str) -> str:
    """Return a text with tabs between the cells of its tables, any other text as it is."""
    text = _LINE_END.sub("\n", text).replace("\v", "<br>")
    if (text.startswith(">") or "\n>" in text) and _TITLE_IN_MAIL.search(text):
        text = _QUOTED.sub("", text)
    header = next(filter(None, (header.search(text) for header in _HEADERS)), None)
    if header is not None:
        text = _with_tabs_for(header["between"], text, quoted=bool(header["quote"]))
    return _without_edges(with_tabs_for_blanks(text))


def _with_tabs_for(between: str, text: str, *, quoted: bool) -> str:
    if between in _BARS and not quoted:
        return "\n".join(_cells_of_bars(line, between) for line in text.split("\n"))
    if between != "\t" or quoted or ('"' in text and _LINES_IN_QUOTES.search(text)):
        # A quote that is never closed is that of no table: its lines stay what they are.
        with suppress(csv.Error):
            return "\n".join(_records(text, between))
    return text


def _cells_of_bars(line: str, bar: str) -> str:
    if bar not in line or _RULE.fullmatch(line):
        return "" if _RULE.fullmatch(line) else line
    bare = _BOLD.sub(r"\1", line.strip().removeprefix(bar).removesuffix(bar))
    return "\t".join(_ESCAPED.sub(r"\1", cell).strip() for cell in bare.split(bar))


def _records(text: str, between: str) -> Iterator[str]:
    """Yield each record on one line, and an empty line for each further one that it went over."""
    if between != "\t":
        text = text.replace("\t", " ")
    reader = csv.reader(text.splitlines(keepends=True), delimiter=between)
    before = 0
    for record in reader:
        yield "\t".join(cell.strip("\n").replace("\n", "<br>") for cell in record)
        yield from [""] * (reader.line_num - before - 1)
        before = reader.line_num


def _without_edges(text: str) -> str:
    """Drop columns at the edges that are empty in every line."""
    lines = [line for line in text.split("\n") if line.strip()]
    while lines and all(line.startswith("\t") for line in lines):
        text, lines = _EDGES[0].sub("", text), [line[1:] for line in lines]
    while lines and all(line.endswith("\t") for line in lines):
        text, lines = _EDGES[1].sub("", text), [line[:-1] for line in lines]
    return text
