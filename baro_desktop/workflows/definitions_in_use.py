"""Which meanings figures have, kept up to date while reports come in."""

from __future__ import annotations

from collections.abc import Mapping

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
        self._used: dict[str, frozenset[str]] = {}

    def before(self, report: Report) -> Mapping[str, frozenset[str]]:
        """Return the definitions by indicator; those of the report count from the next one on.

        Args:
            report: is stored next, or the database is asked no more.
        """
        state = self._db.rows(_STATE)[0]
        if state != self._state:
            found = stored_reports.definitions_in_use(self._db)
            self._state = state
            self._used = {code: frozenset(used) for code, used in found.items()}
        before = dict(self._used)
        for code, definition in {(o.indicator, o.definition) for o in report.observations}:
            known = self._used.get(code, frozenset())
            if definition not in known:
                self._used[code] = known | {definition}
        return before
