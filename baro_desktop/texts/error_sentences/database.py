"""The database, its copies and its journal."""

from __future__ import annotations

from types import MappingProxyType

SENTENCES = MappingProxyType(
    {
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
            "Databasefilen er flyttet, omdøbt eller udskiftet, mens programmet var åbent, og intet "
            "er gemt. Læg den tilbage, og start programmet igen."
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
        "database-missing": (
            "Databasen {path} findes ikke. Ret navnet efter »--database«, eller indlæs først en "
            "rapport med »baro-desktop import«."
        ),
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
    }
)
