from __future__ import annotations

from decimal import Decimal

import pytest

from baro_desktop.export.number_formats import figure_format
from baro_desktop.export.sheet_names import legal_sheet_name, sheet_link
from baro_desktop.models.catalogue import Catalogue
from baro_desktop.models.observation import Figure


@pytest.mark.parametrize(
    ("value", "unit", "expected"),
    [
        ("12", "pct. point", '#,##0"\u00a0pct.point";"−"#,##0"\u00a0pct.point"'),
        ("1.5", "pct.", '#,##0.0"\u00a0pct.";"−"#,##0.0"\u00a0pct."'),
        ("1", "personer", '#,##0"\u00a0person";"−"#,##0"\u00a0person"'),
        ("0.58", "indeks", '#,##0.00;"−"#,##0.00'),
        ("6.4", "karakter", '#,##0.0;"−"#,##0.0'),
    ],
)
def test_a_level_carries_its_decimals_and_unit(
    value: str, unit: str, expected: str, catalogue: Catalogue
) -> None:
    assert figure_format(Figure(Decimal(value), unit), catalogue.unit_by_name) == expected


def test_a_difference_carries_its_sign(catalogue: Catalogue) -> None:
    figure = Figure(Decimal(3), "børn")
    expected = '"+"#,##0"\u00a0børn";"−"#,##0"\u00a0børn";#,##0"\u00a0børn"'
    assert figure_format(figure, catalogue.unit_by_name, signed=True) == expected


def test_an_unknown_unit_cannot_end_the_format(catalogue: Catalogue) -> None:
    text = figure_format(Figure(Decimal(3), 'a"b'), catalogue.unit_by_name)
    assert text == '#,##0"\u00a0ab";"−"#,##0"\u00a0ab"'


@pytest.mark.parametrize(
    ("name", "legal"),
    [
        ("By, Erhverv og Miljø", "By, Erhverv og Miljø"),
        ("Børn/Unge: [A]*?\\", "Børn Unge   A"),
        ("'", "Ark"),
        ("History", "History (2)"),
        ("x" * 40, "x" * 31),
    ],
)
def test_sheet_names_are_legal(name: str, legal: str) -> None:
    assert legal_sheet_name(name) == legal


def test_a_taken_sheet_name_is_numbered_within_31_characters() -> None:
    name = legal_sheet_name("X" * 40, ["x" * 31])
    assert name == "X" * 27 + " (2)"


def test_an_apostrophe_is_doubled_in_a_link() -> None:
    assert sheet_link("Ballerup's tal") == "internal:'Ballerup''s tal'!A1"
