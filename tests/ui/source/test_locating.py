"""The row of an indicator is found on a printed page, however the page is turned."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtGui import QPageSize, QPainter, QPdfWriter, QTextDocument

from baro_desktop.importing.locate import Box, Sought, page_image

ROWS = (
    ("1.1 Beskæftigelsesgab mellem indvandrere og personer med dansk oprindelse.", "14", "−13"),
    ("1.2 Beskæftigelsesfrekvensen blandt indvandrere.", "62", "15"),
    ("1.20 En anden frekvens.", "62", "15"),
)
WANTED = Sought("1.2", "side 1", ("62", "15"))


def page(path: Path, *, turned: int = 0) -> bytes:
    cells = "".join(
        f"<tr><td width='55%'>{label}</td><td width='20%'>{status} pct.</td>"
        f"<td>{change} pct. point</td></tr>"
        for label, status, change in ROWS
    )
    document = QTextDocument()
    document.setHtml(f"<table width='100%' cellpadding='4'>{cells}</table>")
    writer = QPdfWriter(str(path))
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    writer.setResolution(96)
    document.documentLayout().setPaintDevice(writer)
    document.setTextWidth(560)
    painter = QPainter(writer)
    painter.translate(350, 350)
    painter.rotate(turned)
    painter.translate(-280, -100)
    document.drawContents(painter)
    painter.end()
    return path.read_bytes()


@pytest.mark.parametrize("turned", [0, 90, 270])
def test_the_row_is_marked_upright(tmp_path: Path, turned: int) -> None:
    shown = page_image(page(tmp_path / "x.pdf", turned=turned), WANTED)
    assert shown.text.startswith("1.2 Beskæftigelsesfrekvensen blandt indvandrere. 62 pct.")
    assert shown.text.endswith("15 pct. point")
    (box,) = shown.boxes
    assert box.right - box.left > 4 * (box.bottom - box.top) > 0
    assert Box(0, 0, box.right, box.bottom) == Box(
        0, 0, min(box.right, shown.width), min(box.bottom, shown.height)
    )


def test_a_page_past_the_end_is_the_last_one(tmp_path: Path) -> None:
    shown = page_image(page(tmp_path / "x.pdf"), Sought("1.2", "side 9"))
    assert (shown.number, shown.pages) == (1, 1)


def test_what_is_not_there_is_not_marked(tmp_path: Path) -> None:
    content = page(tmp_path / "x.pdf")
    assert page_image(content, Sought("N6", "side 1", ("62",))).boxes == ()
    assert page_image(content, Sought("", "side 1")).boxes == ()


def test_the_label_alone_is_marked_where_the_figures_stand_elsewhere(tmp_path: Path) -> None:
    shown = page_image(page(tmp_path / "x.pdf"), Sought("1.1", "side 1", ("99", "13")))
    assert "14" not in shown.text
    assert shown.text.startswith("1.1 Beskæftigelsesgab")
