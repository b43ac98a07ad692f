"""The columns of the grid, and what each shows of a line."""

from __future__ import annotations

from dataclasses import dataclass
from types import MappingProxyType

from baro_desktop.models.centre import COMPARISON_GROUP
from baro_desktop.models.display import NO_BREAK_SPACE, period_text
from baro_desktop.models.entry import index_of_all, with_decimals
from baro_desktop.models.entry_display import UNAVAILABLE
from baro_desktop.models.numbers import format_number
from baro_desktop.texts.words import Judgement
from baro_desktop.ui.entry.grid_cells import TARGET, Cell, Field, GridFigure, GridLine
from baro_desktop.ui.entry.grid_judging import State, rule_of
from baro_desktop.ui.entry.grid_sheet import GridSheet
from baro_desktop.ui.entry.group_grid import TARGET_GROUP
from baro_desktop.ui.entry.numbers import Reading, read_number

STATES = MappingProxyType(
    {
        State.EMPTY: Judgement("", "Intet tal", "muted"),
        State.STORED: Judgement("✓", "Gemt", "muted"),
        State.READY: Judgement("●", "Klar", "good"),
        State.CLEARING: Judgement("●", "Ryddes", "good"),
        State.MISSING: Judgement("…", "Mangler", "neutral"),
        State.ASKED: Judgement("⚑", "Er det rigtigt?", "neutral"),
        State.WRONG: Judgement("✕", "Skal rettes", "bad"),
    }
)


@dataclass(frozen=True, slots=True)
class GridColumn:
    """A column.

    Attributes:
        field: what is typed here; None for what can only be read.
        name: `indicator`, `group`, `period`, `state` or the field.
        width: in average signs.
    """

    title: str
    name: str
    width: int
    field: Field | None = None


READ_ONLY = (
    GridColumn("Indikator", "indicator", 31),
    GridColumn("Gruppe", "group", 16),
    GridColumn("Periode", "period", 22),
)
TYPED = (
    GridColumn("Antal", "count", 14, Field.COUNT),
    GridColumn("Borgere i gruppen", "base", 18, Field.BASE),
    GridColumn("Andel eller tal", "value", 15, Field.VALUE),
    GridColumn("Kontrol", "state", 20, Field.CONFIRMED),
    GridColumn("Rettelse: hvorfor", "reason", 21, Field.REASON),
    GridColumn("Foreløbigt", "provisional", 11, Field.PROVISIONAL),
    GridColumn("Kan ikke udtrækkes", "unavailable", 18, Field.UNAVAILABLE),
    GridColumn("Kilde", "source", 22, Field.SOURCE),
    GridColumn("Bemærkning", "remark", 24, Field.REMARK),
    GridColumn("Efter statsborgerskab", "citizenship", 20, Field.CITIZENSHIP),
    GridColumn("Tredje generation indgår, fordi", "third", 28, Field.THIRD),
)


def columns_of(figures: tuple[GridFigure, ...]) -> tuple[GridColumn, ...]:
    """Return the columns that at least one of the figures needs."""
    unavailable = any(figure.form.may_be_unavailable for figure in figures)
    kept = (c for c in TYPED if unavailable or c.field is not Field.UNAVAILABLE)
    return (*READ_ONLY, *kept)


def cell_text(sheet: GridSheet, line: GridLine, column: GridColumn) -> str:
    """Return what a cell shows."""
    figure = sheet.figures[line.figure]
    if column.field is None:
        return _fixed(figure, line, column.name)
    if column.field is Field.CONFIRMED:
        return STATES[sheet.judged(line.figure).state].text if line.group == TARGET else ""
    cell = Cell(line.figure, line.group, column.field)
    if figure.housing:
        return _housing(figure, column.field) if line.group == TARGET else ""
    computed = sheet.computed(cell)
    if computed is not None:
        return f"{computed}{NO_BREAK_SPACE}pct." if computed else ""
    if column.field is Field.VALUE and sheet.text(Cell(line.figure, TARGET, Field.UNAVAILABLE)):
        return UNAVAILABLE if line.group == TARGET else ""
    text = sheet.text(cell)
    read = read_number(text, rule_of(figure, column.field)) if numeric(column) else Reading()
    return text if read.value is None else format_number(read.value)


def cell_name(sheet: GridSheet, line: GridLine, column: GridColumn) -> str:
    """Return what a screen reader says of a cell before its text."""
    figure = sheet.figures[line.figure]
    names = {Field.COUNT: figure.form.count_label, Field.BASE: figure.form.base_label}
    title = names.get(column.field, "") if column.field else ""
    return f"{figure.indicator.title}, {_group_name(figure, line)}, {title or column.title}"


def _fixed(figure: GridFigure, line: GridLine, name: str) -> str:
    if name == "group":
        return _group_name(figure, line)
    if line.group != TARGET:
        return ""
    return figure.indicator.title if name == "indicator" else period_text(figure.period)


def _group_name(figure: GridFigure, line: GridLine) -> str:
    if figure.housing:
        return "Boligområder"
    return TARGET_GROUP if line.group == TARGET else COMPARISON_GROUP


def _housing(figure: GridFigure, column: Field) -> str:
    areas = figure.stored.housing_areas if figure.stored else ()
    if column is Field.COUNT and areas:
        return format_number_of_areas(len(areas))
    if column is Field.VALUE and areas:
        return format_number(with_decimals(index_of_all(areas), figure.form.decimals))
    return ""


def format_number_of_areas(count: int) -> str:
    """Say how many housing areas there are."""
    return "1 område" if count == 1 else f"{count} områder"


def numeric(column: GridColumn) -> bool:
    """Tell whether a column stands to the right."""
    return column.field in {Field.COUNT, Field.BASE, Field.VALUE}


def hint(figure: GridFigure, column: GridColumn) -> str:
    """Return what is asked for in a cell."""
    form, title = figure.form, figure.indicator.title
    if column.field is None:
        return f"{title}. {form.question}"
    if not numeric(column):
        return f"{title} · {column.title}"
    names = {Field.COUNT: form.count_label, Field.BASE: form.base_label}
    return f"{title} · {names.get(column.field) or column.title}. {form.question}"
