"""What is asked about figures that may be typing mistakes."""

from __future__ import annotations

from decimal import Decimal

from baro_desktop.models.catalogue import FormKind, LocalForm
from baro_desktop.models.centre import COMPARISON_GROUP
from baro_desktop.models.display import NO_BREAK_SPACE, period_text
from baro_desktop.models.entry import Entry
from baro_desktop.models.entry_jumps import Jump, jumps, same_figures
from baro_desktop.models.numbers import format_number
from baro_desktop.texts import entries as words
from baro_desktop.ui.entry.group_grid import TARGET_GROUP

_GROUPS = {"target": TARGET_GROUP, "comparison": COMPARISON_GROUP}
_MOST_ASKED = 3


def question(entry: Entry, before: Entry | None, form: LocalForm, *, copied: bool) -> str:
    """Return what to ask about an entry, "" for nothing.

    Args:
        before: what holds for the period before, None when there is nothing.
        copied: the figures were copied from there.
    """
    if before is None:
        return ""
    if copied and same_figures(entry, before):
        return words.copied_unchanged(period_text(before.period))
    found = _without_consequences(jumps(entry, before, form))
    period = period_text(before.period)
    return " ".join(_sentence(jump, form, period) for jump in found[:_MOST_ASKED])


def _without_consequences(found: tuple[Jump, ...]) -> list[Jump]:
    """Leave out a share where the count that it was computed from is asked about."""
    counted = {jump.field.partition(".")[0] for jump in found if not jump.field.endswith("value")}
    return [
        jump
        for jump in found
        if not (jump.field.endswith(".value") and jump.field.partition(".")[0] in counted)
    ]


def _sentence(jump: Jump, form: LocalForm, period: str) -> str:
    group, _, part = jump.field.partition(".")
    if not part:
        return words.jumped(
            f"{jump.about}: beboere", _number(jump.before), _number(jump.now), period
        )
    percent = part == "value" and form.kind is FormKind.SHARE
    names = {"count": form.count_label, "base": form.base_label}
    name = "Andel" if percent else names.get(part, form.count_label)
    unit = f"{NO_BREAK_SPACE}pct." if percent else ""
    before, now = f"{_number(jump.before)}{unit}", f"{_number(jump.now)}{unit}"
    return words.jumped(f"{_GROUPS[group]}: {name}", before, now, period)


def _number(value: Decimal) -> str:
    return format_number(value)
