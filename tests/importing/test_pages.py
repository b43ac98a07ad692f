"""Saved web pages are read as a browser shows them."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest

from baro_desktop.importing.document import FileKind
from baro_desktop.importing.page import with_torn_tags_marked
from baro_desktop.importing.readers import read_document
from baro_desktop.models.catalogue import Catalogue
from baro_desktop.models.errors import UnreadableFileError
from baro_desktop.models.report import Report
from baro_desktop.samples.figures import SampleReport, expected_observations
from baro_desktop.samples.generator import make_sample
from baro_desktop.samples.page_layouts import write_public_page, write_report_page
from baro_desktop.samples.text_layouts import TextLayout
from tests.importing.archives import as_web_archive

Read = Callable[[bytes], Report]
AREAS = ("Ballerup", "Aalborg", "Hele landet")


def found(report: Report) -> frozenset[object]:
    return frozenset(replace(observation, place="") for observation in report.observations)


def texts(page: str) -> list[list[str]]:
    document = read_document(page.encode())
    assert document.kind is FileKind.PAGE
    return [[cell.text for cell in row.cells] for row in document.rows]


@pytest.fixture(scope="module")
def sample(catalogue: Catalogue) -> SampleReport:
    return make_sample(catalogue, "Ballerup", date(2022, 11, 1))


@pytest.fixture(scope="module")
def public(sample: SampleReport, catalogue: Catalogue) -> str:
    return write_public_page(sample, catalogue).decode()


@pytest.mark.parametrize("encoding", ["utf-8", "cp1252", "utf-16", "utf-8-sig"])
@pytest.mark.parametrize("area", AREAS)
@pytest.mark.parametrize("layout", [*TextLayout, None])
def test_pages_come_back(
    read: Read, catalogue: Catalogue, encoding: str, area: str, layout: TextLayout | None
) -> None:
    sample = make_sample(catalogue, area, date(2026, 6, 1))
    page = (
        write_report_page(sample, catalogue, layout, encoding)
        if layout
        else write_public_page(sample, catalogue, encoding)
    )
    report = read(page)
    assert found(report) == expected_observations(sample, catalogue)
    assert (report.area, report.month, report.findings) == (area, sample.month, ())


@pytest.mark.parametrize("encoding", ["quoted-printable", "base64", "8bit"])
def test_web_archives_come_back(
    read: Read, sample: SampleReport, catalogue: Catalogue, encoding: str
) -> None:
    page = write_public_page(sample, catalogue)
    assert found(read(as_web_archive(page, encoding))) == expected_observations(sample, catalogue)


@pytest.mark.parametrize(
    ("declared", "encoding"),
    [
        ("iso-8859-1", "cp1252"),
        ("utf-8", "cp1252"),
        ("windows-1252", "utf-8"),
        ("x-unknown", "utf-8"),
        ("utf-16", "utf-8"),
        ("windows-1252", "cp850"),
        ("utf-8", "mac_roman"),
    ],
)
def test_charset_that_contradicts_the_bytes_is_not_believed(
    read: Read,
    sample: SampleReport,
    catalogue: Catalogue,
    public: str,
    declared: str,
    encoding: str,
) -> None:
    page = public.replace('charset="utf-8"', f'charset="{declared}"').encode(encoding)
    assert found(read(page)) == expected_observations(sample, catalogue)


@pytest.mark.parametrize(
    "heading",
    [
        "<h1>Ballerup Kommune</h1><p><a>Hent udviklingsrapport</a></p>",
        "<p><a>Hent udviklingsrapport</a></p><h1>Ballerup</h1>",
        "<h1>Ballerup <a>Hent udviklingsrapport (pdf)</a></h1>",
        "<div><b>Ballerups Kommune</b> | <a>pdf icon Hent udviklingsrapport</a></div>",
        "<table><tr><td><h2>Ballerup</h2></td><td>Hent udviklingsrapport</td></tr></table>",
    ],
)
def test_municipality_stands_beside_the_download(read: Read, public: str, heading: str) -> None:
    page = re.sub(r"<h1>.*?</h1>\s*<p class=\"download\">.*?</p>", heading, public, flags=re.DOTALL)
    assert read(page.encode()).area == "Ballerup"


def test_unknown_heading_is_asked_about(read: Read, public: str) -> None:
    page = public.replace("<h1>Ballerup<", "<h1>Balerop<").replace("<th>Ballerup<", "<th>x<")
    with pytest.raises(UnreadableFileError) as refused:
        read(page.encode())
    assert refused.value.code == "unknown-area"
    assert refused.value.data["suggestion"] == "Ballerup"


def test_years_in_the_header_hold_for_the_table(read: Read, public: str) -> None:
    page = re.sub(r"<tr><th>[^<]* - .*?</tr>\n", "", public)
    page = page.replace(">Aktuel status<", ">Aktuel status 2021<")
    page = page.replace(">Udvikling siden basismåling*<", ">Udvikling siden basismåling 2012*<")
    report = read(page.encode())
    periods = {o.period.label for o in report.observations if "." in o.indicator}
    assert periods == {"2021"}
    assert {o.baseline for o in report.observations if o.baseline} == {2012}


def test_years_that_contradict_each_other_leave_the_goal_out(read: Read, public: str) -> None:
    report = read(public.replace(">Aktuel status<", ">Aktuel status 2019<").encode())
    assert "goal-year" in {finding.code for finding in report.findings}
    assert not any("." in observation.indicator for observation in report.observations)


def test_hidden_text_and_footnote_marks_are_no_part_of_a_cell() -> None:
    rows = texts(
        "<!doctype html><table><tr><td>a<script>9</script></td>"
        '<td><span style="display: none">007</span>20<sup>1)</sup></td>'
        "<td hidden>8</td><td>-6 <i aria-hidden='true'>▼</i></td></tr></table>"
    )
    assert rows == [["a", "20", "-6"]]


def test_spans_keep_the_columns_in_line() -> None:
    rows = texts(
        "<table><tr><th></th><th colspan=2>Status</th><th>Change</th></tr>"
        "<tr><td rowspan=2>a</td><td>▲</td><td>20</td><td>-6</td></tr>"
        "<tr><td></td><td>30</td><td>-7</td></tr></table>"
    )
    assert rows == [["", "Status", "Change"], ["a", "▲ 20", "-6"], ["a", "30", "-7"]]


def test_only_innermost_tables_count() -> None:
    rows = texts("<table><tr><td><p>Før</p><table><tr><td>a<td>1</table>efter</td></tr></table>")
    assert rows == [["Før"], ["a", "1"], ["efter"]]


def test_parts_of_a_table_may_say_by_their_roles_what_they_are() -> None:
    page = "<table><tr><th></th><th>A</th></tr><tr><td>b</td><td></td><td>1</td></tr></table>"
    drawn = page
    for tag, role in (("table", "grid"), ("tr", "row"), ("th", "columnheader"), ("td", "cell")):
        drawn = drawn.replace(f"<{tag}>", f'<div role="{role}">').replace(f"</{tag}>", "</div>")
    assert texts(drawn) == texts(page)


def test_picture_in_place_of_a_figure_is_not_an_empty_cell() -> None:
    assert texts("<table><tr><td>a</td><td><img src='20.png'></td><td></td></tr></table>") == [
        ["a", "(billede)", ""]
    ]


def test_choice_in_place_of_a_figure_is_not_an_empty_cell() -> None:
    choice = "<td><select><option>Odense</option></select></td>"
    assert texts(f"<table><tr><td>a</td>{choice}<td><option>20</td></tr></table>") == [
        ["a", "(billede)", "(billede)"]
    ]


@pytest.mark.parametrize(
    "spoilt",
    [
        "<td>a</td>20</td><td>-6</td>",
        '<td>a</td><td class="x>20</td><td>-6</td><td class="y">',
        "<td>a</td><td 20</td><td>-6</td>",
        '<td>a</td><td>20<tal"></td><td>-6</td>',
    ],
)
def test_figures_of_a_row_with_a_damaged_tag_are_unreadable(spoilt: str) -> None:
    row = texts(f"<table><tr>{spoilt}</tr><tr><td>b</td><td>1</td></tr></table>")[0]
    assert not any(re.search(r"\d", text) for text in row[1:])


def test_every_cut_of_a_public_page_is_partial_or_refused(read: Read, public: str) -> None:
    whole = {(o.area, o.key, o.figure) for o in read(public.encode()).observations}
    last_row = public.rindex("</td>")
    for end in [*range(0, last_row, 499), *range(last_row - 60, last_row)]:
        try:
            report = read(public[:end].encode())
        except UnreadableFileError:
            continue
        assert not report.whole
        assert {(o.area, o.key, o.figure) for o in report.observations} <= whole


@pytest.mark.parametrize(
    ("page", "code"),
    [
        ("<html>" + "<div>" * 220 + "x", "page-too-deep"),
        ("<html>" + "<div>" * 20_000 + "x", "page-too-deep"),
        ("<html><p>" + "x" * 21_000_000, "page-too-large"),
        ("<html><body><p>Hej</p></body></html>", "no-title"),
        ("MIME-Version: 1.0\nContent-Type: text/plain\n\nhej", "mhtml-no-page"),
    ],
)
def test_what_cannot_be_read_is_refused(read: Read, page: str, code: str) -> None:
    with pytest.raises(UnreadableFileError) as refused:
        read(page.encode())
    assert refused.value.code == code


def test_entities_and_doctypes_fetch_nothing() -> None:
    page = (
        "<!DOCTYPE html [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><html><body>"
        "<table><tr><td>&x;</td><td>&aelig;&nbsp;&#229;</td></tr></table>"
    )
    assert ["&x;", "æ å"] in texts(page)


@pytest.mark.parametrize("torn", ["<td c>", "<td /td>", "<td>", '<td class="tal">\n'])
def test_empty_cell_that_nothing_closes_is_not_read_as_empty(
    read: Read, public: str, torn: str
) -> None:
    cell = re.search(r"1\.2[^<]*</td>(<td[^>]*>[^<]*</td>)", public)
    assert cell is not None
    report = read((public[: cell.start(1)] + torn + public[cell.end(1) :]).encode())
    assert "1.2" not in {observation.indicator for observation in report.observations}
    assert not report.whole


def test_row_with_text_behind_its_end_is_not_read(read: Read, public: str) -> None:
    row = re.search(r"<tr><td>1\.2[^<]*</td>.*?</tr>", public, re.DOTALL)
    assert row is not None
    stray = "resten af en celle</td><td>7</td></tr>"
    report = read((public[: row.end()] + stray + public[row.end() :]).encode())
    assert "1.2" not in {observation.indicator for observation in report.observations}
    assert not report.whole


def test_cells_of_another_row_are_not_read_behind_a_torn_one(read: Read, public: str) -> None:
    row = re.search(r"<tr><td>1\.2[^<]*</td>.*?</tr>", public, re.DOTALL)
    assert row is not None
    stray = "resten af navnet.<andre borgere.</td><td>7</td><td>-7</td></tr>"
    report = read((public[: row.end()] + stray + public[row.end() :]).encode())
    assert "1.2" not in {observation.indicator for observation in report.observations}
    assert not report.whole


@pytest.mark.parametrize(
    ("page", "torn"),
    [
        ("<td 20</td>", 1),
        ('<td>20<tal"></td>', 1),
        ('<td class="x>20</td><td class="y">', 1),
        ("<td>20<b</td>", 1),
        ("<td 20>-6</td>", 1),
        ("<td>20</td><td>-6", 0),
        ('<td class="x y" id=a nowrap>1<br/><img src=b.png alt="" /></td>', 0),
        ("<td\n style='top: 1px'\tcolspan = 2 >a < b, 1 <2</td>", 0),
    ],
)
def test_torn_tags_are_marked_before_a_parser_mends_them(page: str, torn: int) -> None:
    """The libxml2 of lxml for Windows is another than the one for Linux."""
    assert with_torn_tags_marked(page).count("data-torn") == torn


@pytest.mark.parametrize("code", [0x07, 0x1A, 0x7F, 0x85])
def test_digits_around_a_control_character_are_not_joined(code: int) -> None:
    table = f"<table><tr><td>a</td><td>6{chr(code)}6</td></tr></table>"
    row = texts(f"<html><meta charset='utf-8'>{table}</html>")[0]
    assert row == ["a", "6\N{REPLACEMENT CHARACTER}6"]
