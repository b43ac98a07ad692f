"""What is typed in the grid, step by step; knows nothing of the window."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from baro_desktop.models.catalogue import FormKind
from baro_desktop.models.entry import Entry, group_value
from baro_desktop.ui.entry.grid_cells import (
    COMPARISON,
    NUMBERS,
    TARGET,
    TICKS,
    YES,
    Cell,
    Field,
    GridFigure,
    fields_of,
    lines_of,
    texts_of,
)
from baro_desktop.ui.entry.grid_judging import Judged, State, entry_of, judge

_NO = {"", "nej"}
_Step = dict[Cell, tuple[str, str]]


@dataclass(frozen=True, slots=True)
class Refused:
    """A text of the clipboard that a cell cannot take."""

    cell: Cell
    text: str


class GridSheet:
    """The cells of one year, with everything that was typed and not saved."""

    def __init__(self, area: str, figures: Sequence[GridFigure]) -> None:
        self._area = area
        self._done: list[_Step] = []
        self._undone: list[_Step] = []
        self._copied: set[int] = set()
        self._typed: dict[Cell, str] = {}
        self._judged: dict[int, Judged] = {}
        self._load(figures)

    def _load(self, figures: Sequence[GridFigure]) -> None:
        self.figures = tuple(figures)
        self.lines = lines_of(self.figures)
        self._stored = [texts_of(figure.stored) for figure in self.figures]

    def reload(self, figures: Sequence[GridFigure], saved: Iterable[int]) -> None:
        """Show what is stored now; what was typed stays, but for the figures that were saved."""
        gone = set(saved)
        self._typed = {cell: text for cell, text in self._typed.items() if cell.figure not in gone}
        self._copied -= gone
        self._done.clear()
        self._undone.clear()
        self._judged.clear()
        self._load(figures)

    def text(self, cell: Cell) -> str:
        """Return what a cell holds."""
        stored = self._stored[cell.figure].get((cell.group, cell.field), "")
        return self._typed.get(cell, stored)

    def editable(self, cell: Cell) -> bool:
        """Tell whether something can be typed or ticked here now."""
        figure = self.figures[cell.figure]
        if cell.field not in fields_of(figure, cell.group):
            return False
        if cell.field is Field.CONFIRMED:
            return bool(self.judged(cell.figure).question)
        if cell.field in NUMBERS and self.text(Cell(cell.figure, TARGET, Field.UNAVAILABLE)):
            return bool(self.text(cell))
        share = figure.form.kind is FormKind.SHARE
        return not (share and cell.field is Field.VALUE and self._counted(cell))

    def computed(self, cell: Cell) -> str | None:
        """Return the share that is computed in this cell, None where nothing is computed."""
        figure = self.figures[cell.figure]
        if cell.field is not Field.VALUE or figure.form.kind is not FormKind.SHARE:
            return None
        if not self._counted(cell):
            return None
        entry = self.entry(cell.figure)
        group = entry.target if cell.group == TARGET else entry.comparison
        value = group_value(group, figure.form)
        return "" if value is None else f"{value:f}".replace(".", ",")

    def set(self, changes: Mapping[Cell, str]) -> None:
        """Change cells as one step; an unchanged cell is no change."""
        wanted = dict(changes)
        for cell, text in changes.items():
            other = cell._replace(field=Field.VALUE)
            if cell.field in {Field.COUNT, Field.BASE} and text.strip() and other not in wanted:
                wanted[other] = ""
            if cell.field in NUMBERS:  # another figure is another question
                wanted.setdefault(Cell(cell.figure, TARGET, Field.CONFIRMED), "")
        step = {
            cell: (self.text(cell), text)
            for cell, text in wanted.items()
            if self.text(cell) != text
        }
        if step:
            self._done.append(step)
            self._undone.clear()
            self._apply({cell: new for cell, (_, new) in step.items()})

    def undo(self) -> bool:
        """Take the last step back, and tell whether there was one."""
        if not self._done:
            return False
        step = self._done.pop()
        self._undone.append(step)
        self._apply({cell: old for cell, (old, _) in step.items()})
        return True

    def redo(self) -> bool:
        """Do the last step again that was taken back, and tell whether there was one."""
        if not self._undone:
            return False
        step = self._undone.pop()
        self._done.append(step)
        self._apply({cell: new for cell, (_, new) in step.items()})
        return True

    def paste(self, cells: Sequence[tuple[Cell | None, str]]) -> tuple[Refused, ...]:
        """Type the texts of a block as one step.

        Args:
            cells: each text with its cell, None where the block is larger than the grid.

        Returns:
            What was not taken; numbers that cannot be read are typed and marked instead.
        """
        given = {cell: text.strip() for cell, text in cells if cell is not None}
        allowed = {
            cell: self._tick(text) if cell.field in TICKS else text
            for cell, text in given.items()
            if cell.field in fields_of(self.figures[cell.figure], cell.group)
            and cell.field is not Field.CONFIRMED
            and not self._computed_by(cell, given)
            and not (cell.field in TICKS and self._tick(text) is None)
        }
        self.set({cell: text for cell, text in allowed.items() if text is not None})
        refused = [Refused(cell, text) for cell, text in given.items() if cell not in allowed]
        return tuple(item for item in refused if item.text and not self._says_the_same(item))

    def copy_before(self) -> int:
        """Start figures that nothing is typed for with those of the period before."""
        changes: dict[Cell, str] = {}
        for place, figure in enumerate(self.figures):
            if figure.before is None or figure.stored is not None or figure.housing:
                continue
            if not self.dirty(place):
                self._copied.add(place)
                changes |= _copied_cells(place, figure)
        self.set(changes)
        return len({cell.figure for cell in changes})

    def dirty(self, figure: int) -> bool:
        """Tell whether a figure was changed."""
        return any(
            cell.figure == figure and self._stored[figure].get((cell.group, cell.field), "") != text
            for cell, text in self._typed.items()
        )

    def changed(self) -> tuple[int, ...]:
        """Return the places of the figures that were changed."""
        return tuple(place for place in range(len(self.figures)) if self.dirty(place))

    def entry(self, figure: int) -> Entry:
        """Return a figure as it was typed."""
        return entry_of(self._area, self.figures[figure], self._reader(figure))

    def reason(self, figure: int) -> str:
        """Return why a stored figure is corrected."""
        return self.text(Cell(figure, TARGET, Field.REASON)).strip()

    def judged(self, figure: int) -> Judged:
        """Return what there is to say about a figure."""
        if figure not in self._judged:
            self._judged[figure] = self._judge(figure)
        return self._judged[figure]

    def draft(self) -> dict[str, Any]:
        """Return everything typed, for `show_draft`."""
        cells = [
            [self.figures[cell.figure].indicator.code, cell.group, cell.field.value, text]
            for cell, text in self._typed.items()
            if self.dirty(cell.figure)
        ]
        copied = [self.figures[place].indicator.code for place in sorted(self._copied)]
        return {"cells": cells, "copied": copied}

    def show_draft(self, draft: Mapping[str, Any]) -> None:
        """Type again what was typed before; what has no cell any more is left out."""
        places = {figure.indicator.code: n for n, figure in enumerate(self.figures)}
        self._copied |= {places[code] for code in draft.get("copied", ()) if code in places}
        known = set(Field)
        self.set(
            {
                Cell(places[code], group, Field(column)): str(text)
                for code, group, column, text in draft.get("cells", ())
                if code in places and group in {TARGET, COMPARISON} and column in known
            }
        )

    def _judge(self, figure: int) -> Judged:
        held = self.figures[figure]
        if not self.dirty(figure):
            return Judged(State.STORED if held.stored is not None else State.EMPTY)
        reader = self._reader(figure)
        return judge(held, self.entry(figure), reader, copied=figure in self._copied)

    def _reader(self, figure: int) -> Any:
        return lambda group, column: self.text(Cell(figure, group, column))

    def _counted(self, cell: Cell) -> bool:
        columns = (Field.COUNT, Field.BASE)
        return any(self.text(cell._replace(field=column)).strip() for column in columns)

    def _computed_by(self, cell: Cell, given: Mapping[Cell, str]) -> bool:
        """Tell whether a pasted share stands beside counts that it is computed from."""
        if self.figures[cell.figure].form.kind is not FormKind.SHARE:
            return False
        if cell.field is not Field.VALUE:
            return False
        counts = [cell._replace(field=column) for column in (Field.COUNT, Field.BASE)]
        return any(given.get(other, self.text(other)).strip() for other in counts)

    def _says_the_same(self, refused: Refused) -> bool:
        said = refused.text.removesuffix("%").removesuffix("pct.").strip()
        return self.computed(refused.cell) == said

    def _tick(self, text: str) -> str | None:
        folded = text.strip().casefold()
        return YES if folded == YES else "" if folded in _NO else None

    def _apply(self, texts: Mapping[Cell, str]) -> None:
        self._typed.update(texts)
        for cell in texts:
            self._judged.pop(cell.figure, None)


def _copied_cells(place: int, figure: GridFigure) -> dict[Cell, str]:
    """Return the cells of the period before, but not what was said about that period alone."""
    left_out = {Field.REMARK, Field.PROVISIONAL, Field.UNAVAILABLE}
    return {
        Cell(place, group, column): text
        for (group, column), text in texts_of(figure.before).items()
        if text and column not in left_out and column in fields_of(figure, group)
    }
