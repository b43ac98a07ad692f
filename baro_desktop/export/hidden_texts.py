"""What people wrote about a figure is left out where it tells a count that is withheld."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Set
from dataclasses import replace
from decimal import Decimal

from baro_desktop.models.centre import CentreRow, CentreTable
from baro_desktop.models.numbers import format_number
from baro_desktop.models.observation import State, StoredObservation
from baro_desktop.models.period import Period

Hidden = Mapping[tuple[str, Period], Set[Decimal]]

TEXT_HIDDEN = "Bemærkningen er udeladt, fordi den kan afsløre et skjult tal."
_NUMBER = re.compile(r"\d+(?:[.,]\d+)*")
_WORD = re.compile(r"[^\W\d]+")
_WORDS = (
    ("ingen", "nul"),
    ("én", "ét", "en", "et"),
    ("to", "begge"),
    ("tre",),
    ("fire",),
    ("fem",),
    ("seks",),
    ("syv",),
    ("otte",),
    ("ni",),
    ("ti",),
    ("elleve",),
    ("tolv",),
)


def hidden_values(
    held: Iterable[StoredObservation], printed: Iterable[StoredObservation], area: str
) -> Hidden:
    """Return the withheld values of an area by indicator and period.

    Args:
        held: the observations as they are.
        printed: the same, the small ones withheld.
    """
    withheld = {
        item.observation.key
        for item in printed
        if item.observation.figure.state is State.WITHHELD and item.observation.area == area
    }
    found: dict[tuple[str, Period], set[Decimal]] = defaultdict(set)
    for item in held:
        value = item.observation.figure.value
        if item.observation.key in withheld and value is not None:
            found[item.observation.indicator, item.observation.period].add(value)
    return found


def without_telling_texts(table: CentreTable, hidden: Hidden) -> CentreTable:
    """Return the table without remarks and conditions that tell a withheld figure."""
    return replace(table, rows=tuple(_row(row, hidden) for row in table.rows))


def tells(text: str, values: Set[Decimal]) -> bool:
    """Return True when a text names one of the values, in digits or as a word."""
    written = {form for value in values for form in (format_number(value), str(value))}
    if written.intersection(_NUMBER.findall(text)):
        return True
    small = (int(value) for value in values if value == int(value) and value < len(_WORDS))
    words = {word for number in small for word in _WORDS[number]}
    return bool(words.intersection(_WORD.findall(text.casefold())))


def _row(row: CentreRow, hidden: Hidden) -> CentreRow:
    values = hidden.get((row.indicator.code, row.period)) if row.period else None
    if not values:
        return row
    conditions = (TEXT_HIDDEN if tells(text, values) else text for text in row.conditions)
    remark = TEXT_HIDDEN if tells(row.remark, values) else row.remark
    return replace(row, remark=remark, conditions=tuple(dict.fromkeys(conditions)))
