"""Turn the cells of a form into entries; an indicator is taken whole or not at all."""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass
from itertools import groupby

from baro_desktop.importing.form.block import BlockReading, read_block
from baro_desktop.importing.form.reader import RawForm
from baro_desktop.importing.form.values import RawCell
from baro_desktop.models.catalogue import Catalogue
from baro_desktop.models.entry import Entry
from baro_desktop.models.form.answers import Answers, subject_of
from baro_desktop.models.form.map import LOCAL


@dataclass(frozen=True, slots=True)
class RefusedCell:
    """A cell that is wrong.

    Attributes:
        field: its id.
        typed: what stands in it.
        code, data: why, for `texts.errors`.
    """

    sheet: str
    cell: str
    indicator: str
    field: str
    label: str
    typed: str
    code: str
    data: dict[str, object]


@dataclass(frozen=True, slots=True)
class HeldCell:
    """A cell with nothing wrong, left out because another of its indicator is refused."""

    indicator: str
    field: str
    label: str
    raw: RawCell


@dataclass(frozen=True, slots=True)
class ReadEntry:
    """An entry that the form makes, and the cells that say what."""

    entry: Entry
    answers: Answers
    cells: dict[str, RawCell]

    def cell_of(self, subject: str) -> RawCell | None:
        """Return the cell that says something about a subject."""
        for name, cell in self.cells.items():
            if subject_of(name, self.answers) == subject:
                return cell
        return None


@dataclass(frozen=True, slots=True)
class FormReading:
    """A form as it was understood.

    Attributes:
        untouched: indicators that nobody has filled in.
        missing_sheets: sheets that were deleted from the form.
        held_back: what else somebody wrote about an indicator of which a cell is refused.
    """

    municipality: str
    entries: tuple[ReadEntry, ...]
    refused: tuple[RefusedCell, ...]
    untouched: tuple[str, ...]
    missing_sheets: tuple[str, ...]
    held_back: tuple[HeldCell, ...] = ()


def read_entries(raw: RawForm, catalogue: Catalogue) -> FormReading:
    """Return the entries of a form, and each cell that is wrong.

    The municipality is the form's own; the caller decides whether it is the right one.
    """
    area = raw.map.municipality
    blocks = [read_block(b, catalogue, area) for b in raw.blocks if b.block.kind == LOCAL]
    filled = sorted((b for b in blocks if b.filled), key=_subject)
    entries: list[ReadEntry] = []
    refused: list[RefusedCell] = []
    for _, found in groupby(filled, key=_subject):
        read, wrong = _one_subject(list(found))
        entries += read
        refused += wrong
    order = {block.subject: place for place, block in enumerate(blocks)}
    entries.sort(key=lambda item: order[item.entry.indicator])
    refused.sort(key=lambda item: order[item.indicator])
    known = {block.subject for block in filled}
    untouched = tuple(dict.fromkeys(b.subject for b in blocks if b.subject not in known))
    wrong_cells = {(cell.indicator, cell.sheet, cell.cell) for cell in refused}
    held = tuple(cell for block in filled for cell in _held_back(block, wrong_cells))
    return FormReading(area, tuple(entries), tuple(refused), untouched, raw.missing_sheets, held)


def _held_back(block: BlockReading, wrong: Set[tuple[str, str, str]]) -> Iterator[HeldCell]:
    """Give the filled cells of an indicator that is refused, without those that are wrong."""
    if not any(indicator == block.subject for indicator, _, _ in wrong):
        return
    for name, cell in block.cells.items():
        if _text(cell) and (block.subject, cell.sheet, cell.address) not in wrong:
            yield HeldCell(block.subject, name, block.labels.get(name, name), cell)


def _subject(block: BlockReading) -> str:
    return block.subject


def _one_subject(blocks: Sequence[BlockReading]) -> tuple[list[ReadEntry], list[RefusedCell]]:
    """Take what is said about an indicator, on one sheet or alike on several."""
    wrong = [_refused(block, problem) for block in blocks for problem in block.problems]
    good = [block for block in blocks if block.entry is not None]
    if len(blocks) > 1 and (wrong or any(b.entry != good[0].entry for b in good)):
        return [], [*wrong, *_conflicts(blocks)]
    if wrong or not good:
        return [], wrong
    return [_read_entry(good[0])], []


def _read_entry(block: BlockReading) -> ReadEntry:
    assert block.entry is not None
    return ReadEntry(block.entry, block.answers, block.cells)


def _refused(block: BlockReading, problem: tuple[str, str, dict[str, object]]) -> RefusedCell:
    name, code, data = problem
    cell = block.cells[name]
    typed = "" if cell.value is None else str(cell.value)
    label = block.labels.get(name, name)
    return RefusedCell(cell.sheet, cell.address, block.subject, name, label, typed, code, data)


def _conflicts(blocks: Sequence[BlockReading]) -> list[RefusedCell]:
    """Name every cell in which sheets differ that should say the same."""
    found = []
    names = dict.fromkeys(name for block in blocks for name in block.cells)
    for name in names:
        cells = [(block, block.cells[name]) for block in blocks if name in block.cells]
        if len({_text(cell) for _, cell in cells}) == 1:
            continue
        for block, cell in cells:
            others = [f"{o.sheet}!{o.address}" for _, o in cells if o is not cell]
            other: dict[str, object] = {"other": ", ".join(others)}
            found.append(_refused(block, (name, "form-conflict", other)))
    return found


def _text(cell: RawCell) -> str:
    return "" if cell.value is None else str(cell.value).strip()
