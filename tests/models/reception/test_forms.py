"""The status tables are data: what is in the file is what is asked for."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from baro_desktop.models.errors import CatalogueError
from baro_desktop.models.reception.forms_loader import FORMS_NAME, load_countries, load_forms
from baro_desktop.resources import resource
from tests.models.reception import paper


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    shutil.copy(resource("catalogue", FORMS_NAME), tmp_path)
    return tmp_path


def change(folder: Path, path: list[str | int], value: object) -> None:
    content = json.loads((folder / FORMS_NAME).read_text(encoding="utf-8"))
    place = content
    for step in path[:-1]:
        place = place[step]
    place[path[-1]] = value
    (folder / FORMS_NAME).write_text(json.dumps(content), encoding="utf-8")


def test_there_is_a_form_for_every_table_of_the_paper() -> None:
    assert list(paper.forms()) == [table.form for table in paper.paper()]


def test_another_age_group_is_one_line_in_the_file(folder: Path) -> None:
    change(folder, [2, "rows", "categories"], [{"id": "0-5", "name": "0-5 år"}])
    form = load_forms(folder)[2]
    assert [item.name for item in form.rows.categories] == ["0-5 år"]


@pytest.mark.parametrize(
    ("path", "value"),
    [
        ([0, "percents"], "sometimes"),
        ([0, "rows"], {}),
        ([1, "id"], "refugees_received"),
        ([2, "rows", "categories"], [{"id": "total", "name": "x"}]),
        ([2, "checks", 0, "other"], [["nowhere", 1, ["total"]]]),
        ([2, "checks", 0, "other"], [["arrivals", 1, ["total"]]]),
    ],
)
def test_a_slip_in_the_file_is_told_with_its_name(
    folder: Path, path: list[str | int], value: object
) -> None:
    change(folder, path, value)
    with pytest.raises(CatalogueError) as caught:
        load_forms(folder)
    assert caught.value.data["file"] == FORMS_NAME


def test_suggested_countries_are_named_once_and_cover_the_paper() -> None:
    countries = load_countries(resource("catalogue"))
    assert len(set(countries)) == len(countries)
    assert {name for name, _ in (*paper.CITIZENSHIPS[:-1], *paper.REFUGEES)} <= set(countries)
