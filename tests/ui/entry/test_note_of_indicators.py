"""Everything that the political decision on local indicators asks for is in the program.

Each row says in our own words what a sentence of the decision means, and where it is found.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal

import pytest

from baro_desktop.models.catalogue import (
    Catalogue,
    Desired,
    FormKind,
    Indicator,
    IndicatorKind,
    LocalForm,
    PeriodKind,
)
from baro_desktop.models.entry import Entry, GroupInput, Population, check_entry
from baro_desktop.models.errors import EntryError
from baro_desktop.models.period import year_period
from baro_desktop.storage.database import Database
from baro_desktop.texts import notes
from baro_desktop.workflows import show
from baro_desktop.workflows.enter_figures import enter
from baro_desktop.workflows.workspace import Workspace

Check = Callable[[Catalogue], bool]


def form(catalogue: Catalogue, code: str) -> LocalForm:
    found = catalogue.by_code[code].form
    assert found is not None
    return found


def asks(code: str, kind: FormKind, *, compares: bool, wanted: Desired, centres: str) -> Check:
    """Return a check of what is reported, by whom, and which way is wanted."""

    def check(catalogue: Catalogue) -> bool:
        item, asked = catalogue.by_code[code], form(catalogue, code)
        return (asked.kind, asked.compares, item.desired, item.centres) == (
            kind,
            compares,
            wanted,
            tuple(centres.split(";")),
        )

    return check


def share(code: str, wanted: Desired, centre: str) -> Check:
    """Return a check of a share that is held against ethnic Danes."""
    return asks(code, FormKind.SHARE, compares=True, wanted=wanted, centres=centre)


def says(code: str, *words: str) -> Check:
    """Return a check that the user reads certain words about an indicator."""

    def check(catalogue: Catalogue) -> bool:
        item, asked = catalogue.by_code[code], form(catalogue, code)
        text = f"{item.wording} {item.title} {asked.question} {asked.help}".casefold()
        return all(word.casefold() in text for word in words)

    return check


def periods(code: str, kind: PeriodKind) -> Check:
    """Return a check of which periods an indicator is reported for."""
    return lambda catalogue: form(catalogue, code).periods is kind


def counts_too(code: str) -> Check:
    """Return a check that numerator and denominator are asked for beside the share."""
    return lambda catalogue: bool(
        form(catalogue, code).count_label and form(catalogue, code).base_label
    )


TABLE: tuple[tuple[str, Check], ...] = (
    (
        "the target group is named where the figures are",
        lambda _: "efterkommere" in notes.TARGET_GROUP,
    ),
    (
        "only those of non-western background",
        lambda _: "ikke-vestlig baggrund" in notes.TARGET_GROUP,
    ),
    (
        "by origin unless nothing else is said",
        lambda _: Entry("", "", year_period(2025)).population is Population.ORIGIN,
    ),
    ("by citizenship where origin cannot be had", lambda _: "citizenship" in set(Population)),
    ("self-support: share, against Danes, wanted up", share("L1", Desired.UP, "C-ARB")),
    ("self-support: job, IGU, education count", says("L1", "job", "IGU", "uddannelse")),
    (
        "social psychiatry: share, level with Danes",
        share("L2", Desired.PARITY, "Social og Sundhed"),
    ),
    ("social psychiatry: followed for being level", says("L2", "svarer til andelen")),
    ("home care: share, level with Danes", share("L3", Desired.PARITY, "Social og Sundhed")),
    ("home care: followed for being level", says("L3", "svarer til andelen")),
    ("turnout: share, wanted up", share("L4", Desired.UP, "Politisk Sekretariat")),
    ("turnout: at municipal elections", periods("L4", PeriodKind.ELECTION)),
    (
        "IGU: number, one task of two centres, wanted up",
        asks("L5", FormKind.COUNT, compares=False, wanted=Desired.UP, centres="C-HRO;C-ARB"),
    ),
    (
        "IGU: the published number stands beside it",
        lambda c: c.by_code[form(c, "L5").beside].code == "N12",
    ),
    (
        "bilingual children: number, wanted down",
        asks("L6", FormKind.COUNT, compares=False, wanted=Desired.DOWN, centres="C-SIK"),
    ),
    (
        "bilingual children: from 3 years to school, outside day care, needing help with language",
        says("L6", "3 år", "skolestart", "dagtilbud", "sprogstimulering", "sprogvurdering"),
    ),
    ("bilingual children: October to September", periods("L6", PeriodKind.OCTOBER_TO_SEPTEMBER)),
    (
        "grades: average against Danes, level",
        asks("L7", FormKind.GRADE, compares=True, wanted=Desired.PARITY, centres="C-SIK"),
    ),
    ("grades: leaving exam of the public school", says("L7", "folkeskolens afgangseksamen")),
    (
        "contact person: share against Danes",
        share("L8.1", Desired.PARITY, "Børne- og Ungerådgivning"),
    ),
    ("contact person: the number as well", counts_too("L8.1")),
    ("contact person: child, young person or family", says("L8.1", "barnet", "unge", "familien")),
    ("placement: share against Danes", share("L8.2", Desired.PARITY, "Børne- og Ungerådgivning")),
    ("placement: the number as well", counts_too("L8.2")),
    (
        "placement: outside the home, at an institution",
        says("L8.2", "uden for hjemmet", "anbringelsessted"),
    ),
    (
        "housing: diversity of residents, wanted up",
        asks(
            "L9",
            FormKind.COMPOSITION,
            compares=False,
            wanted=Desired.UP,
            centres="By, Erhverv og Miljø",
        ),
    ),
    ("crime: followed", share("L10.1", Desired.FOLLOW, "Kriminalitet")),
    ("crime: those under 18 apart", says("L10.1", "under 18")),
    ("crime: adults apart", says("L10.2", "voksne")),
    (
        "crime: it may be that no data can be had",
        lambda c: all(form(c, code).may_be_unavailable for code in ("L10.1", "L10.2")),
    ),
)


@pytest.mark.parametrize(("sentence", "found"), TABLE, ids=[row[0] for row in TABLE])
def test_sentence_of_the_decision_is_in_the_program(
    catalogue: Catalogue, sentence: str, found: Check
) -> None:
    assert found(catalogue), sentence


def test_no_local_indicator_is_left_out_of_the_table(catalogue: Catalogue) -> None:
    codes = {item.code for item in catalogue.of_kind(IndicatorKind.LOCAL)}
    assert codes == {f"L{n}" for n in (1, 2, 3, 4, 5, 6, 7, 9)} | {"L8.1", "L8.2", "L10.1", "L10.2"}


def test_grade_is_on_the_scale_with_one_decimal(catalogue: Catalogue) -> None:
    asked = form(catalogue, "L7")
    assert (asked.minimum, asked.maximum, asked.decimals) == (Decimal(-3), Decimal(12), 1)


def test_third_generation_is_never_counted_without_its_reason(catalogue: Catalogue) -> None:
    entry = Entry("Ballerup", "L2", year_period(2025), GroupInput(Decimal(1), Decimal(2)))
    with pytest.raises(EntryError, match="third-generation-reason"):
        check_entry(replace(entry, third_generation=True), form(catalogue, "L2"))


def stored_row(filled: Workspace, database: Database, code: str, entry: Entry) -> object:
    enter(database, filled.catalogue, entry)
    indicator: Indicator = filled.catalogue.by_code[code]
    centre = next(c for c in filled.catalogue.centres if c.id in indicator.centres)
    table = show.centre_table(database, filled.catalogue, centre, "Ballerup", ())
    return next(row for row in table.rows if row.indicator.code == code)


def test_both_conditions_are_printed_wherever_the_figure_is(
    filled: Workspace, database: Database
) -> None:
    from baro_desktop.export.centre_columns import REMARK, row_texts
    from baro_desktop.models.centre import CentreRow
    from baro_desktop.ui.centre.about import about_lines
    from baro_desktop.ui.centre.cells import CITIZENSHIP_WORD, COLUMNS, THIRD_WORD

    row = stored_row(
        filled, database, "L2",
        Entry(
            "Ballerup", "L2", year_period(2025), GroupInput(Decimal(214), Decimal(7950)),
            population=Population.CITIZENSHIP, third_generation=True,
            third_generation_reason="Særlige udfordringer",
        ),
    )  # fmt: skip
    assert isinstance(row, CentreRow)
    said = (notes.BY_CITIZENSHIP, notes.third_generation("Særlige udfordringer"))
    units = filled.catalogue.unit_by_name
    under = " ".join(column.cell(row, units).under for column in COLUMNS)
    assert CITIZENSHIP_WORD in under
    assert THIRD_WORD in under
    for place in (" ".join(about_lines(row, units)), row_texts(row, units)[REMARK]):
        assert all(text in place for text in said)


def test_count_and_share_both_stand_in_the_text_about_an_indicator(
    filled: Workspace, database: Database
) -> None:
    from baro_desktop.models.centre import CentreRow
    from baro_desktop.ui.centre.about import about_lines

    groups = (GroupInput(Decimal(34), Decimal(2100)), GroupInput(Decimal(51), Decimal(9000)))
    row = stored_row(
        filled, database, "L8.1", Entry("Ballerup", "L8.1", year_period(2025), *groups)
    )
    assert isinstance(row, CentreRow)
    text = " ".join(about_lines(row, filled.catalogue.unit_by_name))
    assert "Antal: 34 af 2.100 i målgruppen, 51 af 9.000 etnisk danske." in text


@pytest.mark.parametrize("centre", ["C-ARB", "C-HRO"])
def test_shared_figure_stands_on_both_tabs_beside_the_published_one(
    filled: Workspace, database: Database, centre: str
) -> None:
    entry = Entry("Ballerup", "L5", year_period(2025), GroupInput(Decimal(5)))
    enter(database, filled.catalogue, entry)
    found = filled.catalogue.find_centre(centre)
    assert found is not None
    table = show.centre_table(database, filled.catalogue, found, "Ballerup", ())
    row = next(row for row in table.rows if row.indicator.code == "L5")
    assert row.figure is not None
    assert row.figure.value == 5
    assert any(text.startswith("Til sammenligning: N12 ") for text in row.conditions)
