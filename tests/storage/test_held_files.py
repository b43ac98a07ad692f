"""What Windows does otherwise than POSIX, simulated: files that another program holds a moment."""

from __future__ import annotations

import os
import stat
from datetime import datetime
from pathlib import Path

import pytest

from baro_desktop.storage import backup_folder, files
from baro_desktop.storage.database import Database

NOW = datetime(2026, 6, 10, 12, 0, 0)
SHARING_VIOLATION = 32


def held(winerror: int | None = SHARING_VIOLATION) -> PermissionError:
    error = PermissionError(13, "Adgang nægtet")
    error.winerror = winerror  # type: ignore[attr-defined] # Windows alone has it
    return error


def test_a_file_that_is_held_for_a_moment_gets_its_name_then(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    finished, refusals, really = tmp_path / "ny", [held(), held(5)], Path.replace
    finished.write_bytes(b"ny")

    def replace(self: Path, target: Path) -> Path:
        if refusals:
            raise refusals.pop()
        return really(self, target)

    monkeypatch.setattr(Path, "replace", replace)
    monkeypatch.setattr(files, "_PAUSES", (0.0, 0.0, 0.0))
    files.put_in_place(finished, tmp_path / "navn")
    assert (tmp_path / "navn").read_bytes() == b"ny"


@pytest.mark.parametrize(("winerror", "tries"), [(SHARING_VIOLATION, 3), (None, 1)])
def test_one_that_stays_held_is_told_and_a_missing_right_at_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, winerror: int | None, tries: int
) -> None:
    asked = []

    def replace(self: Path, _target: Path) -> Path:
        asked.append(self)
        raise held(winerror)

    monkeypatch.setattr(Path, "replace", replace)
    monkeypatch.setattr(files, "_PAUSES", (0.0, 0.0))
    with pytest.raises(PermissionError):
        files.put_in_place(tmp_path / "ny", tmp_path / "navn")
    assert len(asked) == tries


def refuse_to_unlink(_path: Path, **_given: bool) -> None:
    raise held()


def test_an_unfinished_file_that_is_held_is_left_for_later(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Path, "unlink", refuse_to_unlink)
    files.remove_database(tmp_path / "ny.tmp")


def test_a_copy_counts_although_an_older_one_is_held(
    db: Database, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "kopier"
    first = backup_folder.add_copy(db, folder, NOW.replace(hour=9), "daglig")
    monkeypatch.setattr(backup_folder, "superfluous", lambda copies, _now: copies)
    with monkeypatch.context() as patch:
        patch.setattr(Path, "unlink", refuse_to_unlink)
        second = backup_folder.add_copy(db, folder, NOW, "daglig")
    assert first.exists()
    assert second.exists()


@pytest.mark.skipif(os.name == "nt", reason="a share has a machine there")
def test_a_copy_on_a_share_is_looked_into(db: Database, tmp_path: Path) -> None:
    copy = backup_folder.add_copy(db, tmp_path / "kopier", NOW, "daglig")
    share = Path(f"/{copy}")  # two slashes in front, as `//server/folder` has them
    assert backup_folder.holds_all_of(db, share)


@pytest.mark.skipif(os.name == "nt", reason="modes are of POSIX")
@pytest.mark.parametrize(
    ("system", "others"), [("linux", False), ("darwin", False), ("win32", True)]
)
def test_a_folder_is_private_but_on_windows_it_has_the_rights_around_it(
    tmp_path: Path, system: str, *, others: bool
) -> None:
    before = os.umask(0o022)
    try:
        files.make_folder(tmp_path / "mappe", system=system)
    finally:
        os.umask(before)
    assert bool((tmp_path / "mappe").stat().st_mode & stat.S_IRWXG) is others
