"""Blocks from Excel, whatever they hold."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from baro_desktop.ui.entry.grid_paste import block_text, parse_block

CELLS = st.text(st.characters(exclude_characters="\r\0", exclude_categories=["Cs"]), max_size=8)
BLOCKS = st.lists(st.lists(CELLS, min_size=2, max_size=4).map(tuple), min_size=1, max_size=4).map(
    tuple
)


@pytest.mark.parametrize(
    ("text", "block"),
    [
        ("", ()),
        ("12", (("12",),)),
        ("12\r\n", (("12",),)),
        ("12\r\n\r\n13\r\n", (("12",), ("",), ("13",))),
        ("214\t7.950\r\n803\t31.200\r\n", (("214", "7.950"), ("803", "31.200"))),
        ('"to\nlinjer"\tb\n', (("to\nlinjer", "b"),)),
        ('en " alene\tb', (('en " alene', "b"),)),
    ],
)
def test_excel_blocks_are_read_cell_by_cell(text: str, block: tuple[tuple[str, ...], ...]) -> None:
    assert parse_block(text) == block


@given(BLOCKS)
def test_what_is_copied_is_what_is_pasted(block: tuple[tuple[str, ...], ...]) -> None:
    assert parse_block(block_text(block) + "\r\n") == block


@given(st.text(max_size=60))
def test_any_text_is_some_block(text: str) -> None:
    block = parse_block(text)
    assert all(isinstance(cell, str) for row in block for cell in row)
    assert all(row for row in block)
