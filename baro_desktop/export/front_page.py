"""The front page: what the workbook is, what it rests on, where things are, how to read it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from baro_desktop.export.cells import line_count, text_height, write_link, write_text
from baro_desktop.export.contents import CommitteeWorkbook
from baro_desktop.export.page_setup import set_up_page
from baro_desktop.export.sentences import HOW_TO_READ
from baro_desktop.export.styles import FONT_SIZE, NAVY, TONES, Styles
from baro_desktop.models.display import date_text, month_text
from baro_desktop.models.report import StoredReport
from baro_desktop.texts import notes
from baro_desktop.texts.words import ASSESSMENTS

if TYPE_CHECKING:
    from xlsxwriter.format import Format
    from xlsxwriter.worksheet import Worksheet

Item = tuple[str, str]

_WIDTHS = (26, 55, 4, 24, 76)
_LEFT, _RIGHT = (0, 1), (3, 4)
_FIRST_ROW = 4
_TITLE_SIZE = 20
_MOST_REPORTS = 10
_SHOWN_ASSESSMENTS = ("wanted", "unwanted", "unchanged", "gap", "followed", "series_break")
_ASSESSMENT_TEXTS = {
    "wanted": "Ændringen går den vej, der er ønsket.",
    "unwanted": "Ændringen går modsat det ønskede.",
    "unchanged": "De afrundede tal er ens.",
    "gap": "Målgruppen er ikke på niveau med etnisk danske.",
    "followed": "Tallet følges uden vurdering.",
    "series_break": "Indikatoren betyder noget andet end før.",
}


def write_front_page(
    sheet: Worksheet, contents: CommitteeWorkbook, styles: Styles, entries: Sequence[Item]
) -> None:
    """Write the front page.

    Args:
        sheet: the sheet to write on.
        contents: what the workbook is made of.
        styles: the formats of the workbook.
        entries: name of each other sheet and what it holds, in their order.
    """
    set_up_page(sheet, contents)
    sheet.fit_to_pages(1, 1)
    names = max((len(name) for name, _ in entries), default=0)
    for place, width in enumerate(_WIDTHS):
        sheet.set_column(place, place, width if place else max(width, names + 2))
    _write_heading(sheet, contents, styles)
    left = [*_contents_section(entries), *_rests_on(contents)]
    right = [*_signs_section(contents), *_how_to_read_section()]
    heights: dict[int, float] = {}
    for lines, columns in ((left, _LEFT), (right, _RIGHT)):
        for place, line in enumerate(lines):
            row = _FIRST_ROW + place
            wide = _WIDTHS[columns[1]] - 2
            heights[row] = max(heights.get(row, 0), text_height(line.detail, wide))
            line.write(sheet, row, columns[0], styles)
    for row, height in heights.items():
        sheet.set_row(row, height + 1)


class _Line:
    """Two cells side by side: a term and its detail."""

    def __init__(
        self, term: str, detail: str = "", *, heading: bool = False, link: str = "", tone: str = ""
    ) -> None:
        self.term, self.detail = term, detail
        self._heading, self._link, self._tone = heading, link, tone

    def write(self, sheet: Worksheet, row: int, column: int, styles: Styles) -> None:
        """Write the two cells."""
        if self._heading:
            style = styles.of(bold=True, font_size=12, font_color=NAVY, bottom=1, bottom_color=NAVY)
            write_text(sheet, row, column, self.term, style)
            write_text(sheet, row, column + 1, self.detail, style)
            return
        if self._link:
            write_link(sheet, row, column, self._link, self.term, styles.link(valign="top"))
        elif self.term:
            style = styles.of(bold=True, valign="top", font_color=TONES.get(self._tone, "#17202B"))
            write_text(sheet, row, column, self.term, style)
        if self.detail:
            write_text(sheet, row, column + 1, self.detail, styles.body())


def _write_heading(sheet: Worksheet, contents: CommitteeWorkbook, styles: Styles) -> None:
    big = styles.of(
        font_size=_TITLE_SIZE, bold=True, font_color=NAVY, valign="vcenter", text_wrap=True
    )
    lines = line_count(contents.title, sum(_WIDTHS) * FONT_SIZE / _TITLE_SIZE)
    _write_across(sheet, 0, contents.title, big, 8 + 24 * lines)
    made = date_text(contents.made_at.date())
    _write_across(sheet, 1, f"{contents.area_name} · {made}", styles.of(font_size=12), 17)
    areas = ", ".join(contents.comparison_areas) or "ingen"
    said = (("Sammenlignet med", areas), *contents.purpose)
    text = " · ".join(f"{name}: {value}" for name, value in said)
    muted = styles.muted(text_wrap=True, valign="top")
    _write_across(sheet, 2, text, muted, text_height(text, sum(_WIDTHS)))


def _write_across(sheet: Worksheet, row: int, text: str, style: Format, height: float) -> None:
    """Write a text over all columns, so that a long one goes on below and not beside them."""
    sheet.set_row(row, height)
    sheet.merge_range(row, 0, row, len(_WIDTHS) - 1, "", style)
    write_text(sheet, row, 0, text, style)


def _contents_section(entries: Sequence[Item]) -> list[_Line]:
    links = [_Line(name, detail, link=name) for name, detail in entries]
    return [_Line("Indhold", heading=True), *links, _Line("")]


def _rests_on(contents: CommitteeWorkbook) -> list[_Line]:
    reports = _own_reports(contents)
    lines = [_report_line(report) for report in reports[:_MOST_REPORTS]]
    if len(reports) > _MOST_REPORTS:
        more = f"og {len(reports) - _MOST_REPORTS} ældre rapporter, se arket »Kilder«."
        lines.append(_Line("", more))
    if any(item.entry for item in contents.observations):
        lines.append(_Line("Lokale indikatorer", "Kommunens egen indberetning."))
    if not lines:
        lines = [_Line("", "Der er ikke indlæst nogen rapport.")]
    if contents.withheld:
        said = notes.small_numbers_hidden(contents.withheld, contents.small_number_limit)
        lines.append(_Line("Små tal", said.removeprefix("Små tal: ")))
    return [_Line("Bygger på", heading=True), *lines]


def _own_reports(contents: CommitteeWorkbook) -> list[StoredReport]:
    """Return the reports of the areas that are shown, newest first, the own area first."""
    areas = [contents.area, *contents.comparison_areas]
    shown = [report for report in contents.reports if report.area in areas]
    return sorted(shown, key=lambda r: (-r.month.toordinal(), areas.index(r.area)))


def _report_line(report: StoredReport) -> _Line:
    made = f", dannet {date_text(report.generated_on)}" if report.generated_on else ""
    return _Line(report.area, f"Udviklingsrapport, {month_text(report.month)}{made}")


def _signs_section(contents: CommitteeWorkbook) -> list[_Line]:
    signs = [_Line(sign, text) for sign, text in contents.signs]
    judgements = [
        _Line(ASSESSMENTS[key].text, _ASSESSMENT_TEXTS[key], tone=ASSESSMENTS[key].tone)
        for key in _SHOWN_ASSESSMENTS
    ]
    return [_Line("Signaturforklaring", heading=True), *signs, *judgements, _Line("")]


def _how_to_read_section() -> list[_Line]:
    lines = [_Line(term, text) for term, text in HOW_TO_READ]
    return [_Line("Sådan læses tallene", heading=True), *lines]
