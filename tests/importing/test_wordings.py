"""Known wording, misprint, or another meaning."""

from __future__ import annotations

import pytest

from baro_desktop.importing.wordings import LabelMismatchError, WordingMatcher
from baro_desktop.models.catalogue import Catalogue

N15 = (
    "Andel af voksne flygtninge og familiesammenførte på ydelse og omfattet af program under "
    "integrationsloven, der består en {} inden 5 år fra påbegyndelse af danskuddannelse"
)
N13 = (
    "{}-årige flygtninge og familiesammenførte til flygtninge med 3 års ophold i Danmark i "
    "lønmodtagerbeskæftigelse"
)
N6 = (
    "Andel af 18-66-årige personer med opholdstilladelse efter særloven om fordrevne fra "
    "Ukraine på {}"
)
N4 = (
    "Andel 0-16-årige med opholdstilladelse efter særloven om fordrevne fra Ukraine indskrevet i "
    "dagtilbud eller grundskole"
)
GAP = (
    "{} mellem {}-årige indvandrere og efterkommere med ikke-vestlig oprindelse og personer med "
    "dansk oprindelse."
)


@pytest.fixture(scope="module")
def matcher(catalogue: Catalogue) -> WordingMatcher:
    """Compares with the catalogue that is shipped."""
    return WordingMatcher(catalogue)


@pytest.mark.parametrize(
    ("code", "label", "definition"),
    [
        ("N15", N15.format("danskprøve"), "N15-a"),
        ("N15", N15.format("dansksprøve"), "N15-a"),
        ("N15", N15.format("dansksprøve").replace("familie", "fami l ie"), "N15-a"),
        ("N13", N13.format("21-64"), "N13-a"),
        ("N13", N13.format("21-64").replace("3 års", "03 års"), "N13-a"),
        ("N13", N13.format("21-66"), "N13-b"),
        ("N6", N6.format("selvforsørgelses- og hjemrejseydelse"), "N6-a"),
        ("N6", N6.format("kontanthjælp på mindstesats"), "N6-b"),
        ("1.1", GAP.format("Beskæftigelsesgabet", "25-64"), "1.1-a"),
        ("1.1", GAP.format("BESKÆFTIGELSESGAB", "25-\u00ad64"), "1.1-a"),
        ("1.1", GAP.format("Beskæftigel- sesgab", "25-64"), "1.1-a"),
        ("N4", N4, "N4-a"),
    ],
)  # fmt: skip
def test_known_wordings_and_misprints_keep_their_series(
    matcher: WordingMatcher, code: str, label: str, definition: str
) -> None:
    match = matcher.match(code, label)
    assert (match.definition, match.new) == (definition, False)


@pytest.mark.parametrize(
    ("code", "label"),
    [
        ("N13", N13.format("21-67")),
        ("N6", N6.format("uddannelseshjælp")),
        ("1.1", GAP.format("Beskæftigelsesgab", "16-66")),
        ("1.1", GAP.format("Ledighedsgab", "25-64")),
        ("1.1", GAP.format("Beskæftigelsesgab", "25-64").replace("ikke-", "")),
        ("N15", N15.format("prøve i indvandring")),
        ("10.1", "Andelen af noget nyt"),
        ("N19", "Registrerede IGU-forløb for kvinder"),
    ],
)
def test_another_meaning_starts_a_new_series(
    matcher: WordingMatcher, code: str, label: str
) -> None:
    match = matcher.match(code, label)
    assert match.new
    assert match == matcher.match(code, label.upper())


@pytest.mark.parametrize(
    ("code", "label"),
    [
        ("1.2", GAP.format("Beskæftigelsesgab", "25-64")),
        ("1.1", "Beskæftigelsesgab mellem"),
        ("1.1", "Beskæftigelsesgab mellem 25-64-årige indvanndrere og efterkommere."),
        ("1.9", GAP.format("Beskæftigelsesgab", "25-64").replace(" og efter", "g efter")),
        ("1.2", GAP.format("Beskæftigelsesgab", "25-64").replace(" og efter", "g efter")),
        ("3.39", "klasses afgangsprøve i mundtlig dansk og retskrivning."),
        ("1.1", GAP.format("Beskæftigelsesgab", "25-64") + " 14 rindelse."),
        ("1.2", GAP.format("Beskæftigelsesgab", "25-67")),
        ("N5", "Andel af 18-66-årige persoønmodtagerbeskæftigelse"),
        ("N4", N4.replace("opholds", "ophods").replace("eller grundskole", "på mindstesats")),
    ],
)
def test_label_of_another_indicator_or_cut_short_is_refused(
    matcher: WordingMatcher, code: str, label: str
) -> None:
    with pytest.raises(LabelMismatchError):
        matcher.match(code, label)
