"""Two pages on one sheet, and labels that stand right of their figures."""

from __future__ import annotations

from functools import partial

from baro_desktop.importing.pdf.columns import deal
from baro_desktop.importing.pdf.headers import HeaderCell
from baro_desktop.importing.pdf.sheets import pages_of
from baro_desktop.importing.pdf.tokens import count_faults
from baro_desktop.importing.pdf.words import Word
from tests.importing.pdf.test_odd_pages import word


def page(left: float, first: int) -> list[Word]:
    """Return three rows with a label and a figure, and a heading a little left of them."""
    words = [word("Mål", left - 3, 0)]
    for number in range(3):
        top = 20.0 * number + 20
        words += [word(f"{first}.{number + 1}", left, top), word("Andelen", left + 25, top)]
        words += [word(f"{number}", left + 150, top), word("pct.", left + 160, top)]
    return words


def texts(words: list[Word]) -> list[str]:
    return [word.text for word in words]


def test_two_pages_on_a_sheet_are_two() -> None:
    sheet = page(50, 1) + page(350, 2)
    pages = pages_of([sheet, page(50, 3), [*page(50, 4), word("Rapport", 350, 20)]])
    assert [len(words) for words in pages] == [13, 13, 13, 13, 1]
    assert texts(pages[1]) == texts(page(350, 2))
    assert pages[1][1].left == 50


def test_a_sheet_with_a_line_over_both_halves_is_one() -> None:
    sheet = [*page(50, 1), *page(350, 2), Word("_" * 80, 50, 500, 150, 160, 0, 0)]
    assert pages_of([sheet]) == [sheet]


def test_a_table_is_no_two_pages() -> None:
    assert len(pages_of([page(50, 1)])) == 1


def test_labels_may_stand_right_of_their_figures() -> None:
    cells = (HeaderCell((word("Ballerup", 0, 0),)), HeaderCell((word("Danmark", 100, 0),)))
    words = []
    for number in range(3):
        top = 20.0 * number + 20
        words += [word("Nøgletal", 200, top), word(str(number + 1), 245, top)]
        words += [word(str(number), left, top) for left in (0, 100)]
        words += [word("pct.", left, top) for left in (10, 110)]
    faults = partial(count_faults, years=False)
    labels, own, country = deal(words, [(10, cells)], faults, lambda *_: None)
    assert texts(labels) == ["Nøgletal", "1", "Nøgletal", "2", "Nøgletal", "3"]
    assert {word.left for word in own} == {0, 10}
    assert {word.left for word in country} == {100, 110}
