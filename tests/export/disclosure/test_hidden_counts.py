"""Hidden counts cannot be computed back from what is printed."""

from __future__ import annotations

from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from baro_desktop.export.disclosure.audit import widths
from baro_desktop.export.disclosure.sums import Order, Sum
from baro_desktop.export.disclosure.tables import hide_small_counts
from baro_desktop.models.disclosure_rule import SmallNumberRule

RULE = SmallNumberRule()
Table = tuple[dict[str, int], tuple[Sum, ...]]


def counts_of(rows: list[list[int]]) -> dict[str, int]:
    """Return the counts of a table with row sums, column sums and a grand total."""
    counts = {f"{r},{c}": count for r, row in enumerate(rows) for c, count in enumerate(row)}
    counts |= {f"{r},i": sum(row) for r, row in enumerate(rows)}
    counts |= {f"i,{c}": sum(column) for c, column in enumerate(zip(*rows, strict=True))}
    counts["i,i"] = sum(map(sum, rows))
    return counts


def table(rows: list[list[int]]) -> Table:
    """Return such a table with what adds up in it."""
    counts = counts_of(rows)
    heights, breadths = range(len(rows)), range(len(rows[0]))
    sums = [Sum(f"{r},i", tuple(f"{r},{c}" for c in breadths)) for r in heights]
    sums += [Sum(f"i,{c}", tuple(f"{r},{c}" for r in heights)) for c in breadths]
    sums.append(Sum("i,i", tuple(f"{r},i" for r in heights)))
    sums.append(Sum("i,i", tuple(f"i,{c}" for c in breadths)))
    return counts, tuple(sums)


tables = st.tuples(st.integers(1, 5), st.integers(1, 4)).flatmap(
    lambda shape: st.lists(
        st.lists(st.integers(0, 30), min_size=shape[1], max_size=shape[1]),
        min_size=shape[0],
        max_size=shape[0],
    )
)


def test_a_table_without_small_counts_is_printed_whole() -> None:
    assert not hide_small_counts(*table([[7, 8], [9, 0]]), RULE).cells


def test_a_small_count_takes_a_companion_with_it_in_every_sum() -> None:
    hiding = hide_small_counts(*table([[3, 40, 50], [60, 70, 80], [90, 100, 110]]), RULE)
    assert hiding.primary == {"0,0"}
    assert {name.split(",")[0] for name in hiding.cells} > {"0"}
    assert {name.split(",")[1] for name in hiding.cells} > {"0"}


def test_a_total_that_is_small_itself_is_hidden() -> None:
    hiding = hide_small_counts(*table([[1, 2], [30, 40]]), RULE)
    assert {"0,0", "0,1", "0,i"} <= hiding.primary


def test_zero_is_hidden_where_it_may_not_be_shown() -> None:
    counts, sums = table([[0, 9], [8, 7]])
    assert "0,0" in hide_small_counts(counts, sums, SmallNumberRule(show_zero=False)).primary


def test_a_rule_without_limit_hides_nothing() -> None:
    assert not hide_small_counts(*table([[1, 2], [3, 4]]), SmallNumberRule(limit=0)).cells


def test_counts_that_do_not_add_up_are_refused() -> None:
    with pytest.raises(ValueError, match="i"):
        hide_small_counts({"a": 1, "b": 2, "i": 4}, (Sum("i", ("a", "b")),), RULE)


def test_an_equal_count_in_another_table_is_hidden_too() -> None:
    counts = {"a": 3, "b": 50, "total": 53, "a again": 3}
    sums = (Sum("total", ("a", "b")), Sum("a again", ("a",)))
    assert {"a", "a again", "b"} <= hide_small_counts(counts, sums, RULE).cells | {"total"}
    assert widths(counts, sums, hide_small_counts(counts, sums, RULE).cells)["a"] >= RULE.limit


def test_totals_are_hidden_when_the_proof_needs_too_much() -> None:
    hiding = hide_small_counts(*table([[3, 40], [60, 70]]), RULE, most=0)
    assert not hiding.proven
    assert {"0,i", "1,i", "i,0", "i,1", "i,i"} <= hiding.cells


def test_the_order_of_a_ranked_list_gives_no_hidden_count_away() -> None:
    ranked = (120, 80, 40, 12, 6, 5, 5, 4)
    counts = {f"{place}": count for place, count in enumerate(ranked)} | {"total": sum(ranked)}
    sums = (Sum("total", tuple(f"{place}" for place in range(len(ranked)))),)
    orders = [Order(f"{place}", f"{place + 1}") for place in range(len(ranked) - 1)]
    unordered = hide_small_counts(counts, sums, RULE).cells
    assert widths(counts, sums, unordered, orders=orders)["7"] <= 1
    hiding = hide_small_counts(counts, sums, RULE, orders=orders)
    known = widths(counts, sums, hiding.cells, orders=orders)
    assert hiding.cells != unordered
    assert all(known[name] >= RULE.limit for name in hiding.primary)
    assert all(known[name] > 0 for name in hiding.secondary)


def test_what_is_hidden_does_not_depend_on_the_clock(monkeypatch: pytest.MonkeyPatch) -> None:
    counts, sums = table([[(7 * r + 5 * c) % 12 for c in range(4)] for r in range(12)])
    usual = hide_small_counts(counts, sums, RULE)
    ticks = iter(range(0, 10**9, 3600))
    monkeypatch.setattr("time.monotonic", lambda: float(next(ticks)))
    assert hide_small_counts(counts, sums, RULE) == usual
    assert usual.proven


def test_no_companion_is_hidden_that_the_small_counts_do_not_need() -> None:
    counts, sums = table([[3, 40, 50], [60, 70, 80], [90, 100, 110]])
    hiding = hide_small_counts(counts, sums, RULE)
    for name in hiding.secondary:
        assert widths(counts, sums, hiding.cells - {name})["0,0"] < RULE.limit


@given(tables)
@settings(max_examples=40, deadline=None)  # thousands by `dev.py torture hiding`
def test_no_hidden_count_can_be_computed_back(rows: list[list[int]]) -> None:
    counts, sums = table(rows)
    hiding = hide_small_counts(counts, sums, RULE)
    known = widths(counts, sums, hiding.cells)
    assert all(known[name] >= RULE.limit for name in hiding.primary)
    assert all(known[name] >= 1 for name in hiding.secondary)


@given(tables)
@settings(max_examples=25, deadline=None)
def test_without_proof_small_counts_cannot_be_computed_back_either(rows: list[list[int]]) -> None:
    counts, sums = table(rows)
    hiding = hide_small_counts(counts, sums, RULE, most=0)
    known = widths(counts, sums, hiding.cells)
    assert all(known[name] >= 1 for name in hiding.primary)


@given(st.lists(st.lists(st.integers(0, 7), min_size=2, max_size=2), min_size=2, max_size=2))
@settings(max_examples=5, deadline=None)
def test_trying_every_table_finds_at_least_two_values(rows: list[list[int]]) -> None:
    counts, sums = table(rows)
    hidden = hide_small_counts(counts, sums, RULE).cells
    possible: dict[str, set[int]] = {name: set() for name in hidden}
    inner = ("0,0", "0,1", "1,0", "1,1")
    ranges = [range(14) if name in hidden else (counts[name],) for name in inner]
    for cells in product(*ranges):
        guess = counts_of([list(cells[:2]), list(cells[2:])])
        if all(guess[name] == counts[name] for name in counts if name not in hidden):
            for name in hidden:
                possible[name].add(guess[name])
    assert all(len(values) > 1 for values in possible.values())
