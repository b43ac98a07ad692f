"""What is said about a database that is damaged or gone, and about getting it back."""

from __future__ import annotations

from collections.abc import Sequence

LEFT_ALONE = (
    "Filen er ikke ændret, og den bliver aldrig slettet: hentes tallene tilbage, får den et navn "
    "med klokkeslættet og bliver liggende."
)
GONE = (
    "Filen findes ikke længere, men journalen ved siden af viser, at der har været en. Er den "
    "flyttet, så læg den tilbage, og tryk »Prøv igen«."
)
LOOKING = "Ser efter i sikkerhedskopier og journal …"
WORKING = "Henter tallene tilbage …"
NO_COPY = "Der er ingen hel sikkerhedskopi ved siden af databasen."
NO_JOURNAL = "Der er ingen journal. Det, der er gemt efter kopien, skal indlæses igen."
NOTHING_AFTER = "Journalen rummer ikke mere end kopien: intet er gemt siden."
BROKEN = "En del af journalen er ødelagt. Måske mangler det sidste; se tallene efter."
HOPELESS = (
    "Der er hverken en hel sikkerhedskopi eller en journal at hente tallene fra. Åbn en anden "
    "database, eller spørg it-afdelingen, om den har en kopi."
)
LOST = (
    "Tallene er hentet tilbage, men det sidste kan mangle. Se dem efter, før du bruger dem, og "
    "indlæs eller indtast det, der mangler."
)
WHOLE = "Alt er hentet tilbage og læst efter: hvert tal er, som det blev gemt."

_MOST_NAMES = 3


def content_words(reports: int, observations: int, entries: int) -> str:
    """Return what a database holds, as »2 rapporter, 78 gældende tal og 1 indtastning«."""
    figures = _count(observations, "gældende tal", "gældende tal")
    entered = _count(entries, "indtastning", "indtastninger")
    return f"{_count(reports, 'rapport', 'rapporter')}, {figures} og {entered}"


def copy_words(when: str, content: str) -> str:
    """Return what the newest whole copy is."""
    return f"Den seneste hele sikkerhedskopi er fra {when}. Den rummer {content}."


def after_words(reports: Sequence[str], entries: int, steps: int, *, copied: bool) -> str:
    """Return what the journal holds beyond a copy, or all in all where there is none."""
    found = []
    if reports:
        found.append(f"{_count(len(reports), 'rapport', 'rapporter')} ({_names(reports)})")
    if entries:
        found.append(_count(entries, "indtastning", "indtastninger"))
    if steps:
        found.append(_count(steps, "anden ændring", "andre ændringer"))
    since = " siden kopien" if copied else ""
    return f"Journalen rummer det, der er gemt{since}: {_joined(found)}."


def kept_words(path: str) -> str:
    """Return where the damaged database lies now."""
    return f"Den beskadigede database er ikke slettet. Den ligger her: {path}"


def _names(names: Sequence[str]) -> str:
    shown = [*names[:_MOST_NAMES]]
    more = len(names) - len(shown)
    return _joined([*shown, f"{more} til"] if more else shown)


def _joined(parts: Sequence[str]) -> str:
    return " og ".join(filter(None, (", ".join(parts[:-1]), parts[-1])))


def _count(number: int, one: str, many: str) -> str:
    return f"{number}\N{NO-BREAK SPACE}{one if number == 1 else many}"
