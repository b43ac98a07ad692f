"""The sheet »Kilder«: every imported report with the fingerprint of its file."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from typing import TYPE_CHECKING, NamedTuple

from baro_desktop.export.cells import write_day, write_front_link, write_moment, write_text
from baro_desktop.export.contents import CommitteeWorkbook
from baro_desktop.export.number_formats import DATE, MOMENT
from baro_desktop.export.page_setup import set_up_page
from baro_desktop.export.styles import TITLE_HEIGHT, TONES, Styles
from baro_desktop.models.display import month_text
from baro_desktop.models.report import StoredReport
from baro_desktop.texts.notes import PUBLISHER
from baro_desktop.texts.words import OUTCOMES

if TYPE_CHECKING:
    from xlsxwriter.format import Format
    from xlsxwriter.worksheet import Worksheet

TITLE = "Kilder"
COLUMNS = (
    ("Område", 16),
    ("Rapport", 16),
    ("Dannet", 12),
    ("Fil", 38),
    ("Tal", 7),
    ("Resultat", 18),
    ("Indlæst", 17),
    ("SHA-256 af filen", 70),
)
HEADER_ROW = 2


class _Look(NamedTuple):
    text: Format
    day: Format
    moment: Format
    count: Format
    digest: Format
    outcomes: Mapping[str, Format]


def write_sources_sheet(
    sheet: Worksheet, contents: CommitteeWorkbook, styles: Styles, front: str
) -> None:
    """Write the reports by area and month, newest first."""
    set_up_page(sheet, contents)
    sheet.set_row(0, TITLE_HEIGHT)
    write_text(sheet, 0, 0, TITLE, styles.title())
    write_front_link(sheet, 0, len(COLUMNS) - 1, front, styles)
    intro = (
        f"Udviklingsrapporter fra {PUBLISHER}. SHA-256 er filens fingeraftryk: to filer med "
        "samme fingeraftryk er ens."
    )
    write_text(sheet, 1, 0, intro, styles.muted())
    for place, (head, width) in enumerate(COLUMNS):
        sheet.set_column(place, place, width)
        write_text(
            sheet,
            HEADER_ROW,
            place,
            head,
            styles.header(right=head == "Tal", indent=head == "Resultat"),
        )
    reports = sorted(contents.reports, key=lambda r: (r.area, -r.month.toordinal(), r.name))
    look = _look(styles)
    for place, report in enumerate(reports):
        _write_report(sheet, HEADER_ROW + 1 + place, report, look)
    sheet.freeze_panes(HEADER_ROW + 1, 0)
    sheet.repeat_rows(HEADER_ROW)


def _look(styles: Styles) -> _Look:
    return _Look(
        styles.text_cell(),
        styles.cell(num_format=DATE, align="left"),
        styles.cell(num_format=MOMENT, align="left"),
        styles.cell(num_format="#,##0"),
        styles.text_cell(font_name="Courier New", font_size=9),
        {tone: styles.text_cell(font_color=colour, indent=1) for tone, colour in TONES.items()},
    )


def _write_report(sheet: Worksheet, row: int, report: StoredReport, look: _Look) -> None:
    outcome = OUTCOMES[report.outcome.value]
    write_text(sheet, row, 0, report.area, look.text)
    write_text(sheet, row, 1, month_text(report.month), look.text)
    _write_day(sheet, row, 2, report.generated_on, look)
    write_text(sheet, row, 3, report.name, look.text)
    sheet.write_number(row, 4, report.observations, look.count)
    write_text(sheet, row, 5, outcome.text, look.outcomes[outcome.tone])
    _write_moment(sheet, row, 6, report.imported_at, look)
    write_text(sheet, row, 7, report.sha256, look.digest)


def _write_moment(sheet: Worksheet, row: int, column: int, text: str, look: _Look) -> None:
    """Write a stored moment by the clock on the wall; what is no moment stays as it is."""
    try:
        moment = datetime.fromisoformat(text).astimezone()
    except ValueError:
        write_text(sheet, row, column, text, look.text)
    else:
        write_moment(sheet, row, column, moment, look.moment)


def _write_day(sheet: Worksheet, row: int, column: int, day: date | None, look: _Look) -> None:
    if day is None:
        write_text(sheet, row, column, "", look.day)
    else:
        write_day(sheet, row, column, day, look.day)
