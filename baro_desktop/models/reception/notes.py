"""What stands around a status table wherever it is printed: title, »Anm.« and »Kilde«."""

from __future__ import annotations

from baro_desktop.models.display import period_text
from baro_desktop.models.reception.layout import AT_LEAST, PrintedTable
from baro_desktop.texts.words import BLANK_SIGN, WITHHELD_SIGN

ROUNDED_APART = "Procenterne er afrundet hver for sig og giver derfor ikke præcis 100."
HIDDEN = (
    f"{WITHHELD_SIGN} er skjult, fordi tallet gælder få personer, eller fordi et sådant tal ellers "
    "kunne regnes ud."
)
INCOMPLETE = f"{BLANK_SIGN} er ikke oplyst."
UNFINISHED = f"»{AT_LEAST}« er summen af de tal, der kendes."
PROVISIONAL = "Foreløbige tal."
SUMMED = "Summer og procenter er beregnet."


def notes_of(printed: PrintedTable) -> tuple[str, ...]:
    """Return what stands under a table as »Anm.«."""
    notes = [f"{printed.form.population}."]
    if printed.table.provisional:
        notes.append(PROVISIONAL)
    if printed.incomplete:
        notes.append(INCOMPLETE)
    if printed.unfinished:
        notes.append(UNFINISHED)
    if printed.hidden:
        notes.append(HIDDEN)
    if printed.rounded_apart:
        notes.append(ROUNDED_APART)
    if printed.table.remark:
        notes.append(printed.table.remark)
    return tuple(notes)


def note_line(printed: PrintedTable) -> str:
    """Return the notes on one line."""
    return f"Anm.: {' '.join(notes_of(printed))}"


def source_line(printed: PrintedTable) -> str:
    """Return where the figures come from."""
    source = printed.table.source or "kommunens egen opgørelse"
    return f"Kilde: {source.rstrip('.')}. {SUMMED}"


def title_of(printed: PrintedTable) -> str:
    """Return the title above a table, with its period."""
    return f"{printed.form.title}, {period_text(printed.table.period)}"
