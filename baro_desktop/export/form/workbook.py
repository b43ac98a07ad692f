"""Write the form: guidance, a sheet per centre, and the hidden sheets."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from baro_desktop.export.book import book_bytes
from baro_desktop.export.form.contents import FormContents
from baro_desktop.export.form.guidance import write_guidance
from baro_desktop.export.form.hidden import Lists, write_map
from baro_desktop.export.form.look import FormStyles
from baro_desktop.export.form.sheet import CentreSheet
from baro_desktop.export.sheet_names import legal_sheet_name
from baro_desktop.export.styles import NAVY
from baro_desktop.export.target import refuse_existing, replace_file
from baro_desktop.models.form.map import LISTS_SHEET, MAP_SHEET, Block, FormMap, SheetPlace
from baro_desktop.texts.form_words import GUIDANCE_TITLE

if TYPE_CHECKING:
    from xlsxwriter.workbook import Workbook


def write_form(contents: FormContents, path: Path, *, replace: bool = False) -> Path:
    """Write the form and return its path.

    A form may hold figures that somebody has typed, so it is not replaced unless asked.

    Raises:
        ExportError: `export-target`, if the file is there or cannot be written.
    """
    if not replace:
        refuse_existing(path)
    return replace_file(path, form_bytes(contents))


def form_bytes(contents: FormContents) -> bytes:
    """Return the form as the bytes of an xlsx file."""
    return book_bytes(lambda book: _write_sheets(book, contents))


def _write_sheets(book: Workbook, contents: FormContents) -> None:
    _set_properties(book, contents)
    styles, lists = FormStyles(book), Lists()
    names = _sheet_names(contents)
    guidance = book.add_worksheet(GUIDANCE_TITLE)
    guidance.set_tab_color(NAVY)
    write_guidance(guidance, contents, styles, names)
    blocks: list[Block] = []
    for name, form in zip(names, contents.centres, strict=True):
        sheet = book.add_worksheet(name)
        blocks += CentreSheet(sheet, contents, styles, lists).write(form)
        if len(names) == 1:
            sheet.activate()
    lists.write(book, styles.hidden())
    write_map(book, _map(contents, names, blocks), styles.hidden())


def _map(contents: FormContents, names: list[str], blocks: list[Block]) -> FormMap:
    places = tuple(
        SheetPlace(form.centre.id, name) for form, name in zip(contents.centres, names, strict=True)
    )
    made = contents.made_at.date().isoformat()
    return FormMap(
        contents.municipality, contents.code, contents.program, made, places, tuple(blocks)
    )


def _sheet_names(contents: FormContents) -> list[str]:
    names: list[str] = []
    for form in contents.centres:
        taken = [GUIDANCE_TITLE, LISTS_SHEET, MAP_SHEET, *names]
        names.append(legal_sheet_name(form.centre.tab, taken))
    return names


def _set_properties(book: Workbook, contents: FormContents) -> None:
    book.set_properties(
        {
            "title": contents.title,
            "author": "Baro Desktop",
            "company": f"{contents.municipality} Kommune",
            "created": contents.made_at.replace(tzinfo=None),
        }
    )
