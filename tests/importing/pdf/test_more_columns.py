"""Further municipalities beside the report's own, thousands with blanks, and figures astray."""

from __future__ import annotations

import re
from datetime import date

import pytest

from baro_desktop.importing.pdf.areas import AreaHeader
from baro_desktop.importing.pdf.goals import goal_rows
from baro_desktop.importing.pdf.headers import HeaderCell
from baro_desktop.importing.pdf.key_table import read_key_table
from baro_desktop.importing.pdf.labels import Block, BlockKind
from baro_desktop.importing.pdf.lines import into_lines
from baro_desktop.importing.pdf.numbers import joined_numbers, with_dots, with_notes
from baro_desktop.importing.pdf.tokens import Kind
from baro_desktop.importing.pdf.words import Word, level_signs
from baro_desktop.importing.reading import Tools
from baro_desktop.models.catalogue import Catalogue
from baro_desktop.samples.generator import make_sample
from baro_desktop.samples.page_layouts import write_report_page
from tests.importing.pdf.matrix import read_back
from tests.importing.pdf.pages import STYLES, list_page
from tests.importing.pdf.printers import Sheet, print_with_qt
from tests.importing.pdf.test_odd_pages import block, token, word

pytestmark = pytest.mark.usefixtures("qapp")
_CELLS = re.compile(r"(<td[^>]*>[^<]*</td>)\s*(<td[^>]*>([^<]*)</td>)(?=</tr>)")
_THOUSANDS = re.compile(r"(?<=\d)\.(?=\d{3}[ <])")


def with_third(page: str, place: int) -> str:
    """Return a page with a column of Odense before, between or behind the two areas."""
    head, start, keys = page.partition("Fordrevne fra Ukraine")

    def cells(row: re.Match[str]) -> str:
        unit = row[3].partition(" ")[2]
        values = [row[1], row[2]]
        values.insert(place, f"<td>7 {unit}</td>")
        return "".join(values)

    for tag in ("th", "p"):
        names = [f"<{tag}>Ballerup</{tag}>", f"<{tag}>Hele landet</{tag}>"]
        printed = re.compile(rf"{names[0]}\s*{names[1]}")
        names.insert(place, f"<{tag}>Odense</{tag}>")
        keys = printed.sub("".join(names), keys)
    return head + start + _CELLS.sub(cells, keys)


@pytest.fixture(scope="module")
def tools(catalogue: Catalogue) -> Tools:
    return Tools.of(catalogue)


@pytest.mark.parametrize("place", [0, 1, 2])
@pytest.mark.parametrize("listed", [False, True])
def test_another_municipality_is_let_be(tools: Tools, place: int, listed: bool) -> None:
    catalogue = tools.catalogue
    sample = make_sample(catalogue, "Ballerup", date(2026, 6, 1))
    page = list_page(sample, catalogue, STYLES["plain"]) if listed else ""
    page = page or write_report_page(sample, catalogue).decode()
    printed = print_with_qt(with_third(page, place), Sheet())
    assert "Odense" in with_third(page, place)
    outcome = read_back(printed, sample, tools)
    assert (outcome.wrong, outcome.missing) == (0, 0), outcome


@pytest.mark.parametrize("blank", ["\u00a0", "\u2009"])
def test_thousands_with_blanks_are_read(tools: Tools, blank: str) -> None:
    sample = make_sample(tools.catalogue, "Ballerup", date(2026, 6, 1))
    page = write_report_page(sample, tools.catalogue).decode()
    printed = print_with_qt(_THOUSANDS.sub(blank, page), Sheet())
    outcome = read_back(printed, sample, tools)
    assert (outcome.wrong, outcome.missing) == (0, 0), outcome


def row(*texts: str) -> list[Word]:
    """Return words with a blank between them."""
    words: list[Word] = []
    for text in texts:
        words.append(word(text, words[-1].right + 3 if words else 0, 0))
    return words


def test_numbers_that_stand_like_words_are_one() -> None:
    joined = joined_numbers(row("Nøgletal", "1", "-", "67", "394", "personer", "6", "1", "pct."))
    assert [w.text for w in joined] == [
        "Nøgletal",
        "1",
        "-",
        "67 394",
        "personer",
        "6 1",
        "pct.",
    ]


def test_the_year_of_a_period_is_no_part_of_the_figure_behind_it() -> None:
    joined = joined_numbers(row("1.", "januar", "2026", "3.299", "personer", "2022", "67", "394"))
    assert [w.text for w in joined][2:] == ["2026", "3.299", "personer", "2022", "67 394"]


def test_blanks_are_believed_where_several_numbers_have_them_and_none_a_dot() -> None:
    counted = joined_numbers([*row("67", "394", "personer"), *row("6", "1", "pct.")])
    assert with_dots([counted]) == [counted]
    assert [w.text for w in with_dots([counted * 3])[0]][:2] == ["67.394", "personer"]
    assert with_dots([[*counted * 3, *row("1.234", "personer")]])[0][0].text == "67 394"


def test_a_figure_behind_the_words_of_a_label_leaves_the_row_out() -> None:
    astray = [word("Nøgletal", 0, 20), word("1", 45, 20), word("i", 55, 20), word("7", 100, 20)]
    label = Block(BlockKind.KEY_FIGURE, tuple(into_lines(astray)))
    assert label.is_doubtful
    indicator = Block(BlockKind.INDICATOR, label.lines)
    goal = block(BlockKind.GOAL, "Arbejde - Flere", 0)
    year, value = token(Kind.YEAR, "2024", 0), token(Kind.VALUE, "12 pct.", 20)
    since = token(Kind.SINCE, "Siden 2012", 0)
    rows = goal_rows([goal, indicator], [year, value], [since, value], stray=False)
    assert rows[-1].cells[-1].text == "?"


def test_two_figures_beside_a_label_leave_the_row_out() -> None:
    cells = (HeaderCell((word("Ballerup", 300, 0),)), HeaderCell((word("Danmark", 400, 0),)))
    words = [word("Nøgletal", 0, 20), word("1", 45, 20)]
    for left, text in ((250, "7"), (320, "9"), (400, "12")):
        words += [word(text, left, 20), word("pct.", left + 20, 20)]
    table = read_key_table(words, [(10, AreaHeader(cells, 1))], lambda *_: None)
    assert all(cell.text.startswith("?") for cell in table.rows[1].cells[1:])


def test_a_label_that_is_printed_upon_is_left_out() -> None:
    words = [word("Andel", 0, 0), word("af", 30, 0), word("KOPI", 33, 0)]
    assert Block(BlockKind.INDICATOR, tuple(into_lines(words))).is_doubtful
    assert not Block(BlockKind.INDICATOR, tuple(into_lines(words[:2]))).is_doubtful


def test_a_dash_with_a_box_of_its_own_stands_level_with_its_words() -> None:
    dash = Word("-", 40, 42, 4, 5, 0, 0)
    words = level_signs([word("Arbejde", 0, 0), dash, word("Flere", 45, 0)])
    assert [line.text for line in into_lines(words)] == ["Arbejde - Flere"]


def test_numbers_that_touch_on_other_levels_are_doubtful() -> None:
    note = Word("1", 10, 14, -3, 6, 0, 0)
    words = with_notes([word("24", 0, 0), note, word("pct.", 20, 0), word("7", 60, 0)])
    assert [w.text for w in words] == ["24\ufffd", "1\ufffd", "pct.", "7"]
    below = [word("24", 0, 0), word("7", 5, 13), word("9", 60, 2)]
    assert with_notes(below) == below


@pytest.mark.parametrize("tag", ["sup", "sub"])
def test_a_number_with_the_number_of_a_note_is_told(tools: Tools, tag: str) -> None:
    sample = make_sample(tools.catalogue, "Ballerup", date(2026, 6, 1))
    page = write_report_page(sample, tools.catalogue).decode()
    noted = re.sub(r">(\d+) pct", rf">\1<{tag}>1</{tag}> pct", page)
    outcome = read_back(print_with_qt(noted, Sheet()), sample, tools)
    assert outcome.wrong == 0
    assert outcome.missing > 30


def test_a_number_below_its_sign_is_doubtful() -> None:
    words = [word("-", 0, 0), word("4", 0, 10), word("-", 60, 0), word("7", 60, 30)]
    assert [w.text for w in with_notes(words)] == ["-\ufffd", "4\ufffd", "-", "7"]
    period = [word("-", 0, 0), word("april", 8, 0), word("2026", 0, 10)]
    assert with_notes(period) == period


def test_a_value_alone_without_a_unit_leaves_its_row_out() -> None:
    cells = (HeaderCell((word("Ballerup", 300, 0),)), HeaderCell((word("Danmark", 400, 0),)))
    words = []
    for number in (1, 2, 3):
        top = 20 * number
        words += [word("Nøgletal", 0, top), word(f"{number}", 45, top), word("12", 300, top)]
        words += [word("pct.", left, top) for left in (315, 415)] + [word("7", 400, top)]
    words.remove(word("pct.", 315, 40))
    table = read_key_table(words, [(10, AreaHeader(cells, 1))], lambda *_: None)
    assert [row.cells[2].text for row in table.rows[1:]] == ["7 pct.", "? 7 pct.", "7 pct."]
