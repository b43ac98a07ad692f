"""A form with something in it."""

from __future__ import annotations

from datetime import date, datetime, time

import pytest

from baro_desktop.models.catalogue import Catalogue
from baro_desktop.storage.database import Database
from baro_desktop.workflows.make_form import make_form
from tests.forms.filling import FilledForm


@pytest.fixture(scope="session")
def filled(tmp_path_factory: pytest.TempPathFactory, catalogue: Catalogue) -> bytes:
    """A form with a value of every kind in it, right or wrong."""
    folder = tmp_path_factory.mktemp("form")
    with Database.open(folder / "test.db") as db:
        path = make_form(db, catalogue, folder / "skema.xlsx", "Ballerup", today=date(2026, 11, 21))
    form = FilledForm(path)
    form.fill("L1", target_count=12, target_base=34.5, remark="ærø", comparison_count=True)
    form.fill("L6", target_count=datetime(2026, 5, 12, 10, 30), remark=time(12, 30))
    form.fill("L7", target_value="=1/0", comparison_value="#N/A", remark="  ")
    return form.save().read_bytes()
