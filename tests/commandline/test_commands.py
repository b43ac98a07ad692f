"""The contract of the commands: what they print, and the status that they end with."""

from __future__ import annotations

import csv
import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from baro_desktop.resources import resource
from baro_desktop.storage import settings
from baro_desktop.storage.database import Database
from baro_desktop.workflows import export_workbook

Run = Callable[..., Any]
Load = Callable[..., Any]


@pytest.fixture
def samples() -> list[Path]:
    """Three shipped sample reports."""
    return sorted(resource("samples").glob("*.txt"))[:3]


def test_import_tells_each_file_and_ends_with_0(load: Load, run: Run, samples: list[Path]) -> None:
    files = load("import", *samples)["files"]
    assert [file["outcome"] for file in files] == ["imported"] * 3
    assert [file["observations"] for file in files] == [78] * 3
    assert all(file["new"] + file["unchanged"] + file["revised"] == 78 for file in files)
    again = load("import", *samples)["files"]
    assert [file["outcome"] for file in again] == ["unchanged"] * 3
    assert run("import", *samples).returncode == 0


def test_second_import_adds_no_row(load: Load, samples: list[Path]) -> None:
    load("import", *samples)
    once = load("observations", "--history")
    load("import", *samples)
    assert load("observations", "--history") == once


def test_observations_have_the_fields_of_the_contract_in_order(
    load: Load, samples: list[Path]
) -> None:
    load("import", *samples)
    rows = load("observations")
    assert set(rows[0]) == {
        "area", "indicator", "measure", "value", "unit", "state", "period", "period_start",
        "period_end", "baseline", "definition", "source", "generated_on",
    }  # fmt: skip
    keys = [(row["area"], row["indicator"], row["period_end"], row["measure"]) for row in rows]
    assert keys == sorted(keys)


def test_csv_holds_no_formula(run: Run, samples: list[Path], tmp_path: Path) -> None:
    named = tmp_path / "=1+1.txt"
    named.write_bytes(samples[0].read_bytes())
    run("import", str(named))
    rows = list(csv.DictReader(run("observations", "--format", "csv").stdout.splitlines()))
    assert {row["source"] for row in rows} == {"'=1+1.txt"}
    assert any(row["value"].startswith("-") for row in rows)


def test_csv_holds_the_same_rows(load: Load, run: Run, samples: list[Path]) -> None:
    load("import", *samples)
    text = run("observations", "--format", "csv").stdout
    assert len(list(csv.DictReader(text.splitlines()))) == len(load("observations"))


def test_rejected_file_gives_a_reason_and_status_1(load: Load, run: Run, tmp_path: Path) -> None:
    path = tmp_path / "indkøb.txt"
    path.write_text("mælk\n2 rugbrød\n", encoding="utf-8")
    (file,) = load("import", path)["files"]
    assert (file["outcome"], file["observations"]) == ("rejected", 0)
    assert "ikke en udviklingsrapport" in file["findings"][0]["message"]
    assert run("import", path).returncode == 1
    assert load("observations") == []


def test_folder_gives_one_entry_for_each_file(
    load: Load, samples: list[Path], tmp_path: Path
) -> None:
    folder = tmp_path / "mappe" / "æøå"
    folder.mkdir(parents=True)
    (folder / "a.txt").write_bytes(samples[0].read_bytes())
    (folder / "b").write_text("ingenting", encoding="utf-8")
    outcomes = [file["outcome"] for file in load("import", tmp_path / "mappe")["files"]]
    assert outcomes == ["imported", "rejected"]


@pytest.mark.skipif(sys.platform != "linux", reason="other systems refuse such names")
def test_a_name_that_is_no_text_stops_nothing(
    load: Load, run: Run, samples: list[Path], tmp_path: Path
) -> None:
    folder = tmp_path / "mappe"
    folder.mkdir()
    odd = folder / os.fsdecode(b"r\xe5dhus.txt")
    odd.write_bytes(samples[0].read_bytes())
    (folder / "s.txt").write_bytes(samples[1].read_bytes())
    files = load("import", folder)["files"]
    assert [(file["path"], file["outcome"]) for file in files] == [
        (str(odd), "imported"),
        (str(folder / "s.txt"), "imported"),
    ]
    assert {row["source"] for row in load("observations")} == {"r?dhus.txt", "s.txt"}
    assert "r\\udce5dhus.txt" in run("import", odd).stdout


def test_a_folder_with_the_database_in_it_can_be_imported_again(
    load: Load, run: Run, samples: list[Path], tmp_path: Path
) -> None:
    report = tmp_path / "a.txt"
    report.write_bytes(samples[0].read_bytes())
    for outcome in ("imported", "unchanged"):
        files = load("import", tmp_path)["files"]
        assert [(file["path"], file["outcome"]) for file in files] == [(str(report), outcome)]
    assert run("import", tmp_path).returncode == 0


@pytest.mark.parametrize(
    ("arguments", "status", "said"),
    [
        (("import",), 2, "mangler"),
        (("import", "--nonsense", "x"), 2, "findes ikke"),
        (("observations", "--format", "xml"), 2, "forkert"),
        (("check", "--format", "json"), 1, "findes ikke"),
        (("export", "ud.xlsx"), 1, "findes ikke"),
        (("backup", "kopi.db"), 1, "findes ikke"),
        (("pictures", "billeder"), 1, "findes ikke"),
        (("pictures", "billeder", "--size", "3"), 2, "--size"),
        (("pictures", "billeder", "--scale", "nan"), 2, "--scale"),
        (("pictures", "billeder", "--size", "1x1"), 2, "mindst 640x480"),
        (("restore", "findes-ikke.db"), 1, "findes-ikke.db"),
        (("import", "findes-ikke.txt"), 1, ""),
    ],
)
def test_errors_are_one_danish_sentence(
    run: Run, arguments: tuple[str, ...], status: int, said: str
) -> None:
    result = run(*arguments)
    assert result.returncode == status
    assert said in result.stderr
    assert "Traceback" not in result.stderr + result.stdout
    if status == 2 or said == "findes ikke":
        assert result.stdout == ""


@pytest.mark.parametrize(
    "command",
    [("observations",), ("check",), ("export", "x.xlsx"), ("backup", "x.db"), ("pictures", "x")],
)
def test_reading_begins_no_database(run: Run, tmp_path: Path, command: tuple[str, ...]) -> None:
    name, *out = command
    run(name, *(tmp_path / "ud" / word for word in out))
    assert list(tmp_path.iterdir()) == []


def test_without_a_database_there_are_no_figures_and_that_is_said(run: Run) -> None:
    result = run("observations", "--format", "json")
    assert (result.returncode, json.loads(result.stdout)) == (0, [])
    assert "findes ikke" in result.stderr


def test_an_empty_database_is_read_as_such(load: Load, run: Run, tmp_path: Path) -> None:
    Database.open(tmp_path / "test.db").close()
    assert load("observations") == []
    assert load("check")["problems"] == []
    for name, said in (("", "ikke indlæst"), ("Atlantis", "Atlantis")):
        words = ("--municipality", name) if name else ()
        result = run("export", tmp_path / "ud.xlsx", *words)
        assert (result.returncode, result.stdout) == (1, "")
        assert said in result.stderr


def test_a_workbook_that_could_not_be_replaced_ends_with_1(
    load: Load, run: Run, samples: list[Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    load("import", samples[0])
    beside = tmp_path / "ud (2).xlsx"
    monkeypatch.setattr(export_workbook, "export_workbook", lambda *_, **__: beside)
    result = run("export", tmp_path / "ud.xlsx")
    assert (result.returncode, result.stdout) == (1, f"Skrevet: {beside}\n")
    assert "ikke ændret" in result.stderr


@pytest.mark.parametrize("command", [("export",), ("form", "--replace"), ("backup",)])
def test_nothing_is_written_over_what_the_database_is_made_of(
    load: Load, run: Run, samples: list[Path], tmp_path: Path, command: tuple[str, ...]
) -> None:
    load("import", samples[0])
    original = next(path for path in (tmp_path / "arkiv").rglob("*") if path.is_file())
    (tmp_path / "genvej.xlsx").hardlink_to(tmp_path / "test.db")
    names = ("test.db", "test.db.journal.jsonl", "test.db-journal", "genvej.xlsx")
    for target in (*(tmp_path / name for name in names), original):
        before = target.read_bytes()
        result = run(*command, target)
        assert (result.returncode, result.stdout) == (1, "")
        assert "hører til databasen" in result.stderr
        assert target.read_bytes() == before
    assert load("check")["mended"] == []


def test_backup_is_put_back(load: Load, run: Run, samples: list[Path], tmp_path: Path) -> None:
    load("import", samples[0])
    before = load("observations")
    assert run("backup", tmp_path / "kopi.db").returncode == 0
    load("import", *samples)
    assert run("restore", tmp_path / "kopi.db").returncode == 0
    assert load("observations") == before
    assert run("check").returncode == 0


def test_a_rebuilt_database_prints_the_same_figures(
    load: Load, run: Run, samples: list[Path], tmp_path: Path
) -> None:
    load("import", *samples)
    load("import", samples[0])
    before = load("observations", "--history")
    (tmp_path / "test.db").write_bytes(b"")
    told = run("observations")
    assert (told.returncode, told.stdout, len(told.stderr.splitlines())) == (1, "", 1)
    assert "baro-desktop rebuild" in told.stderr
    assert run("rebuild", tmp_path / "ny.db").returncode == 0
    assert run("rebuild", tmp_path / "ny.db").returncode == 1
    assert run("restore", tmp_path / "ny.db").returncode == 0
    assert load("observations", "--history") == before
    assert load("check")["mended"] == []


def test_check_tells_unusable_settings_in_one_line(run: Run, tmp_path: Path) -> None:
    with Database.open(tmp_path / "test.db") as db:
        assert run("check").stderr == ""
        settings.set(db, "customisation", {"order": 1, "desired": {"L77": "up"}})
    told = run("check").stderr
    assert len(told.splitlines()) == 1
    assert "kan ikke læses" in told
    assert "L77" in told


def test_command_is_there_as_a_process_of_its_own() -> None:
    words = [sys.executable, "-m", "baro_desktop", "--version"]
    assert subprocess.run(words, capture_output=True, text=True, check=True).stdout
