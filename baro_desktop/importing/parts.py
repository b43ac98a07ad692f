"""The two parts of a report, each read in the way that gives most of it for certain.

Rows of cells are read as they stand. Where that leaves something out of a text or page, its
figures are looked for without columns too. What the two ways read differently is left out.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from itertools import pairwise

from baro_desktop.importing.barometer import read_barometer
from baro_desktop.importing.document import UNREADABLE, Cell, Document, FileKind, Row
from baro_desktop.importing.flow import Flow
from baro_desktop.importing.flow_barometer import read_flowing_barometer
from baro_desktop.importing.flow_key_figures import read_flowing_key_figures
from baro_desktop.importing.key_figures import read_key_figures
from baro_desktop.importing.quantities import Quantities, ends_with_bare_number
from baro_desktop.importing.reading import Reading
from baro_desktop.models.catalogue import IndicatorKind
from baro_desktop.models.observation import State
from baro_desktop.models.report import Severity

_FEWEST_BARE = 2


def is_bare(document: Document, quantities: Quantities) -> bool:
    """True for text whose lines end in numbers, none of which has a unit."""
    if document.kind is FileKind.PDF:
        return False
    ends = [row.text for row in document.rows]
    if any(quantities.ends_with_figure(text) for text in ends):
        return False
    return sum(map(ends_with_bare_number, ends)) >= _FEWEST_BARE


def trusted_rows(document: Document) -> tuple[Row, ...]:
    """Return the rows of bare numbers; a last line may be cut, so its figures are spoilt.

    Public pages end in a note, and figures with units show where they end.
    """
    rows = document.rows
    ends_in_number = bool(rows) and ends_with_bare_number(rows[-1].text)
    if document.kind is not FileKind.TEXT or not ends_in_number:
        return rows
    spoilt = Cell((UNREADABLE,))
    return (*rows[:-1], replace(rows[-1], cells=(rows[-1].cells[0], spoilt, spoilt, spoilt)))


def read_parts(document: Document, reading: Reading) -> None:
    """Add the nine goals and the key figures of a document to the reading."""
    bare = document.bare
    _read_part(
        document,
        reading,
        IndicatorKind.BAROMETER,
        lambda begun: read_barometer(document.rows, begun),
        lambda flow, begun: read_flowing_barometer(flow, begun, bare=bare),
    )
    _read_part(
        document,
        reading,
        IndicatorKind.KEY_FIGURE,
        lambda begun: read_key_figures(document.rows, begun),
        lambda flow, begun: read_flowing_key_figures(flow, begun, bare=bare),
    )


def _read_part(
    document: Document,
    reading: Reading,
    kind: IndicatorKind,
    by_row: Callable[[Reading], None],
    by_flow: Callable[[Flow, Reading], None],
) -> None:
    chosen = _fresh(reading)
    by_row(chosen)
    _leave_out_damaged(chosen, kind)
    if document.kind is not FileKind.PDF and not _is_whole(chosen, kind):
        flowing = _fresh(reading)
        by_flow(Flow(document.rows, flowing, bare=document.bare), flowing)
        _leave_out_damaged(flowing, kind)
        chosen = _better(chosen, flowing)
    _leave_out_blanks(chosen)
    reading.observations += chosen.observations
    reading.definitions |= chosen.definitions
    reading.findings += chosen.findings
    reading.seen |= chosen.seen


def _fresh(reading: Reading) -> Reading:
    return Reading(reading.tools, reading.cells, reading.area, reading.last_day)


def _leave_out_damaged(reading: Reading, kind: IndicatorKind) -> None:
    """Leave out labels that are not to the letter where the row that they may be of is lost.

    With a misprint two rows may have grown together; with the words of another indicator, the
    number of that one may be damaged.
    """
    codes = [indicator.code for indicator in reading.tools.catalogue.of_kind(kind)]
    before_gap = {code for code, after in pairwise(codes) if after not in reading.seen}
    renumbered = {code for code, twin in reading.twins.items() if twin not in reading.seen}
    reading.leave_out(reading.misprinted & before_gap | renumbered, "row-unreadable")


def _leave_out_blanks(reading: Reading) -> None:
    """Leave empty cells out where no figure stands: they may come only after the page is saved."""
    figures = [observation.figure for observation in reading.observations]
    if any(figure.state is State.REPORTED for figure in figures):
        return
    blank = {o.indicator for o in reading.observations if o.figure.state is State.BLANK}
    reading.leave_out(blank, "row-unreadable")


def _is_whole(reading: Reading, kind: IndicatorKind) -> bool:
    expected = {indicator.code for indicator in reading.tools.catalogue.of_kind(kind)}
    errors = any(finding.severity is Severity.ERROR for finding in reading.findings)
    return expected <= reading.seen and not errors


def _better(rows: Reading, flow: Reading) -> Reading:
    """Return the reading with more figures, without those that the other one contradicts."""
    chosen, other = (
        (flow, rows) if len(flow.observations) > len(rows.observations) else (rows, flow)
    )
    said = {(item.area, item.indicator, item.measure): item for item in other.observations}
    differing = set(rows.slipped)
    for item in chosen.observations:
        twin = said.get((item.area, item.indicator, item.measure))
        if twin and (twin.figure, twin.period) != (item.figure, item.period):
            differing.add(item.indicator)
    chosen.leave_out(differing, "readings-differ")
    return chosen
