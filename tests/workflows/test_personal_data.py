"""No citizen's number gets into the database, by whatever way a text comes."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from baro_desktop.models.catalogue import Catalogue
from baro_desktop.models.entry import Entry, GroupInput, HousingArea
from baro_desktop.models.errors import EntryError
from baro_desktop.models.paper_choice import PaperChoice
from baro_desktop.models.period import year_period
from baro_desktop.models.report import Outcome
from baro_desktop.models.target import Target
from baro_desktop.storage.database import Database
from baro_desktop.workflows import (
    drafts,
    enter_figures,
    findings,
    paper_templates,
    remember,
    status_tables,
    targets,
)
from baro_desktop.workflows.committee import committee_contents
from baro_desktop.workflows.import_reports import import_reports
from tests.models.reception import paper

NUMBER = "010203-4567"
TEXT = f"Se sagen om {NUMBER}."
FIGURE = Entry("Ballerup", "L1", year_period(2025), GroupInput(count=Decimal(30), base=Decimal(60)))
TABLE = paper.paper()[0]
FORM = paper.forms()[TABLE.form]
Way = Callable[[Database, Catalogue], object]

WAYS: dict[str, Way] = {
    "source": lambda db, c: enter_figures.enter(db, c, replace(FIGURE, source=TEXT)),
    "remark of an entry": lambda db, c: enter_figures.enter(db, c, replace(FIGURE, remark=TEXT)),
    "reason": lambda db, c: enter_figures.enter(db, c, FIGURE, reason=TEXT),
    "housing area": lambda db, c: enter_figures.enter(
        db, c, replace(FIGURE, housing_areas=(HousingArea(TEXT, ()),))
    ),
    "remark": lambda db, _: enter_figures.save_remark(db, "Ballerup", "1.1", FIGURE.period, TEXT),
    "target": lambda db, _: targets.set_target(
        db, Target("Ballerup", "1.1", FIGURE.period, Decimal(1), date(2026, 1, 2), TEXT)
    ),
    "table": lambda db, _: status_tables.enter_table(db, FORM, replace(TABLE, remark=TEXT)),
    "reason of a table": lambda db, _: status_tables.enter_table(db, FORM, TABLE, reason=TEXT),
    "tick": lambda db, _: findings.tick(db, "0", TEXT),
    "template": lambda db, _: paper_templates.save_template(db, TEXT, PaperChoice()),
    "title": lambda db, _: paper_templates.remember_choice(db, PaperChoice(title=TEXT)),
    "paper": lambda db, c: committee_contents(
        db, c, "Ballerup", PaperChoice(committee=TEXT), db.clock()
    ),
}


@pytest.mark.parametrize("way", WAYS)
def test_a_text_with_a_cpr_number_is_refused(way: str, db: Database, catalogue: Catalogue) -> None:
    with pytest.raises(EntryError, match="cpr-number"):
        WAYS[way](db, catalogue)
    assert everything(db).count(NUMBER) == 0


def test_a_draft_is_kept_without_the_digits(db: Database) -> None:
    drafts.keep(db, "draft/x", {"remark": TEXT})
    kept = drafts.find(db, "draft/x")
    assert kept is not None
    assert kept.content["remark"] == "Se sagen om ······-····."


def test_a_file_with_a_cpr_number_is_rejected(
    db: Database, catalogue: Catalogue, write: Callable[..., Path]
) -> None:
    path = write("Ballerup", date(2026, 6, 1), date(2026, 6, 10))
    path.write_text(f"{path.read_text('utf-8')}\nBorger {NUMBER}\n", encoding="utf-8")
    (result,) = import_reports(db, catalogue, [path])
    assert result.outcome is Outcome.REJECTED
    assert "CPR" in str(result.findings[0].data["sentence"])
    assert everything(db).count(NUMBER) == 0


def test_a_file_with_a_cpr_number_in_its_name_is_rejected(
    db: Database, catalogue: Catalogue, write: Callable[..., Path]
) -> None:
    path = write("Ballerup", date(2026, 6, 1), date(2026, 6, 10))
    path = path.rename(path.with_name(f"Sag {NUMBER}.txt"))
    (result,) = import_reports(db, catalogue, [path])
    assert result.outcome is Outcome.REJECTED
    assert "navn" in str(result.findings[0].data["sentence"])
    remember.save(db, remember.Memory(imported=remember.latest_first(str(path), ())))
    assert everything(db).count(NUMBER) == 0


def everything(db: Database) -> str:
    """Return all texts of the database in one."""
    tables = [name for (name,) in db.rows("SELECT name FROM sqlite_schema WHERE type = 'table'")]
    return str([list(map(tuple, db.rows(f'SELECT * FROM "{name}"'))) for name in tables])
