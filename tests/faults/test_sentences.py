"""What the computer refuses, and names that people give: each ends in work done or a sentence."""

from __future__ import annotations

import errno
import os
import shutil
import unicodedata
from collections.abc import Callable
from pathlib import Path

import pytest

from baro_desktop import cli
from baro_desktop.importing.files import find_sources
from baro_desktop.importing.guard.reader import FileReader
from baro_desktop.models.catalogue import Catalogue
from baro_desktop.models.errors import StorageError, UnreadableFileError
from baro_desktop.models.refusals import as_refusal
from baro_desktop.resources import resource
from baro_desktop.storage import seals
from baro_desktop.storage.database import Database
from baro_desktop.texts.errors import sentence
from baro_desktop.workflows import safekeeping, workspace

SAMPLE = resource("samples", "eksempel-ballerup-2026-06.txt")
Told = Callable[..., tuple[int, str]]


@pytest.fixture
def told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Told:
    """Run a command on a database; return its status, and what it said."""

    def command(name: str, *arguments: object) -> tuple[int, str]:
        status = cli.run([name, "--database", str(tmp_path / "t.db"), *map(str, arguments)])
        return status, "".join(capsys.readouterr()).strip()

    return command


@pytest.mark.parametrize(
    ("error", "code"),
    [
        (MemoryError(), "out-of-memory"),
        (OSError(errno.ENOSPC, "full"), "system-full"),
        (OSError(errno.EIO, "broken", "/data/tal.xlsx"), "system-other"),
        (OSError(errno.ENAMETOOLONG, "long", "/data/" + "u" * 300), "system-name"),
        (PermissionError(errno.EACCES, "held", "/data/tal.xlsx"), "system-denied"),
        (FileNotFoundError(errno.ENOENT, "gone", "/data/tal.xlsx"), "system-missing"),
    ],
)
def test_what_the_computer_refuses_is_a_sentence_of_its_own(
    error: Exception, code: str, told: Told, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_database: Path) -> None:
        raise error

    monkeypatch.setattr(cli, "open_workspace", refuse)
    monkeypatch.setenv("BARO_TRACEBACK", "")
    refusal = as_refusal(error)
    assert refusal is not None
    assert refusal.code == code
    assert told("check") == (1, sentence(code, refusal.data))


def test_a_fault_of_ours_is_no_refusal() -> None:
    assert as_refusal(ValueError()) is None


@pytest.mark.parametrize(
    "name",
    [
        "rapport æøå ÆØÅ é 漢.txt",
        unicodedata.normalize("NFD", "rapport æøå é Ålborg.txt"),
        "é" * 120 + ".txt",
        "-v; $(rm) %n .txt",
    ],
    ids=["danish", "decomposed", "240 bytes", "signs"],
)
def test_a_file_is_imported_whatever_it_is_called(name: str, told: Told, tmp_path: Path) -> None:
    path = tmp_path / name
    shutil.copy(SAMPLE, path)
    status, said = told("import", path)
    assert (status, name in said) == (0, True)


@pytest.mark.parametrize("command", ["import", "form", "backup", "restore", "enter"])
def test_a_name_of_300_letters_is_told(command: str, told: Told, tmp_path: Path) -> None:
    status, said = told(command, tmp_path / ("u" * 300 + ".xlsx"))
    assert status == 1
    assert said.endswith(".")
    assert "uventet" not in said


@pytest.mark.parametrize("name", ["CON.xlsx", "nul", "Lpt1.2026.xlsx", "com¹.xlsx"])
def test_a_name_that_windows_keeps_for_itself_is_refused(
    name: str, told: Told, tmp_path: Path
) -> None:
    status, said = told("form", tmp_path / name)
    assert (status, "Windows" in said) == (1, True)
    assert not (tmp_path / name).exists()


def vanish(path: Path) -> None:
    path.unlink()


def grow(path: Path) -> None:
    with path.open("ab") as stream:
        stream.write(b"mere\n")


def hold(path: Path) -> None:
    path.unlink()
    path.symlink_to(path.with_name("sig selv"))
    path.with_name("sig selv").symlink_to(path)  # opening it is refused, as by Excel's lock


@pytest.mark.parametrize(
    ("happens", "code"), [(vanish, "file-missing"), (grow, "file-changed"), (hold, "file-denied")]
)
def test_a_file_that_is_not_as_it_was_is_refused(
    happens: Callable[[Path], None],
    code: str,
    tmp_path: Path,
    catalogue: Catalogue,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    path = tmp_path / "rapport.txt"
    shutil.copy(SAMPLE, path)
    with FileReader(catalogue) as reader:
        (source,) = find_sources([path], reader)
        if happens is grow:
            grow_after_reading(path, monkeypatch)
        else:
            happens(path)
        with pytest.raises(UnreadableFileError, match=code):
            source.read()


def grow_after_reading(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the file grow between the last byte that is read and the second look at it."""
    seen: list[int] = []
    real = os.fstat

    def fstat(descriptor: int) -> os.stat_result:
        seen.append(descriptor)
        if len(seen) == 2:
            grow(path)
        return real(descriptor)

    monkeypatch.setattr(os, "fstat", fstat)


def test_a_database_that_cannot_be_read_is_told_when_a_copy_is_due(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with Database.open(tmp_path / "t.db") as db:
        monkeypatch.setattr(seals, "_LAST", "SELECT nothing FROM nowhere")
        with pytest.raises(StorageError):
            safekeeping.has_news(db)


@pytest.mark.skipif(os.name == "nt", reason="Windows knows the home by itself")
def test_without_a_home_no_folder_is_guessed(monkeypatch: pytest.MonkeyPatch) -> None:
    def nobody(_number: int) -> None:
        raise KeyError

    for name in ("HOME", "XDG_DATA_HOME"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr("pwd.getpwuid", nobody)
    with pytest.raises(StorageError, match="no-home-folder"):
        workspace.user_folder()
