"""Entries that a form can hold, as hypothesis makes them up."""

from __future__ import annotations

from decimal import Decimal

from hypothesis import strategies as st

from baro_desktop.models.entry import Entry, GroupInput, HousingArea, Population
from baro_desktop.models.form.fields import ORIGIN_GROUPS
from baro_desktop.models.period import parse_period

SHARES = ("L1", "L2", "L3", "L8.1", "L8.2", "L10.1", "L10.2")
_LETTERS = st.characters(whitelist_categories=("Lu", "Ll"), whitelist_characters="æøå &<>»")
_TEXTS = st.text(_LETTERS, max_size=30).map(str.strip)
_PERIODS = st.sampled_from(("2023", "2024", "2025", "2026")).map(parse_period)


def _decimals(low: int, high: int) -> st.SearchStrategy[Decimal]:
    return st.integers(low * 10, high * 10).map(lambda tenths: Decimal(tenths) / 10)


@st.composite
def _parts(draw: st.DrawFn) -> GroupInput:
    base = draw(st.integers(1, 999_999))
    return GroupInput(Decimal(draw(st.integers(0, base))), Decimal(base))


_SHARE_GROUPS = _parts() | _decimals(0, 100).map(lambda value: GroupInput(value=value))
_GRADES = _decimals(-3, 12).map(lambda value: GroupInput(value=value))
_COUNTS = st.integers(0, 99_999).map(lambda count: GroupInput(Decimal(count)))
_RESIDENTS = st.tuples(*[st.integers(1, 9_999)] * len(ORIGIN_GROUPS))
_AREA_NAMES = st.lists(
    st.text("abcdefghæøå", min_size=1, max_size=20), min_size=1, max_size=20, unique=True
)


@st.composite
def _housing(draw: st.DrawFn) -> tuple[HousingArea, ...]:
    return tuple(
        HousingArea(name, tuple(zip(ORIGIN_GROUPS, draw(_RESIDENTS), strict=True)))
        for name in draw(_AREA_NAMES)
    )


@st.composite
def entries(draw: st.DrawFn) -> Entry:
    """Return a strategy of entries of every kind of form."""
    code = draw(st.sampled_from((*SHARES, "L5", "L7", "L9")))
    groups = {"L5": _COUNTS, "L7": _GRADES}.get(code, _SHARE_GROUPS)
    source, remark = draw(_TEXTS), draw(_TEXTS)
    if code == "L9":
        return Entry(
            "Ballerup", code, draw(_PERIODS), housing_areas=draw(_housing()),
            provisional=draw(st.booleans()), source=source, remark=remark,
        )  # fmt: skip
    comparison = draw(st.just(GroupInput()) | groups) if code != "L5" else GroupInput()
    reason = draw(st.just("") | st.just("Der er børnebørn i tilbuddet."))
    return Entry(
        "Ballerup", code, draw(_PERIODS), draw(groups), comparison,
        draw(st.sampled_from(Population)), third_generation=bool(reason),
        third_generation_reason=reason, provisional=draw(st.booleans()),
        source=source, remark=remark,
    )  # fmt: skip
