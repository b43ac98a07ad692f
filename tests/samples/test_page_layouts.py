from __future__ import annotations

from datetime import date

import pytest
from lxml import html

from baro_desktop.models.catalogue import Catalogue
from baro_desktop.samples.figures import SampleReport
from baro_desktop.samples.generator import make_sample
from baro_desktop.samples.page_layouts import write_public_page, write_report_page
from baro_desktop.samples.text_layouts import TextLayout


def _tables(page: bytes) -> list[list[list[str]]]:
    tree = html.fromstring(page)
    return [
        [[cell.text_content() for cell in row.xpath("th|td")] for row in table.xpath(".//tr")]
        for table in tree.xpath("//table")
    ]


def test_the_report_page_has_units_and_its_date(
    ballerup: SampleReport, catalogue: Catalogue
) -> None:
    page = write_report_page(ballerup, catalogue)
    tables = _tables(page)
    assert tables[0][0] == ["", "Aktuel status", "Udvikling siden basismåling*"]
    assert tables[0][2][1:] == ["14 pct. point", "-13 pct. point"]
    assert "Rapport dannet d. 6/6-2026." in page.decode()


@pytest.mark.parametrize("layout", TextLayout)
def test_the_last_goals_of_the_report_page_follow_the_layout(
    layout: TextLayout, ballerup: SampleReport, catalogue: Catalogue
) -> None:
    table = html.fromstring(write_report_page(ballerup, catalogue, layout)).xpath("//table")[1]
    first = [p.text for p in table.xpath(".//tr[td][4]/td[2]/p")]
    assert first == (["2024", "4 pct."] if layout is TextLayout.PARALLEL else ["2024"])


def test_key_figures_stand_beside_the_whole_country(
    ballerup: SampleReport, catalogue: Catalogue
) -> None:
    table = _tables(write_report_page(ballerup, catalogue))[2]
    assert table[0] == ["", "Ballerup", "Hele landet"]
    assert table[1][0].startswith("Nøgletal 1 - Visterede personer")
    assert table[1][1:] == ["578 personer", "63.622 personer"]


def test_the_public_page_has_bare_numbers_and_no_date(
    ballerup: SampleReport, catalogue: Catalogue
) -> None:
    page = write_public_page(ballerup, catalogue)
    rows = _tables(page)[0]
    assert rows[2][1:] == ["14", "-13"]
    assert [row[1:] for row in rows if row[0].startswith("8.1")] == [["0", "0"]]
    assert "Rapport dannet" not in page.decode()


def test_the_public_page_names_area_title_and_month_apart(
    ballerup: SampleReport, catalogue: Catalogue
) -> None:
    tree = html.fromstring(write_public_page(ballerup, catalogue))
    assert [h.text for h in tree.xpath("//h1")] == ["Ballerup"]
    assert "Juni 2026" in [p.text for p in tree.xpath("//main/p")]


def test_the_national_page_has_figures_from_the_survey(catalogue: Catalogue) -> None:
    sample = make_sample(catalogue, "Hele landet", date(2026, 6, 1))
    rows = _tables(write_public_page(sample, catalogue))[0]
    survey = [row for row in rows if row[0].startswith(("3.2", "4.", "5.1", "6."))]
    assert len(survey) == 8
    assert all(row[1].isdigit() for row in survey)


def test_pages_say_which_charset_they_are_in(ballerup: SampleReport, catalogue: Catalogue) -> None:
    page = write_public_page(ballerup, catalogue, "cp1252")
    assert b'charset="windows-1252"' in page
    assert "Beskæftigelsesgab" in page.decode("cp1252")
