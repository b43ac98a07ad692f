"""Goals and indicators of the barometer with their values, as rows."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from baro_desktop.importing.document import Cell, Row
from baro_desktop.importing.pdf.labels import Block, BlockKind
from baro_desktop.importing.pdf.rows import row_of
from baro_desktop.importing.pdf.tables import Assigned, assign, proves_rows
from baro_desktop.importing.pdf.tokens import Kind, Token

_NO_YEAR = "Siden 0000"
"""Stands for a missing baseline, so that the reader of the barometer refuses the goal."""

Pair = tuple[Token | None, Token | None]


@dataclass(frozen=True, slots=True)
class Goal:
    """One goal with what stands in its part of the two value columns."""

    label: Block
    indicators: tuple[Block, ...]
    status: tuple[Token, ...]
    change: tuple[Token, ...]


def goal_rows(
    blocks: Sequence[Block], status: Sequence[Token], change: Sequence[Token], *, stray: bool
) -> list[Row]:
    """Return the rows of all goals; text between them stands in rows of its own.

    Args:
        stray: values stand among the labels, so that an empty cell says nothing.
    """
    groups = _grouped(blocks)
    dealt = _deal(groups, status, change)
    rows: list[Row] = []
    for group, (levels, changes) in zip(groups, dealt, strict=True):
        others = [block for block in group if block.kind is BlockKind.OTHER]
        indicators = tuple(block for block in group if block.kind is BlockKind.INDICATOR)
        if group and group[0].kind is BlockKind.GOAL:
            goal = Goal(group[0], indicators, tuple(levels), tuple(changes))
            rows += _rows(goal, stray=stray)
        else:
            rows += [row_of(block.place, block.text, "", "") for block in indicators]
        rows += [row_of(block.place, block.text) for block in others]
    return rows


def _grouped(blocks: Sequence[Block]) -> list[list[Block]]:
    """Group the blocks by goal; what stands before the first goal is a group of its own."""
    groups: list[list[Block]] = [[]]
    for block in blocks:
        if block.kind is BlockKind.GOAL:
            groups.append([])
        groups[-1].append(block)
    return groups if groups[0] else groups[1:]


def _deal(
    groups: Sequence[Sequence[Block]], status: Sequence[Token], change: Sequence[Token]
) -> list[tuple[list[Token], list[Token]]]:
    """Give each group its tokens: each goal begins at its year, if each has one."""
    if not groups:
        return []
    columns = []
    for tokens, kind in ((status, Kind.YEAR), (change, Kind.SINCE)):
        dealt = _deal_by_order(groups, tokens, kind)
        columns.append(dealt if dealt is not None else _deal_by_place(groups, tokens))
    return list(zip(columns[0], columns[1], strict=True))


def _deal_by_order(
    groups: Sequence[Sequence[Block]], tokens: Sequence[Token], kind: Kind
) -> list[list[Token]] | None:
    """Start a goal at each year; None unless that agrees with where the goals stand."""
    dealt: list[list[Token]] = []
    for token in tokens:
        if token.kind is kind:
            dealt.append([])
        elif not dealt:
            return None
        dealt[-1].append(token)
    if any(group[0].kind is not BlockKind.GOAL for group in groups) or len(dealt) != len(groups):
        return None
    return dealt if all(map(_is_between, dealt, _limits(groups))) else None


def _limits(groups: Sequence[Sequence[Block]]) -> list[tuple[float, float]]:
    """Return for each goal the bottom of the label before it and the top of the one after."""
    befores = [float("-inf"), *(_labels(group)[-1].lines[-1].middle for group in groups[:-1])]
    afters = [*(group[0].lines[0].middle for group in groups[1:]), float("inf")]
    return list(zip(befores, afters, strict=True))


def _labels(group: Sequence[Block]) -> Sequence[Block]:
    return [block for block in group if block.kind is not BlockKind.OTHER] or group


def _is_between(tokens: Sequence[Token], limits: tuple[float, float]) -> bool:
    before, after = limits
    return all(
        token.lines[0].middle > before and token.lines[-1].middle < after for token in tokens
    )


def _deal_by_place(groups: Sequence[Sequence[Block]], tokens: Sequence[Token]) -> list[list[Token]]:
    """Give each goal what stands beside it; a year nearer to the next goal may be that one's."""
    begins = [group[0].lines[0].top for group in groups]
    dealt: list[list[Token]] = [[] for _ in groups]
    for token in tokens:
        group = sum(begin <= token.lines[0].middle for begin in begins[1:])
        is_year = token.kind in {Kind.YEAR, Kind.SINCE}
        if not (is_year and _is_nearer_to_next(token.lines[0].middle, begins[group : group + 2])):
            dealt[group].append(token)
    return dealt


def _is_nearer_to_next(height: float, begins: Sequence[float]) -> bool:
    return len(begins) > 1 and begins[1] - height < height - begins[0]


def _rows(goal: Goal, *, stray: bool) -> list[Row]:
    year = [token for token in goal.status if token.kind is Kind.YEAR]
    since = [token for token in goal.change if token.kind is Kind.SINCE]
    head = (
        goal.label.text,
        year[0].text if len(year) == 1 else "",
        since[0].text if len(since) == 1 else _NO_YEAR,
    )
    levels = [token for token in goal.status if token.kind is not Kind.YEAR]
    changes = [token for token in goal.change if token.kind is not Kind.SINCE]
    by_order = _pair(levels, changes, len(goal.indicators))
    by_place, proved = _by_place(goal)
    pairs: Sequence[Pair] | None = None
    possible = by_place is not None and _is_possible(by_place)
    if by_place == by_order or (possible and proved and not stray):
        pairs = by_place
    elif not proved and not possible:
        pairs = by_order
    if pairs is None and by_order is None:
        return [_unfit_row(goal, head, levels, changes)]
    return [row_of(goal.label.place, *head), *_indicator_rows(goal, pairs)]


def _indicator_rows(goal: Goal, pairs: Sequence[Pair] | None) -> list[Row]:
    """Return a row for each indicator; without pairs each has a cell too many, so it is told.

    So has one whose words are not its own alone.
    """
    if pairs is None:
        return [row_of(block.place, block.text, "", "", "?") for block in goal.indicators]
    return [
        row_of(block.place, block.text, *(token.text if token else "" for token in pair))
        if not block.is_doubtful
        else row_of(block.place, block.text, "", "", "?")
        for block, pair in zip(goal.indicators, pairs, strict=True)
    ]


def _unfit_row(
    goal: Goal, head: Sequence[str], status: Sequence[Token], change: Sequence[Token]
) -> Row:
    """Return the goal as one row whose numbers of values and indicators do not fit."""
    columns = (
        [block.text for block in goal.indicators],
        [token.text for token in status],
        [token.text for token in change],
    )
    cells = (Cell((first, *rest)) for first, rest in zip(head, columns, strict=True))
    return Row(tuple(cells), goal.label.place)


def _pair(status: Sequence[Token], change: Sequence[Token], count: int) -> list[Pair] | None:
    """Match values to `count` indicators in their order, None when their numbers do not fit."""
    if not status:
        return _pair_in_turn(change, count)
    if len(change) != count:
        return None
    if len(status) == count:
        return list(zip(status, change, strict=True))
    if len(status) != sum(not _is_nothing(token) for token in change):
        return None
    levels = iter(status)
    return [(None if _is_nothing(token) else next(levels), token) for token in change]


def _pair_in_turn(tokens: Sequence[Token], count: int) -> list[Pair] | None:
    """Read status and change, one below the other; »Opgøres ikke« stands for both."""
    pairs: list[Pair] = []
    queue = list(tokens)
    while queue:
        first = queue.pop(0)
        if _is_nothing(first):
            pairs.append((None, first))
        elif queue and not _is_nothing(queue[0]):
            pairs.append((first, queue.pop(0)))
        else:
            return None
    return pairs if len(pairs) == count else None


def _is_nothing(token: Token) -> bool:
    return token.kind is Kind.NOTHING


def _by_place(goal: Goal) -> tuple[list[Pair] | None, bool]:
    """Match values to the labels they stand level with, and tell if only table rows do so."""
    labels = (goal.label, *goal.indicators)
    status, change = assign(goal.status, labels), assign(goal.change, labels)
    single = [_is_single(status, Kind.YEAR), _is_single(change, Kind.SINCE)]
    proved = any(
        is_single and proves_rows(_placed(labels, column))
        for is_single, column in zip(single, (status, change), strict=True)
    )
    if not all(single):
        return None, proved
    pairs = [
        (level[0] if level else None, moved[0] if moved else None)
        for level, moved in zip(status.by_label[1:], change.by_label[1:], strict=True)
    ]
    return pairs, proved


def _is_single(column: Assigned, kind: Kind) -> bool:
    first = column.by_label[0]
    if not column.certain or len(first) != 1 or first[0].kind is not kind:
        return False
    return all(len(tokens) <= 1 for tokens in column.by_label)


def _placed(labels: Sequence[Block], column: Assigned) -> list[tuple[Token, Block]]:
    return [
        (tokens[0], label) for tokens, label in zip(column.by_label, labels, strict=True) if tokens
    ]


def _is_possible(pairs: Sequence[Pair]) -> bool:
    """False if a status stands beside »Opgøres ikke«, which no report prints."""
    return not any(status and change and _is_nothing(change) for status, change in pairs)
