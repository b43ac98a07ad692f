from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QLabel, QPushButton, QTableView, QWidget
from pytestqt.qtbot import QtBot

from baro_desktop.models.catalogue import Catalogue
from baro_desktop.models.report import FileResult, Finding, Outcome, Severity
from baro_desktop.ui.importing.dialog import ImportDialog
from baro_desktop.ui.widgets.findings import FindingList

GOOD = FileResult("/x/ballerup.txt", Outcome.IMPORTED, "Ballerup", new=78, observations=78)
BAD = FileResult(
    "/x/<b>scan</b>.pdf",
    Outcome.REJECTED,
    findings=(Finding(Severity.ERROR, "read-failed", data={"sentence": "Et billede. Hent igen."}),),
)


@pytest.fixture
def dialog(qtbot: QtBot, catalogue: Catalogue) -> ImportDialog:
    made = ImportDialog(catalogue.by_code)
    qtbot.addWidget(made)
    made.open()
    return made


def button(dialog: ImportDialog, text: str) -> QPushButton:
    return next(b for b in dialog.findChildren(QPushButton) if b.text() == text)


def test_escape_stops_a_running_import_and_stays(qtbot: QtBot, dialog: ImportDialog) -> None:
    with qtbot.waitSignal(dialog.cancel_requested):
        qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert dialog.isVisible()


def test_closing_stops_a_running_import_and_stays(qtbot: QtBot, dialog: ImportDialog) -> None:
    with qtbot.waitSignal(dialog.cancel_requested):
        dialog.close()
    assert dialog.isVisible()


def test_a_rejected_file_is_shown_first_with_its_reason(qtbot: QtBot, dialog: ImportDialog) -> None:
    dialog.show_results([GOOD, BAD])
    findings = dialog.findChild(FindingList)
    assert findings is not None
    assert "Et billede. Hent igen." in findings.accessibleDescription()
    with qtbot.waitSignal(dialog.figures_requested) as told:
        qtbot.mouseClick(button(dialog, "Vis tallene"), Qt.MouseButton.LeftButton)
    assert told.args == ["Ballerup"]


def test_there_are_no_figures_to_see_of_a_file_that_gave_none(dialog: ImportDialog) -> None:
    dialog.show_results([BAD])
    assert not button(dialog, "Vis tallene").isEnabled()
    dialog.show_results([GOOD, BAD, BAD])
    assert button(dialog, "Vis tallene").isEnabled()
    table = dialog.findChild(QTableView)
    assert table is not None
    table.selectRow(1)
    assert not button(dialog, "Vis tallene").isEnabled()


def test_figures_of_the_chosen_file_can_be_seen(qtbot: QtBot, dialog: ImportDialog) -> None:
    dialog.show_results([GOOD])
    with qtbot.waitSignal(dialog.figures_requested) as told:
        qtbot.mouseClick(button(dialog, "Vis tallene"), Qt.MouseButton.LeftButton)
    assert told.args == ["Ballerup"]
    assert not dialog.isVisible()


def test_several_municipalities_move_the_window_to_none_that_nobody_chose(
    qtbot: QtBot, dialog: ImportDialog
) -> None:
    dialog.show_results([GOOD, replace(GOOD, area="Aalborg")])
    with qtbot.waitSignal(dialog.figures_requested) as told:
        qtbot.mouseClick(button(dialog, "Vis tallene"), Qt.MouseButton.LeftButton)
    assert told.args == [""]


def test_a_municipality_that_was_chosen_is_shown(qtbot: QtBot, dialog: ImportDialog) -> None:
    dialog.show_results([GOOD, replace(GOOD, area="Aalborg")])
    table = dialog.findChild(QTableView)
    assert table is not None
    qtbot.keyClick(table, Qt.Key.Key_Down)
    with qtbot.waitSignal(dialog.figures_requested) as told:
        qtbot.mouseClick(button(dialog, "Vis tallene"), Qt.MouseButton.LeftButton)
    assert told.args == ["Aalborg"]


def test_another_file_is_chosen_by_keyboard(qtbot: QtBot, dialog: ImportDialog) -> None:
    dialog.show_results([GOOD, BAD])
    table = dialog.findChild(QTableView)
    assert table is not None
    qtbot.keyClick(table, Qt.Key.Key_Down)
    findings = dialog.findChild(FindingList)
    assert findings is not None
    assert "ballerup.txt" in findings.accessibleDescription()


def test_what_somebody_has_to_look_at_stands_first_and_is_counted(dialog: ImportDialog) -> None:
    told = replace(GOOD, path="/x/told.txt", findings=BAD.findings)
    known = replace(GOOD, path="/x/known.txt", outcome=Outcome.UNCHANGED, findings=BAD.findings)
    bad = replace(BAD, path="/x/scan.pdf")
    dialog.show_results([GOOD, known, told, GOOD, bad])
    table = dialog.findChild(QTableView)
    assert table is not None
    names = [table.model().index(row, 0).data() for row in range(5)]
    assert names == ["scan.pdf", "told.txt", "ballerup.txt", "ballerup.txt", "known.txt"]
    assert (
        "1 afvist · 1 indlæst med bemærkninger · 2 indlæst uden bemærkninger · "
        "1 var der i forvejen. Det, der skal ses efter, står øverst." in texts(dialog)
    )


def test_enter_leads_from_the_list_to_the_figures(qtbot: QtBot, dialog: ImportDialog) -> None:
    dialog.show_results([GOOD, replace(GOOD, area="Aalborg")])
    table = dialog.findChild(QTableView)
    assert table is not None
    qtbot.keyClick(table, Qt.Key.Key_Down)
    with qtbot.waitSignal(dialog.figures_requested) as told:
        qtbot.keyClick(table, Qt.Key.Key_Return)
    assert told.args == ["Aalborg"]


def test_an_import_that_was_stopped_at_once_has_no_figures_to_show(dialog: ImportDialog) -> None:
    dialog.show_results([], cancelled=True)
    assert not button(dialog, "Vis tallene").isEnabled()
    assert button(dialog, "Luk").hasFocus() or not dialog.isActiveWindow()


def test_thousands_are_written_as_danes_write_them(dialog: ImportDialog) -> None:
    dialog.show_step(1233, 2400, "a.txt")
    assert "Fil 1.234 af 2.400: a.txt" in texts(dialog)


def test_a_stopped_import_says_how_far_it_came(dialog: ImportDialog) -> None:
    dialog.show_results([GOOD], cancelled=True)
    assert any("standset efter 1 fil" in text for text in texts(dialog))


def texts(dialog: ImportDialog) -> list[str]:
    return [label.text() for label in dialog.findChildren(QLabel)]


def test_a_long_file_name_leaves_room_for_what_the_file_gave(dialog: ImportDialog) -> None:
    dialog.resize(960, 560)
    dialog.show_results([replace(GOOD, path=f"/x/{'meget-langt-' * 17}.txt")])
    table = dialog.findChild(QTableView)
    assert table is not None
    last = table.columnViewportPosition(4) + table.columnWidth(4)
    assert last <= table.viewport().width()


def middle(widget: QWidget) -> QPoint:
    return widget.frameGeometry().center()


def test_the_summary_stands_where_the_progress_stood(qtbot: QtBot, catalogue: Catalogue) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(700, 500)
    window.show()
    made = ImportDialog(catalogue.by_code, window)
    made.open()
    before = middle(made)
    made.show_results([GOOD])
    screen = made.screen().availableGeometry()
    far = (middle(made) - before).manhattanLength()
    at_edge = {made.x(), made.y()} & {screen.left(), screen.top()}
    assert far <= 4 or at_edge
    assert screen.contains(made.frameGeometry())
    made.reject()


@pytest.mark.parametrize("corner", [(0, 0), (700, 560)])
def test_the_summary_is_wholly_on_the_screen(dialog: ImportDialog, corner: tuple[int, int]) -> None:
    dialog.move(*corner)
    dialog.show_results([GOOD])
    assert dialog.screen().availableGeometry().contains(dialog.frameGeometry())


def test_the_programs_own_samples_are_told_and_can_be_taken_back_at_once(
    qtbot: QtBot, dialog: ImportDialog
) -> None:
    dialog.show_results([GOOD], made_up=[GOOD.path])
    told = [found.text() for found in dialog.findChildren(QLabel) if found.isVisible()]
    assert any("»ballerup.txt« er et af programmets eksempler" in text for text in told)
    with qtbot.waitSignal(dialog.undo_requested):
        qtbot.mouseClick(button(dialog, "Fortryd importen"), Qt.MouseButton.LeftButton)
    assert not dialog.isVisible()
