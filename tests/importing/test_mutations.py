"""Damaged files give no traceback and no value that they do not print."""

from __future__ import annotations

from baro_desktop.models.catalogue import Catalogue
from tests.importing import mutate_packages, mutate_pdf
from tests.importing.mutate import run, sound


def test_damage_gives_no_traceback_no_wrong_value_and_no_cut_report_that_passes_as_whole(
    catalogue: Catalogue,
) -> None:
    outcome = run(catalogue, 350)
    assert outcome.crashes == []
    assert outcome.wrong == []
    assert outcome.cut == []
    assert outcome.count("partial") > outcome.count("whole") > 0


def test_damaged_pdfs_archives_and_forms_give_no_value_that_they_do_not_hold(
    catalogue: Catalogue,
) -> None:
    for kind, count in ((mutate_pdf, 24), (mutate_packages, 12)):
        outcome = kind.run(catalogue, count)
        assert sound(outcome), outcome
        assert outcome.count("refused") > 0
