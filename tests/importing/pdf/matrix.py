"""Print many reports with every engine, style and layout, and read them back.

`python -m tests.importing.pdf.matrix [folder]` prints the table; with a folder, the PDFs are
kept there and printed once.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Mapping
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, replace
from datetime import date
from functools import partial
from itertools import product
from pathlib import Path
from types import MappingProxyType

from baro_desktop.importing.interpreter import interpret
from baro_desktop.importing.pdf.reader import extract_pdf
from baro_desktop.importing.reading import Tools
from baro_desktop.models.catalogue import Catalogue
from baro_desktop.models.catalogue_loader import load_catalogue
from baro_desktop.models.errors import UnreadableFileError
from baro_desktop.models.observation import Observation
from baro_desktop.resources import resource
from baro_desktop.samples.figures import SampleReport, expected_observations
from baro_desktop.samples.generator import make_sample
from baro_desktop.samples.text_layouts import TextLayout
from tests.importing.pdf.pages import STYLES, Style, list_page, public_page, report_page
from tests.importing.pdf.printers import PRINTERS, installed

Write = Callable[[SampleReport, Catalogue, Style], str]


def _in_layout(layout: TextLayout, sample: SampleReport, catalogue: Catalogue, style: Style) -> str:
    return report_page(sample, catalogue, layout, style)


LAYOUTS: Mapping[str, tuple[Write, tuple[tuple[str, date], ...]]] = MappingProxyType(
    {
        "parallel": (
            partial(_in_layout, TextLayout.PARALLEL),
            (
                ("Ballerup", date(2026, 6, 1)),
                ("Hele landet", date(2026, 6, 1)),
                ("Aalborg", date(2025, 11, 1)),
            ),
        ),
        "alternating": (
            partial(_in_layout, TextLayout.ALTERNATING),
            (
                ("Aalborg", date(2024, 11, 1)),
                ("Albertslund", date(2022, 11, 1)),
                ("Hele landet", date(2023, 11, 1)),
            ),
        ),
        "public": (public_page, (("Herlev", date(2025, 6, 1)), ("Hele landet", date(2025, 6, 1)))),
        "list": (list_page, (("Glostrup", date(2026, 6, 1)), ("Hele landet", date(2025, 11, 1)))),
    }
)


@dataclass(frozen=True, slots=True)
class Outcome:
    """What reading one file gave.

    Attributes:
        wrong: values that the report does not hold.
        missing: values that it holds and that were not read.
        told: why, for those that were left out.
    """

    values: int
    wrong: int
    missing: int
    told: str


@dataclass(frozen=True, slots=True)
class Case:
    """One file to print and read."""

    engine: str
    style: str
    layout: str
    area: str
    month: date

    @property
    def name(self) -> str:
        """Name of the PDF."""
        area = self.area.replace(" ", "-").casefold()
        return f"{self.engine}-{self.style}-{self.layout}-{area}-{self.month:%Y-%m}.pdf"


def cases() -> Iterator[Case]:
    """Return every combination that this machine can print."""
    engines = [engine for engine in PRINTERS if installed(engine)]
    for engine, style, layout in product(engines, STYLES, LAYOUTS):
        for area, month in LAYOUTS[layout][1]:
            yield Case(engine, style, layout, area, month)


def read_back(content: bytes, sample: SampleReport, tools: Tools) -> Outcome:
    """Read a printed sample and compare."""
    expected = expected_observations(sample, tools.catalogue)
    try:
        report = interpret(extract_pdf(content), tools)
    except UnreadableFileError as error:
        return Outcome(len(expected), 0, len(expected), error.code)
    found = {without_place(observation) for observation in report.observations}
    told = ", ".join(f"{finding.code} {finding.indicator}" for finding in report.findings[:5])
    return Outcome(len(expected), len(found - expected), len(expected - found), told)


def without_place(observation: Observation) -> Observation:
    """Return the observation as the sample has it."""
    return replace(observation, place="")


def run(case: Case, folder: Path | None) -> Outcome:
    """Print one file, unless it is there, and read it back."""
    catalogue = load_catalogue(resource("catalogue"))
    sample = make_sample(catalogue, case.area, case.month)
    path = folder / case.name if folder else None
    if path and path.exists():
        content = path.read_bytes()
    else:
        style = STYLES[case.style]
        page = LAYOUTS[case.layout][0](sample, catalogue, style)
        content = PRINTERS[case.engine](page, style.sheet)
        if path:
            path.write_bytes(content)
    return read_back(content, sample, Tools.of(catalogue))


def table(outcomes: Mapping[Case, Outcome]) -> Iterator[str]:
    """Return a line for each engine, style and layout, the sum, and what went amiss."""
    yield f"{'engine':12} {'style':8} {'layout':12} {'files':>5} {'values':>6} {'wrong':>5} missing"
    groups = sorted({(case.engine, case.style, case.layout) for case in outcomes})
    for group in groups:
        yield _line(
            group, [o for c, o in outcomes.items() if (c.engine, c.style, c.layout) == group]
        )
    yield _line(("all", "", ""), list(outcomes.values()))
    for case, outcome in outcomes.items():
        if outcome.wrong or outcome.missing:
            yield f"{case.name}: {outcome.wrong} wrong, {outcome.missing} missing: {outcome.told}"


def _line(group: tuple[str, str, str], outcomes: list[Outcome]) -> str:
    sums = [sum(getattr(o, name) for o in outcomes) for name in ("values", "wrong", "missing")]
    engine, style, layout = group
    return (
        f"{engine:12} {style:8} {layout:12} {len(outcomes):5} {sums[0]:6} {sums[1]:5} {sums[2]:7}"
    )


def main() -> None:
    """Run everything on both cores."""
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else None
    if folder:
        folder.mkdir(parents=True, exist_ok=True)
    everything = list(cases())
    with ProcessPoolExecutor(max_workers=2) as pool:
        outcomes = dict(
            zip(everything, pool.map(partial(run, folder=folder), everything), strict=True)
        )
    sys.stdout.write("\n".join(table(outcomes)) + "\n")


if __name__ == "__main__":
    main()
