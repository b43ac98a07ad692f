"""Tables that other programs wrote as text: separators, quotes, bars, and `>` of a mail."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date

import pytest

from baro_desktop.importing.text_columns import with_tabs
from baro_desktop.models.catalogue import Catalogue
from baro_desktop.models.report import Report
from baro_desktop.samples.figures import SampleReport, expected_observations
from baro_desktop.samples.generator import make_sample
from baro_desktop.samples.text_layouts import report_text
from tests.importing.copies import copied

Read = Callable[[bytes], Report]


def found(report: Report) -> frozenset[object]:
    return frozenset(replace(observation, place="") for observation in report.observations)


def record(cells: Sequence[str], delimiter: str, quoting: int) -> str:
    target = io.StringIO()
    csv.writer(target, delimiter=delimiter, quoting=quoting, lineterminator="").writerow(cells)  # type: ignore[arg-type]
    return target.getvalue()


LAYOUTS: dict[str, Callable[[Sequence[str]], str]] = {
    "semicolons": lambda cells: ";".join(cells),
    "quoted semicolons": lambda cells: record(cells, ";", csv.QUOTE_ALL),
    "commas": lambda cells: record(cells, ",", csv.QUOTE_MINIMAL),
    "quoted tabs": lambda cells: record(cells, "\t", csv.QUOTE_ALL),
    "bars": lambda cells: " | ".join(cells),
    "bars around": lambda cells: f"| {' | '.join(cells)} |\n|---|---:|---:|",
    "bold": lambda cells: f"| {' | '.join(f'**{cell}**' if cell else '' for cell in cells)} |",
    "box": lambda cells: f"│ {' │ '.join(cells)} │",
    "heavy box": lambda cells: f"┃ {' ┃ '.join(cells)} ┃\n┣━━━╋━━━┫",
    "escaped": lambda cells: f"| {' | '.join(cells)} |".replace("-", r"\-").replace("*", r"\*"),
    "quoted bars": lambda cells: record(cells, "|", csv.QUOTE_ALL),
    "from the right": lambda cells: ";".join(cells[::-1]),
    "bars from the right": lambda cells: f"| {' | '.join(cells[::-1])} |",
    "indented": lambda cells: "\t".join(cells),
}


@pytest.fixture(scope="module")
def sample(catalogue: Catalogue) -> SampleReport:
    return make_sample(catalogue, "Ballerup", date(2026, 6, 1))


@pytest.mark.parametrize("layout", LAYOUTS)
def test_table_is_read_by_what_its_header_has_between_the_cells(
    read: Read, sample: SampleReport, catalogue: Catalogue, layout: str
) -> None:
    text = copied(sample, catalogue, lambda cells: LAYOUTS[layout](cells).split("\n"))
    if layout == "indented":
        text = "\n".join(f"\t{line}" for line in text.split("\n"))
    report = read(text.encode())
    assert found(report) == expected_observations(sample, catalogue)
    assert report.whole


def test_list_of_a_table_whose_rows_have_cells_to_spare_is_read(
    read: Read, sample: SampleReport, catalogue: Catalogue
) -> None:
    lay = LAYOUTS["quoted semicolons"]
    lines = copied(sample, catalogue, lambda cells: [lay([*cells, "", ""][:3])], as_list=True)
    padded = [line if '"' in line else lay([line, "", ""]) for line in lines.split("\n")]
    report = read('\n"";"";""\n'.join(padded).encode())
    assert found(report) == expected_observations(sample, catalogue)


def test_table_with_lines_in_its_cells_alone_quoted_is_read(
    read: Read, sample: SampleReport, catalogue: Catalogue
) -> None:
    text = report_text(sample, catalogue)
    cells = re.sub(r"<p>(.*?)</p>(?=\t|\n)", r'"\1"', text).replace("</p> <p>", "\n")
    assert found(read(cells.encode())) == expected_observations(sample, catalogue)


@pytest.mark.parametrize("mark", ["> ", ">", ">> ", "> > "])
def test_report_quoted_in_a_mail_is_read(
    read: Read, sample: SampleReport, catalogue: Catalogue, mark: str
) -> None:
    quoted = "\n".join(mark + line for line in report_text(sample, catalogue).split("\n"))
    report = read(f"Hej, se rapporten herunder.\n\n{quoted}\n\nMvh.\n".encode())
    assert found(report) == expected_observations(sample, catalogue)
    assert report.whole


def test_line_breaks_within_quotes_are_paragraphs_and_lines_keep_their_numbers() -> None:
    text = 'Titel\n"";"Aktuel status";"Udvikling siden basismåling"\n"a\nb";"1";"2"\nslut'
    rows = with_tabs(text).split("\n")
    assert rows[2:] == ["a<br>b\t1\t2", "", "slut"]


@pytest.mark.parametrize("text", ["a;b;c\n", "x | y\n", "> citat\n", "\tÉn\n\nto\n", '"a"\t"b"\n'])
def test_text_without_such_a_header_or_title_is_left_as_it_is(text: str) -> None:
    assert with_tabs(text) == text


def test_a_quote_that_is_never_closed_makes_no_table() -> None:
    header = '"Indikator";"Aktuel status";"Udvikling siden basismåling"'
    text = f'{header}\n"{"x" * 200_000}'
    assert with_tabs(text) == text
