"""Libraries of papers are loaded once, and searching for garbage goes on as it was."""

from __future__ import annotations

import gc

import pytest

from baro_desktop.export.libraries import load_libraries


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
