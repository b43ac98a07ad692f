"""Odd tables in PDFs: values without labels, years between two goals, two values in a cell."""

from __future__ import annotations

from baro_desktop.importing.pdf.areas import AreaHeader
from baro_desktop.importing.pdf.goals import goal_rows
from baro_desktop.importing.pdf.headers import HeaderCell
from baro_desktop.importing.pdf.key_table import read_key_table
from baro_desktop.importing.pdf.labels import Block, BlockKind
from baro_desktop.importing.pdf.lines import Line, into_lines
from baro_desktop.importing.pdf.tokens import Kind, Token
from baro_desktop.importing.pdf.words import Word


def line(text: str, top: float) -> Line:
    return into_lines([Word(text, 0, 50, top, top + 10, 0, 0)])[0]


def token(kind: Kind, text: str, top: float) -> Token:
    return Token(kind, (line(text, top),))


def block(kind: BlockKind, text: str, top: float) -> Block:
    return Block(kind, (line(text, top),))


def test_values_without_any_label_give_no_row() -> None:
    values = [token(Kind.VALUE, "12", 0)]
    assert goal_rows([], values, values, stray=False) == []


def test_year_just_above_a_goal_is_not_that_of_the_goal_before() -> None:
    blocks = [
        block(BlockKind.GOAL, "Avis - Nyheder", 0),
        block(BlockKind.GOAL, "Arbejde - Flere", 30),
        block(BlockKind.INDICATOR, "1.1 Gab", 60),
        block(BlockKind.GOAL, "Uddannelse - Flere", 200),
        block(BlockKind.INDICATOR, "2.1 Andel", 230),
    ]
    years = [token(Kind.YEAR, "2024", 19), token(Kind.YEAR, "2023", 189)]
    since = [token(Kind.SINCE, "2012", 30), token(Kind.SINCE, "2012", 200)]
    rows = goal_rows(blocks, years, since, stray=False)
    assert "2023" not in {cell.text for row in rows for cell in row.cells}


def word(text: str, left: float, top: float) -> Word:
    return Word(text, left, left + 5 * len(text), top, top + 10, 0, 0)


def test_two_values_in_one_column_leave_no_empty_cell_in_the_other() -> None:
    cells = (HeaderCell((word("Ballerup", 300, 0),)), HeaderCell((word("Danmark", 345, 0),)))
    words = []
    for number, top in ((1, 20), (2, 60), (3, 100)):
        label = [word("Nøgletal", 0, top), word(f"{number}", 45, top), word("i alt", 0, top + 12)]
        words += [*label, word("578", 345, top), word("63.622", 365, top)]
    table = read_key_table(words, [(10, AreaHeader(cells, 1))], lambda *_: None)
    assert all(cell.text for row in table.rows[1:] for cell in row.cells)
