"""Damage done to sample files on purpose; `judging` says what may then be read from them."""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import partial

from baro_desktop.models.observation import Figure, Observation, State
from baro_desktop.samples.figures import BarometerFigures, SampleReport

Key = tuple[str, str, str]
"""Area, indicator and measure."""

Write = Callable[[SampleReport], bytes]


@dataclass(frozen=True, slots=True)
class Edit:
    """Bytes from `start` up to `end` of the untouched file become `new`."""

    start: int
    end: int
    new: bytes


@dataclass(frozen=True, slots=True)
class Target:
    """A sample file, what it holds, and where each figure and period is printed.

    Attributes:
        lists: the lines of figures that are matched to labels by position.
        wrapped: lines end anywhere, as in quoted-printable, so that a line is no row.
    """

    name: str
    content: bytes
    expected: dict[Key, Observation]
    spans: dict[Key, tuple[int, int]]
    periods: dict[str, tuple[int, int]]
    lists: frozenset[int]
    encoding: str
    wrapped: bool


@dataclass(frozen=True, slots=True)
class Mutant:
    """A damaged copy."""

    target: Target
    kind: str
    edits: tuple[Edit, ...]

    @property
    def content(self) -> bytes:
        """The bytes after the damage."""
        return apply(self.target.content, self.edits)

    def place(self, span: tuple[int, int]) -> tuple[int, int]:
        """Return where a stretch of the untouched file, with the damage to it, stands now."""
        start, end = span
        moved_start, moved_end, grown = start, end, 0
        for edit in self.edits:
            more = len(edit.new) - (edit.end - edit.start)
            if edit.end < start or (edit.end == start and edit.start < edit.end):
                moved_start += more
            elif edit.start <= end:
                moved_start = min(moved_start, edit.start + grown)
                moved_end = max(moved_end, edit.end)
            else:
                break
            grown += more
        return moved_start, moved_end + grown


def apply(content: bytes, edits: Sequence[Edit], start: int = 0, end: int | None = None) -> bytes:
    """Return the bytes from `start` up to `end` after the edits, cut to that stretch."""
    stop = len(content) if end is None else end
    parts, position = [], start
    for edit in edits:
        if edit.end < start or edit.start > stop:
            continue
        parts += [content[position : max(position, edit.start)], edit.new]
        position = max(position, edit.end)
    return b"".join([*parts, content[position:stop]])


def make_target(
    name: str,
    sample: SampleReport,
    expected: Sequence[Observation] | frozenset[Observation],
    write: Write,
    encoding: str = "utf-8",
) -> Target:
    """Write a sample and find out by changing it where its figures and periods stand."""
    content = write(sample)
    by_key = {(o.area, o.indicator, o.measure.value): o for o in expected}
    spans = {}
    for key, observation in by_key.items():
        if observation.figure.state is not State.BLANK:
            other = write(_with_other_figure(sample, key, observation.figure))
            spans[key] = _difference(content, other)
    periods = {}
    for code in {key[1] for key in by_key}:
        for number, changed in enumerate(_with_other_period(sample, code)):
            periods[f"{code}/{number}"] = _difference(content, write(changed))
    lines = list(lines_of(content))
    lists = frozenset(n for n, line in enumerate(lines) if VALUES.fullmatch(content[slice(*line)]))
    return Target(name, content, by_key, spans, periods, lists, encoding, b"=3D" in content)


_QUANTITY = rb"-?\d[\d.,]* [^\W\d][^\t\r\n\d]*"
VALUES = re.compile(rb"(?:" + _QUANTITY + rb")?[ \t]?" + _QUANTITY + rb"\r?\n?")


def _with_other_figure(sample: SampleReport, key: Key, figure: Figure) -> SampleReport:
    """Return the sample with one figure changed in its first and last digit.

    »Opgøres ikke« stands for status and change, so there both become figures.
    """
    area, code, measure = key
    swapped = str(figure.value or 1).translate(str.maketrans("0123456789", "5678901234"))
    other = replace(figure, value=Decimal(swapped), state=State.REPORTED)
    if code in sample.barometer:
        pair, nothing = sample.barometer[code], figure.value is None
        changed = BarometerFigures(
            other if nothing or measure == "status" else pair.status,
            other if nothing or measure == "change" else pair.change,
        )
        return replace(sample, barometer={**sample.barometer, code: changed})
    key_figure = sample.key_figures[code]
    own = area == sample.area and not sample.national
    new = replace(key_figure, own=other) if own else replace(key_figure, country=other)
    return replace(sample, key_figures={**sample.key_figures, code: new})


def _with_other_period(sample: SampleReport, code: str) -> Iterator[SampleReport]:
    if code in sample.key_figures:
        other = replace(sample.key_figures[code], period="XYZ")
        yield replace(sample, key_figures={**sample.key_figures, code: other})
    else:
        goal = int(code.partition(".")[0])
        yield replace(sample, years={**sample.years, goal: 7777})


def _difference(content: bytes, other: bytes) -> tuple[int, int]:
    """Return the stretch in which two files differ, with the word around it."""
    shortest = min(len(content), len(other))
    start = _alike(shortest, lambda n: content[:n] == other[:n])
    tail = _alike(shortest - start, lambda n: content[len(content) - n :] == other[-n:])
    end = len(content) - tail
    while start and content[start - 1 : start] in _NUMBER_BYTES:
        start -= 1
    while content[end : end + 1] in _NUMBER_BYTES:
        end += 1
    return start, end


def _alike(most: int, same: Callable[[int], bool]) -> int:
    """Return the largest number up to `most` for which something still holds."""
    lowest = 0
    while lowest < most:
        middle = (lowest + most + 1) // 2
        lowest, most = (middle, most) if same(middle) else (lowest, middle - 1)
    return lowest


_NUMBER_BYTES = frozenset(bytes([byte]) for byte in b"0123456789.,-")


def lines_of(content: bytes) -> Iterator[tuple[int, int]]:
    start = 0
    for line in content.splitlines(keepends=True):
        yield start, start + len(line)
        start += len(line)


def mutants(targets: Sequence[Target], count: int, seed: int) -> Iterator[Mutant]:
    """Yield damaged copies, always the same ones for a seed."""
    chance = random.Random(seed)
    for number in range(count):
        target = targets[number % len(targets)]
        kinds = [*KINDS] + (["drop tag", "drop tags"] if b"<td" in target.content else [])
        chosen = [chance.choice(kinds) for _ in range(chance.choice((1, 1, 1, 2, 3)))]
        edits: list[Edit] = []
        for kind in chosen:
            new = _KINDS_ALL[kind](target.content, chance)
            if all(n.start >= e.end or n.end <= e.start for n in new for e in edits):
                edits += [e for e in new if e not in edits]
        edits.sort(key=lambda edit: (edit.start, edit.end))
        yield Mutant(target, " + ".join(chosen), tuple(edits))


def _flip(content: bytes, chance: random.Random) -> list[Edit]:
    at = chance.randrange(len(content))
    flipped = content[at] ^ (1 << chance.randrange(8)) if chance.random() < 0.7 else None
    new = chance.randrange(256) if flipped is None else flipped
    return [Edit(at, at + 1, bytes([new]))]


def _flip_digit(content: bytes, chance: random.Random) -> list[Edit]:
    digits = [match.start() for match in re.finditer(rb"\d", content)]
    at = chance.choice(digits)
    return [Edit(at, at + 1, b"%d" % chance.randrange(10))]


def _drop_bytes(content: bytes, chance: random.Random) -> list[Edit]:
    at = chance.randrange(len(content))
    return [Edit(at, min(len(content), at + chance.choice((1, 1, 2, 5, 20, 200))), b"")]


def _pick(content: bytes, chance: random.Random) -> tuple[int, int]:
    lines = [line for line in lines_of(content) if content[slice(*line)].strip()]
    return chance.choice(lines)


def _drop_line(content: bytes, chance: random.Random) -> list[Edit]:
    return [Edit(*_pick(content, chance), b"")]


def _double_line(content: bytes, chance: random.Random) -> list[Edit]:
    start, end = _pick(content, chance)
    return [Edit(end, end, content[start:end])]


def _swap_lines(content: bytes, chance: random.Random) -> list[Edit]:
    one, other = _pick(content, chance), _pick(content, chance)
    if one == other:
        return []
    return [Edit(*one, content[slice(*other)]), Edit(*other, content[slice(*one)])]


def _swap_neighbours(content: bytes, chance: random.Random) -> list[Edit]:
    lines = [line for line in lines_of(content) if content[slice(*line)].strip()]
    at = chance.randrange(len(lines) - 1)
    one, other = lines[at], lines[at + 1]
    return [Edit(*one, content[slice(*other)]), Edit(*other, content[slice(*one)])]


def _cut(content: bytes, chance: random.Random) -> list[Edit]:
    return [Edit(chance.randrange(1, len(content)), len(content), b"")]


def _cut_head(content: bytes, chance: random.Random) -> list[Edit]:
    return [Edit(0, chance.randrange(1, len(content) // 3), b"")]


def _double_stretch(content: bytes, chance: random.Random) -> list[Edit]:
    at = chance.randrange(len(content))
    stretch = content[at : at + chance.choice((3, 30, 300, 3000))]
    return [Edit(at, at, stretch)]


def _drop_tag(content: bytes, chance: random.Random, most: int = 1) -> list[Edit]:
    tags = [match.span() for match in re.finditer(rb"</?\w[^<>]*>", content)]
    at = chance.randrange(len(tags) - most)
    return [Edit(*tag, b"") for tag in tags[at : at + most]]


KINDS: dict[str, Callable[[bytes, random.Random], list[Edit]]] = {
    "flip": _flip,
    "flip digit": _flip_digit,
    "drop bytes": _drop_bytes,
    "drop line": _drop_line,
    "double line": _double_line,
    "swap lines": _swap_lines,
    "swap neighbours": _swap_neighbours,
    "cut": _cut,
    "cut head": _cut_head,
    "double stretch": _double_stretch,
}
_KINDS_ALL = KINDS | {"drop tag": _drop_tag, "drop tags": partial(_drop_tag, most=2)}
