"""What the papers and their parts are called, and how their files are named."""

from __future__ import annotations

from collections.abc import Iterable
from types import MappingProxyType
from typing import NamedTuple

from baro_desktop.models.disclosure_rule import SmallNumberRule
from baro_desktop.models.paper_choice import PaperKind, PaperPart

TITLE = "Papirer til udvalget"


class KindWords(NamedTuple):
    """How a kind of paper is called.

    Attributes:
        name: beside its box.
        about: what it is, in half a sentence.
        short: on a button.
        file: what its file name begins with.
        ending: what its file name ends with.
        filter: for the file dialog.
    """

    name: str
    about: str
    short: str
    file: str
    ending: str
    filter: str


KINDS = MappingProxyType(
    {
        PaperKind.WORKBOOK: KindWords(
            "Excel-projektmappe",
            "ark for hvert center med tabel og grafer, alle tal og kilder",
            "projektmappe",
            "Integration",
            ".xlsx",
            "Excel-projektmappe (*.xlsx)",
        ),
        PaperKind.NOTAT: KindWords(
            "Notat (Word)",
            "sætninger, tabel og grafer for hvert center",
            "notat",
            "Notat integration",
            ".docx",
            "Word-dokument (*.docx)",
        ),
        PaperKind.NOTAT_PDF: KindWords(
            "Notat (PDF)",
            "notatet til læsning på skærm; kan ikke rettes",
            "notat som PDF",
            "Notat integration",
            ".pdf",
            "PDF-dokument (*.pdf)",
        ),
        PaperKind.ELABORATION: KindWords(
            "Uddybning (Word)",
            "uddybning af status og resultater ud fra statustabellerne",
            "uddybning",
            "Uddybning integration",
            ".docx",
            "Word-dokument (*.docx)",
        ),
        PaperKind.ELABORATION_PDF: KindWords(
            "Uddybning (PDF)",
            "uddybningen til læsning på skærm; kan ikke rettes",
            "uddybning som PDF",
            "Uddybning integration",
            ".pdf",
            "PDF-dokument (*.pdf)",
        ),
    }
)

PARTS = MappingProxyType(
    {
        PaperPart.BAROMETER: "Barometer",
        PaperPart.KEY_FIGURES: "Nøgletal",
        PaperPart.LOCAL: "Lokale indikatorer",
        PaperPart.STATUS_TABLES: "Statustabeller",
        PaperPart.GRAPHS: "Grafer",
        PaperPart.REMARKS: "Bemærkninger",
        PaperPart.HISTORY: "Historik",
    }
)

SHOW_SMALL = (
    "Papirerne kan da vise forhold om så få personer, at de kan genkendes. Et papir til et "
    "åbent punkt på dagsordenen må ikke indeholde sådanne tal."
)
SMALL_SHOWN = (
    "Små tal bliver vist. Se efter, at ingen personer kan genkendes, før papiret sendes videre."
)


def small_number_caption(rule: SmallNumberRule) -> str:
    """Return the name of the box that hides small numbers, with the limit."""
    return f"Skjul tal om færre end {rule.limit} personer" if rule.active else "Skjul små tal"


def small_number_meaning(rule: SmallNumberRule) -> str:
    """Say what hiding means."""
    if not rule.active:
        return "Kommunens grænse for små tal er slået fra, så intet bliver skjult."
    least = "1" if rule.show_zero else "0"
    return (
        f"Antal fra {least} til {rule.limit - 1} vises som *. Det gør også andele, ændringer og "
        "vurderinger, som de kunne regnes ud af."
    )


def write_caption(kinds: Iterable[PaperKind]) -> str:
    """Return the text of the main button."""
    chosen = [kind for kind in PaperKind if kind in frozenset(kinds)]
    if len(chosen) == 1:
        return f"Skriv {KINDS[chosen[0]].short}…"
    return f"Skriv {len(chosen)} papirer…" if chosen else "Skriv…"


def file_name(kind: PaperKind, area: str, day: str) -> str:
    """Return a file name that says what is inside and when it was made."""
    said = KINDS[kind]
    return f"{said.file} {area} {day}{said.ending}"


def counted(number: int, one: str, many: str) -> str:
    """Return a number with its noun."""
    return f"{number} {one if number == 1 else many}"
