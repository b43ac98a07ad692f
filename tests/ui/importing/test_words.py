from __future__ import annotations

import pytest

from baro_desktop.models.report import FileResult, Finding, Outcome, Severity
from baro_desktop.ui.importing.words import file_name, result_judgement, summary_line

WARNING = Finding(Severity.WARNING, "damaged-text")
REASON = Finding(Severity.ERROR, "read-failed", data={"sentence": "Filen er tom. Hent den igen."})

LOCKED = Finding(Severity.ERROR, "read-failed", data={"sentence": "PDF-filen er låst. Gem den."})


@pytest.mark.parametrize(
    ("result", "text"),
    [
        (FileResult("a", Outcome.IMPORTED, "Ballerup", new=56), "✓ 56 nye tal"),
        (FileResult("a", Outcome.IMPORTED, new=1), "✓ 1 nyt tal"),
        (
            FileResult("a", Outcome.IMPORTED, new=38, unchanged=18),
            "✓ 38 nye tal, 18 var der i forvejen",
        ),
        (
            FileResult("a", Outcome.IMPORTED, new=54, revised=2, findings=(WARNING,)),
            "⚑ 54 nye tal, 2 revideret · 1 skal ses efter",
        ),
        (FileResult("a", Outcome.UNCHANGED), "= Samme rapport, intet ændret"),
        (
            FileResult("a", Outcome.PARTIAL, new=42, findings=(WARNING, WARNING)),
            "⚑ Delvist: 42 nye tal · 2 skal ses efter",
        ),
        (FileResult("a", Outcome.REJECTED, findings=(REASON,)), "✕ Afvist: filen er tom"),
        (FileResult("a", Outcome.REJECTED, findings=(LOCKED,)), "✕ Afvist: PDF-filen er låst"),
    ],
)
def test_each_outcome_has_sign_and_words(result: FileResult, text: str) -> None:
    assert result_judgement(result).text == text


def test_the_name_stands_without_its_folder() -> None:
    assert file_name(FileResult("/tmp/a/rapport.txt", Outcome.IMPORTED)) == "rapport.txt"


def test_the_summary_counts_new_figures_and_rejected_files() -> None:
    results = [FileResult("a", Outcome.IMPORTED, new=1234), FileResult("b", Outcome.REJECTED)]
    assert summary_line(results) == "Import afsluttet: 1.234 nye tal, 1 fil afvist."
