"""What the fields of a form say, and the entry that they make."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal

from baro_desktop.models.catalogue import FormKind, Indicator, LocalForm
from baro_desktop.models.display import period_text
from baro_desktop.models.entry import Entry, GroupInput, HousingArea, Population
from baro_desktop.models.form.fields import HOUSING_ROOM, ORIGIN_GROUPS
from baro_desktop.models.numbers import format_number
from baro_desktop.models.period import Period
from baro_desktop.texts import form_words as words

POPULATION_OF = {text: Population(key) for key, text in words.POPULATIONS.items()}


@dataclass(frozen=True, slots=True)
class Answers:
    """What was filled in: numbers and texts by the id of their field.

    Attributes:
        texts: free text, and what was chosen from lists, in the words of the form.
    """

    period: Period
    numbers: Mapping[str, Decimal] = field(default_factory=dict)
    texts: Mapping[str, str] = field(default_factory=dict)


def entry_of(answers: Answers, area: str, indicator: Indicator) -> Entry:
    """Return the entry that the answers make; it is not checked yet."""
    texts = answers.texts
    return Entry(
        area,
        indicator.code,
        answers.period,
        _group(answers, "target"),
        _group(answers, "comparison"),
        POPULATION_OF.get(texts.get("population", ""), Population.ORIGIN),
        third_generation=texts.get("third_generation") == words.YES,
        third_generation_reason=texts.get("third_generation_reason", ""),
        source=texts.get("source", ""),
        remark=texts.get("remark", ""),
        unavailable=texts.get("unavailable") == words.YES,
        provisional=texts.get("provisional") == words.PROVISIONAL,
        housing_areas=_housing_areas(answers),
    )


def answers_of(entry: Entry, form: LocalForm) -> Answers:
    """Return what the fields of a form hold when it says what an entry says."""
    numbers = {
        f"{name}.{part}": number
        for name, group in (("target", entry.target), ("comparison", entry.comparison))
        for part in ("count", "base", "value")
        if (number := getattr(group, part)) is not None
    }
    texts = {
        "provisional": words.PROVISIONAL if entry.provisional else words.FINAL,
        "source": entry.source,
        "remark": entry.remark,
    }
    if form.may_be_unavailable:
        texts["unavailable"] = _yes_no(entry.unavailable)
    if form.kind is FormKind.COMPOSITION:
        _add_housing(entry, numbers, texts)
    else:
        texts["population"] = words.POPULATIONS[entry.population.value]
        texts["third_generation"] = _yes_no(entry.third_generation)
        texts["third_generation_reason"] = entry.third_generation_reason
    return Answers(entry.period, numbers, {name: text for name, text in texts.items() if text})


def fits_form(entry: Entry) -> bool:
    """True when the form has room for what was entered: its groups of origin, its areas."""
    groups = {group for area in entry.housing_areas for group, _ in area.residents}
    return len(entry.housing_areas) <= HOUSING_ROOM and groups <= set(ORIGIN_GROUPS)


def said(answers: Answers) -> dict[str, str]:
    """Return everything that was said as text, by subject rather than by cell.

    The residents of a housing area are named by area and group, since an area may stand in
    another row than last time.
    """
    texts = {subject_of(name, answers): text for name, text in answers.texts.items()}
    numbers = {
        subject_of(name, answers): format_number(plain(number))
        for name, number in answers.numbers.items()
    }
    return {"period": period_text(answers.period), **numbers, **texts}


def subject_of(name: str, answers: Answers) -> str:
    """Return what a field is about: itself, or an area and a group of origin."""
    if not name.startswith("housing."):
        return name
    row, _, part = name.rpartition(".")
    area = answers.texts.get(f"{row}.name", row)
    return f"housing/{area.casefold()}/{part}"


def plain(number: Decimal) -> Decimal:
    """Return a number without needless zeros behind the comma."""
    whole = number.to_integral_value()
    return whole if number == whole else number.normalize()


def _group(answers: Answers, name: str) -> GroupInput:
    return GroupInput(*(answers.numbers.get(f"{name}.{p}") for p in ("count", "base", "value")))


def _housing_areas(answers: Answers) -> tuple[HousingArea, ...]:
    areas = []
    for number in range(1, HOUSING_ROOM + 1):
        start = f"housing.{number}"
        name = answers.texts.get(f"{start}.name", "")
        residents = tuple(
            (group, int(count))
            for place, group in enumerate(ORIGIN_GROUPS, start=1)
            if (count := answers.numbers.get(f"{start}.{place}")) is not None
        )
        if name or residents:
            areas.append(HousingArea(name, residents))
    return tuple(areas)


def _add_housing(entry: Entry, numbers: dict[str, Decimal], texts: dict[str, str]) -> None:
    for number, area in enumerate(entry.housing_areas, start=1):
        texts[f"housing.{number}.name"] = area.name
        counts = dict(area.residents)
        for place, group in enumerate(ORIGIN_GROUPS, start=1):
            if group in counts:
                numbers[f"housing.{number}.{place}"] = Decimal(counts[group])


def _yes_no(value: bool) -> str:
    return words.YES if value else words.NO
