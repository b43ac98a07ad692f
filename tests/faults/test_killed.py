"""A killed import loses nothing that it told of; `python3 dev.py torture kill` does it often."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest


@pytest.mark.skipif(sys.platform == "win32", reason="processes are forked")
@pytest.mark.parametrize(("bug", "status"), [("none", 0), ("rows", 1)])
def test_a_killed_import_loses_nothing_and_a_seeded_bug_is_found(bug: str, status: int) -> None:
    kills = "6" if bug == "none" else "15"
    # A process of its own: forking is for those with a single thread.
    done = subprocess.run(
        [sys.executable, "-m", "tests.torture.run", "kill", kills, "12", bug],
        env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == status, done.stdout + done.stderr
