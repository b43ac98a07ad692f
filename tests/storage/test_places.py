"""Network drives and synced folders are recognised, and the database is used alone there."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path, PurePosixPath, PureWindowsPath

import pytest

from baro_desktop.storage import settings
from baro_desktop.storage.database import Database
from baro_desktop.storage.places import Place, is_mounted, is_share, is_synced, place_of

MOUNTS = """\
/dev/sda1 / ext4 rw 0 0
//server/faelles /mnt/faelles\\040drev cifs rw 0 0
server:/home /home nfs4 rw 0 0
/dev/sdb1 /home/local ext4 rw 0 0
"""


@pytest.mark.parametrize(
    ("path", "mounted"),
    [
        ("/var/baro.db", False),
        ("/mnt/faelles drev/baro.db", True),
        ("/mnt/faelles/baro.db", False),
        ("/home/anne/baro.db", True),
        ("/home/local/baro.db", False),
    ],
)
def test_the_kind_of_the_nearest_mount_decides(path: str, mounted: bool) -> None:
    assert is_mounted(PurePosixPath(path), MOUNTS) is mounted


@pytest.mark.parametrize(
    ("path", "synced"),
    [
        (r"C:\Users\anne\OneDrive - Ballerup Kommune\baro.db", True),
        (r"C:\Users\anne\Dropbox\tal\baro.db", True),
        (r"D:\Arbejde\tal\baro.db", True),
        (r"C:\Users\anne\AppData\Local\BaroDesktop\baro.db", False),
        (r"C:\tal\onedrive.db", False),
    ],
)
def test_synced_folders_are_known_by_name_and_by_what_windows_says(path: str, synced: bool) -> None:
    environment = {"OneDriveCommercial": r"D:\Arbejde", "OneDrive": ""}
    assert is_synced(PureWindowsPath(path), environment) is synced


@pytest.mark.parametrize(
    ("path", "share"),
    [
        (r"\\server\tal\baro.db", True),
        (r"\\?\UNC\server\tal\baro.db", True),
        (r"\\?\C:\baro.db", False),
        (r"C:\baro.db", False),
    ],
)
def test_a_share_is_a_network_place(path: str, share: bool) -> None:
    assert is_share(PureWindowsPath(path)) is share


@pytest.mark.skipif(sys.platform == "win32", reason="links need a right there")
def test_a_link_to_a_synced_folder_is_seen_through(tmp_path: Path) -> None:
    synced = tmp_path / "OneDrive - Kommune"
    synced.mkdir()
    (tmp_path / "tal").symlink_to(synced)
    (tmp_path / "baro.db").symlink_to(synced / "baro.db")
    assert place_of(tmp_path / "tal" / "baro.db") is Place.SYNCED
    assert place_of(tmp_path / "baro.db") is Place.SYNCED


def test_a_temporary_folder_is_local(tmp_path: Path) -> None:
    assert place_of(tmp_path / "baro.db") is Place.LOCAL
    assert place_of(tmp_path / "OneDrive" / "baro.db") is Place.SYNCED


_WRITE = """
import sqlite3, sys
connection = sqlite3.connect(sys.argv[1], timeout=0)
connection.execute("SELECT count(*) FROM batches").fetchone()
"""


@pytest.mark.skipif(sys.platform == "win32", reason="there the claim and the share must do")
@pytest.mark.parametrize(("folder", "status"), [("OneDrive", 1), ("lokal", 0)])
def test_in_a_synced_folder_this_process_alone_has_the_database(
    tmp_path: Path, folder: str, status: int
) -> None:
    path = tmp_path / folder / "baro.db"
    with Database.open(path) as one, Database.open(path) as other:
        for db in (one, other):
            settings.set(db, "a", 1)
        command = [sys.executable, "-c", _WRITE, str(path)]
        done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == status, done.stderr
    assert ("database is locked" in done.stderr) is bool(status)
