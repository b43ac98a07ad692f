"""Damaged files give no traceback and no value that they do not print."""

from __future__ import annotations

from baro_desktop.models.catalogue import Catalogue
from tests.importing.mutate import run


def test_damage_gives_no_traceback_and_no_wrong_value(catalogue: Catalogue) -> None:
    outcome = run(catalogue, 500)
    assert outcome.crashes == []
    assert outcome.wrong == []
    assert outcome.counts["partial"] > outcome.counts["whole"] > 0
