"""Named choices for papers."""

from __future__ import annotations

import pytest

from baro_desktop.models.paper_choice import PaperChoice
from baro_desktop.storage.database import Database
from baro_desktop.workflows import paper_templates

CHOICE = PaperChoice(title="Halvårlig opfølgning", centres=("C-ARB",))


def test_the_last_choice_comes_back(db: Database) -> None:
    assert paper_templates.last_choice(db) == PaperChoice()
    paper_templates.remember_choice(db, CHOICE)
    assert paper_templates.last_choice(db) == CHOICE


def test_a_template_is_kept_replaced_and_removed(db: Database) -> None:
    paper_templates.save_template(db, "Udvalg", PaperChoice())
    paper_templates.save_template(db, " Udvalg ", CHOICE)
    paper_templates.save_template(db, "Borgmester", CHOICE)
    assert list(paper_templates.templates(db)) == ["Borgmester", "Udvalg"]
    assert paper_templates.templates(db)["Udvalg"] == CHOICE
    paper_templates.remove_template(db, "Borgmester")
    assert list(paper_templates.templates(db)) == ["Udvalg"]


def test_a_template_needs_a_name(db: Database) -> None:
    with pytest.raises(ValueError, match=" "):
        paper_templates.save_template(db, " ", CHOICE)
