"""Notes and sources under tables and graphs, by the publisher's convention."""

from __future__ import annotations

PUBLISHER = "integrationsbarometer.dk"

SAMPLE_WARNING = "EKSEMPEL, ikke rigtige tal: "
"""What every title begins with that is made of sample figures."""

DERIVED_BASELINE = (
    "Basismålingen er beregnet af status og udvikling og kan afvige med ±1 på grund af afrunding."
)
COMPUTED_CHANGE = "Ændringen er beregnet fra den tidligere periode."

TARGET_GROUP = (
    "Målgruppen for de lokale indikatorer er flygtninge, indvandrere og efterkommere med "
    "ikke-vestlig baggrund, opgjort efter herkomst. Er et tal opgjort efter statsborgerskab, "
    "eller indgår tredje generation, står det ved tallet. Barometerets tal og nøgletallene er "
    "opgjort af udgiveren."
)

SAME_SERIES = "Tal efter flere definitioner behandles som samme serie."

PROVISIONAL = "Foreløbigt tal."
FEW_PEOPLE = "Små tal: tallet gælder så få personer, at de kan genkendes."
BY_CITIZENSHIP = "Målgruppen er opgjort efter statsborgerskab."


def third_generation(reason: str) -> str:
    """Say that the third generation is counted, and why."""
    return f"Tredje generation indgår i målgruppen: {reason}"


def published_beside(title: str, value: str, period: str) -> str:
    """Name the published figure that a local one is read together with."""
    return f"Til sammenligning: {title} er {value} ({period})."


def source(text: str) -> str:
    """Say where an entered figure was drawn from."""
    return f"Kilde: {text}"


def series_break(period: str, note: str) -> str:
    """Say where a series is broken, and why if it is known."""
    reason = f": {note[:1].lower()}{note[1:]}" if note else ""
    return f"Databrud fra {period}{reason}."


def small_numbers_hidden(number: int, limit: int) -> str:
    """Say that figures are hidden, how many, and by which limit."""
    figures = (
        "1 tal er skjult (*), fordi det" if number == 1 else f"{number} tal er skjult (*), fordi de"
    )
    return (
        f"Små tal: {figures} kan vise forhold om færre end {limit} personer. "
        "Andele, ændringer og vurderinger, der kan afsløre dem, er også udeladt."
    )


def workbook_title(area: str, *, sample: bool) -> str:
    """Return the title of the workbook, which is printed on each of its pages."""
    warning = SAMPLE_WARNING if sample else ""
    place = "hele landet" if area == "Hele landet" else f"{area} Kommune"
    return f"{warning}Integration i {place}"


def report_source(area: str, month: str, made: str) -> str:
    """Name a report as a source."""
    tail = f", dannet {made}" if made else ""
    return f"Udviklingsrapport {area}, {month}{tail} ({PUBLISHER})"


def entered_source(user: str, day: str) -> str:
    """Name those who typed a figure in; a paper for the public names nobody."""
    who = f" af {user}" if user else ""
    return f"Kommunens egen indberetning, indtastet {day}{who}"
