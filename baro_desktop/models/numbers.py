"""Danish numbers: read strictly, written as the reports write them.

A thousands dot stands only before groups of three digits and a decimal comma
before decimals, so `12.5` is an error rather than 125 or 12½.
"""

from __future__ import annotations

import re
from decimal import Decimal

MINUS_SIGN = "\u2212"
_MINUS_SIGNS = "-\u2212\u2010\u2011\u2012\u2013\ufe63\uff0d"
_NUMBER = re.compile(
    r"(?P<sign>[-+]?)(?P<whole>0|[1-9]\d{0,2}(?:\.\d{3})+|[1-9]\d*)(?:,(?P<fraction>\d+))?"
)


class NumberFormatError(ValueError):
    """A text is not a number in the Danish form."""


def parse_number(text: str) -> Decimal:
    """Read a Danish number: `1.234,5`, `-12`, `−0,4`, `+3`.

    Blanks of any kind around the number, or between the sign and the first digit,
    are allowed; blanks inside it are not.

    Raises:
        NumberFormatError: if the text is anything else, `12.5` and `007` included.
    """
    stripped = " ".join(text.split())
    if stripped and stripped[0] in _MINUS_SIGNS:
        stripped = "-" + stripped[1:].lstrip()
    match = _NUMBER.fullmatch(stripped)
    if match is None or not stripped.isascii():
        raise NumberFormatError(text)
    whole = match["whole"].replace(".", "")
    fraction = f".{match['fraction']}" if match["fraction"] else ""
    return Decimal(f"{match['sign']}{whole}{fraction}")


def format_number(value: Decimal, *, signed: bool = False, minus: str = MINUS_SIGN) -> str:
    """Write a number the Danish way, with as many decimals as it carries.

    Args:
        value: finite number; its exponent says how many decimals are printed.
        signed: put a plus before positive numbers, as differences have it.
        minus: the minus sign; U+2212 on screen, hyphen-minus for entry fields.
    """
    digits = f"{abs(value):,f}".translate(str.maketrans(",.", ".,"))
    if value < 0:
        return minus + digits
    return f"+{digits}" if signed and value > 0 else digits


def decimals_of(value: Decimal) -> int:
    """Return how many decimals a number carries: 2 for `1.50`, 0 for `12`."""
    exponent = value.as_tuple().exponent
    return max(0, -exponent) if isinstance(exponent, int) else 0
