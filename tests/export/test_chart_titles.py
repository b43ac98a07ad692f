"""A graph's title is text, whatever an indicator is called."""

from __future__ import annotations

import io
import zipfile

import pytest
from xlsxwriter.workbook import Workbook

from baro_desktop.export.chart_look import title_text


@pytest.mark.parametrize(
    "name", ["a'!A1:B2", "=Ark1!$A$1", "Nej!A1 (pct.)", "=1+1", "x\x0by", "&<"]
)
def test_a_title_is_never_the_address_of_a_cell(name: str) -> None:
    stream = io.BytesIO()
    book = Workbook(stream, {"in_memory": True})
    sheet, chart = book.add_worksheet(), book.add_chart({"type": "line"})
    chart.add_series({"values": "=Sheet1!$A$1:$A$2"})
    chart.set_title({"name": title_text(name)})
    sheet.insert_chart(0, 0, chart)
    book.close()
    with zipfile.ZipFile(stream) as package:
        drawn = package.read("xl/charts/chart1.xml").decode()
    assert drawn.count("<c:f>") == 1


def test_an_ordinary_title_stays_as_it_is() -> None:
    assert title_text("L1 I arbejde! (pct.)") == "L1 I arbejde! (pct.)"
