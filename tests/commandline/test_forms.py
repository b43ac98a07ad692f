"""`form` and `enter` as the contract has them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from tests.forms.filling import FilledForm

Run = Callable[..., Any]
Load = Callable[..., Any]


def test_form_is_written_filled_in_and_entered(load: Load, run: Run, tmp_path: Path) -> None:
    path = tmp_path / "skema.xlsx"
    assert run("form", path).returncode == 0
    again = run("form", path)
    assert (again.returncode, again.stdout) == (1, "")
    assert "findes allerede" in again.stderr
    form = FilledForm(path)
    form.fill("L6", target_count=12)
    form.fill("L7", target_value=6.4, comparison_value=7.4)
    form.save()
    (file,) = load("enter", path)["files"]
    counts = (file["new"], file["changed"], file["unchanged"], file["refused"])
    assert (file["outcome"], file["area"], counts) == ("imported", "Ballerup", (3, 0, 0, 0))
    assert (file["cells"], file["findings"]) == ([], [])
    rows = {(r["indicator"], r["measure"]): r["value"] for r in load("observations")}
    assert rows == {("L6", "status"): 12, ("L7", "status"): 6.4, ("L7", "comparison"): 7.4}
    assert run("enter", path).returncode == 0
    assert load("enter", path)["files"][0]["outcome"] == "unchanged"


def test_wrong_cells_are_told_and_the_right_ones_are_stored(
    load: Load, run: Run, tmp_path: Path
) -> None:
    path = tmp_path / "skema.xlsx"
    run("form", path, "--centre", "C-SIK")
    form = FilledForm(path)
    form.fill("L6", target_count=12)
    address = form.write("L7", "target.value", "12.5")
    form.save()
    (file,) = load("enter", path)["files"]
    (cell,) = file["cells"]
    assert file["outcome"] == "partial"
    assert (cell["cell"], cell["sheet"], cell["indicator"]) == (address, "C-SIK", "L7")
    assert "komma" in cell["message"]
    result = run("enter", path)
    assert result.returncode == 1
    assert f"C-SIK!{address}" in result.stdout
    assert {row["indicator"] for row in load("observations")} == {"L6"}


def test_forms_that_cannot_be_entered_give_a_reason_and_status_1(
    load: Load, run: Run, tmp_path: Path
) -> None:
    path = tmp_path / "skema.xlsx"
    run("form", path, "--municipality", "Glostrup")
    (file,) = load("enter", path)["files"]
    assert (file["outcome"], file["findings"][0]["code"]) == ("rejected", "form-empty")
    form = FilledForm(path)
    form.fill("L6", target_count=12)
    form.save()
    refused = run("enter", path, "--municipality", "Ballerup")
    assert refused.returncode == 1
    assert "Glostrup" in refused.stdout
    assert "Ballerup" in refused.stdout
    assert load("observations") == []
    assert run("enter", tmp_path / "findes-ikke.xlsx").returncode == 1


def test_wrong_usage_of_forms(run: Run, tmp_path: Path) -> None:
    assert run("form").returncode == 2
    assert run("enter").returncode == 2
    unknown = run("form", tmp_path / "x.xlsx", "--centre", "Atlantis")
    assert unknown.returncode == 1
    assert "Atlantis" in unknown.stderr


def test_import_of_a_form_says_where_it_belongs(load: Load, run: Run, tmp_path: Path) -> None:
    path = tmp_path / "skema.xlsx"
    run("form", path)
    (file,) = load("import", path)["files"]
    assert file["outcome"] == "rejected"
    assert "baro-desktop enter" in file["findings"][0]["message"]
