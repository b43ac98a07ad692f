"""Reports printed by several engines are read as they were written.

The whole matrix is a command: `python -m tests.importing.pdf.matrix`.
"""

from __future__ import annotations

import pytest

from baro_desktop.importing.pdf.source import recognises
from baro_desktop.importing.readers import read_document
from baro_desktop.models.errors import UnreadableFileError
from tests.importing.pdf.matrix import LAYOUTS, Case, run
from tests.importing.pdf.pages import STYLES
from tests.importing.pdf.printers import PRINTERS, installed

pytestmark = pytest.mark.usefixtures("qapp")  # Qt's printer must not make an application of its own


def first_case(engine: str, style: str, layout: str) -> Case:
    area, month = LAYOUTS[layout][1][0]
    return Case(engine, style, layout, area, month)


@pytest.mark.parametrize("style", STYLES)
@pytest.mark.parametrize("layout", LAYOUTS)
def test_every_style_and_layout_from_qt_is_read(style: str, layout: str) -> None:
    outcome = run(first_case("qt", style, layout), None)
    assert (outcome.wrong, outcome.missing, outcome.told) == (0, 0, "")


@pytest.mark.parametrize("engine", [name for name in PRINTERS if name != "qt"])
def test_other_engines_are_read_where_they_are_installed(engine: str) -> None:
    if not installed(engine):
        pytest.skip(f"{engine} is not installed")
    outcome = run(first_case(engine, "narrow", "parallel"), None)
    assert (outcome.wrong, outcome.missing, outcome.told) == (0, 0, "")


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"%PDF-1.7\n%damaged from here on\n", "pdf-damaged"),
        (b"%PDF-1.4\n" + b"\0" * 100, "pdf-damaged"),
    ],
)
def test_damaged_pdf_is_refused(content: bytes, code: str) -> None:
    assert recognises(content)
    with pytest.raises(UnreadableFileError) as refused:
        read_document(content)
    assert refused.value.code == code
