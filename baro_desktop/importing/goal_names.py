"""Goals as documents name them: by name and description, or by the name alone."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from baro_desktop.models.catalogue import Goal

_LIKENESS = 97.5
"""One slip of the pen in forty letters is forgiven."""

_REMEMBERED = 1024
"""Texts whose goals are kept: documents repeat each other."""


class GoalNames:
    """Recognises the goals of the catalogue."""

    def __init__(self, goals: Sequence[Goal]) -> None:
        """Prepare the texts, so that a row costs little."""
        self._goals = tuple(goals)
        self._mentioned = lru_cache(_REMEMBERED)(self._look_for)
        self._recognised = lru_cache(_REMEMBERED)(self._compare)
        self._full = {f"{goal.name} - {goal.description}".casefold(): goal for goal in goals}
        self._names = {goal.name.casefold(): goal for goal in goals}
        self._begins = {
            goal: re.compile(rf"{re.escape(goal.name)} ?[-–:]", re.IGNORECASE) for goal in goals
        }
        self._short = {
            goal: re.compile(
                rf"(?:(?:mål )?{goal.number}[.:]? ?[-–]? ?)?{re.escape(goal.name)}", re.IGNORECASE
            )
            for goal in goals
        }

    def recognise(self, label: str) -> Goal | None:
        """Return the goal that a label gives by name and description."""
        return self._recognised(label)

    def mentioned(self, text: str) -> tuple[Goal, ...]:
        """Return the goals whose names stand anywhere in a text."""
        return self._mentioned(text)

    def is_short_name(self, label: str, goal: Goal) -> bool:
        """True for »Arbejde«, »1. Arbejde« or »Mål 1: Arbejde« and nothing else."""
        return self._short[goal].fullmatch(label) is not None

    def _look_for(self, text: str) -> tuple[Goal, ...]:
        folded = text.casefold()
        return tuple([goal for name, goal in self._names.items() if name in folded])

    def _compare(self, label: str) -> Goal | None:
        folded = label.casefold()
        return self._full.get(folded) or self._similar(folded) or self._named_first(label)

    def _similar(self, folded: str) -> Goal | None:
        from rapidfuzz import fuzz

        similar = (full for full in self._full if fuzz.ratio(folded, full) >= _LIKENESS)
        return self._full.get(next(similar, ""))

    def _named_first(self, label: str) -> Goal | None:
        return next((goal for goal in self._goals if self._begins[goal].match(label)), None)
