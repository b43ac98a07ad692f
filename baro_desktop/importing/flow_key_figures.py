"""The key figures in text without columns.

Beside a label stand the figures of the areas named above; or a list of labels is followed by
the areas and their figures, which are matched by number and unit. One figure where two areas
have columns could be either's, so it is left out.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import groupby

from baro_desktop.importing.cells import CellError
from baro_desktop.importing.document import Cell, Row
from baro_desktop.importing.flow import Flow, Kind, Piece, Segment
from baro_desktop.importing.key_figures import (
    has_row_twice,
    has_rows_alike,
    is_whole_list,
    parse_label,
    read_key_figures,
)
from baro_desktop.importing.quantities import Split, bare_splits
from baro_desktop.importing.reading import Reading
from baro_desktop.importing.wordings import LabelMismatchError


@dataclass(slots=True)
class _Section:
    """Labels with the areas before and behind them.

    Attributes:
        begun: figures stand between the areas and the first label, which has its own behind it.
        unclosed: the next label stood right behind, or behind two headings: a row may be gone.
        end: the heading behind it, with all up to the next beginning.
    """

    header: tuple[str, ...]
    labels: list[Segment] = field(default_factory=list)
    behind: list[Segment] = field(default_factory=list)
    begun: bool = False
    unclosed: bool = False
    end: Segment | None = None

    @property
    def is_list(self) -> bool:
        """True when figures stand behind the labels and the names of the areas."""
        return any(len(segment.pieces) > 1 for segment in self.behind)

    @property
    def areas(self) -> tuple[str, ...]:
        """Whose figures they are, in the order of the columns."""
        return _areas(self.behind) if self.is_list else self.header


def read_flowing_key_figures(flow: Flow, reading: Reading, *, bare: bool) -> None:
    """Add the key figures to the reading."""
    reader = _Reader(flow, reading, bare=bare)
    rows: list[Row] = []
    sections = _sections(flow)
    in_one_order = len({section.areas for section in sections if section.areas}) <= 1
    for section in sections:
        if not in_one_order:
            reader.refuse(section, "section-areas")
        elif section.is_list:
            rows += reader.list_rows(section)
        else:
            rows += reader.table_rows(section)
    read_key_figures(rows, reading)


def _sections(flow: Flow) -> list[_Section]:
    sections: list[_Section] = []
    header: tuple[str, ...] = ()
    section: _Section | None = None
    before: Segment | None = None
    for segment in flow.segments:
        after_area = before is not None and before.kind is Kind.AREA
        last, before = before, segment
        if segment.kind is Kind.AREA:
            if section is not None:
                section.behind.append(segment)
            else:
                header = (*header, *segment.areas) if after_area else segment.areas
        elif segment.kind is Kind.KEY_FIGURE:
            if section is not None and section.behind:
                header = _header_behind(section, flow)
                section.unclosed = True
                section = None
            if section is None:
                section = _Section(header, begun=_begins_with_figures(last, flow))
                sections.append(section)
            section.labels.append(segment)
        elif section is not None:
            section.end = segment
            header = _header_behind(section, flow) if section.behind else header
            section = None
        elif sections and sections[-1].end is last:
            sections[-1].unclosed = True
    return sections


def _begins_with_figures(before: Segment | None, flow: Flow) -> bool:
    return before is not None and before.kind is Kind.AREA and flow.has_figures(before)


def _header_behind(section: _Section, flow: Flow) -> tuple[str, ...]:
    """Return the areas behind labels that all have figures; behind others they name a list's."""
    in_table = not section.is_list and all(map(flow.has_figures, section.labels))
    return _areas(section.behind) if in_table else ()


def _areas(segments: Sequence[Segment]) -> tuple[str, ...]:
    return tuple(area for segment in segments for area in segment.areas)


def _width(segment: Segment) -> int:
    """Return how many cells a row has; in a table, one with more than the others was torn."""
    return len(segment.rows[0].cells) if len(segment.rows) == 1 else 0


class _Reader:
    """Turns sections into rows of a label and its figures."""

    def __init__(self, flow: Flow, reading: Reading, *, bare: bool) -> None:
        self._flow = flow
        self._reading = reading
        self._bare = bare

    def table_rows(self, section: _Section) -> list[Row]:
        """Return the rows of labels that have their figures beside them."""
        areas = section.areas
        if len(areas) not in {1, 2} or len(set(areas)) < len(areas):
            return self.refuse(section, "section-areas")
        if section.begun:
            return self.refuse(section, "section-rows")
        rows = [_header(areas)]
        widths = set(map(_width, section.labels))
        for before, segment in zip([None, *section.labels], section.labels, strict=False):
            wider = len(areas) + 1 in widths and _width(segment) > len(areas) + 1
            if wider or (before and self._may_be_of(before, segment, len(areas))):
                rows += self._refuse(segment, self._figures(segment.text) or ())
            else:
                rows += self._beside(segment, len(areas))
        return rows

    def _may_be_of(self, before: Segment, segment: Segment, count: int) -> bool:
        """True when the row before lacks a figure, and one below this label would fit there."""
        if not self._flow.stands_apart(segment):
            return False
        if self._bare:
            return self._flow.count_apart(before) < count
        figures = self._figures(segment.text) or []
        fits = any(self._unit_fits(before.code, figure) for figure in figures[:1])
        return not self._flow.has_figures(before) or (
            fits and len(self._figures(before.text) or ()) < count
        )

    def list_rows(self, section: _Section) -> list[Row]:
        """Return the rows of a list of labels, matched to the figures behind it."""
        areas = section.areas
        codes = [segment.code for segment in section.labels]
        if not is_whole_list(codes, self._reading):
            return self.refuse(section, "section-labels")
        if len(areas) not in {1, 2} or len(set(areas)) < len(areas):
            return self.refuse(section, "section-areas")
        if self._bare or any(self._figures(segment.text) for segment in section.labels):
            return self.refuse(section, "section-rows")
        lines = self._by_line(section, len(areas)) or self._by_count(section, len(areas))
        doubled = lines and section.unclosed and has_rows_alike(lines)
        if lines is None or has_row_twice(lines) or doubled or self._goes_on(section):
            return self.refuse(section, "section-rows")
        rows = [_header(areas)]
        for segment, figures in zip(section.labels, lines, strict=True):
            rows += self._row(segment, Split(segment.text, tuple(figures)), len(areas))
        return rows

    def _goes_on(self, section: _Section) -> bool:
        """True when figures stand behind the heading that ends a list: they are torn apart."""
        behind = section.end.pieces[1:] if section.end and section.end.kind is Kind.END else []
        return any(self._figures(piece.text, alone=True) for piece in behind)

    def _beside(self, segment: Segment, count: int) -> list[Row]:
        if len(segment.rows) == 1 and len(segment.rows[0].cells) == count + 1:
            return segment.rows
        if self._bare:
            return self._row(segment, self._bare_split(segment, count), count)
        if cells := self._in_one_row(segment, count):
            return self._row(segment, cells, count)
        if self._flow.is_scattered(segment):
            return self._refuse(segment, ())
        return self._row(segment, self._flow.quantities.split(segment.text), count)

    def _in_one_row(self, segment: Segment, count: int) -> Split | None:
        """Return the cells of the one row with cells, where only the label goes on in others."""
        rows = [row for row in segment.rows if len(row.cells) > 1]
        if len(rows) != 1 or len(rows[0].cells) != count + 1:
            return None
        cells = rows[0].cells[1:]
        pieces = [piece.text for piece in segment.pieces if not _is_one_of(piece, rows[0], cells)]
        label = " ".join(pieces)
        figures = tuple(cell.text for cell in cells)
        return None if self._figures(label) else Split(label, figures)

    def _bare_split(self, segment: Segment, count: int) -> Split:
        """Return the one run of bare numbers that leaves a known label and a period."""
        fitting = {
            split.figures: split
            for split in bare_splits(segment.text, count)
            if split.certain and self._is_known(segment, split.rest, with_period=True)
        }
        if len(fitting) != 1 or segment.last == self._flow.last_row:
            return Split(segment.text, ())
        return next(iter(fitting.values()))

    def _row(self, segment: Segment, split: Split, count: int) -> list[Row]:
        """Return the row of a label with as many figures as there are areas."""
        figures = split.figures
        dash_belongs_to_period = self._is_known(segment, split.rest, with_period=True)
        certain = (split.certain or dash_belongs_to_period) and not segment.torn
        if len(figures) != count or not certain:
            return self._refuse(segment, figures)
        in_one_piece = segment.in_one_cell(split.rest) and split.at_end
        if not in_one_piece and not self._is_known(segment, split.rest, with_period=False):
            self._reading.seen.add(segment.code)
            self._reading.error("label-mismatch", segment.code, segment.place, text=split.rest)
            return []
        cells = (Cell((split.rest,)), *(Cell((text,) if text else ()) for text in figures))
        return [Row(cells, segment.place)]

    def _is_known(self, segment: Segment, text: str, *, with_period: bool) -> bool:
        label = parse_label(text, segment.place)
        if label is None or (with_period and label.period is None):
            return False
        try:
            return not self._reading.tools.wordings.match(label.code, label.wording).new
        except LabelMismatchError:
            return False

    def _by_line(self, section: _Section, count: int) -> list[list[str]] | None:
        """Read each line as one key figure; a line with two figures shows that lines are rows."""
        values = [piece for segment in section.behind for piece in segment.pieces[1:]]
        if any(len(segment.pieces) > 1 for segment in section.behind[:-1]):
            return None
        lines = [self._line(list(pieces), count) for _, pieces in groupby(values, _row_number)]
        wide = count == 1 or any(line and len(line) == count for line in lines)
        if len(lines) != len(section.labels) or not wide or any(line is None for line in lines):
            return None
        found = [line for line in lines if line is not None]
        fits = all(
            self._unit_fits(segment.code, text)
            for segment, line in zip(section.labels, found, strict=True)
            for text in line
        )
        return found if fits else None

    def _line(self, pieces: Sequence[Piece], count: int) -> list[str] | None:
        cells = pieces[0].row.cells
        if len(cells) == count > 1:
            return [cell.text for cell in cells]
        return self._figures(" ".join(piece.text for piece in pieces), alone=True)

    def _by_count(self, section: _Section, count: int) -> list[list[str]] | None:
        """Arrange all figures by row or by column, if the units allow but one of the two.

        Lines of several figures are rows, and not for counting: one may be there twice.
        """
        lines = [piece.index for segment in section.behind for piece in segment.pieces[1:]]
        if len(set(lines)) not in {1, len(section.labels) * count}:
            return None
        parts = [" ".join(piece.text for piece in segment.pieces[1:]) for segment in section.behind]
        columns = [self._figures(part, alone=True) for part in parts]
        size = len(section.labels)
        if any(column is None for column in columns):
            return None
        if len(columns) == count > 1 and all(columns):
            found = [_turned(column or [] for column in columns)] if _even(columns, size) else []
        else:
            flat = [figure for column in columns for figure in column or ()]
            if len(flat) != size * count:
                return None
            by_row = [flat[number * count : (number + 1) * count] for number in range(size)]
            by_column = [flat[number::size] for number in range(size)]
            found = [by_row, by_column]
        fitting = [lines for lines in found if self._units_fit(section, lines)]
        return fitting[0] if fitting and all(lines == fitting[0] for lines in fitting) else None

    def _figures(self, text: str, *, alone: bool = False) -> list[str] | None:
        """Return the figures of a text; None when it must hold nothing else and does."""
        split = self._flow.quantities.split(text)
        return None if alone and (split.rest or not split.certain) else list(split.figures)

    def _units_fit(self, section: _Section, lines: Sequence[Sequence[str]]) -> bool:
        return all(
            self._unit_fits(segment.code, text)
            for segment, line in zip(section.labels, lines, strict=True)
            for text in line
        )

    def _unit_fits(self, code: str, text: str) -> bool:
        indicator = self._reading.tools.catalogue.by_code.get(code)
        try:
            self._reading.cells.read(text, indicator.unit if indicator else None)
        except CellError:
            return False
        return True

    def _refuse(self, segment: Segment, figures: Sequence[str]) -> list[Row]:
        self._reading.seen.add(segment.code)
        if len(figures) == 1:
            self._reading.error("figure-alone", segment.code, segment.place, text=figures[0])
        else:
            self._reading.error("row-unreadable", segment.code, segment.place)
        return []

    def refuse(self, section: _Section, code: str) -> list[Row]:
        """Leave a whole section out and tell why."""
        first, last = section.labels[0], section.labels[-1]
        self._reading.seen.update(segment.code for segment in section.labels)
        self._reading.error(code, "", first.place, section=f"{first.code}-{last.code}")
        return []


def _header(areas: Sequence[str]) -> Row:
    return Row((Cell(()), *(Cell((area,)) for area in areas)), "")


def _is_one_of(piece: Piece, row: Row, cells: Sequence[Cell]) -> bool:
    return piece.row is row and any(piece.text in cell.paragraphs for cell in cells)


def _row_number(piece: Piece) -> int:
    return piece.index


def _even(columns: Sequence[list[str] | None], size: int) -> bool:
    return all(column is not None and len(column) == size for column in columns)


def _turned(columns: Iterable[list[str]]) -> list[list[str]]:
    return [list(row) for row in zip(*columns, strict=True)]
