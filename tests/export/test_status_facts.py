"""Status tables and the Danish sentences that they become."""

from __future__ import annotations

from dataclasses import replace

import pytest

from baro_desktop.export.reception_hiding import hide_small
from baro_desktop.export.status_facts import status_facts
from baro_desktop.models.disclosure_rule import SmallNumberRule
from baro_desktop.models.period import parse_period
from baro_desktop.models.reception.layout import print_table
from baro_desktop.models.reception.table import StatusTable
from tests.models.reception import paper

FORMS = paper.forms()
TABLES = {table.form: table for table in paper.paper()}


def said(table: StatusTable) -> str:
    """The sentences with ordinary blanks."""
    return " ".join(status_facts(print_table(FORMS[table.form], table))).replace("\u00a0", " ")


CASES = {
    "refugees_received": (
        "Opgørelsen for perioden 2013-2017 omfatter 86 personer: flygtninge, som kommunen har "
        "modtaget i perioden. Fordelt på statsborgerskab: Syrien 43 (50 pct.), Iran 18 (21 pct.), "
        "Eritrea 11 (13 pct.) og Afghanistan 8 (9 pct.)."
    ),
    "arrivals": (
        "Opgørelsen for perioden 2013-2017 omfatter 1.792 personer: alle andre indvandrere end "
        "flygtninge, som er indrejst til Danmark i perioden og har boet i kommunen. Fordelt på "
        "bopæl: bor her stadig 760 (42 pct.) og bor her ikke længere 1.032 (58 pct.). Fordelt på "
        "indrejst til kommunen: uden forudgående kommune (direkte fra udlandet) 1.256 (70 pct.) "
        "og fra en anden dansk kommune 536 (30 pct.). Heraf familiesammenført til ægtefælle: 167 "
        "(9 pct.)."
    ),
    "position": (
        "Opgørelsen for april 2017 omfatter modtagne flygtninge og øvrige indvandrere, som er "
        "fyldt 18 år. Flygtninge: 73 personer, heraf i job 10 (14 pct.), i uddannelse 5 (7 pct.), "
        "selvforsørgende uden indkomst 16 (22 pct.) og offentlig forsørgelse 42 (58 pct.). Øvrige "
        "indvandrere: 654 personer, heraf i job 301 (46 pct.), i uddannelse 58 (9 pct.), "
        "selvforsørgende uden indkomst 245 (37 pct.) og offentlig forsørgelse 50 (8 pct.)."
    ),
}


@pytest.mark.parametrize(("form", "sentence"), CASES.items(), ids=CASES)
def test_the_paper_of_2017_in_sentences(form: str, sentence: str) -> None:
    assert said(TABLES[form]) == sentence


def test_of_many_groups_the_largest_are_told() -> None:
    text = said(TABLES["age_sex"])
    assert "Fordelt på køn: kvinder 379 (50 pct.) og mænd 381 (50 pct.)." in text
    assert (
        "De største grupper efter alder er 30-39 år: 248 (33 pct.), 25-29 år: 176 (23 pct.) og "
        "18-24 år: 115 (15 pct.)."
    ) in text
    assert "De 15 hyppigste udgør 460 (61 pct.)." in said(TABLES["citizenships"])


@pytest.mark.parametrize(
    ("count", "people"), [(0, "ingen personer"), (1, "1 person"), (2, "2 personer")]
)
def test_one_and_many(count: int, people: str) -> None:
    table = StatusTable(
        "Ballerup",
        "refugees_received",
        parse_period("2026"),
        ("Syrien",),
        ((("total", "total", "total"), count),),
    )
    assert f"omfatter {people}: flygtninge" in said(table)


def test_provisional_is_said_and_an_empty_table_says_nothing() -> None:
    provisional = replace(TABLES["age_sex"], provisional=True)
    assert said(provisional).endswith("Foreløbige tal.")
    empty = replace(TABLES["refugees_received"], cells=(), names=())
    assert said(empty) == ""


def test_hidden_counts_are_hidden_in_sentences_too() -> None:
    printed = [print_table(FORMS[table.form], table) for table in paper.paper()]
    for table in hide_small(printed, SmallNumberRule(limit=12)):
        cells = [(row.title, cell) for row in table.rows for cell in row.cells]
        hidden = {title for title, cell in cells if cell.hidden and not cell.percent}
        shown = {cell.text for _, cell in cells if cell.value is not None}
        text = " ".join(status_facts(table))
        assert "*" not in text
        if "I alt" in hidden:
            assert "personer:" not in text
        counts = {str(word).strip("(),.:") for word in text.split() if word[:1].isdigit()}
        assert {c for c in counts if c in {"8", "11", "5", "2", "3"}} <= shown | {"15"}
