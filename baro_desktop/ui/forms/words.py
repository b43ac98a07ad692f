"""What the preview of a form says."""

from __future__ import annotations

import re
from decimal import Decimal

from baro_desktop.models.numbers import format_number
from baro_desktop.texts.errors import sentence
from baro_desktop.texts.words import Judgement
from baro_desktop.workflows.form_cells import FormCell
from baro_desktop.workflows.read_form import FormPreview

REFUSED = Judgement("✕", "Afvist", "bad")
CHANGED = Judgement("⚑", "Ændret", "neutral")
HELD_BACK = Judgement("–", "Gemmes ikke", "bad")
NEW = Judgement("✓", "Nyt", "good")
SAME = Judgement("=", "Uændret", "muted")
NOTHING, EMPTY = "–", "(tom)"
NOT_STORED = "Feltet er i orden, men gemmes først, når indikatorens afviste felt er rettet."

_SPAN = re.compile(r"\d+\. (\w{3})\w* (\d{4})-\d+\. (\w{3})\w* (\d{4})")
ROWS_HEADER = ("Sted", "Indikator", "Felt", "Skrevet", "Grund")


def heading(shown: FormPreview) -> str:
    """Return the heading of the preview."""
    return f"Indberetningsskema · {shown.area}"


def summary(shown: FormPreview) -> str:
    """Return the counts of all groups."""
    parts = [
        _count(len(shown.new), "nyt felt", "nye felter"),
        _count(len(shown.changed), "ændret", "ændrede"),
        _count(len(shown.refused), "afvist", "afviste"),
        _count(len(shown.unchanged), "uændret", "uændrede"),
    ]
    if shown.held_back:
        parts.append(f"{len(shown.held_back)} gemmes ikke")
    return f"{shown.name}: {' · '.join(parts)}"


def save_text(shown: FormPreview) -> str:
    """Return what the button that stores says."""
    if not shown.pending:
        return "Intet at gemme"
    if shown.figures:
        return f"Gem {format_number(Decimal(shown.figures))} tal"
    fields = len(shown.new) + len(shown.changed)
    return f"Gem {_count(fields, 'felt', 'felter')}"


def stored_line(shown: FormPreview) -> str:
    """Return what happens with the rest, and how it is taken back."""
    if not shown.pending:
        return "Skemaet ændrer ingen tal."
    rest = " Indikatorer med et afvist felt gemmes slet ikke." if shown.refused else ""
    return f"Tallene gemmes som ét trin og kan fortrydes med Ctrl+Z.{rest}"


def place(cell: FormCell) -> str:
    """Return sheet and cell, as Excel writes it."""
    return f"{cell.sheet}!{cell.cell}" if cell.cell else cell.sheet


def short_period(cell: FormCell) -> str:
    """Return the period in the room of a column: `okt. 2025–sep. 2026` for a span of days.

    It is "" where it is not known.
    """
    return _SPAN.sub(r"\1. \2–\3. \4", cell.period)


def refused_head(cell: FormCell) -> str:
    """Return indicator, cell and field of a refused cell."""
    return " · ".join(part for part in (cell.indicator, place(cell), cell.label) if part)


def refused_title(shown: FormPreview) -> str:
    """Return the title above the refused cells."""
    count = len(shown.refused)
    return "Intet er afvist" if not count else f"{_count(count, 'felt', 'felter')} afvist"


def facts(shown: FormPreview) -> tuple[str, ...]:
    """Return what is to be said about the form as a whole."""
    missing = [sentence("form-sheet-missing", {"name": name}) for name in shown.missing_sheets]
    untouched = ", ".join(shown.untouched)
    return (*missing, *([f"Ikke udfyldt: {untouched}."] if untouched else []))


def refused_rows(shown: FormPreview) -> list[tuple[str, ...]]:
    """Return the refused cells as a table to copy or print."""
    return [(place(c), c.indicator, c.label, c.new, c.message) for c in shown.refused]


def _count(number: int, one: str, many: str) -> str:
    return f"{format_number(Decimal(number))} {one if number == 1 else many}"
