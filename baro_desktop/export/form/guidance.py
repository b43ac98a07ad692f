"""The first sheet: how the form is filled in and sent back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from baro_desktop.export.cells import text_height, write_text
from baro_desktop.export.form.contents import FormContents
from baro_desktop.export.form.look import FormStyles
from baro_desktop.export.page_setup import set_up_page
from baro_desktop.export.sheet_names import sheet_link
from baro_desktop.export.styles import NAVY, TITLE_HEIGHT
from baro_desktop.models.display import date_text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from xlsxwriter.worksheet import Worksheet

_WIDTH = 110.0
_STEPS = (
    "Gå til jeres centers ark. Hver indikator har sin egen blok med spørgsmål og vejledning.",
    "Skriv kun i felterne med ramme og lysegul bund. Alt andet er låst.",
    "Vælg perioden på listen. Skemaet foreslår den periode, der mangler nu.",
    (
        "Skriv tal på dansk, med komma for decimaler: 12,5. Skriv hverken enhed, procenttegn eller "
        "tekst i et talfelt."
    ),
    (
        "Skriv antal og borgere i gruppen, så regner programmet andelen ud. Kender I kun "
        "andelen, så skriv den i rækken under, og lad antallene stå tomme."
    ),
    "Skriv 0, når der er talt og der ingen er. Lad feltet stå tomt, når tallet ikke kendes.",
    (
        "Kan gruppen ikke udtrækkes efter herkomst, så vælg »Statsborgerskab«. Indgår tredje "
        "generation, så vælg »Ja« og skriv hvorfor."
    ),
    "Er tallet ikke færdigt, så vælg »Foreløbigt«. Det kan rettes med et nyt skema.",
    "Indikatorer, som to centre deler, udfyldes kun på det ene ark.",
    (
        "Gem filen som Excel (.xlsx), og send den tilbage. I Baro Desktop vises alle tal, før de "
        "gemmes; det, der ikke kan bruges, vises med celle og grund."
    ),
)


def write_guidance(
    sheet: Worksheet, contents: FormContents, styles: FormStyles, names: Sequence[str]
) -> None:
    """Write the sheet, with a link to each centre's."""
    set_up_page(sheet, contents)
    sheet.fit_to_pages(1, 1)
    sheet.set_column(0, 0, 5)
    sheet.set_column(1, 1, _WIDTH)
    sheet.set_row(0, TITLE_HEIGHT)
    write_text(sheet, 0, 0, f"Indberetningsskema: {contents.municipality} Kommune", styles.title())
    made = date_text(contents.made_at.date())
    write_text(sheet, 1, 0, f"Skemaet er lavet {made}", styles.muted())
    row = 3
    write_text(sheet, row, 0, "Sådan udfyldes skemaet", styles.section())
    for number, step in enumerate(_STEPS, start=1):
        row += 1
        sheet.set_row(row, text_height(step, _WIDTH) + 4)
        write_text(sheet, row, 0, f"{number}.", styles.of(valign="top", align="right"))
        write_text(sheet, row, 1, step, styles.body())
    row += 2
    _write_legend(sheet, row, styles)
    row += 4
    write_text(sheet, row, 0, "Ark i skemaet", styles.section())
    link = styles.of(font_color=NAVY, underline=1)
    for place, (name, form) in enumerate(zip(names, contents.centres, strict=True), start=1):
        codes = ", ".join(asked.indicator.code for asked in form.asked)
        sheet.write_url(row + place, 1, sheet_link(name), link, f"{form.centre.name} ({codes})")
    sheet.protect()


def _write_legend(sheet: Worksheet, row: int, styles: FormStyles) -> None:
    write_text(sheet, row, 0, "Felterne", styles.section())
    write_text(sheet, row + 1, 0, "", styles.entry("0"))
    write_text(sheet, row + 1, 1, "  Skriv her: lysegul bund og ramme", styles.of())
    write_text(sheet, row + 2, 0, "", styles.last())
    write_text(
        sheet, row + 2, 1, "  Sidst indberettet: grå bund uden ramme, til hjælp", styles.of()
    )
