"""What a killed program left is removed, and nothing else."""

from __future__ import annotations

import os
import sys
import time
from pathlib import Path

from baro_desktop.models.passing import PREFIX
from baro_desktop.storage.archive import archive_beside
from baro_desktop.storage.copying import folder_beside
from baro_desktop.storage.leftovers import remove_passing, remove_unfinished

NAME = f".{'0a' * 16}.tmp"
DAY = 86_400


def made(path: Path, days: float) -> Path:
    """Return a file that was changed so many days ago."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(b"30 af 60")
    os.utime(path, (time.time() - days * DAY,) * 2)
    return path


def test_unfinished_files_go_after_a_day(tmp_path: Path) -> None:
    database, second = tmp_path / "baro.db", tmp_path / "andet"
    folders = (tmp_path, folder_beside(database), archive_beside(database) / "9b", second)
    old = [made(folder / name, 2) for folder in folders for name in (NAME, f"{NAME}-journal")]
    kept = [
        made(database, 2),
        made(second / f"x{NAME}", 2),
        made(tmp_path / f".{'1b' * 16}.tmp", 0),
    ]
    remove_unfinished(database, second, time.time())
    assert not [path for path in old if path.exists()]
    assert all(path.exists() for path in kept)


def test_a_place_for_copies_that_is_gone_does_no_harm(tmp_path: Path) -> None:
    remove_unfinished(tmp_path / "baro.db", tmp_path / "usb", time.time())


def test_own_temporary_folders_go_after_a_week(tmp_path: Path) -> None:
    old, young = tmp_path / f"{PREFIX}ab12_xyz", tmp_path / f"{PREFIX}ab12_xy9"
    other, linked = tmp_path / f"baro-desktop-{'0' * 32}", tmp_path / f"{PREFIX}linkedin"
    for folder, days in ((old, 8), (young, 6), (other, 8)):
        made(folder / "Indsat tekst.txt", 0)
        os.utime(folder, (time.time() - days * DAY,) * 2)
    if sys.platform != "win32":  # which asks for a right to make one
        linked.symlink_to(other)
        os.utime(linked, (time.time() - 8 * DAY,) * 2, follow_symlinks=False)
    remove_passing(tmp_path, time.time())
    assert not old.exists()
    assert (other / "Indsat tekst.txt").exists()
    assert young.exists()
    assert not linked.is_symlink() or linked.exists()


def test_a_folder_that_somebody_named_like_a_municipality_stays(tmp_path: Path) -> None:
    folder = tmp_path / "baro-ballerup"  # as many letters as `tempfile` takes
    database = made(folder / "baro.db", 8)
    os.utime(folder, (time.time() - 8 * DAY,) * 2)
    remove_passing(tmp_path, time.time())
    assert database.exists()
