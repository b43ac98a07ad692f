"""Reporting forms and their cells."""

from __future__ import annotations

from types import MappingProxyType

SENTENCES = MappingProxyType(
    {
        # reporting forms
        "file-form": (
            "Filen er et indberetningsskema. Vælg »Indtast« og »Hent udfyldt skema…«, "
            "eller brug »baro-desktop enter«."
        ),
        "form-foreign": (
            "Filen er ikke et indberetningsskema fra dette program. Vælg det udfyldte skema, "
            "eller lav et nyt med »Lav indberetningsskema…«."
        ),
        "form-damaged": (
            "Skemaet er beskadiget og kan ikke læses sikkert. Gem det igen fra Excel, eller "
            "udfyld et nyt skema."
        ),
        "form-encrypted": (
            "Skemaet er låst med en adgangskode. Gem en kopi uden adgangskode, og prøv igen."
        ),
        "form-xls": (
            "Filen er gemt i et gammelt Office-format. Gem den som Excel-projektmappe (.xlsx), og "
            "prøv igen."
        ),
        "form-ods": (
            "Filen er gemt i LibreOffices format. Gem den som Excel-projektmappe (.xlsx), og prøv "
            "igen."
        ),
        "form-macros": (
            "Filen indeholder makroer, og det gør et indberetningsskema ikke. Gem den som "
            "Excel-projektmappe uden makroer (.xlsx), og prøv igen."
        ),
        "form-too-large": (
            "Filen er større, end et indberetningsskema kan være. Slet det, der er indsat uden om "
            "felterne, eller udfyld et nyt skema."
        ),
        "form-suspicious": (
            "Filen er bygget op på en måde, som Excel ikke bruger, og åbnes ikke. Udfyld et nyt "
            "skema."
        ),
        "form-newer": (
            "Skemaet er lavet af en nyere udgave af programmet (skema {theirs}, her {ours}). Brug "
            "den nyere udgave; intet er gemt."
        ),
        "form-other-municipality": (
            "Skemaet er fra {theirs} Kommune, men tallene her er for {ours} Kommune. Vælg {theirs} "
            "som kommune, eller brug det rigtige skema; intet er gemt."
        ),
        "form-empty": "Skemaet er ikke udfyldt: der står ingen tal i felterne. Intet er gemt.",
        "form-stale": (
            "Tallene er ændret, siden skemaet blev læst. Læs skemaet igen; intet er gemt."
        ),
        # cells of reporting forms
        "form-cell-date": (
            "Feltet indeholder en dato ({text}). Et tal med punktum bliver til en dato i Excel: "
            "skriv det med komma."
        ),
        "form-cell-boolean": "Feltet indeholder SAND eller FALSK. Skriv et tal.",
        "form-cell-error": "Feltet indeholder en fejl ({text}). Skriv tallet i stedet for formlen.",
        "form-cell-formula": (
            "Feltet indeholder en formel, som ikke er regnet ud. Skriv selve tallet, eller åbn og "
            "gem filen i Excel."
        ),
        "form-cell-format": (
            "Feltet er formateret som procent eller i tusinder, så det er uklart, hvilket tal der "
            "menes. Skriv tallet i et felt med det oprindelige format."
        ),
        "form-cell-text": "»{text}« er ikke et tal. Skriv kun tallet, uden tekst og enhed.",
        "form-cell-point": (
            "»{text}« er ikke et dansk tal. Skriv decimaler med komma (12,5) og tusinder med "
            "punktum (1.234)."
        ),
        "form-cell-choice": "»{text}« er ikke på listen. Vælg en af: {known}.",
        "form-cell-choice-missing": "Feltet er tomt. Vælg en af: {known}.",
        "form-cell-period": "»{text}« er ikke en periode for indikatoren. Vælg en på listen.",
        "form-cell-period-missing": "Perioden mangler. Vælg den på listen.",
        "form-cell-long": "Teksten er over {limit} tegn. Skriv den kortere.",
        "form-cell-merged": "Feltet er flettet med et andet. Ophæv fletningen, og skriv tallet.",
        "form-cell-unknown": "Feltet findes ikke længere i programmet. Brug et nyt skema.",
        "form-row-twice": "Rækken står to gange på arket. Slet den ene.",
        "form-row-missing": (
            "Rækken kan ikke genkendes: dens skjulte nøgle er væk, og rækkerne er flyttet. Brug et "
            "nyt skema."
        ),
        "form-column-missing": (
            "Kolonnen kan ikke genkendes: arkets skjulte række er ændret. Brug et nyt skema."
        ),
        "form-sheet-twice": "Arket findes to gange ({names}). Slet det ene.",
        "form-sheet-missing": (
            "Arket »{name}« er slettet eller ødelagt, så dets felter er ikke læst."
        ),
        "form-indicator-unknown": "Indikatoren {text} kendes ikke længere. Brug et nyt skema.",
        "form-third-contradiction": (
            "Der står en begrundelse, men tredje generation indgår ikke. Vælg »Ja«, eller slet "
            "begrundelsen."
        ),
        "form-housing-name": "Skriv boligområdets navn.",
        "form-housing-count": "Skriv antallet i {text}, 0 hvis der ingen er, eller slet navnet.",
        "form-conflict": (
            "Indikatoren er udfyldt forskelligt her og i {other}. Ret det ene sted, eller ryd det."
        ),
    }
)
