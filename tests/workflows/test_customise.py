"""The settings of the catalogue are kept in the database and laid over for everyone."""

from __future__ import annotations

from pathlib import Path

import pytest

from baro_desktop.models.catalogue import Catalogue, Desired
from baro_desktop.models.customisation import CentreChange, Customisation
from baro_desktop.models.own_indicator import OwnIndicator, next_code
from baro_desktop.models.period import year_period
from baro_desktop.storage.database import Database
from baro_desktop.workflows import customise, preferences
from baro_desktop.workflows.enter_figures import save_remark
from baro_desktop.workflows.workspace import open_workspace

OWN = OwnIndicator("L11", "Foreningsliv", "Hvor mange er med i en forening?")
CHANGED = Customisation(
    ("C-SIK",),
    (CentreChange("C-ARB", tab="Arbejde", added=("L11",)),),
    (OWN,),
    (("1.1", Desired.FOLLOW),),
)


def break_it(db: Database, text: str) -> None:
    with db.writing():
        db.write("INSERT INTO settings (key, value) VALUES ('customisation', ?)", [(text,)])


def test_what_was_set_comes_back_laid_over(db: Database, catalogue: Catalogue) -> None:
    customise.save(db, CHANGED)
    found = customise.load(db, catalogue)
    assert found.customisation == CHANGED
    assert found.problems == ()
    assert found.catalogue.centres[0].id == "C-SIK"
    assert customise.peek(db.path, catalogue) == found


def test_a_workspace_has_the_changes_and_what_is_shipped(db: Database) -> None:
    customise.save(db, CHANGED)
    workspace = open_workspace(db.path)
    assert workspace.catalogue.by_code["1.1"].desired is Desired.FOLLOW
    assert workspace.shipped.by_code["1.1"].desired is Desired.DOWN
    other = workspace.at(db.path.with_name("eksempel.db"))
    assert other.catalogue is workspace.shipped
    assert other.sample


@pytest.mark.parametrize("text", ["{", "[]", '{"centres": 3}', '{"desired": {"1.1": "sideways"}}'])
def test_broken_settings_fall_back_to_the_standard_and_are_told(
    db: Database, catalogue: Catalogue, text: str
) -> None:
    break_it(db, text)
    found = customise.load(db, catalogue)
    assert found.catalogue == catalogue
    assert "kan ikke læses" in found.problems[0]


def test_broken_preferences_fall_back_too(db: Database) -> None:
    with db.writing():
        db.write("INSERT INTO settings (key, value) VALUES ('window', ?)", [("{",)])
    assert preferences.load(db) == preferences.Preferences()


def test_no_file_no_changes(tmp_path: Path, catalogue: Catalogue) -> None:
    assert customise.peek(tmp_path / "ingen.db", catalogue).catalogue is catalogue
    assert not (tmp_path / "ingen.db").exists()


def test_a_code_that_something_was_written_about_is_never_given_again(db: Database) -> None:
    own = [indicator.code for indicator in CHANGED.indicators]
    assert next_code(customise.codes_in_use(db)) == "L11"
    assert next_code([*customise.codes_in_use(db), *own]) == "L12"
    save_remark(db, "Ballerup", "L14", year_period(2025), "tekst")
    assert next_code([*customise.codes_in_use(db), *own]) == "L15"
