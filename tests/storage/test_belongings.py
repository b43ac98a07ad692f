from __future__ import annotations

from pathlib import Path

import pytest

from baro_desktop.storage.belongings import belonging_to

HASH = "0123456789abcdef" * 4


@pytest.mark.parametrize(
    ("name", "own"),
    [
        ("baro.db", True),
        ("baro.db-journal", True),
        ("baro.db.journal.jsonl", True),
        (f"arkiv/{HASH[:2]}/{HASH[2:]}", True),
        (f"arkiv/{HASH[:2]}/{HASH[2:]} beskadiget", True),
        ("sikkerhedskopier/baro 2026-01-02 dagens første.db", True),
        ("Ballerup.txt", False),
        ("arkiv/Ballerup.txt", False),
        ("arkiv/2024/Ballerup.txt", False),
        (f"arkiv/{HASH[:2]}/Ballerup.txt", False),
        ("sikkerhedskopier/Ballerup.txt", False),
        ("sikkerhedskopier/ældre/baro 2024.db", False),
    ],
)
def test_a_database_knows_its_own_files_from_reports_in_folders_named_alike(
    tmp_path: Path, name: str, own: bool
) -> None:
    assert belonging_to(tmp_path / "baro.db")(tmp_path / name) is own
