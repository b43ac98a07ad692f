"""What is pasted into a spreadsheet is never computed there."""

from __future__ import annotations

import pytest

from baro_desktop.ui.graph.copying import lines_text, rows_html, rows_mime

FORMULAS = ["=1+1", "@SUM(A1)", "+45 12|x", "-2+3+cmd|' /C calc'!A0", " =1", "\t=1", "\n=1"]
FIGURES = ["+0,3 pct.", "+1,4 pct. point", "-3", "\u22123,1", "1.234", "", "–", "a = b"]


@pytest.mark.parametrize("text", FORMULAS)
def test_a_formula_stays_text(text: str) -> None:
    assert lines_text([[text]]).startswith("'")
    assert "mso-number-format" in rows_html((), [[text]], frozenset())


@pytest.mark.parametrize("text", FIGURES)
def test_a_figure_stays_as_it_is(text: str) -> None:
    assert lines_text([[text]]) == text
    assert "mso-number-format" not in rows_html((), [[text]], frozenset())


def test_the_header_is_guarded_too() -> None:
    assert rows_mime(["=1+1"], [["<b>"]]).text() == "'=1+1\n<b>"
