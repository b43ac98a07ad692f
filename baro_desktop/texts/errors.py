"""Errors in Danish: what happened, to which file or figure, and what to do now."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

_CATALOGUE_PROBLEMS = MappingProxyType(
    {
        "centre": "ukendt center",
        "choice": "ukendt valg",
        "columns": "forkert antal felter",
        "definition": "ingen ordlyd for",
        "form": "formular og indikator passer ikke sammen for",
        "goal": "ukendt mål",
        "indicator": "ukendt indikator",
        "missing": "tomt felt",
        "number": "ikke et tal:",
        "period": "ikke en dato:",
        "twice": "står der to gange:",
        "unit": "ukendt enhed",
    }
)

_SENTENCES = MappingProxyType(
    {
        # files
        "file-empty": "Filen er tom. Hent rapporten igen.",
        "file-too-large": "Filen er over {limit} MB. En udviklingsrapport fylder langt mindre.",
        "file-picture": (
            "Filen er et billede uden tekst. Hent rapporten fra integrationsbarometer.dk som "
            "PDF, eller gem siden fra browseren."
        ),
        "file-office": (
            "Filen er et Office-dokument, som programmet ikke læser. Gem det som PDF eller "
            "tekst, og prøv igen."
        ),
        "file-unknown": (
            "Filen er ikke af en slags, som programmet kan læse. Brug PDF, webside eller tekst."
        ),
        "several-readers": "Filen kan læses på flere måder ({kinds}). Gem den som PDF eller tekst.",
        "file-missing": "Filen findes ikke længere. Se efter, om den er flyttet.",
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
        "mhtml-damaged": "Webarkivet er beskadiget. Gem siden igen fra browseren.",
        "mhtml-no-page": "Webarkivet rummer ingen webside. Gem siden igen fra browseren.",
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
            "måned mangler."
        ),
        "unknown-area": "Kommunen »{name}« kendes ikke. Ret navnet i filen, og prøv igen.",
        "unknown-area-suggested": (
            "Kommunen »{name}« kendes ikke. Mente du {suggestion}? Ret navnet i filen, og "
            "prøv igen."
        ),
        "unknown-month": "Måneden »{name}« i overskriften kan ikke læses. Hent rapporten igen.",
        "several-reports": "Filen rummer flere rapporter ({names}). Gem hver rapport for sig.",
        "no-figures": "Rapporten om {area} har ingen tal, der kan læses sikkert. Hent den igen.",
        # citizens' data
        "cpr-number": (
            "Teksten ligner et CPR-nummer. Fjern det; programmet må ikke gemme oplysninger om "
            "enkelte borgere."
        ),
        "cpr-in-file": (
            "Filen rummer et CPR-nummer og er ikke gemt. Udviklingsrapporter har ingen; fjern "
            "nummeret, eller hent rapporten igen."
        ),
        # entries
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
        # database
        "database-newer": (
            "Databasen er lavet af en nyere udgave af programmet ({theirs}, her {ours}). "
            "Brug den nyere udgave; intet er ændret."
        ),
        "database-foreign": "{path} er ikke en database fra dette program. Vælg en anden fil.",
        "database-damaged": (
            "Databasen er beskadiget og er ikke ændret. Byg den op igen af journal og arkiv med "
            "»baro-desktop rebuild«, eller hent den seneste sikkerhedskopi tilbage."
        ),
        "database-damaged-copy": (
            "Databasen er beskadiget og er ikke ændret. Den seneste hele sikkerhedskopi er {name}; "
            "»baro-desktop rebuild« henter også det, der er gemt siden."
        ),
        "database-unverified": (
            "Databasen efterses stadig, og intet er gemt. Prøv igen om et øjeblik."
        ),
        "database-in-use": (
            "Databasen bruges af {who}. Her kan tallene ses og eksporteres, men ikke ændres."
        ),
        "database-locked": "Databasen bruges af et andet vindue. Luk det, og prøv igen.",
        "database-readonly": "Databasen kan ikke skrives. Se efter, om mappen er skrivebeskyttet.",
        "database-full": "Disken er fuld, og intet er gemt. Skaf plads, og prøv igen.",
        "original-damaged": "Den gemte original {name} er beskadiget. Indlæs rapporten igen.",
        "database-io": "Disken kunne ikke læses eller skrives. Intet er gemt halvt; prøv igen.",
        "database-moved": (
            "Databasefilen er flyttet eller udskiftet, mens programmet var åbent. Start "
            "programmet igen."
        ),
        "database-refused": (
            "Databasen afviste tallene, og intet er gemt. Prøv igen, og sig det til dem, der "
            "vedligeholder programmet, hvis det bliver ved."
        ),
        "database-error": "Databasen svarede med en fejl, og intet er gemt. Prøv igen.",
        "database-setting": (
            "Databasen kan ikke bruges sikkert på denne disk ({name}). Læg den på en lokal disk."
        ),
        "definition-conflict": (
            "Rapporten bruger en definition, der allerede findes med en anden ordlyd. Intet er "
            "gemt."
        ),
        "figure-too-long": "Et tal har flere cifre, end der kan gemmes. Intet er gemt.",
        "report-gone": "Rapporten er fjernet i mellemtiden. Hent den tilbage med Fortryd.",
        "undo-stale": "Der er sket andet siden, så trinnet kan ikke fortrydes for sig.",
        "database-gone": (
            "Databasen {path} findes ikke længere, men der har været en. Byg den op igen af "
            "journal og arkiv med »baro-desktop rebuild«, eller læg en sikkerhedskopi tilbage."
        ),
        "journal-unfinished": (
            "Ændringen er gemt i databasen, men disken kunne ikke skrive journalen {path} færdig. "
            "Se efter, om disken er i orden; resten skrives, næste gang der gemmes."
        ),
        "journal-missing": (
            "Journalen {path} findes ikke, og uden den kan databasen ikke bygges op. Læg en "
            "sikkerhedskopi tilbage."
        ),
        "journal-broken": (
            "Linje {line} i journalen {path} er ikke længere, som den blev skrevet. Begynd med en "
            "sikkerhedskopi, som er nyere end linjen: »baro-desktop rebuild --base FIL«."
        ),
        "journal-foreign": (
            "Sikkerhedskopien og journalen hører ikke sammen: de er forskellige fra {day}. Vælg "
            "en anden kopi."
        ),
        "journal-newer": (
            "Journalen er skrevet af en nyere udgave af programmet ({theirs}, her {ours}). Brug "
            "den nyere udgave; intet er ændret."
        ),
        "original-missing": (
            "Originalen af {name} mangler i arkivet, eller dens indhold er et andet. Læg filen "
            "tilbage, eller begynd med en sikkerhedskopi: »baro-desktop rebuild --base FIL«."
        ),
        "rebuild-exists": "{path} findes i forvejen og er ikke ændret. Vælg et andet navn.",
        "rebuild-damaged": (
            "Den database, der kom ud af journalen, er ikke hel, og intet er skrevet. Læg en "
            "sikkerhedskopi tilbage."
        ),
        "journal-was-missing": (
            "Journalen ved siden af databasen manglede. Den er skrevet igen ud fra databasen."
        ),
        "journal-was-broken": (
            "Linje {line} i journalen var ikke længere, som den blev skrevet. Journalen er lagt "
            "til side og skrevet igen ud fra databasen."
        ),
        "journal-was-foreign": (
            "Journalen hørte ikke til databasen, som den er nu. Den er lagt til side som {name}, "
            "og en ny er skrevet."
        ),
        "journal-was-torn": (
            "Den sidste linje i journalen var ikke skrevet færdig, som efter en afbrydelse. Den er "
            "fjernet; databasen er hel."
        ),
        "journal-was-behind": (
            "Journalen manglede det sidste, der blev gemt ({count} trin). Det er skrevet nu."
        ),
        "original-was-missing": (
            "Originalen af {name} manglede i arkivet. Den er lagt tilbage fra databasen."
        ),
        "originals-were-missing": (
            "{count} originaler manglede i arkivet. De er lagt tilbage fra databasen."
        ),
        "companions-begun": (
            "Databasen har fået en journal og et arkiv med originalerne ved siden af sig. Af dem "
            "kan den bygges op igen."
        ),
        "rescue-hopeless": (
            "Der er hverken en hel sikkerhedskopi eller en journal ved siden af {path}. Læg en "
            "kopi fra et andet sted tilbage, eller spørg it-afdelingen."
        ),
        "backup-missing": "Sikkerhedskopien {path} findes ikke. Vælg en anden fil.",
        "backup-same-file": "{path} er selve databasen. Vælg en anden fil.",
        "backup-damaged": (
            "{path} er ikke en hel sikkerhedskopi og er ikke brugt. Vælg en anden kopi."
        ),
        "pages-damaged": "Databasen er beskadiget. Hent den seneste sikkerhedskopi tilbage.",
        "table-missing": "Databasen mangler tabellen {table}. Hent en sikkerhedskopi tilbage.",
        "schema-changed": (
            "Databasens {kind} {name} er ændret af et andet program. Hent en sikkerhedskopi "
            "tilbage."
        ),
        "link-broken": (
            "En række i {table} henviser til noget, der ikke findes. Hent en sikkerhedskopi "
            "tilbage."
        ),
        "seal-broken": (
            "Det, der blev gemt {day}, er ikke længere, som det blev gemt. Hent den seneste "
            "sikkerhedskopi tilbage."
        ),
        "rows-unsealed": (
            "Et andet program har skrevet i databasen. Hent den seneste sikkerhedskopi tilbage."
        ),
        "setting-broken": (
            "Indstillingen {name} er ikke, som den blev gemt. Hent den seneste sikkerhedskopi "
            "tilbage."
        ),
        "observations-missing": (
            "{name} skal have {wanted} tal, men har {found}. Hent en sikkerhedskopi tilbage."
        ),
        # reporting forms
        "file-form": (
            "Filen er et indberetningsskema. Vælg »Indtast« og »Indlæs indberetningsskema…«, "
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
        # documents
        "export-target-open": "{path} er åben i et andet program. Luk den, og prøv igen.",
        "export-target-readonly": "Der kan ikke skrives i {path}. Vælg en anden mappe.",
        "export-target-full": (
            "Disken er fuld, og {path} er ikke skrevet. Skaf plads, og prøv igen."
        ),
        "export-target-missing-folder": "Mappen til {path} findes ikke. Vælg en anden mappe.",
        "export-target-other": (
            "{path} kunne ikke skrives. Prøv et andet navn eller en anden mappe."
        ),
        "export-target-name": (
            "Filen kan ikke hedde »{path}«: navnet er for langt, eller Windows bruger det til "
            "noget andet. Vælg et andet navn."
        ),
        "export-target-exists": "{path} findes allerede. Vælg et andet navn.",
        "export-stopped": "Skrivningen blev stoppet, og {path} er ikke skrevet.",
        "export-differs": (
            "{path} er ikke skrevet: {place} viste ikke de samme tal som databasen. Prøv igen, og "
            "sig det til dem, der vedligeholder programmet, hvis det bliver ved."
        ),
        "export-pdf": (
            "PDF-filen kunne ikke laves. Gem i stedet som Word-dokument, og lav PDF-filen derfra."
        ),
        "export-template": (
            "Skabelonen {path} kan ikke bruges. Vælg et Word-dokument (.docx), eller lav notatet "
            "uden skabelon."
        ),
        "no-data": "Der er ingen tal for {area} endnu. Indlæs en udviklingsrapport først.",
        "unknown-centre": "Centret »{name}« kendes ikke. Vælg et af: {known}.",
        "unknown-municipality": "Kommunen »{name}« kendes ikke.",
        "no-municipality": "Vælg en kommune med --municipality; der er ikke indlæst nogen rapport.",
        # what the computer refused
        "system-full": "Disken er fuld, og intet er gemt halvt. Skaf plads, og prøv igen.",
        "system-name": (
            "Navnet {name} er for langt eller kan ikke bruges her. Vælg et andet navn."
        ),
        "system-denied": (
            "Der er ikke adgang til {name}. Se efter, om den er åben i et andet program eller "
            "skrivebeskyttet, og prøv igen."
        ),
        "system-missing": "{name} findes ikke. Se efter, om filen eller mappen er flyttet.",
        "system-other": (
            "Computeren kunne ikke læse eller skrive {name}. Intet er gemt halvt; prøv igen."
        ),
        "out-of-memory": (
            "Computeren har ikke mere hukommelse, og intet er gemt halvt. Luk andre programmer, "
            "og prøv igen."
        ),
        "no-home-folder": (
            "Brugerens mappe kan ikke findes, så programmet ved ikke, hvor databasen skal ligge. "
            "Log af og på igen, eller vælg filen med --database."
        ),
        # our own files
        "unexpected": (
            "Der skete en uventet fejl ({kind}). Intet er gemt halvt; prøv igen, og sig det til "
            "dem, der vedligeholder programmet, hvis det bliver ved."
        ),
        "catalogue": (
            "Programmets datafil {file} har en fejl i linje {line}: {explained} {value}. "
            "Geninstallér programmet."
        ),
    }
)


def sentence(code: str, data: Mapping[str, object]) -> str:
    """Return the Danish sentence of an error.

    Args:
        code: as `BaroError.code`; a `reason` in the data picks a narrower sentence.

    Raises:
        KeyError: if the code has no sentence, or the data lacks a name in it.
    """
    if code == "catalogue":
        data = {**data, "explained": _CATALOGUE_PROBLEMS[str(data["problem"])]}
    narrower = f"{code}-{data['reason']}" if "reason" in data else code
    if code == "unknown-area" and data.get("suggestion"):
        narrower = "unknown-area-suggested"
    return _SENTENCES[narrower if narrower in _SENTENCES else code].format_map(data)


def known_codes() -> frozenset[str]:
    """Return every code that has a sentence."""
    return frozenset(_SENTENCES)
