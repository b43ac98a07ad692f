"""The layers of the code hold, and the contract that says so would notice if they did not."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
LINT = "from importlinter.cli import lint_imports_command; lint_imports_command()"


def lint_imports(tree: Path) -> subprocess.CompletedProcess[str]:
    """Run import-linter on the code and the contracts of one tree."""
    return subprocess.run(
        [sys.executable, "-c", LINT, "--no-cache"],
        cwd=tree,
        env={**os.environ, "PYTHONPATH": str(tree), "PYTHONUTF8": "1"},
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    """Give a copy of the code, to be spoiled."""
    ignored = shutil.ignore_patterns("__pycache__")
    shutil.copytree(ROOT / "baro_desktop", tmp_path / "baro_desktop", ignore=ignored)
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    return tmp_path


def test_layers_hold() -> None:
    result = lint_imports(ROOT)

    assert result.returncode == 0, result.stdout


@pytest.mark.parametrize(
    ("module", "line", "broken"),
    [
        ("models", "import PySide6.QtCore", "Qt stands in ui alone"),
        ("importing", "import PySide6.QtCore", "Qt stands in ui alone"),
        ("importing", "def late():\n    import pyqtgraph", "Qt stands in ui alone"),
        ("models", "import click", "The domain needs the standard library alone"),
        ("models", "import baro_desktop.storage", "Layers point one way"),
        ("importing", "import baro_desktop.storage", "Layers point one way"),
    ],
)
def test_forbidden_import_is_noticed(tree: Path, module: str, line: str, broken: str) -> None:
    (tree / "baro_desktop" / module / "spoiled.py").write_text(f"{line}\n", "utf-8")

    result = lint_imports(tree)

    assert result.returncode == 1
    assert f"{broken} BROKEN" in result.stdout


def test_module_outside_the_layers_is_noticed(tree: Path) -> None:
    (tree / "baro_desktop" / "helpers.py").touch()

    assert "Layers point one way BROKEN" in lint_imports(tree).stdout
