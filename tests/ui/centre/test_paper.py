"""The tab on paper, and the legend that belongs to it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from baro_desktop.storage.database import Database
from baro_desktop.ui.centre.legend import LegendDialog
from baro_desktop.ui.centre.tab import CentreTab
from baro_desktop.ui.printout import PrintablePage
from baro_desktop.workflows import enter_figures
from tests.ui.centre.conftest import button_of, filter_of, view_of


def test_paper_holds_groups_figures_sources_and_the_graph(tab: CentreTab) -> None:
    tab.select_indicator("1.2")
    page: object = tab
    assert isinstance(page, PrintablePage)
    paper = page.printout()
    assert paper.title == "Ballerup – Center for Arbejdsmarked (C-ARB)"
    for text in ("Barometer (6)", "62\u00a0pct.", "▲\u00a0Ønsket retning", "Signaturforklaring"):
        assert text in paper.html
    assert "Kilde: Udviklingsrapport Ballerup, juni 2026" in paper.html
    ((name, low),) = paper.filling.items()
    assert f'src="{name}"' in paper.html
    whole, part = paper.pictures[name], paper.pictures[low]
    assert part.width() == whole.width()
    assert 0 < part.height() < whole.height()


def test_numbers_stay_with_their_words_on_paper(tab: CentreTab) -> None:
    assert "25-64\u00a0år" in tab.printout().html


def test_paper_says_that_rows_were_picked(tab: CentreTab) -> None:
    QTest.keyClicks(filter_of(tab), "danskprøve")
    html = tab.printout().html
    assert "Kun rækker med »danskprøve«: 2 af 22." in html
    assert "7.1" not in html


def test_a_hidden_column_is_not_printed(tab: CentreTab) -> None:
    columns = view_of(tab).columns
    assert "<b>▲\u00a0Ønsket retning</b>" in tab.printout().html
    columns.show("judgement", shown=False)
    assert "<b>▲" not in tab.printout().html
    columns.show("period", shown=False)
    assert ">Periode</th>" not in tab.printout().html
    assert "62\u00a0pct.<br><small>2024" in tab.printout().html


def test_remarks_on_paper_are_plain_text(tab: CentreTab, database: Database) -> None:
    tab.select_indicator("1.2")
    row = view_of(tab).current_row()
    assert row is not None
    assert row.period is not None
    enter_figures.save_remark(database, "Ballerup", "1.2", row.period, "<b>flere</b>")
    tab.show_area("Ballerup", ())
    assert "&lt;b&gt;flere&lt;/b&gt;" in tab.printout().html


def test_area_without_figures_prints_without_a_graph(tab: CentreTab) -> None:
    tab.show_area("Samsø", ())
    paper = tab.printout()
    assert not paper.pictures
    assert "Ingen tal endnu" in paper.html


def test_legend_explains_every_sign(tab: CentreTab) -> None:
    QTest.keyClick(button_of(tab, "Signaturforklaring"), Qt.Key.Key_Space)
    (dialog,) = tab.findChildren(LegendDialog)
    said = {made.text() for made in dialog.findChildren(QLabel)}
    assert {"–", "·", "…", "0", "⚑", "≠", "foreløbigt", "beregnet", "▲", "▼", "◆", "✓"} <= said
    dialog.close()
