"""Whether a value that was read from a damaged file may be so.

A value is wrong when the untouched file does not hold it for that indicator, unless the damage
itself prints it in the same cell: a flipped digit is another figure for every reader. Nothing may
be read only where the damaged file has an empty cell or »Opgøres ikke« at that place.
"""

from __future__ import annotations

import quopri
import re
from decimal import Decimal

from baro_desktop.models.catalogue import WHOLE_COUNTRY
from baro_desktop.models.observation import Figure, Observation, State
from baro_desktop.models.report import Report
from tests.importing.mutations import VALUES, Edit, Key, Mutant, apply, lines_of


def wrong_values(mutant: Mutant, report: Report) -> list[str]:
    """Describe every value of the report that neither the file nor the damage prints."""
    wrong = []
    for observation in report.observations:
        key = (observation.area, observation.indicator, observation.measure.value)
        known = mutant.target.expected.get(key)
        if known is None:
            wrong.append(f"{key}: not in the file")
        elif known.figure != observation.figure and not _printed(mutant, key, observation.figure):
            wrong.append(f"{key}: {observation.figure} instead of {known.figure}")
        elif not _same_period(known, observation) and not _period_printed(mutant, observation):
            wrong.append(f"{key}: {observation.period.label} instead of {known.period.label}")
    return wrong


def _same_period(one: Observation, other: Observation) -> bool:
    return (one.period, one.baseline) == (other.period, other.baseline)


def _printed(mutant: Mutant, key: Key, figure: Figure) -> bool:
    """True when the damage itself prints the figure in the cell."""
    span = mutant.target.spans.get(key)
    if _in_row_of_list(mutant, key, figure):
        return True
    if span is None:
        return _printed_in_line(mutant, key, figure)
    if any(e.start == span[1] and e.new.isdigit() for e in mutant.edits):
        span = span[0], span[1] + 1  # the blank behind the number has become a digit
    touching = [e for e in mutant.edits if e.start < span[1] and e.end > span[0]]
    touching += [e for e in mutant.edits if e.start == e.end and span[0] <= e.start <= span[1]]
    if not touching:
        return False
    if figure.value is None:
        return _nothing_printed(mutant, span, figure)
    if any(e.start <= span[0] and e.end > span[1] and e.new for e in touching):
        return _moved_line(mutant, span, figure)
    if any(e.start <= span[0] and e.end >= span[1] and not e.new for e in touching):
        lost = touching[-1]
        return _put_before(mutant, lost, figure) or _grown_together(mutant, lost, figure)
    return _number_in(_text(mutant, apply(mutant.target.content, touching, *span)), figure.value)


def _in_row_of_list(mutant: Mutant, key: Key, figure: Figure) -> bool:
    """True when a list that is read by position has the figure in that row, and no row more."""
    target = mutant.target
    spans = [target.spans[k] for k in target.spans if k[1:] == key[1:]]
    lines = list(lines_of(target.content))
    number = next((n for n, line in enumerate(lines) if spans and spans[0][0] < line[1]), -1)
    if number not in target.lists:
        return False
    first, last = number, number + 1
    while first - 1 in target.lists:
        first -= 1
    while last in target.lists:
        last += 1
    now = apply(target.content, mutant.edits, lines[first][0], lines[last - 1][1]).splitlines()
    if len(now) != last - first or any(not VALUES.fullmatch(row) for row in now):
        return False
    cells = now[number - first].split(b"\t")
    cell = cells[-1 if key[0] == WHOLE_COUNTRY else 0].strip()
    if figure.state is State.BLANK:
        return len(cells) > 1 and not cell
    return figure.value is not None and _number_in(_text(mutant, cell), figure.value)


def _text(mutant: Mutant, content: bytes) -> str:
    """Return a stretch of the file as its reader sees it: a web archive writes it another way."""
    plain = quopri.decodestring(content) if mutant.target.wrapped else content
    return plain.decode(mutant.target.encoding, "replace")


def _grown_together(mutant: Mutant, lost: Edit, figure: Figure) -> bool:
    """True when what follows the lost stretch, in the row that it tore open, is the figure."""
    following = _text(mutant, mutant.target.content[lost.end :])
    return _number_in(following[: max(following.find("\n"), 0)], figure.value)


def _put_before(mutant: Mutant, lost: Edit, figure: Figure) -> bool:
    """True when the damage put the figure there, with nothing between it and the lost one."""
    content = mutant.target.content
    added = [e for e in mutant.edits if e.end <= lost.start and e.new]
    if added and not content[added[-1].end : lost.start].strip():
        last = added[-1].new.rstrip().rpartition(b"\n")[2]
        return _number_in(_text(mutant, last), figure.value)
    return _doubled_behind(mutant, lost, figure)


def _doubled_behind(mutant: Mutant, lost: Edit, figure: Figure) -> bool:
    """True when what now stands in the place of the lost one was doubled: one of the two is it."""
    content = mutant.target.content
    for edit in mutant.edits:
        model = content[max(edit.start - len(edit.new), 0) : edit.start]
        between = content[lost.end : edit.start - len(model)]
        if edit.start == edit.end > lost.end and model == edit.new and not between.strip():
            return _number_in(_text(mutant, model.lstrip().partition(b"\n")[0]), figure.value)
    return False


def _nothing_printed(mutant: Mutant, span: tuple[int, int], figure: Figure) -> bool:
    """True when the damage left an empty cell, or »Opgøres ikke«, where the figure stood."""
    content, (start, end) = mutant.content, mutant.place(span)
    mark, reach = (b"<tr", 1) if b"<td" in content else (b"\n", 2)
    before, after = start, end
    for _ in range(reach):
        before, after = max(content.rfind(mark, 0, before), 0), content.find(mark, after + 1)
        after = len(content) if after < 0 else after
    row = content[before:after].replace(b"=\r\n", b"")
    if figure.state is State.NOT_COMPUTED:
        return b"res ikke" in row
    if mark == b"<tr":
        opened, closed = content.rfind(b"<", 0, start), content.find(b">", end)
        cell = content[opened : content.find(b">", closed + 1) + 1]
        return _EMPTY_ON_PAGE.search(cell.replace(b"=\r\n", b"")) is not None
    return _is_empty_between_tabs(content, start, end)


_EMPTY_ON_PAGE = re.compile(rb"<t[dh]\b[^<>]*>\s*</t[dh]\s*>", re.IGNORECASE)
_EMPTY_IN_LINE = re.compile(rb"^ *\t|\t *(?:\t|\r?\n?$)")
_ALONE = re.compile(rb"\s*[-\d][\d.,]* ?[^\W\d][^\t\r\n\d]*(?:[\r\n]|$)")


def _is_empty_between_tabs(content: bytes, start: int, end: int) -> bool:
    """True for an empty cell whose figure does not stand alone in the next line."""
    before, stretch, after = content[:start], content[start:end], content[end:]
    if re.search(rb"\d", stretch):
        return any(_EMPTY_IN_LINE.search(line) for line in stretch.splitlines(keepends=True))
    left = (before + stretch).rpartition(b"\n")[2]
    right = re.split(rb"[\r\n]", after)[0]
    cell = left.rpartition(b"\t")[2] + right.partition(b"\t")[0]
    slipped = _ALONE.match(after[len(right) :])
    return b"\t" in left + right and not cell.strip() and not slipped


def _printed_in_line(mutant: Mutant, key: Key, figure: Figure) -> bool:
    """True when the damage puts a figure into the line of an empty cell."""
    area, code, measure = key
    beside = [k for k in mutant.target.spans if k[1:] == (code, measure) and k[0] != area]
    if not beside:
        return False
    at = mutant.target.spans[beside[0]][0]
    line = next(line for line in lines_of(mutant.target.content) if line[0] <= at < line[1])
    touching = [e for e in mutant.edits if e.start < line[1] and e.end > line[0]]
    text = _text(mutant, apply(mutant.target.content, touching, *line))
    return bool(touching) and _number_in(text, figure.value)


def _moved_line(mutant: Mutant, span: tuple[int, int], figure: Figure) -> bool:
    """True when another line of a list of figures, or one of the same words, took the place."""
    lines = list(lines_of(mutant.target.content))
    number = next(n for n, line in enumerate(lines) if line[0] <= span[0] < line[1])
    edit = next(e for e in mutant.edits if e.start <= span[0] and e.end >= span[1])
    lost = mutant.target.content[edit.start : edit.end]
    values = VALUES.fullmatch(edit.new) is not None and number in mutant.target.lists
    quoted = mutant.target.wrapped and b">" in edit.new
    same = _FIGURE.sub(b"", edit.new) == _FIGURE.sub(b"", lost)
    return (values or quoted or same) and _number_in(_text(mutant, edit.new), figure.value)


_FIGURE = re.compile(rb"(?<=\s)-?\d[\d.,]*(?=\s)")


def _number_in(text: str, value: Decimal | None) -> bool:
    """True for a text with the number; None stands for an empty cell, in a text without any."""
    if value is None:
        return not re.search(r"\d", text)
    numbers = re.findall(r"-?\d[\d.]*(?:,\d+)?", text.replace("\u2212", "-"))
    return any(_decimal(number) == value for number in numbers)


def _decimal(text: str) -> Decimal:
    return Decimal(text.replace(".", "").replace(",", "."))


def _period_printed(mutant: Mutant, observation: Observation) -> bool:
    """True when the damage touched the period, or the baseline behind it."""
    target = mutant.target
    for number in range(2):
        span = target.periods.get(f"{observation.indicator}/{number}")
        if span is None:
            continue
        reach = (max(0, span[0] - 12), span[1] + 40)
        touching = [e for e in mutant.edits if e.start < reach[1] and e.end > reach[0]]
        text = _text(mutant, apply(target.content, touching, *reach))
        if touching and observation.period.label in " ".join(text.split()):
            return True
    return _baseline_printed(mutant, observation)


def _baseline_printed(mutant: Mutant, observation: Observation) -> bool:
    """True when the damage touched a »Siden …« that says so now."""
    content = mutant.target.content
    for match in _SINCE.finditer(content):
        touching = [e for e in mutant.edits if e.start < match.end() and e.end > match.start()]
        text = _text(mutant, apply(content, touching, *match.span()))
        if touching and text == f"Siden {observation.baseline}":
            return True
    return False


_SOFT_BREAK = rb"(?:=\r\n)?"
_SINCE = re.compile(_SOFT_BREAK.join([b"S", b"i", b"d", b"e", b"n", b" ", *[rb"\d"] * 4]))
