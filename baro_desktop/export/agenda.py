"""A piece for the agenda: a small table, factual sentences, notes and sources."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from html import escape

from baro_desktop.export.document.figures_table import HEADS, row_texts
from baro_desktop.export.factual import facts
from baro_desktop.export.plain import plain
from baro_desktop.models.catalogue import Unit
from baro_desktop.models.centre import CentreRow
from baro_desktop.models.observation import State
from baro_desktop.texts import notes

Units = Mapping[str, Unit]

_NUMBERS = frozenset({1, 3, 4})
_SENTENCES = 2
_BREAK = "databrud"


@dataclass(frozen=True, slots=True)
class AgendaPiece:
    """What is pasted into the agenda.

    Attributes:
        rows: cells under `HEADS`; a line break stands between a figure and what it is about.
        sentences: two for each row at most.
        notes: how figures were made, and where a series is broken.
        warning: stands first, "" where there is none.
    """

    rows: tuple[tuple[str, ...], ...]
    sentences: tuple[str, ...]
    notes: tuple[str, ...]
    sources: tuple[str, ...]
    warning: str = ""


def agenda_piece(
    rows: Sequence[CentreRow],
    area_name: str,
    units: Units,
    sources: Sequence[str],
    *,
    limit: int = 0,
    warning: str = "",
) -> AgendaPiece:
    """Return the piece about some rows, whose small counts are withheld already.

    Args:
        area_name: as it stands in a sentence.
        limit: counts below it were withheld; 0 for none.
    """
    told = [facts(row, area_name, units) for row in rows]
    texts = tuple(row_texts(row, units) for row in rows)
    said = [note for row, all_ in zip(rows, told, strict=True) for note in _notes(row, all_)]
    hidden = sum(_hidden(row) for row in rows)
    return AgendaPiece(
        texts,
        tuple(sentence for one in told for sentence in one[:_SENTENCES]),
        (*said, *([notes.small_numbers_hidden(hidden, limit)] if hidden else [])),
        tuple(sources),
        warning,
    )


def agenda_html(piece: AgendaPiece) -> str:
    """Return the piece as HTML that agenda systems and Word take: no classes and no styles."""
    heads = "".join(f"<th{_side(place)}>{escape(head)}</th>" for place, head in enumerate(HEADS))
    body = "".join(_html_row(row) for row in piece.rows)
    return "".join(
        (
            '<meta charset="utf-8">',
            *(f"<p>{_html(line)}</p>" for line in _before(piece)),
            '<table border="1" cellspacing="0" cellpadding="4">',
            f"<thead><tr>{heads}</tr></thead><tbody>{body}</tbody></table>",
            *(f"<p>{_html(line)}</p>" for line in _after(piece)),
        )
    )


def agenda_text(piece: AgendaPiece) -> str:
    """Return the piece as plain text; cells are parted by tabs."""
    rows = [HEADS, *piece.rows]
    table = ["\t".join(_one_line(cell) for cell in row) for row in rows]
    return "\n".join((*map(_one_line, _before(piece)), *table, *map(_one_line, _after(piece))))


def _notes(row: CentreRow, said: Sequence[str]) -> Iterator[str]:
    """Yield what must be said of a row beyond its two sentences, with its name before it."""
    kept = {text.rstrip(".!?") for text in row.conditions}
    for sentence in said[_SENTENCES:]:
        if _BREAK in sentence or sentence.rstrip(".!?") in kept:
            yield f"{row.indicator.code}: {sentence}"


def _hidden(row: CentreRow) -> int:
    """Return how many figures of a row are withheld."""
    shown = (row.figure, row.comparison.figure if row.comparison else None)
    return sum(figure is not None and figure.state is State.WITHHELD for figure in shown)


def _before(piece: AgendaPiece) -> Iterator[str]:
    if piece.warning:
        yield piece.warning
    yield " ".join(piece.sentences)


def _after(piece: AgendaPiece) -> Iterator[str]:
    if piece.notes:
        yield f"Anm.: {' '.join(piece.notes)}"
    if piece.sources:
        yield f"Kilde: {'; '.join(source.rstrip('.') for source in piece.sources)}."


def _html_row(cells: Iterable[str]) -> str:
    made = (f"<td{_side(place)}>{_html(cell)}</td>" for place, cell in enumerate(cells))
    return f"<tr>{''.join(made)}</tr>"


def _html(text: str) -> str:
    return escape(plain(text)).replace("\n", "<br>")


def _one_line(text: str) -> str:
    """Return a text without what would part cells or lines; what stood below follows in line."""
    return " ".join(plain(text).replace("\n", ", ", 1).split())


def _side(place: int) -> str:
    return ' align="right"' if place in _NUMBERS else ""
