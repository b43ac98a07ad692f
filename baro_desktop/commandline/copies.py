"""What is printed about a copy of the database before it is put back."""

from __future__ import annotations

from collections.abc import Iterator

from baro_desktop.workflows.backup import Held, Preview


def preview_lines(preview: Preview) -> Iterator[str]:
    """Say what a copy holds, and how it differs from the present database."""
    yield f"Kopien rummer {_content(preview.copy)}."
    if preview.present is None:
        yield "Den nuværende database findes ikke eller kan ikke læses."
        return
    yield f"Databasen rummer {_content(preview.present)}."
    for name in preview.lost:
        yield f"Kun i databasen: {name}"
    for name in preview.regained:
        yield f"Kun i kopien: {name}"
    yield "Intet er ændret."


def _content(held: Held) -> str:
    reports = "1 rapport" if len(held.reports) == 1 else f"{len(held.reports)} rapporter"
    entries = "1 indtastning" if held.entries == 1 else f"{held.entries} indtastninger"
    counts = f"{reports}, {held.observations} gældende tal og {entries}"
    if held.last_stored is None:
        return counts
    return f"{counts}, senest ændret {held.last_stored.astimezone():%d-%m-%Y kl. %H.%M}"
