"""What is wrong with one figure of the grid, and what is still missing."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from enum import StrEnum

from baro_desktop.models.catalogue import FormKind
from baro_desktop.models.entry import Entry, GroupInput, Population, check_entry
from baro_desktop.models.errors import EntryError
from baro_desktop.texts import entries as words
from baro_desktop.texts.errors import sentence
from baro_desktop.ui.entry.grid_cells import COMPARISON, NUMBERS, TARGET, YES, Field, GridFigure
from baro_desktop.ui.entry.numbers import NumberRule, Problem, read_number
from baro_desktop.ui.entry.problem_line import problem_of
from baro_desktop.ui.entry.questions import question

Text = Callable[[str, Field], str]
Place = tuple[str, Field]

_UNFINISHED = {"share-half", "entry-empty", "unavailable-remark"}
_FIELDS = {
    "third_generation_reason": (TARGET, Field.THIRD),
    "remark": (TARGET, Field.REMARK),
    "unavailable": (TARGET, Field.UNAVAILABLE),
}


class State(StrEnum):
    """How far a figure is."""

    EMPTY = "empty"
    STORED = "stored"
    READY = "ready"
    CLEARING = "clearing"
    MISSING = "missing"
    ASKED = "asked"
    WRONG = "wrong"


@dataclass(frozen=True, slots=True)
class Judged:
    """What there is to say about a figure.

    Attributes:
        question: asked about figures that are far from those of the period before.
    """

    state: State
    problems: Mapping[Place, Problem] = field(default_factory=dict)
    question: str = ""

    @property
    def ready(self) -> bool:
        """True when it can be saved."""
        return self.state in {State.READY, State.CLEARING}


def rule_of(figure: GridFigure, column: Field) -> NumberRule:
    """Return what a number cell takes."""
    form = figure.form
    if column is Field.VALUE:
        return NumberRule(form.minimum, form.maximum, form.decimals)
    unit = figure.indicator.unit if form.kind is FormKind.COUNT else "borgere"
    return NumberRule(Decimal(0), None, 0, unit)


def entry_of(area: str, figure: GridFigure, text: Text) -> Entry:
    """Return what was typed, numbers that cannot be read left out."""
    third = text(TARGET, Field.THIRD).strip()
    citizenship = text(TARGET, Field.CITIZENSHIP) == YES
    made = Entry(
        area,
        figure.indicator.code,
        figure.period,
        _group(figure, TARGET, text),
        _group(figure, COMPARISON, text),
        Population.CITIZENSHIP if citizenship else Population.ORIGIN,
        third_generation=bool(third),
        third_generation_reason=third,
        source=text(TARGET, Field.SOURCE).strip(),
        remark=text(TARGET, Field.REMARK).strip(),
        unavailable=text(TARGET, Field.UNAVAILABLE) == YES,
        provisional=text(TARGET, Field.PROVISIONAL) == YES,
    )
    if figure.stored is not None and _is_empty(made):
        return Entry(area, figure.indicator.code, figure.period, cleared=True)
    return made


def judge(figure: GridFigure, entry: Entry, text: Text, *, copied: bool) -> Judged:
    """Judge a figure that was changed."""
    wrong = _wrong_numbers(figure, text)
    if wrong:
        return Judged(State.WRONG, wrong)
    try:
        check_entry(entry, figure.form)
    except EntryError as error:
        problem = problem_of(sentence(error.code, error.data))
        state = State.MISSING if error.code in _UNFINISHED else State.WRONG
        return Judged(state, {_place(figure, error): problem})
    asked = "" if entry.cleared else question(entry, figure.before, figure.form, copied=copied)
    if asked and text(TARGET, Field.CONFIRMED) != YES:
        problem = Problem(words.IS_IT_RIGHT, asked)
        return Judged(State.ASKED, {(TARGET, Field.CONFIRMED): problem}, asked)
    if figure.stored is not None and not text(TARGET, Field.REASON).strip():
        needed = words.CLEAR_REASON_NEEDED if entry.cleared else words.REASON_NEEDED
        return Judged(State.MISSING, {(TARGET, Field.REASON): Problem(needed)}, asked)
    return Judged(State.CLEARING if entry.cleared else State.READY, question=asked)


def _is_empty(entry: Entry) -> bool:
    return entry.target.empty and entry.comparison.empty and not entry.unavailable


def _group(figure: GridFigure, group: str, text: Text) -> GroupInput:
    count, base, value = (
        read_number(text(group, column), rule_of(figure, column)).value for column in NUMBERS
    )
    counted = bool(text(group, Field.COUNT).strip() or text(group, Field.BASE).strip())
    return GroupInput(count, base, None if counted else value)


def _wrong_numbers(figure: GridFigure, text: Text) -> dict[Place, Problem]:
    found: dict[Place, Problem] = {}
    for group in (TARGET, COMPARISON):
        for column in NUMBERS:
            problem = read_number(text(group, column), rule_of(figure, column)).problem
            if problem is not None:
                found[group, column] = problem
    return found


def _place(figure: GridFigure, error: EntryError) -> Place:
    """Return the cell that an error is about."""
    name = str(error.data.get("field", ""))
    if name in _FIELDS:
        return _FIELDS[name]
    group, _, part = name.partition(".")
    column = Field(part) if part in set(NUMBERS) else Field.VALUE
    if figure.form.kind is FormKind.GRADE:
        column = Field.VALUE
    return (group if group in {TARGET, COMPARISON} else TARGET, column)
