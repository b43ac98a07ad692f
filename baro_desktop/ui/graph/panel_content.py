"""What a small panel of an indicator says, before it is drawn."""

from __future__ import annotations

from dataclasses import dataclass

from baro_desktop.models.assessment_rule import in_period
from baro_desktop.models.centre import CentreRow
from baro_desktop.models.display import figure_text, period_text
from baro_desktop.models.observation import Figure
from baro_desktop.texts.words import ASSESSMENTS, NO_REPORT_SIGN, Judgement
from baro_desktop.ui.graph.content import break_notes
from baro_desktop.ui.graph.lines import Break, Line, breaks_of, lines_of, neighbours_of
from baro_desktop.ui.graph.words import Units, series_sentence


@dataclass(frozen=True, slots=True)
class PanelContent:
    """One indicator in small.

    Attributes:
        line: None where there is no figure at all.
        target: value and label of what was decided.
        description: the sentence that stands for the panel where it cannot be seen.
    """

    code: str
    title: str
    value: str
    period: str
    judgement: Judgement
    line: Line | None
    breaks: tuple[Break, ...]
    target: tuple[float, str] | None
    description: str

    def cells(self) -> tuple[str, ...]:
        """Return what the table of all panels says of the indicator."""
        target = self.target[1] if self.target else ""
        return (self.title, self.value, self.period, self.judgement.text, target)


def panel_content(row: CentreRow, units: Units) -> PanelContent:
    """Return what the panel of a row says."""
    lines = lines_of((row.series,), neighbours=neighbours_of(row.indicator)) if row.series else ()
    judgement = ASSESSMENTS[row.assessment.value]
    target = _target(row, units)
    return PanelContent(
        row.indicator.code,
        row.indicator.title,
        figure_text(row.figure, units) if row.figure else NO_REPORT_SIGN,
        period_text(row.period) if row.period else "",
        judgement,
        lines[0] if lines else None,
        breaks_of((row.series,)) if row.series else (),
        target,
        _sentence(row, units, judgement, target),
    )


def _target(row: CentreRow, units: Units) -> tuple[float, str] | None:
    if row.target is None:
        return None
    said = figure_text(Figure(row.target.value, row.indicator.unit), units)
    return float(row.target.value), f"Mål {said}"


def _sentence(
    row: CentreRow, units: Units, judgement: Judgement, target: tuple[float, str] | None
) -> str:
    if row.series is None:
        return f"{row.indicator.title}: {judgement.word.lower()}."
    said = series_sentence(row.series, units, break_notes(row.indicator))
    wanted = f" {target[1]} {in_period(row.target.period)}." if target and row.target else ""
    return f"{row.indicator.title}. {said}. Vurdering: {judgement.word.lower()}.{wanted}"
