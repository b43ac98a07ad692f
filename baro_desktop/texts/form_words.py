"""Words of the reporting form: what its fields are called, and what its lists offer.

Form and reader share them; a form that was written earlier holds the words of its time.
"""

from __future__ import annotations

from types import MappingProxyType

YES, NO = "Ja", "Nej"
FINAL, PROVISIONAL = "Endeligt", "Foreløbigt"
POPULATIONS = MappingProxyType({"origin": "Herkomst", "citizenship": "Statsborgerskab"})

GUIDANCE_TITLE = "Vejledning"

LABELS = MappingProxyType(
    {
        "period": "Periode",
        "unavailable": "Kan data ikke udtrækkes?",
        "provisional": "Tallet er",
        "population": "Gruppen er opgjort efter",
        "third_generation": "Indgår tredje generation i målgruppen?",
        "third_generation_reason": "Begrundelse for tredje generation",
        "source": "Kilde",
        "remark": "Bemærkning",
    }
)

TARGET, COMPARISON = "Målgruppen", "Etnisk danske"
GRADE_LABEL = "Gennemsnit"
HOUSING_AREA = "Boligområde"


def share_label(unit: str) -> str:
    """Name the row of a share that is known without its parts."""
    return f"Andel i {unit} – kun når antal ikke kendes"


def title(centre: str) -> str:
    """Return the title of a centre's sheet."""
    return f"Indberetning: {centre}"


def file_name(area: str, centre: str, day: str) -> str:
    """Return a file name that says whose form it is."""
    return " ".join(part for part in ("Indberetningsskema", area, centre, day) if part) + ".xlsx"


def batch_label(name: str) -> str:
    """Name the step that »Fortryd« takes back."""
    return f"Indtastning fra skemaet {name}"


def correction_reason(name: str) -> str:
    """Say in the history of a figure why it was corrected."""
    return f"Indberetningsskema {name}"
