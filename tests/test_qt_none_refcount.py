"""Why PySide6 is held below 6.12, as a test.

PySide6 6.12.0 drops a reference to `None` on every call that returns nothing under Python 3.10 and
3.11. `QPainter.translate(0, 0)` called 5,000 times then ends in `Fatal Python error: none_dealloc`;
painting a few graphs is enough. A child process makes the calls, since a crash would end pytest.
"""

import subprocess
import sys

MANY_VOID_CALLS = """
from PySide6.QtGui import QImage, QPainter

image = QImage(8, 8, QImage.Format.Format_ARGB32)
painter = QPainter(image)
for _ in range(20_000):
    painter.translate(0, 0)
painter.end()
print("survived")
"""


def test_void_calls_keep_the_references_to_none() -> None:
    child = subprocess.run(
        [sys.executable, "-c", MANY_VOID_CALLS], capture_output=True, text=True, check=False
    )

    assert (child.returncode, child.stdout.strip()) == (0, "survived"), child.stderr
