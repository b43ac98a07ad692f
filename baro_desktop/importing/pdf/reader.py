"""A PDF as a document: the same rows that the text of the report gives."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import partial
from itertools import chain
from operator import itemgetter

from baro_desktop.importing.document import Document, FileKind
from baro_desktop.importing.pdf.areas import AreaHeader, area_headers
from baro_desktop.importing.pdf.barometer_table import read_barometer_table
from baro_desktop.importing.pdf.columns import Split
from baro_desktop.importing.pdf.headers import barometer_headers
from baro_desktop.importing.pdf.heading import heading_rows, later_titles
from baro_desktop.importing.pdf.key_list import read_key_list
from baro_desktop.importing.pdf.key_table import read_key_table
from baro_desktop.importing.pdf.labels import place_of
from baro_desktop.importing.pdf.lines import Line, into_lines
from baro_desktop.importing.pdf.margins import trim
from baro_desktop.importing.pdf.numbers import with_dots
from baro_desktop.importing.pdf.rows import TableRows, text_rows
from baro_desktop.importing.pdf.sheets import pages_of
from baro_desktop.importing.pdf.soundness import check_streams
from baro_desktop.importing.pdf.source import open_pages, recognises
from baro_desktop.importing.pdf.strip import HeaderRow, close_gaps, stack
from baro_desktop.importing.pdf.tail import cut_footnote
from baro_desktop.importing.pdf.tokens import Kind, Token
from baro_desktop.importing.pdf.words import Word, heights
from baro_desktop.importing.text import extract_text

__all__ = ["extract_pdf", "recognises"]

_text, _top = itemgetter(0), itemgetter(3)  # of a word
_WATERMARK = 4.0
"""Heights of the usual letters; a word so tall lies over the rows, as a stamp »KOPI« does."""

_BELOW_EVERYTHING = float("inf")


def extract_pdf(content: bytes) -> Document:
    """Read the words of a PDF by where they stand.

    Raises:
        UnreadableFileError: `pdf-damaged`, `pdf-encrypted`, `pdf-font`, `pdf-scan` or
            `pdf-too-large`.
    """
    check_streams(content)
    with open_pages(content) as pages:
        trimmed = trim(pages_of(with_dots(pages.words())))
        strip = stack(trimmed.pages)
        document = _document(strip, trimmed.edges, pages.split)
    return replace(document, as_text=partial(_as_text, strip, trimmed.edges))


def _as_text(strip: Sequence[Word], edges: Sequence[Line]) -> Document:
    """Return the lines as if they were a text file's: some PDFs are prints of one."""
    rows = heading_rows([], edges)
    for line in into_lines(strip):
        rows += [replace(row, place=place_of(line)) for row in extract_text(line.text).rows]
    return Document(FileKind.TEXT, tuple(rows))


def _document(strip: Sequence[Word], edges: Sequence[Line], split: Split) -> Document:
    goals = barometer_headers(strip)
    last_header = goals[-1].bottom if goals else float("-inf")
    below_goals = strip[bisect_left(strip, last_header, key=_top) :]
    areas = area_headers(below_goals, national=_is_national(strip))
    rows = [
        *(HeaderRow(header.top, header.bottom, header.words) for header in goals),
        *(HeaderRow(header.top, header.bottom, header.words) for header in areas),
    ]
    first_table = min([row.top for row in rows], default=float("inf"))
    words, begins = close_gaps(strip, rows)
    goal_headers = list(zip(begins, goals, strict=False))
    area_begins = list(zip(begins[len(goals) :], areas, strict=True))
    first_label = _first_key_label(words, goal_headers[-1][0] if goals else float("-inf"))
    letter = _letter_height(words)
    keys = min([first_label, *(begin for begin, _ in area_begins)]) - 0.3 * letter
    start = goal_headers[0][0] if goals else keys
    tall = _WATERMARK * letter
    if max(heights(words), default=0.0) >= tall:
        words = [word for word in words if word.height < tall or word.top < start]
    middle, note = cut_footnote([word for word in words if start <= word.top < keys])
    barometer = read_barometer_table(middle, goal_headers, split) if goals else _nothing()
    below, end = cut_footnote([word for word in words if word.top >= keys])
    key_figures = _key_figures(below, area_begins, first_label + letter, split)
    return Document(
        FileKind.PDF,
        (
            *heading_rows([word for word in words if word.top < start], edges),
            *barometer.rows,
            *text_rows([*barometer.rest, *note]),
            *key_figures.rows,
            *text_rows([*key_figures.rest, *end]),
            *later_titles(strip[bisect_left(strip, first_table, key=_top) :]),
        ),
        bare=_is_bare(chain(barometer.tokens, key_figures.tokens)),
    )


def _nothing() -> TableRows:
    return TableRows((), (), ())


def _key_figures(
    words: Sequence[Word],
    headers: Sequence[tuple[float, AreaHeader]],
    first_label: float,
    split: Split,
) -> TableRows:
    if not headers:
        return TableRows((), tuple(words), ())
    if headers[0][0] <= first_label:
        return read_key_table(words, headers, split)
    return read_key_list(words, headers, split)


def _first_key_label(strip: Sequence[Word], below: float) -> float:
    """Return the top of the first »Nøgletal n« under a height."""
    for number, text in enumerate(map(_text, strip)):
        if text[0] not in "nN" or text.casefold() != "nøgletal" or strip[number].top < below:
            continue
        word = strip[number]
        near = strip[max(0, number - 40) : number + 40]
        if any(other.text.isdigit() and _follows(word, other) for other in near):
            return word.top
    return _BELOW_EVERYTHING


def _follows(word: Word, other: Word) -> bool:
    level = abs(word.top - other.top) < 0.4 * word.height
    return level and 0 < other.left - word.right < 1.2 * word.height


def _letter_height(words: Sequence[Word]) -> float:
    """Return the usual height of the letters."""
    heights = sorted(word.height for word in words[::9])
    return heights[len(heights) // 2] if heights else 1.0


def _is_national(strip: Sequence[Word]) -> bool:
    texts = " ".join(word.text for word in strip[:400]).casefold()
    return "det nationale integrationsbarometer" in texts


def _is_bare(tokens: Iterable[Token]) -> bool:
    values = [token for token in tokens if token.kind is Kind.VALUE]
    return bool(values) and all(token.bare for token in values)
