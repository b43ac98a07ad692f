"""Foreign files: what they are, what they hold, and the process that reads them."""

from __future__ import annotations

from types import MappingProxyType

SENTENCES = MappingProxyType(
    {
        # files
        "file-empty": "Filen er tom. Hent rapporten igen.",
        "file-too-large": "Filen er over {limit} MB. En udviklingsrapport fylder langt mindre.",
        "file-picture": (
            "Filen er et billede uden tekst. Hent rapporten fra integrationsbarometer.dk som "
            "PDF, eller gem siden fra browseren."
        ),
        "file-office": (
            "Filen er et Office-dokument og ingen udviklingsrapport; den hentes som PDF på "
            "integrationsbarometer.dk. Lokale tal i Excel kan kopieres og sættes ind under "
            "»Indtast → Alle tal for et center«."
        ),
        "file-unknown": (
            "Filen er ikke af en slags, som programmet kan læse. Brug PDF, webside eller tekst."
        ),
        "several-readers": "Filen kan læses på flere måder ({kinds}). Gem den som PDF eller tekst.",
        "file-missing": "Filen findes ikke. Se efter, om den er flyttet eller hedder noget andet.",
        "file-denied": "Filen kan ikke åbnes. Luk den i andre programmer, og prøv igen.",
        "file-changed": "Filen blev ændret, mens den blev læst. Prøv igen.",
        "file-archive": (
            "Filen er et arkiv af en slags, som programmet ikke kan åbne. Pak det ud, eller lav "
            "et zip-arkiv, og prøv igen."
        ),
        "file-program": "Filen er et program og ikke en rapport. Vælg en PDF, webside eller tekst.",
        "folder-empty": "Mappen er tom. Vælg en mappe med rapporter.",
        "file-special": "Det er ikke en almindelig fil. Vælg en PDF, webside eller tekst.",
        "folder-denied": "Mappen kan ikke åbnes. Se efter, om du har adgang til den.",
        # the process that reads files
        "reader-timeout": (
            "Filen kunne ikke læses inden for {seconds} sekunder, og læsningen er standset. Hent "
            "rapporten igen, eller gem den i et andet format."
        ),
        "reader-memory": (
            "Filen kunne ikke læses med {limit} MB hukommelse, og læsningen er standset. Hent "
            "rapporten igen, eller gem den i et andet format."
        ),
        "reader-died": (
            "Filen fik læsningen til at bryde ned, og intet af den er gemt. Hent rapporten igen, "
            "eller gem den i et andet format."
        ),
        "reader-failed": (
            "Filen kunne ikke læses på grund af en uventet fejl ({kind}), og intet af den er gemt. "
            "Hent rapporten igen, eller gem den i et andet format."
        ),
        "reader-answer": (
            "Filen gav tal, der ikke kan være rigtige, og intet af den er gemt. Hent rapporten "
            "igen, eller gem den i et andet format."
        ),
        "reader-unstarted": (
            "Den del af programmet, som læser filer, kunne ikke startes. Start programmet igen."
        ),
        # web pages
        "page-damaged": "Websiden er beskadiget. Gem den igen fra browseren.",
        "page-too-large": (
            "Websiden er over {limit} MB. Gem kun selve siden fra browseren (»Kun HTML«)."
        ),
        "page-too-deep": (
            "Websiden er bygget så indviklet op, at den ikke kan læses sikkert. Hent rapporten "
            "som PDF i stedet."
        ),
        "mhtml-damaged": "Webarkivet eller e-mailen er beskadiget. Gem den igen.",
        "mhtml-no-page": (
            "Filen rummer ingen rapport. Gem websiden igen fra browseren; er filen en e-mail, så "
            "gem den vedhæftede rapport, og indlæs den."
        ),
        "mail-several-reports": (
            "E-mailen rummer flere rapporter. Gem dem hver for sig, og indlæs dem derfra."
        ),
        # archives
        "zip-office": "Filen er et Office-dokument og ikke et zip-arkiv. Gem det som PDF.",
        "zip-damaged": "Zip-arkivet er beskadiget. Hent eller lav det igen.",
        "zip-empty": "Zip-arkivet er tomt. Vælg et arkiv med rapporter.",
        "zip-encrypted": (
            "Filen er beskyttet med adgangskode. Pak arkivet ud, og indlæs filerne derfra."
        ),
        "zip-nested": (
            "Filen er et arkiv inde i et arkiv, og det åbnes ikke. Pak det ud, og indlæs det "
            "for sig."
        ),
        "zip-method": (
            "Filen er pakket på en måde, som programmet ikke kan åbne. Pak arkivet ud, og indlæs "
            "filerne derfra."
        ),
        "zip-too-many": (
            "Zip-arkivet har over {limit} filer. Pak det ud, og indlæs rapporterne i mindre dele."
        ),
        "zip-too-large": (
            "Filerne i zip-arkivet fylder over {limit} MB udpakket. Pak det ud, og indlæs "
            "rapporterne i mindre dele."
        ),
        "zip-file-too-large": (
            "En fil i zip-arkivet fylder over {limit} MB udpakket. Tag den ud af arkivet, og "
            "prøv igen."
        ),
        "zip-suspicious": (
            "Zip-arkivet er lavet, så det fylder usædvanligt meget udpakket, og åbnes ikke. Lav "
            "et nyt arkiv af rapporterne."
        ),
        "pdf-damaged": "PDF-filen er beskadiget og kan ikke åbnes. Hent rapporten igen.",
        "pdf-encrypted": (
            "PDF-filen er låst med en adgangskode. Gem en kopi uden adgangskode, og prøv igen."
        ),
        "pdf-font": (
            "PDF-filens skrift siger om nogle cifre, at de er mellemrum, så tallene er ikke sikre. "
            "Hent rapporten igen, eller gem siden fra browseren."
        ),
        "pdf-scan": (
            "PDF-filen er et billede uden tekst. Hent rapporten fra integrationsbarometer.dk, "
            "eller gem siden fra browseren."
        ),
        "pdf-too-large": (
            "PDF-filen er for stor til at være en udviklingsrapport. Vælg den rigtige fil."
        ),
        # reports
        "no-title": (
            "Filen er ikke en udviklingsrapport: overskriften »Udviklingsrapport« med kommune og "
            "måned mangler. Hent rapporten på integrationsbarometer.dk."
        ),
        "unknown-area": "Kommunen »{name}« kendes ikke. Ret navnet i filen, og prøv igen.",
        "unknown-area-suggested": (
            "Kommunen »{name}« kendes ikke. Mente du {suggestion}? Ret navnet i filen, og "
            "prøv igen."
        ),
        "unknown-month": "Måneden »{name}« i overskriften kan ikke læses. Hent rapporten igen.",
        "several-reports": "Filen rummer flere rapporter ({names}). Gem hver rapport for sig.",
        "no-figures": "Rapporten om {area} har ingen tal, der kan læses sikkert. Hent den igen.",
    }
)
