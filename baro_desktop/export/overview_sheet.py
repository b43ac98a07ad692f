"""The sheet »Overblik«: every goal of the barometer with its indicators, on one page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from baro_desktop.export.cells import text_height, write_figure, write_front_link, write_text
from baro_desktop.export.contents import CommitteeWorkbook
from baro_desktop.export.overview import (
    RULE,
    TITLE,
    baseline_of,
    goal_judgement,
    goals_source,
    goals_summary,
    part_judgement,
)
from baro_desktop.export.page_setup import set_up_page
from baro_desktop.export.styles import PALE, TITLE_HEIGHT, TONES, Styles
from baro_desktop.models.display import date_text, figure_text, period_text
from baro_desktop.models.overview import GoalCard, GoalPart
from baro_desktop.texts.words import Judgement

if TYPE_CHECKING:
    from xlsxwriter.worksheet import Worksheet

HEADER_ROW = 2
STATUS, CHANGE, JUDGEMENT = 1, 3, 5
"""Columns of the figures, and of how they moved."""

_HEADS = ("Mål og indikator", "Status", "Periode", "Ændring", "Siden", "Bevægelse")
_WIDTHS = (54.0, 16.0, 16.0, 16.0, 10.0, 24.0)
_NUMBERS = frozenset({STATUS, CHANGE})
_HEADER, _GOAL, _PART, _GAP = 20.0, 19.0, 16.0, 6.0
_DEFINITIONS = "De ønskede retninger står på arket »Definitioner«."


class OverviewSheet:
    """Writes the sheet from top to bottom."""

    def __init__(self, sheet: Worksheet, contents: CommitteeWorkbook, styles: Styles) -> None:
        self._sheet, self._contents, self._styles = sheet, contents, styles
        self._units = contents.catalogue.unit_by_name
        self._widths = self._fitted()
        self._row = HEADER_ROW

    def write(self, front: str) -> None:
        """Write the sheet, with a link back to the front page of this name."""
        set_up_page(self._sheet, self._contents)
        self._sheet.fit_to_pages(1, 1)
        for place, width in enumerate(self._widths):
            self._sheet.set_column(place, place, width)
        self._write_heading(front)
        for card in self._contents.goals:
            self._write_goal(card)
        self._next(_GAP)
        for text in (f"{RULE} {_DEFINITIONS}", goals_source(self._contents)):
            self._write_paragraph(text)
        self._sheet.print_area(0, 0, self._row, len(_HEADS) - 1)
        self._sheet.freeze_panes(HEADER_ROW + 1, 1)
        self._sheet.repeat_rows(0, HEADER_ROW)

    def _fitted(self) -> list[float]:
        """Return widths at which no number shows as `####`."""
        widths = list(_WIDTHS)
        for part in (part for card in self._contents.goals for part in card.parts):
            for place, item in ((STATUS, part.status), (CHANGE, part.change)):
                text = figure_text(item.figure, self._units, signed=True) if item else ""
                widths[place] = max(widths[place], len(text) + 2.0)
        return widths

    def _write_heading(self, front: str) -> None:
        sheet, styles, contents = self._sheet, self._styles, self._contents
        sheet.set_row(0, TITLE_HEIGHT)
        write_text(sheet, 0, 0, TITLE, styles.title())
        write_front_link(sheet, 0, len(_HEADS) - 1, front, styles)
        made = date_text(contents.made_at.date())
        said = f"{contents.area_name} · {goals_summary(contents.goals)} · {made}"
        write_text(sheet, 1, 0, said, styles.muted())
        sheet.set_row(1, _HEADER)
        sheet.set_row(HEADER_ROW, _HEADER)
        for place, head in enumerate(_HEADS):
            right = place in _NUMBERS
            style = styles.header(right=right, indent=0 if right else min(place, 1))
            write_text(sheet, HEADER_ROW, place, head, style)

    def _write_goal(self, card: GoalCard) -> None:
        row = self._next(_GOAL)
        for place in range(len(_HEADS)):
            text = "" if place else f"{card.goal.number} {card.goal.name}"
            write_text(self._sheet, row, place, text, self._styles.group())
        self._write_judgement(row, goal_judgement(card), bg_color=PALE)
        for part in card.parts:
            self._write_part(card, part)

    def _write_part(self, card: GoalCard, part: GoalPart) -> None:
        row = self._next(_PART)
        since = baseline_of(card, part.change)
        period = period_text(part.status.period) if part.status else ""
        texts = {0: part.indicator.title, 2: period, 4: str(since or "")}
        for place, text in texts.items():
            write_text(self._sheet, row, place, text, self._styles.cell(indent=1))
        for place, item in ((STATUS, part.status), (CHANGE, part.change)):
            figure, signed = item.figure if item else None, place == CHANGE
            write_figure(self._sheet, row, place, figure, self._units, self._styles, signed=signed)
        self._write_judgement(row, part_judgement(part))

    def _write_judgement(self, row: int, judgement: Judgement, **ground: str) -> None:
        tone = TONES[judgement.tone]
        style = self._styles.cell(bold=True, font_color=tone, indent=1, **ground)
        write_text(self._sheet, row, JUDGEMENT, judgement.text, style)

    def _write_paragraph(self, text: str) -> None:
        row = self._next(text_height(text, sum(self._widths)) + 2)
        style = self._styles.muted(text_wrap=True, valign="top", font_size=9)
        self._sheet.merge_range(row, 0, row, len(_HEADS) - 1, "", style)
        write_text(self._sheet, row, 0, text, style)

    def _next(self, height: float) -> int:
        self._row += 1
        self._sheet.set_row(self._row, height)
        return self._row
