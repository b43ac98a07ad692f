"""Shared by all tests: Qt off-screen, the catalogue, the sample reports."""

from __future__ import annotations

import gc
import os
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings

from baro_desktop.commandline.screen import lend_fonts
from baro_desktop.importing.guard.reader import FileReader
from baro_desktop.models.catalogue import Catalogue
from baro_desktop.models.catalogue_loader import load_catalogue
from baro_desktop.resources import resource
from baro_desktop.workflows import import_reports, read_form
from tests.memory import quick_folder

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
lend_fonts(os.environ)
if memory := quick_folder():
    os.environ.setdefault("PYTEST_DEBUG_TEMPROOT", memory)  # where pytest makes `tmp_path`

# A busy machine halts a test for longer than Hypothesis gives an example; that is no fault.
settings.register_profile("patient", deadline=None)
settings.load_profile("patient")

REAL_REPORTS = Path(__file__).resolve().parents[2] / "shared" / "reports"


@pytest.fixture(scope="session")
def catalogue() -> Catalogue:
    """The catalogue that the program ships."""
    return load_catalogue(resource("catalogue"))


@pytest.fixture
def danish_time(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Let the wall show Danish time, in which a day begins before it does in UTC."""
    if not hasattr(time, "tzset"):
        pytest.skip("this system keeps its own time zone")
    with monkeypatch.context() as patch:
        patch.setenv("TZ", "CET-1CEST,M3.5.0,M10.5.0/3")
        time.tzset()
        yield
    time.tzset()


@pytest.fixture(scope="session")
def real_reports() -> Path:
    """The folder of real reports, where it exists."""
    if not REAL_REPORTS.is_dir():
        pytest.skip("the real reports are not on this machine")
    return REAL_REPORTS


def pytest_collection_finish() -> None:
    """What the tests themselves are made of stays; no search for garbage goes through it again."""
    gc.freeze()


class SharedReader(FileReader):
    """Stays open until the end of the run."""

    def close(self) -> None:
        pass


@pytest.fixture(scope="session", autouse=True)
def one_reading_process(catalogue: Catalogue) -> Iterator[None]:
    """Every import of the run shares one reading process, since starting one takes a while.

    Another catalogue, and a process that was forked, get one of their own.
    """
    own, shared = os.getpid(), SharedReader(catalogue)

    def reader(other: Catalogue) -> FileReader:
        same = other is catalogue or other == catalogue
        return shared if same and os.getpid() == own else FileReader(other)

    with pytest.MonkeyPatch.context() as patch:
        for workflow in (import_reports, read_form):
            patch.setattr(workflow, "FileReader", reader)
        yield
    super(SharedReader, shared).close()
