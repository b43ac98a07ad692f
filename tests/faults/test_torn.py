"""Broken disks and power cuts, a few of each; `dev.py torture faults` and `power` do thousands."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

from tests.torture.shim import missing

pytestmark = pytest.mark.skipif(bool(missing()), reason=missing() or "never")

SMALL = {
    "power": ("--images", "60", "--files", "3"),
    "faults": ("--every", "400", "--scenes", "first", "migration"),
}


@pytest.mark.parametrize("kind", SMALL)
def test_nothing_is_lost_and_nothing_fails_in_silence(kind: str) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "tests.torture.run", kind, *SMALL[kind]],
        env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
