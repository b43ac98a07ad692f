from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from baro_desktop.models.catalogue import Catalogue
from baro_desktop.models.observation import Figure, State
from baro_desktop.samples.figures import BarometerFigures, SampleReport
from baro_desktop.samples.generator import make_sample
from baro_desktop.samples.text_layouts import TextForm, TextLayout, report_text, write_text


def _line(text: str, start: str) -> str:
    return next(line for line in text.split("\n") if line.startswith(start))


def _with_first_row(sample: SampleReport, status: Figure, change: Figure) -> SampleReport:
    figures = {**sample.barometer, "1.1": BarometerFigures(status, change)}
    return replace(sample, barometer=figures)


def test_the_title_names_area_and_month(ballerup: SampleReport, catalogue: Catalogue) -> None:
    text = report_text(ballerup, catalogue)
    assert text.startswith(
        "\n\nUdviklingsrapport: Det lokale integrationsbarometer samt nøgletal om flygtninge."
        " Ballerup. Juni 2026.\n\n\tAktuel status\tUdvikling siden basismåling*\nArbejde - "
    )


def test_the_text_ends_with_its_date_and_no_newline(
    ballerup: SampleReport, catalogue: Catalogue
) -> None:
    assert report_text(ballerup, catalogue).endswith("\n\nRapport dannet d. 6/6-2026.")


def test_parallel_columns_hold_status_and_change(
    ballerup: SampleReport, catalogue: Catalogue
) -> None:
    row = _line(report_text(ballerup, catalogue, TextLayout.PARALLEL), "<p>Kriminalitet")
    status, change = (
        ballerup.barometer["9.1"].status.value,
        ballerup.barometer["9.1"].change.value,
    )
    assert row.split("\t")[1:] == [
        f"<p>2024</p> <p>{status} pct.</p>",
        f"<p>Siden 2012</p> <p>{change} pct. point</p>",
    ]


def test_alternating_column_holds_status_and_change_in_turn(
    ballerup: SampleReport, catalogue: Catalogue
) -> None:
    row = _line(report_text(ballerup, catalogue, TextLayout.ALTERNATING), "<p>Kriminalitet")
    status, change = (
        ballerup.barometer["9.1"].status.value,
        ballerup.barometer["9.1"].change.value,
    )
    assert row.split("\t")[1:] == [
        "2024",
        f"<p>Siden 2012</p> <p>{status} pct.</p> <p>{change} pct. point</p>",
    ]


@pytest.mark.parametrize("layout", TextLayout)
def test_not_computed_stands_once_for_status_and_change(
    layout: TextLayout, ballerup: SampleReport, catalogue: Catalogue
) -> None:
    text = report_text(ballerup, catalogue, layout)
    assert _line(text, "4.2").endswith("\t\tOpgøres ikke")
    assert _line(text, "<p>Selvbestemmelse").split("\t")[1:] == [
        "2025",
        "<p>Siden 2012</p>" + " <p>Opgøres ikke</p>" * 3,
    ]


def test_an_empty_cell_is_neither_zero_nor_not_computed(
    ballerup: SampleReport, catalogue: Catalogue
) -> None:
    blank = Figure(None, "pct. point", State.BLANK)
    text = report_text(_with_first_row(ballerup, blank, blank), catalogue)
    assert _line(text, "1.1").endswith("oprindelse.\t\t")


def test_a_report_before_the_change_carries_the_old_wording(catalogue: Catalogue) -> None:
    text = report_text(make_sample(catalogue, "Ballerup", date(2022, 11, 1)), catalogue)
    assert "skriftlig dansk og matematisk problemløsning" in text
    assert "selvforsørgelses- og hjemrejseydelse - august 2022" in text
    assert "21-64-årige" in text


def test_the_national_report_has_one_column_of_key_figures(catalogue: Catalogue) -> None:
    text = report_text(make_sample(catalogue, "Hele landet", date(2026, 6, 1)), catalogue)
    assert "Det nationale integrationsbarometer" in text
    assert "\n\nHele landet\n\n63.622 personer\n" in text
    assert "Opgøres ikke" not in text


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
@pytest.mark.parametrize("newline", ["\n", "\r\n"])
def test_every_encoding_holds_the_same_text(
    encoding: str, newline: str, ballerup: SampleReport, catalogue: Catalogue
) -> None:
    written = write_text(ballerup, catalogue, form=TextForm(encoding, newline))
    assert written.decode(encoding) == report_text(ballerup, catalogue).replace("\n", newline)


def test_blanks_and_minus_can_be_typographic(ballerup: SampleReport, catalogue: Catalogue) -> None:
    form = TextForm(no_break_spaces=True, minus_sign=True)
    text = write_text(ballerup, catalogue, form=form).decode()
    assert " " not in text
    assert "\t\u221213\u00a0pct.\u00a0point" in text
    assert "25-64-årige" in text


def test_a_status_without_its_change_cannot_be_printed(
    ballerup: SampleReport, catalogue: Catalogue
) -> None:
    status = ballerup.barometer["1.1"].status
    missing = Figure(None, "pct. point", State.NOT_COMPUTED)
    with pytest.raises(ValueError, match="BarometerFigures"):
        report_text(_with_first_row(ballerup, status, missing), catalogue)
