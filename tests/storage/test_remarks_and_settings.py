from __future__ import annotations

from pathlib import Path

import pytest

from baro_desktop.storage import batches, remarks, settings
from baro_desktop.storage.database import Database
from tests.storage.builders import year


def remark(db: Database, text: str, number: int = 2024, area: str = "Ballerup") -> None:
    batch = batches.new_batch(db, "remark", "Bemærkning")
    remarks.store_remark(db, area, "1.1", year(number), text, batch=batch)


def test_the_newest_remark_holds_and_the_earlier_is_history(db: Database) -> None:
    remark(db, "første")
    remark(db, "<b>anden</b>")
    assert remarks.current_remark(db, "Ballerup", "1.1", year(2024)) == "<b>anden</b>"
    history = remarks.remark_history(db, "Ballerup", "1.1", year(2024))
    assert [(item.text, item.current) for item in history] == [
        ("<b>anden</b>", True),
        ("første", False),
    ]
    assert history[0].recorded_by == "anne"
    assert history[0].period.label == "2024"


def test_an_empty_remark_takes_the_earlier_one_away(db: Database) -> None:
    remark(db, "første")
    remark(db, "")
    assert remarks.remarks_of(db, "Ballerup") == {}
    assert remarks.current_remark(db, "Ballerup", "1.1", year(2024)) == ""


def test_remarks_belong_to_their_area_and_period(db: Database) -> None:
    remark(db, "i år", 2025)
    remark(db, "sidste år")
    remark(db, "naboen", area="Glostrup")
    assert remarks.remarks_of(db, "Ballerup") == {
        ("1.1", year(2024)): "sidste år",
        ("1.1", year(2025)): "i år",
    }


@pytest.mark.parametrize("value", [None, 3, "æøå", ["a", 1], {"tab": "Overblik", "on": True}])
def test_a_setting_comes_back_after_a_restart(db: Database, path: Path, value: object) -> None:
    settings.set(db, "window", "noget andet")
    settings.set(db, "window", value)
    db.close()
    with Database.open(path) as again:
        assert settings.get(again, "window", "default") == value


def test_a_setting_that_was_never_set_is_the_default(db: Database) -> None:
    assert settings.get(db, "window") is None
    assert settings.get(db, "window", 7) == 7
