"""A figure whose sign, thousands or place is not certain is left out and told."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest

from baro_desktop.models.catalogue import Catalogue
from baro_desktop.models.observation import Measure
from baro_desktop.models.report import Report
from baro_desktop.samples.figures import SampleReport, expected_observations
from baro_desktop.samples.generator import make_sample
from baro_desktop.samples.page_layouts import write_public_page, write_report_page
from baro_desktop.samples.text_layouts import report_text

Read = Callable[[bytes], Report]


def found(report: Report) -> frozenset[object]:
    return frozenset(replace(observation, place="") for observation in report.observations)


def codes(report: Report) -> set[str]:
    return {finding.code for finding in report.findings}


@pytest.fixture(scope="module")
def sample(catalogue: Catalogue) -> SampleReport:
    return make_sample(catalogue, "Ballerup", date(2026, 6, 1))


@pytest.fixture(scope="module")
def text(sample: SampleReport, catalogue: Catalogue) -> str:
    return report_text(sample, catalogue)


@pytest.fixture(scope="module")
def public(sample: SampleReport, catalogue: Catalogue) -> str:
    return write_public_page(sample, catalogue).decode()


@pytest.mark.parametrize("write", ["\u00ad{}", "{}-", "{}\u2212", "\u202e{}\u202c"])
def test_sign_that_may_be_none_is_no_plus(
    read: Read, text: str, sample: SampleReport, catalogue: Catalogue, write: str
) -> None:
    changed = re.sub(r"(?<=[\t>])-(\d+)", lambda match: write.format(match[1]), text)
    report = read(changed.encode())
    assert found(report) < expected_observations(sample, catalogue)
    assert not report.whole


@pytest.mark.parametrize("minus", ["\u2010", "\u2011", "\u2013", "\u2212", "\ufe63", "\uff0d"])
@pytest.mark.parametrize("columns", ["\t", " "])
def test_every_sign_that_is_a_minus_is_one(
    read: Read, text: str, sample: SampleReport, catalogue: Catalogue, minus: str, columns: str
) -> None:
    changed = re.sub(r"(?<=[\t>])-(?=\d)", minus, text).replace("\t", columns)
    expected = expected_observations(sample, catalogue)
    report = found(read(changed.encode()))
    assert {o for o in expected if o.measure is Measure.CHANGE} <= report <= expected


@pytest.mark.parametrize("write", ["{}-", "{}\u2212", "{} -", "{} \u2013"])
@pytest.mark.parametrize("columns", ["\t", " "])
def test_sign_behind_the_unit_may_be_that_of_the_figure(
    read: Read, text: str, sample: SampleReport, catalogue: Catalogue, write: str, columns: str
) -> None:
    def moved(match: re.Match[str]) -> str:
        return write.format(match[1])

    changed = re.sub(r"(?<=[\t>])-(\d+ pct\. point)", moved, text).replace("\t", columns)
    assert found(read(changed.encode())) < expected_observations(sample, catalogue)


@pytest.mark.parametrize(
    "minus",
    [
        "&shy;",
        "<img alt='-'>",
        "<img src='Minus.png'>",
        "<i class='fa fa-minus'></i>",
        "<span class='below'></span>",
    ],
)
def test_minus_on_a_page_that_is_no_letter_is_no_plus(
    read: Read, public: str, sample: SampleReport, catalogue: Catalogue, minus: str
) -> None:
    report = read(public.replace("<td>-", f"<td>{minus}").encode())
    assert found(report) < expected_observations(sample, catalogue)


@pytest.mark.parametrize(("figure", "code"), [("90 pct.", "2.1"), ("578 personer", "N1")])
def test_share_or_count_below_zero_is_left_out(
    read: Read, text: str, figure: str, code: str
) -> None:
    report = read(text.replace(figure, f"-{figure}", 1).encode())
    assert "out-of-range" in codes(report)
    assert code in {finding.indicator for finding in report.findings}


def test_thousands_in_the_english_form_are_no_decimals(
    read: Read, text: str, sample: SampleReport, catalogue: Catalogue
) -> None:
    report = read(re.sub(r"(?<=\t)(\d+)\.(\d{3} )", r"\1,\2", text).encode())
    assert found(report) < expected_observations(sample, catalogue)
    assert "out-of-range" in codes(report)


@pytest.mark.parametrize("blank", ["\u2009", "\u202f", "\u00a0", " ", "\u2007"])
def test_blanks_between_thousands_belong_to_the_number(
    read: Read, text: str, sample: SampleReport, catalogue: Catalogue, blank: str
) -> None:
    report = read(re.sub(r"(?<=\d)\.(?=\d{3} )", blank, text).encode())
    assert found(report) == expected_observations(sample, catalogue)


@pytest.mark.parametrize("blank", [" ", "&nbsp;"])
def test_blanks_between_thousands_of_a_page_belong_to_the_number(
    read: Read, sample: SampleReport, catalogue: Catalogue, blank: str
) -> None:
    page = write_report_page(sample, catalogue).decode()
    report = read(re.sub(r"(?<=\d)\.(?=\d{3} )", blank, page).encode())
    assert found(report) == expected_observations(sample, catalogue)


def test_one_number_with_a_blank_among_others_with_dots_may_be_two(read: Read, text: str) -> None:
    assert "\t3.299 personer" in text
    report = read(text.replace("\t3.299 personer", "\t3 299 personer").encode())
    assert ("N8", "Hele landet") not in {(o.indicator, o.area) for o in report.observations}
    assert not report.whole


def test_letters_in_two_parts_are_the_same_words(
    read: Read, text: str, sample: SampleReport, catalogue: Catalogue
) -> None:
    report = read(unicodedata.normalize("NFD", text).encode())
    assert found(report) == expected_observations(sample, catalogue)
    assert report.whole


def test_soft_hyphens_within_words_are_not_seen(
    read: Read, text: str, sample: SampleReport, catalogue: Catalogue
) -> None:
    report = read(text.replace("indvandrere", "indvan\u00addrere").replace("-", "-\u00ad").encode())
    assert found(report) == expected_observations(sample, catalogue)


@pytest.mark.parametrize(
    "cell",
    [
        "<del>9</del>{}",
        "{}<a href='#note'>1</a>",
        "{}<span class='note'>1</span>",
        "<span style='opacity: 0'>9</span>{}",
    ],
)
def test_digits_of_two_elements_are_not_one_number(
    read: Read, public: str, sample: SampleReport, catalogue: Catalogue, cell: str
) -> None:
    page = re.sub(r"(?<=<td>)(-?\d+)(?=</td>)", lambda match: cell.format(match[1]), public)
    assert page != public
    report = read(page.encode())
    assert found(report) < expected_observations(sample, catalogue)


@pytest.mark.parametrize(
    "cell",
    [
        "<math><mn>{}</mn></math>",
        "<noscript>{}</noscript>",
        "<template>{}</template>",
        "<select><option>{}</option></select>",
        "<x-number value='{}'></x-number>",
    ],
)
def test_cell_with_a_figure_that_is_not_shown_as_text_is_not_empty(
    read: Read, public: str, sample: SampleReport, catalogue: Catalogue, cell: str
) -> None:
    page = re.sub(
        r'(?<=<td class="tal">)(\d+)(?=</td>)', lambda match: cell.format(match[1]), public
    )
    assert page != public
    assert found(read(page.encode())) < expected_observations(sample, catalogue)


def key_lists(text: str) -> str:
    return text[text.index("Fordrevne fra Ukraine\n") : text.index("* Læs mere")]


def test_lists_that_stand_twice_with_other_figures_are_left_out(
    read: Read, text: str, sample: SampleReport, catalogue: Catalogue
) -> None:
    again = key_lists(text).replace("578 personer", "587 personer")
    report = read(text.replace("* Læs mere", again + "* Læs mere").encode())
    assert found(report) < expected_observations(sample, catalogue)
    assert "N1" not in {observation.indicator for observation in report.observations}
    assert "row-twice" in codes(report)


def test_lists_that_stand_twice_alike_count_once(
    read: Read, text: str, sample: SampleReport, catalogue: Catalogue
) -> None:
    report = read(text.replace("* Læs mere", key_lists(text) + "* Læs mere").encode())
    assert len(report.observations) == len(found(report))
    assert found(report) == expected_observations(sample, catalogue)


def test_section_without_any_figure_is_no_section_of_empty_cells(read: Read, text: str) -> None:
    lists = key_lists(text)
    emptied = re.sub(r"^[\d.,]* ?[^\t\n\d]*\t[\d.,]+ .*$", "\t", lists, flags=re.MULTILINE)
    report = read(text.replace(lists, emptied).encode())
    assert not report.whole
    assert not any(o.indicator.startswith("N") for o in report.observations)


def test_sentence_behind_the_month_is_no_municipality(read: Read, public: str) -> None:
    page = public.replace("<p>Juni 2026</p>", "<p>Juni 2026</p><p>Se tallene. Opdateret 2026</p>")
    assert page != public
    assert read(page.encode()).area == "Ballerup"


@pytest.mark.parametrize("mark", ["6/6\u20112026", "6/6\u20132026", "6. juni 2026"])
def test_end_mark_with_another_dash_or_a_month_in_words(read: Read, text: str, mark: str) -> None:
    report = read(text.replace("6/6-2026", mark).encode())
    assert report.generated_on == date(2026, 6, 6)
    assert report.whole


def test_label_with_unreadable_words_is_no_new_definition(read: Read, text: str) -> None:
    report = read(text.replace("der er medlem af en forening", "\ufffd en forening").encode())
    assert "4.2" not in {observation.indicator for observation in report.observations}
    assert report.new_definitions == ()
