"""The real program under a window manager, driven by keys alone."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from openpyxl import load_workbook

from tests.ui.outside.screen import missing, screen, started

DRIVE = Path(__file__).with_name("drive.py")
SECONDS = 300


def test_a_report_and_a_figure_come_into_a_workbook(
    sample_reports: list[Path], tmp_path: Path
) -> None:
    if lacking := missing("Xvfb", "xdotool", "openbox"):
        pytest.skip(f"not installed: {lacking}")
    command = [sys.executable, str(DRIVE), str(tmp_path), str(sample_reports[0])]
    told = tmp_path / "errors"
    with (
        screen() as environment,
        told.open("wb") as errors,
        started(["openbox"], environment),
        started(command, environment, errors=errors) as drive,
    ):
        status = drive.wait(SECONDS)
    assert status == 0, told.read_text(encoding="utf-8", errors="replace")
    assert load_workbook(tmp_path / "udvalg.xlsx").sheetnames
