"""Read one indicator of a form: each cell by itself, then what they say together."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal

from baro_desktop.importing.form.reader import RawBlock
from baro_desktop.importing.form.values import (
    CellValueError,
    RawCell,
    label_of,
    number_of,
    quote,
    text_of,
)
from baro_desktop.models.catalogue import Catalogue, FormKind, Indicator, LocalForm
from baro_desktop.models.entry import Entry, check_entry
from baro_desktop.models.errors import EntryError
from baro_desktop.models.form.answers import Answers, entry_of
from baro_desktop.models.form.fields import (
    HOUSING_ROOM,
    ORIGIN_GROUPS,
    Field,
    FieldKind,
    rows_of,
)
from baro_desktop.models.period import Period, PeriodFormatError, parse_period
from baro_desktop.texts import form_words as words

Problem = tuple[str, str, dict[str, object]]
"""Id of a field, and why its cell is wrong."""

_NOT_FIGURES = frozenset({"period", "population", "provisional"})
"""Fields that say nothing by themselves."""

_MAY_BE_EMPTY = frozenset({"third_generation", "unavailable"})


@dataclass(slots=True)
class BlockReading:
    """What is said about one indicator on one sheet.

    Attributes:
        entry: None unless everything is right.
        filled: somebody wrote something.
    """

    subject: str
    cells: dict[str, RawCell]
    labels: Mapping[str, str]
    filled: bool
    answers: Answers
    entry: Entry | None = None
    problems: list[Problem] = field(default_factory=list)


def read_block(raw: RawBlock, catalogue: Catalogue, area: str) -> BlockReading:
    """Return what a block says, each cell that is wrong, and the entry if none is."""
    subject = raw.block.subject
    reading = BlockReading(
        subject,
        dict(raw.cells),
        {place.id: place.label for place in raw.block.fields},
        _filled(raw),
        Answers(Period(date.min, date.min, "")),
    )
    indicator = catalogue.by_code.get(subject)
    if not reading.filled:
        return reading
    first, cell = next(iter(raw.cells.items()))
    if cell.misplaced and {c.misplaced for c in raw.cells.values()} == {cell.misplaced}:
        reading.problems.append((first, cell.misplaced, dict(cell.data)))
        return reading
    if indicator is None or indicator.form is None:
        reading.problems.append((first, "form-indicator-unknown", {"text": subject}))
        return reading
    _Block(raw, reading, catalogue, indicator, indicator.form).read(area)
    return reading


def _filled(raw: RawBlock) -> bool:
    """True when a field that says something differs from what stood there before.

    A field that cannot be found again may hold something, so it counts as filled.
    """
    for place in raw.block.fields:
        cell = raw.cells[place.id]
        if place.id in _NOT_FIGURES or cell.empty:
            continue
        if cell.misplaced:
            return True
        if str(cell.value).strip() != place.prefilled or cell.uncomputed:
            return True
    return False


@dataclass(slots=True)
class _Block:
    """One run over the cells of a block."""

    raw: RawBlock
    reading: BlockReading
    catalogue: Catalogue
    indicator: Indicator
    form: LocalForm
    numbers: dict[str, Decimal] = field(default_factory=dict)
    texts: dict[str, str] = field(default_factory=dict)
    period: Period | None = None

    def read(self, area: str) -> None:
        fields = {f.id: f for row in rows_of(self.indicator) for f in row.fields}
        for name, cell in self.reading.cells.items():
            if name in fields:
                self._read_field(fields[name], cell)
            elif not cell.empty:
                self._refuse(name, "form-cell-unknown")
        self._check_details()
        if self.form.kind is FormKind.COMPOSITION:
            self._check_housing()
        if self.period is None or self.reading.problems:
            return
        self.reading.answers = Answers(self.period, self.numbers, self.texts)
        entry = entry_of(self.reading.answers, area, self.indicator)
        try:
            check_entry(entry, self.form)
        except EntryError as error:
            self._refuse(self._cell_name(error), error.code, **error.data)
            return
        self.reading.entry = entry

    def _read_field(self, asked: Field, cell: RawCell) -> None:
        try:
            if asked.rule is not None:
                number = number_of(cell, asked.rule)
                if number is not None:
                    self.numbers[asked.id] = number
            elif asked.kind is FieldKind.PERIOD:
                self.period = self._period(cell)
            elif text := self._choice(asked, cell) if asked.choices else text_of(cell):
                self.texts[asked.id] = text
        except CellValueError as error:
            self._refuse(asked.id, error.code, **error.data)

    def _period(self, cell: RawCell) -> Period:
        text = label_of(cell)
        if not text:
            raise CellValueError("form-cell-period-missing")
        offered = {}
        for label in self.raw.block.periods:
            period = parse_period(label)
            offered[period] = period
        try:
            wanted = parse_period(text)
        except PeriodFormatError as error:
            raise CellValueError("form-cell-period", text=quote(text)) from error
        day = isinstance(cell.value, datetime | date)
        found = offered.get(wanted)
        if found is None or (day and found.start != found.end):
            raise CellValueError("form-cell-period", text=quote(text))
        return found

    def _choice(self, asked: Field, cell: RawCell) -> str:
        text = label_of(cell)
        known = {choice.casefold(): choice for choice in asked.choices}
        offered = ", ".join(f"»{choice}«" for choice in asked.choices)
        if not text and asked.id in _MAY_BE_EMPTY:
            return words.NO
        if not text:
            raise CellValueError("form-cell-choice-missing", known=offered)
        if text.casefold() not in known:
            raise CellValueError("form-cell-choice", text=quote(text), known=offered)
        return known[text.casefold()]

    def _check_details(self) -> None:
        reason = self.texts.get("third_generation_reason")
        if reason and self.texts.get("third_generation") == words.NO:
            self._refuse("third_generation_reason", "form-third-contradiction")

    def _check_housing(self) -> None:
        """Refuse half a housing area: neither its name nor a count is guessed."""
        wrong = {name for name, _, _ in self.reading.problems}
        for number in range(1, HOUSING_ROOM + 1):
            start = f"housing.{number}"
            counts = [f"{start}.{place}" for place in range(1, len(ORIGIN_GROUPS) + 1)]
            name = self.texts.get(f"{start}.name", "")
            held = [c for c in counts if c in self.numbers]
            if held and not name and f"{start}.name" not in wrong:
                self._refuse(f"{start}.name", "form-housing-name")
            if name:
                for count in counts:
                    if count not in self.numbers and count not in wrong:
                        self._refuse(count, "form-housing-count", text=quote(name))
            if len(held) == len(counts) and not sum(self.numbers[c] for c in held):
                self._refuse(counts[0], "no-residents")

    def _cell_name(self, error: EntryError) -> str:
        """Return the field that an error is about, else the first one that takes a figure."""
        name = str(error.data.get("field", ""))
        if name in self.reading.cells:
            return name
        if error.code == "housing-names":
            return self._repeated_area()
        return next(n for n in self.reading.cells if n.startswith(("target.", "housing.")))

    def _repeated_area(self) -> str:
        seen: set[str] = set()
        for name, text in self.texts.items():
            if name.startswith("housing."):
                if text.casefold() in seen:
                    return name
                seen.add(text.casefold())
        return "housing.1.name"

    def _refuse(self, name: str, code: str, **data: object) -> None:
        data.pop("field", None)
        self.reading.problems.append((name, code, data))
