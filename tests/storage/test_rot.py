"""A damaged database file is found out; the large run is `python3 dev.py torture rot`."""

from __future__ import annotations

from pathlib import Path

from tests.torture import rot


def test_no_damage_goes_undetected(tmp_path: Path) -> None:
    counted = rot.run(tmp_path, 40)
    assert {kind for kind, _ in counted} == {*rot.KINDS}
    assert {result for _, result in counted} <= {*rot.FOUND}
    assert sum(count for (_, result), count in counted.items() if result == "told") > 20
