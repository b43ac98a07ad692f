from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QSizeF, Qt, QUrl
from PySide6.QtGui import QImage, QTextCursor, QTextDocument
from PySide6.QtPrintSupport import QPrinterInfo
from PySide6.QtWidgets import QAbstractButton, QMessageBox
from pytestqt.qtbot import QtBot

from baro_desktop.models.errors import ExportError
from baro_desktop.ui.main_window import MainWindow
from baro_desktop.ui.printing.headings import keep_headings, page_of
from baro_desktop.ui.printing.layout import keep_rows_whole
from baro_desktop.ui.printing.pdf_file import pdf_bytes, pdf_name, write_pdf
from baro_desktop.ui.printing.picture_sizes import fill_pages, fit_pictures
from baro_desktop.ui.printing.preview import PreviewDialog
from baro_desktop.ui.printout import Printout

DAY = date(2026, 6, 15)


def printout(rows: int = 120) -> Printout:
    picture = QImage(4000, 1000, QImage.Format.Format_RGB32)
    picture.fill(Qt.GlobalColor.darkBlue)
    body = "".join(
        f"<tr><td>Række {row}</td><td align='right'>12,5</td></tr>" for row in range(rows)
    )
    html = f"<h1>Prøve</h1><img src='graf'><table width='100%'>{body}</table>"
    return Printout("Ballerup: prøve", html, {"graf": picture})


def pages_of(content: bytes) -> list[str]:
    import pypdfium2

    document = pypdfium2.PdfDocument(content)
    texts = [page.get_textpage().get_text_bounded() for page in document]
    document.close()
    return texts


def test_every_page_has_title_number_and_date() -> None:
    texts = pages_of(pdf_bytes(printout(), DAY))
    assert len(texts) > 1
    for number, text in enumerate(texts, start=1):
        plain = "".join(text.split())  # PDFium finds no blanks where the font has none
        assert "Ballerup:prøve" in plain
        assert f"Side{number}af{len(texts)}" in plain
        assert "15.juni2026" in plain


def test_a_print_of_samples_says_that_the_figures_are_made_up(window: MainWindow) -> None:
    preview = window.printing.preview()
    assert preview is not None
    assert "– EKSEMPEL, ikke rigtige tal: Integrationsbarometeret" in preview.windowTitle()
    preview.reject()


def test_the_pdf_carries_its_title_and_lies() -> None:
    import pypdfium2

    document = pypdfium2.PdfDocument(pdf_bytes(printout(3), DAY))
    assert document.get_metadata_value("Title") == "Ballerup: prøve"
    width, height = document[0].get_size()
    assert width > height
    document.close()


def test_a_folder_that_is_gone_is_an_error_of_ours(tmp_path: Path) -> None:
    with pytest.raises(ExportError):
        write_pdf(printout(1), tmp_path / "væk" / "a.pdf", DAY)


def test_file_names_hold_nothing_that_windows_refuses() -> None:
    assert pdf_name('A/B: "C"? ') == "A B C.pdf"
    assert pdf_name("???") == "Udskrift.pdf"


@pytest.mark.parametrize("tab", ["Overblik", "C-ARB", "Sammenlign", "Rapporter"])
def test_every_tab_can_be_looked_at_on_paper(window: MainWindow, tab: str) -> None:
    window.pages.open(tab)
    dialog = window.printing.preview()
    assert isinstance(dialog, PreviewDialog)
    assert dialog.page_count() >= 1
    names = [b.accessibleName() or b.text() for b in dialog.findChildren(QAbstractButton)]
    assert all(names)
    dialog.close()


def test_no_printer_is_a_calm_sentence(
    qtbot: QtBot, window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QPrinterInfo, "availablePrinterNames", staticmethod(list))
    window.pages.open("C-ARB")
    qtbot.keyClick(window, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    (box,) = window.findChildren(QMessageBox)
    assert "ingen printer" in box.text()
    asked: list[object] = []
    monkeypatch.setattr(window.printing, "choose_file", lambda *about: asked.append(about))
    qtbot.keyClick(box, Qt.Key.Key_Return)
    assert len(asked) == 1
    assert not box.isVisible()


def test_a_pdf_that_was_saved_can_be_opened_at_once(window: MainWindow, tmp_path: Path) -> None:
    window.pages.open("C-ARB")
    printout = Printout("Titel", "<p>Tekst</p>")
    window.printing.write(printout, tmp_path / "ud.pdf", window)
    (box,) = window.findChildren(QMessageBox)
    assert {button.text() for button in box.buttons()} == {"Luk", "Åbn", "Vis i mappe"}
    box.close()


@pytest.mark.usefixtures("qapp")
def test_no_row_of_a_table_lies_on_two_pages() -> None:
    document = QTextDocument()
    rows = "".join(f"<tr><td>række {n}<br>a<br>b</td></tr>" for n in range(40))
    document.setHtml(f"<table><thead><tr><th>H</th></tr></thead>{rows}</table>")
    document.setPageSize(QSizeF(400, 300))
    keep_rows_whole(document)
    layout, block = document.documentLayout(), document.begin()
    while block.isValid():
        box = layout.blockBoundingRect(block)
        if block.text().startswith("række"):
            assert box.top() // 300 == (box.bottom() - 1) // 300
        block = block.next()


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("before", range(9, 15))
def test_no_heading_is_left_alone_at_the_end_of_a_page(before: int) -> None:
    document = QTextDocument()
    fill = "".join(f"<p>afsnit {n}</p>" for n in range(before))
    below = "<h2>Skal ses efter</h2><h3>fil.txt</h3><p>Tallet er ændret.</p>"
    document.setHtml(f"{fill}{below}{fill}<h2>Til sidst</h2><p>Slut.</p>")
    document.setPageSize(QSizeF(400, 300))
    keep_headings(document)
    block, headings = document.begin(), 0
    while block.next().isValid():
        if block.blockFormat().headingLevel():
            assert page_of(document, block) == page_of(document, block.next())
            headings += 1
        block = block.next()
    assert headings == 3


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("height", [240, 300, 333, 410])
def test_cells_of_a_row_begin_on_the_same_page(height: int) -> None:
    document = QTextDocument()
    rows = "".join(f"<tr><td>navn {n}<br>a<br>b</td><td>{n}</td></tr>" for n in range(40))
    document.setHtml(f"<table cellpadding=3><thead><tr><th>H</th></tr></thead>{rows}</table>")
    document.setPageSize(QSizeF(400, height))
    keep_rows_whole(document)
    layout, block = document.documentLayout(), document.begin()
    pages: dict[str, int] = {}
    while block.isValid():
        if block.length() > 1:
            line = layout.blockBoundingRect(block)
            name = block.text().split("\u2028")[0].removeprefix("navn ")
            last = int((line.bottom() - 1) // height)
            assert pages.setdefault(name, last) == last
        block = block.next()


@pytest.mark.usefixtures("qapp")
def test_a_table_that_goes_on_over_the_page_is_closed_below() -> None:
    import pypdfium2

    rows = "".join(f"<tr><td width='50%'>navn {n}<br>a</td><td>{n}</td></tr>" for n in range(40))
    look = 'border="1" cellspacing="0" cellpadding="5" width="100%"'
    table = f'<table {look} style="border-collapse:collapse">{rows}</table>'
    document = pypdfium2.PdfDocument(pdf_bytes(Printout("Prøve", table, {}), DAY))
    for number in range(len(document) - 1):
        ink = document[number].render(scale=2).to_numpy().min(axis=2) < 200
        lowest = max(y for y, line in enumerate(ink) if line.mean() > 0.7)
        middle = ink[:, 500:1200]  # between the words at the foot of the page
        edge = middle[:, middle.sum(axis=0).argmax()]
        assert abs(int(edge.nonzero()[0][-1]) - lowest) <= 2
    document.close()


@pytest.mark.parametrize(("above", "name", "pages"), [(1, "graf-lav", 1), (25, "graf", 2)])
def test_a_graph_takes_the_width_of_what_is_left_of_its_page_or_of_a_new_one(
    above: int, name: str, pages: int
) -> None:
    room = QSizeF(1000, 600)
    document = QTextDocument()
    document.setPageSize(room)
    for key, height in (("graf", 550), ("graf-lav", 300)):
        picture = QImage(1000, height, QImage.Format.Format_RGB32)
        document.addResource(QTextDocument.ResourceType.ImageResource.value, QUrl(key), picture)
    document.setHtml("Linje<br>" * above + "<p><img src='graf'></p>")
    filling = {"graf": "graf-lav"}
    fit_pictures(document, room, filling)
    fill_pages(document, room, filling)
    cursor = QTextCursor(document)
    cursor.movePosition(QTextCursor.MoveOperation.End)
    image = cursor.charFormat().toImageFormat()
    assert image.name() == name
    assert image.width() >= 0.9 * room.width()
    assert document.pageCount() == pages
