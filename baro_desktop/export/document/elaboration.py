"""The second document: the status tables, what they say in sentences, their graphs."""

from __future__ import annotations

from collections.abc import Iterator

from baro_desktop.export.document.blocks import Block, Run, Text, body, bullet
from baro_desktop.export.document.details import Paper
from baro_desktop.export.document.notat import head_facts
from baro_desktop.export.document.status_table import status_blocks
from baro_desktop.export.status_facts import status_facts

KIND = "Bilag"
TITLE = "Uddybning af status og resultater"


def elaboration(paper: Paper) -> Text:
    """Return the document."""
    about = paper.contents.title
    facts = (("Hører til", about), *head_facts(paper))
    return Text(KIND, TITLE, f"{about} · {TITLE}", facts, tuple(_blocks(paper)))


def _blocks(paper: Paper) -> Iterator[Block]:
    tables = paper.contents.status_tables
    if not tables:
        yield body("Der er ikke indtastet nogen statustabeller.")
    for table in tables:
        heading, *rest = status_blocks(table, paper, 1)
        yield heading
        yield from (bullet(Run(sentence)) for sentence in status_facts(table))
        yield from rest
