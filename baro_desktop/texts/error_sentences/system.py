"""Documents, what the computer refuses, and our own files."""

from __future__ import annotations

from types import MappingProxyType

SENTENCES = MappingProxyType(
    {
        # documents
        "export-target-own": (
            "{path} hører til databasen med alle tal og er ikke ændret. Vælg et andet navn."
        ),
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
