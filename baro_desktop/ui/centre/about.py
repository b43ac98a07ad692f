"""What is said about an indicator beside its graph."""

from __future__ import annotations

from dataclasses import replace

from baro_desktop.models.assessment_rule import assessment_rule, decision_text
from baro_desktop.models.catalogue import Indicator
from baro_desktop.models.centre import CentreRow
from baro_desktop.models.display import figure_text, period_text
from baro_desktop.models.observation import Figure, Measure
from baro_desktop.texts.words import ASSESSMENTS, DESIRED
from baro_desktop.ui.centre.cells import Units, target_line

_COUNTED = (
    (Measure.STATUS_COUNT, Measure.STATUS_BASE, "i målgruppen"),
    (Measure.COMPARISON_COUNT, Measure.COMPARISON_BASE, "etnisk danske"),
)


def about_lines(row: CentreRow, units: Units) -> tuple[str, ...]:
    """Return wording, judgement and its rule, target, baseline and breaks, one paragraph each."""
    indicator = row.indicator
    judged, rule = ASSESSMENTS[row.assessment.value], assessment_rule(row, units)
    told = rule.startswith("Ønsket")  # else the rule says in words what the sign stands for
    wanted = "" if told else DESIRED[indicator.desired.value]
    doubled = rule.startswith(f"{judged.word}:")  # »Ønsket retning: op …« says the word itself
    judgement = (
        f"Vurdering: {judged.sign} {rule}" if doubled else f"Vurdering: {judged.text}. {rule}"
    )
    said = [_sentence(indicator.wording), judgement if told else rule]
    more = (
        f"Ønsket retning: {wanted}." if wanted else "",
        _target(row, units),
        _counts(row, units),
        _help(indicator),
        _baseline(row, units),
        _other_period(row),
        _break(row),
    )
    return (*said, *(text for text in more if text), *row.conditions)


def _sentence(text: str) -> str:
    return text if text.endswith((".", "?", "!")) else f"{text}."


def _counts(row: CentreRow, units: Units) -> str:
    """Say what the shares were computed from: »Antal: 214 af 7.950 i målgruppen«."""
    held = dict(row.counts)
    said = []
    for count, base, group in _COUNTED:
        if count in held and base in held:
            unitless = [replace(held[measure], unit="") for measure in (count, base)]
            first, last = (figure_text(figure, units).strip() for figure in unitless)
            said.append(f"{first} af {last} {group}")
    return f"Antal: {', '.join(said)}." if said else ""


def _target(row: CentreRow, units: Units) -> str:
    if row.target is None:
        return ""
    line = f"{target_line(row, units)}."
    return " ".join(part for part in (line, decision_text(row.target)) if part)


def _help(indicator: Indicator) -> str:
    return indicator.form.help if indicator.form else ""


def _baseline(row: CentreRow, units: Units) -> str:
    if row.series is None or not row.series.segments:
        return ""
    derived = [point for point in row.series.segments[-1].points if point.derived]
    if not derived or derived[-1].value is None:
        return ""
    value = figure_text(Figure(derived[-1].value, row.series.unit), units)
    year = period_text(derived[-1].period)
    return (
        f"Basismåling {year}: {value} "
        "(beregnet af status og udvikling; kan afvige ±1 ved afrunding)."
    )


def _other_period(row: CentreRow) -> str:
    compared = row.comparison
    if compared is None or compared.same_period:
        return ""
    return (
        f"{compared.label} er opgjort for en anden periode ({period_text(compared.period)}), "
        "så tallene kan ikke stilles helt lige op."
    )


def _break(row: CentreRow) -> str:
    if not row.series_break or row.series is None:
        return ""
    notes = {definition.id: definition.note for definition in row.indicator.definitions}
    first, last = row.series.segments[0].definition, row.series.segments[-1].definition
    if notes.get(first) and notes.get(last):
        return (
            f"Databrud: definitionen er ændret fra »{notes[first]}« til »{notes[last]}«. "
            "Tallene før og efter kan ikke sammenlignes."
        )
    return "Databrud: definitionen er ændret. Tallene før og efter kan ikke sammenlignes."
