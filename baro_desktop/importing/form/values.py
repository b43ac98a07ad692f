"""What a cell says: a number, a text, nothing, or something that cannot be used."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from decimal import Context, Decimal

from baro_desktop.models.display import date_text
from baro_desktop.models.form.fields import NumberRule
from baro_desktop.models.numbers import NumberFormatError, decimals_of, format_number, parse_number

LONGEST_TEXT = 1_000
_DIGITS = Context(prec=12)
"""Excel keeps 15 digits and shows 11; noise of binary fractions stands behind the twelfth."""

_EXACT = 2**53
_LONGEST_QUOTE = 40
_SCALED = re.compile(r"%|[0#?],+(?=$|[;\"\s_])")
_QUOTED = re.compile(r'"[^"]*"|\\.|\[[^\]]*\]')
_CONTROLS = re.compile(r"[\x00-\x08\x0b-\x1f\x7f]")


class CellValueError(Exception):
    """A cell cannot be used; `code` and `data` say why in `texts.errors`."""

    def __init__(self, code: str, **data: object) -> None:
        super().__init__(code)
        self.code, self.data = code, data


@dataclass(frozen=True, slots=True)
class RawCell:
    """A cell as the workbook holds it.

    Attributes:
        value: what openpyxl gives; of a formula what was computed last.
        number_format: Excel's own notation.
        error: the value is an error such as `#N/A`.
        uncomputed: a formula without a stored value.
        misplaced: why the cell could not be found for certain, a code of `texts.errors`.
    """

    sheet: str
    address: str
    value: object = None
    number_format: str = ""
    error: bool = False
    uncomputed: bool = False
    misplaced: str = ""
    data: dict[str, str] = field(default_factory=dict)

    @property
    def empty(self) -> bool:
        """True when nothing stands in it."""
        blank = self.value is None or (isinstance(self.value, str) and not self.value.strip())
        return blank and not self.uncomputed and not self.misplaced


def check_readable(cell: RawCell) -> None:
    """Refuse what is no value at all.

    Raises:
        CellValueError: if the cell is misplaced, an error, or was never computed.
    """
    if cell.misplaced:
        raise CellValueError(cell.misplaced, **cell.data)
    if cell.error:
        raise CellValueError("form-cell-error", text=quote(str(cell.value)))
    if cell.uncomputed:
        raise CellValueError("form-cell-formula")


def number_of(cell: RawCell, rule: NumberRule) -> Decimal | None:
    """Return the number in a cell, None for an empty one.

    Raises:
        CellValueError: if it is no number, or none that the rule takes.
    """
    check_readable(cell)
    if cell.empty:
        return None
    number = _typed_number(cell)
    if rule.decimals == 0 and (number < 0 or number != number.to_integral_value()):
        raise CellValueError("not-count")
    if not rule.minimum <= number <= rule.maximum:
        low, high = format_number(rule.minimum), format_number(rule.maximum)
        raise CellValueError("out-of-range", minimum=low, maximum=high)
    if decimals_of(number) > rule.decimals:
        raise CellValueError("too-many-decimals", decimals=rule.decimals)
    return number


def text_of(cell: RawCell) -> str:
    """Return the text in a cell, "" for an empty one; numbers and dates are written out.

    Raises:
        CellValueError: if it holds an error, a truth value, or too much.
    """
    check_readable(cell)
    value = cell.value
    if cell.empty:
        return ""
    if isinstance(value, bool):
        raise CellValueError("form-cell-boolean")
    if isinstance(value, int | float):
        return f"{_decimal(value):f}".replace(".", ",")  # a year in a text has no thousands
    if isinstance(value, datetime | date):
        return date_text(value)
    text = _CONTROLS.sub("", str(value).replace("\r\n", "\n")).strip()
    if len(text) > LONGEST_TEXT:
        raise CellValueError("form-cell-long", limit=LONGEST_TEXT)
    return text


def label_of(cell: RawCell) -> str:
    """Return what was chosen from a list; a year may have become a number.

    Raises:
        CellValueError: as `text_of`.
    """
    if isinstance(cell.value, int | float) and not isinstance(cell.value, bool):
        return f"{_decimal(cell.value):f}"
    return text_of(cell)


def quote(text: str) -> str:
    """Return a text short enough for a sentence."""
    flat = " ".join(text.split())
    return flat if len(flat) <= _LONGEST_QUOTE else f"{flat[:_LONGEST_QUOTE]}…"


def _typed_number(cell: RawCell) -> Decimal:
    value = cell.value
    if isinstance(value, bool):
        raise CellValueError("form-cell-boolean")
    if isinstance(value, datetime | date | time | timedelta):
        shown = date_text(value) if isinstance(value, datetime | date) else str(value)
        raise CellValueError("form-cell-date", text=shown)
    if isinstance(value, int | float):
        if _SCALED.search(_QUOTED.sub("", cell.number_format)):
            raise CellValueError("form-cell-format")
        return _decimal(value)
    text = str(value)
    try:
        return parse_number(text)
    except NumberFormatError as error:
        code = "form-cell-point" if re.search(r"\d[.']\d", text) else "form-cell-text"
        raise CellValueError(code, text=quote(text)) from error


def _decimal(value: float) -> Decimal:
    """Return the number that was typed: the noise of binary fractions is taken away."""
    if isinstance(value, int) or (value.is_integer() and abs(value) < _EXACT):
        return Decimal(int(value))
    rounded = _DIGITS.create_decimal(repr(value)).normalize()
    return Decimal(f"{rounded:f}")
