"""Write a report as a web page: saved with units in its cells, or public with bare numbers."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from html import escape

from baro_desktop.models.catalogue import Catalogue, Goal, Indicator
from baro_desktop.samples.figures import SampleReport
from baro_desktop.samples.text_layouts import TextLayout, paragraph_cells
from baro_desktop.samples.wordings import (
    CHANGE_HEADER,
    MOVEMENTS_ADDRESS,
    PARAGRAPH_GOALS,
    STATUS_HEADER,
    area_headings,
    cell_pair,
    end_mark,
    goal_label,
    indicator_label,
    key_figure_cells,
    key_figure_groups,
    key_figure_label,
    month_words,
    since,
    title,
)

_MENU = ("Forside", "Kommuner", "Mål og indikatorer", "Tal og analyser", "Kontakt")
_SCRIPT = """<script>
(function () {
  var settings = {"1.1": "99 pct. point", "area": "Ingen kommune", "visits": 1234};
  document.documentElement.setAttribute("data-ready", settings.visits > 0);
})();
</script>"""
"""Holds numbers that look like figures, so that a reader of scripts would be found out."""


def write_report_page(
    sample: SampleReport,
    catalogue: Catalogue,
    layout: TextLayout = TextLayout.PARALLEL,
    encoding: str = "utf-8",
) -> bytes:
    """Return the page behind a report: units in the cells, area in the title, dated.

    Raises:
        ValueError: if the layout cannot print a figure of the sample.
    """
    heading = f"{title(sample)} {sample.area}. {month_words(sample.month)}."
    body = [
        f"<h1>{escape(heading)}</h1>",
        *_report_barometer(sample, catalogue, layout),
        *_key_figures(sample, catalogue, with_unit=True),
        _footnote(),
        f"<p>{end_mark(sample)}</p>",
    ]
    return _page(heading, encoding, body)


def write_public_page(sample: SampleReport, catalogue: Catalogue, encoding: str = "utf-8") -> bytes:
    """Return the public page: bare numbers, area as heading, title and month apart, undated."""
    body = [
        *_navigation(sample),
        '<main id="content">',
        f"<h1>{escape(sample.area)}</h1>",
        '<p class="download"><a href="#">Hent udviklingsrapport</a></p>',
        f"<p><strong>{escape(title(sample))}</strong></p>",
        f"<p>{month_words(sample.month)}</p>",
        *_public_barometer(sample, catalogue),
        *_key_figures(sample, catalogue, with_unit=False),
        _footnote(),
        "</main>",
        "<footer><p>Siden er et eksempel med opdigtede tal. Telefon 12 34 56 78.</p></footer>",
    ]
    return _page(f"{sample.area} - Integrationsbarometer", encoding, body)


def _page(heading: str, encoding: str, body: Iterable[str]) -> bytes:
    charset = "windows-1252" if encoding == "cp1252" else encoding
    lines = [
        "<!DOCTYPE html>",
        '<html lang="da">',
        "<head>",
        f'<meta charset="{charset}">',
        f"<title>{escape(heading)}</title>",
        "<style>td { vertical-align: top; } .tal { text-align: right; }</style>",
        _SCRIPT,
        "</head>",
        "<body>",
        *body,
        "</body>",
        "</html>",
        "",
    ]
    return "\n".join(lines).encode(encoding)


def _navigation(sample: SampleReport) -> Iterator[str]:
    yield '<nav aria-label="Menu"><ul>'
    yield from (f'<li><a href="#">{escape(item)}</a></li>' for item in _MENU)
    yield "</ul></nav>"
    others = ("København", "Odense", "Ærø")
    options = "".join(f"<option>{escape(area)}</option>" for area in (sample.area, *others))
    yield f'<form><label>Vælg kommune <select name="kommune">{options}</select></label></form>'
    yield '<p class="path">Du er her: <a href="#">Forside</a></p>'


def _footnote() -> str:
    link = f'<a href="{MOVEMENTS_ADDRESS}">{MOVEMENTS_ADDRESS}</a>'
    return f"<p>* Læs mere om barometerets bevægelser på {link}.</p>"


def _report_barometer(
    sample: SampleReport, catalogue: Catalogue, layout: TextLayout
) -> Iterator[str]:
    for in_paragraphs in (False, True):
        yield from _table_head(["", STATUS_HEADER, CHANGE_HEADER])
        for goal in catalogue.goals:
            if (goal.number in PARAGRAPH_GOALS) is not in_paragraphs:
                continue
            if in_paragraphs:
                yield _paragraph_row(sample, catalogue, goal, layout)
            else:
                yield from _goal_rows(sample, catalogue, goal, with_unit=True)
        yield "</tbody></table>"


def _public_barometer(sample: SampleReport, catalogue: Catalogue) -> Iterator[str]:
    yield from _table_head(["", STATUS_HEADER, CHANGE_HEADER])
    for goal in catalogue.goals:
        yield from _goal_rows(sample, catalogue, goal, with_unit=False)
    yield "</tbody></table>"


def _goal_rows(
    sample: SampleReport, catalogue: Catalogue, goal: Goal, *, with_unit: bool
) -> Iterator[str]:
    yield _row([goal_label(goal), str(sample.years[goal.number]), since(goal)], tag="th")
    for indicator in catalogue.of_goal(goal):
        status, change = cell_pair(sample.barometer[indicator.code], with_unit=with_unit)
        label = indicator_label(sample, indicator)
        yield _row([label if with_unit else label.replace(" ", "\u00a0 ", 1), status, change])


def _paragraph_row(
    sample: SampleReport, catalogue: Catalogue, goal: Goal, layout: TextLayout
) -> str:
    indicators = catalogue.of_goal(goal)
    labels = [goal_label(goal), *(indicator_label(sample, item) for item in indicators)]
    columns = [labels, *paragraph_cells(sample, catalogue, goal, layout)]
    cells = ("".join(f"<p>{escape(text)}</p>" for text in column) for column in columns)
    return "<tr>" + "".join(f"<td>{cell}</td>" for cell in cells) + "</tr>"


def _key_figures(sample: SampleReport, catalogue: Catalogue, *, with_unit: bool) -> Iterator[str]:
    for heading, indicators in key_figure_groups(catalogue):
        yield f"<h2>{escape(heading)}</h2>"
        yield from _table_head(["", *area_headings(sample)])
        for indicator in indicators:
            cells = key_figure_cells(sample, indicator, with_unit=with_unit)
            yield _key_figure_row(sample, indicator, cells)
        yield "</tbody></table>"


def _key_figure_row(sample: SampleReport, indicator: Indicator, cells: tuple[str, ...]) -> str:
    name, wording = key_figure_label(sample, indicator)
    label = f'<td><a href="#">{name}</a> - {escape(wording)}</td>'
    values = "".join(f'<td class="tal">{escape(cell)}</td>' for cell in cells)
    return f"<tr>{label}{values}</tr>"


def _table_head(headings: list[str]) -> Iterator[str]:
    yield "<table>"
    yield f"<thead>{_row(headings, tag='th')}</thead>"
    yield "<tbody>"


def _row(cells: Iterable[str], tag: str = "td") -> str:
    return "<tr>" + "".join(f"<{tag}>{escape(cell)}</{tag}>" for cell in cells) + "</tr>"
