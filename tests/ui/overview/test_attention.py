"""What needs attention, and where each point leads."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from baro_desktop.models.catalogue import Catalogue
from baro_desktop.models.overview import Overview, ReportFinding
from baro_desktop.models.report import Finding, Severity
from baro_desktop.storage.database import Database
from baro_desktop.ui.overview.attention import AttentionCard
from baro_desktop.ui.widgets.buttons import Button
from baro_desktop.workflows import show
from tests.ui.conftest import TODAY

LEFT = Qt.MouseButton.LeftButton
REVISED = {"area": "Ballerup", "period": "2024", "old": "1", "new": "2"}


@pytest.fixture
def overview(database: Database, catalogue: Catalogue) -> Overview:
    return replace(show.overview(database, catalogue, "Ballerup", TODAY), progress=())


@pytest.fixture
def card(qtbot: QtBot, catalogue: Catalogue) -> AttentionCard:
    made = AttentionCard(catalogue)
    qtbot.addWidget(made)
    made.resize(350, 400)
    made.show()
    return made


def with_finding(overview: Overview, where: str) -> tuple[Overview, Finding]:
    finding = Finding(Severity.WARNING, "value-revised", "N2", where, REVISED)
    found = (ReportFinding(overview.reports[0], finding),)
    return replace(overview, findings=found), finding


def link(card: AttentionCard, text: str) -> Button:
    return next(b for b in card.findChildren(Button) if b.text() == text)


def test_a_finding_with_a_place_leads_to_it(
    qtbot: QtBot, card: AttentionCard, overview: Overview
) -> None:
    shown, finding = with_finding(overview, "side 2")
    card.show_overview(shown)
    assert card.texts()[0][0].startswith("Tal revideret: N2 ")
    with qtbot.waitSignal(card.place_requested) as told:
        qtbot.mouseClick(link(card, "Vis i rapporten"), LEFT)
    assert told.args == [shown.reports[0].id, finding]


def test_a_finding_without_a_place_leads_to_its_report(
    qtbot: QtBot, card: AttentionCard, overview: Overview
) -> None:
    shown, _ = with_finding(overview, "")
    card.show_overview(shown)
    with qtbot.waitSignal(card.report_requested) as told:
        qtbot.mouseClick(link(card, "Åbn i Rapporter"), LEFT)
    assert told.args == [shown.reports[0].id]


def test_an_old_report_is_told_with_its_month(card: AttentionCard, overview: Overview) -> None:
    old = replace(overview.reports[0], area="Ballerup", month=date(2024, 6, 1))
    card.show_overview(replace(overview, outdated=old, findings=()))
    ((heading, text),) = card.texts()
    assert heading == "Rapporten er over et år gammel"
    assert "juni 2024" in text


def test_nothing_to_do_is_said(card: AttentionCard, overview: Overview) -> None:
    card.show_overview(replace(overview, findings=()))
    assert card.texts() == ()


def test_every_link_has_a_name_of_its_own(card: AttentionCard, overview: Overview) -> None:
    shown, _ = with_finding(overview, "side 2")
    card.show_overview(shown)
    seen = [made for made in card.findChildren(Button) if made.isVisibleTo(card)]
    names = [made.accessibleName() for made in seen]
    assert len(set(names)) == len(names) == 2


def test_another_area_fills_the_same_rows(card: AttentionCard, overview: Overview) -> None:
    first, _ = with_finding(overview, "side 2")
    card.show_overview(first)
    button = link(card, "Vis i rapporten")
    second, finding = with_finding(overview, "side 3")
    card.show_overview(second)
    told: list[object] = []
    card.place_requested.connect(lambda _report, found: told.append(found))
    button.click()
    assert told == [finding]
    card.show_overview(replace(overview, findings=()))
    assert not button.isVisibleTo(card)
