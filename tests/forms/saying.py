"""A form that was read once, and whose cells then say something else: no workbook is written."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from baro_desktop.importing.form.entries import FormReading, read_entries
from baro_desktop.importing.form.reader import RawForm
from baro_desktop.models.catalogue import Catalogue
from tests.forms.filling import SHEETS


class SaidForm:
    """The cells of a form, before anybody has understood them."""

    def __init__(self, raw: RawForm) -> None:
        self._raw = raw
        names = {place.mark: place.name for place in raw.map.sheets}
        self._cells = {
            (names[block.block.sheet], block.block.subject): dict(block.cells)
            for block in raw.blocks
        }
        self._keys = [(names[block.block.sheet], block.block.subject) for block in raw.blocks]

    def address(self, indicator: str, field: str) -> str:
        """Return the cell of a field."""
        return self._cells[SHEETS[indicator], indicator][field].address

    def write(self, indicator: str, field: str, value: Any, **more: Any) -> str:
        """Let a field say something and return its cell."""
        cells = self._cells[SHEETS[indicator], indicator]
        cells[field] = replace(cells[field], value=value, **more)
        return cells[field].address

    def fill(self, indicator: str, **values: Any) -> None:
        """Let several fields say something; `target_count` names `target.count`."""
        for name, value in values.items():
            field = name.replace("_", ".", 1) if name.startswith(("target_", "compar")) else name
            self.write(indicator, field, value)

    def read(self, catalogue: Catalogue) -> FormReading:
        """Return the form as it is understood."""
        blocks = tuple(
            replace(block, cells=self._cells[key])
            for block, key in zip(self._raw.blocks, self._keys, strict=True)
        )
        return read_entries(replace(self._raw, blocks=blocks), catalogue)
