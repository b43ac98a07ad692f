"""The catalogue says what the figures are, and complains with file and line."""

from __future__ import annotations

import csv
import shutil
from pathlib import Path

import pytest

from baro_desktop.models.catalogue import Catalogue, IndicatorKind
from baro_desktop.models.catalogue_loader import load_catalogue
from baro_desktop.models.errors import CatalogueError
from baro_desktop.resources import resource


def test_every_indicator_of_the_design_is_there(catalogue: Catalogue) -> None:
    counts = {kind: len(catalogue.of_kind(kind)) for kind in IndicatorKind}
    assert counts == {
        IndicatorKind.BAROMETER: 21,
        IndicatorKind.KEY_FIGURE: 18,
        IndicatorKind.LOCAL: 12,
    }
    assert (len(catalogue.goals), len(catalogue.centres), len(catalogue.municipalities)) == (
        9,
        8,
        98,
    )


def test_facts_agree_with_the_shared_tables(catalogue: Catalogue, real_reports: Path) -> None:
    table = real_reports.parent / "data" / "indicators.csv"
    for row in csv.DictReader(table.read_text(encoding="utf-8").splitlines()):
        item = catalogue.by_code[row["code"]]
        ours = (item.short_name, item.unit, item.desired.value, item.goal, ";".join(item.centres))
        assert ours == tuple(
            row[name] for name in ("short_name", "unit", "desired", "goal", "centres")
        )


@pytest.mark.parametrize(
    ("file", "line", "old", "new", "problem"),
    [
        ("indicators.csv", 2, "pct. point", "procent", "unit"),
        ("indicators.csv", 2, ",down,", ",sideways,", "choice"),
        ("indicators.csv", 2, "C-ARB", "C-XYZ", "centre"),
        ("indicators.csv", 2, "1.1,", "1.9,", "definition"),
        ("goals.csv", 3, "2,Uddannelse", "to,Uddannelse", "number"),
        ("goals.csv", 3, "Uddannelse", "Arbejde", "twice"),
        ("forms.csv", 2, "L1,", "L99,", "form"),
        ("elections.csv", 2, "november", "brumaire", "period"),
        ("units.csv", 2, ",0,100", "", "columns"),
    ],
)
def test_a_wrong_line_is_named(
    tmp_path: Path, file: str, line: int, old: str, new: str, problem: str
) -> None:
    folder = shutil.copytree(resource("catalogue"), tmp_path / "catalogue")
    lines = (folder / file).read_text(encoding="utf-8").splitlines(keepends=True)
    assert old in lines[line - 1]
    lines[line - 1] = lines[line - 1].replace(old, new, 1)
    (folder / file).write_text("".join(lines), encoding="utf-8")
    with pytest.raises(CatalogueError) as refused:
        load_catalogue(folder)
    named = "indicators.csv" if problem == "form" else file
    assert refused.value.data["file"] == named
    assert refused.value.data["problem"] == problem
    if problem != "form":
        assert refused.value.data["line"] == line
