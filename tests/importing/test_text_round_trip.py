"""What our writer writes is what the reader reads, figure for figure."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from baro_desktop.models.catalogue import Catalogue
from baro_desktop.models.report import Report
from baro_desktop.samples.figures import expected_observations
from baro_desktop.samples.generator import make_sample
from baro_desktop.samples.text_layouts import TextForm, TextLayout, write_text
from tests.importing.strategies import sample_reports

Read = Callable[[bytes], Report]
FORMS = {
    "utf-8": TextForm(),
    "bom": TextForm("utf-8-sig"),
    "crlf": TextForm(newline="\r\n"),
    "utf-16": TextForm("utf-16"),
    "utf-16 without mark": TextForm("utf-16-le"),
    "utf-16 big end first": TextForm("utf-16-be"),
    "windows-1252": TextForm("cp1252"),
    "no-break spaces": TextForm(no_break_spaces=True),
    "minus signs": TextForm(minus_sign=True),
    "dos": TextForm("cp850", "\r\n"),
    "old mac": TextForm("mac_roman", "\r"),
    "line separators": TextForm(newline="\u2028"),
    "windows all over": TextForm("cp1252", "\r\n", no_break_spaces=True),
}


def without_place(report: Report) -> frozenset[object]:
    return frozenset(replace(observation, place="") for observation in report.observations)


@pytest.mark.parametrize("form", FORMS.values(), ids=FORMS)
@pytest.mark.parametrize("layout", TextLayout)
@pytest.mark.parametrize("area", ["Ballerup", "Albertslund", "Hele landet"])
def test_every_encoding_and_layout_is_read(
    read: Read, catalogue: Catalogue, form: TextForm, layout: TextLayout, area: str
) -> None:
    sample = make_sample(catalogue, area, date(2026, 6, 1))
    report = read(write_text(sample, catalogue, layout, form))
    assert (report.area, report.month, report.generated_on) == (
        area,
        sample.month,
        sample.generated_on,
    )
    assert report.findings == ()
    assert without_place(report) == expected_observations(sample, catalogue)


@pytest.mark.parametrize("taken_for", ["cp1252", "latin-1"])
def test_text_that_was_encoded_twice_is_read(
    read: Read, catalogue: Catalogue, taken_for: str
) -> None:
    sample = make_sample(catalogue, "Ballerup", date(2026, 6, 1))
    text = write_text(sample, catalogue, TextLayout.PARALLEL, TextForm(minus_sign=True))
    report = read(text.decode(taken_for).encode())
    assert without_place(report) == expected_observations(sample, catalogue)


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(data=st.data(), layout=st.sampled_from(TextLayout))
def test_random_figures_come_back(
    data: st.DataObject, layout: TextLayout, read: Read, catalogue: Catalogue
) -> None:
    sample = data.draw(sample_reports(catalogue))
    report = read(write_text(sample, catalogue, layout))
    assert without_place(report) == expected_observations(sample, catalogue)
    assert report.whole
