"""Entries as JSON: everything that was typed, decimals as the text that was typed."""

from __future__ import annotations

import json
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from typing import Any

from baro_desktop.models.entry import Entry, GroupInput, HousingArea, Population, index_of_area
from baro_desktop.models.period import Period

_INDEX_STEP = Decimal("0.0001")


def encode_entry(entry: Entry) -> str:
    """Return the JSON text of an entry, with its keys in a fixed order."""
    period = entry.period
    content = {
        "area": entry.area,
        "indicator": entry.indicator,
        "period": [period.start.isoformat(), period.end.isoformat(), period.label],
        "target": _group_values(entry.target),
        "comparison": _group_values(entry.comparison),
        "population": entry.population.value,
        "third_generation": entry.third_generation,
        "third_generation_reason": entry.third_generation_reason,
        "source": entry.source,
        "remark": entry.remark,
        "unavailable": entry.unavailable,
        "provisional": entry.provisional,
        "housing_areas": [_area_values(area) for area in entry.housing_areas],
        "cleared": entry.cleared,
    }
    return json.dumps(content, ensure_ascii=False, sort_keys=True)


def decode_entry(text: str) -> Entry:
    """Return the entry of a JSON text of `encode_entry`."""
    content: dict[str, Any] = json.loads(text)
    start, end, label = content["period"]
    return Entry(
        area=content["area"],
        indicator=content["indicator"],
        period=Period(date.fromisoformat(start), date.fromisoformat(end), label),
        target=_group(content["target"]),
        comparison=_group(content["comparison"]),
        population=Population(content["population"]),
        third_generation=content["third_generation"],
        third_generation_reason=content["third_generation_reason"],
        source=content["source"],
        remark=content["remark"],
        unavailable=content["unavailable"],
        provisional=content["provisional"],
        housing_areas=tuple(_housing_area(area) for area in content["housing_areas"]),
        cleared=content.get("cleared", False),  # entries of older versions have no such key
    )


def _group_values(group: GroupInput) -> dict[str, str | None]:
    numbers = {"count": group.count, "base": group.base, "value": group.value}
    return {name: None if number is None else str(number) for name, number in numbers.items()}


def _group(content: dict[str, str | None]) -> GroupInput:
    numbers = {name: None if text is None else Decimal(text) for name, text in content.items()}
    return GroupInput(**numbers)


def _area_values(area: HousingArea) -> dict[str, object]:
    """Return an area with the index that was shown when it was saved."""
    residents = [list(pair) for pair in area.residents]
    inhabited = any(count for _, count in area.residents)
    index = str(index_of_area(area).quantize(_INDEX_STEP, ROUND_HALF_UP)) if inhabited else None
    return {"name": area.name, "residents": residents, "index": index}


def _housing_area(content: dict[str, Any]) -> HousingArea:
    residents = tuple((group, count) for group, count in content["residents"])
    return HousingArea(content["name"], residents)
