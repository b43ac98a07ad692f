"""Read the invented local figures that go with the sample reports."""

from __future__ import annotations

import csv
from decimal import Decimal
from pathlib import Path

from baro_desktop.models.catalogue import Catalogue
from baro_desktop.models.entry import Entry, GroupInput, HousingArea, Population, check_entry
from baro_desktop.models.numbers import parse_number
from baro_desktop.models.period import parse_period

FILE_NAME = "local_figures.csv"
_Line = dict[str, str]


def load_local_figures(path: Path, catalogue: Catalogue) -> tuple[Entry, ...]:
    """Return the sample entries, in the order of the file, each checked against its form.

    Args:
        path: a CSV file in the form of `resources/samples/local_figures.csv`: numbers in the
            Danish form, housing areas as `Name: group 12; group 3 | Name: …`.
        catalogue: knows the forms of the local indicators.

    Raises:
        KeyError: if a column is missing, or the catalogue has no such indicator.
        ValueError: if a number or period is in no known form, or the indicator is not local.
        EntryError: if an entry cannot be right.
    """
    with path.open(encoding="utf-8", newline="") as stream:
        entries = tuple(_entry(line) for line in csv.DictReader(stream))
    for entry in entries:
        form = catalogue.by_code[entry.indicator].form
        if form is None:
            raise ValueError(entry.indicator)
        check_entry(entry, form)
    return entries


def _entry(line: _Line) -> Entry:
    reason = line["third_generation_reason"]
    return Entry(
        line["area"],
        line["indicator"],
        parse_period(line["period"]),
        _group(line, "target"),
        _group(line, "comparison"),
        Population(line["population"]),
        third_generation=bool(reason),
        third_generation_reason=reason,
        source=line["source"],
        remark=line["remark"],
        unavailable=line["unavailable"] == "yes",
        provisional=line["provisional"] == "yes",
        housing_areas=_housing_areas(line["housing_areas"]),
    )


def _group(line: _Line, name: str) -> GroupInput:
    return GroupInput(*(_number(line[f"{name}_{part}"]) for part in ("count", "base", "value")))


def _number(text: str) -> Decimal | None:
    return parse_number(text) if text else None


def _housing_areas(text: str) -> tuple[HousingArea, ...]:
    return tuple(_housing_area(part) for part in text.split("|") if part.strip())


def _housing_area(text: str) -> HousingArea:
    name, _, groups = text.partition(":")
    residents = tuple(_residents(group) for group in groups.split(";"))
    return HousingArea(name.strip(), residents)


def _residents(text: str) -> tuple[str, int]:
    group, _, count = text.strip().rpartition(" ")
    return group, int(count)
