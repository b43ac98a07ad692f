"""Danish sentences of »Modtagelse«."""

from __future__ import annotations

from typing import TYPE_CHECKING

from baro_desktop.models.display import moment_text

if TYPE_CHECKING:
    from baro_desktop.storage.status_tables import StoredTable

EMPTY_TITLE = "Der er ingen opgørelse endnu"
EMPTY_TEXT = (
    "Her samles kommunens egne tal om modtagne flygtninge og øvrige indvandrere: hvem der er "
    "kommet, hvem der stadig bor her, og hvor mange der er i job eller uddannelse. Skriv tallene "
    "i tabellen, eller indsæt dem fra Excel; summer og procenter beregnes."
)
NOT_A_PERIOD = "Skriv perioden som »2013-2017«, »juni 2017« eller »30. juni 2017«."
PERIOD_TAKEN = (
    "Der er allerede en opgørelse for den periode. Vælg den i listen, og tryk »Ret tal…«."
)
KEYS = "Enter og Tab går videre. Ctrl+V indsætter fra Excel. Ctrl+Enter gemmer."
REASON_MISSING = "Skriv, hvorfor tallene rettes."


def left_out_text(count: int) -> str:
    """Say that pasted cells did not fit."""
    cells = "1 celle" if count == 1 else f"{count} celler"
    return f"{cells} passede ikke ind i tabellen og er udeladt."


def saved_line(stored: StoredTable) -> str:
    """Say who entered a table, and when."""
    when = moment_text(stored.recorded_at.astimezone())
    who = f" af {stored.recorded_by}" if stored.recorded_by else ""
    return f"Indtastet {when}{who}."
