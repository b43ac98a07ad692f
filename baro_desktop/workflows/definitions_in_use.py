"""Which meanings figures have, kept up to date while reports come in."""

from __future__ import annotations

from baro_desktop.models.report import Report
from baro_desktop.storage import reports as stored_reports
from baro_desktop.storage.database import Database

_STATE = "SELECT data_version, (SELECT max(seq) FROM withdrawals) FROM pragma_data_version"


class DefinitionsInUse:
    """Asks the database once, and again when others wrote or something counts again."""

    def __init__(self, db: Database) -> None:
        """Ask nothing yet."""
        self._db = db
        self._state: object = None
        self._used: dict[str, set[str]] = {}

    def before(self, report: Report) -> dict[str, set[str]]:
        """Return the definitions by indicator; those of the report count from the next one on.

        Args:
            report: is stored next, or the database is asked no more.
        """
        state = self._db.rows(_STATE)[0]
        if state != self._state:
            self._state, self._used = state, stored_reports.definitions_in_use(self._db)
        before = {code: set(used) for code, used in self._used.items()}
        for observation in report.observations:
            self._used.setdefault(observation.indicator, set()).add(observation.definition)
        return before
