"""A workbook of ours as bytes: what comes from files or users is never a formula or a link."""

from __future__ import annotations

import io
from collections.abc import Callable
from typing import TYPE_CHECKING

from baro_desktop.export.styles import default_format

if TYPE_CHECKING:
    from xlsxwriter.workbook import Workbook


def book_bytes(write: Callable[[Workbook], None]) -> bytes:
    """Return the bytes of an xlsx file whose sheets a function writes."""
    from xlsxwriter.workbook import Workbook

    stream = io.BytesIO()
    options = {
        "in_memory": True,
        "strings_to_formulas": False,
        "strings_to_numbers": False,
        "strings_to_urls": False,
        "default_format_properties": default_format(),
    }
    book = Workbook(stream, options)
    try:
        write(book)  # where this is stopped, nothing is packed
        book.close()
    finally:
        # Book and sheets hold each other: all cells would wait for a search for garbage.
        for part in (*book.worksheets(), book):
            vars(part).clear()
    return stream.getvalue()
