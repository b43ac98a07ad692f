"""Is this label a known wording, a misprint of it, or another meaning?

A change of meaning starts a new series, a misprint does not. Ages and years must agree to
the digit; words may differ by a slip of the pen or an ending; a word of the ministry's own
vocabulary in place of another is never a slip (`udvandring` for `indvandring`).
"""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass
from functools import lru_cache

from baro_desktop.models.catalogue import Catalogue, Definition

_TOKEN = re.compile(r"[^\W\d_]+|\d+")
_ENDINGS = frozenset(
    ("e", "n", "t", "s", "r", "en", "et", "er", "ne", "ens", "ets", "erne", "ernes", "es")
)
_FILLERS = frozenset(("af", "de", "den", "det", "der", "som", "er", "mv", "m", "v"))
_SHORTEST_CUT = 12
_MOST_PARTS = 4
"""Of one word, where blanks are seen within it."""

_REMEMBERED = 1024
"""Labels whose definition is kept: reports repeat each other."""
_SHORTEST_TAIL, _TELLING_TAIL, _LONGEST_GAP = 1, 15, 25
"""In letters, for labels that two rows have grown into."""
_FAR = 6
"""Labels that differ in so many letters are not each other's misprints."""

_TAG = re.compile(r"[<>]")
_FOREIGN = re.compile(r" [-–] |\bnøgletal\b", re.IGNORECASE)
"""No label holds a tag, what stands between label and period, or the name of a key figure."""


@dataclass(frozen=True, slots=True)
class Match:
    """What a label was recognised as.

    Attributes:
        definition: id of the known definition, or a new one made from the wording.
        new: the wording means something that the catalogue does not know.
        misprinted: a known wording, but not to the letter.
        twin: another indicator whose words, but for numbers, or whose end a new label has.
    """

    definition: str
    new: bool
    misprinted: bool = False
    twin: str = ""


class LabelMismatchError(ValueError):
    """A label that belongs to another indicator, or that is only the beginning of one."""


class WordingMatcher:
    """Compares labels with every wording of the catalogue."""

    def __init__(self, catalogue: Catalogue) -> None:
        """Prepare the wordings, so that a label costs little."""
        self._matches = lru_cache(_REMEMBERED)(self._match)
        self._known: dict[str, list[tuple[Definition, tuple[str, ...]]]] = {}
        self._owner: dict[str, str] = {}
        self._vocabulary: set[str] = set()
        for indicator in catalogue.indicators:
            for definition in indicator.definitions:
                for wording in definition.wordings:
                    self._add(definition, _tokens(wording))

    def match(self, code: str, label: str) -> Match:
        """Recognise the label of an indicator.

        Raises:
            LabelMismatchError: if the label is that of another indicator, or is cut short.
        """
        return self._matches(code, label)

    def _match(self, code: str, label: str) -> Match:
        tokens = self._without_gaps(_tokens(label))
        compact = "".join(tokens)
        owner = self._owner.get(compact)
        if (owner is not None and owner != code) or _TAG.search(label):
            raise LabelMismatchError(label)
        for definition, known in self._known.get(code, ()):
            exact = compact == "".join(known)
            if exact or self._is_slip(tokens, known):
                return Match(definition.id, new=False, misprinted=not exact)
        if _FOREIGN.search(label) or self._is_torn(code, tokens):
            raise LabelMismatchError(label)
        digest = hashlib.sha256(compact.encode()).hexdigest()[:8]
        twin = self._twin(code, tokens) or self._ends_like(code, compact)
        return Match(f"{code}-x{digest}", new=True, twin=twin)

    def _add(self, definition: Definition, tokens: tuple[str, ...]) -> None:
        self._known.setdefault(definition.indicator, []).append((definition, tokens))
        self._owner["".join(tokens)] = definition.indicator
        self._vocabulary.update(tokens)

    def _without_gaps(self, tokens: tuple[str, ...]) -> tuple[str, ...]:
        """Put the parts of known words together: letters that stand apart end in blanks."""
        words: list[str] = []
        position = 0
        while position < len(tokens):
            ends = range(min(position + _MOST_PARTS, len(tokens)), position + 1, -1)
            found = (end for end in ends if self._is_one_word(tokens[position:end]))
            end = next(found, position + 1)
            words.append("".join(tokens[position:end]))
            position = end
        return tuple(words)

    def _is_one_word(self, parts: tuple[str, ...]) -> bool:
        whole = "".join(parts) in self._vocabulary and not any(map(str.isdigit, parts))
        return whole and not self._vocabulary.issuperset(parts)

    def _is_torn(self, code: str, tokens: tuple[str, ...]) -> bool:
        """True for a label that damage made of known ones: no new wording looks like that."""
        return (
            self._is_cut(code, tokens)
            or self._has_figure_behind(code, tokens)
            or self._is_spliced(code, tokens)
            or self._is_of_another(code, tokens)
        )

    def _is_cut(self, code: str, tokens: tuple[str, ...]) -> bool:
        """True for a known label that lacks a stretch: its end, or one that begins in a word."""
        compact = "".join(tokens)
        for _, known in self._known.get(code, ()):
            text = "".join(known)
            begins = max(_shared(compact, text), self._begun(tokens, known))
            ends = _shared(compact[::-1], text[::-1])
            lost = len(text) - len(compact)
            torn = ends < _TELLING_TAIL or not set(tokens) <= set(known)
            if begins + ends >= len(compact) and lost >= _SHORTEST_CUT and torn:
                return True
        return False

    def _has_figure_behind(self, code: str, tokens: tuple[str, ...]) -> bool:
        """True for a known label with a number behind it, which is what is left of a cell."""
        return any(
            "".join(tokens[len(known) :][:1]).isdigit()
            for _, known in self._known.get(code, ())
            if self._is_slip(tokens[: len(known)], known)
        )

    def _is_of_another(self, code: str, tokens: tuple[str, ...]) -> bool:
        """True for the label of another indicator with a misprint or something beside it.

        A new indicator may well begin with the words of an older one, so only a known
        number makes what stands beside them suspicious.
        """
        compact, numbered = "".join(tokens), code in self._known
        own = min((_apart(tokens, known) for _, known in self._known.get(code, ())), default=_FAR)
        return any(
            _apart(tokens, known) < own
            or (not numbered and "".join(known).endswith(compact))
            or (not numbered and _has_stretch_twice(compact, "".join(known)))
            or (numbered and compact.startswith("".join(known)))
            or (numbered and compact.endswith("".join(known)))
            or self._is_slip(tokens, known)
            for other, wordings in self._known.items()
            if other != code
            for _, known in wordings
        )

    def _twin(self, code: str, tokens: tuple[str, ...]) -> str:
        """Return the indicator that has the words of a label, "" where they may be its own."""
        words = tuple(token for token in tokens if not token.isdigit())
        alike = {
            other
            for other, wordings in self._known.items()
            for _, known in wordings
            if self._is_slip(words, tuple(token for token in known if not token.isdigit()))
        }
        return "" if code in alike else min(alike, default="")

    def _ends_like(self, code: str, compact: str) -> str:
        """Return the other indicator that has the end of a label, "" where its own has as much."""
        tails: dict[str, int] = {}
        for text, owner in self._owner.items():
            tails[owner] = max(_shared(compact[::-1], text[::-1]), tails.get(owner, 0))
        nearest = max(tails, key=lambda owner: tails[owner])
        telling = tails[nearest] >= max(_TELLING_TAIL, tails.get(code, 0) + 1)
        return nearest if telling and code in tails else ""

    def _is_spliced(self, code: str, tokens: tuple[str, ...]) -> bool:
        """True for the beginning of this label with the end of another one: a row is lost.

        What lies between may be the rest of a period and the number of the other one.
        """
        compact = "".join(tokens)
        backwards = compact[::-1]
        wordings = [known for _, known in self._known.get(code, ())]
        own = ["".join(known) for known in wordings]
        begins = max((_shared(compact, text) for text in own), default=0)
        begins = max([begins, *(self._begun(tokens, known) for known in wordings)])
        ends = max((_shared(backwards, text[::-1]) for text in own), default=0)
        others = (text for text, owner in self._owner.items() if owner != code)
        tail = max((_shared(backwards, text[::-1]) for text in others), default=0)
        if not own or begins + ends >= len(compact) or tail <= ends:
            return False
        gap = len(compact) - begins - tail
        return tail >= _SHORTEST_TAIL if gap <= 0 else tail >= _TELLING_TAIL and gap <= _LONGEST_GAP

    def _begun(self, found: tuple[str, ...], known: tuple[str, ...]) -> int:
        """Return how many letters a label begins like a known one, slips of the pen forgiven."""
        letters = 0
        for theirs, ours in zip(found, known, strict=False):
            if theirs != ours and not self._is_same_word(theirs, ours):
                return letters + _shared(theirs, ours)
            letters += len(theirs)
        return letters

    def _is_slip(self, found: tuple[str, ...], known: tuple[str, ...]) -> bool:
        from rapidfuzz.distance import Levenshtein

        if _numbers(found) != _numbers(known):
            return False
        for step in Levenshtein.opcodes(found, known):
            theirs = found[step.src_start : step.src_end]
            ours = known[step.dest_start : step.dest_end]
            if step.tag == "replace" and len(theirs) == len(ours):
                if not all(map(self._is_same_word, theirs, ours)):
                    return False
            elif step.tag != "equal" and not _FILLERS.issuperset(theirs + ours):
                return False
        return True

    def _is_same_word(self, found: str, known: str) -> bool:
        from rapidfuzz.distance import OSA

        short, long = sorted((found, known), key=len)
        if long.startswith(short) and long[len(short) :] in _ENDINGS and len(short) > 2:
            return True
        if found in self._vocabulary or found.isdigit() or known.isdigit():
            return False
        allowed = 2 if len(known) >= 9 else 1 if len(known) >= 4 else 0
        return OSA.distance(found, known) <= allowed


def _tokens(label: str) -> tuple[str, ...]:
    """Return words and numbers; the grade »02« is the number 2."""
    tokens = _TOKEN.findall(label.casefold())
    return tuple(token.lstrip("0") or "0" if token[0] == "0" else token for token in tokens)


def _has_stretch_twice(found: str, known: str) -> bool:
    """True for a known text in which a stretch was doubled: its beginning and its end overlap."""
    both = _shared(found, known) + _shared(found[::-1], known[::-1])
    return len(found) > len(known) and both >= len(found)


def _shared(one: str, other: str) -> int:
    """Return how many letters two texts begin with alike."""
    return next(
        (n for n, (a, b) in enumerate(zip(one, other, strict=False)) if a != b),
        min(len(one), len(other)),
    )


def _apart(one: tuple[str, ...], other: tuple[str, ...]) -> int:
    """Return how many letters two labels differ in, at most `_FAR`, which other numbers are too."""
    from rapidfuzz.distance import OSA

    if _numbers(one) != _numbers(other):
        return _FAR
    return OSA.distance("".join(one), "".join(other), score_cutoff=_FAR - 1)


def _numbers(tokens: tuple[str, ...]) -> list[str]:
    return [token for token in tokens if token.isdigit()]
