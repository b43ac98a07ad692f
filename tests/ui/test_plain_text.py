"""No string from a file or a user can become rich text: `ui/text.py` alone makes what could."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

import baro_desktop.ui as ui

FOLDER = Path(ui.__file__).parent
MAKERS = frozenset(
    (
        *("QLabel", "QMessageBox", "QErrorMessage", "QWhatsThis", "QProgressDialog"),
        *("QInputDialog", "QSplashScreen", "QSystemTrayIcon", "QStaticText", "QCommandLinkButton"),
        *("LabelItem", "TextItem", "QGraphicsTextItem"),
    )
)
TIPS = frozenset({"setToolTip", "setTabToolTip", "setStatusTip", "setWhatsThis"})
RICH = frozenset({"insertHtml", "setMarkdown", "setInformativeText", "setTextFormat"})
ROLES = frozenset({"ToolTipRole", "WhatsThisRole", "StatusTipRole"})


def raw_text(tree: ast.AST) -> Iterator[str]:
    """Yield the calls that make rich text of whatever looks like it."""
    for node in ast.walk(tree):
        if isinstance(node, ast.ClassDef) and MAKERS & names_of(*node.bases):
            yield f"{node.lineno}: class {node.name}"
        if isinstance(node, ast.If) and ROLES & names_of(node.test):
            answers = (one for one in ast.walk(node) if isinstance(one, ast.Return))
            yield from (f"{one.lineno}: tip" for one in answers if is_raw(one.value))
        if not isinstance(node, ast.Call):
            continue
        made = ast.unparse(node.func)
        tip = node.args[1] if made == "QToolTip.showText" else node.args[-1] if node.args else None
        if MAKERS & set(made.split(".")) or made.rpartition(".")[2] in RICH:
            yield f"{node.lineno}: {made}"
        elif made.rpartition(".")[2] in TIPS | {"showText"} and not (tip and is_plain(tip)):
            yield f"{node.lineno}: {made}({ast.unparse(node)})"


def names_of(*found: ast.AST) -> set[str]:
    """Return all names and attributes of expressions."""
    nodes = [node for one in found for node in ast.walk(one)]
    names = {node.id for node in nodes if isinstance(node, ast.Name)}
    return names | {node.attr for node in nodes if isinstance(node, ast.Attribute)}


def is_raw(answer: ast.expr | None) -> bool:
    """Return True for what a model answers as a tooltip without `plain_tooltip`."""
    if answer is None:
        return False
    fixed = isinstance(answer, ast.Name) and answer.id.lstrip("_").isupper()
    return not (fixed or "plain_tooltip" in names_of(answer) or is_plain(answer))


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
        "QtWidgets.QLabel(name)",
        "QToolTip.showText(place, name, self)",
        "box.setInformativeText(name)",
        "class Title(QLabel): pass",
        "if role == ROLE.ToolTipRole:\n    return name",
    ],
)
def test_the_check_bites(code: str) -> None:
    assert list(raw_text(ast.parse(code)))


@pytest.mark.parametrize("code", ["label(name)", "row.setToolTip(plain_tooltip(name))"])
def test_the_check_lets_plain_text_pass(code: str) -> None:
    assert not list(raw_text(ast.parse(code)))
