"""Reading as a whole: bytes in, report out."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from baro_desktop.importing.interpreter import interpret
from baro_desktop.importing.readers import read_document
from baro_desktop.importing.reading import Tools
from baro_desktop.models.catalogue import Catalogue
from baro_desktop.models.report import Report

Read = Callable[[bytes], Report]


@pytest.fixture(scope="session")
def tools(catalogue: Catalogue) -> Tools:
    """What every reading shares."""
    return Tools.of(catalogue)


@pytest.fixture(scope="session")
def read(tools: Tools) -> Read:
    """Read the bytes of a file as a report."""
    return lambda content: interpret(read_document(content), tools)
