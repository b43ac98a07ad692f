"""Sentences about findings end once."""

from __future__ import annotations

from baro_desktop.texts import findings


def test_a_figure_before_a_full_stop_brings_no_second_one() -> None:
    data = {"area": "Ballerup", "period": "2024", "old": "62\u00a0pct.", "new": "71\u00a0pct."}
    said = findings.sentence("value-revised", data)
    assert "71\u00a0pct. Det senest" in said
    assert ".." not in said


def test_a_revision_says_which_figure_of_the_indicator_it_is_about() -> None:
    data = {"area": "Ballerup", "period": "2024", "old": "5", "new": "6"}
    assert "2024: tallet er ændret" in findings.sentence("value-revised", data)
    told = findings.sentence("value-revised", data | {"measure": "change"})
    assert "udviklingen siden basismålingen er ændret fra 5 til 6" in told
