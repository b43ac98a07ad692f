from __future__ import annotations

import errno
import os
from pathlib import Path

import pytest

from baro_desktop.export.target import replace_file
from baro_desktop.models.errors import ExportError
from baro_desktop.texts.errors import sentence


def _reason(error: pytest.ExceptionInfo[ExportError]) -> object:
    assert sentence(error.value.code, error.value.data)
    return error.value.data["reason"]


def test_a_new_file_is_written_and_nothing_else(tmp_path: Path) -> None:
    path = replace_file(tmp_path / "ud.xlsx", b"new")
    assert path.read_bytes() == b"new"
    assert list(tmp_path.iterdir()) == [path]


def test_an_old_file_is_replaced(tmp_path: Path) -> None:
    path = tmp_path / "ud.xlsx"
    path.write_bytes(b"old and longer")
    replace_file(path, b"new")
    assert path.read_bytes() == b"new"


def test_a_missing_folder_is_told(tmp_path: Path) -> None:
    with pytest.raises(ExportError) as error:
        replace_file(tmp_path / "væk" / "ud.xlsx", b"new")
    assert _reason(error) == "missing-folder"


def test_a_read_only_file_is_left_untouched(tmp_path: Path) -> None:
    path = tmp_path / "ud.xlsx"
    path.write_bytes(b"old")
    path.chmod(0o444)
    with pytest.raises(ExportError) as error:
        replace_file(path, b"new")
    assert _reason(error) == "readonly"
    assert path.read_bytes() == b"old"


def test_a_folder_in_the_way_is_told(tmp_path: Path) -> None:
    (tmp_path / "ud.xlsx").mkdir()
    with pytest.raises(ExportError):
        replace_file(tmp_path / "ud.xlsx", b"new")
    assert [path.name for path in tmp_path.iterdir()] == ["ud.xlsx"]


@pytest.mark.parametrize(
    ("number", "reason"),
    [(errno.ENOSPC, "full"), (errno.EACCES, "readonly"), (errno.EROFS, "readonly"), (5, "other")],
)
def test_a_disk_that_fails_leaves_the_old_file(
    number: int, reason: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "ud.xlsx"
    path.write_bytes(b"old")

    def fail(_: int) -> None:
        raise OSError(number, "no")

    monkeypatch.setattr(os, "fsync", fail)
    with pytest.raises(ExportError) as error:
        replace_file(path, b"new")
    assert _reason(error) == reason
    assert path.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [path]


@pytest.fixture
def held(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> tuple[Path, list[int]]:
    """A file that another program holds, and for how many tries it still will."""
    path, tries = tmp_path / "ud.xlsx", [99]
    path.write_bytes(b"old")
    rename = Path.replace

    def deny(self: Path, target: Path) -> Path:
        if target == path and tries[0]:
            tries[0] -= 1
            raise PermissionError(errno.EACCES, "denied")
        return rename(self, target)

    monkeypatch.setattr(Path, "replace", deny)
    monkeypatch.setattr("baro_desktop.export.target.time.sleep", lambda _: None)
    return path, tries


def test_a_file_that_is_held_for_a_moment_is_tried_again(held: tuple[Path, list[int]]) -> None:
    path, tries = held
    tries[0] = 3
    assert replace_file(path, b"new") == path
    assert path.read_bytes() == b"new"
    assert list(path.parent.iterdir()) == [path]


def test_a_file_open_in_another_program_is_told(held: tuple[Path, list[int]]) -> None:
    path, _ = held
    with pytest.raises(ExportError) as error:
        replace_file(path, b"new")
    assert _reason(error) == "open"
    assert path.read_bytes() == b"old"
    assert list(path.parent.iterdir()) == [path]


def test_a_paper_lies_beside_a_file_that_is_open(held: tuple[Path, list[int]]) -> None:
    path, _ = held
    (path.parent / "ud (2).xlsx").write_bytes(b"earlier")
    written = replace_file(path, b"new", elsewhere=True)
    assert written == path.with_name("ud (3).xlsx")
    assert written.read_bytes() == b"new"
    assert path.read_bytes() == b"old"
    names = {item.name for item in path.parent.iterdir()}
    assert names == {"ud.xlsx", "ud (2).xlsx", "ud (3).xlsx"}
