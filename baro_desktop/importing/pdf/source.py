"""Open a PDF and hand out its pages, or say why that cannot be."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from baro_desktop.importing.pdf.words import PageWords, Word
from baro_desktop.models.errors import UnreadableFileError

if TYPE_CHECKING:
    from pypdfium2 import PdfDocument, PdfPage

_SIGNATURE = re.compile(rb"%PDF-\d\.\d")
_SIGNATURE_WITHIN = 1024
_MOST_PAGES = 2000
_MOST_OPEN = 8
_MOST_CHARACTERS = 5_000_000
_WRONG_PASSWORD = 4  # FPDF_ERR_PASSWORD
_UNKNOWN_LOCK = 5  # FPDF_ERR_SECURITY


def recognises(content: bytes) -> bool:
    """True for a PDF, also one behind some stray bytes; markup before the mark is another file."""
    match = _SIGNATURE.search(content[:_SIGNATURE_WITHIN])
    return match is not None and b"<" not in content[: match.start()]


class Pages:
    """The pages of an open PDF."""

    def __init__(self, document: PdfDocument) -> None:
        """Take a document of pypdfium2."""
        self._document = document
        self._open: dict[int, tuple[PdfPage, PageWords]] = {}

    def close(self) -> None:
        """Free the pages, which must go before their document."""
        while self._open:
            self._free(next(iter(self._open)))

    def words(self) -> list[list[Word]]:
        """Return the words of every page.

        Raises:
            UnreadableFileError: if there are too many pages or letters, or no letter at all, or
                a font names its digits blanks.
        """
        if len(self._document) > _MOST_PAGES:
            raise UnreadableFileError("pdf-too-large", limit=_MOST_PAGES)
        pages, characters = [], 0
        for number in range(len(self._document)):
            page = self._page(number)
            pages.append(page.words())
            characters += len(page.text)
            if characters > _MOST_CHARACTERS:
                raise UnreadableFileError("pdf-too-large", limit=_MOST_PAGES)
            if page.hides_digits:
                raise UnreadableFileError("pdf-font")
        if not any(pages):
            raise UnreadableFileError("pdf-scan")
        return pages

    def split(self, word: Word, boundary: float) -> tuple[Word, Word] | None:
        """Cut a word of a page where two columns touch."""
        return self._page(word.page).split(word, boundary)

    def _page(self, number: int) -> PageWords:
        """Return a page; the last ones stay open, since to open one takes longest of all."""
        if number not in self._open:
            if len(self._open) == _MOST_OPEN:
                self._free(next(iter(self._open)))
            page = self._document[number]
            self._open[number] = page, PageWords(page, number)
        return self._open[number][1]

    def _free(self, number: int) -> None:
        page, words = self._open.pop(number)
        words.close()
        page.close()


@contextmanager
def open_pages(content: bytes) -> Iterator[Pages]:
    """Open a PDF.

    Raises:
        UnreadableFileError: `pdf-damaged`, `pdf-encrypted`, `pdf-font`, `pdf-scan` or
            `pdf-too-large`.
    """
    from pypdfium2 import PdfDocument, PdfiumError

    try:
        document = PdfDocument(content)
        pages = Pages(document)
        try:
            yield pages
        finally:
            pages.close()
            document.close()
    except PdfiumError as error:
        locked = error.err_code in (_WRONG_PASSWORD, _UNKNOWN_LOCK)
        raise UnreadableFileError("pdf-encrypted" if locked else "pdf-damaged") from error
