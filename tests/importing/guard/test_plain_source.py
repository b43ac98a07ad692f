"""A place in an original comes out of the reading process as it was, and is checked."""

from __future__ import annotations

import json
from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from baro_desktop.importing.guard import plain_source
from baro_desktop.importing.guard.plain import NotPlainError
from baro_desktop.importing.guard.reader import FileReader
from baro_desktop.importing.locate import Box, ExcerptLine, PageImage, Sought
from baro_desktop.models.catalogue import Catalogue
from baro_desktop.models.errors import UnreadableFileError
from baro_desktop.resources import resource
from tests.torture.hostile_pdf import page_of, shown

SOUGHT = Sought("1.2", "linje 7", ("62", "15"))
PAGE = PageImage(1, 2, 2, 1, 8, b"\n\x00\xff\n\n\n\n\n", (Box(-1, 0, 2, 1),), "1.2 æ\n62 pct.")
HEAD = [1, 2, 2, 1, 8, [[0, 0, 2, 1]], "x"]
LINES = st.builds(ExcerptLine, st.text(), st.lists(st.text()).map(tuple), st.booleans())


@pytest.fixture(scope="module")
def reader(catalogue: Catalogue) -> Iterator[FileReader]:
    with FileReader(catalogue) as made:
        yield made


@given(st.lists(LINES).map(tuple))
def test_lines_come_back_as_they_were(lines: tuple[ExcerptLine, ...]) -> None:
    assert plain_source.excerpt_from_json(plain_source.excerpt_to_json(lines)) == lines


def test_page_and_question_come_back_as_they_were() -> None:
    assert plain_source.page_from_bytes(plain_source.page_to_bytes(PAGE)) == PAGE
    assert plain_source.asked(plain_source.question(SOUGHT, b"a\nb")) == (SOUGHT, b"a\nb")


@pytest.mark.parametrize(
    ("at", "wrong"),
    [
        (0, 0),
        (1, "2"),
        (2, 3),
        (2, -1),
        (3, 2),
        (3, 0),
        (4, 7),
        (4, 8.0),
        (5, [[0, 0, 1]]),
        (5, 1),
        (6, 3),
    ],
)
def test_what_is_no_picture_of_a_page_is_refused(at: int, wrong: object) -> None:
    head = [*HEAD[:at], wrong, *HEAD[at + 1 :]]
    with pytest.raises(NotPlainError):
        plain_source.page_from_bytes(json.dumps(head).encode() + b"\n" + bytes(8))


@pytest.mark.parametrize("answer", [b"", b"7", b"[[1, [], true]]", b'[["x"]]', b'[["x", 5, 1]]'])
def test_what_is_no_excerpt_is_refused(answer: bytes) -> None:
    with pytest.raises(NotPlainError):
        plain_source.excerpt_from_json(answer)


def test_the_reading_process_finds_the_line(reader: FileReader) -> None:
    content = resource("samples", "eksempel-ballerup-2026-06.txt").read_bytes()
    (line,) = (line for line in reader.excerpt(content, Sought("1.2", "")) if line.marked)
    assert line.cells[0].startswith("1.2 Beskæftigelsesfrekvensen")


def test_a_page_that_takes_too_long_is_given_up(catalogue: Catalogue) -> None:
    endless = page_of(b"q " * 3_000_000 + shown(b"x"))
    with FileReader(catalogue, seconds=0.1) as reader:
        with pytest.raises(UnreadableFileError, match="reader-timeout"):
            reader.page_image(endless, SOUGHT)
        assert reader.pids == ()
