"""The cells of a form as a preview shows them: what stood, what the form says, and why not."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from baro_desktop.importing.form.entries import HeldCell, ReadEntry, RefusedCell
from baro_desktop.models.catalogue import Catalogue, Indicator
from baro_desktop.models.display import period_text
from baro_desktop.models.entry import Entry
from baro_desktop.models.form.answers import answers_of, plain, said, subject_of
from baro_desktop.models.form.fields import FieldKind, rows_of
from baro_desktop.models.numbers import format_number
from baro_desktop.texts import form_words as words
from baro_desktop.texts.errors import sentence

_DEFAULTS = frozenset({words.NO, words.FINAL, *list(words.POPULATIONS.values())[:1]})
"""What a form says when nobody chose anything: not worth a line where nothing else held."""


@dataclass(frozen=True, slots=True)
class FormCell:
    """A cell of the form as the preview shows it.

    Attributes:
        label: what the cell is called (`Antal i tilbuddet, målgruppen`).
        period: in words, "" where it is not known.
        old, new: what held and what the form says, in words; "" for nothing.
        figure: it holds a number.
        message: why it is refused, "" otherwise.
    """

    sheet: str
    cell: str
    indicator: str
    label: str
    period: str
    old: str
    new: str
    figure: bool = False
    message: str = ""


def cells_of(read: ReadEntry, held: Entry | None, catalogue: Catalogue) -> list[FormCell]:
    """Return the cells that an entry of a form says something new, other or alike in."""
    indicator = catalogue.by_code[read.entry.indicator]
    form = indicator.form
    assert form is not None  # only local indicators are read
    old = said(answers_of(held, form)) if held else {}
    new = said(read.answers)
    kinds = _figures(indicator)
    cells = []
    for name, raw in read.cells.items():
        subject = subject_of(name, read.answers)
        before, now = old.pop(subject, ""), new.get(subject, "")
        if name == "period" or before == now == "" or (now in _DEFAULTS and before in {"", now}):
            continue
        label = _label(name, read, indicator)
        period = period_text(read.entry.period)
        place = (raw.sheet, raw.address, indicator.code)
        cells.append(FormCell(*place, label, period, before, now, name in kinds))
    return cells + _gone(read, old, indicator)


def refused_cell(cell: RefusedCell, catalogue: Catalogue) -> FormCell:
    """Return a cell that is wrong, with its reason."""
    known = _known(cell.indicator, catalogue)
    return FormCell(
        cell.sheet,
        cell.cell,
        cell.indicator,
        known.get(cell.field, cell.label),
        "",
        "",
        cell.typed,
        message=sentence(cell.code, cell.data),
    )


def held_cell(cell: HeldCell, catalogue: Catalogue) -> FormCell | None:
    """Return a right cell of a refused indicator; None where nobody chose what it says."""
    text = _typed(cell.raw.value)
    if cell.field == "period" or text in _DEFAULTS:
        return None
    label = _known(cell.indicator, catalogue).get(cell.field, cell.label)
    return FormCell(cell.raw.sheet, cell.raw.address, cell.indicator, label, "", "", text)


def _known(code: str, catalogue: Catalogue) -> dict[str, str]:
    indicator = catalogue.by_code.get(code)
    return {f.id: f.label for row in rows_of(indicator) for f in row.fields} if indicator else {}


def _typed(value: object) -> str:
    number = isinstance(value, int | float) and not isinstance(value, bool)
    return format_number(plain(Decimal(str(value)))) if number else str(value)


def _gone(read: ReadEntry, old: dict[str, str], indicator: Indicator) -> list[FormCell]:
    """Return what held and has no cell any more: housing areas that are not named again."""
    sheet = next(iter(read.cells.values())).sheet
    period = period_text(read.entry.period)
    return [
        FormCell(sheet, "", indicator.code, words.HOUSING_AREA, period, text, "")
        for subject, text in old.items()
        if subject.startswith("housing/") and subject.endswith("/name")
    ]


def _figures(indicator: Indicator) -> frozenset[str]:
    fields = (f for row in rows_of(indicator) for f in row.fields)
    return frozenset(f.id for f in fields if f.kind is FieldKind.NUMBER)


def _label(name: str, read: ReadEntry, indicator: Indicator) -> str:
    label = next((f.label for row in rows_of(indicator) for f in row.fields if f.id == name), name)
    row, _, part = name.rpartition(".")
    if row.startswith("housing.") and part != "name":
        return f"{read.answers.texts.get(f'{row}.name', row)}, {label.lower()}"
    return label
