"""Libraries of papers are loaded once, and searching for garbage goes on as it was."""

from __future__ import annotations

import gc
import weakref
from typing import TYPE_CHECKING

import pytest

from baro_desktop.export.book import book_bytes
from baro_desktop.export.libraries import load_libraries

if TYPE_CHECKING:
    from xlsxwriter.workbook import Workbook


@pytest.mark.parametrize("searches", [True, False])
def test_loading_leaves_the_search_for_garbage_as_it_was(*, searches: bool) -> None:
    before = gc.isenabled()
    try:
        (gc.enable if searches else gc.disable)()
        with pytest.raises(ImportError):
            load_libraries(["this_is_no_module"])
        assert gc.isenabled() is searches
    finally:
        (gc.enable if before else gc.disable)()


def test_what_is_there_is_not_loaded_again() -> None:
    frozen = gc.get_freeze_count()
    load_libraries(["json"])
    assert gc.get_freeze_count() == frozen


@pytest.mark.parametrize("fails", [True, False])
def test_a_written_book_is_gone_without_a_search_for_garbage(*, fails: bool) -> None:
    held: list[weakref.ref[object]] = []

    def write(book: Workbook) -> None:
        sheet = book.add_worksheet()
        sheet.write_string(0, 0, "En tekst")
        held.extend((weakref.ref(book), weakref.ref(sheet)))
        if fails:
            raise InterruptedError

    gc.disable()
    try:
        if fails:
            with pytest.raises(InterruptedError):
                book_bytes(write)
        else:
            assert book_bytes(write)
        assert [one() for one in held] == [None, None]
    finally:
        gc.enable()
