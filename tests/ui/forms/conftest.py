"""A filled-in form for the window."""

from __future__ import annotations

from pathlib import Path

import pytest

from baro_desktop.ui.main_window import MainWindow
from baro_desktop.ui.tasks import Tasks
from baro_desktop.workflows.make_form import make_form
from baro_desktop.workflows.workspace import Workspace
from tests.forms.filling import FilledForm


@pytest.fixture
def form(filled: Workspace, tmp_path: Path) -> FilledForm:
    """A form of one centre with a right and a wrong indicator."""
    path = tmp_path / "skema <b>.xlsx"
    centre = filled.catalogue.find_centre("C-SIK")
    assert centre is not None
    with filled.open() as db:
        make_form(db, filled.catalogue, path, "Ballerup", centres=[centre], today=filled.today())
    made = FilledForm(path)
    made.fill("L6", target_count=12)
    made.fill("L7", target_value="6.4", comparison_value=7.1)
    made.save()
    return made


@pytest.fixture
def tasks(window: MainWindow) -> Tasks:
    """The window's worker."""
    return window.tasks
