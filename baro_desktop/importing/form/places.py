"""Find the fields of a form again, also when sheets, rows or columns were moved.

Each sheet has a hidden row and a hidden column of keys. What the keys say counts, not the
address; a key that is gone or stands twice is never guessed.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from baro_desktop.models.form.map import Block, FieldPlace, FormMap, mark_text

if TYPE_CHECKING:
    from openpyxl.workbook import Workbook
    from openpyxl.worksheet.worksheet import Worksheet

_SEARCHED = 12
_COLUMN_KEY = re.compile(r"c\d+")
_FEWEST_KEYS = 3


class MisplacedError(Exception):
    """A field cannot be found for certain; `code` says why in `texts.errors`."""

    def __init__(self, code: str, **data: str) -> None:
        super().__init__(code)
        self.code, self.data = code, data


@dataclass(slots=True)
class _Keys:
    """The keys of one sheet: where they stand, by what they say."""

    sheet: Worksheet
    mark: str = ""
    rows: dict[str, list[int]] = field(default_factory=dict)
    columns: dict[str, list[int]] = field(default_factory=dict)


class Places:
    """Where everything stands in one workbook."""

    def __init__(self, book: Workbook, form: FormMap) -> None:
        self.form = form
        self._keys = [_keys(sheet) for sheet in book.worksheets]
        self._labels = {b.id: {f.row: f for f in b.fields} for b in form.blocks}

    def missing_sheets(self) -> tuple[str, ...]:
        """Return the names of sheets that are gone.

        One that is there but has lost its keys is not: its figures are refused, not passed over.
        """
        titles = {keys.sheet.title for keys in self._keys}
        return tuple(
            place.name
            for place in self.form.sheets
            if place.name not in titles and not self._candidates(place.mark)
        )

    def sheet(self, block: Block) -> Worksheet:
        """Return the sheet of a block.

        Raises:
            MisplacedError: if it is gone, or there twice.
        """
        return self._sheet_keys(block).sheet

    def find(self, block: Block, place: FieldPlace) -> tuple[int, int]:
        """Return row and column of a field, counted from 1.

        Raises:
            MisplacedError: if it is not certain where the field stands.
        """
        keys = self._sheet_keys(block)
        columns = keys.columns.get(place.column, [])
        if len(columns) != 1:
            raise MisplacedError("form-column-missing")
        rows = keys.rows.get(place.row, [])
        if len(rows) > 1:
            raise MisplacedError("form-row-twice")
        return (rows[0] if rows else self._by_address(block, place, keys)), columns[0]

    def _by_address(self, block: Block, place: FieldPlace, keys: _Keys) -> int:
        """Return the row of the map where no row has moved and its label still stands there."""
        row = _row_of(place.address)
        known = [f for b in self.form.blocks if b.sheet == block.sheet for f in b.fields]
        moved = any(
            keys.rows.get(f.row, [_row_of(f.address)]) != [_row_of(f.address)] for f in known
        )
        (label_column,) = keys.columns.get("c1", [0])
        label = keys.sheet.cell(row, label_column).value if label_column else None
        if moved or place.column == "c1" or label != place.label:
            raise MisplacedError("form-row-missing")
        return row

    def _sheet_keys(self, block: Block) -> _Keys:
        found = self._candidates(block.sheet)
        if not found:
            raise MisplacedError("form-sheet-missing", name=self._name(block.sheet))
        if len(found) > 1:
            names = ", ".join(keys.sheet.title for keys in found)
            raise MisplacedError("form-sheet-twice", names=names)
        return found[0]

    def _candidates(self, mark: str) -> list[_Keys]:
        marked = [keys for keys in self._keys if keys.mark == mark_text(mark)]
        if marked:
            return marked
        name = self._name(mark)
        return [k for k in self._keys if k.sheet.title == name and not k.mark and k.columns]

    def _name(self, mark: str) -> str:
        return next((place.name for place in self.form.sheets if place.mark == mark), mark)


def _keys(sheet: Worksheet) -> _Keys:
    keys = _Keys(sheet)
    for row in range(1, _SEARCHED + 1):
        cells = sheet[row][: 4 * _SEARCHED]
        found = [c for c in cells if isinstance(c.value, str) and _COLUMN_KEY.fullmatch(c.value)]
        if len(found) < _FEWEST_KEYS:
            continue
        for cell in found:
            keys.columns.setdefault(str(cell.value), []).append(cell.column)
        key_column = _key_column(cells, found[0].column)
        corner = sheet.cell(row, key_column).value
        keys.mark = corner if isinstance(corner, str) else ""
        _add_rows(keys, key_column, row)
        break
    return keys


def _key_column(cells: Iterable[object], first: int) -> int:
    """Return the column of the mark, else the one left of the first key."""
    for cell in cells:
        value = getattr(cell, "value", None)
        if isinstance(value, str) and value.startswith(mark_text("")):
            return int(getattr(cell, "column", 1))
    return max(1, first - 1)


def _add_rows(keys: _Keys, column: int, first: int) -> None:
    for row in range(first + 1, keys.sheet.max_row + 1):
        value = keys.sheet.cell(row, column).value
        if isinstance(value, str) and "|" in value:
            keys.rows.setdefault(value, []).append(row)


def _row_of(address: str) -> int:
    return int(address.lstrip("ABCDEFGHIJKLMNOPQRSTUVWXYZ"))
