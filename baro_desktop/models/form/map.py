"""The map in a form: which field of which figure stands in which cell.

A hidden sheet of the workbook holds it, so a form that was written by an earlier version, with
another layout, is read by its own map. A block is one thing that is asked about on one sheet;
its `kind` leaves room for other tables than local indicators.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

MAP_SHEET = "_baro"
LISTS_SHEET = "_lister"
FORM_ID = "baro-desktop-form"
FORM_VERSION = 1
LOCAL = "local"
"""Kind of the blocks that ask for a local indicator."""

_MARK = "baro:"


class FormMapError(ValueError):
    """The rows are no map, or not the one that was written."""


class FormVersionError(ValueError):
    """The form was written by a later version of the program."""

    def __init__(self, theirs: int) -> None:
        super().__init__(theirs)
        self.theirs = theirs


@dataclass(frozen=True, slots=True)
class SheetPlace:
    """A sheet by the mark in its corner, which renaming does not change, and by its name."""

    mark: str
    name: str


@dataclass(frozen=True, slots=True)
class FieldPlace:
    """Where a field stands.

    Attributes:
        row, column: keys in the hidden column and the hidden row of the sheet.
        address: the cell as the form was written (`C12`).
        label: text at the head of the row.
        prefilled: what stood in the cell before anybody wrote in it.
    """

    id: str
    row: str
    column: str
    address: str
    label: str
    prefilled: str = ""


@dataclass(frozen=True, slots=True)
class Block:
    """What is asked about on a sheet.

    Attributes:
        subject: code of the indicator, for local ones.
        periods: labels that the drop-down list offers.
    """

    id: str
    kind: str
    subject: str
    sheet: str
    periods: tuple[str, ...]
    fields: tuple[FieldPlace, ...]


@dataclass(frozen=True, slots=True)
class FormMap:
    """All that a form says about itself; `made` is an ISO date."""

    municipality: str
    code: str
    program: str
    made: str
    sheets: tuple[SheetPlace, ...]
    blocks: tuple[Block, ...]
    version: int = FORM_VERSION


def mark_text(mark: str) -> str:
    """Return what stands in the corner of a sheet."""
    return _MARK + mark


def map_rows(form: FormMap) -> list[tuple[str, ...]]:
    """Return the map as rows of texts, sealed by a checksum in the last one."""
    rows: list[tuple[str, ...]] = [
        ("form", FORM_ID),
        ("version", str(form.version)),
        ("program", form.program),
        ("municipality", form.municipality, form.code),
        ("made", form.made),
    ]
    rows += [("sheet", place.mark, place.name) for place in form.sheets]
    for block in form.blocks:
        periods = json.dumps(block.periods, ensure_ascii=False)
        rows.append(("block", block.id, block.kind, block.subject, block.sheet, periods))
        rows += [
            ("field", block.id, f.id, f.row, f.column, f.address, f.label, f.prefilled)
            for f in block.fields
        ]
    return [*rows, ("check", _checksum(rows))]


def read_map(rows: Iterable[Sequence[str]]) -> FormMap:
    """Return the map of the rows, trailing empty cells or not.

    Raises:
        FormMapError: if they are no map, or were changed since.
        FormVersionError: if a later version wrote them.
    """
    held = [_trimmed(row) for row in rows if any(row)]
    if held[:1] != [("form", FORM_ID)]:
        raise FormMapError
    _check_version(held)
    if held[-1] != ("check", _checksum(held[:-1])):
        raise FormMapError
    try:
        return _map(held)
    except (IndexError, KeyError, ValueError, TypeError) as error:
        raise FormMapError from error


def _check_version(rows: Sequence[tuple[str, ...]]) -> None:
    version = rows[1][1] if len(rows) > 1 and len(rows[1]) > 1 and rows[1][0] == "version" else ""
    if not (version.isascii() and version.isdecimal()):
        raise FormMapError
    if int(version) > FORM_VERSION:
        raise FormVersionError(int(version))


def _map(rows: Sequence[tuple[str, ...]]) -> FormMap:
    single = {row[0]: row for row in rows if row[0] not in {"sheet", "block", "field"}}
    _, municipality, code = single["municipality"]
    fields: dict[str, list[FieldPlace]] = {row[1]: [] for row in rows if row[0] == "block"}
    for row in rows:
        if row[0] == "field":
            fields[row[1]].append(FieldPlace(*row[2:]))
    return FormMap(
        municipality,
        code,
        single["program"][1],
        single["made"][1],
        tuple(SheetPlace(row[1], row[2]) for row in rows if row[0] == "sheet"),
        tuple(
            Block(row[1], row[2], row[3], row[4], tuple(json.loads(row[5])), tuple(fields[row[1]]))
            for row in rows
            if row[0] == "block"
        ),
        int(single["version"][1]),
    )


def _trimmed(row: Sequence[str]) -> tuple[str, ...]:
    cells = list(row)
    while cells and not cells[-1]:
        cells.pop()
    return tuple(cells)


def _checksum(rows: Iterable[Sequence[str]]) -> str:
    text = json.dumps([_trimmed(row) for row in rows], ensure_ascii=False)
    return hashlib.sha256(text.encode()).hexdigest()
