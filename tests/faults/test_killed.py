"""A killed import loses nothing that it told of; `python3 dev.py torture kill` does it often."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest


@pytest.mark.skipif(sys.platform == "win32", reason="processes are forked")
def test_killed_work_loses_nothing_and_seeded_bugs_are_found() -> None:
    from tests.torture.kill import BUGS  # it cannot be loaded where nothing forks

    size = ["--kills", "5", "--files", "9", "--others", "2", "--work", "migration", "entry"]
    # A process of its own: forking is for those with a single thread.
    done = subprocess.run(
        [sys.executable, "-m", "tests.torture.run", "kill", *size, "--seed-bug", *BUGS],
        env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
