"""What the first window waits for: no heavy library is loaded before it is painted."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from baro_desktop.models.catalogue import Catalogue
from baro_desktop.resources import resource
from baro_desktop.storage.database import Database
from baro_desktop.workflows.import_reports import import_reports

HEAVY = (
    "pandas",
    "numpy",
    "pyqtgraph",
    "openpyxl",
    "xlsxwriter",
    "lxml",
    "pypdfium2",
    "sqlite_utils",
    "docx",
    "typst",
    "highspy",
    "rapidfuzz",
)

AFTERWARDS = (
    "argparse",
    "bz2",
    "calendar",
    "click",
    "concurrent.futures",
    "dataclasses",
    "hashlib",
    "html",
    "inspect",
    "logging",
    "lzma",
    "pickle",
    "random",
    "signal",
    *(() if sys.platform == "win32" else ("socket",)),  # it alone knows the machine there
    "string",
    "tempfile",
    "textwrap",
    "tokenize",
    "traceback",
    "baro_desktop.cli",
    "baro_desktop.export",
    "baro_desktop.importing.guard",
    "baro_desktop.importing.names",
    "baro_desktop.models.customisation",
    "baro_desktop.models.form",
    "baro_desktop.models.personal_data",
    "baro_desktop.models.reception",
    "baro_desktop.storage.backup",
    "baro_desktop.storage.rebuilding",
    "baro_desktop.texts.errors",
    "baro_desktop.ui.centre.tab",
    "baro_desktop.ui.entry.dialog",
    "baro_desktop.ui.entry.draft_keeper",
    "baro_desktop.ui.exporting",
    "baro_desktop.ui.graph.copying",
    "baro_desktop.ui.help.flow",
    "baro_desktop.ui.importing.flow",
    "baro_desktop.ui.papers",
    "baro_desktop.ui.printing",
    "baro_desktop.ui.printout",
    "baro_desktop.ui.settings",
    "baro_desktop.ui.source",
    "baro_desktop.ui.window.trouble",
    "baro_desktop.workflows.handover",
    "baro_desktop.workflows.safekeeping",
)

_IMPORT = "import baro_desktop.__main__, baro_desktop.cli, baro_desktop.app"
_OPEN = """
import baro_desktop.__main__
from baro_desktop.app import Program
from baro_desktop.ui.theme import new_application
from baro_desktop.workflows.workspace import open_workspace
app = new_application([])
program = Program(app, open_workspace(Path(sys.argv[1])))
window = program.open(open_workspace(Path(sys.argv[1])))
assert not window.grab().isNull()
"""
_TELL = "print(json.dumps(sorted(sys.modules)), flush=True); os._exit(0)"


def loaded_by(code: str, *arguments: str) -> set[str]:
    """Return the modules that a process of its own has loaded after some code."""
    whole = f"import json, os, sys; from pathlib import Path\n{code}\n{_TELL}"
    done = subprocess.run(
        [sys.executable, "-c", whole, *arguments],
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        check=True,
    )
    return set(json.loads(done.stdout.splitlines()[-1]))


def test_the_modules_of_the_start_load_no_heavy_library() -> None:
    assert loaded_by(_IMPORT).isdisjoint(HEAVY)


@pytest.mark.parametrize("reports", [(), ("eksempel-ballerup-2026-06.txt",)])
def test_a_window_is_painted_without_a_heavy_library(
    tmp_path: Path, catalogue: Catalogue, reports: tuple[str, ...]
) -> None:
    database = tmp_path / "baro.db"
    if reports:
        with Database.open(database) as db:
            import_reports(db, catalogue, [resource("samples") / name for name in reports])
    modules = loaded_by(_OPEN, str(database))
    assert "baro_desktop.ui.overview.tab" in modules
    assert modules.isdisjoint(HEAVY)
    assert not {name for name in modules if name.startswith(AFTERWARDS)}


UNMADE = (
    "QFileDialog",
    "QMessageBox",
    "QPlainTextEdit",
    "QStyle",
    "QTextEdit",
    "QUrl",
    "QWizard",
)
"""PySide6 makes a class of Qt with all of its names when something asks for it."""

_MADE = """
from PySide6 import QtCore, QtWidgets
print(json.dumps(sorted({*vars(QtCore), *vars(QtWidgets)})), flush=True)
os._exit(0)
"""


def test_a_window_is_painted_without_classes_that_only_dialogs_need(tmp_path: Path) -> None:
    made = loaded_by(_OPEN + _MADE, str(tmp_path / "baro.db"))
    assert "QComboBox" in made
    assert made.isdisjoint(UNMADE)


_QT = """
import builtins
before = builtins.compile
import baro_desktop.app
from PySide6.QtCore import QObject
assert builtins.compile is before
"""

_WRONG = """
try:
    QObject().setObjectName(3)
except TypeError as error:
    print(json.dumps(str(error)), flush=True)
os._exit(0)
"""


def test_qt_is_imported_without_what_it_makes_ready_for_others() -> None:
    assert loaded_by(_QT).isdisjoint({"argparse", "inspect"})


_LENT = """
import baro_desktop.ui
from io import BytesIO
from zipfile import ZIP_BZIP2, ZIP_LZMA, ZipFile
import shutil, tempfile, textwrap, traceback
import shiboken6
assert all(module.__file__ for module in (shutil, tempfile, textwrap, traceback))
assert {"bztar", "xztar"} <= {name for name, _ in shutil.get_archive_formats()}
for packing in (ZIP_BZIP2, ZIP_LZMA):
    ZipFile(BytesIO(), "w", packing).writestr("a", "b")
print(json.dumps([shiboken6.textwrap.dedent("  a")]), flush=True)
os._exit(0)
"""


def test_what_qt_was_imported_without_is_there_for_whoever_imports_it() -> None:
    assert loaded_by(_LENT) == {"a"}


def test_qt_still_tells_what_it_was_called_with() -> None:
    told = "".join(sorted(loaded_by(_QT + _WRONG)))
    plain = "".join(sorted(loaded_by("from PySide6.QtCore import QObject" + _WRONG)))
    assert told == plain


@pytest.mark.parametrize("before", ["", "import PySide6; "])
def test_modules_are_loaded_without_reading_their_source(before: str) -> None:
    code = f"{before}import baro_desktop.app, builtins"
    tell = "print(json.dumps([builtins.__import__.__name__]), flush=True)"
    assert "__feature_import__" not in loaded_by(f"{code}; {tell}; os._exit(0)")
