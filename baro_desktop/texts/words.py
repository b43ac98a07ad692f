"""Single Danish words and signs that window, workbook and command line share.

Keys are the values of the enumerations in `models`, so that this layer stays at the bottom.
"""

from __future__ import annotations

from types import MappingProxyType
from typing import NamedTuple


class Judgement(NamedTuple):
    """How a judgement is shown: sign and word always stand together, colour only adds."""

    sign: str
    word: str
    tone: str
    """`good`, `bad`, `neutral` or `muted`; the palette gives each its colour."""

    @property
    def text(self) -> str:
        """Sign and word on one line."""
        return f"{self.sign} {self.word}" if self.sign else self.word


NOT_COMPUTED_SIGN = "–"
BLANK_SIGN = "·"
NO_REPORT_SIGN = "…"
WITHHELD_SIGN = "*"

SIGNS = (
    (NOT_COMPUTED_SIGN, "Opgøres ikke: udgiveren beregner ikke tallet for kommunen."),
    (BLANK_SIGN, "Ikke oplyst: feltet er tomt i rapporten; tallet er ikke offentliggjort."),
    (NO_REPORT_SIGN, "Ingen rapport: der er ikke indlæst eller indtastet noget for perioden."),
    ("0", "Nul: tallet er opgjort og er nul."),
)

WITHHELD_MEANING = (
    WITHHELD_SIGN,
    "Skjult, små tal: tallet er kendt, men gælder så få personer, at det ikke vises.",
)

ASSESSMENTS = MappingProxyType(
    {
        "wanted": Judgement("▲", "Ønsket retning", "good"),
        "unwanted": Judgement("▼", "Modsat retning", "bad"),
        "unchanged": Judgement("●", "Uændret", "neutral"),
        "level": Judgement("▲", "På niveau", "good"),
        "narrowing": Judgement("▲", "Forskellen falder", "good"),
        "widening": Judgement("▼", "Forskellen vokser", "bad"),
        "same_gap": Judgement("●", "Forskellen uændret", "neutral"),
        "gap": Judgement("◆", "Ikke på niveau", "neutral"),
        "followed": Judgement("●", "Følges", "neutral"),
        "series_break": Judgement("⚑", "Databrud", "neutral"),
        "not_computed": Judgement("–", "Opgøres ikke", "muted"),
        "blank": Judgement("·", "Ikke oplyst", "muted"),
        "withheld": Judgement("*", "Skjult, små tal", "muted"),
        "no_earlier": Judgement("●", "Intet tidligere tal", "neutral"),
        "no_data": Judgement("…", "Ingen tal endnu", "muted"),
    }
)

MOVEMENTS = MappingProxyType(
    {
        "positive": Judgement("▲", "Fremgang", "good"),
        "negative": Judgement("▼", "Tilbagegang", "bad"),
        "unchanged": Judgement("●", "Uændret", "neutral"),
        "followed": Judgement("●", "Følges", "neutral"),
        "opposed": Judgement("◆", "Modsatrettet", "neutral"),
        "not_computed": Judgement("–", "Opgøres ikke", "muted"),
    }
)

OUTCOMES = MappingProxyType(
    {
        "imported": Judgement("✓", "Indlæst", "good"),
        "unchanged": Judgement("=", "Intet ændret", "neutral"),
        "partial": Judgement("⚑", "Delvist indlæst", "bad"),
        "rejected": Judgement("✕", "Afvist", "bad"),
    }
)

DESIRED = MappingProxyType(
    {
        "up": "op (en stigning er ønsket)",
        "down": "ned (et fald er ønsket)",
        "parity": "på niveau med etnisk danske",
        "follow": "følges uden vurdering",
    }
)

KINDS = MappingProxyType(
    {"barometer": "Barometer", "key_figure": "Nøgletal", "local": "Lokale indikatorer"}
)

MEASURES = MappingProxyType(
    {
        "status": "Status",
        "change": "Udvikling siden basismåling",
        "comparison": "Etnisk danske",
        "status_count": "Målgruppen, antal",
        "status_base": "Målgruppen, borgere i gruppen",
        "comparison_count": "Etnisk danske, antal",
        "comparison_base": "Etnisk danske, borgere i gruppen",
    }
)

STATES = MappingProxyType(
    {
        "reported": "Opgjort",
        "not_computed": "Opgøres ikke",
        "blank": "Ikke oplyst",
        "withheld": "Skjult, små tal",
    }
)
