"""Rows that damage tore, or put together in another way, are left out and told."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date

import pytest

from baro_desktop.models.catalogue import Catalogue
from baro_desktop.models.errors import UnreadableFileError
from baro_desktop.models.report import Report
from baro_desktop.samples.generator import make_sample
from baro_desktop.samples.text_layouts import write_text

Read = Callable[[bytes], Report]
TITLE = (
    "Udviklingsrapport: Det lokale integrationsbarometer samt nøgletal om flygtninge. "
    "Ballerup. Juni 2026.\n"
)
HEADER = "Aktuel status Udvikling siden basismåling*\n"
CITIZENS = "Medborgerskab - Flere skal deltage i samfundslivet. 2025 Siden 2012\n"
RECOGNISED = (
    "4.1 Andelen af indvandrere og efterkommere med ikke-vestlig oprindelse, der oplever, at "
    "personer med indvandrerbaggrund bliver anerkendt for deres indsats i samfundet."
)
MISPRINTED = RECOGNISED.replace("ikke", "ijke")
MEMBERS = (
    "4.2 Andelen af indvandrere og efterkommere med ikke-vestlig oprindelse, der er medlem af en "
    "forening."
)
MEMBER_ROW = f"{MEMBERS} 34 pct. -7 pct. point"
EMPLOYED = (
    "1.2 Beskæftigelsesfrekvensen blandt 25-64-årige indvandrere og efterkommere med ikke-vestlig "
    "oprindelse."
)
NEWCOMERS = "Nøgletal 7 - Visiterede flygtninge til kommunerne - januar-april 2026"
STOCK = (
    "Nøgletal 8 - Bestand af 18-66-årige flygtninge og familiesammenførte til flygtninge, der "
    "hører til bruttomålgruppen for program under integrationsloven - 1. januar 2026"
)
PUPILS = (
    "Nøgletal 9 - Antal deltagere i danskuddannelse blandt voksne flygtninge og "
    "familiesammenførte omfattet af program under integrationsloven, som modtager ydelse - 4. "
    "kvartal 2025"
)
MIGRATION = "for indvandrere med opholdstilladelse som flygtninge mv. eller familiesammenførte"
MOVED = (
    f"Nøgletal 16 - Indvandring {MIGRATION} til flygtninge - 2025\n"
    f"Nøgletal 17 - Udvandring {MIGRATION} til flygtninge - 2025\n"
    "Nøgletal 18 - Antal repatrierede med støtte efter repatrieringsloven - januar-april 2026\n"
)


def indicators(report: Report) -> set[str]:
    return {observation.indicator for observation in report.observations}


def goal(*rows: str) -> bytes:
    return (TITLE + HEADER + CITIZENS + "\n".join(rows) + "\n* Læs mere").encode()


def key_figures(*rows: str) -> bytes:
    return goal(f"{RECOGNISED} 61 pct. 8 pct. point", "Nøgletal om flygtninge", *rows)


@pytest.mark.parametrize(
    "row",
    [
        f"{RECOGNISED}\t61 pc\t40 pct.\t5 pct. point",
        f"{RECOGNISED}\tpct.\t40 pct.\t5 pct. point",
        f"{RECOGNISED} 61 p aktive. 40 pct. 5 pct. point",
        f"{RECOGNISED} 61 p oprindelse, der er politisk aktive. 40 pct. 5 pct. point",
        f"{MISPRINTED}\t61 p oprindelse, der er politisk aktive.\t40 pct.\t5 pct. point",
    ],
)
def test_figures_behind_a_torn_one_are_not_taken_for_it(read: Read, row: str) -> None:
    report = read(goal(row, MEMBER_ROW))
    assert indicators(report) == {"4.2"}
    assert "label-mismatch" in {finding.code for finding in report.findings}


def test_figures_on_their_own_line_behind_two_labels_are_either_ones(read: Read) -> None:
    rows = ("Ballerup Hele landet", NEWCOMERS, STOCK, "30 personer\t3.299 personer", PUPILS)
    report = read(key_figures(*rows, "10 personer\t1.100 personer"))
    assert indicators(report) == {"4.1", "N9"}


def test_bare_figures_on_their_own_line_behind_two_labels_are_either_ones(read: Read) -> None:
    rows = ("Ballerup Hele landet", NEWCOMERS, STOCK, "30 3.299", f"{PUPILS} 10 1.100")
    barometer = (f"{RECOGNISED} 61 8", f"{MEMBERS} 34 -7", "Nøgletal om flygtninge")
    assert indicators(read(goal(*barometer, *rows))) == {"4.1", "4.2", "N9"}


def test_figures_beside_the_second_of_two_labels_are_its_own(read: Read) -> None:
    rows = ("Ballerup Hele landet", NEWCOMERS, f"{STOCK} 30 personer 3.299 personer")
    assert indicators(read(key_figures(*rows))) == {"4.1", "N8"}


def test_a_list_with_a_figure_behind_the_next_heading_is_left_out(read: Read) -> None:
    values = "Ballerup Hele landet\n1 indvandring 2 indvandring\n3 udvandring 4 udvandring\n"
    last = "5 personer 6 personer\n"
    whole = read(key_figures(MOVED + values + last + "Nøgletal om flygtninge"))
    assert {"N16", "N17", "N18"} <= indicators(whole)
    torn = read(key_figures(MOVED + values + last + "Nøgletal om flygtninge\n" + last))
    assert indicators(torn) == {"4.1"}


@pytest.mark.parametrize("stray", ["", "1 indvandring\n"])
def test_a_label_among_the_figures_of_a_list_takes_none_of_them(read: Read, stray: str) -> None:
    labels = MOVED.replace("Nøgletal 17", f"{stray}Nøgletal 17")
    rows = (f"{labels}Ballerup\nHele landet", f"{EMPLOYED} 68 pct. 16 pct. point", STOCK)
    values = ("30 personer\t3.299 personer", "Nøgletal om flygtninge", PUPILS)
    report = read(key_figures(*rows, *values, "10 personer\t1.100 personer"))
    assert indicators(report) == {"4.1"}


def test_a_row_under_an_unknown_number_with_the_words_of_a_lost_one_is_left_out(
    read: Read,
) -> None:
    own, work = f"{EMPLOYED} 68 pct. 16 pct. point", "Arbejde - Flere i arbejde. 2024 Siden 2012"
    other = own.replace("1.2", "1.9").replace("25-64", "65-74")
    assert indicators(read(goal(MEMBER_ROW, work, own, other))) == {"1.2", "1.9", "4.2"}
    report = read(goal(MEMBER_ROW, work, other))
    assert indicators(report) == {"4.2"}
    assert not report.new_definitions


def test_a_row_that_stands_again_where_nothing_can_be_read_is_left_out(read: Read) -> None:
    torn = f"{RECOGNISED[:40]}noget helt andet. 61 pct. 8 pct. point"
    lost = "Selvbestemmelse -Flere. 2025 Siden 2012"
    assert indicators(read(goal(torn, MEMBER_ROW))) == {"4.1", "4.2"}
    discrimination = "Ligebehandling - Færre. 2025 Siden 2012"
    again = (discrimination, "5.1 Noget. 4 pct. 3 pct. point", lost, f"{RECOGNISED} Opgøres ikke")
    assert indicators(read(goal(torn, MEMBER_ROW, *again))) == {"4.2"}


def test_a_row_with_the_end_of_a_lost_one_is_left_out(read: Read) -> None:
    torn = f"4.1 Andelen af indvandrere, som en og anden gang har set, at {MEMBERS[4:]}"
    row = f"{torn.replace('er medlem', 'r medlem')} 34 pct. -7 pct. point"
    assert indicators(read(goal(row, MEMBER_ROW))) == {"4.1", "4.2"}
    with pytest.raises(UnreadableFileError):
        read(goal(row))


def test_two_rows_that_grew_together_at_a_misprint_are_left_out(read: Read) -> None:
    grown = NEWCOMERS.replace("- januar-april", "n - 1. januar").replace(" n", "n")
    rows = ("Ballerup Hele landet", f"{grown} 30 personer 3.299 personer")
    following = f"{STOCK} 40 personer 3.300 personer"
    assert indicators(read(key_figures(*rows, f"{PUPILS} 1 personer 2 personer"))) == {"4.1", "N9"}
    assert indicators(read(key_figures(*rows, following))) == {"4.1", "N7", "N8"}


@pytest.mark.parametrize("end", ["ner", "landet", ""])
def test_a_list_with_a_row_twice_is_left_out_though_one_of_them_is_torn(
    read: Read, catalogue: Catalogue, end: str
) -> None:
    text = write_text(make_sample(catalogue, "Ballerup", date(2026, 6, 1)), catalogue).decode()
    rows = re.findall(r"\d+ personer\t[\d.]+ personer\n", text)[:3]
    first, second, _ = rows
    torn = first.removesuffix("ner\n") + end + "\n"
    doubled = text.replace("".join(rows), f"{torn}{first}{second}")
    assert {"N1", "N2", "N3"} <= indicators(read(text.encode()))
    assert {"N1", "N2", "N3"}.isdisjoint(indicators(read(doubled.encode())))


@pytest.mark.parametrize("cells", ["<td></td><td>40</td><td>40</td>", "<td>9</td><td>40</td><td/>"])
def test_a_row_of_a_table_with_a_cell_too_many_is_left_out(read: Read, cells: str) -> None:
    heads = MOVED.splitlines()
    values = ["<td>1</td><td>2</td>", cells, "<td>3</td><td>4</td>"]
    rows = [f"<tr><td>{head}</td>{row}</tr>" for head, row in zip(heads, values, strict=True)]
    header = "<tr><td></td><td>Ballerup</td><td>Hele landet</td></tr>"
    page = f"<h1>{TITLE}</h1><h2>Nøgletal om flygtninge</h2><table>{header}{''.join(rows)}</table>"
    assert indicators(read(f"<html><body>{page}</body></html>".encode())) == {"N16", "N18"}


HOUSING = (
    "Udsatte boligområder - Færre udsatte boligområder.\n8.1 Antal parallelsamfund.\n"
    "8.2 Antal omdannelsesområder.\n8.3 Antal udsatte boligområder.\n2025\nSiden 2018\n"
    "14 parallelsamfund\n-14 parallelsamfund\n8 omdannelsesområder\n-7 omdannelsesområder\n"
)
CRIME = "Kriminalitet - Færre skal begå kriminalitet.\n"
SENTENCED = (
    "9.1 Andelen af 15-29-årige indvandrere og efterkommere med ikke-vestlig oprindelse, der er "
    "dømt for straffelovsovertrædelser.\n2024\nSiden 2012\n"
)
AREAS, MORE = "22 boligområder\n", "-35 boligområder\n"
SHARE, CHANGE = "3 pct.\n", "-2 pct. point\n"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (HOUSING + AREAS + MORE + CRIME + SENTENCED + SHARE + CHANGE, {"8.1", "8.2", "8.3", "9.1"}),
        (HOUSING + AREAS + AREAS + CRIME + MORE + SENTENCED + SHARE + CHANGE, set()),
        (
            HOUSING + AREAS + AREAS + CRIME + SENTENCED + SHARE + CHANGE,
            {"8.1", "8.2", "8.3", "9.1"},
        ),
    ],
)
def test_figures_that_crossed_a_heading_leave_the_goal_out_that_they_may_come_from(
    read: Read, text: str, found: set[str]
) -> None:
    assert indicators(read(goal(MEMBER_ROW, text))) - {"4.2"} == found


def test_a_list_with_two_rows_alike_is_left_out_where_more_than_a_heading_follows(
    read: Read, catalogue: Catalogue
) -> None:
    text = write_text(make_sample(catalogue, "Ballerup", date(2026, 6, 1)), catalogue).decode()
    before, last = "\t2,0 pct.\n", "61 pct.\t54 pct.\n"
    assert f"{before}{last}\nVandringer" in text
    doubled = text.replace(f"{before}{last}", f"{before}{before}Fordrevne fra Ukraine\n")
    assert "N15" in indicators(read(text.encode()))
    assert indicators(read(doubled.encode())).isdisjoint({"N14", "N15"})


def test_a_row_under_an_unknown_number_with_a_stretch_of_a_known_label_twice_is_left_out(
    read: Read,
) -> None:
    twice = PUPILS.replace("familiesammenførte omfattet", "familiesammenførte førte omfattet")
    rows = ("Ballerup Hele landet", f"{twice.replace('9 -', '85 -')} 1 personer 2 personer")
    assert indicators(read(key_figures(*rows))) == {"4.1"}
