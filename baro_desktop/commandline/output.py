"""What the commands print."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Sequence
from typing import Any

import click

from baro_desktop.models.report import FileResult, Finding
from baro_desktop.texts import findings as finding_texts
from baro_desktop.texts.words import OUTCOMES
from baro_desktop.workflows.check import CheckResult
from baro_desktop.workflows.list_observations import FIELDS, Record

_FORMULA_SIGNS = ("=", "+", "-", "@", "\t", "\r")


def print_json(document: object) -> None:
    """Print one JSON document."""
    click.echo(json.dumps(document, ensure_ascii=False, indent=2))


def print_results(results: Sequence[FileResult], *, as_json: bool) -> None:
    """Print what importing each file gave."""
    if as_json:
        print_json({"files": [_result_record(result) for result in results]})
        return
    for result in results:
        click.echo(_result_line(result))
        for finding in result.findings:
            click.echo(f"    {_finding_line(finding)}")


def print_findings(result: CheckResult, *, as_json: bool) -> None:
    """Print what a check of the database found."""
    if as_json:
        print_json(
            {
                "problems": list(result.problems),
                "mended": list(result.mended),
                "findings": [
                    {"path": name, **_finding_record(finding)} for name, finding in result.findings
                ],
            }
        )
        return
    for told in (*result.problems, *result.mended):
        click.echo(told)
    if not result.problems:
        click.echo(f"Databasen er i orden: {result.observations} tal i {result.reports} rapporter.")
    for name, finding in result.findings:
        click.echo(f"{name}: {_finding_line(finding)}")


def observations_csv(records: Sequence[Record], *, separator: str) -> str:
    """Return the observations as lines, with a line of field names first.

    A text that a spreadsheet would take for a formula gets an apostrophe in front, as OWASP
    advises (»CSV Injection«); numbers stay as they are.
    """
    stream = io.StringIO()
    names = list(records[0]) if records else list(FIELDS)
    writer = csv.DictWriter(stream, names, delimiter=separator, lineterminator="\n")
    writer.writeheader()
    for record in records:
        writer.writerow({name: _no_formula(value) for name, value in record.items()})
    return stream.getvalue()


def _no_formula(value: object) -> object:
    formula = isinstance(value, str) and value.startswith(_FORMULA_SIGNS)
    return f"'{value}" if formula else value


def _result_record(result: FileResult) -> dict[str, Any]:
    return {
        "path": result.path,
        "outcome": result.outcome.value,
        "area": result.area,
        "report_month": f"{result.month:%Y-%m}" if result.month else None,
        "generated_on": result.generated_on.isoformat() if result.generated_on else None,
        "observations": result.observations,
        "new": result.new,
        "unchanged": result.unchanged,
        "revised": result.revised,
        "findings": [_finding_record(finding) for finding in result.findings],
    }


def _finding_record(finding: Finding) -> dict[str, Any]:
    return {
        "severity": finding.severity.value,
        "code": finding.code,
        "indicator": finding.indicator or None,
        "message": finding_texts.sentence(finding.code, finding.data),
        "where": finding.where or None,
    }


def _result_line(result: FileResult) -> str:
    judgement = OUTCOMES[result.outcome.value]
    about = f", {result.area}" if result.area else ""
    numbers = (
        f": {result.observations} tal ({result.new} nye, {result.unchanged} uændrede, "
        f"{result.revised} ændrede)"
        if result.observations
        else ""
    )
    return f"{judgement.text}: {result.path}{about}{numbers}"


def _finding_line(finding: Finding) -> str:
    start = " ".join(part for part in (finding.indicator, finding.where) if part)
    text = finding_texts.sentence(finding.code, finding.data)
    return f"{start}: {text}" if start else text
