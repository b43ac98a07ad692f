"""The commands as a script runs them, in this process because starting one costs a second."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from baro_desktop import cli


class Result(NamedTuple):
    """What a command printed, and the status that it ended with."""

    returncode: int
    stdout: str
    stderr: str


Run = Callable[..., Result]


@pytest.fixture
def run(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Run:
    """Run `baro-desktop COMMAND --database … ARGUMENTS`."""

    def command(name: str, *arguments: object) -> Result:
        capsys.readouterr()
        status = cli.run([name, "--database", str(tmp_path / "test.db"), *map(str, arguments)])
        return Result(status, *capsys.readouterr())

    return command


@pytest.fixture
def load(run: Run) -> Callable[..., Any]:
    """Run a command and read the one JSON document that it prints."""

    def command(name: str, *arguments: object) -> Any:
        return json.loads(run(name, *arguments, "--format", "json").stdout)

    return command
