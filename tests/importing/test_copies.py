"""Text that lost its columns when it was copied is read where it is certain."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from baro_desktop.models.catalogue import Catalogue
from baro_desktop.models.observation import State
from baro_desktop.models.report import Report
from baro_desktop.samples.figures import expected_observations
from baro_desktop.samples.generator import make_sample
from baro_desktop.samples.text_layouts import TextLayout
from tests.importing.copies import (
    Lay,
    Source,
    copied,
    copied_in_columns,
    on_one_line,
    on_own_lines,
    wrapped,
)
from tests.importing.strategies import sample_reports

Read = Callable[[bytes], Report]
LAYOUTS = {
    "one line": on_one_line,
    "own lines": on_own_lines,
    "top": wrapped("top"),
    "middle": wrapped("middle"),
    "bottom": wrapped("bottom"),
    "tabs": lambda cells: ["\t".join(cells)],
}
TITLE = (
    "Hele landet\npdf icon Hent udviklingsrapport\n"
    "Udviklingsrapport: Det nationale integrationsbarometer samt nøgletal om flygtninge.\n"
    "November 2022\nAktuel status Udvikling siden basismåling*\n"
    "Arbejde - Flere indvandrere og efterkommere med ikke-vestlig oprindelse skal i arbejde. "
    "2020 Siden 2012\n"
)
GAP = (
    "1.1  Beskæftigelsesgabet mellem 25-64-årige indvandrere og efterkommere med ikke-vestlig "
    "oprindelse og personer med dansk oprindelse."
)
FREQUENCY = (
    "1.2  Beskæftigelsesfrekvensen blandt 25-64-årige indvandrere og efterkommere med "
    "ikke-vestlig oprindelse."
)


def found(report: Report) -> frozenset[object]:
    return frozenset(replace(observation, place="") for observation in report.observations)


def values(report: Report) -> dict[tuple[str, str], str]:
    return {(o.indicator, o.measure.value): str(o.figure.value) for o in report.observations}


@pytest.mark.parametrize("lay", LAYOUTS.values(), ids=LAYOUTS)
@pytest.mark.parametrize("source", Source)
def test_the_whole_country_is_read_from_any_copy(
    read: Read, catalogue: Catalogue, lay: Lay, source: Source
) -> None:
    sample = make_sample(catalogue, "Hele landet", date(2026, 6, 1))
    report = read(copied(sample, catalogue, lay, source).encode())
    missing = expected_observations(sample, catalogue) - found(report)
    assert found(report) <= expected_observations(sample, catalogue)
    assert len(missing) <= 1


@pytest.mark.parametrize("lay", LAYOUTS.values(), ids=LAYOUTS)
@pytest.mark.parametrize("source", Source)
@pytest.mark.parametrize("as_list", [False, True])
def test_what_is_not_certain_is_left_out_and_told(
    read: Read, catalogue: Catalogue, lay: Lay, source: Source, as_list: bool
) -> None:
    sample = make_sample(catalogue, "Ballerup", date(2026, 6, 1))
    report = read(copied(sample, catalogue, lay, source, as_list=as_list).encode())
    expected = expected_observations(sample, catalogue)
    assert found(report) <= expected
    assert {o for o in expected if "." in o.indicator} <= found(report)
    assert report.whole is (found(report) == expected)


@pytest.mark.parametrize("layout", TextLayout)
@pytest.mark.parametrize("area", ["Ballerup", "Hele landet"])
def test_paragraphs_on_their_own_lines_are_put_together(
    read: Read, catalogue: Catalogue, layout: TextLayout, area: str
) -> None:
    sample = make_sample(catalogue, area, date(2026, 6, 1))
    report = read(copied_in_columns(sample, catalogue, layout).encode())
    assert found(report) == expected_observations(sample, catalogue)
    assert report.whole


@settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
@given(data=st.data(), lay=st.sampled_from(list(LAYOUTS.values())), source=st.sampled_from(Source))
def test_random_figures_are_read_or_left_out(
    data: st.DataObject, lay: Lay, source: Source, read: Read, catalogue: Catalogue
) -> None:
    sample = data.draw(sample_reports(catalogue))
    report = read(copied(sample, catalogue, lay, source).encode())
    assert found(report) <= expected_observations(sample, catalogue)


def test_the_public_page_of_november_2022(read: Read) -> None:
    report = read(f"{TITLE}{GAP} 20 -6\n{FREQUENCY} 60 9\n* Læs mere".encode())
    assert (report.area, report.month) == ("Hele landet", date(2022, 11, 1))
    assert values(report) == {
        ("1.1", "status"): "20",
        ("1.1", "change"): "-6",
        ("1.2", "status"): "60",
        ("1.2", "change"): "9",
    }


@pytest.mark.parametrize(
    ("row", "expected"),
    [
        ("20 pct. point -6 pct. point", ["20", "-6"]),
        ("20 pct. point\n-6 pct. point", ["20", "-6"]),
        ("20 -6\npct. point pct. point", ["20", "-6"]),
        ("20 pct. -6 pct.\npoint point", ["20", "-6"]),
        ("Opgøres ikke", ["None", "None"]),
        ("20 pct. point", []),
        ("20 pct. point - 6 pct. point", []),
        ("20 pct. point -6 pct. point 3 pct. point", []),
        ("20 pct. point -6", []),
        ("20 pct. -6 pct. point", []),
    ],
)
def test_two_figures_behind_a_label_are_status_and_change(
    read: Read, row: str, expected: list[str]
) -> None:
    education = "Uddannelse - Flere 2021 Siden 2012\n2.9 Ny indikator. 5 pct. 6 pct. point"
    text = f"{TITLE}{GAP}\n{row}\n{FREQUENCY}\n60 pct. 9 pct. point\n{education}\n* Læs mere"
    said = values(read(text.encode()))
    assert [said[key] for key in (("1.1", "status"), ("1.1", "change")) if key in said] == expected


@pytest.mark.parametrize(
    "last", ["1 boligområder\n3 boligområder", "\n1 boligområder\n3 boligområder"]
)
@pytest.mark.parametrize(
    "beside",
    ["0 0 omdannelsesområder\nomdannelsesområder", "0\n0 omdannelsesområder\nomdannelsesområder"],
)
def test_figures_below_a_wrapped_one_may_be_in_the_order_of_their_height(
    read: Read, last: str, beside: str
) -> None:
    homes = (
        "Udsatte boligområder - Færre udsatte boligområder. 2020 Siden 2018\n"
        "8.1 Antal parallelsamfund. 2 parallelsamfund 1 parallelsamfund\n"
        f"8.2 Antal omdannelsesområder. {beside}\n8.3 Antal udsatte boligområder. {last}\n"
    )
    work = f"{GAP} 20 pct. point -6 pct. point\n{FREQUENCY} 60 pct. 9 pct. point\n"
    said = values(read(f"{TITLE}{work}{homes}* Læs mere".encode()))
    assert said["1.1", "change"] == "-6"
    assert not {key for key in said if key[0] == "8.3"}


def test_goal_whose_name_ends_a_line_begins_its_own_indicators(read: Read) -> None:
    homes = (
        "Udsatte boligområder -\nFærre udsatte boligområder.\n2020\nSiden 2018\n"
        "8.1 Antal parallelsamfund.\n2 parallelsamfund\n1 parallelsamfund\n"
        "8.2 Antal omdannelsesområder.\n0 omdannelsesområder\n0 omdannelsesområder\n"
        "8.3 Antal udsatte boligområder.\n3 boligområder\n1 boligområder\n"
    )
    said = values(read(f"{TITLE}{GAP}\n20 pct. point\n-6 pct. point\n{homes}* Læs mere".encode()))
    assert (said["8.3", "status"], said["8.3", "change"]) == ("3", "1")


def test_one_figure_alone_is_told(read: Read) -> None:
    report = read(f"{TITLE}{GAP} 20 pct. point\n{FREQUENCY} 60 pct. 9 pct. point".encode())
    assert "figure-alone" in {finding.code for finding in report.findings}
    assert all(o.figure.state is State.REPORTED for o in report.observations)


def test_figures_that_slid_up_a_line_are_not_taken_for_the_row_above(read: Read) -> None:
    slid = TITLE.replace("Siden 2012\n", "Siden 2012 20 pct. point -6 pct. point\n")
    report = read(f"{slid}{GAP} 60 pct. 9 pct. point\n{FREQUENCY}\n* Læs mere".encode())
    assert values(report)["1.1", "status"] == "20"
    assert values(report)["1.2", "status"] == "60"


def test_cut_last_line_of_bare_numbers_is_not_believed(read: Read) -> None:
    rows = f"{GAP}\t20\t-6\n4.1 x\t30\t40\n{FREQUENCY}\t60\t1"
    report = read(TITLE.replace("status U", "status\tU").replace("Aktuel", "\tAktuel").replace(
        "arbejde. 2020 Siden", "arbejde.\t2020\tSiden").encode() + rows.encode())  # fmt: skip
    assert "1.1" in {o.indicator for o in report.observations}
    assert "1.2" not in {o.indicator for o in report.observations}


@pytest.mark.parametrize(
    "rows",
    [
        f"{GAP}\n{FREQUENCY}\n20 pct.\n9 pct. point\n",
        f"{GAP} 20 pct. point\n{FREQUENCY}\n60 pct.\n9 pct. point\n-6 pct. point\n",
        f"{GAP} 20 pct. point\n{FREQUENCY}\n60 pct.\n-6 pct. point\n",
    ],
)
def test_figures_below_the_label_behind_one_that_lacks_some_may_be_of_that_one(
    read: Read, rows: str
) -> None:
    homes = "Kriminalitet - Færre 2021 Siden 2012\n9.9 Ny indikator. 5 pct. 6 pct. point\n"
    said = values(read(f"{TITLE}{rows}{homes}* Læs mere".encode()))
    assert {key[0] for key in said} == {"9.9"}


def test_key_figures_below_the_label_behind_one_that_lacks_some_may_be_of_that_one(
    read: Read, catalogue: Catalogue
) -> None:
    sample = make_sample(catalogue, "Ballerup", date(2026, 6, 1))
    text = copied(sample, catalogue, on_own_lines)
    assert "Nøgletal 11" in text
    read_ones = {o.indicator for o in read(text.encode()).observations}
    assert "N11" not in read_ones  # the row before has one share alone
    assert "N12" in read_ones


def test_minus_and_order_of_a_page_without_tables_are_those_of_its_lines(read: Read) -> None:
    homes = (
        "Udsatte boligområder - Færre udsatte boligområder. 2020 Siden 2018<br>"
        "8.1 Antal parallelsamfund.<br>2 parallelsamfund<br>1 parallelsamfund<br>"
        "8.2 Antal omdannelsesområder.<br>32<br>18 omdannelsesområder<br>omdannelsesområder<br>"
        "8.3 Antal udsatte boligområder.<br>1 boligområder<br>3 boligområder<br>"
    )
    work = f"{TITLE}{GAP} 20 pct. point -6 pct. point\n{FREQUENCY} 60 pct. 9 pct. point\n"
    page = f"<html><body><p>{work}{homes}"
    said = values(read(f"{page.replace(chr(10), '<br>')}* Læs mere</p></body></html>".encode()))
    assert said["1.1", "change"] == "-6"
    assert not {key for key in said if key[0] == "8.3"}
