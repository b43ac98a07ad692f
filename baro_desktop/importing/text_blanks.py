"""Columns of text that stand apart by blanks, as text browsers and many programs write tables.

What stands under one heading, and under no other, is a cell of that column. A line in which
anything else stands is left as it is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

_HEADING = re.compile(r"aktuel status(?: \d{4})?\**|udvikling siden basismåling\**", re.IGNORECASE)
_AREA = re.compile(r"[^\W\d][^\W\d .-]+(?:[ -][^\W\d]+){0,3}")
_WHOLE_COUNTRY, _CHANGE = "hele landet", "udvikling siden"
_FIELD = re.compile(r"\S+(?: \S+)*")
_KEY_FIGURE = re.compile(r"\s*Nøgletal \d", re.IGNORECASE)
_FIGURE = r"[^\w\s]?\d[\d.,]*(?: ?[^\d\s])*"
_PAIR = re.compile(rf"{_FIGURE} {{2,}}{_FIGURE} *")
_BEHIND = re.compile(rf" {{2,}}{_FIGURE} *")
_FIGURES, _GAP = re.compile(rf" *(?:{_FIGURE} {{2,}})?{_FIGURE} *"), re.compile(r" {2,}")
_FEWEST = 2
_NARROWEST = 20
"""A label column of so many letters is one; a tab that became blanks is not as wide."""

_LONGEST_LINE = 1000
_LONGEST_CELL = 40
"""With more letters, a label has run into the cell beside it."""

Span = tuple[int, int]


def with_tabs_for_blanks(text: str) -> str:
    """Return a text with tabs between cells that stand under headings, other lines as they are."""
    if "\t" in text or "  " not in text:
        return text
    return "\n".join(_lists(list(_tables(text.split("\n")))))


def _tables(lines: Sequence[str]) -> Iterator[str]:
    columns: tuple[Span, ...] = ()
    goals = False
    for line in lines:
        headings = _headings(line) if _is_short(line) else ()
        if headings and headings[0].start() >= _NARROWEST:
            columns, goals = tuple(m.span() for m in headings), headings[0].re is _HEADING
            label = line[: columns[0][0]].strip()
            yield "\t".join([label, *(heading[0] for heading in headings)])
            continue
        if goals and _KEY_FIGURE.match(line):
            columns = ()  # those of the goals end where the key figures begin
        row = _cells(line, columns) if columns and _is_short(line) else None
        cut = line is lines[-1] and (row or "").endswith("\t")  # the text may have gone on
        yield line if row is None or cut else row


def _is_short(line: str) -> bool:
    return len(line) < _LONGEST_LINE


def _headings(line: str) -> tuple[re.Match[str], ...]:
    """Return the two headings of columns that a line ends with, and begins with but for a label."""
    folded = line.casefold()
    if _CHANGE in folded:
        found = tuple(_HEADING.finditer(line))
        one_line = len(found) == 2 and not line[found[0].end() : found[1].start()].strip()
        return found if one_line and not line[found[1].end() :].strip() else ()
    if _WHOLE_COUNTRY not in folded:
        return ()
    fields = tuple(_FIELD.finditer(line))
    named = fields[1:] if fields[0][0].casefold() == "nøgletal" else fields
    areas = len(named) == 2 and all(_AREA.fullmatch(field[0]) for field in named)
    return named if areas and _WHOLE_COUNTRY in (f[0].casefold() for f in named) else ()


def _cells(line: str, columns: Sequence[Span]) -> str | None:
    """Return label and cells with tabs between, None for a line that does not fit the columns."""
    first = columns[0][0]
    fields = list(_FIELD.finditer(line))
    label = fields.pop(0)[0] if fields and fields[0].end() <= first else ""
    if not fields or max(len(field[0]) for field in fields) > _LONGEST_CELL:
        return None
    cells = ["", ""]
    for field in fields:
        under = [n for n, column in enumerate(columns) if _overlap(field.span(), column)]
        if len(under) != 1 or cells[under[0]]:
            return None
        cells[under[0]] = field[0]
    return "\t".join([label, *cells])


def _overlap(one: Span, other: Span) -> bool:
    return one[0] < other[1] and one[1] > other[0]


def _lists(lines: Sequence[str]) -> Iterator[str]:
    """Put tabs into lines of two figures that all begin alike, and before what stands behind a gap.

    Where any of them is indented, a gap says nothing.
    """
    figures = list(filter(_is_figures, lines))
    pairs = sum(1 for line in figures if _PAIR.fullmatch(line))
    indented = any(_PAIR.fullmatch(line.strip()) for line in figures if line[:1] == " ")
    for numbers, group in groupby(lines, _is_figures):
        run = list(group)
        listed = numbers and pairs >= _FEWEST and not indented and any(map(_PAIR.fullmatch, run))
        yield from map(_listed, run) if listed else run


def _is_figures(line: str) -> bool:
    return _is_short(line) and _FIGURES.fullmatch(line) is not None


def _listed(line: str) -> str:
    if _BEHIND.fullmatch(line):
        return "\t" + line.strip()
    return _GAP.sub("\t", line.rstrip()) if _PAIR.fullmatch(line) else line
