"""The nine goals in text without columns.

Two figures after a label are status and change; »Opgøres ikke« alone is both; one figure alone
could be either, so it is left out. Where figures are not beside their labels, those of a whole
goal are matched by number and unit.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import chain, pairwise

from baro_desktop.importing.barometer import (
    is_whole_goal,
    pair_columns,
    read_barometer,
)
from baro_desktop.importing.cells import CellError
from baro_desktop.importing.document import Cell, Row
from baro_desktop.importing.flow import Flow, Kind, Segment
from baro_desktop.importing.quantities import SIGNS, Split, bare_splits
from baro_desktop.importing.reading import Reading
from baro_desktop.importing.wordings import LabelMismatchError

_SINCE = re.compile(r"(?<!\S)Siden \d{4}(?!\S)", re.IGNORECASE)
_YEAR = re.compile(r"(?<!\S)(?:19|20)\d{2}(?!\S)")
_CODE = re.compile(r"\d{1,2}\.\d{1,2}\.? *")
_NOT_COMPUTED = re.compile(r"opgøres ikke\.?", re.IGNORECASE)
_NUMBER = re.compile(rf"(?<!\S)[{SIGNS}]?\d[\d.,]*")
_STRAY = re.compile(r"\d|opgøres ikke", re.IGNORECASE)
_HEADER = Row((Cell(()), Cell(("Aktuel status",)), Cell(("Udvikling siden basismåling",))), "")


@dataclass(slots=True)
class _Block:
    """A goal with its indicators."""

    goal: Segment
    indicators: list[Segment] = field(default_factory=list)


def read_flowing_barometer(flow: Flow, reading: Reading, *, bare: bool) -> None:
    """Add the figures of the nine goals to the reading."""
    if not flow.status_first:
        return
    reader = _Reader(flow, reading, bare=bare)
    blocks = list(_blocks(flow.segments))
    found = [reader.rows(block) for block in blocks]
    strays = [
        not rows and reader.begins_with_figures(b) for b, rows in zip(blocks, found, strict=True)
    ]
    for place, after in enumerate(strays[1:]):
        if after and found[place] and reader.is_counted(blocks[place]):
            found[place] = reader.refuse_goal(blocks[place])
    read_barometer([_HEADER, *chain.from_iterable(found)], reading)


def _blocks(segments: Sequence[Segment]) -> Iterator[_Block]:
    block: _Block | None = None
    for segment in segments:
        if segment.kind is Kind.INDICATOR and block is not None:
            block.indicators.append(segment)
            continue
        if block is not None:
            yield block
        block = _Block(segment) if segment.kind is Kind.GOAL else None
    if block is not None:
        yield block


class _Reader:
    """Turns a goal into rows of three cells."""

    def __init__(self, flow: Flow, reading: Reading, *, bare: bool) -> None:
        self._flow = flow
        self._reading = reading
        self._bare = bare

    def rows(self, block: _Block) -> list[Row]:
        """Return the rows of a goal, without what is not certain."""
        segments = [block.goal, *block.indicators]
        touched = {id(row): row for segment in segments for row in segment.rows}
        if len(touched) == 1 and all(len(row.cells) == 3 for row in touched.values()):
            return list(touched.values())
        goal_row = self._goal_row(block.goal)
        if goal_row is None or self.is_counted(block):
            return self._whole_goal(block)
        lost = not all(map(self._has_pair, block.indicators))
        rows = [goal_row]
        for item in block.indicators:
            if lost and self._has_pair(item) and self._flow.stands_apart(item):
                rows += self._refuse(item, ())  # a figure of it may be another's
            else:
                rows += self._beside(item, block)
        return rows

    def is_counted(self, block: _Block) -> bool:
        """True when the figures of a goal are not beside its labels, but matched by number."""
        beside = all(self._stands_alone(item) for item in block.indicators)
        return not beside or self._goal_row(block.goal) is None

    def begins_with_figures(self, block: _Block) -> bool:
        """True when figures stand before the first label: the goal before may lack them."""
        return bool(self._flow.quantities.split(block.goal.text).figures)

    def refuse_goal(self, block: _Block) -> list[Row]:
        """Leave out all figures of a goal."""
        self._reading.refuse_goal([segment.code for segment in block.indicators])
        section = block.goal.goal.name if block.goal.goal else block.goal.text[:60]
        self._reading.error("section-unfit", "", block.goal.place, section=section)
        return []

    def _has_pair(self, segment: Segment) -> bool:
        return self._bare or _pair(self._flow.quantities.split(segment.text).figures) is not None

    def _stands_alone(self, segment: Segment) -> bool:
        """False when figures of other indicators may stand behind this label."""
        if len(segment.rows) == 1 and len(segment.rows[0].cells) == 3:
            return True
        if self._bare:
            return self._bare_split(segment) is not None
        split = self._flow.quantities.split(segment.text)
        return len(split.figures) <= 2 and not _SINCE.search(split.rest)

    def _goal_row(self, goal: Segment) -> Row | None:
        """Return goal, year and baseline when the segment holds them and nothing else."""
        if len(goal.rows) == 1 and len(goal.rows[0].cells) == 3:
            return goal.rows[0]
        years, since = _YEAR.findall(_SINCE.sub(" ", goal.text)), _SINCE.findall(goal.text)
        label = _label(_YEAR.sub(" ", _SINCE.sub(" ", goal.text)))
        if len(years) != 1 or len(since) != 1 or _STRAY.search(label):
            return None
        return _row(goal, label, years[0], since[0])

    def _beside(self, segment: Segment, block: _Block) -> list[Row]:
        """Return the row of an indicator, none when it is not certain."""
        if len(segment.rows) == 1 and len(segment.rows[0].cells) == 3:
            return segment.rows
        split = self._bare_split(segment) if self._bare else None
        split = split or self._flow.quantities.split(segment.text)
        pair = _pair(split.figures)
        if (
            pair is None
            or not split.certain
            or segment.torn
            or self._flow.is_scattered(segment)
            or not self._in_order(segment, pair, block)
        ):
            return self._refuse(segment, split.figures)
        return self._certain(segment, split, pair)

    def _in_order(self, segment: Segment, pair: tuple[str, str], block: _Block) -> bool:
        """True when it is certain which figure is the status: by unit, or by where they stand.

        On lines of their own they have the order of their columns, unless a value is wrapped:
        then the values of a goal may be at other heights than those beside them.
        """
        if not pair[0] or self._units_differ(segment.code):
            return True
        numbers = tuple(_NUMBER.findall(" ".join(pair)))
        beside = any(numbers in pairwise(_NUMBER.findall(line)) for line in segment.lines)
        return beside or self._figures_by_line(block) is not None

    def _figures_by_line(self, block: _Block) -> list[int] | None:
        """Return how many figures each line of a goal has; None where one goes over two lines."""
        segments = [block.goal, *block.indicators]
        split = self._flow.quantities.split
        lines = [split(line).figures for segment in segments for line in segment.lines]
        whole = [figure for segment in segments for figure in split(segment.text).figures]
        found = [figure for figures in lines for figure in figures]
        return [len(figures) for figures in lines if figures] if found == whole else None

    def _units_differ(self, code: str) -> bool:
        indicator = self._reading.tools.catalogue.by_code.get(code)
        return indicator is not None and indicator.unit != indicator.change_unit

    def _bare_split(self, segment: Segment) -> Split | None:
        """Return the one pair of bare numbers that leaves a known label."""
        if segment.last == self._flow.last_row:
            return None
        fitting = {
            split.figures: split
            for split in bare_splits(segment.text, 2)
            if split.certain and self._is_known(segment.code, split.rest)
        }
        return next(iter(fitting.values())) if len(fitting) == 1 else None

    def _certain(self, segment: Segment, split: Split, pair: tuple[str, str]) -> list[Row]:
        """Return the row if its label is known, or new but in one piece."""
        in_one_piece = segment.in_one_cell(split.rest) and split.at_end
        in_one_piece = in_one_piece and not split.rest[-1:].isdigit()
        if self._is_known(segment.code, split.rest) or in_one_piece:
            return [_row(segment, split.rest, *pair)]
        self._reading.seen.add(segment.code)
        self._reading.refused.add(segment.code)
        label = _CODE.sub("", split.rest, count=1)
        self._reading.error("label-mismatch", segment.code, segment.place, text=label)
        return []

    def _is_known(self, code: str, text: str) -> bool:
        try:
            match = self._reading.tools.wordings.match(code, _CODE.sub("", text, count=1))
        except LabelMismatchError:
            return False
        return not match.new

    def _refuse(self, segment: Segment, figures: Sequence[str]) -> list[Row]:
        self._reading.refused.add(segment.code)
        if segment.code in self._reading.tools.catalogue.by_code:
            self._reading.seen.add(segment.code)
        if len(figures) == 1:
            self._reading.error("figure-alone", segment.code, segment.place, text=figures[0])
        else:
            self._reading.error("row-unreadable", segment.code, segment.place)
        return []

    def _whole_goal(self, block: _Block) -> list[Row]:
        """Match the figures of a goal to its indicators by number and unit."""
        whole = is_whole_goal([segment.code for segment in block.indicators], self._reading)
        rows = self._arranged(block) if whole and not self._bare else None
        return self.refuse_goal(block) if rows is None else rows

    def _arranged(self, block: _Block) -> list[Row] | None:
        segments = [block.goal, *block.indicators]
        text = " ".join(segment.text for segment in segments)
        since, years = list(_SINCE.finditer(text)), list(_YEAR.finditer(_SINCE.sub(_blank, text)))
        splits = [self._flow.quantities.split(segment.text) for segment in segments]
        certain = all(split.certain for split in splits) and not any(s.torn for s in segments)
        certain = certain and not self._is_scattered(block)
        if len(since) != 1 or len(years) != 1 or years[0].end() > since[0].start() or not certain:
            return None
        parts = (text[: years[0].start()], text[years[0].end() : since[0].start()])
        before, status = (self._flow.quantities.split(part).figures for part in parts)
        change = self._flow.quantities.split(text[since[0].end() :]).figures
        pairs = None if before else self._pairs(block, status, change)
        labels = [_label(_YEAR.sub(" ", _SINCE.sub(" ", split.rest))) for split in splits]
        if pairs is None or not all(
            self._is_known(segment.code, label)
            for segment, label in zip(block.indicators, labels[1:], strict=True)
        ):
            return None
        return [
            _row(block.goal, labels[0], years[0][0], since[0][0]),
            *(
                _row(segment, label, *pair)
                for segment, label, pair in zip(block.indicators, labels[1:], pairs, strict=True)
            ),
        ]

    def _is_scattered(self, block: _Block) -> bool:
        """True when unlike figures have lines of their own between the labels of a goal."""
        segments = [block.goal, *block.indicators]
        split = self._flow.quantities.split
        figures = {figure for segment in segments for figure in split(segment.text).figures}
        several = len(block.indicators) > 1 and len(figures) > 1
        return several and self._flow.figures_between(segments)

    def _is_mixed(self, block: _Block) -> bool:
        """True when figures that look as if they stood in turn may be those of two columns."""
        if all(self._units_differ(segment.code) for segment in block.indicators):
            return False
        counts = self._figures_by_line(block)
        return counts is None or (set(counts) != {1} and any(count % 2 for count in counts))

    def _pairs(
        self, block: _Block, status: Sequence[str], change: Sequence[str]
    ) -> list[tuple[str, str]] | None:
        """Pair the figures as the compact rows do, if their units fit every indicator."""
        count = len(block.indicators)
        mixed = not status and self._is_mixed(block)
        pairs = None if mixed else pair_columns(status, change, count)
        return pairs if pairs and self._units_fit(block, pairs) else None

    def _units_fit(self, block: _Block, pairs: Sequence[tuple[str, str]]) -> bool:
        for segment, (status, change) in zip(block.indicators, pairs, strict=True):
            indicator = self._reading.tools.catalogue.by_code.get(segment.code)
            if indicator is None:
                return False
            try:
                self._reading.cells.read(status, indicator.unit)
                self._reading.cells.read(change, indicator.change_unit)
            except CellError:
                return False
        return True


def _pair(figures: Sequence[str]) -> tuple[str, str] | None:
    """Return status and change, »Opgøres ikke« standing for both."""
    nothing = [_NOT_COMPUTED.fullmatch(figure) is not None for figure in figures]
    if figures and all(nothing):
        return "", figures[0]
    return (figures[0], figures[1]) if len(figures) == 2 and not any(nothing) else None


def _row(segment: Segment, label: str, status: str, change: str) -> Row:
    return Row((Cell((label,)), Cell((status,) if status else ()), Cell((change,))), segment.place)


def _label(text: str) -> str:
    return " ".join(text.split())


def _blank(match: re.Match[str]) -> str:
    return " " * len(match[0])
