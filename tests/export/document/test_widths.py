from __future__ import annotations

from dataclasses import replace

from baro_desktop.export.contents import CommitteeWorkbook
from baro_desktop.export.document.blocks import Cell, Row
from baro_desktop.export.document.details import Paper
from baro_desktop.export.document.notat import notat
from baro_desktop.export.document.widths import fitted_widths

_PAGE = 18


def _row(*texts: str, bold: bool = False) -> Row:
    return Row(tuple(Cell(text, bold=bold) for text in texts))


def test_the_first_column_has_what_the_others_leave() -> None:
    widths = fitted_widths([_row("Indikator", "12", "2024")], 3, (2.0, 2.5))
    assert widths == [9.0, 2.0, 2.5]


def test_a_table_of_long_words_is_wider_than_the_page_and_breaks_none() -> None:
    long = "0\u00a0omdannelsesområder"
    widths = fitted_widths([_row("8.2 Omdannelsesområder", long, long, long, long)], 5)
    assert min(widths[1:]) >= len(long) * 0.18
    assert widths[0] >= len("Omdannelsesområder") * 0.18
    assert sum(widths) > _PAGE


def test_heads_are_bold_and_need_more() -> None:
    plain, bold = (fitted_widths([_row("År", "Procent", bold=b)], 2)[1] for b in (False, True))
    assert bold > plain


def test_what_is_no_word_makes_no_table_too_wide() -> None:
    assert sum(fitted_widths([_row("A" * 400, "B" * 400)], 2)) <= _PAGE


def test_a_long_title_heads_each_page_on_one_line(contents: CommitteeWorkbook) -> None:
    long = "Opfølgning på integrationsindsatsen " * 9
    text = notat(Paper(replace(contents, title=long)))
    assert text.title == long
    assert len(text.running) <= 110
    assert text.running.endswith("…")
