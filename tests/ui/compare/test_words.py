"""What the table and the graphs of a comparison say."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from baro_desktop.models.catalogue import Catalogue, Desired
from baro_desktop.models.centre import Change
from baro_desktop.models.comparison import Comparison, ComparisonRow, Pairs
from baro_desktop.models.observation import Figure, State
from baro_desktop.models.period import parse_period
from baro_desktop.ui.compare.cells import (
    COLUMNS,
    change_note,
    notes,
    own_place,
    ranking_rule,
    row_note,
)
from baro_desktop.ui.compare.charts import pair_notes

FIGURE = Figure(Decimal(60), "pct.")
ROW = ComparisonRow(
    "Ballerup", FIGURE, parse_period("2024"), None, 1, None, None, False, False
)  # fmt: skip


def said(row: ComparisonRow, catalogue: Catalogue) -> list[str]:
    texts = [column.text(row, catalogue.unit_by_name) for column in COLUMNS]
    return [text.replace("\u00a0", " ") for text in texts]


def test_marks_stand_where_periods_and_meanings_differ(catalogue: Catalogue) -> None:
    row = replace(
        ROW,
        other_period=True,
        other_definition=True,
        difference=Figure(Decimal(-3), "pct. point"),
        country_period=parse_period("2023"),
        rank=None,
    )
    assert said(row, catalogue) == [
        "", "Ballerup ⚑", "60 pct.", "≠ 2024", "≠ −3 pct.point", ""
    ]  # fmt: skip


def test_no_report_is_a_sign_of_its_own(catalogue: Catalogue) -> None:
    row = replace(ROW, figure=None, period=None, rank=None)
    assert said(row, catalogue) == ["", "Ballerup", "…", "", "", ""]
    assert row_note(row) == "Der er ingen rapport for perioden."


def test_what_a_change_is_since_is_said_under_the_table_and_so_on_paper() -> None:
    rows = [
        replace(ROW, area=area, change=Change(FIGURE, since, printed=True))
        for area, since in (("Ballerup", "2012"), ("Herlev", "2018"), ("Glostrup", "2012"))
    ]
    assert change_note(rows) == (
        "Ændringen er siden 2012, ifølge rapporten; for Herlev siden 2018, ifølge rapporten."
    )
    many = [replace(rows[1], area=str(number)) for number in range(5)]
    kept = [replace(rows[0], area=str(number)) for number in range(5, 11)]
    assert change_note(many + kept).endswith(", for 5 andre siden en anden periode.")
    assert change_note([ROW]) == ""


def test_a_figure_that_no_report_tells_asks_for_no_more_reports(catalogue: Catalogue) -> None:
    blank = replace(ROW, figure=Figure(None, "pct.", State.BLANK), rank=None)
    rows = (blank, replace(blank, area="Herlev"))
    said = " ".join(notes(Comparison(catalogue.by_code["N13"], None, (), rows)))
    assert "· ikke oplyst." in said
    assert "oplyst for så få af kommunerne" in said
    assert "Indlæs rapporter" not in said


@pytest.mark.parametrize(
    ("row", "text"),
    [
        (replace(ROW, rank=None), "Tallet kan ikke stilles op mod de andre"),
        (replace(ROW, area="Hele landet", rank=None), "Hele landet har ingen plads."),
        (replace(ROW, country_period=parse_period("2023")), "Hele landet er fra 2023."),
        (replace(ROW, change=Change(FIGURE, "2012", printed=True)), "siden 2012, ifølge rapporten"),
        (replace(ROW, change=Change(FIGURE, "Marts 2025", printed=False)), "marts 2025, beregnet"),
    ],
)
def test_a_row_explains_itself(row: ComparisonRow, text: str) -> None:
    assert text in row_note(row)


@pytest.mark.parametrize(
    ("desired", "rule"),
    [
        (Desired.UP, "det højeste tal, som er det ønskede"),
        (Desired.DOWN, "det laveste tal, som er det ønskede"),
        (Desired.PARITY, "ingen vurdering"),
        (Desired.FOLLOW, "ingen vurdering"),
    ],
)
def test_the_rule_follows_what_is_wanted(catalogue: Catalogue, desired: Desired, rule: str) -> None:
    assert rule in ranking_rule(replace(catalogue.by_code["1.2"], desired=desired))


def test_marks_are_explained_only_where_they_occur(catalogue: Catalogue) -> None:
    indicator = catalogue.by_code["1.2"]
    plain = notes(Comparison(indicator, None, (), (ROW,)))
    marked = notes(Comparison(indicator, None, (), (replace(ROW, other_definition=True),)))
    assert not any("⚑" in text for text in plain)
    assert any("⚑" in text and "får ingen plads" in text for text in marked)


def test_a_lone_municipality_is_told_what_is_missing(catalogue: Catalogue) -> None:
    alone = Comparison(catalogue.by_code["1.2"], None, (), (ROW,))
    two = replace(alone, rows=(ROW, replace(ROW, area="Glostrup")))
    assert notes(alone)[-1].startswith("Indlæs rapporter for flere kommuner")
    assert not notes(two)[-1].startswith("Indlæs")


def test_our_own_place_is_told_among_others(catalogue: Catalogue) -> None:
    other = replace(ROW, area="Glostrup", rank=2)
    indicator = catalogue.by_code["1.2"]
    two = Comparison(indicator, None, (), (ROW, other))
    assert own_place(two, "Ballerup") == "Ballerup nr. 1 af 2"
    assert own_place(two, "Herlev") == ""
    assert own_place(replace(two, rows=(ROW,)), "Ballerup") == ""


def test_areas_without_both_figures_are_counted(catalogue: Catalogue) -> None:
    pairs = Pairs(catalogue.by_code["1.2"], catalogue.by_code["7.2"], (), ("A", "B"))
    assert pair_notes(pairs)[0].startswith("2 kommuner uden begge tal")
    assert pair_notes(pairs, "B")[0].startswith("B og 1 anden kommune uden begge tal")
    assert pair_notes(replace(pairs, left_out=("B",)), "B")[0].startswith("B uden begge tal")
