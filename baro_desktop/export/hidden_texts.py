"""What people wrote about a figure is left out where it tells a count that is withheld."""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Set
from dataclasses import replace
from decimal import Decimal

from baro_desktop.models.centre import CentreRow, CentreTable
from baro_desktop.models.observation import State, StoredObservation

Hidden = Mapping[str, Set[Decimal]]

TEXT_HIDDEN = "Bemærkningen er udeladt, fordi den kan afsløre et skjult tal."
_NUMBER = re.compile(r"\d+(?:[.,]\d+)*")
_GROUPS = re.compile(r"(?<![\d.,])\d{1,3}(?:\s\d{3})+(?!\d)")
_WORD = re.compile(r"[^\W\d]+")
_WORDS = (
    ("ingen", "nul"),
    ("én", "ét", "en", "et", "enkelt", "eneste"),
    ("to", "begge", "par"),
    ("tre",),
    ("fire",),
    ("fem",),
    ("seks",),
    ("syv",),
    ("otte",),
    ("ni",),
    ("ti",),
    ("elleve",),
    ("tolv", "dusin"),
    ("tretten",),
    ("fjorten",),
    ("femten",),
    ("seksten",),
    ("sytten",),
    ("atten",),
    ("nitten",),
    ("tyve", "snes"),
)
_RATIO = re.compile(
    r"\b(?:halv(?!år)|kvart\b|dobbelt|hver (?:anden|andet|tredje|fjerde|femte)\b)"
    r"|(?:tredje|tredie|fjerde|femte|sjette|syvende|ottende|niende|tiende)del"
    r"|\w(?:doble|dobling)"
)
"""Parts and multiples: beside another figure that is printed they give the hidden one."""


def hidden_values(
    held: Iterable[StoredObservation], printed: Iterable[StoredObservation], area: str
) -> Hidden:
    """Return the withheld values of an area by indicator, of all its periods.

    A remark on one year often names the year before (»faldet fra 3 til …«).

    Args:
        held: the observations as they are.
        printed: the same, the small ones withheld.
    """
    withheld = {
        item.observation.key
        for item in printed
        if item.observation.figure.state is State.WITHHELD and item.observation.area == area
    }
    found: dict[str, set[Decimal]] = defaultdict(set)
    for item in held:
        value = item.observation.figure.value
        if item.observation.key in withheld and value is not None:
            found[item.observation.indicator].add(value)
    return found


def without_telling_texts(table: CentreTable, hidden: Hidden) -> CentreTable:
    """Return the table without remarks and conditions that tell a withheld figure."""
    return replace(table, rows=tuple(_row(row, hidden) for row in table.rows))


def tells(text: str, values: Set[Decimal]) -> bool:
    """Return True when a text names one of the values, in digits, rounded or as a word.

    Any word for a part or a multiple (»halvdelen«, »fordoblet«) tells them, too.
    """
    text = unicodedata.normalize("NFC", text)
    if values and _RATIO.search(text.casefold()):
        return True
    joined = _GROUPS.sub(lambda group: "".join(group[0].split()), text)
    tokens = {*_NUMBER.findall(text), *_NUMBER.findall(joined)}
    numbers = [number for token in tokens for number in _readings(token)]
    if any(_is_rounded(value, number) for value in values for number in numbers):
        return True
    small = (int(value) for value in values if value == int(value) and value < len(_WORDS))
    words = {word for number in small for word in _WORDS[number]}
    return bool(words.intersection(_WORD.findall(text.casefold())))


def _readings(token: str) -> Iterator[Decimal]:
    """Yield what digits mean with Danish signs, and with a decimal point."""
    whole, _, part = token.replace(".", "").partition(",")
    yield Decimal(f"{whole}.{part.replace(',', '')}" if part else whole)
    if token.count(".") == 1 and "," not in token:
        yield Decimal(token)


def _is_rounded(value: Decimal, number: Decimal) -> bool:
    """Return True where a number is a value, or what is left of it with fewer decimals."""
    exponent = number.as_tuple().exponent
    assert isinstance(exponent, int)  # digits are always finite
    return abs(value - number) <= Decimal(5).scaleb(min(exponent, 0) - 1)


def _row(row: CentreRow, hidden: Hidden) -> CentreRow:
    values = hidden.get(row.indicator.code)
    if not values:
        return row
    conditions = (TEXT_HIDDEN if tells(text, values) else text for text in row.conditions)
    remark = TEXT_HIDDEN if tells(row.remark, values) else row.remark
    return replace(row, remark=remark, conditions=tuple(dict.fromkeys(conditions)))
