"""Read a written PDF back and compare the rows of its tables with the document."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from baro_desktop.export.checking.numbers import differs
from baro_desktop.export.document.blocks import Table, Text

_HYPHENS = dict.fromkeys(map(ord, "-\u00ad\x02"))


def check_pdf(made: bytes, text: Text, path: Path) -> None:
    """Raise unless every row of every table stands in the PDF, word by word and in its order.

    Raises:
        ExportError: `export-differs`; nothing was written.
    """
    said, place = _squeezed("".join(_pages(made))), 0
    for block in text.blocks:
        if not isinstance(block, Table):
            continue
        for row in block.rows:
            wanted = _squeezed("".join(cell.text for cell in row.cells))
            place = said.find(wanted, place)
            if place < 0:
                raise differs(path, f"tabellen »{block.title}«")
            place += len(wanted)


def _pages(made: bytes) -> Iterator[str]:
    import pypdfium2

    document = pypdfium2.PdfDocument(made)
    try:
        for page in document:
            yield page.get_textpage().get_text_bounded()
    finally:
        document.close()


def _squeezed(text: str) -> str:
    """Leave out what a line break changes: blanks, and hyphens, which PDFium reads as U+0002."""
    return "".join(text.split()).translate(_HYPHENS)
