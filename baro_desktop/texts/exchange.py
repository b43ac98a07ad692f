"""What is said about a copy that is handed to a colleague, and about one that came from him."""

from __future__ import annotations

WRITTEN = (
    "{name} er gemt i {folder}. Den rummer alle tal, også de små, og navnene på dem, der har "
    "indtastet dem: send den kun til dem, der må se dem. Kollegaen dobbeltklikker på filen eller "
    "trækker den ind i vinduet."
)
MADE_UP = (
    "Tallene her er opdigtede, og det kan en kollega ikke se på en kopi. Vælg »Filer → Tilbage til "
    "egne tal«, og gem kopien dér."
)
NOTHING_CHANGES = (
    "Kopien kan ses og eksporteres, men ikke ændres. Dine egne tal bliver, som de er, og kopiens "
    "tal blandes ikke med dem."
)
SHOWN = "Du ser {name}. Tallene kan eksporteres, men ikke ændres. Dine egne tal ligger, som de lå."


def held_words(name: str, content: str, when: str, unknown: int) -> str:
    """Return what a copy holds.

    Args:
        when: when something was stored in it last, "" where nothing was.
        unknown: reports that the user's own database does not hold.
    """
    last = f", senest ændret {when}" if when else ""
    reports = "1 rapport" if unknown == 1 else f"{unknown} rapporter"
    more = f" {reports} har du ikke selv." if unknown else ""
    return f"{name} rummer {content}{last}.{more}\n\n{NOTHING_CHANGES}"
