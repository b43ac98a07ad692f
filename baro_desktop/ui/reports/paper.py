"""The imported reports on paper, with what still has to be looked into."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from html import escape

from baro_desktop.models.catalogue import Indicator
from baro_desktop.models.display import date_text, month_text
from baro_desktop.models.report import StoredReport
from baro_desktop.texts.words import OUTCOMES
from baro_desktop.ui.graph.copying import rows_html
from baro_desktop.ui.importing.words import finding_head, finding_text
from baro_desktop.ui.printout import Printout
from baro_desktop.ui.reports.words import findings_count, imported_text

_HEADS = ("Fil", "Kommune", "Rapport", "Dannet", "Indlæst", "Af", "Tal", "Resultat", "Bemærkninger")
_SHARES = (23, 10, 11, 12, 14, 7, 4, 8, 11)


def reports_printout(
    reports: Sequence[StoredReport], indicators: Mapping[str, Indicator]
) -> Printout:
    """Return what Rapporter puts on paper."""
    rows = [_row(report) for report in reports]
    table = rows_html(_HEADS, rows, frozenset((6, 8)), _SHARES) if rows else ""
    told = "".join(_findings(reports, indicators))
    none = "" if rows else "<p>Der er ikke indlæst nogen rapporter endnu.</p>"
    heading = "<h2>Skal ses efter</h2>" if told else ""
    return Printout("Indlæste rapporter", f"{none}{table}{heading}{told}")


def _row(report: StoredReport) -> list[str]:
    made = date_text(report.generated_on) if report.generated_on else "–"
    return [
        report.name,
        report.area,
        month_text(report.month),
        made,
        imported_text(report),
        report.imported_by,
        str(report.observations),
        OUTCOMES[report.outcome.value].text,
        findings_count(report),
    ]


def _findings(
    reports: Sequence[StoredReport], indicators: Mapping[str, Indicator]
) -> Iterator[str]:
    for report in reports:
        if report.open_findings:
            yield f"<h3>{escape(report.name)}</h3>"
        for finding in report.open_findings:
            head = finding_head(finding, indicators)
            said = f"{head}: {finding_text(finding)}" if head else finding_text(finding)
            yield f"<p>{escape(said)}</p>"
