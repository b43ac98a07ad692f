"""One centre's sheet: a heading, and a block for each indicator that it is asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from baro_desktop.export.cells import text_height, write_text
from baro_desktop.export.form.contents import AskedFor, CentreForm, FormContents
from baro_desktop.export.form.figures import FigureRows
from baro_desktop.export.form.hidden import Lists
from baro_desktop.export.form.look import KEY, LABEL, LAST_COLUMN, WIDTHS, FormStyles
from baro_desktop.export.form.placing import Placing
from baro_desktop.export.page_flow import PageFlow
from baro_desktop.export.page_setup import set_up_page
from baro_desktop.export.styles import TITLE_HEIGHT
from baro_desktop.models.display import date_text, period_text
from baro_desktop.models.form.fields import rows_of
from baro_desktop.models.form.map import LOCAL, Block, mark_text
from baro_desktop.texts import form_words as words

if TYPE_CHECKING:
    from xlsxwriter.worksheet import Worksheet

_HOW = (
    "Skriv kun i felterne med ramme og lysegul bund. Tal skrives på dansk, fx 1234 og 12,5, uden "
    "enhed. Se arket »Vejledning«."
)
_LINE, _GAP = 17.0, 14.0
_BAND = 22.0


class CentreSheet:
    """Writes a sheet from top to bottom and notes where each field came to stand."""

    def __init__(
        self, sheet: Worksheet, contents: FormContents, styles: FormStyles, lists: Lists
    ) -> None:
        self._sheet, self._contents, self._styles = sheet, contents, styles
        self._lists = lists
        self._flow = PageFlow(sheet, WIDTHS, _LINE)

    def write(self, form: CentreForm) -> tuple[Block, ...]:
        """Write the sheet of a centre and return its part of the map."""
        set_up_page(self._sheet, self._contents)
        for place, width in enumerate(WIDTHS):
            options = {"hidden": True} if place == KEY else {}
            self._sheet.set_column(place, place, width, None, options)
        self._write_keys(form.centre.id)
        self._write_heading(form)
        blocks = tuple(self._write_block(form, asked) for asked in form.asked)
        self._flow.finish(LAST_COLUMN)
        self._sheet.freeze_panes(3, 0)
        # Years stand as texts, and Excel would mark each with a green corner.
        self._sheet.ignore_errors({"number_stored_as_text": "A1:I1000"})
        self._sheet.protect("", {"format_columns": True, "format_rows": True})
        if blocks:
            self._sheet.set_selection(blocks[0].fields[0].address)
        return blocks

    def _write_keys(self, mark: str) -> None:
        """Write the hidden first row, by which moved columns are found again."""
        style = self._styles.hidden()
        self._sheet.set_row(0, 10, None, {"hidden": True})
        write_text(self._sheet, 0, KEY, mark_text(mark), style)
        for column in range(LABEL, LAST_COLUMN + 1):
            write_text(self._sheet, 0, column, f"c{column}", style)
        self._flow.row = 1

    def _write_heading(self, form: CentreForm) -> None:
        styles = self._styles
        row = self._flow.take(TITLE_HEIGHT)
        write_text(self._sheet, row, LABEL, words.title(form.centre.name), styles.title())
        made = date_text(self._contents.made_at.date())
        warning = "EKSEMPEL, ikke rigtige tal · " if self._contents.sample else ""
        about = f"{warning}{self._contents.municipality} Kommune · skemaet er lavet {made} · {_HOW}"
        row = self._flow.take(_LINE)
        write_text(self._sheet, row, LABEL, about, styles.muted(valign="vcenter"))

    def _write_block(self, form: CentreForm, asked: AskedFor) -> Block:
        indicator = asked.indicator
        rows = rows_of(indicator)
        self._flow.keep_together(_GAP + _BAND + 6 * _LINE + len(rows) * _LINE)
        self._flow.take(_GAP)
        self._write_question(form, asked)
        block_id = f"{form.centre.id}/{indicator.code}"
        placing = Placing(self._sheet, self._flow, self._styles, self._lists, asked)
        figures = FigureRows(placing, asked, self._contents.catalogue)
        figures.write(rows)
        periods = tuple(period.label for period in asked.periods)
        fields = tuple(placing.fields)
        return Block(block_id, LOCAL, indicator.code, form.centre.id, periods, fields)

    def _write_question(self, form: CentreForm, asked: AskedFor) -> None:
        styles, indicator = self._styles, asked.indicator
        assert indicator.form is not None  # only local indicators are asked for
        row = self._flow.take(_BAND)
        for column in range(LABEL, LAST_COLUMN + 1):
            title = "" if column > LABEL else indicator.title
            write_text(self._sheet, row, column, title, styles.group())
        self._paragraph(indicator.form.question, bold=True)
        self._paragraph(indicator.form.help)
        others = [name for name in self._centre_names(asked) if name != form.centre.name]
        if others:
            both = " og ".join(others)
            self._paragraph(f"Deles med {both}: udfyld kun på det ene ark.", bold=True)
        if asked.reported and asked.expected is not None:
            period = period_text(asked.expected)
            self._paragraph(
                f"{period} er allerede indberettet. Det, der skrives her, afløser det.",
                bold=True,
            )

    def _centre_names(self, asked: AskedFor) -> list[str]:
        centres = self._contents.catalogue.centres
        return [centre.name for centre in centres if centre.id in asked.indicator.centres]

    def _paragraph(self, text: str, *, bold: bool = False) -> None:
        if not text:
            return
        style = self._styles.of(text_wrap=True, valign="vcenter", bold=bold)
        width = sum(WIDTHS[LABEL:])
        row = self._flow.take(max(_LINE, text_height(text, width * 0.9)))
        self._sheet.merge_range(row, LABEL, row, LAST_COLUMN, "", style)
        write_text(self._sheet, row, LABEL, text, style)
