"""Names of areas as documents write them: with »Kommune«, in the genitive, in old spelling."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from baro_desktop.models.catalogue import WHOLE_COUNTRY, Municipality

_REMEMBERED = 4096
"""Cells whose answer is kept: documents repeat each other."""

_KOMMUNE = re.compile(r"\b(?:regions)?kommunes?\b", re.IGNORECASE)
_BETWEEN = re.compile(r"[\s.,:;-]+")
_MINIMUM_LIKENESS = 80
_SHORTEST_NAME, _LEAST_BETWEEN = 6, 3


class AreaNames:
    """Recognises the municipalities of the catalogue and the whole country."""

    def __init__(self, municipalities: Iterable[Municipality]) -> None:
        """Index every municipality by the forms that its name takes."""
        self._found = lru_cache(_REMEMBERED)(self._find)
        self._names: dict[str, str] = {}
        for municipality in municipalities:
            for form in (municipality.name, municipality.name + "s"):
                self._names.setdefault(_key(form), municipality.name)
            if municipality.name.endswith("s"):
                self._names.setdefault(_key(municipality.name[:-1]), municipality.name)
        for form in (WHOLE_COUNTRY, "hele Danmark", "Danmark"):
            self._names[_key(form)] = WHOLE_COUNTRY

    def find(self, text: str) -> str | None:
        """Return the name as the catalogue has it, None for anything else."""
        return self._found(text)

    def _find(self, text: str) -> str | None:
        return self._names.get(_key(text))

    def nearest(self, text: str) -> str | None:
        """Return the name that is a slip of the pen away, None where another one is near."""
        from rapidfuzz.distance import OSA

        key = _key(text)
        slips: dict[str, int] = {}
        for form, name in self._names.items():
            slips[name] = min(OSA.distance(key, form), slips.get(name, len(key)))
        ranked = sorted((distance, name) for name, distance in slips.items())
        (first, name), (second, _) = ranked[:2]
        far = second >= _LEAST_BETWEEN and len(key) >= _SHORTEST_NAME
        return name if first == 1 and far else None

    def also(self, text: str, area: str) -> AreaNames:
        """Return names that know this text, too, as the name of an area."""
        names = AreaNames(())
        names._names = self._names | {_key(text): area}
        return names

    def suggest(self, text: str) -> str | None:
        """Return the most similar name, None when nothing is similar."""
        from rapidfuzz import fuzz, process

        found = process.extractOne(_key(text), self._names.keys(), scorer=fuzz.ratio)
        return self._names[found[0]] if found[1] >= _MINIMUM_LIKENESS else None


def _key(text: str) -> str:
    plain = _KOMMUNE.sub("", text).casefold().replace("aa", "å")
    return _BETWEEN.sub("", plain)
