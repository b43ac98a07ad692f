"""The judge of damaged copies lets pass what the damage prints, and finds what stands elsewhere."""

from __future__ import annotations

from decimal import Decimal

import pytest

from baro_desktop.models.observation import Figure, Measure, Observation, State
from baro_desktop.models.period import parse_period
from baro_desktop.models.report import Report
from tests.importing.judging import wrong_values
from tests.importing.mutations import VALUES, Edit, Mutant, Target

AREA, CODE, DEFINITION = "Ballerup", "2.2", "2.2-a"
DECEMBER = "december 2025"


def observation(value: str, period: str = DECEMBER) -> Observation:
    figure = Figure(Decimal(value), "pct.", State.REPORTED)
    when = parse_period(period)
    return Observation(AREA, CODE, Measure.STATUS, DEFINITION, when, figure, 2012, "")


def damaged(content: str, printed: str, *changes: tuple[str, str]) -> Mutant:
    """Return a copy whose first `printed` is the figure; each change is of the first such text.

    New text that ends as the old one did is put in before it.
    """
    raw, figure = content.encode(), printed.encode()
    key, start = (AREA, CODE, "status"), raw.index(figure)
    months = raw.find(b"dec")
    periods = {f"{CODE}/0": (months, months + len(DECEMBER))} if months >= 0 else {}
    value = printed.replace("=\r\n", "")
    target = Target(
        "text",
        raw,
        {key: observation(value)},
        {key: (start, start + len(figure))},
        periods,
        frozenset(n for n, line in enumerate(raw.splitlines()) if VALUES.fullmatch(line)),
        "utf-8",
        b"=3D" in raw,
    )
    edits = []
    for old, new in changes:
        at, added = raw.index(old.encode()), new.removesuffix(old)
        end = at if added != new else at + len(old.encode())
        edits.append(Edit(at, end, added.encode()))
    return Mutant(target, "", tuple(edits))


def is_wrong(mutant: Mutant, value: str, period: str = DECEMBER) -> bool:
    month = parse_period("juni 2026").start
    report = Report(AREA, month, None, (observation(value, period),), (), ())
    return bool(wrong_values(mutant, report))


@pytest.mark.parametrize(("other", "wrong"), [("0-12-årig", False), ("0-14-årig", True)])
def test_lines_that_change_places_print_figures_only_with_the_same_words(
    other: str, wrong: bool
) -> None:
    one, two = "som 0-12-årig, der 81 pct.\n", f"som {other}, der 47 pct.\n"
    mutant = damaged(f"2.2 A\n{one}b\n2.3 A\n{two}c\n", "81", (one, two), (two, one))
    assert is_wrong(mutant, "47") is wrong
    assert is_wrong(mutant, "22")


def test_a_list_says_by_position_what_it_prints() -> None:
    rows = "10 pct.\t40 pct.\n20 pct.\t50 pct.\n30 pct.\t60 pct.\n"
    doubled = ("20", "10 pct.\t40 pct.\n20"), ("30 pct.\t60 pct.\n", "")
    shifted, longer = damaged(f"A\n{rows}b", "30", *doubled), damaged(rows, "30", doubled[0])
    assert not is_wrong(shifted, "20")
    assert is_wrong(shifted, "10")
    assert is_wrong(shifted, "50")
    assert is_wrong(longer, "20")


@pytest.mark.parametrize(("between", "wrong"), [("\n", False), ("\n2 pct.\n", True)])
def test_a_line_doubled_into_the_place_of_a_lost_one_is_printed_there(
    between: str, wrong: bool
) -> None:
    doubled = "-9 pct.\n"
    mutant = damaged(f"7 pct.\n{between}{doubled}<", "7", ("7 pct.\n", ""), ("<", doubled + "<"))
    assert is_wrong(mutant, "-9") is wrong


def test_what_quoted_printable_writes_is_no_figure() -> None:
    cell = '<td class=3D"tal">12</td>'
    mutant = damaged(f"<tr>{cell}</tr>\r\n", "12", (cell, cell.replace("12", "x2")))
    assert is_wrong(mutant, "3")
    assert not is_wrong(mutant, "2")


def test_a_figure_that_goes_on_in_the_next_line_is_one_figure() -> None:
    mutant = damaged('<tr =3D"x"><td>1=\r\n2</td></tr>\r\n', "1=\r\n2", ("2<", "7<"))
    assert not is_wrong(mutant, "17")
    assert is_wrong(mutant, "7")


def test_a_period_that_goes_on_in_the_next_line_is_one_period() -> None:
    page = '<tr =3D"x"><td>marts 2026 - dec=\r\nember 2025</td><td>12</td></tr>\r\n'
    mutant = damaged(page, "12", ("2025", "2021"))
    assert not is_wrong(mutant, "12", "december 2021")
    assert is_wrong(mutant, "12", "marts 2021")
    assert is_wrong(damaged(page, "12", ("2026", "2021")), "12", "december 2021")
