"""»Vis i rapporten«: from a figure to the marked place in its original."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton, QTableView
from pytestqt.qtbot import QtBot

from baro_desktop.importing.locate import Sought, excerpt
from baro_desktop.models.catalogue import Catalogue
from baro_desktop.models.errors import StorageError
from baro_desktop.storage.database import Database
from baro_desktop.ui.main_window import MainWindow
from baro_desktop.ui.source.dialog import SourceDialog
from baro_desktop.ui.source.excerpt_view import ExcerptView, shared_widths
from baro_desktop.workflows import show
from baro_desktop.workflows.show_source import ExcerptLine, FileReader, show_source
from baro_desktop.workflows.undo import remove_reports
from baro_desktop.workflows.workspace import Workspace


@pytest.fixture(scope="module")
def reader(catalogue: Catalogue) -> Iterator[FileReader]:
    with FileReader(catalogue) as files:
        yield files


def newest(database: Database) -> str:
    return next(r.id for r in show.reports(database) if r.name == "eksempel-ballerup-2026-06.txt")


def marked(database: Database, reader: FileReader, code: str) -> list[str]:
    lines = show_source(database, reader, newest(database), code).lines
    return [" ".join(line.cells) for line in lines if line.marked]


def test_the_line_of_a_barometer_figure_is_marked(database: Database, reader: FileReader) -> None:
    (line,) = marked(database, reader, "1.2")
    assert line.startswith("1.2 Beskæftigelsesfrekvensen")
    assert line.endswith("62 pct. 15 pct. point")


def test_label_and_figures_of_a_key_figure_are_marked(
    database: Database, reader: FileReader
) -> None:
    label, figures = marked(database, reader, "N12")
    assert label.startswith("Nøgletal 12 ")
    assert figures == "29 forløb 3.136 forløb"


def test_one_of_several_indicators_in_a_line_is_pointed_at(
    database: Database, reader: FileReader
) -> None:
    (line,) = marked(database, reader, "7.2")
    assert [part for part in line.split("\n") if part.startswith("▸ 7.2 Andelen")]


def test_a_removed_report_is_told_of(database: Database, reader: FileReader) -> None:
    document = newest(database)
    remove_reports(database, [document])
    with pytest.raises(StorageError, match="report-gone"):
        show_source(database, reader, document, "1.2")


def test_the_link_beside_the_graph_opens_the_original(qtbot: QtBot, window: MainWindow) -> None:
    page = window.pages.open("C-ARB")
    page.select_indicator("1.2")  # type: ignore[attr-defined]
    link = next(b for b in page.findChildren(QPushButton) if b.text() == "Vis i rapporten")
    with qtbot.waitSignal(window.sources.opened) as told:
        qtbot.mouseClick(link, Qt.MouseButton.LeftButton)
    assert told.args is not None
    dialog = told.args[0]
    view = dialog.findChild(ExcerptView)
    assert view.accessibleDescription().startswith("1.2 Beskæftigelsesfrekvensen")
    texts = " ".join(text.text() for text in dialog.findChildren(QLabel))
    assert "Filens fingeraftryk (SHA-256): " in texts
    assert "eksempel-ballerup-2026-06.txt · linje" in texts
    dialog.close()


def test_foreign_text_is_shown_as_it_stands(
    qtbot: QtBot, filled: Workspace, database: Database, reader: FileReader
) -> None:
    del filled
    source = show_source(database, reader, newest(database), "1.2")
    named = replace(source.report, name="<b>fed</b>.txt")
    dialog = SourceDialog(replace(source, report=named), "<i>1.2</i>")
    qtbot.addWidget(dialog)
    labels = dialog.findChildren(QLabel)
    assert all(text.textFormat() is Qt.TextFormat.PlainText for text in labels)
    assert dialog.findChild(QTableView) is not None


def test_a_text_without_the_place_says_so() -> None:
    lines = excerpt(b"Rapport\n1.10 Andet\t5 pct.\n", Sought("1.1", "linje 9"))
    assert [line.marked for line in lines] == [False, False]


@pytest.mark.parametrize(
    ("wanted", "room", "widths"),
    [
        ([100, 50], 400, [350, 50]),
        ([2000, 60, 80], 500, [360, 60, 80]),
        ([2000, 900, 100], 500, [240, 160, 100]),
        ([2000, 2000, 900], 40, [120, 120, 120]),
        ([90], 400, [400]),
    ],
)
def test_long_cells_share_what_the_short_ones_leave(
    wanted: list[int], room: int, widths: list[int]
) -> None:
    assert shared_widths(wanted, (75, 25, 1), room) == widths


def test_nothing_of_the_original_lies_beside_what_is_seen(qtbot: QtBot) -> None:
    long = "Andelen af indvandrere og efterkommere med ikke-vestlig oprindelse " * 3
    lines = [ExcerptLine("linje 1", (long, "83 pct.", long), marked=True)]
    view = ExcerptView(lines, "Uddrag")
    qtbot.addWidget(view)
    view.resize(700, 300)
    view.show()
    assert view.horizontalScrollBar().maximum() == 0
    right = view.visualRect(view.model().index(0, 3)).right()
    assert right >= view.viewport().width() - 2
