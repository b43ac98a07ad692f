"""What is said about settings that cannot be used."""

from __future__ import annotations

from types import MappingProxyType

_SENTENCES = MappingProxyType(
    {
        "unreadable": (
            "En del af indstillingerne for centre og indikatorer kan ikke læses. "
            "Standarden gælder der, til indstillingerne gemmes igen."
        ),
        "unknown-centre": "Centret »{name}« i indstillingerne findes ikke og er sprunget over.",
        "unknown-indicator": (
            "Indikatoren {name} i indstillingerne findes ikke og er sprunget over."
        ),
        "own-indicator": "Den egne indikator {name} kan ikke bruges og er sprunget over.",
        "name-taken": (
            "Navnet »{name}« er brugt af en anden fane eller et andet center, "
            "så centret har ikke fået det."
        ),
        "name-is-code": (
            "»{name}« er et andet centers faste kode, som gælder, hvad end dets fane hedder, "
            "så centret har ikke fået det navn."
        ),
        "twice": "»{name}« står to gange i indstillingerne; det første gælder.",
        "desired": (
            "Den ønskede retning for {name} kan ikke bruges; standarden gælder."
        ),
    }
)  # fmt: skip


def sentence(code: str, name: str) -> str:
    """Say what is left out of the settings."""
    return _SENTENCES[code].format(name=name)


def known_codes() -> frozenset[str]:
    """Return the codes that have a sentence."""
    return frozenset(_SENTENCES)
