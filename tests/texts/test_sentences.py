"""Every code that the program can raise or find has a Danish sentence."""

from __future__ import annotations

import ast
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

import pytest

import baro_desktop
from baro_desktop.texts import errors, findings

SOURCES = sorted(Path(baro_desktop.__file__).parent.rglob("*.py"))
RAISERS = {
    "BaroError", "UnreadableFileError", "EntryError", "StorageError", "ExportError", "TitleError",
    "Problem",
}  # fmt: skip
FINDERS = {"error", "warn", "CellError", "_warning"}


def calls(names: set[str]) -> Iterator[str]:
    """Yield the codes that stand first in calls of these names, anywhere in the program."""
    for path in SOURCES:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and node.args and _name(node.func) in names:
                first = node.args[0]
                if isinstance(first, ast.Constant) and isinstance(first.value, str):
                    yield first.value


def _name(function: ast.expr) -> str:
    if isinstance(function, ast.Attribute):
        return function.attr
    return function.id if isinstance(function, ast.Name) else ""


def test_every_error_has_a_sentence() -> None:
    known = errors.known_codes()
    raised = {code for code in calls(RAISERS) if "-" in code}
    narrowed = {code.rpartition("-")[0] for code in known} | {"export-target"}
    assert raised - known - narrowed == set()


def test_every_finding_has_a_sentence() -> None:
    found = {code for code in calls(FINDERS) if "-" in code and " " not in code}
    assert found - findings.known_codes() == set()


@pytest.mark.parametrize("code", sorted(errors.known_codes()))
def test_sentences_end_like_sentences(code: str) -> None:
    blanks = defaultdict(lambda: "x", problem="unit", file="x", line="1", value="x")
    text = errors.sentence(code, blanks)
    assert text[-1] in ".:x"
    assert "{" not in text
