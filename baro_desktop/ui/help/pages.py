"""The help pages: which there are, in which order, and what stands in them."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from baro_desktop.resources import resource

FIRST = "kom-i-gang"
ORDER = (
    FIRST,
    "hent-rapporterne",
    "importer",
    "laes-tallene",
    "overblik",
    "center",
    "grafer",
    "sammenlign",
    "indtast-tal",
    "modtagelse",
    "eksporter",
    "udskriv",
    "del-tallene",
    "rapporter",
    "sikkerhed",
    "naar-noget-er-galt",
    "indstillinger",
    "genveje",
    "ordliste",
    "for-it",
)
SHORTCUTS_MARK = "{{genveje}}"


@dataclass(frozen=True, slots=True)
class HelpPage:
    """One page; `text` is Markdown and its first line the title."""

    name: str
    title: str
    text: str

    def holds(self, words: str) -> bool:
        """Tell whether every word stands somewhere in the page."""
        inside = self.text.casefold()
        return all(word in inside for word in words.casefold().split())


def load_pages(shortcuts: str = "") -> tuple[HelpPage, ...]:
    """Return all pages in their order.

    Args:
        shortcuts: Markdown table that takes the place of the mark in »Genveje«.
    """
    return tuple(_load(resource("help", f"{name}.md"), shortcuts) for name in ORDER)


def _load(path: Path, shortcuts: str) -> HelpPage:
    text = path.read_text(encoding="utf-8").replace(SHORTCUTS_MARK, shortcuts)
    return HelpPage(path.stem, text.splitlines()[0].removeprefix("# ").strip(), text)
