"""What is printed about a copy of the database before it is put back."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from baro_desktop.texts.rescue import content_words
from baro_desktop.workflows.backup import Held, Preview

if TYPE_CHECKING:
    from baro_desktop.storage.rebuilding import Account


def preview_lines(preview: Preview) -> Iterator[str]:
    """Say what a copy holds, and how it differs from the present database."""
    yield f"Kopien rummer {content(preview.copy)}."
    if preview.present is None:
        yield "Den nuværende database findes ikke eller kan ikke læses."
        return
    yield f"Databasen rummer {content(preview.present)}."
    for name in preview.lost:
        yield f"Kun i databasen: {name}"
    for name in preview.regained:
        yield f"Kun i kopien: {name}"
    yield "Intet er ændret."


def rebuilt_lines(out: Path, account: Account, held: Held) -> Iterator[str]:
    """Say what a rebuilt database holds, and what was left out."""
    yield f"Databasen er bygget op igen: {out}"
    yield f"Den rummer {content(held)}."
    if account.torn:
        yield (
            "Journalens sidste linje var ikke skrevet færdig, som efter en afbrydelse, og er "
            "udeladt."
        )
    if account.cut:
        yield (
            "En linje i journalen er ødelagt. Det, der er gemt efter den, mangler og skal indlæses "
            "eller indtastes igen."
        )


def content(held: Held) -> str:
    """Return in words what a database or a copy holds."""
    words = content_words(len(held.reports), held.observations, held.entries)
    counts = words.replace("\N{NO-BREAK SPACE}", " ")
    if held.last_stored is None:
        return counts
    return f"{counts}, senest ændret {held.last_stored.astimezone():%d-%m-%Y kl. %H.%M}"
