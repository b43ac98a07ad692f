from __future__ import annotations

from pathlib import Path

import pytest

from baro_desktop.storage import batches, remarks, settings
from baro_desktop.storage.database import Database
from tests.storage.builders import year


def remark(db: Database, text: str, number: int = 2024, area: str = "Ballerup") -> None:
    batch = batches.new_batch(db, "remark", "Bemærkning")
    remarks.store_remark(db, area, "1.1", year(number), text, batch=batch)


def test_the_newest_remark_holds(db: Database) -> None:
    remark(db, "første")
    remark(db, "<b>anden</b>")
    (held,) = remarks.current_remarks(db, "Ballerup")
    assert (held.indicator, held.period, held.text) == ("1.1", year(2024), "<b>anden</b>")
    assert (held.recorded_by, held.period.label) == ("anne", "2024")


def test_an_empty_remark_takes_the_earlier_one_away(db: Database) -> None:
    remark(db, "første")
    remark(db, "")
    assert [held.text for held in remarks.current_remarks(db, "Ballerup")] == [""]


def test_remarks_belong_to_their_area_and_period(db: Database) -> None:
    remark(db, "i år", 2025)
    remark(db, "sidste år")
    remark(db, "naboen", area="Glostrup")
    held = {item.period: item.text for item in remarks.current_remarks(db, "Ballerup")}
    assert held == {year(2024): "sidste år", year(2025): "i år"}


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
