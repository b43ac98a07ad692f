"""What browsers print at the edges of the paper is no row of the report."""

from __future__ import annotations

import pytest

from baro_desktop.importing.pdf.margins import trim
from baro_desktop.importing.pdf.words import Word

ADDRESS = "https://integrationsbarometer.dk/tal/integration-status-og-udvikling"


def words(text: str, top: float, page: int) -> list[Word]:
    """Return the words of one line."""
    found, left = [], 40.0
    for part in text.split():
        found.append(Word(part, left, left + 5 * len(part), top, top + 9, page, 0))
        left += 5 * len(part) + 4
    return found


def printed(top: str, bottom: str) -> list[list[Word]]:
    """Return three pages with ten lines between what stands at their edges."""
    pages = []
    for page in range(3):
        counts = {"page": page + 1, "pages": 3}
        lines = [f"Linje {number} på ark {'abc'[page]}" for number in range(10)]
        texts = [top.format(**counts), *lines, bottom.format(**counts)]
        rows = [words(text, 12.0 * number, page) for number, text in enumerate(texts)]
        pages.append([word for row in rows for word in row])
    return pages


@pytest.mark.parametrize(
    ("top", "bottom"),
    [
        (f"Ballerup - Integrationsbarometer {ADDRESS}", "{page} af {pages} 21/11/2026, 14.20"),
        (f"Ballerup - Integrationsbarometer {ADDRESS}", "{page} of {pages} 21.11.2026 14:20"),
        ("Ballerup - Integrationsbarometer 21/11/2026, 14.20", ADDRESS + " Side {page} af {pages}"),
        ("21/11/2026, 14.20 Ballerup", ADDRESS + " {page}/{pages}"),
    ],
)
def test_heads_and_feet_of_browsers_are_taken_off(top: str, bottom: str) -> None:
    pages = trim(printed(top, bottom)).pages
    assert [len(page) for page in pages] == [50, 50, 50]
    assert {page[0].text for page in pages} == {page[-5].text for page in pages} == {"Linje"}


def test_line_with_an_address_on_one_page_is_kept() -> None:
    pages = printed("Linje", "Linje")
    pages[2] += words(f"Læs mere på {ADDRESS}", 144.0, 2)
    assert trim(pages).pages[2][-1].text == ADDRESS


def test_line_that_stands_close_to_the_rows_of_every_page_is_taken_off() -> None:
    pages = printed("Ballerup Kommune", "Linje")
    assert {page[0].text for page in trim(pages).pages} == {"Linje"}
    assert {page[0].text for page in trim(pages[:2]).pages} == {"Ballerup"}
