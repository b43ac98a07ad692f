"""Shared by all tests: Qt off-screen, the catalogue, the sample reports."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from baro_desktop.models.catalogue import Catalogue
from baro_desktop.models.catalogue_loader import load_catalogue
from baro_desktop.resources import resource

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

REAL_REPORTS = Path(__file__).resolve().parents[2] / "shared" / "reports"


@pytest.fixture(scope="session")
def catalogue() -> Catalogue:
    """The catalogue that the program ships."""
    return load_catalogue(resource("catalogue"))


@pytest.fixture(scope="session")
def real_reports() -> Path:
    """The folder of real reports, where it exists."""
    if not REAL_REPORTS.is_dir():
        pytest.skip("the real reports are not on this machine")
    return REAL_REPORTS
