"""Judgements of a change and of a gap."""

from __future__ import annotations

from decimal import Decimal

import pytest

from baro_desktop.models.assessment import Assessment, assess_change, assess_parity
from baro_desktop.models.catalogue import Desired


@pytest.mark.parametrize(
    ("change", "desired", "expected"),
    [
        ("2", Desired.UP, Assessment.WANTED),
        ("-2", Desired.UP, Assessment.UNWANTED),
        ("-0.1", Desired.DOWN, Assessment.WANTED),
        ("0", Desired.DOWN, Assessment.UNCHANGED),
        ("5", Desired.FOLLOW, Assessment.FOLLOWED),
    ],
)
def test_change_against_wanted_direction(
    change: str, desired: Desired, expected: Assessment
) -> None:
    assert assess_change(Decimal(change), desired) is expected


@pytest.mark.parametrize(
    ("target", "comparison", "earlier", "expected"),
    [
        ("2.6", "2.6", None, Assessment.LEVEL),
        ("2.7", "2.6", None, Assessment.GAP),
        ("2.7", "2.6", ("3.0", "2.6"), Assessment.NARROWING),
        ("3.5", "2.6", ("2.7", "2.6"), Assessment.WIDENING),
        ("2.5", "2.6", ("2.7", "2.6"), Assessment.SAME_GAP),
        ("2.60", "2.6", ("3.0", "2.6"), Assessment.LEVEL),
        ("0.3", "0.1", ("0.5", "0.3"), Assessment.SAME_GAP),
        ("-0.1", "0.1", ("0.3", "0.1"), Assessment.SAME_GAP),
        ("2.5", "2.6", ("2.9", "2.6"), Assessment.NARROWING),
        ("2.2", "2.6", ("2.7", "2.6"), Assessment.WIDENING),
        ("2.7", "2.6", ("2.6", "2.6"), Assessment.WIDENING),
        ("2.6", "2.6", ("2.6", "2.6"), Assessment.LEVEL),
        ("7.4", "6.9", ("6.4", "6.9"), Assessment.SAME_GAP),
        ("5.0", "7.0", ("4.0", "6.0"), Assessment.SAME_GAP),
    ],
)
def test_parity_looks_at_the_gap(
    target: str, comparison: str, earlier: tuple[str, str] | None, expected: Assessment
) -> None:
    before = (Decimal(earlier[0]), Decimal(earlier[1])) if earlier else None
    assert assess_parity(Decimal(target), Decimal(comparison), before) is expected
