"""The table of a centre as it may leave the program."""

from __future__ import annotations

from collections.abc import Sequence

from baro_desktop.export.hidden_texts import hidden_values, without_telling_texts
from baro_desktop.models.catalogue import Catalogue, Centre
from baro_desktop.models.centre import CentreTable
from baro_desktop.storage import observations as stored_observations
from baro_desktop.storage.database import Database
from baro_desktop.workflows.definitions import for_view
from baro_desktop.workflows.show import centre_table
from baro_desktop.workflows.small_numbers import printable


def printable_table(
    db: Database, catalogue: Catalogue, centre: Centre, area: str, comparison: Sequence[str]
) -> CentreTable:
    """Return the table with small counts withheld, and with no text that tells them."""
    prepare = printable(db, catalogue)
    held = for_view(db, stored_observations.current_observations(db, area=area))
    hidden = hidden_values(held, prepare(held), area)
    table = centre_table(db, catalogue, centre, area, comparison, prepare=prepare)
    return without_telling_texts(table, hidden)
