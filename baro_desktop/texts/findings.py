"""Findings in Danish: what was seen, what was done with it, and what it means."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

_SENTENCES = MappingProxyType(
    {
        "cell-unreadable": "»{text}« kan ikke læses som et tal. Tallet er udeladt.",
        "unit-missing": "»{text}« står uden enhed. Tallet er udeladt.",
        "unit-unknown": "Enheden i »{text}« er ukendt. Tallet er udeladt.",
        "unit-other": "Enheden i »{text}« passer ikke til indikatoren. Tallet er udeladt.",
        "out-of-range": "»{text}« ligger uden for det mulige. Tallet er udeladt.",
        "figure-alone": (
            "»{text}« står alene, så det er ikke sikkert, hvilken kolonne tallet hører til. "
            "Det er udeladt."
        ),
        "readings-differ": (
            "Rækken kan læses på to måder, som giver forskellige tal. Den er udeladt."
        ),
        "row-unreadable": "Rækken har ikke de kolonner, som overskriften lover. Den er udeladt.",
        "row-without-goal": (
            "Rækken står ikke under et mål med årstal, så perioden er ukendt. Den er udeladt."
        ),
        "row-twice": "Rækken står der to gange med forskellige tal. Begge er udeladt.",
        "row-missing": "»{name}« findes ikke i filen. Måske mangler en side.",
        "label-mismatch": (
            "Teksten »{text}« passer ikke til nummeret foran den. Rækken er udeladt."
        ),
        "goal-year": "Årstallene i »{text}« kan ikke være rigtige. Målets tal er udeladt.",
        "area-misspelt": (
            "Kommunens navn står som »{name}« og er læst som {area}. Fjern rapporten, hvis det "
            "er forkert."
        ),
        "baseline-changed": "{goal} måles nu siden {year}, ikke siden samme år som før.",
        "baseline-impossible": (
            "Status og udvikling giver tilsammen en basismåling, der ikke er mulig. "
            "Tallene er gemt, som de står; se efter i rapporten."
        ),
        "section-unfit": (
            "Afsnittet »{section}« har ikke lige mange tal og indikatorer. Afsnittet er udeladt."
        ),
        "section-labels": (
            "Nøgletallene {section} står ikke i nummerorden, så tallene kan ikke fordeles "
            "sikkert. Afsnittet er udeladt."
        ),
        "section-areas": (
            "Det fremgår ikke sikkert, hvilken kommune tallene i {section} hører til. "
            "Afsnittet er udeladt."
        ),
        "section-rows": (
            "Der er ikke lige mange tal og nøgletal i {section}, så tallene kan ikke fordeles "
            "sikkert. Afsnittet er udeladt."
        ),
        "section-columns": (
            "En række i {section} har ikke ét tal for hver kolonne. Afsnittet er udeladt."
        ),
        "section-units": (
            "Enhederne i {section} passer ikke til nøgletallene. Afsnittet er udeladt."
        ),
        "period-unreadable": "Perioden i »{text}« kan ikke læses. Tallet er udeladt.",
        "no-end-mark": (
            "Filen slutter uden »Rapport dannet d.«. Den er måske ikke hel; hent den igen."
        ),
        "damaged-text": "Filen har tegn, der ikke kan læses. Det, der var i tvivl, er udeladt.",
        "new-definition": (
            "Ny definition: »{text}«. Tallene lægges i en ny serie, og grafen viser et brud."
        ),
        "unknown-indicator": (
            "Indikatoren »{text}« kendes ikke i forvejen. Den er gemt og vises under »Øvrige«."
        ),
        "definition-changed": (
            "Definitionen er en anden end i de øvrige rapporter: »{text}«. Tallene lægges i en "
            "serie for sig, og grafen viser et brud."
        ),
        "value-revised": (
            "{area}, {period}: {figure} er ændret fra {old} til {new}. Det senest dannede gælder."
        ),
        "value-older": (
            "{area}, {period}: en senere rapport siger {new}, denne siger {old}. Det senest "
            "dannede gælder."
        ),
        "change-unlike-last": (
            "{area}: status er gået fra {status_before} ({before}) til {status} ({period}), men "
            "udviklingen siden {baseline} fra {change_before} til {change}. Det passer ikke "
            "sammen, heller ikke med afrunding. Tallene er gemt, som de står; se efter i rapporten."
        ),
        "count-fell": (
            "{area}: tallet er faldet fra {old} ({before}) til {new} ({period}), selv om det "
            "tælles fra en fast dag og kun kan vokse. Tallene er gemt, som de står; se efter i "
            "rapporten."
        ),
        "older-report": (
            "Rapporten er ældre end den fra {month}, som allerede er indlæst for {area}. Hvor de "
            "siger noget om samme periode, gælder det senest dannede."
        ),
        "same-report": "Rapporten er den samme som »{name}«, der allerede er indlæst.",
        "status-tables-differ": (
            "{text}: {own} her, men {other} i »{table}« ({period}). Se efter, om tallene er "
            "opgjort på samme dag og for de samme personer."
        ),
        "status-tables-above": "{text}: {own} her, {other} i »{table}« ({period}).",
        "read-failed": "{sentence}",
    }
)


_HEADINGS = MappingProxyType(
    {
        "cell-unreadable": "Tal udeladt",
        "unit-missing": "Tal uden enhed udeladt",
        "unit-unknown": "Ukendt enhed",
        "unit-other": "Forkert enhed",
        "out-of-range": "Umuligt tal udeladt",
        "figure-alone": "Tal uden kolonne udeladt",
        "readings-differ": "Tvetydig række udeladt",
        "row-unreadable": "Række udeladt",
        "row-without-goal": "Række uden årstal udeladt",
        "row-twice": "Modstridende rækker udeladt",
        "row-missing": "Række mangler",
        "label-mismatch": "Tekst passer ikke til nummer",
        "goal-year": "Forkert årstal",
        "area-misspelt": "Kommunens navn er stavet forkert",
        "baseline-changed": "Nyt basisår",
        "baseline-impossible": "Umulig basismåling",
        "section-unfit": "Afsnit udeladt",
        "section-labels": "Afsnit udeladt",
        "section-areas": "Afsnit udeladt",
        "section-rows": "Afsnit udeladt",
        "section-columns": "Afsnit udeladt",
        "section-units": "Afsnit udeladt",
        "period-unreadable": "Ulæselig periode",
        "no-end-mark": "Filen er måske ikke hel",
        "damaged-text": "Beskadiget fil",
        "new-definition": "Ny definition",
        "unknown-indicator": "Ukendt indikator",
        "definition-changed": "Ny definition",
        "value-revised": "Tal revideret",
        "value-older": "Ældre tal gælder ikke",
        "change-unlike-last": "Udvikling passer ikke",
        "count-fell": "Tal faldt uventet",
        "older-report": "Ældre rapport",
        "same-report": "Samme rapport igen",
        "read-failed": "Filen kunne ikke læses",
        "status-tables-differ": "Tabeller siger forskelligt",
        "status-tables-above": "Deltal over samlet tal",
    }
)
"""What each finding is about, in a few words, where many stand in a list."""


_FIGURES = MappingProxyType({"status": "status", "change": "udviklingen siden basismålingen"})
"""Which of the two figures of an indicator; findings kept from before do not say it."""


def sentence(code: str, data: Mapping[str, str]) -> str:
    """Return the Danish sentence of a finding.

    Raises:
        KeyError: if the code has no sentence, or the data lacks a name in it.
    """
    # A figure that ends a sentence brings a full stop of its own: »71 pct.«.
    figure = _FIGURES.get(data.get("measure", ""), "tallet")
    return _SENTENCES[code].format_map({"figure": figure} | dict(data)).replace("pct.. ", "pct. ")


def heading(code: str) -> str:
    """Return what a finding is about in a few words.

    Raises:
        KeyError: if the code has no heading.
    """
    return _HEADINGS[code]


def known_codes() -> frozenset[str]:
    """Return every code that has a sentence."""
    return frozenset(_SENTENCES)
