"""What a reading process answers is checked as if a stranger had sent it."""

from __future__ import annotations

import json
from datetime import date
from typing import Any

import pytest

from baro_desktop.importing.document import FileKind
from baro_desktop.importing.form.reader import read_workbook
from baro_desktop.importing.guard.plain import NotPlainError, ReportBuilder, report_to_json
from baro_desktop.importing.guard.plain_form import form_from_json, form_to_json
from baro_desktop.importing.guard.process import refusal
from baro_desktop.models.catalogue import Catalogue
from baro_desktop.models.report import Report
from baro_desktop.resources import resource
from tests.importing.conftest import Read


@pytest.fixture(scope="module")
def report(read: Read) -> Report:
    return read(resource("samples", "eksempel-ballerup-2026-06.txt").read_bytes())


def test_report_comes_back_as_it_was(report: Report, catalogue: Catalogue) -> None:
    read_back = ReportBuilder(catalogue).report(report_to_json(FileKind.PDF, report))
    assert (read_back.kind, read_back.report) == (FileKind.PDF, report)


AREA, MEASURE, START, END, LABEL, VALUE, UNIT, STATE, BASELINE, PLACE = (
    0,
    2,
    4,
    5,
    6,
    7,
    8,
    9,
    10,
    11,
)


@pytest.mark.parametrize(
    ("column", "value"),
    [
        (AREA, "Andeby"),
        (AREA, "Aalborg"),
        (AREA, None),
        (MEASURE, "median"),
        (START, "2199-01-01"),
        (START, "1066-10-14"),
        (END, "i går"),
        (LABEL, "x" * 50_000),
        (VALUE, "NaN"),
        (VALUE, "Infinity"),
        (VALUE, "1e400"),
        (VALUE, 12),
        (VALUE, None),
        (VALUE, "9" * 40),
        (UNIT, "kroner"),
        (STATE, "withheld"),
        (STATE, "blank"),
        (BASELINE, True),
        (BASELINE, "2012"),
        (PLACE, ["side 2"]),
    ],
)
def test_figure_that_cannot_be_is_refused(
    report: Report, catalogue: Catalogue, column: int, value: object
) -> None:
    answer = json.loads(report_to_json(FileKind.TEXT, report))
    answer[4][0][column] = value
    with pytest.raises(NotPlainError):
        ReportBuilder(catalogue).report(json.dumps(answer).encode())


@pytest.mark.parametrize(
    ("part", "value"),
    [
        (0, "exe"),
        (1, "Andeby"),
        (2, date(2026, 6, 2).isoformat()),
        (3, "10/6-2026"),
        (4, []),
        (4, [[1] * 12] * 6_000),
        (5, [["a", "b"]]),
        (6, [["error", "made-up", "", "", {}]]),
        (6, [["error", "row-missing", "", "", {"name": 1}]]),
        (6, {}),
    ],
)
def test_report_that_cannot_be_is_refused(
    report: Report, catalogue: Catalogue, part: int, value: object
) -> None:
    answer: list[Any] = json.loads(report_to_json(FileKind.TEXT, report))
    answer[part] = value if part != 6 or value else 7
    with pytest.raises(NotPlainError):
        ReportBuilder(catalogue).report(json.dumps(answer).encode())


@pytest.mark.parametrize("answer", [b"", b"[]", b"null", b"\xff", b"[" * 100_000, b"{}"])
def test_nonsense_is_refused(catalogue: Catalogue, answer: bytes) -> None:
    with pytest.raises(NotPlainError):
        ReportBuilder(catalogue).report(answer)
    with pytest.raises(NotPlainError):
        form_from_json(answer)
    assert refusal(answer).code == "reader-answer"


def test_refusal_without_a_sentence_is_not_believed() -> None:
    assert refusal(b'["pdf-scan", {}]').code == "pdf-scan"
    assert refusal(b'["made-up", {}]').code == "reader-answer"
    assert refusal(b'["file-too-large", {}]').code == "reader-answer"


def test_form_comes_back_as_it_was(filled: bytes) -> None:
    form = read_workbook(filled)
    assert form_from_json(form_to_json(form)) == form


def test_longest_text_of_a_cell_costs_no_other_cell(filled: bytes) -> None:
    answer = json.loads(form_to_json(read_workbook(filled)))
    cell = next(iter(answer[1][0][1].values()))
    cell[2:4] = "text", "x" * 32_767
    assert form_from_json(json.dumps(answer).encode()).blocks


def test_form_with_a_changed_map_is_refused(filled: bytes) -> None:
    answer = json.loads(form_to_json(read_workbook(filled)))
    answer[0][3][1] = "Aalborg"
    with pytest.raises(NotPlainError):
        form_from_json(json.dumps(answer).encode())
