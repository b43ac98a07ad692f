"""Import a folder in a process of its own; write how long it took and its greatest memory.

Arguments: database, folder of reports, file for the answer.
"""

from __future__ import annotations

import resource as limits
import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from baro_desktop.models.catalogue_loader import load_catalogue
from baro_desktop.resources import resource
from baro_desktop.storage.database import Database
from baro_desktop.workflows.import_reports import import_reports

database, folder, answer = map(Path, sys.argv[1:4])
catalogue = load_catalogue(resource("catalogue"))
with Database.open(database) as db:
    begun = time.perf_counter()
    import_reports(db, catalogue, [folder])
    taken = time.perf_counter() - begun
most = limits.getrusage(limits.RUSAGE_SELF).ru_maxrss * 1024
most += limits.getrusage(limits.RUSAGE_CHILDREN).ru_maxrss * 1024
answer.write_text(f"{taken} {most}")
sys.stdout.write("ready\n")
sys.stdout.flush()
sys.stdin.read()
