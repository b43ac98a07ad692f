"""Forms that earlier versions wrote: each stays here as it was, filled in, and still reads."""

from __future__ import annotations

from pathlib import Path

from baro_desktop.importing.form.entries import read_entries
from baro_desktop.importing.form.reader import read_workbook
from baro_desktop.models.catalogue import Catalogue
from baro_desktop.models.form.map import FORM_VERSION

HERE = Path(__file__).parent


def test_form_of_version_1_still_reads(catalogue: Catalogue) -> None:
    raw = read_workbook((HERE / "skema-1.xlsx").read_bytes())
    reading = read_entries(raw, catalogue)
    by_code = {item.entry.indicator: item.entry for item in reading.entries}
    assert raw.map.version == 1
    assert reading.refused == ()
    assert by_code["L6"].target.count == 12
    assert by_code["L6"].period.label == "1. oktober 2025-30. september 2026"
    assert (str(by_code["L7"].target.value), by_code["L7"].provisional) == ("6.4", True)
    assert [area.name for area in by_code["L9"].housing_areas] == ["Parken"]


def test_every_version_has_its_old_form() -> None:
    kept = {path.name for path in HERE.glob("skema-*.xlsx")}
    assert kept == {f"skema-{number}.xlsx" for number in range(1, FORM_VERSION + 1)}
