"""A report that lacks something is never read wrongly: the part is left out and told."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from baro_desktop.models.catalogue import Catalogue
from baro_desktop.models.errors import UnreadableFileError
from baro_desktop.models.observation import State
from baro_desktop.models.report import Report
from baro_desktop.samples.generator import make_sample
from baro_desktop.samples.text_layouts import report_text

Read = Callable[[bytes], Report]


@pytest.fixture(scope="module")
def text(catalogue: Catalogue) -> str:
    """A whole report of a municipality."""
    return report_text(make_sample(catalogue, "Ballerup", date(2026, 6, 1)), catalogue)


def codes(report: Report) -> set[str]:
    return {finding.code for finding in report.findings}


def indicators(report: Report) -> set[str]:
    return {observation.indicator for observation in report.observations}


def line_with(text: str, start: str) -> str:
    return next(line for line in text.splitlines(keepends=True) if line.startswith(start))


def value_line(text: str) -> str:
    lines = text.splitlines(keepends=True)
    return lines[lines.index("Hele landet\n") + 2]


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "file-empty"),
        (b" \n\t", "file-empty"),
        ("mælk\nrugbrød\n12 æg".encode(), "no-title"),
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\1\0", "file-picture"),
        (b"\xff\xd8\xff\xe0\0\x10JFIF", "file-picture"),
        (b"\0\1\2\3\x81\x8d", "file-unknown"),
    ],
)
def test_what_is_no_report_is_refused(read: Read, content: bytes, code: str) -> None:
    with pytest.raises(UnreadableFileError) as refused:
        read(content)
    assert refused.value.code == code


def test_every_cut_is_partial_or_refused(read: Read, text: str) -> None:
    whole = read(text.encode())
    said = {(o.area, o.key, o.figure) for o in whole.observations}
    for end in range(0, len(text) - 1, 97):
        try:
            report = read(text[:end].encode())
        except UnreadableFileError:
            continue
        assert not report.whole
        assert {(o.area, o.key, o.figure) for o in report.observations} <= said


def test_missing_value_row_refuses_its_section_only(read: Read, text: str) -> None:
    report = read(text.replace(value_line(text), "", 1).encode())
    assert codes(report) == {"section-rows"}
    assert not {"N1", "N6"} & indicators(report)
    assert {"1.1", "9.1", "N7", "N18"} <= indicators(report)


def test_doubled_value_row_refuses_its_section(read: Read, text: str) -> None:
    report = read(text.replace(value_line(text), value_line(text) * 2, 1).encode())
    assert codes(report) == {"section-rows"}


def test_a_label_in_place_of_a_doubled_row_refuses_the_section(read: Read, text: str) -> None:
    label, short = line_with(text, "[Nøgletal 1]"), "\t40 pct.\n"
    lines = text.splitlines(keepends=True)
    last = lines[lines.index(short) + 2]
    assert short in lines
    damaged = text.replace(label, "").replace(last, label).replace(short, short * 2)
    report = read(damaged.encode())
    assert not {"N13", "N14", "N15"} & indicators(report)
    assert {"1.1", "9.1"} <= indicators(report)


def test_missing_label_refuses_its_section(read: Read, text: str) -> None:
    line = line_with(text, "[Nøgletal 3]")
    report = read(text.replace(line, "").encode())
    assert "section-labels" in codes(report)
    assert not {"N1", "N2", "N4"} & indicators(report)


def test_unit_that_does_not_fit_refuses_the_section(read: Read, text: str) -> None:
    line = value_line(text)
    report = read(text.replace(line, line.replace("personer", "pct."), 1).encode())
    assert "section-units" in codes(report)


def turned(text: str) -> str:
    """Return the report with its areas, and only their names, in the other order."""
    return text.replace("\nBallerup\n\nHele landet\n", "\nHele landet\n\nBallerup\n")


def test_areas_in_the_other_order_are_followed(read: Read, text: str) -> None:
    lines = turned(text).splitlines(keepends=True)
    swapped = ["\t".join(reversed(line.rstrip("\n").split("\t"))) + "\n" for line in lines]
    begun = lines.index("Hele landet\n")
    other = "".join(lines[:begun] + swapped[begun:])
    whole, report = read(text.encode()), read(other.encode())
    assert report.whole
    assert {(o.key, o.area, o.figure) for o in report.observations} == {
        (o.key, o.area, o.figure) for o in whole.observations
    }


def test_a_municipality_that_counts_more_than_the_country_is_left_out(
    read: Read, text: str
) -> None:
    report = read(turned(text).encode())
    assert codes(report) == {"section-areas"}
    assert not any(code.startswith("N") for code in indicators(report))


def test_another_municipality_in_the_key_figures_refuses_them(read: Read, text: str) -> None:
    report = read(text.replace("\nBallerup\n", "\nHerlev\n", 1).encode())
    assert codes(report) == {"section-areas"}


def test_goal_row_lost_leaves_its_indicators_out(read: Read, text: str) -> None:
    report = read(text.replace(line_with(text, "Uddannelse - "), "").encode())
    assert codes(report) == {"row-without-goal"}
    assert not {"2.1", "2.2", "2.3"} & indicators(report)


def test_year_that_cannot_be_leaves_the_goal_out(read: Read, text: str) -> None:
    line = line_with(text, "Arbejde - ")
    report = read(text.replace(line, line.replace("\t2024", "\t2924")).encode())
    assert "goal-year" in codes(report)
    assert not {"1.1", "1.2"} & indicators(report)


def test_row_doubled_alike_counts_once(read: Read, text: str) -> None:
    line = line_with(text, "1.1 ")
    report = read(text.replace(line, line * 2).encode())
    assert report.whole
    assert len(report.observations) == 78


def test_row_twice_with_other_figures_is_left_out(read: Read, text: str) -> None:
    line = line_with(text, "1.2 ")
    other = line.replace(" pct.\t", "1 pct.\t") if "\t1" in line else line.replace("\t", "\t1", 1)
    report = read(text.replace(line, line + other).encode())
    assert codes(report) == {"row-twice"}
    assert "1.2" not in indicators(report)


def test_label_under_a_wrong_number_is_left_out(read: Read, text: str) -> None:
    line = line_with(text, "2.2 ")
    label = line_with(text, "2.3 ").split("\t")[0][4:]
    wrong = "\t".join(["2.2 " + label, *line.split("\t")[1:]])
    report = read(text.replace(line, wrong).encode())
    assert "label-mismatch" in codes(report)
    assert "2.2" not in indicators(report)


def test_damaged_byte_spoils_its_own_word_only(read: Read, text: str) -> None:
    content = text.encode().replace("Opgøres ikke".encode(), b"Opg\xff\xb8res ikke", 1)
    report = read(content)
    assert "damaged-text" in codes(report)
    assert len(indicators(report)) == 38


def test_four_kinds_of_nothing_stay_apart(read: Read, text: str) -> None:
    line = line_with(text, "1.2 ")
    label, _, change = line.split("\t")
    report = read(text.replace(line, f"{label}\t\t{change}").encode())
    states = {(o.indicator, o.measure.value): o.figure.state for o in report.observations}
    assert states["1.2", "status"] is State.BLANK
    assert states["1.2", "change"] is State.REPORTED
    assert states["3.2", "status"] is State.NOT_COMPUTED
    assert states["8.1", "status"] is State.REPORTED


@pytest.mark.parametrize("start", ["1.1 ", "1.2 "])
def test_figure_that_slipped_into_the_next_row_leaves_its_indicator_out(
    read: Read, text: str, start: str
) -> None:
    line = line_with(text, start)
    before, sign, figure = line.rpartition("\t")
    report = read(text.replace(line, f"{before}{sign}\r{figure}").encode())
    assert start.strip() not in indicators(report)
    assert not report.whole


def test_figure_of_the_country_that_slipped_leaves_its_key_figure_out(
    read: Read, text: str
) -> None:
    lines = text.splitlines(keepends=True)
    head, values = lines.index("Ballerup\n"), lines.index("Hele landet\n") + 2
    label = next(n for n, line in enumerate(lines) if line.startswith("[Nøgletal 1]"))
    own, country = lines[values].rstrip("\n").split("\t")
    table = f"\tBallerup\tHele landet\n{lines[label].strip()}\t{own}\t\r{country}\n"
    report = read("".join([*lines[:label], table, *lines[head - 1 :]]).encode())
    assert "N1" not in indicators(report)
    assert not report.whole


def test_empty_cell_beside_a_figure_in_the_row_above_is_left_out(read: Read, text: str) -> None:
    before, homes = text.split("<p>Udsatte boligområder", 1)
    after = homes.split("<p>Kriminalitet", 1)[1]
    rows = (
        "Udsatte boligområder - Færre udsatte boligområder.\t2025\tSiden 2018\n"
        "8.1 Antal parallelsamfund.\t4 parallelsamfund\t-7 parallelsamfund\n"
        "8.2 Antal omdannelsesområder.\t4 boligområder\tOpgøres ikke\n"
        "8.3 Antal udsatte boligområder.\t\t0 boligområder\n"
    )
    report = read(f"{before}{rows}<p>Kriminalitet{after}".encode())
    assert {"8.1"} == {o.indicator for o in report.observations if o.indicator[:1] == "8"}


def test_two_reports_in_one_file_are_refused(read: Read, text: str) -> None:
    with pytest.raises(UnreadableFileError) as refused:
        read((text + "\n" + text.replace("Ballerup", "Herlev")).encode())
    assert refused.value.code == "several-reports"


def test_misspelt_municipality_is_recognised_and_told(read: Read, text: str) -> None:
    report = read(text.replace("Ballerup", "Balerup").encode())
    assert (report.area, codes(report)) == ("Ballerup", {"area-misspelt"})
    assert len(report.observations) == 78


@pytest.mark.parametrize(
    ("name", "suggestion"), [("Balerop", "Ballerup"), ("Atlantis", ""), ("Vejlen", "Vejen")]
)
def test_unknown_municipality_is_refused_with_a_suggestion(
    read: Read, text: str, name: str, suggestion: str
) -> None:
    with pytest.raises(UnreadableFileError) as refused:
        read(text.replace("Ballerup", name).encode())
    assert refused.value.data["suggestion"] == suggestion


@pytest.mark.parametrize(
    ("printed", "area"),
    [("Bornholms Regionskommune", "Bornholm"), ("Høje Tåstrup", "Høje-Taastrup"),
     ("Nordfyn", "Nordfyns"), ("LYNGBY-TAARBÆK", "Lyngby-Taarbæk"), ("Ærø Kommune", "Ærø")],
)  # fmt: skip
def test_municipality_is_known_by_the_forms_of_its_name(
    read: Read, text: str, printed: str, area: str
) -> None:
    assert read(text.replace("Ballerup", printed).encode()).area == area
