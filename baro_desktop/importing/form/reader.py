"""Open a workbook that may be a form, and fetch the cells that its map names."""

from __future__ import annotations

import io
import re
import warnings
import zipfile
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from baro_desktop.importing.form.package import check_package
from baro_desktop.importing.form.places import MisplacedError, Places
from baro_desktop.importing.form.values import RawCell
from baro_desktop.models.errors import UnreadableFileError
from baro_desktop.models.form.map import (
    FORM_VERSION,
    MAP_SHEET,
    Block,
    FieldPlace,
    FormMap,
    FormMapError,
    FormVersionError,
    read_map,
)

if TYPE_CHECKING:
    from openpyxl.workbook import Workbook

_SHEET_PART = re.compile(r"xl/worksheets/[^/]+\.xml")
_MOST_ROWS, _MOST_COLUMNS = 200_000, 200
_MOST_MAP_ROWS, _MAP_COLUMNS = 10_000, 12


@dataclass(frozen=True, slots=True)
class RawBlock:
    """The cells of one block by the id of their field."""

    block: Block
    cells: Mapping[str, RawCell]


@dataclass(frozen=True, slots=True)
class RawForm:
    """A form as it was filled in; `missing_sheets` are names."""

    map: FormMap
    blocks: tuple[RawBlock, ...]
    missing_sheets: tuple[str, ...]


def read_workbook(content: bytes) -> RawForm:
    """Return the form that the bytes of a workbook hold.

    Raises:
        UnreadableFileError: if they are no form, damaged, or of a later version.
    """
    check_package(content)
    values, formulas = _open(content, computed=True), _open(content, computed=False)
    _check_all_opened(content, values)
    form = _map(values)
    _check_size(values)
    places = Places(values, form)
    missing = places.missing_sheets()
    gone = {place.mark for place in form.sheets if place.name in missing}
    blocks = tuple(
        RawBlock(block, {f.id: _cell(places, formulas, block, f) for f in block.fields})
        for block in form.blocks
        if block.sheet not in gone
    )
    return RawForm(form, blocks, missing)


def _open(content: bytes, *, computed: bool) -> Workbook:
    from openpyxl import load_workbook

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # of extensions that it cannot keep
            return load_workbook(io.BytesIO(content), data_only=computed, keep_links=False)
    except Exception as error:
        raise UnreadableFileError("form-damaged") from error


def _check_all_opened(content: bytes, book: Workbook) -> None:
    """Refuse a workbook with a sheet that openpyxl passed over, since its figures would be lost.

    It does so without a word where the list of sheets, or what the list points to, is damaged.
    A sheet that somebody deleted leaves nothing behind.
    """
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        parts = [name for name in package.namelist() if _SHEET_PART.fullmatch(name)]
    if len(parts) != len(book.worksheets):
        raise UnreadableFileError("form-damaged")


def _map(book: Workbook) -> FormMap:
    if MAP_SHEET not in book.sheetnames:
        raise UnreadableFileError("form-foreign")
    sheet = book[MAP_SHEET]
    last = min(sheet.max_row, _MOST_MAP_ROWS)
    rows = sheet.iter_rows(max_row=last, max_col=_MAP_COLUMNS, values_only=True)
    try:
        return read_map(["" if cell is None else str(cell) for cell in row] for row in rows)
    except FormVersionError as error:
        raise UnreadableFileError("form-newer", theirs=error.theirs, ours=FORM_VERSION) from error
    except FormMapError as error:
        raise UnreadableFileError("form-damaged") from error


def _check_size(book: Workbook) -> None:
    for sheet in book.worksheets:
        if sheet.max_row > _MOST_ROWS or sheet.max_column > _MOST_COLUMNS:
            raise UnreadableFileError("form-too-large")


def _cell(places: Places, formulas: Workbook, block: Block, place: FieldPlace) -> RawCell:
    from openpyxl.cell import MergedCell

    try:
        row, column = places.find(block, place)
        sheet = places.sheet(block)
    except MisplacedError as error:
        name = next((s.name for s in places.form.sheets if s.mark == block.sheet), block.sheet)
        return RawCell(name, place.address, misplaced=error.code, data=error.data)
    cell, formula = sheet.cell(row, column), formulas[sheet.title].cell(row, column)
    if isinstance(cell, MergedCell):
        return RawCell(sheet.title, cell.coordinate, misplaced="form-cell-merged")
    return RawCell(
        sheet.title,
        cell.coordinate,
        cell.value,
        str(cell.number_format),
        error=cell.data_type == "e",
        uncomputed=formula.data_type == "f" and cell.value is None,
    )
