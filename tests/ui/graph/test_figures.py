"""The table of a graph, and tables on the clipboard."""

from __future__ import annotations

from decimal import Decimal

from pytestqt.modeltest import ModelTester

from baro_desktop.models.catalogue import Catalogue
from baro_desktop.models.observation import State
from baro_desktop.models.period import parse_period
from baro_desktop.models.series import Point, Segment, Series
from baro_desktop.ui.graph.copying import rows_mime, table_mime
from baro_desktop.ui.graph.figures import FigureModel


def series(area: str, **values: str) -> Series:
    points = tuple(
        Point(parse_period(year[1:]), Decimal(value), State.REPORTED)
        for year, value in values.items()
    )
    return Series(area, area, "pct.", (Segment("a", points),))


def filled(catalogue: Catalogue) -> FigureModel:
    model = FigureModel(catalogue.unit_by_name)
    model.set_series(
        [series("Ballerup", y2023="70", y2024="71"), series("Glostrup", y2024="74")], {}
    )
    return model


def test_table_of_a_graph_is_a_sound_model(
    qtmodeltester: ModelTester, catalogue: Catalogue
) -> None:
    qtmodeltester.check(filled(catalogue))


def test_period_without_a_report_shows_its_own_sign(catalogue: Catalogue) -> None:
    model = filled(catalogue)
    assert [model.index(row, 0).data() for row in range(2)] == ["2024", "2023"]
    assert model.index(1, 2).data() == "…"
    assert model.index(0, 1).data() == "71\u00a0pct."


def test_copied_table_has_headers_in_text_and_html(catalogue: Catalogue) -> None:
    mime = table_mime(filled(catalogue))
    assert mime.text().splitlines()[0] == "Periode\tBallerup\tGlostrup"
    assert "<th" in mime.html()


def test_foreign_text_does_not_become_markup() -> None:
    mime = rows_mime(["Navn"], [["<b>x</b>\tmere"]])
    assert "&lt;b&gt;" in mime.html()
    assert mime.text() == "Navn\n<b>x</b> mere"


def test_a_derived_baseline_says_so_in_a_word(catalogue: Catalogue) -> None:
    points = (Point(parse_period("2012"), Decimal(27), State.REPORTED, derived=True),)
    model = FigureModel(catalogue.unit_by_name)
    model.set_series([Series("Ballerup", "Ballerup", "pct.", (Segment("a", points),))], {})
    assert model.index(0, 1).data() == "27\u00a0pct. (beregnet)"
