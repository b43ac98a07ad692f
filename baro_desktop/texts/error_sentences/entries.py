"""What people type, and what must not be typed."""

from __future__ import annotations

from types import MappingProxyType

SENTENCES = MappingProxyType(
    {
        # citizens' data
        "cpr-number": (
            "Teksten ligner et CPR-nummer, og programmet må ikke gemme oplysninger om enkelte "
            "borgere. Fjern nummeret; er det en dato og et klokkeslæt, så skriv fx "
            "15.09.2024 kl. 12.30."
        ),
        "cpr-in-file": (
            "Filen rummer et CPR-nummer og er ikke gemt. Udviklingsrapporter har ingen; fjern "
            "nummeret, eller hent rapporten igen."
        ),
        "cpr-in-name": (
            "Filens navn rummer et CPR-nummer, så filen er ikke gemt. Giv den et andet navn, og "
            "importér den igen."
        ),
        # entries
        "entry-for-country": (
            "Hele landet har ingen lokale tal. Vælg en kommune ved »Kommune« øverst, og indtast "
            "tallene dér."
        ),
        "entry-empty": "Skriv mindst ét tal for målgruppen.",
        "third-generation-reason": "Skriv, hvorfor tredje generation indgår i målgruppen.",
        "unavailable-remark": "Skriv i bemærkningen, hvorfor data ikke kan udtrækkes.",
        "unavailable-value": "Fjern tallet, eller fjern fluebenet ved »Data kan ikke udtrækkes«.",
        "not-unavailable": "Denne indikator skal have et tal.",
        "no-comparison": "Denne indikator har ingen sammenligningsgruppe.",
        "not-count": "Skriv et helt antal, 0 eller derover.",
        "share-twice": "Skriv enten antal og borgere i gruppen eller andelen, ikke begge dele.",
        "share-half": "Skriv både antallet og antal borgere i gruppen.",
        "base-zero": "Der skal være mindst én borger i gruppen.",
        "count-above-base": "Antallet kan ikke være større end antal borgere i gruppen.",
        "out-of-range": "Tallet skal være mellem {minimum} og {maximum}.",
        "too-many-decimals": "Skriv tallet med højst {decimals} decimal.",
        "housing-names": "Giv hvert boligområde sit eget navn.",
        "no-residents": "Der skal bo mindst én i hvert boligområde.",
        # status tables
        "status-empty": "Skriv mindst ét tal i tabellen.",
        "status-period": "Perioden er for lang. Tabellen kan højst dække {years} år.",
        "status-cell": "Tallene passer ikke til tabellens rækker og kolonner. Skriv dem igen.",
        "status-name-missing": "Skriv navnet på landet ud for tallet.",
        "status-name-twice": "»{name}« står i to linjer. Saml tallene i én.",
        "status-total": (
            "I alt passer ikke. Der står {total}, men summen er {sum}. Ret tallene, eller slet "
            "tallet i alt; så beregnes det."
        ),
        "status-total-low": (
            "I alt er for lavt. Der står {total}, men de kendte tal giver allerede {sum}."
        ),
        "status-sums": (
            "Summerne passer ikke sammen. Lagt sammen på den ene led giver det {total}, på den "
            "anden {sum}."
        ),
        "status-of-which": "»{name}« er for højt. Der står {part} ud af {total} i alt.",
    }
)
