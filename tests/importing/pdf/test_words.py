"""Which words of a page are looked at letter by letter."""

from __future__ import annotations

from itertools import product

from baro_desktop.importing.pdf.words import GLUED, ODD, UNREADABLE


def test_the_quick_search_finds_every_word_that_is_glued_or_unreadable() -> None:
    letters = "aåÅ19.)-+\u2212,\x01\ufffe\ue000\u00ad"
    for length in (1, 2, 3):
        for word in map("".join, product(letters, repeat=length)):
            odd = GLUED.search(word) or UNREADABLE.search(word) or "\u00ad" in word
            assert bool(ODD.search(word)) == bool(odd), repr(word)
