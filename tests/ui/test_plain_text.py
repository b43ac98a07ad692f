"""No string from a file or a user can become rich text: `ui/text.py` alone makes what could."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

import baro_desktop.ui as ui

FOLDER = Path(ui.__file__).parent
MAKERS = frozenset({"QLabel", "QMessageBox", "QErrorMessage", "QWhatsThis"})
TIPS = frozenset({"setToolTip", "setTabToolTip", "setStatusTip", "setWhatsThis"})


def raw_text(tree: ast.AST) -> Iterator[str]:
    """Yield the calls that make rich text of whatever looks like it."""
    for node in ast.walk(tree):
        if not isinstance(node, ast.Call):
            continue
        made = ast.unparse(node.func)
        if made.partition(".")[0] in MAKERS:
            yield f"{node.lineno}: {made}"
        elif made.rpartition(".")[2] in TIPS and not is_plain(node.args[-1]):
            yield f"{node.lineno}: {made}({ast.unparse(node.args[-1])})"


def is_plain(text: ast.expr) -> bool:
    """Return True for a fixed text without tags, and for what `plain_tooltip` made."""
    if isinstance(text, ast.Constant):
        return "<" not in str(text.value)
    return isinstance(text, ast.Call) and ast.unparse(text.func) == "plain_tooltip"


def test_labels_tooltips_and_messages_come_from_one_module() -> None:
    found = [
        f"{path.relative_to(FOLDER).as_posix()}:{line}"
        for path in sorted(FOLDER.rglob("*.py"))
        if path != FOLDER / "text.py"
        for line in raw_text(ast.parse(path.read_text(encoding="utf-8")))
    ]
    assert found == []


@pytest.mark.parametrize(
    "code",
    [
        "QLabel(name)",
        "QMessageBox.warning(self, title, name)",
        "row.setToolTip(name)",
        "row.setToolTip('<b>x</b>')",
        "bar.setTabToolTip(0, name)",
    ],
)
def test_the_check_bites(code: str) -> None:
    assert list(raw_text(ast.parse(code)))


@pytest.mark.parametrize("code", ["label(name)", "row.setToolTip(plain_tooltip(name))"])
def test_the_check_lets_plain_text_pass(code: str) -> None:
    assert not list(raw_text(ast.parse(code)))
