"""A filled-in form as plain data, and back; its map is checked by its own checksum again."""

from __future__ import annotations

import json
import math
from collections.abc import Callable, Mapping
from datetime import date, datetime, time, timedelta
from types import MappingProxyType
from typing import Any

from baro_desktop.importing.form.reader import RawBlock, RawForm
from baro_desktop.importing.form.values import RawCell
from baro_desktop.importing.guard.plain import NotPlainError, text
from baro_desktop.models.form.map import map_rows, read_map
from baro_desktop.texts import errors as error_texts

_KINDS: tuple[tuple[str, type, Callable[[Any], object]], ...] = (
    ("text", str, str),
    ("yes", bool, bool),  # before numbers, which it is one of
    ("whole", int, str),
    ("number", float, repr),
    ("moment", datetime, datetime.isoformat),  # before days
    ("day", date, date.isoformat),
    ("hour", time, time.isoformat),
    ("span", timedelta, lambda span: repr(span.total_seconds())),
)


def _truth(value: object) -> bool:
    if not isinstance(value, bool):
        raise NotPlainError
    return value


def _finite(value: object) -> float:
    number = float(text(value))
    if not math.isfinite(number):
        raise NotPlainError
    return number


_BACK: Mapping[str, Callable[[Any], object]] = MappingProxyType(
    {
        "nothing": lambda _: None,
        "text": text,
        "yes": _truth,
        "whole": lambda value: int(text(value)),
        "number": _finite,
        "moment": datetime.fromisoformat,
        "day": date.fromisoformat,
        "hour": time.fromisoformat,
        "span": lambda value: timedelta(seconds=_finite(value)),
    }
)


def form_to_json(form: RawForm) -> bytes:
    """Return a form as JSON."""
    blocks = [
        [block.block.id, {name: _cell(cell) for name, cell in block.cells.items()}]
        for block in form.blocks
    ]
    return json.dumps([map_rows(form.map), blocks, form.missing_sheets]).encode("ascii")


def _cell(cell: RawCell) -> list[object]:
    return [
        cell.sheet, cell.address, *_value(cell.value), cell.number_format,
        cell.error, cell.uncomputed, cell.misplaced, cell.data,
    ]  # fmt: skip


def _value(value: object) -> tuple[str, object]:
    if value is None:
        return "nothing", None
    for kind, of, plain in _KINDS:
        if isinstance(value, of):
            return kind, plain(value)
    return "text", str(value)


def form_from_json(content: bytes) -> RawForm:
    """Return the form that an answer holds.

    Raises:
        NotPlainError: if anything in it is no sound form.
    """
    try:
        rows, blocks, missing = json.loads(content)
        form = read_map(tuple(map(text, row)) for row in rows)
        known = {block.id: block for block in form.blocks}
        read = []
        for name, cells in blocks:
            fields = {field.id for field in known[name].fields}
            if set(cells) != fields:
                raise NotPlainError
            read.append(RawBlock(known[name], {key: _back(*c) for key, c in cells.items()}))
        return RawForm(form, tuple(read), tuple(map(text, missing)))
    except NotPlainError:
        raise
    except (ValueError, TypeError, KeyError, RecursionError) as error:
        raise NotPlainError from error


def _back(
    sheet: object, address: object, kind: str, value: object, number_format: object,
    error: object, uncomputed: object, misplaced: object, data: dict[str, object],
) -> RawCell:  # fmt: skip
    if misplaced and misplaced not in error_texts.known_codes():
        raise NotPlainError
    return RawCell(
        text(sheet),
        text(address),
        _BACK[kind](value),
        text(number_format),
        _truth(error),
        _truth(uncomputed),
        text(misplaced),
        {text(name): text(said) for name, said in data.items()},
    )
