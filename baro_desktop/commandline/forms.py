"""What `enter` prints: each form, each cell that was refused."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import click

from baro_desktop.commandline.output import print_json
from baro_desktop.texts.errors import sentence
from baro_desktop.texts.words import OUTCOMES
from baro_desktop.workflows.enter_forms import EnteredForm
from baro_desktop.workflows.form_cells import FormCell

_WORDS = {"imported": "Indtastet", "partial": "Delvist indtastet"}


def print_entered(results: Sequence[EnteredForm], *, as_json: bool) -> None:
    """Print what each form gave."""
    if as_json:
        print_json({"files": [_record(result) for result in results]})
        return
    for result in results:
        click.echo(_line(result))
        for finding in _findings(result):
            click.echo(f"    {finding['message']}")
        for cell in result.shown.refused if result.shown else ():
            click.echo(f"    {cell.indicator} {cell.sheet}!{cell.cell}: {cell.message}")


def _record(result: EnteredForm) -> dict[str, Any]:
    shown = result.shown
    return {
        "path": result.path,
        "outcome": result.outcome.value,
        "area": shown.area if shown else None,
        "new": len(shown.new) if shown else 0,
        "changed": len(shown.changed) if shown else 0,
        "unchanged": len(shown.unchanged) if shown else 0,
        "refused": len(shown.refused) if shown else 0,
        "cells": [_cell_record(cell) for cell in shown.refused] if shown else [],
        "findings": _findings(result),
    }


def _cell_record(cell: FormCell) -> dict[str, str]:
    return {
        "cell": cell.cell,
        "sheet": cell.sheet,
        "indicator": cell.indicator,
        "message": cell.message,
    }


def _findings(result: EnteredForm) -> list[dict[str, Any]]:
    """Return what is to be said about the form as a whole."""
    if result.code:
        return [_finding("error", result.code, sentence(result.code, result.data or {}))]
    code = "form-sheet-missing"
    names = result.shown.missing_sheets if result.shown else ()
    return [_finding("warning", code, sentence(code, {"name": name})) for name in names]


def _finding(severity: str, code: str, message: str) -> dict[str, Any]:
    return {
        "severity": severity,
        "code": code,
        "indicator": None,
        "message": message,
        "where": None,
    }


def _line(result: EnteredForm) -> str:
    judgement = OUTCOMES[result.outcome.value]
    word = _WORDS.get(result.outcome.value, judgement.word)
    shown = result.shown
    if shown is None:
        return f"{judgement.sign} {word}: {result.path}"
    counts = (
        f"{len(shown.new)} nye, {len(shown.changed)} ændrede, {len(shown.unchanged)} uændrede, "
        f"{len(shown.refused)} afviste felter"
    )
    return f"{judgement.sign} {word}: {result.path}, {shown.area}: {counts}"
