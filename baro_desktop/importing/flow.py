"""Text without columns, cut where an indicator, goal, key figure, area or heading begins.

Text that was copied out of a PDF or a browser has lost its cells: labels are wrapped, figures
stand behind them or between their lines. What lies between two beginnings belongs to the first.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import Enum
from itertools import groupby
from operator import attrgetter

from baro_desktop.importing.document import UNREADABLE, Row
from baro_desktop.importing.names import AreaNames
from baro_desktop.importing.quantities import Quantities, ends_with_bare_number
from baro_desktop.importing.reading import Reading
from baro_desktop.models.catalogue import Catalogue, Goal, IndicatorKind

_INDICATOR = re.compile(r"(?P<code>\d{1,2}\.\d{1,2})\.?(?: +\D|$)")
_KEY_FIGURE = re.compile(r"Nøgletal (?P<number>\d{1,2})\b", re.IGNORECASE)
_UNKNOWN_GOAL = re.compile(r"[^\W\d][^\d]+ [-–] .+ \d{4} Siden \d{4}", re.IGNORECASE)
_NAME_END = re.compile(r" ?[-–:](?: |$)")
_END = re.compile(
    r"(?:\* ?)?Læs mere|Rapport dannet|Udviklingsrapport ?:|Nøgletal om |Kilde ?:|©", re.IGNORECASE
)
_HEADER_WORDS = frozenset(("aktuel", "status", "udvikling", "siden", "basismåling", "basismåling*"))
_NOISE = re.compile(
    r"(?:side|page) \d+(?: (?:af|of|/) ?\d+)?|\d+ ?/ ?\d+|(?:https?://|www\.)\S+(?: \d+ ?/ ?\d+)?"
    r"|\d{1,2}[./-]\d{1,2}[./-]\d{2,4},? (?:kl\.? ?)?\d{1,2}[.:]\d{2}(?:[.:]\d{2})?\b.*",
    re.IGNORECASE,
)
_LONGEST_AREAS = 60
_NUMBER_ALONE = re.compile(r"\d{1,3}")
_LETTER = re.compile(r"[^\W\d_]")


class Kind(Enum):
    """What begins a segment."""

    GOAL = "goal"
    INDICATOR = "indicator"
    KEY_FIGURE = "key figure"
    AREA = "area"
    END = "end"


@dataclass(frozen=True, slots=True)
class Piece:
    """One paragraph, and the row that it stands in."""

    text: str
    row: Row
    index: int


@dataclass(slots=True)
class Segment:
    """A beginning and everything up to the next one.

    Attributes:
        code: of an indicator or key figure.
        goal: of a goal that the catalogue knows.
        areas: named by an area segment.
    """

    kind: Kind
    pieces: list[Piece]
    code: str = ""
    goal: Goal | None = None
    areas: tuple[str, ...] = ()

    @property
    def text(self) -> str:
        """All pieces on one line."""
        return " ".join(piece.text for piece in self.pieces)

    @property
    def place(self) -> str:
        """Where the segment begins."""
        return self.pieces[0].row.place

    @property
    def rows(self) -> list[Row]:
        """The rows that the segment touches, each once."""
        return list({piece.index: piece.row for piece in self.pieces}.values())

    @property
    def lines(self) -> list[str]:
        """What stands beside each other: the cells of a row, else each paragraph by itself."""
        lines: list[str] = []
        for _, group in groupby(self.pieces, attrgetter("index")):
            pieces = list(group)
            texts = [piece.text for piece in pieces]
            lines += [" ".join(texts)] if len(pieces[0].row.cells) > 1 else texts
        return lines

    @property
    def torn(self) -> bool:
        """True when a cell was made unreadable: no figure behind it takes its place."""
        return any(piece.text == UNREADABLE for piece in self.pieces)

    def in_one_cell(self, label: str) -> bool:
        """True when a label, beside figures, is all that one cell of one row holds."""
        cells = self.rows[0].cells
        return len(self.rows) == 1 and (len(cells) == 1 or cells[0].text == label)

    @property
    def last(self) -> int:
        """Number of the row in which the segment ends."""
        return self.pieces[-1].index


class Flow:
    """Cuts the rows of a document into segments.

    Attributes:
        quantities: finds figures with units.
        status_first: the headings of the columns put status before change.
    """

    def __init__(self, rows: Sequence[Row], reading: Reading, *, bare: bool) -> None:
        """Cut the rows.

        Args:
            bare: numbers stand without units.
        """
        catalogue = reading.tools.catalogue
        self.quantities = reading.tools.quantities
        self._bare = bare
        self.last_row = len(rows) - 1
        pieces = list(_pieces(rows))
        header = " ".join(piece.text for piece in pieces if _is_header(piece.text)).casefold()
        self.status_first = -1 < header.find("aktuel") < header.find("udvikling")
        kept = [piece for piece in pieces if not _is_header(piece.text)]
        kept = [piece for piece in kept if not _NOISE.fullmatch(piece.text)]
        if not bare:
            kept = list(_without_page_numbers(kept, self.quantities))
        self._starts = _Starts(catalogue, reading.tools.names)
        behind = any(map(self._has_label_behind_figure, rows))  # then each would be the next one's
        self.segments = () if behind else tuple(self._cut(kept))

    def figures_between(self, segments: Sequence[Segment]) -> bool:
        """True when a figure has a line of its own between two labels of these segments."""
        before = [line for segment in segments[:-1] for line in segment.lines]
        return any(
            self.quantities.split(line).figures and self._is_figures(line) for line in before
        )

    def count_apart(self, segment: Segment) -> int:
        """Return how many numbers stand on lines of their own below a label."""
        return sum(len(line.split()) for line in segment.lines[1:] if self._is_figures(line))

    def stands_apart(self, segment: Segment) -> bool:
        """True when a figure stands on a line of its own below its label."""
        return any(map(self._is_figures, segment.lines[1:]))

    def is_scattered(self, segment: Segment) -> bool:
        """True when figures stand beside several lines of a label: cells of other heights."""
        splits = map(self.quantities.split, segment.lines)
        return sum(1 for split in splits if split.figures and _LETTER.search(split.rest)) > 1

    def has_figures(self, segment: Segment) -> bool:
        """True when figures stand somewhere behind the beginning."""
        if self.quantities.split(segment.text).figures:
            return True
        return self._bare and any(ends_with_bare_number(row.text) for row in segment.rows)

    def _has_label_behind_figure(self, row: Row) -> bool:
        """True for a row of cells in which a label stands behind a figure."""
        texts = [cell.text for cell in row.cells]
        labels = (n for n, text in enumerate(texts) if n and _is_label(text))
        return any(self._is_figures(text) for n in labels for text in texts[:n] if text)

    def _is_figures(self, text: str) -> bool:
        """True for figures and nothing else, and for a number whose unit is in the next line."""
        rest = text if self._bare else self.quantities.split(text).rest
        return not rest or (ends_with_bare_number(rest) and not _LETTER.search(rest))

    def _cut(self, pieces: Iterable[Piece]) -> Iterator[Segment]:
        current: Segment | None = None
        for piece in pieces:
            start = self._starts.find(piece)
            if start is None:
                if current is not None:
                    current.pieces.append(piece)
                continue
            if current is not None:
                yield current
            current = start
        if current is not None:
            yield current


def _is_label(text: str) -> bool:
    return _INDICATOR.match(text) is not None or _KEY_FIGURE.match(text) is not None


class _Starts:
    """Tells what a piece begins."""

    def __init__(self, catalogue: Catalogue, names: AreaNames) -> None:
        self._goals = catalogue.goals
        self._names = names
        key_figures = catalogue.of_kind(IndicatorKind.KEY_FIGURE)
        self._groups = frozenset(indicator.goal for indicator in key_figures)

    def find(self, piece: Piece) -> Segment | None:
        text = piece.text
        if match := _INDICATOR.match(text):
            return Segment(Kind.INDICATOR, [piece], code=match["code"])
        if match := _KEY_FIGURE.match(text):
            return Segment(Kind.KEY_FIGURE, [piece], code=f"N{int(match['number'])}")
        for goal in self._goals:
            if text.startswith(goal.name) and _NAME_END.match(text, len(goal.name)):
                return Segment(Kind.GOAL, [piece], goal=goal)
        if _UNKNOWN_GOAL.fullmatch(text):
            return Segment(Kind.GOAL, [piece])
        if areas := areas_in(text, self._names):
            return Segment(Kind.AREA, [piece], areas=areas)
        if _END.match(text) or text in self._groups:
            return Segment(Kind.END, [piece])
        return None


def areas_in(text: str, names: AreaNames) -> tuple[str, ...]:
    """Return the one or two areas that a text names and nothing else."""
    if len(text) > _LONGEST_AREAS:
        return ()
    text = re.sub(r"^Nøgletal (?=\D)", "", text)
    whole = names.find(text)
    if whole:
        return (whole,)
    words = text.split(" ")
    for cut in range(1, min(len(words), 8)):
        pair = tuple(names.find(" ".join(part)) for part in (words[:cut], words[cut:]))
        if pair[0] and pair[1]:
            return (pair[0], pair[1])
    return ()


def _pieces(rows: Sequence[Row]) -> Iterator[Piece]:
    for index, row in enumerate(rows):
        for cell in row.cells:
            for paragraph in cell.paragraphs:
                yield Piece(paragraph, row, index)


def _is_header(text: str) -> bool:
    return _HEADER_WORDS.issuperset(text.casefold().split())


def _without_page_numbers(pieces: Sequence[Piece], quantities: Quantities) -> Iterator[Piece]:
    """Drop numbers that stand alone, unless their unit follows."""
    for number, piece in enumerate(pieces):
        following = pieces[number + 1].text if number + 1 < len(pieces) else ""
        if _NUMBER_ALONE.fullmatch(piece.text) and not quantities.starts_with_unit(following):
            continue
        yield piece
