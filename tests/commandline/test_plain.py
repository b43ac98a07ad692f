"""The command lines that only open the window are understood alike with and without click."""

from __future__ import annotations

from pathlib import Path

import click
import pytest

from baro_desktop import __main__, app, cli
from baro_desktop.commandline.plain import plain_start
from baro_desktop.models.errors import StorageError

Opened = list[tuple[Path | None, tuple[Path, ...]]]
PLAIN: tuple[list[str], ...] = (
    [],
    ["--database", "x.db"],
    ["--database=x y.db"],
    ["Ærø rapport.pdf", "import"],
    ["--database", "x.db", "./a.pdf", "b.txt"],
    ["/tmp/mappe"],
)


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> Opened:
    """What the window was opened on."""
    found: Opened = []

    def launch(database: Path | None, paths: tuple[Path, ...]) -> int:
        found.append((database, tuple(paths)))
        return 0

    monkeypatch.setattr(app, "launch", launch)
    return found


@pytest.mark.parametrize("arguments", PLAIN)
def test_click_understands_the_same(arguments: list[str], opened: Opened) -> None:
    assert plain_start(arguments) is not None
    assert (__main__.run(arguments), cli.run(arguments)) == (0, 0)
    assert opened[0] == opened[1] == plain_start(arguments)


@pytest.mark.parametrize("name", sorted(cli.commands.commands))
def test_a_command_is_left_to_click(name: str) -> None:
    assert plain_start([name]) is None
    assert plain_start(["--database", "x.db", name]) is None


@pytest.mark.parametrize(
    "arguments",
    [
        ["--help"],
        ["--version"],
        ["--database"],
        ["--database="],
        ["--database", "-x"],
        ["--selftest"],
        ["a.pdf", "--selftest"],
        ["a.pdf", "--database", "x.db"],
        ["--", "a.pdf"],
        [""],
        ["rapport"],
    ],
)
def test_whatever_may_be_something_else_is_left_to_click(arguments: list[str]) -> None:
    assert plain_start(arguments) is None


@pytest.mark.parametrize("words", [["obsrvations"], ["--database", "x.db", "import-x", "--help"]])
def test_a_mistyped_command_opens_no_window(
    words: list[str], opened: Opened, capsys: pytest.CaptureFixture[str]
) -> None:
    assert (__main__.run(words), cli.run(words)) == (cli.USAGE, cli.USAGE)
    assert opened == []
    assert "findes ikke" in capsys.readouterr().err


def test_a_file_without_an_ending_opens_the_window(
    opened: Opened, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("rapport").touch()
    assert __main__.run(["rapport"]) == 0
    assert opened == [(None, (Path("rapport"),))]


@pytest.mark.parametrize("error", [StorageError("no-home-folder"), ValueError(), MemoryError()])
def test_an_error_is_told_in_the_same_words(
    error: Exception, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def fail(*_: object) -> int:
        raise error

    monkeypatch.setattr(app, "launch", fail)
    told = [(run([]), *capsys.readouterr()) for run in (__main__.run, cli.run)]
    assert told[0] == told[1]
    assert told[0][0] == cli.REFUSED
    assert told[0][2]


def test_a_developer_sees_the_stack(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> int:
        raise ValueError("fault")

    monkeypatch.setenv("BARO_TRACEBACK", "1")
    monkeypatch.setattr(app, "launch", fail)
    for run in (__main__.run, cli.run):
        with pytest.raises(ValueError, match="fault"):
            run([])


@pytest.mark.parametrize("error", [KeyboardInterrupt(), click.Abort()])
def test_giving_up_is_told(error: BaseException, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.tell(error) == cli.REFUSED
    assert capsys.readouterr().err == "Afbrudt.\n"
