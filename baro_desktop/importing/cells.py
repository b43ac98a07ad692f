"""What one cell says: a number with its unit, a kind of nothing, or nothing certain."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from baro_desktop.importing.quantities import SIGNS
from baro_desktop.models.catalogue import Unit
from baro_desktop.models.numbers import NumberFormatError, decimals_of, parse_number
from baro_desktop.models.observation import Figure, State

_SIGN = rf"[{SIGNS}]"
_QUANTITY = re.compile(rf"(?P<number>{_SIGN}? ?[\d.,]+) ?(?P<unit>(?!{_SIGN}|\d).*(?<!{_SIGN}))?")
"""A sign behind the unit may be that of the number, so it is no part of the unit."""

_NOT_COMPUTED = re.compile(r"opgøres ikke\.?", re.IGNORECASE)
_NO_UNIT_LETTERS = re.compile(r"[\s.\-]")
_DIGITS_OF_THOUSANDS = 3
"""A count with so many decimals is one of thousands in the English form: »1,234«."""

_REMEMBERED = 4096
"""Cells whose figure is kept: reports repeat each other."""


class CellError(ValueError):
    """A cell that cannot be read with certainty.

    Attributes:
        code: key of the Danish sentence in `texts.findings`.
    """

    def __init__(self, code: str, text: str) -> None:
        """Keep why, and what the cell says."""
        super().__init__(code, text)
        self.code = code
        self.text = text


class CellReader:
    """Reads cells with the units of the catalogue."""

    def __init__(self, units: Iterable[Unit], *, bare: bool = False) -> None:
        """Know the spellings of the units.

        Args:
            bare: numbers stand without units, which then come from the catalogue.
        """
        self._bare = bare
        self._units = {
            _unit_key(spelling): unit
            for unit in units
            for spelling in (unit.name, unit.screen, unit.singular, *unit.spellings)
        }
        self._limits = {unit.name: unit for unit in units}
        self._figure_of = lru_cache(_REMEMBERED)(self._read)

    def read(self, text: str, expected: str | None) -> Figure:
        """Read a cell.

        Args:
            text: the cleaned text of the cell.
            expected: unit that the indicator is counted in, None when it is unknown.

        Raises:
            CellError: `cell-unreadable`, `unit-unknown`, `unit-other` or `out-of-range`.
        """
        return self._figure_of(text, expected)

    def read_level(self, text: str, expected: str | None) -> Figure:
        """Read a cell that holds no difference: a share or count below zero is another cell's.

        Raises:
            CellError: as `read` does.
        """
        figure = self.read(text, expected)
        unit = self._limits.get(figure.unit)
        least = unit.minimum if unit else None
        if figure.value is not None and least is not None and figure.value < least:
            raise CellError("out-of-range", text)
        return figure

    def _read(self, text: str, expected: str | None) -> Figure:
        if not text:
            return Figure(None, expected or "", State.BLANK)
        if _NOT_COMPUTED.fullmatch(text):
            return Figure(None, expected or "", State.NOT_COMPUTED)
        match = _QUANTITY.fullmatch(text)
        if match is None:
            raise CellError("cell-unreadable", text)
        unit = self._unit(match["unit"], expected, text)
        try:
            figure = Figure(parse_number(match["number"]), unit)
        except NumberFormatError as error:
            raise CellError("cell-unreadable", text) from error
        self._check_range(figure, text)
        return figure

    def looks_like_figure(self, text: str) -> bool:
        """True for a text that is a number with a known unit, or `Opgøres ikke`."""
        if _NOT_COMPUTED.fullmatch(text):
            return True
        match = _QUANTITY.fullmatch(text)
        if match is None:
            return False
        return self._bare if not match["unit"] else _unit_key(match["unit"]) in self._units

    def _unit(self, printed: str | None, expected: str | None, text: str) -> str:
        if not printed:
            if self._bare and expected:
                return expected
            raise CellError("unit-missing", text)
        unit = self._units.get(_unit_key(printed))
        if unit is None:
            raise CellError("unit-unknown", text)
        if expected is not None and unit.name != expected:
            raise CellError("unit-other", text)
        return unit.name

    def _check_range(self, figure: Figure, text: str) -> None:
        unit = self._limits.get(figure.unit)
        if unit is None or figure.value is None:
            return
        if unit.maximum is not None and abs(figure.value) > unit.maximum:
            raise CellError("out-of-range", text)
        if unit.maximum is None and decimals_of(figure.value) == _DIGITS_OF_THOUSANDS:
            raise CellError("out-of-range", text)


def _unit_key(spelling: str) -> str:
    return _NO_UNIT_LETTERS.sub("", spelling).casefold()
